/** An invented customer for the pictures. */
export const EXAMPLE = { id: 'yuntu', en: 'Yuntu Tech', 'zh-CN': '云图科技' } as const;
