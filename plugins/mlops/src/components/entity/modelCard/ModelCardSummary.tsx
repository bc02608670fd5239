import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isDataset, type CardOverview } from '@waymark/plugin-mlops-common';
import { entityCardRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { isCardField } from './cardFields';
import { CardOriginStamp } from './CardOriginStamp';
import { distinctOrigins } from './distinctOrigins';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  bar: { height: theme.spacing(1), borderRadius: theme.spacing(0.5) },
  secondary: { color: theme.palette.text.secondary },
  origins: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** How complete the card is, what it lacks and who wrote it, with the way to it. */
export function ModelCardSummary() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useOverview();
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
        {({ card }) =>
          card && Object.keys(card.from).length > 0 ? (
            <Completeness card={card} />
          ) : (
            <EmptyText title={t('entity.card.none')}>
              {!isDataset(entity)
                ? t('entity.card.noneAdvice')
                : t('entity.card.noneDataAdvice')}
            </EmptyText>
          )
        }
      </QueryView>
    </MlopsInfoCard>
  );
}

function Completeness(props: { card: CardOverview }) {
  const { missing, complete, from } = props.card;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const filled = complete - missing.length;
  const text = t('entity.card.filled', {
    filled: String(filled),
    total: String(complete),
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
        value={complete > 0 ? (100 * filled) / complete : 0}
        aria-label={text}
      />
      {names.length > 0 && (
        <Typography variant="body2" className={classes.secondary}>
          {t('entity.card.lacks', { fields: names.join(', ') })}
        </Typography>
      )}
      <ul className={classes.origins}>
        {distinctOrigins(from).map(({ key, origin }) => (
          <li key={key}>
            <CardOriginStamp origin={origin} />
          </li>
        ))}
      </ul>
    </div>
  );
}
