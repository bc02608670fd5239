export interface Config {
  /**
   * How changes of catalog descriptors are proposed where they are declared.
   * A file that neither a template nor a Git remote is configured for is
   * shown as a diff, to be applied by hand.
   */
  changeProposals?: {
    /** Templates that open pull requests, by the host of the repository. */
    templates?: Array<{
      /** As in the files’ addresses: `github.com`, `git.example.org:8443`. */
      host: string;
      /** Of the template, such as `template:default/propose-change-github`. */
      template: string;
      /** More parameters for the template, such as reviewers. */
      values?: { [parameter: string]: unknown };
    }>;
    /**
     * Repositories that branches are pushed into with the `git` of the
     * backend’s machine and its credentials. They come before templates.
     */
    git?: Array<{
      /**
       * What the addresses of the repository’s files begin with, up to the
       * path in the repository and with the slash before it:
       * `https://git.example.org/ml/blob/main/`, or `file:/srv/catalog/`.
       * `{repository}` in it stands for one segment of the path, which then
       * stands for `{repository}` in `remote` and `branchUrl` too.
       */
      urlPrefix: string;
      /**
       * What `git clone` takes: a URL, `user@host:path`, or a folder, counted
       * from the backend’s working directory. May hold a password.
       * @visibility secret
       */
      remote: string;
      /** The branch that changes are made to; the remote’s HEAD without. */
      branch?: string;
      /** Where a branch is shown; `{branch}` stands for its name. */
      branchUrl?: string;
    }>;
    /** Whose commits they are; needed where `git` is given. */
    author?: {
      name: string;
      email: string;
    };
  };
}
