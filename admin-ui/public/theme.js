/* global document, localStorage */
// Runs before the first paint, so that a chosen theme never flashes the other one. Inline it cannot be: the
// content security policy allows no inline scripts.
try {
  const theme = localStorage.getItem('teleskop.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme is then the right one.
}
