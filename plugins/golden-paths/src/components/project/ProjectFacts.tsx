import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import {
  RelativeTime,
  safeAddress,
  shortName,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { useCreateLinks } from '../links/useCreateLinks';
import { goldenPathsAddress } from '../page/goldenPathsAddress';
import { FactList } from './FactList';
import { useProjectWords } from './useProjectWords';

/** What is known of a project and of what it was made from. */
export function ProjectFacts(props: {
  project: ProjectDetail;
  /** Path of the page; empty on it; undefined where the app has none. */
  page: string | undefined;
}) {
  const { project, page } = props;
  const { template, owner, url, checkedAt, receipt, entityRefs } = project;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const words = useProjectWords()(project);
  const links = useCreateLinks();
  const form = links.template(template.ref);
  const place = safeAddress(url);
  const name = template.title ?? shortName(template.ref);
  return (
    <FactList
      label={t('project.facts')}
      facts={[
        {
          id: 'template',
          name: t('project.madeFrom'),
          value: form ? <Link to={form}>{name}</Link> : name,
        },
        { id: 'version', name: t('project.version'), value: words.version },
        { id: 'behind', name: t('project.behind'), value: words.behind },
        { id: 'drift', name: t('project.drift'), value: words.drift },
        {
          id: 'owner',
          name: t('project.owner'),
          value: owner && <EntityRefLink entityRef={owner} hideIcon />,
        },
        {
          id: 'place',
          name: t('project.place'),
          value: place && <Link to={place}>{place}</Link>,
        },
        {
          id: 'checked',
          name: t('project.checked'),
          value: checkedAt ? (
            <RelativeTime at={checkedAt} />
          ) : (
            t('page.projects.never')
          ),
        },
        {
          id: 'receipt',
          name: t('project.receipt'),
          value: receipt && page !== undefined && (
            <Link to={goldenPathsAddress(page, { tab: 'receipts', receipt })}>
              {t('project.receiptOpen')}
            </Link>
          ),
        },
        {
          id: 'entities',
          name: t('project.entities'),
          value: entityRefs.map((ref, index) => (
            <span key={ref}>
              {index > 0 && ', '}
              <EntityRefLink entityRef={ref} />
            </span>
          )),
        },
      ].filter(({ value }) => value !== false)}
    />
  );
}
