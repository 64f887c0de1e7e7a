import './frame.css';
import './pages.css';
import language from '@opentiny/vue-locale';
import { createApp } from 'vue';
import { locale } from '../page-options.ts';
import { provideSafeArea } from '../safe-area.ts';
import { App } from './App.ts';

// The components speak Chinese unless told otherwise.
if (locale === 'en-us') language.use(language.enUS);
provideSafeArea(56);
createApp(App).mount('#app');
