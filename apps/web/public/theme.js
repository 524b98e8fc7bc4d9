// Runs before the first paint, so that a dark page never flashes light. src/theme.ts owns the choice from then on.
(function () {
  var choice = 'system';
  try {
    choice = localStorage.getItem('touchline:theme') || 'system';
  } catch {
    // Storage can be denied; then the system decides.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
