import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isModel, type CardAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { EmptyText } from '../layout/EmptyText';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { CARD_FIELDS, isFilled } from './cardFields';
import { MissingSummary } from './MissingSummary';
import { VersionPicker } from './VersionPicker';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  secondary: { color: theme.palette.text.secondary },
  write: {
    '@media print': { display: 'none' },
  },
}));

/** Which version's card it is, how complete, and what can be done with it. */
export function CardHead(props: {
  answer: CardAnswer;
  title: string;
  asked?: string;
  onVersion: (version?: string) => void;
  onCompare: (pair: { left: string; right: string }) => void;
  onWrite: () => void;
}) {
  const { answer, title, asked, onVersion, onCompare, onWrite } = props;
  const { card, missing, version } = answer;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const empty = CARD_FIELDS.every(field => !isFilled(card, field));
  return (
    <MlopsInfoCard title={title}>
      <div className={classes.root}>
        {empty ? (
          <EmptyText title={t('entity.card.none')}>
            {isModel(entity)
              ? t('entity.card.noneAdvice')
              : t('entity.card.noneDataAdvice')}
          </EmptyText>
        ) : (
          <MissingSummary missing={missing} />
        )}
        <div className={classes.controls}>
          {version !== undefined && (
            <Typography variant="body2">
              {asked === undefined
                ? t('entity.card.asOfNewest', { version })
                : t('entity.card.asOf', { version })}
            </Typography>
          )}
          {isModel(entity) && version !== undefined && (
            <>
              <VersionPicker
                label={t('entity.card.otherVersion')}
                title={t('entity.card.chooseVersion')}
                onChoose={onVersion}
              />
              <VersionPicker
                label={t('entity.card.compare')}
                title={t('entity.card.chooseFrom')}
                onChoose={chosen => onCompare({ left: chosen, right: version })}
              />
            </>
          )}
          {asked !== undefined && (
            <Button size="small" onClick={() => onVersion(undefined)}>
              {t('entity.card.newest')}
            </Button>
          )}
          <Button
            size="small"
            color="primary"
            variant={missing.length > 0 ? 'contained' : 'text'}
            className={classes.write}
            onClick={onWrite}
          >
            {missing.length > 0
              ? t('entity.card.writeMissing', { count: missing.length })
              : t('entity.card.edit')}
          </Button>
        </div>
      </div>
    </MlopsInfoCard>
  );
}
