import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityOverview } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { Section } from '../../layout/Section';
import { Verdict } from '../../layout/Verdict';
import { NeedItem } from './NeedItem';
import { orderNeeds } from './orderNeeds';
import { useNeedLink } from './useNeedLink';

const SHOWN = 3;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    margin: 0,
    padding: theme.spacing(1.5),
    // A line rather than a ground: grey words on grey are hard to read.
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/**
 * What somebody should do next about the entity on the page, the most severe
 * first, each with how and where. Says so where there is nothing to do.
 */
export function NeedsList(props: { overview: EntityOverview }) {
  const { overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const linkOf = useNeedLink(overview);
  const [all, setAll] = useState(false);
  const needs = orderNeeds(overview.needs);
  // A button that would bring a single line takes the room of that line.
  const shown =
    all || needs.length <= SHOWN + 1 ? needs : needs.slice(0, SHOWN);
  return (
    <Section title={t('entity.needs.title')}>
      {needs.length === 0 && (
        <Verdict tone="good">{t('entity.needs.none')}</Verdict>
      )}
      {needs.length > 0 && (
        <ul className={classes.list} aria-label={t('entity.needs.title')}>
          {shown.map(need => (
            <NeedItem key={need.code} need={need} link={linkOf(need.code)} />
          ))}
        </ul>
      )}
      {needs.length > SHOWN + 1 && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('entity.needs.fewer')
            : t('entity.needs.all', { count: needs.length - SHOWN })}
        </Button>
      )}
    </Section>
  );
}
