export interface Config {
  portal?: {
    /** Groups whose members administer, as refs such as group:default/name. */
    adminGroups?: string[];
  };
  /** Development only. */
  localGit?: {
    repositories?: Array<{
      /** The name in the repository's URLs. */
      name: string;
      /** Folder on this machine, from the backend's working directory. */
      path: string;
    }>;
    /**
     * Folder whose repositories go by the names they have in it: those in
     * `<name>.git`, and those with their working tree in `<name>`. Looked up at
     * each request. From the backend's working directory.
     */
    directory?: string;
  };
}
