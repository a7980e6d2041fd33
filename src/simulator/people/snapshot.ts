/** The picture that people send when it does not matter which: a PNG of 2×1 pixels. */
export const SNAPSHOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mP438DA0PAfAAqAAv8tTGjpAAAAAElFTkSuQmCC',
  'base64',
);
