import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Section } from '../layout/Section';

const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(28)}px), 1fr))`,
    gap: theme.spacing(2, 3),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
}));

/** What a pipeline reads and what it writes. */
export function PipelineEnds(props: { entity: Entity }) {
  const { entity } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const refs = (relation: 'consumes' | 'produces') => [
    ...new Set(
      getEntityRelations(entity, relation).map(ref => stringifyEntityRef(ref)),
    ),
  ];
  return (
    <div className={classes.root}>
      <End
        title={t('entity.pipeline.inputs')}
        none={t('entity.pipeline.noInputs')}
        refs={refs('consumes')}
      />
      <End
        title={t('entity.pipeline.outputs')}
        none={t('entity.pipeline.noOutputs')}
        refs={refs('produces')}
      />
    </div>
  );
}

function End(props: { title: string; none: string; refs: string[] }) {
  const { title, none, refs } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [all, setAll] = useState(false);
  const shown = all ? refs : refs.slice(0, SHOWN);
  return (
    <Section title={title}>
      {refs.length === 0 && <Typography variant="body2">{none}</Typography>}
      {refs.length > 0 && (
        <ul className={classes.list}>
          {shown.map(ref => (
            <li key={ref}>
              <EntityRefLink entityRef={ref} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < refs.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('entity.list.showAll', { count: refs.length })}
        </Button>
      )}
    </Section>
  );
}
