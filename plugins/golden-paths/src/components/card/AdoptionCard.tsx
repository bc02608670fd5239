import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import UnseenIcon from '@material-ui/icons/HourglassEmpty';
import type {
  GoldenPathsApi,
  TemplateSummary,
} from '@waymark/plugin-golden-paths-common';
import {
  RelativeTime,
  StateMessage,
  useApiQuery,
  useLocale,
  useOptionalLink,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { goldenPathsAddress } from '../page/goldenPathsAddress';
import { FactList } from '../project/FactList';
import { QueryView } from '../states/QueryView';
import { useTemplateWords } from '../templates/useTemplateWords';
import { isFollowed } from '../templates/whatTemplatesDo';
import { findTemplate } from './findTemplate';
import { GoldenPathsInfoCard } from './GoldenPathsInfoCard';

/** What an app may decide about the card. @public */
export interface AdoptionCardProps {
  /** In place of "Adoption". */
  title?: string;
}

/** What became of a template: its projects, its runs, the time it saved. */
export function AdoptionCard(props: AdoptionCardProps) {
  const { title } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const load = useCallback(
    async (api: GoldenPathsApi, signal: AbortSignal) => ({
      template: await findTemplate(api, entityRef, signal),
    }),
    [entityRef],
  );
  const query = useApiQuery(goldenPathsApiRef, load);
  const page = useOptionalLink(goldenPathsRouteRef);
  return (
    <GoldenPathsInfoCard
      title={title ?? t('card.adoption.title')}
      actions={
        query.value?.template &&
        page !== undefined && (
          <LinkButton
            size="small"
            to={goldenPathsAddress(page, { template: entityRef })}
          >
            {t('card.adoption.open')}
          </LinkButton>
        )
      }
    >
      <QueryView query={query}>
        {({ template }) =>
          template ? (
            <Adoption template={template} />
          ) : (
            <StateMessage
              icon={UnseenIcon}
              title={t('card.adoption.unseen')}
              text={t('card.adoption.unseenText')}
              compact
            />
          )
        }
      </QueryView>
    </GoldenPathsInfoCard>
  );
}

function Adoption({ template }: { template: TemplateSummary }) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return isFollowed(template) ? (
    <Figures template={template} />
  ) : (
    <Typography variant="body2">{t('templates.unfollowed')}</Typography>
  );
}

function Figures({ template }: { template: TemplateSummary }) {
  const { version, versions, changedAt, projects } = template;
  const locale = useLocale();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const words = useTemplateWords()(template);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <FactList
      label={t('card.adoption.title')}
      facts={[
        {
          id: 'projects',
          name: t('templates.projects'),
          value: number(projects.total),
        },
        {
          id: 'behind',
          name: t('templates.behind'),
          value: number(projects.behind),
        },
        {
          id: 'drifted',
          name: t('templates.drifted'),
          value: number(projects.drifted),
        },
        { id: 'success', name: t('templates.success'), value: words.success },
        { id: 'saved', name: t('templates.saved'), value: words.saved },
        {
          id: 'version',
          name: t('templates.version'),
          value: version ?? t('version.none'),
        },
        {
          id: 'seen',
          name: t('templates.changed'),
          value: changedAt && (
            <>
              <RelativeTime at={changedAt} />
              {' · '}
              {t('templates.seen', { count: versions })}
            </>
          ),
        },
      ]}
    />
  );
}
