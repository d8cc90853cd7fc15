/** What a book itself says to readers. A second language is a second object of this type. */
export const labels = {
  by: 'By',
  contents: 'Contents',
  cover: 'Cover',
  titlePage: 'About this book',
  licence: 'Licence',
  source: 'Source',
  readOnline: 'Read it on the web',
  watch: 'Watch the video',
  listen: 'Listen to the recording',
  openEmbedded: 'Open on the web',
  done: 'Done',
  toDo: 'To do',
} as const;
