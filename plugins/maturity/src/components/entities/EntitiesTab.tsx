import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import {
  ChoiceField,
  ChoiceToggle,
  CsvButton,
  fetchCsv,
} from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { RubricChoice } from '../filters/RubricChoice';
import { RubricField } from '../filters/RubricField';
import { SubjectFilters } from '../filters/SubjectFilters';
import type { TabProps } from '../page/MaturityContent';
import { CheckFilter } from './CheckFilter';
import { EntityList } from './EntityList';
import { FailingList } from './FailingList';
import { toEntitiesQuery, toFailingQuery, toParameters } from './toQueries';

const SORTS = ['name', 'level', 'points'] as const;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  end: { marginLeft: 'auto' },
}));

/** Entities with their levels, or what is open about them. */
export function EntitiesTab({ params, change }: TabProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const failing = params.view === 'failing';
  return (
    <RubricChoice wanted={params.rubric}>
      {(rubric, rubrics) => (
        <>
          <div className={classes.bar}>
            <RubricField
              rubrics={rubrics}
              value={rubric.id}
              onChoose={id =>
                change({
                  rubric: id,
                  track: undefined,
                  check: undefined,
                  result: undefined,
                })
              }
            />
            <ChoiceToggle
              label={t('page.entities.view')}
              value={failing ? 'failing' : 'entities'}
              choices={(['entities', 'failing'] as const).map(value => ({
                value,
                label: t(`page.entities.as.${value}`),
              }))}
              onChoose={view =>
                change({ view: view === 'failing' ? view : undefined })
              }
            />
            {!failing && (
              <ChoiceToggle
                label={t('page.entities.order')}
                value={params.sort ?? 'name'}
                choices={SORTS.map(value => ({
                  value,
                  label: t(`page.entities.by.${value}`),
                }))}
                onChoose={sort =>
                  change({ sort: sort === 'name' ? undefined : sort })
                }
              />
            )}
            <span className={classes.end}>
              <ListAsCsv rubric={rubric} params={params} />
            </span>
          </div>
          <SubjectFilters
            params={params}
            change={change}
            own={['track', 'level', 'check', 'result']}
          >
            <TrackFields rubric={rubric} params={params} change={change} />
          </SubjectFilters>
          <CheckFilter rubric={rubric} params={params} change={change} />
          {failing ? (
            <FailingList rubric={rubric} params={params} />
          ) : (
            <EntityList rubric={rubric} params={params} />
          )}
        </>
      )}
    </RubricChoice>
  );
}

function TrackFields(props: TabProps & { rubric: RubricSummary }) {
  const { rubric, params, change } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <ChoiceField
        label={t('page.track')}
        choices={rubric.tracks.map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
        chosen={params.track ? [params.track] : []}
        // The list is asked for one track at a time.
        onChoose={values => change({ track: values.pop() })}
      />
      {params.view !== 'failing' && (
        <ChoiceField
          label={t('page.level')}
          choices={rubric.levels.map(({ level, name }) => ({
            value: String(level),
            label: t('level.named', { level: String(level), name }),
          }))}
          chosen={params.level ?? []}
          onChoose={level =>
            change({ level: level.length > 0 ? level : undefined })
          }
        />
      )}
    </>
  );
}

function ListAsCsv(
  props: Pick<TabProps, 'params'> & { rubric: RubricSummary },
) {
  const { rubric, params } = props;
  const fetchApi = useApi(fetchApiRef);
  const [list, query] =
    params.view === 'failing'
      ? (['failing', toFailingQuery(rubric.id, params)] as const)
      : ([
          'entities',
          toParameters(toEntitiesQuery(rubric.id, params)),
        ] as const);
  return (
    <CsvButton
      fileName={`maturity-${rubric.id}-${list}.csv`}
      load={signal =>
        fetchCsv({
          fetchApi,
          pluginId: 'maturity',
          path: `/v1/${list}`,
          parameters: page => toSearchParams({ ...query, ...page }),
          signal,
        })
      }
    />
  );
}
