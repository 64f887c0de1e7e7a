import controls from '../ui/controls.css?inline';
import builder from '../ui/filter/builder.css?inline';
import filter from '../ui/filter/filter.css?inline';
import help from '../ui/filter/help.css?inline';
import { styleSheet } from '../ui/host-element.ts';
import label from '../ui/label/label.css?inline';
import theme from '../ui/theme.css?inline';
import operate from './operate.css?inline';
import overlay from './overlay.css?inline';
import results from './results.css?inline';

/** Everything that `Overlay` needs in its shadow root. */
export function overlaySheet(): CSSStyleSheet {
  return styleSheet(theme, controls, label, filter, builder, help, overlay, operate, results);
}
