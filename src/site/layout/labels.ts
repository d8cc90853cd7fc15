/** What the layout itself says to readers. A second language is a second object of this type. */
export const labels = {
  skip: 'Skip to the content',
  contents: 'Contents',
  openContents: 'Open the contents',
  closeContents: 'Close the contents',
  search: 'Search',
  onThisPage: 'On this page',
  previous: 'Previous',
  next: 'Next',
  pages: 'Previous and next page',
  editThisPage: 'Edit this page',
  repository: 'The files of this site on GitHub',
  lightOrDark: 'Change between light and dark',
  download: 'Download',
  formats: { pdf: 'PDF', epub: 'ePub' },
  licence: 'Licence',
  source: 'Source:',
  by: 'By',
  notFoundTitle: 'This page is not here',
  notFound:
    'The page may have been renamed or taken away. Look for it in the contents, or begin at the first page.',
  firstPage: 'Go to the first page',
} as const;
