import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isDataset, type CardAnswer } from '@waymark/plugin-mlops-common';
import { entityCardRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { useCard } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { CARD_FIELDS, isCardField } from './cardFields';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  bar: { height: theme.spacing(1), borderRadius: theme.spacing(0.5) },
  missing: { color: theme.palette.text.secondary },
}));

/** How complete the card is and what it lacks, with the way to all of it. */
export function ModelCardSummary() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useCard();
  return (
    <MlopsInfoCard
      title={
        isDataset(entity) ? t('entity.card.dataTitle') : t('entity.card.title')
      }
      actions={
        <CardLink to={entityCardRouteRef}>{t('entity.card.read')}</CardLink>
      }
    >
      <QueryView query={query}>
        {answer => <Completeness answer={answer} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Completeness(props: { answer: CardAnswer }) {
  const { card, missing } = props.answer;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const filled = CARD_FIELDS.filter(field => card[field] !== undefined).length;
  const total = filled + missing.length;
  const text = t('entity.card.filled', {
    filled: String(filled),
    total: String(total),
  });
  const names = missing.map(field =>
    isCardField(field) ? t(`entity.cardField.${field}`) : field,
  );
  return (
    <div className={classes.root}>
      <Typography variant="body1">{text}</Typography>
      <LinearProgress
        variant="determinate"
        className={classes.bar}
        value={total > 0 ? (100 * filled) / total : 0}
        aria-label={text}
      />
      {names.length > 0 && (
        <Typography variant="body2" className={classes.missing}>
          {t('entity.card.lacks', { fields: names.join(', ') })}
        </Typography>
      )}
    </div>
  );
}
