/**
 * Which commands have a form in each shipped template, by the template's folder. A long list of forms
 * hides those that somebody needs, so each has what its own first page leads to, and what takes it back.
 */
export const FORMS_OF_TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  'open-course': [
    'fetch',
    'find-units',
    'check-units',
    'unzip',
    'publish',
    'publish-publicly',
    'build-image',
    'borrow',
    'convert',
    'describe-code',
    'undo',
    'help',
  ],
  website: ['publish', 'publish-publicly', 'unzip', 'convert', 'clear-outputs', 'undo', 'help'],
  'binder-blend': ['merge-binder', 'build-image', 'launch-link', 'own-server', 'undo', 'help'],
};

/** Where GitHub looks for the forms of a repository. */
export const FORMS_FOLDER = '.github/ISSUE_TEMPLATE';
