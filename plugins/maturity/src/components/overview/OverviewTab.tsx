import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ChoiceToggle, Section } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { RubricChoice } from '../filters/RubricChoice';
import { RubricField } from '../filters/RubricField';
import { SubjectFilters } from '../filters/SubjectFilters';
import { HeatMap } from '../heatmap/HeatMap';
import { HEAT_MAP_GROUPS } from '../page/maturityPageAddress';
import type { TabProps } from '../page/MaturityContent';
import { Progress } from '../trend/Progress';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
}));

/** Where everything stands: by group and track, and how it moves. */
export function OverviewTab({ params, change }: TabProps) {
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
            <ChoiceToggle
              label={t('page.heatMap.rows')}
              value={params.groupBy ?? HEAT_MAP_GROUPS[0]}
              choices={HEAT_MAP_GROUPS.map(value => ({
                value,
                label: t(`page.heatMap.by.${value}`),
              }))}
              onChoose={groupBy => change({ groupBy })}
            />
          </div>
          <SubjectFilters params={params} change={change} />
          <HeatMap rubric={rubric} params={params} />
          <Section title={t('page.progress.title')}>
            <Progress
              key={rubric.id}
              rubric={rubric}
              params={params}
              change={change}
            />
          </Section>
        </>
      )}
    </RubricChoice>
  );
}
