import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ChoiceField, shortName } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translation';
import { RubricChoice } from '../filters/RubricChoice';
import { RubricField } from '../filters/RubricField';
import { useGroupChoices } from '../filters/useGroupChoices';
import { HistoryList } from '../history/HistoryList';
import type { TabProps } from './MaturityContent';

const DIRECTIONS = ['up', 'down', 'same'] as const;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
}));

/** What changed anywhere, and why, newest first. */
export function HistoryTab({ params, change }: TabProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <RubricChoice wanted={params.rubric}>
      {(rubric, rubrics) => (
        <>
          <div className={classes.bar}>
            <RubricField
              rubrics={rubrics}
              value={rubric.id}
              onChoose={id => change({ rubric: id, track: undefined })}
            />
            <ChoiceField
              label={t('page.history.direction')}
              choices={DIRECTIONS.map(value => ({
                value,
                label: t(`page.history.${value}`),
              }))}
              chosen={params.direction ?? []}
              onChoose={values =>
                change({
                  direction: DIRECTIONS.filter(one => values.includes(one)),
                })
              }
            />
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
            <OwnerField params={params} change={change} />
          </div>
          <Changes rubric={rubric.id} params={params} />
        </>
      )}
    </RubricChoice>
  );
}

function OwnerField({ params, change }: TabProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ChoiceField
      label={t('page.filters.owner')}
      choices={useGroupChoices(params.rubric, 'owner')}
      chosen={params.owner ?? []}
      nameOf={shortName}
      onChoose={owner =>
        change({ owner: owner.length > 0 ? owner : undefined })
      }
    />
  );
}

function Changes(props: { rubric: string } & Pick<TabProps, 'params'>) {
  const { rubric, params } = props;
  const { owner, system, domain, track, direction } = params;
  const text = JSON.stringify({
    rubric,
    owner,
    system,
    domain,
    track,
    direction,
  });
  const query = useMemo(() => JSON.parse(text), [text]);
  return <HistoryList query={query} withEntity />;
}
