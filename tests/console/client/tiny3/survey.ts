import { t } from '../texts.ts';
import { el } from './dom.ts';

/** On top of everything, with buttons of its own: whoever presses "the primary button of the dialog" presses the wrong one. */
export function openSurvey(): void {
  const survey = el('div', { class: 'ti3-modal ti3-in survey-modal' });
  const close = () => survey.remove();
  survey.append(
    el(
      'div',
      { class: 'ti3-modal-dialog' },
      el(
        'div',
        { class: 'ti3-modal-content' },
        el('div', { class: 'ti3-modal-header' }, el('div', { class: 'ti3-modal-title' }, t('surveyTitle'))),
        el(
          'div',
          { class: 'ti3-modal-body' },
          el('p', {}, t('surveyText')),
          el('p', { class: 'survey-stars' }, '★ ★ ★ ★ ☆'),
        ),
        el(
          'div',
          { class: 'ti3-modal-footer' },
          el('button', { class: 'ti3-btn ti3-btn-primary', on: { click: close } }, t('surveySubmit')),
          el('button', { class: 'ti3-btn', on: { click: close } }, t('surveyLater')),
        ),
      ),
    ),
  );
  document.body.append(survey);
}
