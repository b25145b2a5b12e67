import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { createApp } from '../src/app.js';
import { Backend } from '../src/backend.js';

/** A backend that answers what the test says, and remembers what it was asked. */
let answer;
let asked;
let backend;
let frontend;
let base;

before(async () => {
  backend = createServer(async (request, response) => {
    const chunks = await request.toArray();
    asked.push({ method: request.method, path: request.url, token: request.headers.authorization, body: Buffer.concat(chunks).toString() });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(backend, 'listening');
  const backendUrl = `http://127.0.0.1:${backend.address().port}`;
  frontend = createApp(new Backend({ backendUrl, backendToken: 'hunter2' })).listen(0, '127.0.0.1');
  await once(frontend, 'listening');
  base = `http://127.0.0.1:${frontend.address().port}`;
});

after(() => {
  frontend.closeAllConnections();
  frontend.close();
  backend.closeAllConnections();
  backend.close();
});

beforeEach(() => {
  answer = { status: 200, body: '[]' };
  asked = [];
});

const json = { 'content-type': 'application/json' };

test('the page is served, and needs nothing from elsewhere', async () => {
  const page = await fetch(`${base}/`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<title>TikPilot<\/title>/);
  assert.match(page.headers.get('content-security-policy'), /^default-src 'self';/);
  assert.equal(page.headers.get('x-powered-by'), null);
});

test('posts come from the backend, which gets the token that the browser never sees', async () => {
  answer.body = '[{"id":1}]';
  const posts = await fetch(`${base}/api/posts`);
  assert.deepEqual(await posts.json(), [{ id: 1 }]);
  assert.equal(posts.headers.get('cache-control'), 'no-store');
  assert.deepEqual(asked, [{ method: 'GET', path: '/api/posts', token: 'Bearer hunter2', body: '' }]);
});

test('a post goes to the backend as it is, and its answer comes back', async () => {
  answer = { status: 400, body: '{"error":"text must not be blank"}' };
  const refused = await fetch(`${base}/api/posts`, { method: 'POST', headers: json, body: '{"text": ""}' });
  assert.equal(refused.status, 400);
  assert.deepEqual(await refused.json(), { error: 'text must not be blank' });
  assert.equal(asked[0].body, '{"text": ""}');
});

test('a form of another page is not passed on', async () => {
  const refused = await fetch(`${base}/api/posts`, { method: 'POST', body: new URLSearchParams({ text: 'x' }) });
  assert.equal(refused.status, 415);
  assert.deepEqual(asked, []);
});

test('a post that is too long is not passed on', async () => {
  const refused = await fetch(`${base}/api/posts`, { method: 'POST', headers: json, body: 'x'.repeat(70_000) });
  assert.equal(refused.status, 413);
  assert.deepEqual(asked, []);
});

test('a token that the backend refuses is the fault of the deployment, and says so', async () => {
  answer = { status: 401, body: '{}' };
  const refused = await fetch(`${base}/api/posts`);
  assert.equal(refused.status, 502);
  assert.deepEqual(await refused.json(), { error: 'the backend refuses the token of this frontend (BACKEND_TOKEN_FILE)' });
});

test('readiness is that of the backend, life is its own', async () => {
  answer = { status: 503, body: '{"error":"the database does not answer"}' };
  assert.equal((await fetch(`${base}/health/ready`)).status, 503);
  assert.equal((await fetch(`${base}/health/live`)).status, 200);
});

test('a backend that is not there is told as that', async () => {
  const gone = createApp(new Backend({ backendUrl: 'http://127.0.0.1:1', backendToken: '' })).listen(0, '127.0.0.1');
  await once(gone, 'listening');
  try {
    const refused = await fetch(`http://127.0.0.1:${gone.address().port}/api/posts`);
    assert.equal(refused.status, 503);
    assert.deepEqual(await refused.json(), { error: 'the backend at http://127.0.0.1:1 does not answer' });
  } finally {
    gone.closeAllConnections();
    gone.close();
  }
});

test('what is not there is 404', async () => {
  assert.equal((await fetch(`${base}/nothing`)).status, 404);
  assert.equal((await fetch(`${base}/../src/main.js`)).status, 404);
});
