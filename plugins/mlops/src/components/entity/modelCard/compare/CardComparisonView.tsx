import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import SwapIcon from '@material-ui/icons/SwapHoriz';
import type { CardComparison, MlopsApi } from '@waymark/plugin-mlops-common';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { useCallback, useState } from 'react';
import { useMlopsQuery } from '../../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../../translation';
import { MlopsInfoCard } from '../../../card/MlopsInfoCard';
import { QueryView } from '../../../states/QueryView';
import { EmptyText } from '../../layout/EmptyText';
import { useEntityOnPage } from '../../page/useEntityOnPage';
import { CARD_FIELDS } from '../cardFields';
import { VersionPicker } from '../VersionPicker';
import { ChangeMark } from './ChangeMark';
import { FieldDiff } from './FieldDiff';

const useStyles = makeStyles(theme => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
  },
  field: { minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(0.5),
  },
  title: { fontWeight: theme.typography.h6.fontWeight },
  note: { color: theme.palette.text.secondary },
}));

interface Pair {
  left: string;
  right: string;
}

/** The cards as of two versions, field by field in one column. */
export function CardComparisonView(props: {
  pair: Pair;
  onChange: (pair: Pair) => void;
  onClose: () => void;
}) {
  const { pair, onChange, onClose } = props;
  const { left, right } = pair;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      api.compareCards(ref, { left, right }, { signal }),
    [ref, left, right],
  );
  const query = useMlopsQuery(load);
  return (
    <MlopsInfoCard
      title={t('entity.card.compareTitle', { left, right })}
      actions={
        <Button size="small" onClick={onClose}>
          {t('entity.card.compareClose')}
        </Button>
      }
    >
      <div className={classes.controls}>
        <VersionPicker
          label={t('entity.card.compareFrom', { version: left })}
          title={t('entity.card.chooseFrom')}
          onChoose={version => onChange({ left: version, right })}
        />
        <VersionPicker
          label={t('entity.card.compareTo', { version: right })}
          title={t('entity.card.chooseTo')}
          onChoose={version => onChange({ left, right: version })}
        />
        <Button
          size="small"
          startIcon={<SwapIcon />}
          onClick={() => onChange({ left: right, right: left })}
        >
          {t('entity.card.compareSwap')}
        </Button>
      </div>
      <QueryView query={query} skeleton={<SkeletonLines count={8} />}>
        {comparison => <Fields comparison={comparison} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Fields(props: { comparison: CardComparison }) {
  const { comparison } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [all, setAll] = useState(false);
  const changes = new Map(
    comparison.fields.map(({ field, change }) => [field, change]),
  );
  const fields = CARD_FIELDS.flatMap(field => {
    const change = changes.get(field);
    return change ? [{ field, change }] : [];
  });
  const shown = fields.filter(({ change }) => all || change !== 'same');
  const same = fields.filter(({ change }) => change === 'same').length;
  return (
    <>
      <div className={classes.controls}>
        <Typography variant="body2" role="status">
          {t('entity.card.compareCount', { count: fields.length - same })}
        </Typography>
        {same > 0 && (
          <FormControlLabel
            control={
              <Switch
                size="small"
                checked={all}
                onChange={(_, checked) => setAll(checked)}
              />
            }
            label={t('entity.card.compareSame', { count: same })}
          />
        )}
      </div>
      {shown.length === 0 && (
        <EmptyText title={t('entity.card.compareNone')}>
          {t('entity.card.compareNoneText')}
        </EmptyText>
      )}
      <div className={classes.fields}>
        {shown.map(({ field, change }) => {
          const title = t(`entity.cardField.${field}`);
          return (
            <section key={field} aria-label={title} className={classes.field}>
              <div className={classes.head}>
                <Typography
                  variant="subtitle2"
                  component="h4"
                  className={classes.title}
                >
                  {title}
                </Typography>
                <ChangeMark change={change} />
              </div>
              <FieldDiff comparison={comparison} field={field} />
            </section>
          );
        })}
      </div>
      {shown.some(({ change }) => change === 'changed') && (
        <Typography variant="caption" className={classes.note}>
          {t('entity.card.compareLegend')}
        </Typography>
      )}
    </>
  );
}
