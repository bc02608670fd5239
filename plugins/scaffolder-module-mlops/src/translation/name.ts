/** Texts of the field for a name. */
export const nameMessages = {
  help: 'Lower case letters, digits and hyphens; it begins with a letter.',
  problem: {
    empty: 'Give it a name.',
    long: 'The name has {{length, number}} characters; at most {{limit, number}} are possible.',
    start:
      'The name begins with "{{found}}"; it must begin with a lower case letter.',
    characters:
      'The name has "{{found}}" in it; only lower case letters, digits and hyphens are possible.',
    hyphens:
      'The name ends with a hyphen or has two in a row; a letter or digit must come after each.',
  },
  suggestion: 'Use {{name}}',
  checking: 'Looking whether the name is free…',
  free: 'This name is free.',
  freeUnsure: 'Nothing of this name was found. {{problem}}',
  takenEntity:
    'The catalog has a {{kind}} of this name: {{title}}. Choose another name.',
  unchecked: {
    entity: 'The catalog could not be asked: {{message}}',
    repository: 'The place for the repository could not be asked: {{message}}',
  },
} as const;
