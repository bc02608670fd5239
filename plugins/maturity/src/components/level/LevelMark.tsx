import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere' },
  waived: { color: theme.palette.text.secondary },
}));

/** A level in words: "Level 2 · Repeatable (1 waived)". */
export function LevelMark(props: {
  level: number;
  levelName?: string;
  /** How many waived checks it stands on. */
  waived?: number;
}) {
  const { level, levelName, waived = 0 } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <span className={classes.root}>
      {levelName
        ? t('level.named', { level: String(level), name: levelName })
        : t('level.plain', { level: String(level) })}
      {waived > 0 && (
        <span className={classes.waived}>
          {' '}
          {t('level.waived', { count: waived })}
        </span>
      )}
    </span>
  );
}
