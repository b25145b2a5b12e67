import { fileURLToPath } from 'node:url';
import express from 'express';
import { Unreachable } from './backend.js';

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url));

/** The web application: the page, what the page asks for, and what an operator asks for. */
export function createApp(backend) {
  const app = express();
  app.disable('x-powered-by');
  app.use(protect);
  app.get('/health/live', (request, response) => response.json({ status: 'live' }));
  app.get('/health/ready', relay(() => backend.ready()));
  app.get('/api/posts', relay(() => backend.posts()));
  app.post('/api/posts', express.text({ type: 'application/json', limit: '64kb' }), requireJson, relay((request) => backend.plan(request.body)));
  app.use(express.static(PUBLIC));
  app.use((request, response) => response.status(404).json({ error: 'there is nothing at this path' }));
  app.use(answerError);
  return app;
}

/** The page needs nothing from elsewhere, and nobody else may put it into a frame. */
function protect(request, response, next) {
  response.set({
    'Content-Security-Policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
}

/** A page of another origin can send forms here, but no JSON: what it sends would be done with our token. */
function requireJson(request, response, next) {
  if (typeof request.body === 'string') {
    next();
  } else {
    response.status(415).json({ error: 'a post is sent as application/json' });
  }
}

function relay(ask) {
  return async (request, response) => {
    const { status, body } = await ask(request);
    response.status(status === 401 ? 502 : status).set('Cache-Control', 'no-store').type('json');
    response.send(status === 401 ? { error: 'the backend refuses the token of this frontend (BACKEND_TOKEN_FILE)' } : body);
  };
}

// Express knows a handler of errors by its four parameters.
function answerError(error, request, response, next) {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof Unreachable) {
    console.error(`${request.method} ${request.path}: ${error.message}: ${error.cause?.cause?.code ?? error.cause?.name}`);
    response.status(503).json({ error: error.message });
    return;
  }
  const status = error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) {
    console.error(error);
  }
  response.status(status).json({ error: status === 413 ? 'the post is too long' : status === 500 ? 'the frontend failed; its log says why' : 'the request cannot be read' });
}
