import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { EmptyText } from '../layout/EmptyText';
import { Section } from '../layout/Section';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { groupRelations, type RelationGroup } from './groupRelations';

const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
}));

/** What the entity is made of and what is made of it. */
export function RelationsCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const groups = groupRelations(entity);
  return (
    <MlopsInfoCard title={t('entity.relations.title')}>
      {groups.length === 0 ? (
        <EmptyText title={t('entity.relations.none')}>
          {t('entity.relations.noneAdvice')}
        </EmptyText>
      ) : (
        <div className={classes.root}>
          {groups.map(group => (
            <Group key={group.relation} group={group} />
          ))}
        </div>
      )}
    </MlopsInfoCard>
  );
}

function Group(props: { group: RelationGroup }) {
  const { relation, targets } = props.group;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { rows = SHOWN } = useCardSettings();
  const [all, setAll] = useState(false);
  const shown = all ? targets : targets.slice(0, rows);
  return (
    <Section title={t(`entity.relation.${relation}`)}>
      <ul className={classes.list}>
        {shown.map(ref => (
          <li key={ref}>
            <EntityRefLink entityRef={ref} />
          </li>
        ))}
      </ul>
      {shown.length < targets.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('entity.list.showAll', { count: targets.length })}
        </Button>
      )}
    </Section>
  );
}
