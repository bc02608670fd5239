import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  findParties,
  SearchPicker,
  shortName,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
    '& a': { textDecoration: 'underline' },
  },
}));

/** Who runs a campaign: a person or a group of the catalog. */
export function OwnerField(props: {
  /** Full ref; whoever begins it without. */
  owner: string | undefined;
  onChange: (owner: string | undefined) => void;
}) {
  const { owner, onChange } = props;
  const classes = useStyles();
  const catalog = useApi(catalogApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const find = useMemo(() => findParties(catalog), [catalog]);
  return (
    <div>
      <div className={classes.chosen}>
        <Typography variant="body2">
          {owner
            ? t('campaigns.runBy', {
                name: (
                  <EntityRefLink entityRef={owner} title={shortName(owner)} />
                ),
              })
            : t('campaigns.form.runByYou')}
        </Typography>
        {owner && (
          <Button size="small" onClick={() => onChange(undefined)}>
            {t('campaigns.form.byMyself')}
          </Button>
        )}
      </div>
      <SearchPicker
        label={t('campaigns.form.owner')}
        shownLabel={t('campaigns.form.owner')}
        placeholder={t('campaigns.form.ownerFind')}
        helperText={t('campaigns.form.ownerHelp')}
        words={{
          results: t('campaigns.form.owners'),
          none: t('campaigns.form.ownerNone'),
        }}
        find={find}
        accepts={({ ref }) => ref !== owner}
        keyOf={({ ref }) => ref}
        onPick={({ ref }) => onChange(ref)}
      >
        {({ ref, title }) => (
          <>
            {title}{' '}
            <Typography
              variant="caption"
              component="span"
              color="textSecondary"
            >
              {ref}
            </Typography>
          </>
        )}
      </SearchPicker>
    </div>
  );
}
