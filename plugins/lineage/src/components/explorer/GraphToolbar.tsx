import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import OptionsIcon from '@material-ui/icons/Tune';
import { useState, type ReactNode } from 'react';
import { lineageTranslationRef } from '../../translation';
import type { ChangeView } from '../view/useView';
import { withGranularity, withRollUp } from '../view/viewChanges';
import { DIRECTIONS, ROLL_UPS, type LineageView } from '../view/viewState';
import { Choice } from '../layout/Choice';

const DEPTHS = [1, 2, 3, 4, 5, 10];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  jobs: { marginLeft: 0, marginRight: theme.spacing(1) },
}));

/** How the graph is asked for and drawn. */
export function GraphToolbar(props: {
  view: LineageView;
  change: ChangeView;
  children?: ReactNode;
}) {
  const { view, change, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('xs'));
  const [open, setOpen] = useState(false);
  const depths = [...new Set([...DEPTHS, view.depth])].sort((a, b) => a - b);
  const choices = (
    <>
      <Choice
        label={t('explorer.toolbar.direction')}
        value={view.direction}
        options={DIRECTIONS.map(value => ({
          value,
          text: t(`explorer.toolbar.${value}`),
        }))}
        onChoose={direction => change(before => ({ ...before, direction }))}
      />
      <Choice
        label={t('explorer.toolbar.depth')}
        value={String(view.depth)}
        options={depths.map(depth => ({
          value: String(depth),
          text: t('explorer.toolbar.levels', { count: depth }),
        }))}
        onChoose={depth =>
          change(before => ({ ...before, depth: Number(depth) }))
        }
      />
      <Choice
        label={t('explorer.toolbar.rollUp')}
        value={view.rollUp ?? 'none'}
        options={(['none', ...ROLL_UPS] as const).map(value => ({
          value,
          text:
            value === 'none'
              ? t('explorer.toolbar.noRollUp')
              : t(`explorer.toolbar.${value}`),
        }))}
        onChoose={value =>
          change(before =>
            withRollUp(before, value === 'none' ? undefined : value),
          )
        }
      />
      <FormControlLabel
        className={classes.jobs}
        label={t('explorer.toolbar.jobs')}
        control={
          <Switch
            size="small"
            color="primary"
            checked={view.granularity === 'job'}
            onChange={(_, on) =>
              change(before => withGranularity(before, on ? 'job' : 'asset'))
            }
          />
        }
      />
    </>
  );
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('explorer.toolbar.label')}
    >
      {narrow && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<OptionsIcon />}
          aria-expanded={open}
          onClick={() => setOpen(before => !before)}
        >
          {t('explorer.toolbar.options')}
        </Button>
      )}
      {(!narrow || open) && choices}
      {children}
    </div>
  );
}
