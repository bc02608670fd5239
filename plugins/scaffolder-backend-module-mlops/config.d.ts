import type { HumanDuration } from '@backstage/types';

export interface Config {
  mlops?: {
    /**
     * Where the action `mlops:git:publish` puts new repositories. The first
     * one is taken by templates that do not say.
     */
    gitTargets?: Array<{
      /** As templates name it, such as `local`. */
      id: string;
      /** As people read it in the wizard. */
      title: string;
      /**
       * A folder of the backend’s machine, counted from its working
       * directory. Each repository becomes the bare repository `<name>.git`
       * in it. Either this or `remote`.
       */
      directory?: string;
      /**
       * What `git push` takes, with `{name}` for the repository’s name: a URL,
       * `user@host:path`, or a folder. The repository has to be there and be
       * empty. It is pushed to with the `git` of the backend’s machine and its
       * credentials. May hold a password.
       * @visibility secret
       */
      remote?: string;
      /**
       * The page of a repository, with `{name}` and, if wanted, `{branch}`:
       * `https://git.example.org/ml/{name}`.
       */
      viewUrl: string;
      /**
       * The address of a file as the catalog reads it, with `{name}`,
       * `{branch}` and `{path}`:
       * `https://git.example.org/ml/{name}/blob/{branch}/{path}`. The page and
       * `/{path}` without.
       */
      fileUrl?: string;
      /** Whose commits they are. */
      author: {
        name: string;
        email: string;
      };
    }>;
    /** The programs that actions run on the backend’s machine. */
    python?: {
      /**
       * A program and the arguments that come first. Default: `[python3]`,
       * `[poetry]`, `[copier]`, `[cookiecutter]`.
       */
      commands?: {
        python?: string[];
        poetry?: string[];
        copier?: string[];
        cookiecutter?: string[];
      };
      /** When a program is stopped. Default: 5 minutes. */
      timeout?: HumanDuration | string;
      /**
       * Where `copier:copy`, `copier:update` and `cookiecutter:run` may take
       * templates from; from nowhere without. Cookiecutter renders templates
       * without a sandbox: name only places whose authors may run code here.
       */
      templates?: Array<{
        /**
         * What the addresses of the templates’ repositories begin with, up to
         * a slash: `https://github.com/acme/`.
         */
        url: string;
        /** Lets their tasks, hooks and extensions run. Default: false. */
        trusted?: boolean;
      }>;
    };
  };
}
