import { readFileSync } from 'node:fs';

/** What is wrong with the environment: every problem at once, each with what to type. */
export class SettingsError extends Error {
  constructor(problems) {
    super(['The frontend cannot start:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

/** The settings of this server, taken from these variables. */
export function loadSettings(variables, readFile = (path) => readFileSync(path, 'utf8')) {
  const problems = [];
  const settings = {
    port: port(variables.FRONTEND_PORT, problems),
    backendUrl: backendUrl(variables.BACKEND_URL, problems),
    backendToken: backendToken(variables, readFile, problems),
  };
  if (problems.length > 0) {
    throw new SettingsError(problems);
  }
  return settings;
}

function port(text = '3000', problems) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) {
    problems.push(`FRONTEND_PORT is ${JSON.stringify(text)}, expected a number from 1 to 65535, such as FRONTEND_PORT=3000`);
  }
  return number;
}

function backendUrl(text = 'http://localhost:8080', problems) {
  const url = parsed(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/') {
    problems.push(`BACKEND_URL is ${JSON.stringify(text)}, expected http://HOST:PORT, such as BACKEND_URL=http://backend:8080`);
    return undefined;
  }
  return url.origin;
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Empty where the backend asks for none. */
function backendToken({ BACKEND_TOKEN: token, BACKEND_TOKEN_FILE: file }, readFile, problems) {
  if (token !== undefined && file !== undefined) {
    problems.push('BACKEND_TOKEN and BACKEND_TOKEN_FILE are both set: take one away');
    return '';
  }
  if (file === undefined) {
    return token ?? '';
  }
  try {
    return readFile(file).replace(/[\r\n]+$/, ''); // editors end a file with a line end that is not part of the token
  } catch (error) {
    problems.push(`BACKEND_TOKEN_FILE names ${file}, which cannot be read (${error.code}): mount the secret there`);
    return '';
  }
}
