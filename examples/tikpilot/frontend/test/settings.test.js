import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SettingsError, loadSettings } from '../src/settings.js';

const files = (content) => (path) => {
  if (content[path] === undefined) {
    throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  }
  return content[path];
};

test('nothing needs to be set on the machine of a developer', () => {
  assert.deepEqual(loadSettings({}), { port: 3000, backendUrl: 'http://localhost:8080', backendToken: '' });
});

test('the token is what the file holds, without the line end of the editor', () => {
  const settings = loadSettings({ BACKEND_TOKEN_FILE: '/run/secrets/token' }, files({ '/run/secrets/token': ' hunter2 \r\n' }));
  assert.equal(settings.backendToken, ' hunter2 ');
});

test('every problem is told at once, with what to type, and without a secret', () => {
  const variables = {
    FRONTEND_PORT: '"3000"',
    BACKEND_URL: 'backend:8080',
    BACKEND_TOKEN: 'hunter2',
    BACKEND_TOKEN_FILE: '/run/secrets/token',
  };
  assert.throws(
    () => loadSettings(variables),
    new SettingsError([
      'FRONTEND_PORT is "\\"3000\\"", expected a number from 1 to 65535, such as FRONTEND_PORT=3000',
      'BACKEND_URL is "backend:8080", expected http://HOST:PORT, such as BACKEND_URL=http://backend:8080',
      'BACKEND_TOKEN and BACKEND_TOKEN_FILE are both set: take one away',
    ]),
  );
});

test('a secret that is not mounted is named', () => {
  assert.throws(
    () => loadSettings({ BACKEND_TOKEN_FILE: '/run/secrets/token' }, files({})),
    /BACKEND_TOKEN_FILE names \/run\/secrets\/token, which cannot be read \(ENOENT\): mount the secret there/,
  );
});

for (const port of ['0', '65536', '8080 ', '', 'tcp://10.0.0.1:3000']) {
  test(`${JSON.stringify(port)} is no port`, () => assert.throws(() => loadSettings({ FRONTEND_PORT: port }), SettingsError));
}

for (const url of ['', 'ftp://backend', 'http://backend:8080/api', 'http://']) {
  test(`${JSON.stringify(url)} is no backend`, () => assert.throws(() => loadSettings({ BACKEND_URL: url }), SettingsError));
}
