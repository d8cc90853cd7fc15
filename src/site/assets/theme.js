// Before anything is painted: the reader's choice between light and dark, where there is one.
(() => {
  const root = document.documentElement;
  root.classList.add('site-js');
  try {
    const chosen = localStorage.getItem('site-theme');
    if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  } catch {
    // Storage is switched off; the system's own choice counts.
  }
})();
