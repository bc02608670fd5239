import {
  urlReaderFactoriesServiceRef,
  type ReaderFactory,
} from '@backstage/backend-defaults/urlReader';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { LocalGitUrlReader } from './LocalGitUrlReader';
import { readLocalRepositories } from './repositories';

const factory: ReaderFactory = ({ config, treeResponseFactory }) => {
  const reader = new LocalGitUrlReader({
    repositories: readLocalRepositories(config),
    baseUrl: `${config.getString('backend.baseUrl')}/api/local-git`,
    treeResponseFactory,
  });
  return [{ predicate: url => reader.reads(url), reader }];
};

/** Adds the reader of local repositories to the URL readers. */
export default createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: {},
  factory: () => factory,
});
