import type { JsonObject } from '@backstage/types';

/** The model of the project in `fixtures/churn`. */
export const ENTITY_REF = 'model:default/churn';

/** How the project is installed and tested by each of its CI systems. */
export const CI_ANSWERS: JsonObject = {
  folder: '',
  python: '3.12',
  install: 'pip install -e . "pytest>=8.3,<10"',
  test: 'pytest --junitxml=reports/junit.xml',
};

/** Rules that the project's table keeps, all but one that is given. */
export const VALIDATION_ANSWERS: JsonObject = {
  path: 'data/train.csv',
  unique: ['customer'],
  required: ['age', 'left'],
  minRows: 50,
};

/** Compares the project's two tables, of which one has another `calls`. */
export const MONITORING_ANSWERS: JsonObject = {
  folder: '',
  reference: 'data/train.csv',
  current: 'data/newer.csv',
  columns: ['age', 'calls'],
  threshold: 0.5,
  schedule: '0 6 * * 1',
};

/** A card with characters that YAML takes for its own. */
export const CARD_ANSWERS: JsonObject = {
  title: 'Churn: "who leaves?"',
  overview: 'Who leaves next month: yes, no & how "certain" it is.',
  intendedUse: ['Ordering the call list'],
  outOfScopeUse: ['Prices'],
  users: [],
  limitations: ['Few businesses'],
  license: 'apache-2.0',
};
