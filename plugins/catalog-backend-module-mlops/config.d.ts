/** Configuration of the mlops module of the catalog. */
export interface Config {
  /** The kinds themselves need nothing beyond Backstage's own `rules`. */
  catalog?: object;
}
