import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextHour, toRequest, when } from '../public/posts.js';

test('a local time becomes a moment', () => {
  const request = toRequest({ text: 'Hello', plannedAt: '2030-06-01T09:30', state: 'planned' });
  assert.deepEqual(request, { text: 'Hello', plannedAt: new Date(2030, 5, 1, 9, 30).toISOString(), state: 'planned' });
});

test('a moment is shown as people write it', () => {
  assert.equal(when({ plannedAt: '2030-06-01T09:30:00Z' }, 'en-GB', 'UTC'), '1 Jun 2030, 09:30');
});

test('the next hour is also that of tomorrow', () => {
  assert.equal(nextHour(new Date(2030, 11, 31, 23, 59)), '2031-01-01T00:00');
});
