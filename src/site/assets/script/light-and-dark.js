// Light and dark.
(() => {
  const root = document.documentElement;
  const isDark = () =>
    root.dataset.theme === 'dark' ||
    (root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
  for (const button of document.querySelectorAll('[data-site-theme]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      root.dataset.theme = next;
      try {
        localStorage.setItem('site-theme', next);
      } catch {
        // It holds for this page only.
      }
    });
  }
})();
