import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { raciTranslationRef } from '../../translation';
import { PartyFilter } from '../filters/PartyFilter';
import type { TabProps } from '../page/RaciContent';
import { HANDOVER_CHOICES } from '../page/raciPageAddress';
import { HandoverList } from './HandoverList';
import { OneHandover } from './OneHandover';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  show: { minWidth: theme.spacing(18) },
}));

/** Hand-overs that the reader may see; one of them, where it is asked for. */
export function HandoversTab({ params, change }: TabProps) {
  const { handover, show, party } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  if (handover) {
    return (
      <>
        <Button
          size="small"
          onClick={() => change({ handover: undefined }, { step: true })}
        >
          {t('page.handovers.back')}
        </Button>
        <OneHandover key={handover} id={handover} />
      </>
    );
  }
  return (
    <>
      <div
        className={classes.bar}
        role="search"
        aria-label={t('page.filters.label')}
      >
        <TextField
          select
          className={classes.show}
          size="small"
          variant="outlined"
          label={t('page.handovers.show')}
          value={show ?? ''}
          onChange={event =>
            change({
              show: HANDOVER_CHOICES.find(one => one === event.target.value),
            })
          }
          InputLabelProps={{ shrink: true }}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('page.handovers.show') }}
        >
          <option value="">{t('page.handovers.open')}</option>
          {HANDOVER_CHOICES.map(one => (
            <option key={one} value={one}>
              {t(`page.handovers.${one}`)}
            </option>
          ))}
        </TextField>
        <PartyFilter
          party={party}
          onChoose={chosen => change({ party: chosen }, { step: true })}
        />
      </div>
      <HandoverList party={party} show={show ?? 'open'} />
    </>
  );
}
