const PATIENCE_MS = 5_000;

/** The backend could not be asked, or did not answer in time. */
export class Unreachable extends Error {}

/** The TikPilot backend, as this server sees it. */
export class Backend {
  #url;
  #headers;

  constructor({ backendUrl, backendToken }) {
    this.#url = backendUrl;
    this.#headers = backendToken ? { authorization: `Bearer ${backendToken}` } : {};
  }

  /** The status and the body of what the backend answers to a request for posts. */
  posts() {
    return this.#ask('/api/posts');
  }

  plan(json) {
    return this.#ask('/api/posts', { method: 'POST', body: json });
  }

  ready() {
    return this.#ask('/health/ready');
  }

  async #ask(path, options = {}) {
    const headers = { ...this.#headers, ...(options.body === undefined ? {} : { 'content-type': 'application/json' }) };
    try {
      const answer = await fetch(this.#url + path, { ...options, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      return { status: answer.status, body: await answer.text() };
    } catch (error) {
      throw new Unreachable(`the backend at ${this.#url} does not answer`, { cause: error });
    }
  }
}
