/** What tests of databases are made of; for Node. */
export { describeMigrations } from './describeMigrations';
