import { nextHour, toRequest, when } from './posts.js';

const EVERY_MS = 5_000;

const element = (id) => document.getElementById(id);
const form = element('plan');
const button = form.querySelector('button');

/** The answer as JSON, or an Error that says what the server said. */
async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error('the frontend does not answer');
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.error ?? `the server answered ${answer.status}`);
  }
  return body;
}

function line(tag, className, text) {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}

function item(post) {
  const created = document.createElement('li');
  const time = line('p', 'when', when(post));
  time.append(line('span', 'state', post.state));
  created.append(line('p', 'text', post.text), time);
  return created;
}

function say(text) {
  element('message').textContent = text;
}

async function showPosts() {
  const posts = await ask('api/posts');
  element('posts').replaceChildren(...posts.map(item));
  element('count').textContent = posts.length > 0 ? `(${posts.length})` : '';
  element('empty').hidden = posts.length > 0;
}

function showHealth(state, text) {
  const health = element('health');
  if (health.textContent !== text) {
    health.dataset.state = state; // only what changed is read out
    health.textContent = text;
  }
}

async function refresh() {
  try {
    await ask('health/ready');
    showHealth('ready', 'backend is ready');
    await showPosts();
  } catch (error) {
    showHealth('down', error.message);
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  say('');
  try {
    const post = toRequest(Object.fromEntries(new FormData(form)));
    await ask('api/posts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(post),
    });
    form.reset();
    form.elements.plannedAt.value = nextHour(new Date());
    form.elements.text.focus();
    await showPosts();
  } catch (error) {
    say(error.message);
  } finally {
    button.disabled = false;
  }
});

form.elements.plannedAt.value = nextHour(new Date());
await refresh();
setInterval(refresh, EVERY_MS);
