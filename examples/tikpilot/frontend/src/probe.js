import { loadSettings } from './settings.js';

// What the image's HEALTHCHECK runs. It asks for life, not for readiness: a backend that is down is no fault of the frontend.
const { port } = loadSettings(process.env);
try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(4_000) });
  console.log(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.log(`The frontend does not answer: ${error.cause?.code ?? error.name}`);
  process.exitCode = 1;
}
