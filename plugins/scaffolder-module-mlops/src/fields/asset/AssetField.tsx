import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { FieldFrame, titleOf } from '../../form/FieldFrame';
import { optionsOf, type FieldProps } from '../../form/fieldProps';
import { shortRef } from '../../form/shortRef';
import { waymarkFieldsTranslationRef } from '../../translation';
import { kindsOf, refsOf, type AssetOptions } from './assetOptions';
import { AssetPicker } from './AssetPicker';
import { ChosenEntity } from './ChosenEntity';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/**
 * A data set or model that the registry knows; several where the schema asks
 * for a list.
 */
export function AssetField(props: FieldProps<string | string[], AssetOptions>) {
  const { formData, onChange, schema } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const options = optionsOf<AssetOptions>(props);
  const kinds = kindsOf(options);
  const several = schema.type === 'array';
  const refs = refsOf(formData);
  const fixed = props.disabled || props.readonly;
  const change = (next: string[]) =>
    onChange(several ? next : (next[0] as string | undefined));
  const title = titleOf(props);
  const finds =
    kinds.length > 1 ? 'both' : (kinds[0].toLowerCase() as 'dataset' | 'model');
  return (
    <FieldFrame field={props}>
      {refs.length > 0 && (
        <ul
          className={classes.list}
          aria-label={t('asset.chosen', { label: title })}
        >
          {refs.map(ref => (
            <li key={ref}>
              <ChosenEntity
                entityRef={ref}
                disabled={fixed}
                removeLabel={t('asset.remove', { name: shortRef(ref) })}
                onRemove={() => change(refs.filter(one => one !== ref))}
              />
            </li>
          ))}
        </ul>
      )}
      {!fixed && (several || refs.length === 0) && (
        <AssetPicker
          label={title}
          shownLabel={t(`asset.find.${finds}`)}
          kinds={kinds}
          type={options.type}
          except={refs}
          onPick={ref => change([...refs, ref])}
        />
      )}
    </FieldFrame>
  );
}
