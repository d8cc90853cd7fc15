// The contents: the current page is in sight.
(() => {
  const sidebar = document.querySelector('.site-sidebar');
  const current = sidebar?.querySelector('[aria-current]');
  if (current) sidebar.scrollTop = current.offsetTop - sidebar.clientHeight / 3;
})();
