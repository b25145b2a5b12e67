/** What the form holds, as the backend wants it: a time of day here becomes a moment. */
export function toRequest({ text, plannedAt, state }) {
  return { text, plannedAt: new Date(plannedAt).toISOString(), state };
}

/** The moment of a post, as people here write it. */
export function when(post, locale = undefined, timeZone = undefined) {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone };
  return new Intl.DateTimeFormat(locale, style).format(new Date(post.plannedAt));
}

/** The next full hour, as an input for a local time writes it: what most people change least. */
export function nextHour(now) {
  const next = new Date(now);
  next.setHours(now.getHours() + 1, 0, 0, 0);
  const two = (number) => String(number).padStart(2, '0');
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}T${two(next.getHours())}:00`;
}
