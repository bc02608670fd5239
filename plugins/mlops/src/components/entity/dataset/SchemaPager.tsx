import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import NextIcon from '@material-ui/icons/KeyboardArrowRight';
import PreviousIcon from '@material-ui/icons/KeyboardArrowLeft';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** Which fields are shown, and the way to the ones before and after them. */
export function SchemaPager(props: {
  /** From 0. */
  page: number;
  size: number;
  total: number;
  change: (page: number) => void;
}) {
  const { page, size, total, change } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (total <= size) {
    return null;
  }
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const end = Math.min((page + 1) * size, total);
  return (
    <div className={classes.root}>
      <IconButton
        size="small"
        aria-label={t('entity.schema.previous')}
        disabled={page === 0}
        onClick={() => change(page - 1)}
      >
        <PreviousIcon />
      </IconButton>
      <Typography variant="body2" role="status">
        {t('entity.schema.range', {
          from: number(page * size + 1),
          to: number(end),
          total: number(total),
        })}
      </Typography>
      <IconButton
        size="small"
        aria-label={t('entity.schema.next')}
        disabled={end === total}
        onClick={() => change(page + 1)}
      >
        <NextIcon />
      </IconButton>
    </div>
  );
}
