import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { lineageTranslationRef } from '../../translation';
import type { ChangeView } from '../view/useView';
import type { LineageView } from '../view/viewState';

const useStyles = makeStyles(theme => ({
  chosen: { backgroundColor: theme.palette.action.selected },
}));

/** Picture or table. */
export function PictureOrTable(props: {
  as: LineageView['as'];
  change: ChangeView;
}) {
  const { as: shown, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <ButtonGroup size="small" aria-label={t('explorer.toolbar.as')}>
      {(['picture', 'table'] as const).map(as => (
        <Button
          key={as}
          aria-pressed={shown === as}
          className={shown === as ? classes.chosen : undefined}
          onClick={() => change(before => ({ ...before, as }))}
        >
          {t(`explorer.toolbar.${as}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
