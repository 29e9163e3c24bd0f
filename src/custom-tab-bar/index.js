/* global Component */
// WeChat asks for this component when tabs are custom. It draws nothing: each tab page draws ui/tab-bar itself,
// so that the bar follows the page's text scale and never flickers between pages.
Component({})
