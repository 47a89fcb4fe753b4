var kt,km,gb,Kr,Rh,zl,Bm,Ul,zm,Ih,Ch,yb,ma=Symbol.for("pv"),Gl={},Vl=[],_b=/^m(i|n|o|s|text|space)$/,Ph=Array.isArray,Gm=Vl.slice,Ss=Object.assign;function ws(n){n&&n.parentNode&&n.remove()}function Ol(n,e,t,i,r){var s={type:n,props:e,key:t,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ma,__v:r||++km,__i:-1,__u:0};return!r&&kt.vnode&&kt.vnode(s),s}function xn(n){return n.children}function kl(n,e){this.props=n,this.context=e,this.__g=0}function Zr(n,e){if(e==null)return n.__&&Zr(n.__,n.__i+1);for(var t;e<n.__k.length;e++)if((t=n.__k[e])&&t.__e)return t.__e;return typeof n.type!="function"||n.props.__P?null:Zr(n)}function vb(n){var e,t=n.__v,i=t.__e,r=[],s=[],o=n.__P;o&&((e=Ss({constructor:ma},t)).__v=t.__v+1,kt.vnode&&kt.vnode(e),Lh(o,e,t,n.__n,o.namespaceURI,32&t.__u?[i]:null,r,i||Zr(t),32&t.__u,s),e.__v=t.__v,e.__.__k[e.__i]=e,Ym(r,e,s),t.__=t.__e=null,e.__e!=i&&Vm(e))}function Vm(n){if((n=n.__)&&n.__c&&!n.props.__P)return n.__e=null,n.__k.some(function(e){return e&&(n.__e=e.__e)}),Vm(n)}function Um(n){(8&n.__g||(n.__g|=8,Kr.push(n),zl++))&&Rh==kt.debounceRendering||((Rh=kt.debounceRendering)||queueMicrotask)(Hm)}function Hm(){try{for(var n,e=1;Kr.length;)Kr.length>e&&Kr.sort(Bm),n=Kr.shift(),e=Kr.length,8&n.__g&&vb(n)}finally{(zl=Kr.length)&&(Rh||queueMicrotask)(Hm)}}function Wm(n,e,t,i,r,s,o,a,l,c,u){var h,f,d,p,_,m,g=i.__k||Vl,v=e.length;for(l=xb(t,e,g,l,v),h=0;h<v;h++)(d=t.__k[h])!=null&&(f=~d.__i&&g[d.__i]||Gl,d.__i=h,m=Lh(n,d,f,r,s,o,a,l,c,u),p=d.__e,(f.ref!=d.ref||8&f.__u)&&(f.ref&&Nh(f.ref,null,d,f),d.ref&&u.push(d.ref,d.__c||p,d)),_=_||p,4&d.__u?(l=Xm(d,l,n,!f.__v),f.__e&&(f.__e=null)):typeof d.type=="function"&&m!==void 0?l=m:p&&(l=p.nextSibling),d.__u&=-21);return t.__e=_,l}function xb(n,e,t,i,r){var s,o,a,l,c,u,h,f,d,p=t.length,_=p,m=0,g=0,v=n.__k=Array(r);for(s=0;s<r;s++)(o=e[s])!=null&&typeof o!="boolean"&&typeof o!="function"?(typeof o!="object"||o.constructor===String?o=v[s]=Ol(null,o):Ph(o)?o=v[s]=Ol(xn,{children:o}):o.constructor===ma&&o.__b?o=v[s]=Ol(o.type,o.props,o.key,o.ref,o.__v):v[s]=o,l=s+m,o.__=n,o.__b=n.__b+1,a=null,~(c=o.__i=bb(o,t,l,_))&&(_--,(a=t[c])&&(a.__u|=2)),a&&a.__v?(o.__u|=16,c==l-1?m--:c==l+1?m++:c!=l&&(c>l?m--:m++,g=1)):(~c||(r>p?m--:r<p&&m++),typeof o.type!="function"&&(o.__u|=4))):v[s]=null;if(g){for(u=[],h=[],s=0;s<r;s++)if((o=v[s])&&16&o.__u){for(m=0,f=u.length;m<f;)u[d=m+f>>1]<o.__i?m=d+1:f=d;u[m]=o.__i,h[s]=m+1}for(m=u.length;s--;)h[s]&&(h[s]==m?m--:v[s].__u|=4)}if(_)for(s=0;s<p;s++)!(a=t[s])||2&a.__u||(a.__e==i&&(i=Zr(a)),Dh(a,a));return i}function Xm(n,e,t,i){var r,s,o,a;if(typeof n.type=="function"){if(n.props.__P)return e;if(r=n.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=n,e=Xm(r[s],e,t,!1));return e}for(e&&!e.parentNode&&(e=Zr(n))&&!e.parentNode&&(e=null),o=n.__e,a=e;a&&a.nodeType==8;)a=a.nextSibling;for(o!=a&&(!i&&t.moveBefore&&o.parentNode?t.moveBefore(o,e):t.insertBefore(o,e||null)),e=o;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function bb(n,e,t,i){var r,s=n.key,o=n.type,a=e[t],l=a&&!(2&a.__u);if(a===null&&s==null||l&&s==a.key&&o==a.type)return t;if(i>(l?1:0)){for(r=t-1;r>=0;r--)if((a=e[r])&&!(2&a.__u)&&s==a.key&&o==a.type)return r;for(r=t+1;r<e.length;r++)if((a=e[r])&&!(2&a.__u)&&s==a.key&&o==a.type)return r}return-1}function Om(n,e,t){t==null&&(t=""),e[0]=="-"?n.setProperty(e,t):n[e]=t}function Fl(n,e,t,i,r){var s,o;if(e=="style")if(typeof t=="string")n.style.cssText=t;else{if(typeof i=="string"&&(n.style.cssText=i=""),i)for(e in i)t&&e in t||Om(n.style,e);if(t)for(e in t)i&&t[e]==i[e]||Om(n.style,e,t[e])}else if(e[0]=="o"&&e[1]=="n")typeof t!="function"&&(t=null),typeof i!="function"&&(i=null),(n.__e||(n.__e={}))[e]=t,t&&i||(o=Ch[e]||(Ch[e]=wb(e)),(n.__a||(n.__a={}))[e]=Ih,s=e!=(e=e.replace(zm,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),t?n.addEventListener(e,o,s):n.removeEventListener(e,o,s));else{if(r=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in n)try{return void(n[e]=t??"")}catch{}if(typeof t=="function")return;t==null||t===!1&&e[4]!="-"?n.removeAttribute(e):n.setAttribute(e,e=="popover"&&t==1?"":t)}}function wb(n){return function(e){var t=this.__e;if(t){if(t=t[n],e[Ul]==null)e[Ul]=Ih++;else if(e[Ul]<this.__a[n])return;return t(kt.event?kt.event(e):e)}}}function Lh(n,e,t,i,r,s,o,a,l,c){var u,h,f,d,p,_,m,g,v,A,w,C,R,x,E,U,L,N,z=e.type;if(e.constructor!==ma)return null;128&t.__u&&(l=32&t.__u,u=t.__c.__z)&&(e.__u|=l,h=s=[],u.nodeType==8?a=Bl(u,s):s.push(u),a=s[0]||a),(u=kt.__b)&&u(e);e:if(typeof z=="function"){f=o.length;try{if(g=e.props,v=(u=z.prototype)&&u.render,A=(u=z.contextType)&&i[u.__c],w=u?A?A.props.value:u.__:i,(d=t.__c)?(e.__c=d,2&d.__g&&(d.__g|=1)):(v?e.__c=d=new z(g,w):(e.__c=d=new kl(g,w),d.constructor=z,d.render=Mb),A&&A.sub(d),d.state||(d.state={}),d.__n=i,d.__g|=8,d.__h=[],d.__k=[]),v&&(d.__s||(d.__s=d.state),z.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=Ss({},d.__s)),Ss(d.__s,z.getDerivedStateFromProps(g,d.__s)))),p=d.props,_=d.state,d.__v=e,t.__c){if(g!==p&&v&&!z.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(g,w),e.__v==t.__v&&!(8&d.__g)||!(4&d.__g)&&d.shouldComponentUpdate&&d.shouldComponentUpdate(g,d.__s,w)===!1){e.__v!=t.__v&&(d.props=g,d.state=d.__s,d.__g&=-9),e.__e=t.__e,e.__k=t.__k,e.__k.some(function(G){G&&(G.__=e)}),Vl.push.apply(d.__h,d.__k),d.__k=[],d.__h.length&&o.push(d),a=Zr(t);break e}d.componentWillUpdate&&d.componentWillUpdate(g,d.__s,w),v&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(p,_,m)})}else v&&!z.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),v&&d.componentDidMount&&d.__h.push(d.componentDidMount);d.context=w,d.props=g,d.__P=n,d.__g&=-5,C=kt.__r,R=v?25:0;do d.__g&=-9,C&&C(e),u=d.render(d.props,d.state=d.__s,d.context);while(8&d.__g&&++R<25);v&&(Vl.push.apply(d.__h,d.__k),d.__k=[]),d.state=d.__s,d.getChildContext&&(i=Ss({},i,d.getChildContext())),v&&t.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(p,_)),x=u&&u.type===xn&&u.key==null?u.props.children:u,g.__P&&(u=a,r=(n=g.__P).namespaceURI,l=s=null,t.props&&t.props.__P!=n&&(t.__k.some(function(G){G&&Dh(G,G)}),t.__k=null),a=t.__k?Zr(t,0):null),a=Wm(n,Ph(x)?x:[x],e,t,i,r,s,o,a,l,c),g.__P&&(e.__e=null,a=u),e.__u&=-161,h&&h.some(ws),d.__h.length&&o.push(d),1&d.__g&&(d.__g&=-4)}catch(G){if(o.length=f,e.__v=null,l||s)if(G&&G.then){if(e.__u|=128|l,s){for(~(L=s.indexOf(a||void 0))||(L=s.length);(N=s[L-1])&&N.nodeType==8;)L--;for(;L<s.length;L++)if(N=s[L])if(s[L]=null,E){if(N==U)break}else{if(N.nodeType!=8)break;N.data.startsWith("$s")&&(U=Bl(E=N))}}if(!E){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;E=a}(u=Bl(E=e.__c.__z||(e.__c.__z=E)))?(e.__e=E,a=u):e.__e=a,a=a&&a.nextSibling}else s&&s.some(ws);else e.__e=t.__e;e.__k||(e.__k=t.__k||[]),G&&G.then||qm(e),kt.__e(G,e,t)}}else a=e.__e=Sb(t.__e,e,t,i,r,s,o,l,c,n);return(u=kt.diffed)&&u(e),a}function Bl(n,e){if(n&&n.nodeType==8&&n.data.startsWith("$s"))for(var t=1;n=n.nextSibling;){if(n.nodeType==8){if(n.data.startsWith("$s"))t++;else if(n.data.startsWith("/$s")&&!--t)return n}e&&e.push(n)}}function qm(n){n&&(n.__c&&(n.__c.__g|=4),n.__k&&n.__k.some(qm))}function Ym(n,e,t){for(var i=0;i<t.length;)Nh(t[i++],t[i++],t[i++]);kt.__c&&kt.__c(e,n),n.some(function(r){try{n=r.__h,r.__h=[],n.some(function(s){s.call(r)})}catch(s){kt.__e(s,r.__v)}})}function Sb(n,e,t,i,r,s,o,a,l,c){var u,h,f,d,p,_,m,g,v=t.props||Gl,A=e.props,w=e.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((p=s[u])&&(w?p.localName==w:p.nodeType==3)){n=p,s[u]=null;break}}if(!n){if(g=c.ownerDocument||document,!w)return g.createTextNode(A);n=g.createElementNS(r,w,A.is?A:c),a&&(kt.__m&&kt.__m(e,s),a=!1),s=null}if(w){if(c=w=="template"&&n.content||n,s=w=="textarea"&&A.defaultValue!=null?null:s&&Gm.call(c.childNodes),!a&&s)for(v={},u=0;u<n.attributes.length;u++)v[(p=n.attributes[u]).name]=p.value;for(u in v)p=v[u],u=="dangerouslySetInnerHTML"?f=p:u=="children"||u in A||u=="value"&&"defaultValue"in A||u=="checked"&&"defaultChecked"in A||Fl(n,u,null,p,r);for(u in A)p=A[u],u=="children"?d=p:u=="dangerouslySetInnerHTML"?h=p:u=="value"?_=p:u=="checked"?m=p:a&&typeof p!="function"||v[u]===p||Fl(n,u,p,v[u],r);h?(a||f&&(h.__html==f.__html||h.__html==n.innerHTML)||(n.innerHTML=h.__html),e.__k=[]):(f&&(n.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&_b.test(w))&&(r="http://www.w3.org/1999/xhtml"),Wm(c,Ph(d)?d:[d],e,t,i,r,s,o,s?s[0]:t.__k&&Zr(t,0),a,l),s&&s.some(ws)),a&&w!="textarea"||(u="value",w=="progress"&&_==null?n.removeAttribute(u):_==null||_===n[u]&&(w!="progress"||_)||Fl(n,u,_,v[u],r),u="checked",m!=null&&m!=n[u]&&Fl(n,u,m,v[u],r))}else v===A||a&&n.data==A||(n.data=A);return n}function Nh(n,e,t,i){try{typeof n=="function"?e?e.__x=n(e)||1:i&&(i=i.__c||i.__e)&&(e=i.__x)&&(i.__x=null,typeof e=="function"?e():n(null)):n.current=e}catch(r){kt.__e(r,t)}}function Dh(n,e,t){var i,r,s,o;if(kt.unmount&&kt.unmount(n),!(i=n.ref)||i.current&&i.current!=n.__e||Nh(i,null,e,n),i=n.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(a){kt.__e(a,e)}i.__P=i.__n=null}if(i=n.__k)for(o=0;o<i.length;o++)i[o]&&Dh(i[o],e,typeof n.type!="function"||t&&!n.props.__P);!t&&(i=n.__c)&&(i=i.__z)&&(r=Bl(i,s=[]))&&(i==n.__e&&s.some(ws),ws(r),ws(i)),t||ws(n.__e),n.__e=n.__c=n.__=null}function Mb(n,e,t){return this.constructor(n,t)}function $m(n,e){var t,i,r,s;kt.__&&kt.__(n,e),e.nodeType==9&&(e=e.documentElement),i=(t=n&&32&n.__u)?null:e.__k,e.__k=Ol(xn,{children:[n]}),r=[],s=[],Lh(e,e.__k,i||Gl,Gl,e.namespaceURI,i?null:e.firstChild?Gm.call(e.childNodes):null,r,i?i.__e:e.firstChild,t,s),Ym(r,e.__k,s),e.__k.props.children=null}kt={__e:function(n,e,t,i){for(var r,s,o;e=e.__;)if((r=e.__c)&&!(1&r.__g)){r.__g|=4;try{if((o=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(n)),r.componentDidCatch&&(r.componentDidCatch(n,i||{}),o=1),o&&8&r.__g)return void(r.__g|=2)}catch(a){n=a}}throw zl=0,n}},km=0,gb=function(n){return n!=null&&n.constructor===ma},kl.prototype.setState=function(n,e){var t=this.__s;t&&t!=this.state||(t=this.__s=Ss({},this.state)),typeof n=="function"&&(n=n(Ss({},t),this.props)),n&&(Ss(t,n),this.__v&&(e&&this.__k.push(e),Um(this)))},kl.prototype.forceUpdate=function(n){this.__v&&(this.__g|=4,n&&this.__h.push(n),Um(this))},kl.prototype.render=xn,Kr=[],zl=0,Bm=function(n,e){return n.__v.__b-e.__v.__b},Ul=Symbol(),zm=/(PointerCapture)$|Capture$/i,Ih=0,Ch={},yb=0;function ao(n,e=!1){if(n===void 0)return{title:"Not trained yet",hint:e?"Press Train: it learns by trying, in a hundred copies at once.":"Press Train: the players learn by playing thousands of matches.",tone:"idle"};switch(n.state){case"created":case"starting":return n.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:{title:"Starting",hint:"The training processes are coming up.",tone:"busy"};case"running":return n.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:n.phase==="starting"?{title:"Starting",hint:"The training processes are coming up.",tone:"busy"}:n.phase==="saving"?{title:"Saving",hint:"Writing a checkpoint; training goes on.",tone:"good"}:{title:"Training",hint:e?"The Show adopts every new policy as it is learned. Key C: the crowd that learns.":"The match adopts every new policy as it is learned.",tone:"good"};case"paused":return{title:"Paused",hint:"Learning is on hold; nothing is lost. Resume goes on.",tone:"held"};case"stopping":return{title:"Stopping",hint:"Saving a last checkpoint, then ending its processes.",tone:"busy"};case"ended":return Ab(n)}}function Ab(n){let e=Fh(n.reason);switch(n.outcome){case"failed":return{title:"Crashed",hint:`${e||"It ended without a reason."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"lost":return{title:"Lost",hint:`${e||"Its processes vanished."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"cancelled":return{title:"Stopped",hint:`${e||"Stopped by you."} What was learned is saved.`,tone:"held"};default:return{title:"Finished",hint:`${e||"The run reached its limit."} What was learned is saved.`,tone:"good"}}}function Jr(n){return n.replace(/^\d{8}-\d{6}-/,"")}function Fh(n){let e=n.trim();if(e==="")return"";let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Gn(n){return n!==void 0&&n.state!=="ended"}function Km(n,e){switch(n?.kind){case"policy":return e?"AI":"AI (untrained)";case"scripted":return n.source?`script: ${n.source}`:"script";case"random":return"random";case"human":return"you";default:return""}}var Tb=" ";function Hl(n){return Math.round(n).toString().replace(/\B(?=(\d{3})+(?!\d))/g,Tb)}function bn(n){let e=Math.abs(n);return Number.isFinite(n)?e>=1e9?`${(n/1e9).toFixed(1)} G`:e>=1e6?`${(n/1e6).toFixed(e>=1e8?0:1)} M`:e>=1e4?`${(n/1e3).toFixed(e>=1e5?0:1)} k`:Math.round(n).toString():"–"}function Bt(n){if(n==null||!Number.isFinite(n))return"–";let e=Math.abs(n);return Number.isInteger(n)&&e<1e4?String(n):e>=1e4?bn(n):e>=100?n.toFixed(0):e>=10?n.toFixed(1):e>=.1?n.toFixed(2):e>=.001?n.toFixed(4):n.toExponential(1).replace("e-","e−")}function yi(n){return n==null||!Number.isFinite(n)?"–":`${Math.round(n*100)} %`}function Ms(n){if(!Number.isFinite(n)||n<0)return"–";let e=Math.floor(n);return e<60?`${e} s`:e<3600?`${Math.floor(e/60)} min ${String(e%60).padStart(2,"0")} s`:`${Math.floor(e/3600)} h ${String(Math.floor(e%3600/60)).padStart(2,"0")} min`}function Zm(n){return!Number.isFinite(n)||n<0?"–":n<10?`${n.toFixed(1)} s ago`:`${Ms(n)} ago`}function Wl(n){return n>=1e6?`${(n/1e6).toFixed(1)} MB`:n>=1e3?`${(n/1e3).toFixed(1)} kB`:`${n} B`}var Jm=4;function jr(n){return n.filter(e=>Gn(e)&&e.state!=="created")}function jm(n,e,t,i){let r=Object.values(t).filter(Boolean);return i!==void 0&&i.stage!==""&&r.push(i.stage),{stages:r,crowds:n==="crowd"?jr(e).map(s=>s.run_id):[]}}function Qm(n,e){return n.stages.join()===e.stages.join()&&n.crowds.join()===e.crowds.join()}function eg(n,e){return n.reduce((t,i)=>t+(i.kind==="crowd"&&i.run_id===e?i.instances:0),0)}var lo,wn,Uh,tg,Oh=Object.is,Xl=0,ug=[],kh=[],fn=kt,ng=fn.__b,ig=fn.__r,rg=fn.diffed,sg=fn.__c,og=fn.unmount,ag=fn.__;function ql(n,e){fn.__h&&fn.__h(wn,n,Xl||e),Xl=0;var t=wn.__H||(wn.__H={__:[],__h:[]});return n>=t.__.length&&t.__.push({}),t.__[n]}function pn(n){return Xl=1,Eb(hg,n)}function Eb(n,e,t){var i=ql(lo++,2);if(i.t=n,!i.__c&&(i.__=[t?t(e):hg(void 0,e),function(s){var o=(i.__N||i.__)[0],a=i.t(o,s);Oh(o,a)||(i.__N=[a,i.__[1]],i.__c.setState({}))}],i.__c=wn,!wn.__f)){wn.__f=!0;var r=wn.shouldComponentUpdate;wn.shouldComponentUpdate=function(s,o,a){var l=this.__H;if(!l)return!0;var c=!1,u=this.props!=s;if(l.__.some(function(f){f.__N&&(c=!0,Oh(f.__[0],f.__N[0])||(u=!0))}),r){var h=r.call(this,s,o,a);return c?h||u:h}return!c||u}}return i.__}function zt(n,e){var t=ql(lo++,3);!fn.__s&&zh(t.__H,e)&&(t.__P=!0,t.__=n,t.u=e,wn.__H.__h.push(t))}function dg(n,e){var t=ql(lo++,4);!fn.__s&&zh(t.__H,e)&&(t.__P=!1,t.__=n,t.u=e,wn.__h.push(t))}function qt(n){return Xl=5,Rb(function(){return{current:n}},[])}function Rb(n,e){var t=ql(lo++,7);return zh(t.__H,e)&&(t.__=n(),t.__H=e),t.__}function Cb(){var n;do{for(;n=kh.shift();)try{ga(n)}catch(t){fn.__e(t,{__:(n=n.__P)&&n.__v})}for(;n=ug.shift();){var e=n.__H;if(n.__P&&e)try{e.__h.some(ga),e.__h.some(Bh),e.__h=[]}catch(t){e.__h=[],fn.__e(t,n.__v)}}}while(kh.length)}fn.__b=function(n){wn=null,ng&&ng(n)},fn.__=function(n,e){n&&e.__k&&e.__k.__m&&(n.__m=e.__k.__m),ag&&ag(n,e)},fn.__r=function(n){ig&&ig(n),lo=0;var e=(wn=n.__c).__H;e&&(Uh==wn?wn.__h=[]:(e.__h.some(ga),e.__h.some(Bh),lo=0),e.__h=[],e.__.some(function(t){t.__N&&(t.__=t.__N),t.u=t.__N=void 0})),Uh=wn},fn.diffed=function(n){rg&&rg(n);var e=n.__c;e&&e.__H&&(e.__H.__h.length&&cg(ug.push(e)),e.__H.__.some(function(t){t.u&&(t.__H=t.u)})),Uh=wn=null},fn.__c=function(n,e){e.some(function(t){try{t.__h.some(ga),t.__h=t.__h.filter(function(i){return!i.__||Bh(i)})}catch(i){t.__h=[function(){throw i}]}}),sg&&sg(n,e)},fn.unmount=function(n){og&&og(n);var e,t,i=n.__c;i&&i.__H&&(i.__H.__.some(function(r){try{if(r.__P&&r.__c){if(t===void 0){for(t=n.__;t&&(!t.__c||!t.__c.__P);)t=t.__;t=t&&t.__c}r.__P=t,cg(kh.push(r))}else ga(r)}catch(s){e=s}}),i.__H=void 0,e&&fn.__e(e,i.__v))};var lg=typeof requestAnimationFrame=="function";function Ib(n){var e,t=function(){clearTimeout(i),lg&&cancelAnimationFrame(e),setTimeout(n)},i=setTimeout(t,35);lg&&(e=requestAnimationFrame(t))}function cg(n){n!=1&&tg==fn.requestAnimationFrame||((tg=fn.requestAnimationFrame)||Ib)(Cb)}function ga(n){var e=wn,t=n.__c;typeof t=="function"&&(n.__c=void 0,t()),wn=e}function Bh(n){var e=wn;n.__c=n.__(),wn=e}function zh(n,e){return!n||n.length!=e.length||e.some(function(t,i){return!Oh(t,n[i])})}function hg(n,e){return typeof e=="function"?e(n):e}var co=class{constructor(e){this.runId=e}runId;steps=[];columns=new Map;log=[];revision=0;lastSeq=-1;newest;stride=1;sinceKept=0;add(e){e.run_id!==this.runId||!(e.seq>this.lastSeq)||(this.lastSeq=e.seq,this.revision+=1,e.type==="metrics"?this.point(e):e.type==="log"?this.note(e.ts,e.level,e.message):e.type==="run_failed"?this.note(e.ts,"error",e.reason):e.type==="checkpoint_saved"&&this.note(e.ts,"info",`Checkpoint saved (${e.reason}).`))}column(e){return this.columns.get(e)??this.steps.map(()=>null)}point(e){if(this.newest=e,this.sinceKept+=1,this.sinceKept<this.stride&&this.steps.length>0){this.write(this.steps.length-1,e);return}this.sinceKept=0,this.write(this.steps.length,e),this.steps.length>1600&&this.thin()}write(e,t){this.steps[e]=t.env_steps;for(let i of Object.keys(t.values))this.columns.has(i)||this.columns.set(i,new Array(e).fill(null));for(let[i,r]of this.columns){let s=t.values[i];r[e]=typeof s=="number"&&Number.isFinite(s)?s:null}}thin(){let e=t=>{let i=0;for(let r=t.length%2===0?1:0;r<t.length;r+=2)t[i++]=t[r];t.length=i};e(this.steps);for(let t of this.columns.values())e(t);this.stride*=2}note(e,t,i){this.log.push({ts:e,level:t,message:i}),this.log.length>200&&this.log.splice(0,this.log.length-200)}};var Yl=["show","crowd","runs","replays","system"],Pb={view:"show",link:{kind:"connecting"},hello:void 0,status:void 0,stages:{},stageGone:"",trouble:"",runs:[],runId:"",history:new co(""),historyRevision:0,system:void 0,replays:void 0,toasts:[],help:!1,choosing:!1,sheet:"",drawing:{quality:"auto",camera:"follow",forces:!0,trails:!1,bars:!0},settings:{},busy:{},score:[0,0],policyVersion:0,goal:{by:-1,count:0},returns:void 0,streams:[],envs:{},filter:{kind:"all",count:10},layout:"tiles",hide:!1,picked:void 0,copy:void 0,together:!1,lanes:{}},Gh=class{state=Pb;listeners=new Set;set(e){this.state={...this.state,...e};for(let t of[...this.listeners])t()}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}},ee=new Gh;function ue(n){let[e,t]=pn(()=>n(ee.state));return dg(()=>{let i=()=>t(()=>n(ee.state));return i(),ee.subscribe(i)},[]),e}function $l(n){return n.runs.find(e=>e.run_id===n.runId)}var Lb=1500,Kl=class{constructor(e,t,i){this.viewport=e;this.connection=t;this.attempt=i}viewport;connection;attempt;asked={stages:[],crowds:[]};again=0;tried=new Set;restart(){this.asked={stages:[],crowds:[]},ee.set({streams:[],stages:{}}),this.viewport.streams([],ee.state.envs),this.settle()}settle(){let{view:e,runs:t,lanes:i,copy:r,streams:s}=ee.state,o=jm(e,t,i,r);Qm(o,this.asked)||(this.asked=o,this.connection.tell({type:"watch",...o}));let a=l=>s.some(c=>c.stage_id===l);r!==void 0&&r.stage!==""&&a(r.stage)?this.viewport.look({kind:"stages",stages:[r.stage]}):e==="crowd"?this.viewport.look({kind:"crowd"}):this.viewport.look({kind:"stages",stages:["",...Object.values(i).filter(a)]})}arrived({streams:e,envs:t}){this.askAgain(ee.state.streams,e);let i={...ee.state.envs,...t};ee.set({streams:e,envs:i}),this.viewport.streams(e,i),this.settle()}askAgain(e,t){e.some(r=>(this.asked.crowds.includes(r.run_id)||this.asked.stages.includes(r.stage_id))&&!t.some(s=>s.stream===r.stream))&&(window.clearTimeout(this.again),this.again=window.setTimeout(()=>this.connection.tell({type:"watch",...this.asked}),Lb))}async openCopy(e,t){this.closeCopy(),ee.set({copy:{runId:e,env:t,stage:""}});let i=await this.attempt({type:"open_stage",copy:{run_id:e,env:t}}),r=typeof i?.stage_id=="string"?i.stage_id:"",{copy:s}=ee.state;if(s?.runId!==e||s.env!==t||s.stage!==""){r!==""&&this.connection.tell({type:"close_stage",stage:r});return}ee.set({copy:r===""?void 0:{runId:e,env:t,stage:r}}),this.settle(),r!==""&&this.connection.tell({type:"set_mode",stage:r,mode:"sandbox"})}closeCopy(){let{copy:e}=ee.state;e!==void 0&&(ee.set({copy:void 0}),this.settle(),e.stage!==""&&this.connection.tell({type:"close_stage",stage:e.stage}))}async showAll(e){this.tried.clear(),ee.set({together:e}),await this.tendLanes()}async tendLanes(){let{together:e,runs:t,lanes:i,status:r}=ee.state,s=e?jr(t).filter(a=>a.run_id!==r?.run_id).slice(0,Jm):[],o=new Set(s.map(a=>a.run_id));for(let[a,l]of Object.entries(i))o.has(a)||(this.dropLane(a),this.connection.tell({type:"close_stage",stage:l}));await Promise.all(s.filter(a=>i[a.run_id]===void 0).map(a=>this.openLane(a)))}left(e){e==="crowd"&&this.closeCopy()}async openLane(e){if(this.tried.has(e.run_id))return;this.tried.add(e.run_id);let i=(await this.attempt({type:"open_stage",run_id:e.run_id}))?.stage_id;if(typeof i=="string"){if(!ee.state.together){this.connection.tell({type:"close_stage",stage:i});return}ee.set({lanes:{...ee.state.lanes,[e.run_id]:i}}),this.settle()}}dropLane(e){this.tried.delete(e);let{[e]:t,...i}=ee.state.lanes;ee.set({lanes:i}),this.settle()}};var Nb=16.666666666666668,Db=100,Zl=class{constructor(e,t){this.send=e;this.release=t}send;release;stage="";body=-1;point=[0,0,0];target=[0,0,0];dirty=!1;sentAtMs=Number.NEGATIVE_INFINITY;get active(){return this.body>=0}get grabbed(){return this.active?{stage:this.stage,body:this.body,point:this.point,target:this.target}:void 0}start(e,t,i,r,s){this.stage=e,this.body=t,this.point=i,this.move(r,s)}move(e,t){this.active&&(this.target=e,this.dirty=!0,this.flush(t))}flush(e){if(!this.active)return;let t=e-this.sentAtMs;(this.dirty&&t>=Nb-.5||t>=Db)&&(this.dirty=!1,this.sentAtMs=e,this.send({stage:this.stage,body:this.body,point:this.point,target:this.target}))}end(){this.active&&(this.body=-1,this.dirty=!1,this.release(this.stage))}};function fg(n,e,t){let i=[n[0]-e[0],n[1]-e[1],n[2]-e[2]],[r,s,o,a]=[t[0],-t[1],-t[2],-t[3]],l=[2*(o*i[2]-a*i[1]),2*(a*i[0]-s*i[2]),2*(s*i[1]-o*i[0])];return[i[0]+r*l[0]+o*l[2]-a*l[1],i[1]+r*l[1]+a*l[0]-s*l[2],i[2]+r*l[2]+s*l[1]-o*l[0]]}var Fb=8,Jl=class{constructor(e,t,i){this.viewport=e;this.listener=i;this.drag=new Zl(({stage:r,body:s,point:o,target:a})=>t.tell({type:"force",stage:r,body:s,point:o,target:a}),r=>t.tell({type:"release",stage:r}))}viewport;listener;drag;hit;local=[0,0,0];pressed;get busy(){return this.hit!==void 0}press(e,t){let i=this.viewport.pick(e,t);return i===void 0?!1:(this.hit=i,this.pressed={x:e,y:t},i.record!==void 0||(this.local=fg(i.point,i.position,i.quaternion),this.drag.start(i.stage_id,i.body,this.local,pg(i.point,i.shift),performance.now())),!0)}move(e,t){let{hit:i,pressed:r}=this;if(i===void 0||r===void 0)return;if(i.record!==void 0){if(Math.hypot(e-r.x,t-r.y)<Fb)return;this.listener.pulled(i.record.runId,i.record.env),this.end();return}let s=this.viewport.target(e,t,i.point);s!==void 0&&this.drag.move(pg(s,i.shift),performance.now())}lift(){let e=this.hit?.record;e!==void 0&&this.listener.chosen(e.runId,e.env),this.end()}end(){this.hit=void 0,this.pressed=void 0,this.drag.end(),this.viewport.band(void 0,void 0)}drawn(e){this.drag.flush(e);let{hit:t}=this,i=this.drag.grabbed;t===void 0||i===void 0||this.viewport.band(this.viewport.grip(t,this.local),Ub(i.target,t.shift))}};function pg(n,e){return[n[0]-e[0],n[1]-e[1],n[2]-e[2]]}function Ub(n,e){return[n[0]+e[0],n[1]+e[1],n[2]+e[2]]}function mg(n,e){let t=Math.min(250*2**Math.max(n,0),5e3);return Math.round(t*(.8+.4*e))}var _i=class extends Error{constructor(t,i){super(i);this.code=t}code},Ob=2e4,kb=8e3,jl=class{constructor(e,t,i){this.url=e;this.listener=t;this.whyClosed=i}url;listener;whyClosed;state={kind:"connecting"};socket;nextId=1;attempt=0;waiting=new Map;timer;open(){clearTimeout(this.timer),this.set({kind:"connecting"});let e=new WebSocket(this.url);e.binaryType="arraybuffer",this.socket=e;let t=setTimeout(()=>e.close(),kb);e.onopen=()=>{clearTimeout(t),this.attempt=0,this.set({kind:"open"})},e.onmessage=i=>{i.data instanceof ArrayBuffer?this.listener.frame(i.data):typeof i.data=="string"&&this.text(i.data)},e.onclose=()=>{clearTimeout(t),this.socket===e&&this.closed()}}retryNow(){(this.state.kind==="waiting"||this.state.kind==="refused")&&this.open()}ask(e){let t=this.socket;if(t===void 0||t.readyState!==WebSocket.OPEN)return Promise.reject(new _i("unavailable","Not connected to the studio just now; try again in a moment."));let i=this.nextId++;return new Promise((r,s)=>{let o=setTimeout(()=>{this.waiting.delete(i),s(new _i("timed_out",`The studio did not answer "${e.type}" within 20 s; try again.`))},Ob);this.waiting.set(i,{resolve:r,reject:s,timer:o}),t.send(JSON.stringify({...e,id:i}))})}tell(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify({...e,id:0}))}bytes(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(e)}text(e){let t;try{t=JSON.parse(e)}catch{return}if(t.type!=="answer"){this.listener.push(t);return}let i=this.waiting.get(t.id);i!==void 0&&(this.waiting.delete(t.id),clearTimeout(i.timer),t.ok?i.resolve(t.data??{}):i.reject(new _i(t.code,t.error||"The studio refused this without saying why.")))}async closed(){for(let s of this.waiting.values())clearTimeout(s.timer),s.reject(new _i("unavailable","The connection to the studio broke before it answered."));this.waiting.clear();let e=this.attempt++,t=mg(e,Math.random());this.set({kind:"waiting",retryAtMs:performance.now()+t,attempt:e,why:""}),this.timer=setTimeout(()=>this.open(),t);let{why:i,final:r}=await this.whyClosed();this.state.kind==="waiting"&&(r?(clearTimeout(this.timer),this.set({kind:"refused",why:i})):this.set({...this.state,why:i}))}set(e){this.state=e,this.listener.link(e)}};var Ql=class{constructor(e,t){this.connection=e;this.house=t}connection;house;playPause(){this.house.attempt({type:ee.state.status?.paused===!0?"play":"pause"})}stepOnce(){this.house.attempt({type:"step_once"})}speed(e){this.house.attempt({type:"speed",value:e})}reset(e){this.house.attempt(e===void 0?{type:"reset"}:{type:"reset",seed:e})}mode(e){this.house.attempt({type:"set_mode",mode:e})}swap(e,t){this.house.attempt({type:"swap",style:e,seconds:t})}assign(e,t){this.house.letGo(),this.house.attempt({type:"assign",agent:e,operator:t})}async saveReplay(){await this.house.attempt({type:"save_replay"})!==void 0&&this.house.toast("info","Replay saved: you find it under Replays.")}playReplay(e){this.house.attempt({type:"play_replay",path:e}).then(t=>{t!==void 0&&e!==""&&this.house.go("show")})}async loadReplays(){let e=await this.house.attempt({type:"list_replays"});e!==void 0&&ee.set({replays:e.replays??[]})}setPhysics(e,t){this.connection.ask({type:"set_physics",name:e,value:t}).catch(i=>{i instanceof _i&&this.house.toast("error",i.message)})}resetPhysics(){this.house.attempt({type:"reset_physics"})}};var gg=["forward","back","left","right","turn_left","turn_right","dash"];var uo=2,yg=3;var _g=262144,Pi=52,tn={type:0,version:1,stream:2,sequence:4,episode:8,tick:12,policy_version:16,policy_age_s:20,speed:24,sim_time_s:28,score_0:36,score_1:38,flags:40,mode:41,blocks:42,arrows:44,bars:46,episode_return:48},ec=12,Ar={model:0,instances:2,bodies:4,flags:6,extent:8},tc=16,ya={env:0,episode:4,length:8,return:12},nc=28,ic={kind:0,body:2,x:4,y:8,z:12,fx:16,fy:20,fz:24},Vh=8,rc={width:0,height:2,format:4,reserved:6},vg=8,_a={type:0,version:1,stream:2,sequence:4};var Tr={POSES:1,ACK:2,IMAGE:3},Hh={PAUSED:1,REPLAY:2,DRAGGING:4,STEPPED:8,TRAINING:16},Wh={RECORDS:1},xg={CONTACT:0,DRAG:1},sc={JPEG:1,PNG:2};var bg={KeyW:"forward",ArrowUp:"forward",KeyS:"back",ArrowDown:"back",KeyA:"left",ArrowLeft:"left",KeyD:"right",ArrowRight:"right",KeyQ:"turn_left",KeyE:"turn_right",Space:"dash",ShiftLeft:"dash",ShiftRight:"dash"},Bb=100;function Er(n){return 1<<gg.indexOf(n)}var oc=class{constructor(e){this.send=e}send;held=new Map;sentMask=0;sentAtMs=Number.NEGATIVE_INFINITY;get mask(){let e=0;for(let t of this.held.values())e|=t;return e}set(e,t,i){t===0?this.held.delete(e):this.held.set(e,t),this.mask!==this.sentMask&&this.emit(i)}releaseAll(e){this.held.clear(),this.sentMask!==0&&this.emit(e)}heartbeat(e){this.sentMask!==0&&e-this.sentAtMs>=Bb-5&&this.emit(e)}emit(e){this.sentMask=this.mask,this.sentAtMs=e,this.send(this.sentMask)}};function wg(n,e){return Math.hypot(n,e)<.3?0:Math.abs(n)>Math.abs(e)?Er(n>0?"right":"left"):Er(e>0?"forward":"back")}var zb={forward:"left",back:"right",left:"back",right:"forward"},Gb={forward:"right",back:"left",left:"forward",right:"back"};function Sg(n,e){let t=e%2===0?zb:Gb,i=n;for(let r of Object.keys(t))i&=~Er(r);for(let[r,s]of Object.entries(t))(n&Er(r))!==0&&(i|=Er(s));return i}async function Mg(){try{let n=await fetch("./",{method:"HEAD",cache:"no-store"});return n.status===401||n.status===403?{why:"This page's pass has expired: open the link that drillyard printed when it started, or run drillyard again.",final:!0}:{why:"The studio answers, but the live connection broke.",final:!1}}catch{return{why:"The studio does not answer. If it was stopped, start it again with drillyard; training goes on without it.",final:!1}}}var Ag=[["drill","Games"],["robot","Robots"],["menagerie","Robots of today"],["gym","Gymnasium"],["mjcf","Your own"]],Tg="gym:";function Eg(n,e){let t=e.toLowerCase().split(/\s+/).filter(Boolean),i=n.filter(o=>t.every(a=>`${o.title} ${o.id}`.toLowerCase().includes(a))),r=new Set(Ag.map(([o])=>o)),s=Ag.map(([o,a])=>({title:a,envs:i.filter(l=>l.family===o)}));return s.push({title:"Others",envs:i.filter(o=>!r.has(o.family))}),s.filter(o=>o.envs.length>0)}function Rg(n,e){let t=new Set(n.map(r=>r.id)),i=[];for(let{env_id:r}of e){if(t.has(r))continue;t.add(r);let s=r.startsWith(Tg)?"gym":r.startsWith("mjcf:")?"mjcf":"";i.push({id:r,title:ho(r),family:s,available:!0,reason:""})}return[...n,...i]}function ho(n){return(n.startsWith("mjcf:")?Vb(n):n.replace(/^gym:/,"").replace(/^.*\//,"")).replace(/-v\d+$/,"")||n}function Vb(n){let e=n.slice(5).split("/"),t=(e.at(-1)??"").replace(/\.\w+$/,"");return t==="task"&&e.at(-2)==="env"?(e.at(-3)??t).replace(/^\d{8}-\d{6}-/,""):t}function Cg(n){let e=n.trim().replace(/^gym:/,"");return/^[\w./-]+$/.test(e)?Tg+e:void 0}function Li(n){return n!==void 0&&n.agents.length===1}function Ig(n){return n.info_names.includes("x_position")||n.info_names.includes("x_velocity")}var ac=class{value=Pg("");episode=-1;begun={tick:0,x:Number.NaN,y:Number.NaN};see(e,t){e.key!==this.value.key&&(this.value=Pg(e.key),this.episode=-1),e.episode!==this.episode&&(this.episode=e.episode,this.begun={tick:0,x:e.tick<t/4?e.x:0,y:e.tick<t/4?e.y:0});let i=Math.hypot(e.x-this.begun.x,e.y-this.begun.y);return this.value={...this.value,now:e.episodeReturn,seconds:t>0?e.tick/t:0,distance:Number.isFinite(i)?i:0,farthest:Math.max(this.value.farthest,Number.isFinite(i)?i:0)},this.value}finished(e){if(e===null||e===this.value.last)return;let t=this.value.best===void 0?e:Math.max(this.value.best,e);this.value={...this.value,last:e,best:t}}};function Pg(n){return{key:n,now:0,seconds:0,distance:0,last:void 0,best:void 0,farthest:0}}var p0=0,Cf=1,m0=2;var Fs=1,g0=2,Go=3,fs=0,Kn=1,Ui=2,Us=0,pr=1,Os=2,If=3,Pf=4,y0=5;var ks=100,_0=101,v0=102,x0=103,b0=104,w0=200,S0=201,M0=202,A0=203,Lf=204,Nf=205,T0=206,E0=207,R0=208,C0=209,I0=210,P0=211,L0=212,N0=213,D0=214,Fc=0,Uc=1,Oc=2,Co=3,kc=4,Bc=5,zc=6,Gc=7,_u=0,F0=1,U0=2,mr=0,Df=1,Ff=2,Uf=3,Of=4,kf=5,Bf=6,zf=7;var Gf=300,Bs=301,Vo=302,vu=303,xu=304,Io=1e3,ur=1001,Vc=1002,Hn=1003,O0=1004;var al=1005;var Pn=1006,bu=1007;var Ai=1008;var di=1009,Vf=1010,Hf=1011,Ho=1012,wu=1013,Zi=1014,Oi=1015,Ji=1016,Su=1017,Mu=1018,zs=1020,Wf=35902,Xf=35899,qf=1021,Yf=1022,ji=1023,Dr=1026,kr=1027,Au=1028,Tu=1029,ps=1030,Eu=1031;var Ru=1033,ll=33776,cl=33777,ul=33778,dl=33779,Cu=35840,Iu=35841,Pu=35842,Lu=35843,Nu=36196,Du=37492,Fu=37496,Uu=37488,Ou=37489,hl=37490,ku=37491,Bu=37808,zu=37809,Gu=37810,Vu=37811,Hu=37812,Wu=37813,Xu=37814,qu=37815,Yu=37816,$u=37817,Ku=37818,Zu=37819,Ju=37820,ju=37821,Qu=36492,ed=36494,td=36495,nd=36283,id=36284,fl=36285,rd=36286;var Ia=2300,Hc=2301,Nc=2302,_f=2303,vf=2400,xf=2401,bf=2402;var k0=3200;var pl=0,B0=1,Br="",Cn="srgb",Pa="srgb-linear",La="linear",Lt="srgb";var Dc=7680;var z0=519,G0=512,V0=513,H0=514,$f=515,W0=516,X0=517,Kf=518,Zf=519,q0=35044,hi=35048;var Jf="300 es",Di=2e3,Po=2001;function Hb(n){for(let e=n.length-1;e>=0;--e)if(n[e]>=65535)return!0;return!1}function Wb(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function Na(n){return document.createElementNS("http://www.w3.org/1999/xhtml",n)}function Y0(){let n=Na("canvas");return n.style.display="block",n}var Lg={},Lo=null;function jf(...n){let e="THREE."+n.shift();Lo?Lo("log",e,...n):console.log(e,...n)}function $0(n){let e=n[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=n[1];t&&t.isStackTrace?n[0]+=" "+t.getLocation():n[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return n}function Qe(...n){n=$0(n);let e="THREE."+n.shift();if(Lo)Lo("warn",e,...n);else{let t=n[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...n)}}function rt(...n){n=$0(n);let e="THREE."+n.shift();if(Lo)Lo("error",e,...n);else{let t=n[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...n)}}function Ea(...n){let e=n.join(" ");e in Lg||(Lg[e]=!0,Qe(...n))}function K0(n,e,t){return new Promise(function(i,r){function s(){switch(n.clientWaitSync(e,n.SYNC_FLUSH_COMMANDS_BIT,0)){case n.WAIT_FAILED:r();break;case n.TIMEOUT_EXPIRED:setTimeout(s,t);break;default:i()}}setTimeout(s,t)})}var Z0={[Fc]:Fc,[Oc]:zc,[kc]:kc,[Co]:Bc,[Uc]:Uc,[zc]:Oc,[Gc]:Gc,[Bc]:Co},dr=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let i=this._listeners;i[e]===void 0&&(i[e]=[]),i[e].indexOf(t)===-1&&i[e].push(t)}hasEventListener(e,t){let i=this._listeners;return i===void 0?!1:i[e]!==void 0&&i[e].indexOf(t)!==-1}removeEventListener(e,t){let i=this._listeners;if(i===void 0)return;let r=i[e];if(r!==void 0){let s=r.indexOf(t);s!==-1&&r.splice(s,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let i=t[e.type];if(i!==void 0){e.target=this;let r=i.slice(0);for(let s=0,o=r.length;s<o;s++)r[s].call(this,e);e.target=null}}},jn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var Xh=Math.PI/180,Wc=180/Math.PI;function Wo(){let n=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,i=Math.random()*4294967295|0;return(jn[n&255]+jn[n>>8&255]+jn[n>>16&255]+jn[n>>24&255]+"-"+jn[e&255]+jn[e>>8&255]+"-"+jn[e>>16&15|64]+jn[e>>24&255]+"-"+jn[t&63|128]+jn[t>>8&255]+"-"+jn[t>>16&255]+jn[t>>24&255]+jn[i&255]+jn[i>>8&255]+jn[i>>16&255]+jn[i>>24&255]).toLowerCase()}function _t(n,e,t){return Math.max(e,Math.min(t,n))}function Xb(n,e){return(n%e+e)%e}function qh(n,e,t){return(1-t)*n+t*e}function J0(n){return Math.pow(2,Math.floor(Math.log(n)/Math.LN2))}function Qf(n){switch(n.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function qb(n,e){if(e.constructor===Float32Array)return n;let t=Qf(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(n/t,-1)}function Yb(n,e){if(e.constructor===Float32Array)return n;let t=Qf(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(n*t)}var Be=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,i=this.y,r=e.elements;return this.x=r[0]*t+r[3]*i+r[6],this.y=r[1]*t+r[4]*i+r[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(_t(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(_t(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y;return t*t+i*i}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let i=Math.cos(t),r=Math.sin(t),s=this.x-e.x,o=this.y-e.y;return this.x=s*i-o*r+e.x,this.y=s*r+o*i+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Fi=class{constructor(e=0,t=0,i=0,r=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=i,this._w=r}static slerpFlat(e,t,i,r,s,o,a){let l=i[r+0],c=i[r+1],u=i[r+2],h=i[r+3],f=s[o+0],d=s[o+1],p=s[o+2],_=s[o+3];if(h!==_||l!==f||c!==d||u!==p){let m=l*f+c*d+u*p+h*_;m<0&&(f=-f,d=-d,p=-p,_=-_,m=-m);let g=1-a;if(m<.9995){let v=Math.acos(m),A=Math.sin(v);g=Math.sin(g*v)/A,a=Math.sin(a*v)/A,l=l*g+f*a,c=c*g+d*a,u=u*g+p*a,h=h*g+_*a}else{l=l*g+f*a,c=c*g+d*a,u=u*g+p*a,h=h*g+_*a;let v=1/Math.sqrt(l*l+c*c+u*u+h*h);l*=v,c*=v,u*=v,h*=v}}e[t]=l,e[t+1]=c,e[t+2]=u,e[t+3]=h}static multiplyQuaternionsFlat(e,t,i,r,s,o){let a=i[r],l=i[r+1],c=i[r+2],u=i[r+3],h=s[o],f=s[o+1],d=s[o+2],p=s[o+3];return e[t]=a*p+u*h+l*d-c*f,e[t+1]=l*p+u*f+c*h-a*d,e[t+2]=c*p+u*d+a*f-l*h,e[t+3]=u*p-a*h-l*f-c*d,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,i,r){return this._x=e,this._y=t,this._z=i,this._w=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let i=e._x,r=e._y,s=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(i/2),u=a(r/2),h=a(s/2),f=l(i/2),d=l(r/2),p=l(s/2);switch(o){case"XYZ":this._x=f*u*h+c*d*p,this._y=c*d*h-f*u*p,this._z=c*u*p+f*d*h,this._w=c*u*h-f*d*p;break;case"YXZ":this._x=f*u*h+c*d*p,this._y=c*d*h-f*u*p,this._z=c*u*p-f*d*h,this._w=c*u*h+f*d*p;break;case"ZXY":this._x=f*u*h-c*d*p,this._y=c*d*h+f*u*p,this._z=c*u*p+f*d*h,this._w=c*u*h-f*d*p;break;case"ZYX":this._x=f*u*h-c*d*p,this._y=c*d*h+f*u*p,this._z=c*u*p-f*d*h,this._w=c*u*h+f*d*p;break;case"YZX":this._x=f*u*h+c*d*p,this._y=c*d*h+f*u*p,this._z=c*u*p-f*d*h,this._w=c*u*h-f*d*p;break;case"XZY":this._x=f*u*h-c*d*p,this._y=c*d*h-f*u*p,this._z=c*u*p+f*d*h,this._w=c*u*h+f*d*p;break;default:Qe("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let i=t/2,r=Math.sin(i);return this._x=e.x*r,this._y=e.y*r,this._z=e.z*r,this._w=Math.cos(i),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,i=t[0],r=t[4],s=t[8],o=t[1],a=t[5],l=t[9],c=t[2],u=t[6],h=t[10],f=i+a+h;if(f>0){let d=.5/Math.sqrt(f+1);this._w=.25/d,this._x=(u-l)*d,this._y=(s-c)*d,this._z=(o-r)*d}else if(i>a&&i>h){let d=2*Math.sqrt(1+i-a-h);this._w=(u-l)/d,this._x=.25*d,this._y=(r+o)/d,this._z=(s+c)/d}else if(a>h){let d=2*Math.sqrt(1+a-i-h);this._w=(s-c)/d,this._x=(r+o)/d,this._y=.25*d,this._z=(l+u)/d}else{let d=2*Math.sqrt(1+h-i-a);this._w=(o-r)/d,this._x=(s+c)/d,this._y=(l+u)/d,this._z=.25*d}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let i=e.dot(t)+1;return i<1e-8?(i=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=i):(this._x=0,this._y=-e.z,this._z=e.y,this._w=i)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=i),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(_t(this.dot(e),-1,1)))}rotateTowards(e,t){let i=this.angleTo(e);if(i===0)return this;let r=Math.min(1,t/i);return this.slerp(e,r),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=t._x,l=t._y,c=t._z,u=t._w;return this._x=i*u+o*a+r*c-s*l,this._y=r*u+o*l+s*a-i*c,this._z=s*u+o*c+i*l-r*a,this._w=o*u-i*a-r*l-s*c,this._onChangeCallback(),this}slerp(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=this.dot(e);a<0&&(i=-i,r=-r,s=-s,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),u=Math.sin(c);l=Math.sin(l*c)/u,t=Math.sin(t*c)/u,this._x=this._x*l+i*t,this._y=this._y*l+r*t,this._z=this._z*l+s*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+i*t,this._y=this._y*l+r*t,this._z=this._z*l+s*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,i){return this.copy(e).slerp(t,i)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),i=Math.random(),r=Math.sqrt(1-i),s=Math.sqrt(i);return this.set(r*Math.sin(e),r*Math.cos(e),s*Math.sin(t),s*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},O=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,i=0){this.x=e,this.y=t,this.z=i}set(e,t,i){return i===void 0&&(i=this.z),this.x=e,this.y=t,this.z=i,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Ng.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Ng.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[3]*i+s[6]*r,this.y=s[1]*t+s[4]*i+s[7]*r,this.z=s[2]*t+s[5]*i+s[8]*r,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=e.elements,o=1/(s[3]*t+s[7]*i+s[11]*r+s[15]);return this.x=(s[0]*t+s[4]*i+s[8]*r+s[12])*o,this.y=(s[1]*t+s[5]*i+s[9]*r+s[13])*o,this.z=(s[2]*t+s[6]*i+s[10]*r+s[14])*o,this}applyQuaternion(e){let t=this.x,i=this.y,r=this.z,s=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*r-a*i),u=2*(a*t-s*r),h=2*(s*i-o*t);return this.x=t+l*c+o*h-a*u,this.y=i+l*u+a*c-s*h,this.z=r+l*h+s*u-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[4]*i+s[8]*r,this.y=s[1]*t+s[5]*i+s[9]*r,this.z=s[2]*t+s[6]*i+s[10]*r,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this.z=_t(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this.z=_t(this.z,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(_t(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let i=e.x,r=e.y,s=e.z,o=t.x,a=t.y,l=t.z;return this.x=r*l-s*a,this.y=s*o-i*l,this.z=i*a-r*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let i=e.dot(this)/t;return this.copy(e).multiplyScalar(i)}projectOnPlane(e){return Yh.copy(this).projectOnVector(e),this.sub(Yh)}reflect(e){return this.sub(Yh.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(_t(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y,r=this.z-e.z;return t*t+i*i+r*r}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,i){let r=Math.sin(t)*e;return this.x=r*Math.sin(i),this.y=Math.cos(t)*e,this.z=r*Math.cos(i),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,i){return this.x=e*Math.sin(t),this.y=i,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),i=this.setFromMatrixColumn(e,1).length(),r=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=i,this.z=r,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,i=Math.sqrt(1-t*t);return this.x=i*Math.cos(e),this.y=t,this.z=i*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Yh=new O,Ng=new Fi,ot=class{static{this.prototype.isMatrix3=!0}constructor(e,t,i,r,s,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,l,c)}set(e,t,i,r,s,o,a,l,c){let u=this.elements;return u[0]=e,u[1]=r,u[2]=a,u[3]=t,u[4]=s,u[5]=l,u[6]=i,u[7]=o,u[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],this}extractBasis(e,t,i){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),i.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[3],l=i[6],c=i[1],u=i[4],h=i[7],f=i[2],d=i[5],p=i[8],_=r[0],m=r[3],g=r[6],v=r[1],A=r[4],w=r[7],C=r[2],R=r[5],x=r[8];return s[0]=o*_+a*v+l*C,s[3]=o*m+a*A+l*R,s[6]=o*g+a*w+l*x,s[1]=c*_+u*v+h*C,s[4]=c*m+u*A+h*R,s[7]=c*g+u*w+h*x,s[2]=f*_+d*v+p*C,s[5]=f*m+d*A+p*R,s[8]=f*g+d*w+p*x,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8];return t*o*u-t*a*c-i*s*u+i*a*l+r*s*c-r*o*l}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],h=u*o-a*c,f=a*l-u*s,d=c*s-o*l,p=t*h+i*f+r*d;if(p===0)return this.set(0,0,0,0,0,0,0,0,0);let _=1/p;return e[0]=h*_,e[1]=(r*c-u*i)*_,e[2]=(a*i-r*o)*_,e[3]=f*_,e[4]=(u*t-r*l)*_,e[5]=(r*s-a*t)*_,e[6]=d*_,e[7]=(i*l-c*t)*_,e[8]=(o*t-i*s)*_,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,i,r,s,o,a){let l=Math.cos(s),c=Math.sin(s);return this.set(i*l,i*c,-i*(l*o+c*a)+o+e,-r*c,r*l,-r*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return Ea("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply($h.makeScale(e,t)),this}rotate(e){return Ea("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply($h.makeRotation(-e)),this}translate(e,t){return Ea("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply($h.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,i,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<9;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<9;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e}clone(){return new this.constructor().fromArray(this.elements)}},$h=new ot,Dg=new ot().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Fg=new ot().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function $b(){let n={enabled:!0,workingColorSpace:Pa,spaces:{},convert:function(r,s,o){return this.enabled===!1||s===o||!s||!o||(this.spaces[s].transfer===Lt&&(r.r=Nr(r.r),r.g=Nr(r.g),r.b=Nr(r.b)),this.spaces[s].primaries!==this.spaces[o].primaries&&(r.applyMatrix3(this.spaces[s].toXYZ),r.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Lt&&(r.r=Eo(r.r),r.g=Eo(r.g),r.b=Eo(r.b))),r},workingToColorSpace:function(r,s){return this.convert(r,this.workingColorSpace,s)},colorSpaceToWorking:function(r,s){return this.convert(r,s,this.workingColorSpace)},getPrimaries:function(r){return this.spaces[r].primaries},getTransfer:function(r){return r===Br?La:this.spaces[r].transfer},getToneMappingMode:function(r){return this.spaces[r].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(r,s=this.workingColorSpace){return r.fromArray(this.spaces[s].luminanceCoefficients)},define:function(r){Object.assign(this.spaces,r)},_getMatrix:function(r,s,o){return r.copy(this.spaces[o].fromXYZ).multiply(this.spaces[s].toXYZ)},_getDrawingBufferColorSpace:function(r){return this.spaces[r].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(r=this.workingColorSpace){return this.spaces[r].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],i=[.3127,.329];return n.define({[Pa]:{primaries:e,whitePoint:i,transfer:La,toXYZ:Dg,fromXYZ:Fg,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Cn},outputColorSpaceConfig:{drawingBufferColorSpace:Cn}},[Cn]:{primaries:e,whitePoint:i,transfer:Lt,toXYZ:Dg,fromXYZ:Fg,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Cn}}}),n}var bt=$b();function Nr(n){return n<.04045?n*.0773993808:Math.pow(n*.9478672986+.0521327014,2.4)}function Eo(n){return n<.0031308?n*12.92:1.055*Math.pow(n,.41666)-.055}var fo,Xc=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let i;if(e instanceof HTMLCanvasElement)i=e;else{fo===void 0&&(fo=Na("canvas")),fo.width=e.width,fo.height=e.height;let r=fo.getContext("2d");e instanceof ImageData?r.putImageData(e,0,0):r.drawImage(e,0,0,e.width,e.height),i=fo}return i.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=Na("canvas");t.width=e.width,t.height=e.height;let i=t.getContext("2d");i.drawImage(e,0,0,e.width,e.height);let r=i.getImageData(0,0,e.width,e.height),s=r.data;for(let o=0;o<s.length;o++)s[o]=Nr(s[o]/255)*255;return i.putImageData(r,0,0),t}else if(e.data){let t=e.data.slice(0);for(let i=0;i<t.length;i++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[i]=Math.floor(Nr(t[i]/255)*255):t[i]=Nr(t[i]);return{data:t,width:e.width,height:e.height}}else return Qe("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},Kb=0,No=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:Kb++}),this.uuid=Wo(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let i={uuid:this.uuid,url:""},r=this.data;if(r!==null){let s;if(Array.isArray(r)){s=[];for(let o=0,a=r.length;o<a;o++)r[o].isDataTexture?s.push(Kh(r[o].image)):s.push(Kh(r[o]))}else s=Kh(r);i.url=s}return t||(e.images[this.uuid]=i),i}};function Kh(n){return typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&n instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&n instanceof ImageBitmap?Xc.getDataURL(n):n.data?{data:Array.from(n.data),width:n.width,height:n.height,type:n.data.constructor.name}:(Qe("Texture: Unable to serialize Texture."),{})}var Zb=0,Zh=new O,ai=class n extends dr{constructor(e=n.DEFAULT_IMAGE,t=n.DEFAULT_MAPPING,i=ur,r=ur,s=Pn,o=Ai,a=ji,l=di,c=n.DEFAULT_ANISOTROPY,u=Br){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:Zb++}),this.uuid=Wo(),this.name="",this.source=new No(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=i,this.wrapT=r,this.magFilter=s,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Be(0,0),this.repeat=new Be(1,1),this.center=new Be(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new ot,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=u,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Zh).x}get height(){return this.source.getSize(Zh).y}get depth(){return this.source.getSize(Zh).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let i=e[t];if(i===void 0){Qe(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){Qe(`Texture.setValues(): property '${t}' does not exist.`);continue}r&&i&&r.isVector2&&i.isVector2||r&&i&&r.isVector3&&i.isVector3||r&&i&&r.isMatrix3&&i.isMatrix3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let i={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(i.userData=this.userData),t||(e.textures[this.uuid]=i),i}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==Gf)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Io:e.x=e.x-Math.floor(e.x);break;case ur:e.x=e.x<0?0:1;break;case Vc:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Io:e.y=e.y-Math.floor(e.y);break;case ur:e.y=e.y<0?0:1;break;case Vc:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};ai.DEFAULT_IMAGE=null;ai.DEFAULT_MAPPING=Gf;ai.DEFAULT_ANISOTROPY=1;var nn=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,i=0,r=1){this.x=e,this.y=t,this.z=i,this.w=r}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,i,r){return this.x=e,this.y=t,this.z=i,this.w=r,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=this.w,o=e.elements;return this.x=o[0]*t+o[4]*i+o[8]*r+o[12]*s,this.y=o[1]*t+o[5]*i+o[9]*r+o[13]*s,this.z=o[2]*t+o[6]*i+o[10]*r+o[14]*s,this.w=o[3]*t+o[7]*i+o[11]*r+o[15]*s,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,i,r,s,l=e.elements,c=l[0],u=l[4],h=l[8],f=l[1],d=l[5],p=l[9],_=l[2],m=l[6],g=l[10];if(Math.abs(u-f)<.01&&Math.abs(h-_)<.01&&Math.abs(p-m)<.01){if(Math.abs(u+f)<.1&&Math.abs(h+_)<.1&&Math.abs(p+m)<.1&&Math.abs(c+d+g-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let A=(c+1)/2,w=(d+1)/2,C=(g+1)/2,R=(u+f)/4,x=(h+_)/4,E=(p+m)/4;return A>w&&A>C?A<.01?(i=0,r=.707106781,s=.707106781):(i=Math.sqrt(A),r=R/i,s=x/i):w>C?w<.01?(i=.707106781,r=0,s=.707106781):(r=Math.sqrt(w),i=R/r,s=E/r):C<.01?(i=.707106781,r=.707106781,s=0):(s=Math.sqrt(C),i=x/s,r=E/s),this.set(i,r,s,t),this}let v=Math.sqrt((m-p)*(m-p)+(h-_)*(h-_)+(f-u)*(f-u));return Math.abs(v)<.001&&(v=1),this.x=(m-p)/v,this.y=(h-_)/v,this.z=(f-u)/v,this.w=Math.acos((c+d+g-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this.z=_t(this.z,e.z,t.z),this.w=_t(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this.z=_t(this.z,e,t),this.w=_t(this.w,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(_t(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this.w=e.w+(t.w-e.w)*i,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},qc=class extends dr{constructor(e=1,t=1,i={}){super(),i=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Pn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},i),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=i.depth,this.scissor=new nn(0,0,e,t),this.scissorTest=!1,this.viewport=new nn(0,0,e,t),this.textures=[];let r=i.count;for(let s=0;s<r;s++)this.textures[s]=new ai({width:e,height:t,depth:i.depth}),this.textures[s].isRenderTargetTexture=!0,this.textures[s].renderTarget=this;this._setTextureOptions(i),this.depthBuffer=i.depthBuffer,this.stencilBuffer=i.stencilBuffer,this.resolveColorBuffer=i.resolveColorBuffer,this.resolveDepthBuffer=i.resolveDepthBuffer,this.resolveStencilBuffer=i.resolveStencilBuffer,this.storeMultisampledColorBuffer=i.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=i.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=i.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=i.depthTexture,this.samples=i.samples,this.multiview=i.multiview,this.useArrayDepthTexture=i.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Pn,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let i=0;i<this.textures.length;i++)this.textures[i].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,i=1){if(this.width!==e||this.height!==t||this.depth!==i){this.width=e,this.height=t,this.depth=i;for(let r=0,s=this.textures.length;r<s;r++)this.textures[r].image.width=e,this.textures[r].image.height=t,this.textures[r].image.depth=i,this.textures[r].isData3DTexture!==!0&&(this.textures[r].isArrayTexture=this.textures[r].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,i=e.textures.length;t<i;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let r=Object.assign({},e.textures[t].image);this.textures[t].source=new No(r)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},wi=class extends qc{constructor(e=1,t=1,i={}){super(e,t,i),this.isWebGLRenderTarget=!0}},Da=class extends ai{constructor(e=null,t=1,i=1,r=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=Hn,this.minFilter=Hn,this.wrapR=ur,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var Yc=class extends ai{constructor(e=null,t=1,i=1,r=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=Hn,this.minFilter=Hn,this.wrapR=ur,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var Et=class n{static{this.prototype.isMatrix4=!0}constructor(e,t,i,r,s,o,a,l,c,u,h,f,d,p,_,m){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,l,c,u,h,f,d,p,_,m)}set(e,t,i,r,s,o,a,l,c,u,h,f,d,p,_,m){let g=this.elements;return g[0]=e,g[4]=t,g[8]=i,g[12]=r,g[1]=s,g[5]=o,g[9]=a,g[13]=l,g[2]=c,g[6]=u,g[10]=h,g[14]=f,g[3]=d,g[7]=p,g[11]=_,g[15]=m,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new n().fromArray(this.elements)}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],t[9]=i[9],t[10]=i[10],t[11]=i[11],t[12]=i[12],t[13]=i[13],t[14]=i[14],t[15]=i[15],this}copyPosition(e){let t=this.elements,i=e.elements;return t[12]=i[12],t[13]=i[13],t[14]=i[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,i){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),i.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),i.setFromMatrixColumn(this,2),this)}makeBasis(e,t,i){return this.set(e.x,t.x,i.x,0,e.y,t.y,i.y,0,e.z,t.z,i.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,i=e.elements,r=1/po.setFromMatrixColumn(e,0).length(),s=1/po.setFromMatrixColumn(e,1).length(),o=1/po.setFromMatrixColumn(e,2).length();return t[0]=i[0]*r,t[1]=i[1]*r,t[2]=i[2]*r,t[3]=0,t[4]=i[4]*s,t[5]=i[5]*s,t[6]=i[6]*s,t[7]=0,t[8]=i[8]*o,t[9]=i[9]*o,t[10]=i[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,i=e.x,r=e.y,s=e.z,o=Math.cos(i),a=Math.sin(i),l=Math.cos(r),c=Math.sin(r),u=Math.cos(s),h=Math.sin(s);if(e.order==="XYZ"){let f=o*u,d=o*h,p=a*u,_=a*h;t[0]=l*u,t[4]=-l*h,t[8]=c,t[1]=d+p*c,t[5]=f-_*c,t[9]=-a*l,t[2]=_-f*c,t[6]=p+d*c,t[10]=o*l}else if(e.order==="YXZ"){let f=l*u,d=l*h,p=c*u,_=c*h;t[0]=f+_*a,t[4]=p*a-d,t[8]=o*c,t[1]=o*h,t[5]=o*u,t[9]=-a,t[2]=d*a-p,t[6]=_+f*a,t[10]=o*l}else if(e.order==="ZXY"){let f=l*u,d=l*h,p=c*u,_=c*h;t[0]=f-_*a,t[4]=-o*h,t[8]=p+d*a,t[1]=d+p*a,t[5]=o*u,t[9]=_-f*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let f=o*u,d=o*h,p=a*u,_=a*h;t[0]=l*u,t[4]=p*c-d,t[8]=f*c+_,t[1]=l*h,t[5]=_*c+f,t[9]=d*c-p,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let f=o*l,d=o*c,p=a*l,_=a*c;t[0]=l*u,t[4]=_-f*h,t[8]=p*h+d,t[1]=h,t[5]=o*u,t[9]=-a*u,t[2]=-c*u,t[6]=d*h+p,t[10]=f-_*h}else if(e.order==="XZY"){let f=o*l,d=o*c,p=a*l,_=a*c;t[0]=l*u,t[4]=-h,t[8]=c*u,t[1]=f*h+_,t[5]=o*u,t[9]=d*h-p,t[2]=p*h-d,t[6]=a*u,t[10]=_*h+f}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(Jb,e,jb)}lookAt(e,t,i){let r=this.elements;return vi.subVectors(e,t),vi.lengthSq()===0&&(vi.z=1),vi.normalize(),Qr.crossVectors(i,vi),Qr.lengthSq()===0&&(Math.abs(i.z)===1?vi.x+=1e-4:vi.z+=1e-4,vi.normalize(),Qr.crossVectors(i,vi)),Qr.normalize(),lc.crossVectors(vi,Qr),r[0]=Qr.x,r[4]=lc.x,r[8]=vi.x,r[1]=Qr.y,r[5]=lc.y,r[9]=vi.y,r[2]=Qr.z,r[6]=lc.z,r[10]=vi.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[4],l=i[8],c=i[12],u=i[1],h=i[5],f=i[9],d=i[13],p=i[2],_=i[6],m=i[10],g=i[14],v=i[3],A=i[7],w=i[11],C=i[15],R=r[0],x=r[4],E=r[8],U=r[12],L=r[1],N=r[5],z=r[9],G=r[13],D=r[2],X=r[6],Y=r[10],H=r[14],de=r[3],Z=r[7],Q=r[11],re=r[15];return s[0]=o*R+a*L+l*D+c*de,s[4]=o*x+a*N+l*X+c*Z,s[8]=o*E+a*z+l*Y+c*Q,s[12]=o*U+a*G+l*H+c*re,s[1]=u*R+h*L+f*D+d*de,s[5]=u*x+h*N+f*X+d*Z,s[9]=u*E+h*z+f*Y+d*Q,s[13]=u*U+h*G+f*H+d*re,s[2]=p*R+_*L+m*D+g*de,s[6]=p*x+_*N+m*X+g*Z,s[10]=p*E+_*z+m*Y+g*Q,s[14]=p*U+_*G+m*H+g*re,s[3]=v*R+A*L+w*D+C*de,s[7]=v*x+A*N+w*X+C*Z,s[11]=v*E+A*z+w*Y+C*Q,s[15]=v*U+A*G+w*H+C*re,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[12],o=e[1],a=e[5],l=e[9],c=e[13],u=e[2],h=e[6],f=e[10],d=e[14],p=e[3],_=e[7],m=e[11],g=e[15],v=l*d-c*f,A=a*d-c*h,w=a*f-l*h,C=o*d-c*u,R=o*f-l*u,x=o*h-a*u;return t*(_*v-m*A+g*w)-i*(p*v-m*C+g*R)+r*(p*A-_*C+g*x)-s*(p*w-_*R+m*x)}determinantAffine(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[1],o=e[5],a=e[9],l=e[2],c=e[6],u=e[10];return t*(o*u-a*c)-i*(s*u-a*l)+r*(s*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,i){let r=this.elements;return e.isVector3?(r[12]=e.x,r[13]=e.y,r[14]=e.z):(r[12]=e,r[13]=t,r[14]=i),this}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],h=e[9],f=e[10],d=e[11],p=e[12],_=e[13],m=e[14],g=e[15],v=t*a-i*o,A=t*l-r*o,w=t*c-s*o,C=i*l-r*a,R=i*c-s*a,x=r*c-s*l,E=u*_-h*p,U=u*m-f*p,L=u*g-d*p,N=h*m-f*_,z=h*g-d*_,G=f*g-d*m,D=v*G-A*z+w*N+C*L-R*U+x*E;if(D===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let X=1/D;return e[0]=(a*G-l*z+c*N)*X,e[1]=(r*z-i*G-s*N)*X,e[2]=(_*x-m*R+g*C)*X,e[3]=(f*R-h*x-d*C)*X,e[4]=(l*L-o*G-c*U)*X,e[5]=(t*G-r*L+s*U)*X,e[6]=(m*w-p*x-g*A)*X,e[7]=(u*x-f*w+d*A)*X,e[8]=(o*z-a*L+c*E)*X,e[9]=(i*L-t*z-s*E)*X,e[10]=(p*R-_*w+g*v)*X,e[11]=(h*w-u*R-d*v)*X,e[12]=(a*U-o*N-l*E)*X,e[13]=(t*N-i*U+r*E)*X,e[14]=(_*A-p*C-m*v)*X,e[15]=(u*C-h*A+f*v)*X,this}scale(e){let t=this.elements,i=e.x,r=e.y,s=e.z;return t[0]*=i,t[4]*=r,t[8]*=s,t[1]*=i,t[5]*=r,t[9]*=s,t[2]*=i,t[6]*=r,t[10]*=s,t[3]*=i,t[7]*=r,t[11]*=s,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],i=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],r=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,i,r))}makeTranslation(e,t,i){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,i,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),i=Math.sin(e);return this.set(1,0,0,0,0,t,-i,0,0,i,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,0,i,0,0,1,0,0,-i,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,0,i,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let i=Math.cos(t),r=Math.sin(t),s=1-i,o=e.x,a=e.y,l=e.z,c=s*o,u=s*a;return this.set(c*o+i,c*a-r*l,c*l+r*a,0,c*a+r*l,u*a+i,u*l-r*o,0,c*l-r*a,u*l+r*o,s*l*l+i,0,0,0,0,1),this}makeScale(e,t,i){return this.set(e,0,0,0,0,t,0,0,0,0,i,0,0,0,0,1),this}makeShear(e,t,i,r,s,o){return this.set(1,i,s,0,e,1,o,0,t,r,1,0,0,0,0,1),this}compose(e,t,i){let r=this.elements,s=t._x,o=t._y,a=t._z,l=t._w,c=s+s,u=o+o,h=a+a,f=s*c,d=s*u,p=s*h,_=o*u,m=o*h,g=a*h,v=l*c,A=l*u,w=l*h,C=i.x,R=i.y,x=i.z;return r[0]=(1-(_+g))*C,r[1]=(d+w)*C,r[2]=(p-A)*C,r[3]=0,r[4]=(d-w)*R,r[5]=(1-(f+g))*R,r[6]=(m+v)*R,r[7]=0,r[8]=(p+A)*x,r[9]=(m-v)*x,r[10]=(1-(f+_))*x,r[11]=0,r[12]=e.x,r[13]=e.y,r[14]=e.z,r[15]=1,this}decompose(e,t,i){let r=this.elements;e.x=r[12],e.y=r[13],e.z=r[14];let s=this.determinantAffine();if(s===0)return i.set(1,1,1),t.identity(),this;let o=po.set(r[0],r[1],r[2]).length(),a=po.set(r[4],r[5],r[6]).length(),l=po.set(r[8],r[9],r[10]).length();s<0&&(o=-o),qi.copy(this);let c=1/o,u=1/a,h=1/l;return qi.elements[0]*=c,qi.elements[1]*=c,qi.elements[2]*=c,qi.elements[4]*=u,qi.elements[5]*=u,qi.elements[6]*=u,qi.elements[8]*=h,qi.elements[9]*=h,qi.elements[10]*=h,t.setFromRotationMatrix(qi),i.x=o,i.y=a,i.z=l,this}makePerspective(e,t,i,r,s,o,a=Di,l=!1){let c=this.elements,u=2*s/(t-e),h=2*s/(i-r),f=(t+e)/(t-e),d=(i+r)/(i-r),p,_;if(l)p=s/(o-s),_=o*s/(o-s);else if(a===Di)p=-(o+s)/(o-s),_=-2*o*s/(o-s);else if(a===Po)p=-o/(o-s),_=-o*s/(o-s);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=f,c[12]=0,c[1]=0,c[5]=h,c[9]=d,c[13]=0,c[2]=0,c[6]=0,c[10]=p,c[14]=_,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,i,r,s,o,a=Di,l=!1){let c=this.elements,u=2/(t-e),h=2/(i-r),f=-(t+e)/(t-e),d=-(i+r)/(i-r),p,_;if(l)p=1/(o-s),_=o/(o-s);else if(a===Di)p=-2/(o-s),_=-(o+s)/(o-s);else if(a===Po)p=-1/(o-s),_=-s/(o-s);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=0,c[12]=f,c[1]=0,c[5]=h,c[9]=0,c[13]=d,c[2]=0,c[6]=0,c[10]=p,c[14]=_,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<16;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<16;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e[t+9]=i[9],e[t+10]=i[10],e[t+11]=i[11],e[t+12]=i[12],e[t+13]=i[13],e[t+14]=i[14],e[t+15]=i[15],e}},po=new O,qi=new Et,Jb=new O(0,0,0),jb=new O(1,1,1),Qr=new O,lc=new O,vi=new O,Ug=new Et,Og=new Fi,hr=class n{constructor(e=0,t=0,i=0,r=n.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=i,this._order=r}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,i,r=this._order){return this._x=e,this._y=t,this._z=i,this._order=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,i=!0){let r=e.elements,s=r[0],o=r[4],a=r[8],l=r[1],c=r[5],u=r[9],h=r[2],f=r[6],d=r[10];switch(t){case"XYZ":this._y=Math.asin(_t(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-u,d),this._z=Math.atan2(-o,s)):(this._x=Math.atan2(f,c),this._z=0);break;case"YXZ":this._x=Math.asin(-_t(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(a,d),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-h,s),this._z=0);break;case"ZXY":this._x=Math.asin(_t(f,-1,1)),Math.abs(f)<.9999999?(this._y=Math.atan2(-h,d),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,s));break;case"ZYX":this._y=Math.asin(-_t(h,-1,1)),Math.abs(h)<.9999999?(this._x=Math.atan2(f,d),this._z=Math.atan2(l,s)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(_t(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-u,c),this._y=Math.atan2(-h,s)):(this._x=0,this._y=Math.atan2(a,d));break;case"XZY":this._z=Math.asin(-_t(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(f,c),this._y=Math.atan2(a,s)):(this._x=Math.atan2(-u,d),this._y=0);break;default:Qe("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,i===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,i){return Ug.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Ug,t,i)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Og.setFromEuler(this),this.setFromQuaternion(Og,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};hr.DEFAULT_ORDER="XYZ";var Do=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},Qb=0,kg=new O,mo=new Fi,Rr=new Et,cc=new O,va=new O,ew=new O,tw=new Fi,Bg=new O(1,0,0),zg=new O(0,1,0),Gg=new O(0,0,1),Vg={type:"added"},nw={type:"removed"},go={type:"childadded",child:null},Jh={type:"childremoved",child:null},qn=class n extends dr{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Qb++}),this.uuid=Wo(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=n.DEFAULT_UP.clone();let e=new O,t=new hr,i=new Fi,r=new O(1,1,1);function s(){i.setFromEuler(t,!1)}function o(){t.setFromQuaternion(i,void 0,!1)}t._onChange(s),i._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:i},scale:{configurable:!0,enumerable:!0,value:r},modelViewMatrix:{value:new Et},normalMatrix:{value:new ot}}),this.matrix=new Et,this.matrixWorld=new Et,this.matrixAutoUpdate=n.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=n.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Do,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return mo.setFromAxisAngle(e,t),this.quaternion.multiply(mo),this}rotateOnWorldAxis(e,t){return mo.setFromAxisAngle(e,t),this.quaternion.premultiply(mo),this}rotateX(e){return this.rotateOnAxis(Bg,e)}rotateY(e){return this.rotateOnAxis(zg,e)}rotateZ(e){return this.rotateOnAxis(Gg,e)}translateOnAxis(e,t){return kg.copy(e).applyQuaternion(this.quaternion),this.position.add(kg.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Bg,e)}translateY(e){return this.translateOnAxis(zg,e)}translateZ(e){return this.translateOnAxis(Gg,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(Rr.copy(this.matrixWorld).invert())}lookAt(e,t,i){e.isVector3?cc.copy(e):cc.set(e,t,i);let r=this.parent;this.updateWorldMatrix(!0,!1),va.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?Rr.lookAt(va,cc,this.up):Rr.lookAt(cc,va,this.up),this.quaternion.setFromRotationMatrix(Rr),r&&(Rr.extractRotation(r.matrixWorld),mo.setFromRotationMatrix(Rr),this.quaternion.premultiply(mo.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(rt("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(Vg),go.child=e,this.dispatchEvent(go),go.child=null):rt("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let i=0;i<arguments.length;i++)this.remove(arguments[i]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(nw),Jh.child=e,this.dispatchEvent(Jh),Jh.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),Rr.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),Rr.multiply(e.parent.matrixWorld)),e.applyMatrix4(Rr),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(Vg),go.child=e,this.dispatchEvent(go),go.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let i=0,r=this.children.length;i<r;i++){let o=this.children[i].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,i=[]){this[e]===t&&i.push(this);let r=this.children;for(let s=0,o=r.length;s<o;s++)r[s].getObjectsByProperty(e,t,i);return i}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(va,e,ew),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(va,tw,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,i=e.y,r=e.z,s=this.matrix.elements;s[12]+=t-s[0]*t-s[4]*i-s[8]*r,s[13]+=i-s[1]*t-s[5]*i-s[9]*r,s[14]+=r-s[2]*t-s[6]*i-s[10]*r}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].updateMatrixWorld(e)}updateWorldMatrix(e,t,i=!1){let r=this.parent;if(e===!0&&r!==null&&r.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||i)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,i=!0),t===!0){let s=this.children;for(let o=0,a=s.length;o<a;o++)s[o].updateWorldMatrix(!1,!0,i)}}toJSON(e){let t=e===void 0||typeof e=="string",i={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},i.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let r={};r.uuid=this.uuid,r.type=this.type,r.name=this.name,r.castShadow=this.castShadow,r.receiveShadow=this.receiveShadow,r.visible=this.visible,r.frustumCulled=this.frustumCulled,r.renderOrder=this.renderOrder,r.static=this.static,r.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(r.userData=this.userData),r.layers=this.layers.mask,r.matrix=this.matrix.toArray(),r.up=this.up.toArray(),this.pivot!==null&&(r.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(r.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(r.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(r.type="InstancedMesh",r.count=this.count,r.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(r.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(r.type="BatchedMesh",r.perObjectFrustumCulled=this.perObjectFrustumCulled,r.sortObjects=this.sortObjects,r.drawRanges=this._drawRanges,r.reservedRanges=this._reservedRanges,r.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),r.instanceInfo=this._instanceInfo.map(a=>({...a})),r.availableInstanceIds=this._availableInstanceIds.slice(),r.availableGeometryIds=this._availableGeometryIds.slice(),r.nextIndexStart=this._nextIndexStart,r.nextVertexStart=this._nextVertexStart,r.geometryCount=this._geometryCount,r.maxInstanceCount=this._maxInstanceCount,r.maxVertexCount=this._maxVertexCount,r.maxIndexCount=this._maxIndexCount,r.geometryInitialized=this._geometryInitialized,r.matricesTexture=this._matricesTexture.toJSON(e),r.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(r.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(r.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(r.boundingBox=this.boundingBox.toJSON()));function s(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?r.background=this.background.toJSON():this.background.isTexture&&(r.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(r.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){r.geometry=s(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,u=l.length;c<u;c++){let h=l[c];s(e.shapes,h)}else s(e.shapes,l)}}if(this.isSkinnedMesh&&(r.bindMode=this.bindMode,r.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(s(e.skeletons,this.skeleton),r.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(s(e.materials,this.material[l]));r.material=a}else r.material=s(e.materials,this.material);if(this.children.length>0){r.children=[];for(let a=0;a<this.children.length;a++)r.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){r.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];r.animations.push(s(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),u=o(e.images),h=o(e.shapes),f=o(e.skeletons),d=o(e.animations),p=o(e.nodes);a.length>0&&(i.geometries=a),l.length>0&&(i.materials=l),c.length>0&&(i.textures=c),u.length>0&&(i.images=u),h.length>0&&(i.shapes=h),f.length>0&&(i.skeletons=f),d.length>0&&(i.animations=d),p.length>0&&(i.nodes=p)}return i.object=r,i;function o(a){let l=[];for(let c in a){let u=a[c];delete u.metadata,l.push(u)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let i=0;i<e.children.length;i++){let r=e.children[i];this.add(r.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};qn.DEFAULT_UP=new O(0,1,0);qn.DEFAULT_MATRIX_AUTO_UPDATE=!0;qn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Mn=class extends qn{constructor(){super(),this.isGroup=!0,this.type="Group"}},iw={type:"move"},Fo=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Mn,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Mn,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new O,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new O),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Mn,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new O,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new O,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let i of e.hand.values())this._getHandJoint(t,i)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,i){let r=null,s=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let _ of e.hand.values()){let m=t.getJointPose(_,i),g=this._getHandJoint(c,_);m!==null&&(g.matrix.fromArray(m.transform.matrix),g.matrix.decompose(g.position,g.quaternion,g.scale),g.matrixWorldNeedsUpdate=!0,g.jointRadius=m.radius),g.visible=m!==null}let u=c.joints["index-finger-tip"],h=c.joints["thumb-tip"],f=u.position.distanceTo(h.position),d=.02,p=.005;c.inputState.pinching&&f>d+p?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&f<=d-p&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(s=t.getPose(e.gripSpace,i),s!==null&&(l.matrix.fromArray(s.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,s.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(s.linearVelocity)):l.hasLinearVelocity=!1,s.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(s.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(r=t.getPose(e.targetRaySpace,i),r===null&&s!==null&&(r=s),r!==null&&(a.matrix.fromArray(r.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,r.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(r.linearVelocity)):a.hasLinearVelocity=!1,r.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(r.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(iw)))}return a!==null&&(a.visible=r!==null),l!==null&&(l.visible=s!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let i=new Mn;i.matrixAutoUpdate=!1,i.visible=!1,e.joints[t.jointName]=i,e.add(i)}return e.joints[t.jointName]}},j0={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},es={h:0,s:0,l:0},uc={h:0,s:0,l:0};function jh(n,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?n+(e-n)*6*t:t<1/2?e:t<2/3?n+(e-n)*6*(2/3-t):n}var $e=class{constructor(e,t,i){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,i)}set(e,t,i){if(t===void 0&&i===void 0){let r=e;r&&r.isColor?this.copy(r):typeof r=="number"?this.setHex(r):typeof r=="string"&&this.setStyle(r)}else this.setRGB(e,t,i);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Cn){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,bt.colorSpaceToWorking(this,t),this}setRGB(e,t,i,r=bt.workingColorSpace){return this.r=e,this.g=t,this.b=i,bt.colorSpaceToWorking(this,r),this}setHSL(e,t,i,r=bt.workingColorSpace){if(e=Xb(e,1),t=_t(t,0,1),i=_t(i,0,1),t===0)this.r=this.g=this.b=i;else{let s=i<=.5?i*(1+t):i+t-i*t,o=2*i-s;this.r=jh(o,s,e+1/3),this.g=jh(o,s,e),this.b=jh(o,s,e-1/3)}return bt.colorSpaceToWorking(this,r),this}setStyle(e,t=Cn){function i(s){s!==void 0&&parseFloat(s)<1&&Qe("Color: Alpha component of "+e+" will be ignored.")}let r;if(r=/^(\w+)\(([^\)]*)\)/.exec(e)){let s,o=r[1],a=r[2];switch(o){case"rgb":case"rgba":if(s=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(255,parseInt(s[1],10))/255,Math.min(255,parseInt(s[2],10))/255,Math.min(255,parseInt(s[3],10))/255,t);if(s=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(100,parseFloat(s[1]))/100,Math.min(100,parseFloat(s[2]))/100,Math.min(100,parseFloat(s[3]))/100,t);break;case"hsl":case"hsla":if(s=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setHSL(parseFloat(s[1])/360,parseFloat(s[2])/100,parseFloat(s[3])/100,t);break;default:Qe("Color: Unknown color model "+e)}}else if(r=/^\#([A-Fa-f\d]+)$/.exec(e)){let s=r[1],o=s.length;if(o===3)return this.setRGB(parseInt(s.charAt(0),16)/15,parseInt(s.charAt(1),16)/15,parseInt(s.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(s,16),t);Qe("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Cn){let i=j0[e.toLowerCase()];return i!==void 0?this.setHex(i,t):Qe("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Nr(e.r),this.g=Nr(e.g),this.b=Nr(e.b),this}copyLinearToSRGB(e){return this.r=Eo(e.r),this.g=Eo(e.g),this.b=Eo(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Cn){return bt.workingToColorSpace(Qn.copy(this),e),Math.round(_t(Qn.r*255,0,255))*65536+Math.round(_t(Qn.g*255,0,255))*256+Math.round(_t(Qn.b*255,0,255))}getHexString(e=Cn){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=bt.workingColorSpace){bt.workingToColorSpace(Qn.copy(this),t);let i=Qn.r,r=Qn.g,s=Qn.b,o=Math.max(i,r,s),a=Math.min(i,r,s),l,c,u=(a+o)/2;if(a===o)l=0,c=0;else{let h=o-a;switch(c=u<=.5?h/(o+a):h/(2-o-a),o){case i:l=(r-s)/h+(r<s?6:0);break;case r:l=(s-i)/h+2;break;case s:l=(i-r)/h+4;break}l/=6}return e.h=l,e.s=c,e.l=u,e}getRGB(e,t=bt.workingColorSpace){return bt.workingToColorSpace(Qn.copy(this),t),e.r=Qn.r,e.g=Qn.g,e.b=Qn.b,e}getStyle(e=Cn){bt.workingToColorSpace(Qn.copy(this),e);let t=Qn.r,i=Qn.g,r=Qn.b;return e!==Cn?`color(${e} ${t.toFixed(3)} ${i.toFixed(3)} ${r.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(i*255)},${Math.round(r*255)})`}offsetHSL(e,t,i){return this.getHSL(es),this.setHSL(es.h+e,es.s+t,es.l+i)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,i){return this.r=e.r+(t.r-e.r)*i,this.g=e.g+(t.g-e.g)*i,this.b=e.b+(t.b-e.b)*i,this}lerpHSL(e,t){this.getHSL(es),e.getHSL(uc);let i=qh(es.h,uc.h,t),r=qh(es.s,uc.s,t),s=qh(es.l,uc.l,t);return this.setHSL(i,r,s),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,i=this.g,r=this.b,s=e.elements;return this.r=s[0]*t+s[3]*i+s[6]*r,this.g=s[1]*t+s[4]*i+s[7]*r,this.b=s[2]*t+s[5]*i+s[8]*r,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},Qn=new $e;$e.NAMES=j0;var Fa=class extends qn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new hr,this.environmentIntensity=1,this.environmentRotation=new hr,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},Yi=new O,Cr=new O,Qh=new O,Ir=new O,yo=new O,_o=new O,Hg=new O,ef=new O,tf=new O,nf=new O,rf=new nn,sf=new nn,of=new nn,rs=class n{constructor(e=new O,t=new O,i=new O){this.a=e,this.b=t,this.c=i}static getNormal(e,t,i,r){r.subVectors(i,t),Yi.subVectors(e,t),r.cross(Yi);let s=r.lengthSq();return s>0?r.multiplyScalar(1/Math.sqrt(s)):r.set(0,0,0)}static getBarycoord(e,t,i,r,s){Yi.subVectors(r,t),Cr.subVectors(i,t),Qh.subVectors(e,t);let o=Yi.dot(Yi),a=Yi.dot(Cr),l=Yi.dot(Qh),c=Cr.dot(Cr),u=Cr.dot(Qh),h=o*c-a*a;if(h===0)return s.set(0,0,0),null;let f=1/h,d=(c*l-a*u)*f,p=(o*u-a*l)*f;return s.set(1-d-p,p,d)}static containsPoint(e,t,i,r){return this.getBarycoord(e,t,i,r,Ir)===null?!1:Ir.x>=0&&Ir.y>=0&&Ir.x+Ir.y<=1}static getInterpolation(e,t,i,r,s,o,a,l){return this.getBarycoord(e,t,i,r,Ir)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(s,Ir.x),l.addScaledVector(o,Ir.y),l.addScaledVector(a,Ir.z),l)}static getInterpolatedAttribute(e,t,i,r,s,o){return rf.setScalar(0),sf.setScalar(0),of.setScalar(0),rf.fromBufferAttribute(e,t),sf.fromBufferAttribute(e,i),of.fromBufferAttribute(e,r),o.setScalar(0),o.addScaledVector(rf,s.x),o.addScaledVector(sf,s.y),o.addScaledVector(of,s.z),o}static isFrontFacing(e,t,i,r){return Yi.subVectors(i,t),Cr.subVectors(e,t),Yi.cross(Cr).dot(r)<0}set(e,t,i){return this.a.copy(e),this.b.copy(t),this.c.copy(i),this}setFromPointsAndIndices(e,t,i,r){return this.a.copy(e[t]),this.b.copy(e[i]),this.c.copy(e[r]),this}setFromAttributeAndIndices(e,t,i,r){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,i),this.c.fromBufferAttribute(e,r),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return Yi.subVectors(this.c,this.b),Cr.subVectors(this.a,this.b),Yi.cross(Cr).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return n.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return n.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,i,r,s){return n.getInterpolation(e,this.a,this.b,this.c,t,i,r,s)}containsPoint(e){return n.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return n.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let i=this.a,r=this.b,s=this.c,o,a;yo.subVectors(r,i),_o.subVectors(s,i),ef.subVectors(e,i);let l=yo.dot(ef),c=_o.dot(ef);if(l<=0&&c<=0)return t.copy(i);tf.subVectors(e,r);let u=yo.dot(tf),h=_o.dot(tf);if(u>=0&&h<=u)return t.copy(r);let f=l*h-u*c;if(f<=0&&l>=0&&u<=0&&l-u>0)return o=l/(l-u),t.copy(i).addScaledVector(yo,o);nf.subVectors(e,s);let d=yo.dot(nf),p=_o.dot(nf);if(p>=0&&d<=p)return t.copy(s);let _=d*c-l*p;if(_<=0&&c>=0&&p<=0)return a=c/(c-p),t.copy(i).addScaledVector(_o,a);let m=u*p-d*h;if(m<=0&&h-u>=0&&d-p>=0)return Hg.subVectors(s,r),a=(h-u)/(h-u+(d-p)),t.copy(r).addScaledVector(Hg,a);let g=1/(m+_+f);return o=_*g,a=f*g,t.copy(i).addScaledVector(yo,o).addScaledVector(_o,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},Wn=class{constructor(e=new O(1/0,1/0,1/0),t=new O(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t+=3)this.expandByPoint($i.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,i=e.count;t<i;t++)this.expandByPoint($i.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let i=$i.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(i),this.max.copy(e).add(i),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let i=e.geometry;if(i!==void 0){let s=i.getAttribute("position");if(t===!0&&s!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=s.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,$i):$i.fromBufferAttribute(s,o),$i.applyMatrix4(e.matrixWorld),this.expandByPoint($i);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),dc.copy(e.boundingBox)):(i.boundingBox===null&&i.computeBoundingBox(),dc.copy(i.boundingBox)),dc.applyMatrix4(e.matrixWorld),this.union(dc)}let r=e.children;for(let s=0,o=r.length;s<o;s++)this.expandByObject(r[s],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,$i),$i.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,i;return e.normal.x>0?(t=e.normal.x*this.min.x,i=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,i=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,i+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,i+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,i+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,i+=e.normal.z*this.min.z),t<=-e.constant&&i>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(xa),hc.subVectors(this.max,xa),vo.subVectors(e.a,xa),xo.subVectors(e.b,xa),bo.subVectors(e.c,xa),ts.subVectors(xo,vo),ns.subVectors(bo,xo),As.subVectors(vo,bo);let t=[0,-ts.z,ts.y,0,-ns.z,ns.y,0,-As.z,As.y,ts.z,0,-ts.x,ns.z,0,-ns.x,As.z,0,-As.x,-ts.y,ts.x,0,-ns.y,ns.x,0,-As.y,As.x,0];return!af(t,vo,xo,bo,hc)||(t=[1,0,0,0,1,0,0,0,1],!af(t,vo,xo,bo,hc))?!1:(fc.crossVectors(ts,ns),t=[fc.x,fc.y,fc.z],af(t,vo,xo,bo,hc))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,$i).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize($i).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(Pr[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),Pr[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),Pr[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),Pr[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),Pr[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),Pr[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),Pr[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),Pr[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(Pr),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},Pr=[new O,new O,new O,new O,new O,new O,new O,new O],$i=new O,dc=new Wn,vo=new O,xo=new O,bo=new O,ts=new O,ns=new O,As=new O,xa=new O,hc=new O,fc=new O,Ts=new O;function af(n,e,t,i,r){for(let s=0,o=n.length-3;s<=o;s+=3){Ts.fromArray(n,s);let a=r.x*Math.abs(Ts.x)+r.y*Math.abs(Ts.y)+r.z*Math.abs(Ts.z),l=e.dot(Ts),c=t.dot(Ts),u=i.dot(Ts);if(Math.max(-Math.max(l,c,u),Math.min(l,c,u))>a)return!1}return!0}var Sn=new O,pc=new Be,rw=0,In=class extends dr{constructor(e,t,i=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:rw++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=i,this.usage=q0,this.updateRanges=[],this.gpuType=Oi,this.version=0,this._normalizationScale=e!==void 0?Qf(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,i){e*=this.itemSize,i*=t.itemSize;for(let r=0,s=this.itemSize;r<s;r++)this.array[e+r]=t.array[i+r];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,i=this.count;t<i;t++)pc.fromBufferAttribute(this,t),pc.applyMatrix3(e),this.setXY(t,pc.x,pc.y);else if(this.itemSize===3)for(let t=0,i=this.count;t<i;t++)Sn.fromBufferAttribute(this,t),Sn.applyMatrix3(e),this.setXYZ(t,Sn.x,Sn.y,Sn.z);return this}applyMatrix4(e){for(let t=0,i=this.count;t<i;t++)Sn.fromBufferAttribute(this,t),Sn.applyMatrix4(e),this.setXYZ(t,Sn.x,Sn.y,Sn.z);return this}applyNormalMatrix(e){for(let t=0,i=this.count;t<i;t++)Sn.fromBufferAttribute(this,t),Sn.applyNormalMatrix(e),this.setXYZ(t,Sn.x,Sn.y,Sn.z);return this}transformDirection(e){for(let t=0,i=this.count;t<i;t++)Sn.fromBufferAttribute(this,t),Sn.transformDirection(e),this.setXYZ(t,Sn.x,Sn.y,Sn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let i=this.array[e*this.itemSize+t];return this.normalized&&(i=this._denormalize(i)),i}setComponent(e,t,i){return this.normalized&&(i=this._normalize(i)),this.array[e*this.itemSize+t]=i,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,i){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i)),this.array[e+0]=t,this.array[e+1]=i,this}setXYZ(e,t,i,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this}setXYZW(e,t,i,r,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this.array[e+3]=s,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):qb(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):Yb(e,this.array)}};var Ua=class extends In{constructor(e,t,i){super(new Uint16Array(e),t,i)}};var Oa=class extends In{constructor(e,t,i){super(new Uint32Array(e),t,i)}};var vt=class extends In{constructor(e,t,i){super(new Float32Array(e),t,i)}},sw=new Wn,ba=new O,lf=new O,Fr=class{constructor(e=new O,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let i=this.center;t!==void 0?i.copy(t):sw.setFromPoints(e).getCenter(i);let r=0;for(let s=0,o=e.length;s<o;s++)r=Math.max(r,i.distanceToSquared(e[s]));return this.radius=Math.sqrt(r),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let i=this.center.distanceToSquared(e);return t.copy(e),i>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;ba.subVectors(e,this.center);let t=ba.lengthSq();if(t>this.radius*this.radius){let i=Math.sqrt(t),r=(i-this.radius)*.5;this.center.addScaledVector(ba,r/i),this.radius+=r}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(lf.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(ba.copy(e.center).add(lf)),this.expandByPoint(ba.copy(e.center).sub(lf))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},ow=0,Ni=new Et,cf=new qn,wo=new O,xi=new Wn,wa=new Wn,Vn=new O,Vt=class n extends dr{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:ow++}),this.uuid=Wo(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Hb(e)?Oa:Ua)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,i=0){this.groups.push({start:e,count:t,materialIndex:i})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let i=this.attributes.normal;if(i!==void 0){let s=new ot().getNormalMatrix(e);i.applyNormalMatrix(s),i.needsUpdate=!0}let r=this.attributes.tangent;return r!==void 0&&(r.transformDirection(e),r.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Ni.makeRotationFromQuaternion(e),this.applyMatrix4(Ni),this}rotateX(e){return Ni.makeRotationX(e),this.applyMatrix4(Ni),this}rotateY(e){return Ni.makeRotationY(e),this.applyMatrix4(Ni),this}rotateZ(e){return Ni.makeRotationZ(e),this.applyMatrix4(Ni),this}translate(e,t,i){return Ni.makeTranslation(e,t,i),this.applyMatrix4(Ni),this}scale(e,t,i){return Ni.makeScale(e,t,i),this.applyMatrix4(Ni),this}lookAt(e){return cf.lookAt(e),cf.updateMatrix(),this.applyMatrix4(cf.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(wo).negate(),this.translate(wo.x,wo.y,wo.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let i=[];for(let r=0,s=e.length;r<s;r++){let o=e[r];i.push(o.x,o.y,o.z||0)}this.setAttribute("position",new vt(i,3))}else{let i=Math.min(e.length,t.count);for(let r=0;r<i;r++){let s=e[r];t.setXYZ(r,s.x,s.y,s.z||0)}e.length>t.count&&Qe("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Wn);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){rt("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new O(-1/0,-1/0,-1/0),new O(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let i=0,r=t.length;i<r;i++){let s=t[i];xi.setFromBufferAttribute(s),this.morphTargetsRelative?(Vn.addVectors(this.boundingBox.min,xi.min),this.boundingBox.expandByPoint(Vn),Vn.addVectors(this.boundingBox.max,xi.max),this.boundingBox.expandByPoint(Vn)):(this.boundingBox.expandByPoint(xi.min),this.boundingBox.expandByPoint(xi.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&rt('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Fr);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){rt("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new O,1/0);return}if(e){let i=this.boundingSphere.center;if(xi.setFromBufferAttribute(e),t)for(let s=0,o=t.length;s<o;s++){let a=t[s];wa.setFromBufferAttribute(a),this.morphTargetsRelative?(Vn.addVectors(xi.min,wa.min),xi.expandByPoint(Vn),Vn.addVectors(xi.max,wa.max),xi.expandByPoint(Vn)):(xi.expandByPoint(wa.min),xi.expandByPoint(wa.max))}xi.getCenter(i);let r=0;for(let s=0,o=e.count;s<o;s++)Vn.fromBufferAttribute(e,s),r=Math.max(r,i.distanceToSquared(Vn));if(t)for(let s=0,o=t.length;s<o;s++){let a=t[s],l=this.morphTargetsRelative;for(let c=0,u=a.count;c<u;c++)Vn.fromBufferAttribute(a,c),l&&(wo.fromBufferAttribute(e,c),Vn.add(wo)),r=Math.max(r,i.distanceToSquared(Vn))}this.boundingSphere.radius=Math.sqrt(r),isNaN(this.boundingSphere.radius)&&rt('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){rt("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let i=t.position,r=t.normal,s=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==i.count)&&(o=new In(new Float32Array(4*i.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(i.count);for(let U=0;U<i.count;U++)a[U]=new O,l[U]=new O;let u=new O,h=new O,f=new O,d=new Be,p=new Be,_=new Be,m=new O,g=new O;function v(U,L,N){c[U]=c[L]=c[N]=1,u.fromBufferAttribute(i,U),h.fromBufferAttribute(i,L),f.fromBufferAttribute(i,N),d.fromBufferAttribute(s,U),p.fromBufferAttribute(s,L),_.fromBufferAttribute(s,N),h.sub(u),f.sub(u),p.sub(d),_.sub(d);let z=1/(p.x*_.y-_.x*p.y);isFinite(z)&&(m.copy(h).multiplyScalar(_.y).addScaledVector(f,-p.y).multiplyScalar(z),g.copy(f).multiplyScalar(p.x).addScaledVector(h,-_.x).multiplyScalar(z),a[U].add(m),a[L].add(m),a[N].add(m),l[U].add(g),l[L].add(g),l[N].add(g))}let A=this.groups;A.length===0&&(A=[{start:0,count:e.count}]);for(let U=0,L=A.length;U<L;++U){let N=A[U],z=N.start,G=N.count;for(let D=z,X=z+G;D<X;D+=3)v(e.getX(D+0),e.getX(D+1),e.getX(D+2))}let w=new O,C=new O,R=new O,x=new O;function E(U){R.fromBufferAttribute(r,U),x.copy(R);let L=a[U];w.copy(L),w.sub(R.multiplyScalar(R.dot(L))).normalize(),C.crossVectors(x,L);let z=C.dot(l[U])<0?-1:1;o.setXYZW(U,w.x,w.y,w.z,z)}for(let U=0,L=i.count;U<L;++U)c[U]&&E(U);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let i=this.getAttribute("normal");if(i===void 0||i.count!==t.count)i=new In(new Float32Array(t.count*3),3),this.setAttribute("normal",i);else for(let f=0,d=i.count;f<d;f++)i.setXYZ(f,0,0,0);let r=new O,s=new O,o=new O,a=new O,l=new O,c=new O,u=new O,h=new O;if(e)for(let f=0,d=e.count;f<d;f+=3){let p=e.getX(f+0),_=e.getX(f+1),m=e.getX(f+2);r.fromBufferAttribute(t,p),s.fromBufferAttribute(t,_),o.fromBufferAttribute(t,m),u.subVectors(o,s),h.subVectors(r,s),u.cross(h),a.fromBufferAttribute(i,p),l.fromBufferAttribute(i,_),c.fromBufferAttribute(i,m),a.add(u),l.add(u),c.add(u),i.setXYZ(p,a.x,a.y,a.z),i.setXYZ(_,l.x,l.y,l.z),i.setXYZ(m,c.x,c.y,c.z)}else for(let f=0,d=t.count;f<d;f+=3)r.fromBufferAttribute(t,f+0),s.fromBufferAttribute(t,f+1),o.fromBufferAttribute(t,f+2),u.subVectors(o,s),h.subVectors(r,s),u.cross(h),i.setXYZ(f+0,u.x,u.y,u.z),i.setXYZ(f+1,u.x,u.y,u.z),i.setXYZ(f+2,u.x,u.y,u.z);this.normalizeNormals(),i.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,i=e.count;t<i;t++)Vn.fromBufferAttribute(e,t),Vn.normalize(),e.setXYZ(t,Vn.x,Vn.y,Vn.z)}toNonIndexed(){function e(a,l){let c=a.array,u=a.itemSize,h=a.normalized,f=new c.constructor(l.length*u),d=0,p=0;for(let _=0,m=l.length;_<m;_++){a.isInterleavedBufferAttribute?d=l[_]*a.data.stride+a.offset:d=l[_]*u;for(let g=0;g<u;g++)f[p++]=c[d++]}return new In(f,u,h)}if(this.index===null)return Qe("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new n,i=this.index.array,r=this.attributes;for(let a in r){let l=r[a],c=e(l,i);t.setAttribute(a,c)}let s=this.morphAttributes;for(let a in s){let l=[],c=s[a];for(let u=0,h=c.length;u<h;u++){let f=c[u],d=e(f,i);l.push(d)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let i=this.attributes;for(let l in i){let c=i[l];e.data.attributes[l]=c.toJSON(e.data)}let r={},s=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],u=[];for(let h=0,f=c.length;h<f;h++){let d=c[h];u.push(d.toJSON(e.data))}u.length>0&&(r[l]=u,s=!0)}s&&(e.data.morphAttributes=r,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let i=e.index;i!==null&&this.setIndex(i.clone());let r=e.attributes;for(let c in r){let u=r[c];this.setAttribute(c,u.clone(t))}let s=e.morphAttributes;for(let c in s){let u=[],h=s[c];for(let f=0,d=h.length;f<d;f++)u.push(h[f].clone(t));this.morphAttributes[c]=u}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,u=o.length;c<u;c++){let h=o[c];this.addGroup(h.start,h.count,h.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var uf=new O,aw=new O,lw=new ot,bi=class{constructor(e=new O(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,i,r){return this.normal.set(e,t,i),this.constant=r,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,i){let r=uf.subVectors(i,t).cross(aw.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(r,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,i=!0){let r=e.delta(uf),s=this.normal.dot(r);if(s===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/s;return i===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(r,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),i=this.distanceToPoint(e.end);return t<0&&i>0||i<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let i=t||lw.getNormalMatrix(e),r=this.coplanarPoint(uf).applyMatrix4(e),s=this.normal.applyMatrix3(i).normalize();return this.constant=-r.dot(s),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},cw=0,Ki=class extends dr{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:cw++}),this.uuid=Wo(),this.name="",this.type="Material",this.blending=pr,this.side=fs,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Lf,this.blendDst=Nf,this.blendEquation=ks,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new $e(0,0,0),this.blendAlpha=0,this.depthFunc=Co,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=z0,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Dc,this.stencilZFail=Dc,this.stencilZPass=Dc,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let i=e[t];if(i===void 0){Qe(`Material: parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){Qe(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}r&&r.isColor?r.set(i):r&&r.isVector2&&i&&i.isVector2||r&&r.isEuler&&i&&i.isEuler||r&&r.isVector3&&i&&i.isVector3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let i={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};i.uuid=this.uuid,i.type=this.type,i.blending=this.blending,i.side=this.side,i.shadowSide=this.shadowSide,i.vertexColors=this.vertexColors,i.opacity=this.opacity,i.transparent=this.transparent,i.blendSrc=this.blendSrc,i.blendDst=this.blendDst,i.blendEquation=this.blendEquation,i.blendSrcAlpha=this.blendSrcAlpha,i.blendDstAlpha=this.blendDstAlpha,i.blendEquationAlpha=this.blendEquationAlpha,i.blendColor=this.blendColor.getHex(),i.blendAlpha=this.blendAlpha,i.depthFunc=this.depthFunc,i.depthTest=this.depthTest,i.depthWrite=this.depthWrite,i.colorWrite=this.colorWrite,i.clipIntersection=this.clipIntersection,i.clipShadows=this.clipShadows,i.stencilWriteMask=this.stencilWriteMask,i.stencilFunc=this.stencilFunc,i.stencilRef=this.stencilRef,i.stencilFuncMask=this.stencilFuncMask,i.stencilFail=this.stencilFail,i.stencilZFail=this.stencilZFail,i.stencilZPass=this.stencilZPass,i.stencilWrite=this.stencilWrite,i.polygonOffset=this.polygonOffset,i.polygonOffsetFactor=this.polygonOffsetFactor,i.polygonOffsetUnits=this.polygonOffsetUnits,i.dithering=this.dithering,i.alphaTest=this.alphaTest,i.alphaHash=this.alphaHash,i.alphaToCoverage=this.alphaToCoverage,i.premultipliedAlpha=this.premultipliedAlpha,i.forceSinglePass=this.forceSinglePass,i.allowOverride=this.allowOverride,i.visible=this.visible,i.toneMapped=this.toneMapped,i.name=this.name,this.color&&this.color.isColor&&(i.color=this.color.getHex()),this.roughness!==void 0&&(i.roughness=this.roughness),this.metalness!==void 0&&(i.metalness=this.metalness),this.sheen!==void 0&&(i.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(i.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(i.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(i.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(i.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(i.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(i.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(i.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(i.shininess=this.shininess),this.clearcoat!==void 0&&(i.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(i.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(i.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(i.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(i.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(i.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(i.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,i.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(i.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(i.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(i.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(i.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(i.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(i.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(i.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(i.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(i.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(i.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(i.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(i.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(i.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(i.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(i.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(i.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(i.lightMap=this.lightMap.toJSON(e).uuid,i.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(i.aoMap=this.aoMap.toJSON(e).uuid,i.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(i.bumpMap=this.bumpMap.toJSON(e).uuid,i.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(i.normalMap=this.normalMap.toJSON(e).uuid,i.normalMapType=this.normalMapType,i.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(i.displacementMap=this.displacementMap.toJSON(e).uuid,i.displacementScale=this.displacementScale,i.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(i.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(i.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(i.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(i.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(i.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(i.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(i.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(i.combine=this.combine)),this.envMapRotation!==void 0&&(i.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(i.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(i.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(i.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(i.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(i.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(i.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(i.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(i.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(i.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(i.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(i.size=this.size),this.sizeAttenuation!==void 0&&(i.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(i.clippingPlanes=this.clippingPlanes.map(s=>s.toJSON())),this.rotation!==void 0&&(i.rotation=this.rotation),this.depthPacking!==void 0&&(i.depthPacking=this.depthPacking),this.linewidth!==void 0&&(i.linewidth=this.linewidth),this.linecap!==void 0&&(i.linecap=this.linecap),this.linejoin!==void 0&&(i.linejoin=this.linejoin),this.dashSize!==void 0&&(i.dashSize=this.dashSize),this.gapSize!==void 0&&(i.gapSize=this.gapSize),this.scale!==void 0&&(i.scale=this.scale),this.wireframe!==void 0&&(i.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(i.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(i.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(i.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(i.flatShading=this.flatShading),this.fog!==void 0&&(i.fog=this.fog),Object.keys(this.userData).length>0&&(i.userData=this.userData);function r(s){let o=[];for(let a in s){let l=s[a];delete l.metadata,o.push(l)}return o}if(t){let s=r(e.textures),o=r(e.images);s.length>0&&(i.textures=s),o.length>0&&(i.images=o)}return i}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new $e().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(i=>new bi().fromJSON(i))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let i=e.normalScale;Array.isArray(i)===!1&&(i=[i,i]),this.normalScale=new Be().fromArray(i)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Be().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,i=null;if(t!==null){let r=t.length;i=new Array(r);for(let s=0;s!==r;++s)i[s]=t[s].clone()}return this.clippingPlanes=i,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Lr=new O,df=new O,mc=new O,gc=new O,Uo=class{constructor(e=new O,t=new O(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Lr)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let i=t.dot(this.direction);return i<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,i)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Lr.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Lr.copy(this.origin).addScaledVector(this.direction,t),Lr.distanceToSquared(e))}distanceSqToSegment(e,t,i,r){df.copy(e).add(t).multiplyScalar(.5),mc.copy(t).sub(e).normalize(),gc.copy(this.origin).sub(df);let s=e.distanceTo(t)*.5,o=-this.direction.dot(mc),a=gc.dot(this.direction),l=-gc.dot(mc),c=gc.lengthSq(),u=Math.abs(1-o*o),h,f,d,p;if(u>0)if(h=o*l-a,f=o*a-l,p=s*u,h>=0)if(f>=-p)if(f<=p){let _=1/u;h*=_,f*=_,d=h*(h+o*f+2*a)+f*(o*h+f+2*l)+c}else f=s,h=Math.max(0,-(o*f+a)),d=-h*h+f*(f+2*l)+c;else f=-s,h=Math.max(0,-(o*f+a)),d=-h*h+f*(f+2*l)+c;else f<=-p?(h=Math.max(0,-(-o*s+a)),f=h>0?-s:Math.min(Math.max(-s,-l),s),d=-h*h+f*(f+2*l)+c):f<=p?(h=0,f=Math.min(Math.max(-s,-l),s),d=f*(f+2*l)+c):(h=Math.max(0,-(o*s+a)),f=h>0?s:Math.min(Math.max(-s,-l),s),d=-h*h+f*(f+2*l)+c);else f=o>0?-s:s,h=Math.max(0,-(o*f+a)),d=-h*h+f*(f+2*l)+c;return i&&i.copy(this.origin).addScaledVector(this.direction,h),r&&r.copy(df).addScaledVector(mc,f),d}intersectSphere(e,t){if(e.radius<0)return null;Lr.subVectors(e.center,this.origin);let i=Lr.dot(this.direction),r=Lr.dot(Lr)-i*i,s=e.radius*e.radius;if(r>s)return null;let o=Math.sqrt(s-r),a=i-o,l=i+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let i=-(this.origin.dot(e.normal)+e.constant)/t;return i>=0?i:null}intersectPlane(e,t){let i=this.distanceToPlane(e);return i===null?null:this.at(i,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let i,r,s,o,a,l,c=1/this.direction.x,u=1/this.direction.y,h=1/this.direction.z,f=this.origin;return c>=0?(i=(e.min.x-f.x)*c,r=(e.max.x-f.x)*c):(i=(e.max.x-f.x)*c,r=(e.min.x-f.x)*c),u>=0?(s=(e.min.y-f.y)*u,o=(e.max.y-f.y)*u):(s=(e.max.y-f.y)*u,o=(e.min.y-f.y)*u),i>o||s>r||((s>i||isNaN(i))&&(i=s),(o<r||isNaN(r))&&(r=o),h>=0?(a=(e.min.z-f.z)*h,l=(e.max.z-f.z)*h):(a=(e.max.z-f.z)*h,l=(e.min.z-f.z)*h),i>l||a>r)||((a>i||i!==i)&&(i=a),(l<r||r!==r)&&(r=l),r<0)?null:this.at(i>=0?i:r,t)}intersectsBox(e){return this.intersectBox(e,Lr)!==null}intersectTriangle(e,t,i,r,s){let o=this.origin,a=this.direction,l=a.x,c=a.y,u=a.z,h=e.x-o.x,f=e.y-o.y,d=e.z-o.z,p=t.x-o.x,_=t.y-o.y,m=t.z-o.z,g=i.x-o.x,v=i.y-o.y,A=i.z-o.z,w=Math.abs(l),C=Math.abs(c),R=Math.abs(u),x,E,U,L,N,z,G,D,X,Y,H,de;if(w>=C&&w>=R?(U=l,z=h,X=p,de=g,l>=0?(x=c,E=u,L=f,N=d,G=_,D=m,Y=v,H=A):(x=u,E=c,L=d,N=f,G=m,D=_,Y=A,H=v)):C>=R?(U=c,z=f,X=_,de=v,c>=0?(x=u,E=l,L=d,N=h,G=m,D=p,Y=A,H=g):(x=l,E=u,L=h,N=d,G=p,D=m,Y=g,H=A)):(U=u,z=d,X=m,de=A,u>=0?(x=l,E=c,L=h,N=f,G=p,D=_,Y=g,H=v):(x=c,E=l,L=f,N=h,G=_,D=p,Y=v,H=g)),U===0)return null;let Z=x/U,Q=E/U,re=1/U,me=L-Z*z,pe=N-Q*z,te=G-Z*X,ve=D-Q*X,xe=Y-Z*de,be=H-Q*de,_e=xe*ve-be*te,ze=me*be-pe*xe,Ze=te*pe-ve*me;if(r){if(_e<0||ze<0||Ze<0)return null}else if((_e<0||ze<0||Ze<0)&&(_e>0||ze>0||Ze>0))return null;let We=_e+ze+Ze;if(We===0)return null;let ut=re*(_e*z+ze*X+Ze*de);return(We>0?ut<0:ut>0)?null:this.at(ut/We,s)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},Yn=class extends Ki{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new $e(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new hr,this.combine=_u,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},Wg=new Et,Es=new Uo,yc=new Fr,Xg=new O,_c=new O,vc=new O,xc=new O,hf=new O,bc=new O,qg=new O,wc=new O,At=class extends qn{constructor(e=new Vt,t=new Yn){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}getVertexPosition(e,t){let i=this.geometry,r=i.attributes.position,s=i.morphAttributes.position,o=i.morphTargetsRelative;t.fromBufferAttribute(r,e);let a=this.morphTargetInfluences;if(s&&a){bc.set(0,0,0);for(let l=0,c=s.length;l<c;l++){let u=a[l],h=s[l];u!==0&&(hf.fromBufferAttribute(h,e),o?bc.addScaledVector(hf,u):bc.addScaledVector(hf.sub(t),u))}t.add(bc)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.material,s=this.matrixWorld;r!==void 0&&(i.boundingSphere===null&&i.computeBoundingSphere(),yc.copy(i.boundingSphere),yc.applyMatrix4(s),Es.copy(e.ray).recast(e.near),!(yc.containsPoint(Es.origin)===!1&&(Es.intersectSphere(yc,Xg)===null||Es.origin.distanceToSquared(Xg)>(e.far-e.near)**2))&&(Wg.copy(s).invert(),Es.copy(e.ray).applyMatrix4(Wg),!(i.boundingBox!==null&&Es.intersectsBox(i.boundingBox)===!1)&&this._computeIntersections(e,t,Es)))}_computeIntersections(e,t,i){let r,s=this.geometry,o=this.material,a=s.index,l=s.attributes.position,c=s.attributes.uv,u=s.attributes.uv1,h=s.attributes.normal,f=s.groups,d=s.drawRange;if(a!==null)if(Array.isArray(o))for(let p=0,_=f.length;p<_;p++){let m=f[p],g=o[m.materialIndex],v=Math.max(m.start,d.start),A=Math.min(a.count,Math.min(m.start+m.count,d.start+d.count));for(let w=v,C=A;w<C;w+=3){let R=a.getX(w),x=a.getX(w+1),E=a.getX(w+2);r=Sc(this,g,e,i,c,u,h,R,x,E),r&&(r.faceIndex=Math.floor(w/3),r.face.materialIndex=m.materialIndex,t.push(r))}}else{let p=Math.max(0,d.start),_=Math.min(a.count,d.start+d.count);for(let m=p,g=_;m<g;m+=3){let v=a.getX(m),A=a.getX(m+1),w=a.getX(m+2);r=Sc(this,o,e,i,c,u,h,v,A,w),r&&(r.faceIndex=Math.floor(m/3),t.push(r))}}else if(l!==void 0)if(Array.isArray(o))for(let p=0,_=f.length;p<_;p++){let m=f[p],g=o[m.materialIndex],v=Math.max(m.start,d.start),A=Math.min(l.count,Math.min(m.start+m.count,d.start+d.count));for(let w=v,C=A;w<C;w+=3){let R=w,x=w+1,E=w+2;r=Sc(this,g,e,i,c,u,h,R,x,E),r&&(r.faceIndex=Math.floor(w/3),r.face.materialIndex=m.materialIndex,t.push(r))}}else{let p=Math.max(0,d.start),_=Math.min(l.count,d.start+d.count);for(let m=p,g=_;m<g;m+=3){let v=m,A=m+1,w=m+2;r=Sc(this,o,e,i,c,u,h,v,A,w),r&&(r.faceIndex=Math.floor(m/3),t.push(r))}}}};function uw(n,e,t,i,r,s,o,a){let l;if(e.side===Kn?l=i.intersectTriangle(o,s,r,!0,a):l=i.intersectTriangle(r,s,o,e.side===fs,a),l===null)return null;wc.copy(a),wc.applyMatrix4(n.matrixWorld);let c=t.ray.origin.distanceTo(wc);return c<t.near||c>t.far?null:{distance:c,point:wc.clone(),object:n}}function Sc(n,e,t,i,r,s,o,a,l,c){n.getVertexPosition(a,_c),n.getVertexPosition(l,vc),n.getVertexPosition(c,xc);let u=uw(n,e,t,i,_c,vc,xc,qg);if(u){let h=new O;rs.getBarycoord(qg,_c,vc,xc,h),r&&(u.uv=rs.getInterpolatedAttribute(r,a,l,c,h,new Be)),s&&(u.uv1=rs.getInterpolatedAttribute(s,a,l,c,h,new Be)),o&&(u.normal=rs.getInterpolatedAttribute(o,a,l,c,h,new O),u.normal.dot(i.direction)>0&&u.normal.multiplyScalar(-1));let f={a,b:l,c,normal:new O,materialIndex:0};rs.getNormal(_c,vc,xc,f.normal),u.face=f,u.barycoord=h}return u}var ka=class extends ai{constructor(e=null,t=1,i=1,r,s,o,a,l,c=Hn,u=Hn,h,f){super(null,o,a,l,c,u,r,s,h,f),this.isDataTexture=!0,this.image={data:e,width:t,height:i},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var li=class extends In{constructor(e,t,i,r=1){super(e,t,i),this.isInstancedBufferAttribute=!0,this.meshPerAttribute=r}copy(e){return super.copy(e),this.meshPerAttribute=e.meshPerAttribute,this}toJSON(){let e=super.toJSON();return e.meshPerAttribute=this.meshPerAttribute,e.isInstancedBufferAttribute=!0,e}},So=new Et,Yg=new Et,Mc=[],$g=new Wn,dw=new Et,Sa=new At,Ma=new Fr,Cs=class extends At{constructor(e,t,i){super(e,t),this.isInstancedMesh=!0,this.instanceMatrix=new li(new Float32Array(i*16),16),this.instanceColor=null,this.morphTexture=null,this.count=i,this.boundingBox=null,this.boundingSphere=null;for(let r=0;r<i;r++)this.setMatrixAt(r,dw)}computeBoundingBox(){let e=this.geometry,t=this.count;this.boundingBox===null&&(this.boundingBox=new Wn),e.boundingBox===null&&e.computeBoundingBox(),this.boundingBox.makeEmpty();for(let i=0;i<t;i++)this.getMatrixAt(i,So),$g.copy(e.boundingBox).applyMatrix4(So),this.boundingBox.union($g)}computeBoundingSphere(){let e=this.geometry,t=this.count;this.boundingSphere===null&&(this.boundingSphere=new Fr),e.boundingSphere===null&&e.computeBoundingSphere(),this.boundingSphere.makeEmpty();for(let i=0;i<t;i++)this.getMatrixAt(i,So),Ma.copy(e.boundingSphere).applyMatrix4(So),this.boundingSphere.union(Ma)}copy(e,t){return super.copy(e,t),this.instanceMatrix.copy(e.instanceMatrix),this.morphTexture=e.morphTexture!==null?e.morphTexture.clone():null,this.instanceColor=e.instanceColor!==null?e.instanceColor.clone():null,this.count=e.count,this.boundingBox=e.boundingBox!==null?e.boundingBox.clone():null,this.boundingSphere=e.boundingSphere!==null?e.boundingSphere.clone():null,this}getColorAt(e,t){return this.instanceColor===null?t.setRGB(1,1,1):t.fromArray(this.instanceColor.array,e*3)}getMatrixAt(e,t){return t.fromArray(this.instanceMatrix.array,e*16)}getMorphAt(e,t){let i=t.morphTargetInfluences,r=this.morphTexture.source.data.data,s=i.length+1,o=e*s+1;for(let a=0;a<i.length;a++)i[a]=r[o+a]}raycast(e,t){let i=this.matrixWorld,r=this.count;if(Sa.geometry=this.geometry,Sa.material=this.material,Sa.material!==void 0&&(this.boundingSphere===null&&this.computeBoundingSphere(),Ma.copy(this.boundingSphere),Ma.applyMatrix4(i),e.ray.intersectsSphere(Ma)!==!1))for(let s=0;s<r;s++){this.getMatrixAt(s,So),Yg.multiplyMatrices(i,So),Sa.matrixWorld=Yg,Sa.raycast(e,Mc);for(let o=0,a=Mc.length;o<a;o++){let l=Mc[o];l.instanceId=s,l.object=this,t.push(l)}Mc.length=0}}setColorAt(e,t){return this.instanceColor===null&&(this.instanceColor=new li(new Float32Array(this.instanceMatrix.count*3).fill(1),3)),t.toArray(this.instanceColor.array,e*3),this}setMatrixAt(e,t){return t.toArray(this.instanceMatrix.array,e*16),this}setMorphAt(e,t){let i=t.morphTargetInfluences,r=i.length+1;this.morphTexture===null&&(this.morphTexture=new ka(new Float32Array(r*this.count),r,this.count,Au,Oi));let s=this.morphTexture.source.data.data,o=0;for(let c=0;c<i.length;c++)o+=i[c];let a=this.geometry.morphTargetsRelative?1:1-o,l=r*e;return s[l]=a,s.set(i,l+1),this}updateMorphTargets(){}dispose(){super.dispose(),this.instanceMatrix.dispose(),this.instanceColor!==null&&this.instanceColor.dispose(),this.morphTexture!==null&&(this.morphTexture.dispose(),this.morphTexture=null)}},Rs=new Fr,hw=new Be(.5,.5),Ac=new O,ss=class{constructor(e=new bi,t=new bi,i=new bi,r=new bi,s=new bi,o=new bi){this.planes=[e,t,i,r,s,o]}set(e,t,i,r,s,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(i),a[3].copy(r),a[4].copy(s),a[5].copy(o),this}copy(e){let t=this.planes;for(let i=0;i<6;i++)t[i].copy(e.planes[i]);return this}setFromProjectionMatrix(e,t=Di,i=!1){let r=this.planes,s=e.elements,o=s[0],a=s[1],l=s[2],c=s[3],u=s[4],h=s[5],f=s[6],d=s[7],p=s[8],_=s[9],m=s[10],g=s[11],v=s[12],A=s[13],w=s[14],C=s[15];if(r[0].setComponents(c-o,d-u,g-p,C-v).normalize(),r[1].setComponents(c+o,d+u,g+p,C+v).normalize(),r[2].setComponents(c+a,d+h,g+_,C+A).normalize(),r[3].setComponents(c-a,d-h,g-_,C-A).normalize(),i)r[4].setComponents(l,f,m,w).normalize(),r[5].setComponents(c-l,d-f,g-m,C-w).normalize();else if(r[4].setComponents(c-l,d-f,g-m,C-w).normalize(),t===Di)r[5].setComponents(c+l,d+f,g+m,C+w).normalize();else if(t===Po)r[5].setComponents(l,f,m,w).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Rs.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Rs.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Rs)}intersectsSprite(e){Rs.center.set(0,0,0);let t=hw.distanceTo(e.center);return Rs.radius=.7071067811865476+t,Rs.applyMatrix4(e.matrixWorld),this.intersectsSphere(Rs)}intersectsSphere(e){let t=this.planes,i=e.center,r=-e.radius;for(let s=0;s<6;s++)if(t[s].distanceToPoint(i)<r)return!1;return!0}intersectsBox(e){let t=this.planes;for(let i=0;i<6;i++){let r=t[i];if(Ac.x=r.normal.x>0?e.max.x:e.min.x,Ac.y=r.normal.y>0?e.max.y:e.min.y,Ac.z=r.normal.z>0?e.max.z:e.min.z,r.distanceToPoint(Ac)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let i=0;i<6;i++)if(t[i].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Kg=new Et,$c=class n{constructor(){this.coordinateSystem=Di,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,i=this._frustums;for(let r=0;r<t.length;r++){let s=t[r];Kg.multiplyMatrices(s.projectionMatrix,s.matrixWorldInverse),i[r]===void 0&&(i[r]=new ss),i[r].setFromProjectionMatrix(Kg,s.coordinateSystem,s.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,i=e._frustums;for(let r=0;r<e._count;r++)t[r]===void 0&&(t[r]=new ss),t[r].copy(i[r]);return this._count=e._count,this}clone(){return new n().copy(this)}};var os=class extends Ki{constructor(e){super(),this.isLineBasicMaterial=!0,this.type="LineBasicMaterial",this.color=new $e(16777215),this.map=null,this.linewidth=1,this.linecap="round",this.linejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.linewidth=e.linewidth,this.linecap=e.linecap,this.linejoin=e.linejoin,this.fog=e.fog,this}},Kc=new O,Zc=new O,Zg=new Et,Aa=new Uo,Tc=new Fr,ff=new O,Jg=new O,Is=class extends qn{constructor(e=new Vt,t=new os){super(),this.isLine=!0,this.type="Line",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[0];for(let r=1,s=t.count;r<s;r++)Kc.fromBufferAttribute(t,r-1),Zc.fromBufferAttribute(t,r),i[r]=i[r-1],i[r]+=Kc.distanceTo(Zc);e.setAttribute("lineDistance",new vt(i,1))}else Qe("Line.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.matrixWorld,s=e.params.Line.threshold,o=i.drawRange;if(i.boundingSphere===null&&i.computeBoundingSphere(),Tc.copy(i.boundingSphere),Tc.applyMatrix4(r),Tc.radius+=s,e.ray.intersectsSphere(Tc)===!1)return;Zg.copy(r).invert(),Aa.copy(e.ray).applyMatrix4(Zg);let a=s/((this.scale.x+this.scale.y+this.scale.z)/3),l=a*a,c=this.isLineSegments?2:1,u=i.index,f=i.attributes.position;if(u!==null){let d=Math.max(0,o.start),p=Math.min(u.count,o.start+o.count);for(let _=d,m=p-1;_<m;_+=c){let g=u.getX(_),v=u.getX(_+1),A=Ec(this,e,Aa,l,g,v,_);A&&t.push(A)}if(this.isLineLoop){let _=u.getX(p-1),m=u.getX(d),g=Ec(this,e,Aa,l,_,m,p-1);g&&t.push(g)}}else{let d=Math.max(0,o.start),p=Math.min(f.count,o.start+o.count);for(let _=d,m=p-1;_<m;_+=c){let g=Ec(this,e,Aa,l,_,_+1,_);g&&t.push(g)}if(this.isLineLoop){let _=Ec(this,e,Aa,l,p-1,d,p-1);_&&t.push(_)}}}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}};function Ec(n,e,t,i,r,s,o){let a=n.geometry.attributes.position;if(Kc.fromBufferAttribute(a,r),Zc.fromBufferAttribute(a,s),t.distanceSqToSegment(Kc,Zc,ff,Jg)>i)return;ff.applyMatrix4(n.matrixWorld);let c=e.ray.origin.distanceTo(ff);if(!(c<e.near||c>e.far))return{distance:c,point:Jg.clone().applyMatrix4(n.matrixWorld),index:o,face:null,faceIndex:null,barycoord:null,object:n}}var Ba=class extends ai{constructor(e=[],t=Bs,i,r,s,o,a,l,c,u){super(e,t,i,r,s,o,a,l,c,u),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}},Ur=class extends ai{constructor(e,t,i,r,s,o,a,l,c){super(e,t,i,r,s,o,a,l,c),this.isCanvasTexture=!0,this.needsUpdate=!0}};var Or=class extends ai{constructor(e,t,i=Zi,r,s,o,a=Hn,l=Hn,c,u=Dr,h=1){if(u!==Dr&&u!==kr)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let f={width:e,height:t,depth:h};super(f,r,s,o,a,l,u,i,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new No(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},za=class extends Or{constructor(e,t=Zi,i=Bs,r,s,o=Hn,a=Hn,l,c=Dr){let u={width:e,height:e,depth:1},h=[u,u,u,u,u,u];super(e,e,t,i,r,s,o,a,l,c),this.image=h,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},Ga=class extends ai{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},fr=class n extends Vt{constructor(e=1,t=1,i=1,r=1,s=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:i,widthSegments:r,heightSegments:s,depthSegments:o};let a=this;r=Math.floor(r),s=Math.floor(s),o=Math.floor(o);let l=[],c=[],u=[],h=[],f=0,d=0;p("z","y","x",-1,-1,i,t,e,o,s,0),p("z","y","x",1,-1,i,t,-e,o,s,1),p("x","z","y",1,1,e,i,t,r,o,2),p("x","z","y",1,-1,e,i,-t,r,o,3),p("x","y","z",1,-1,e,t,i,r,s,4),p("x","y","z",-1,-1,e,t,-i,r,s,5),this.setIndex(l),this.setAttribute("position",new vt(c,3)),this.setAttribute("normal",new vt(u,3)),this.setAttribute("uv",new vt(h,2));function p(_,m,g,v,A,w,C,R,x,E,U){let L=w/x,N=C/E,z=w/2,G=C/2,D=R/2,X=x+1,Y=E+1,H=0,de=0,Z=new O;for(let Q=0;Q<Y;Q++){let re=Q*N-G;for(let me=0;me<X;me++){let pe=me*L-z;Z[_]=pe*v,Z[m]=re*A,Z[g]=D,c.push(Z.x,Z.y,Z.z),Z[_]=0,Z[m]=0,Z[g]=R>0?1:-1,u.push(Z.x,Z.y,Z.z),h.push(me/x),h.push(1-Q/E),H+=1}}for(let Q=0;Q<E;Q++)for(let re=0;re<x;re++){let me=f+re+X*Q,pe=f+re+X*(Q+1),te=f+(re+1)+X*(Q+1),ve=f+(re+1)+X*Q;l.push(me,pe,ve),l.push(pe,te,ve),de+=6}a.addGroup(d,de,U),d+=de,f+=H}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}},Va=class n extends Vt{constructor(e=1,t=1,i=4,r=8,s=1){super(),this.type="CapsuleGeometry",this.parameters={radius:e,height:t,capSegments:i,radialSegments:r,heightSegments:s},t=Math.max(0,t),i=Math.max(1,Math.floor(i)),r=Math.max(3,Math.floor(r)),s=Math.max(1,Math.floor(s));let o=[],a=[],l=[],c=[],u=t/2,h=Math.PI/2*e,f=t,d=2*h+f,p=i*2+s,_=r+1,m=new O,g=new O;for(let v=0;v<=p;v++){let A=0,w=0,C=0,R=0;if(v<=i){let U=v/i,L=U*Math.PI/2;w=-u-e*Math.cos(L),C=e*Math.sin(L),R=-e*Math.cos(L),A=U*h}else if(v<=i+s){let U=(v-i)/s;w=-u+U*t,C=e,R=0,A=h+U*f}else{let U=(v-i-s)/i,L=U*Math.PI/2;w=u+e*Math.sin(L),C=e*Math.cos(L),R=e*Math.sin(L),A=h+f+U*h}let x=Math.max(0,Math.min(1,A/d)),E=0;v===0?E=.5/r:v===p&&(E=-.5/r);for(let U=0;U<=r;U++){let L=U/r,N=L*Math.PI*2,z=Math.sin(N),G=Math.cos(N);g.x=-C*G,g.y=w,g.z=C*z,a.push(g.x,g.y,g.z),m.set(-C*G,R,C*z),m.normalize(),l.push(m.x,m.y,m.z),c.push(L+E,x)}if(v>0){let U=(v-1)*_;for(let L=0;L<r;L++){let N=U+L,z=U+L+1,G=v*_+L,D=v*_+L+1;o.push(N,z,G),o.push(z,D,G)}}}this.setIndex(o),this.setAttribute("position",new vt(a,3)),this.setAttribute("normal",new vt(l,3)),this.setAttribute("uv",new vt(c,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radius,e.height,e.capSegments,e.radialSegments,e.heightSegments)}};var as=class n extends Vt{constructor(e=1,t=1,i=1,r=32,s=1,o=!1,a=0,l=Math.PI*2){super(),this.type="CylinderGeometry",this.parameters={radiusTop:e,radiusBottom:t,height:i,radialSegments:r,heightSegments:s,openEnded:o,thetaStart:a,thetaLength:l};let c=this;r=Math.floor(r),s=Math.floor(s);let u=[],h=[],f=[],d=[],p=0,_=[],m=i/2,g=0;v(),o===!1&&(e>0&&A(!0),t>0&&A(!1)),this.setIndex(u),this.setAttribute("position",new vt(h,3)),this.setAttribute("normal",new vt(f,3)),this.setAttribute("uv",new vt(d,2));function v(){let w=new O,C=new O,R=0,x=(t-e)/i;for(let E=0;E<=s;E++){let U=[],L=E/s,N=L*(t-e)+e;for(let z=0;z<=r;z++){let G=z/r,D=G*l+a,X=Math.sin(D),Y=Math.cos(D);C.x=N*X,C.y=-L*i+m,C.z=N*Y,h.push(C.x,C.y,C.z),w.set(X,x,Y).normalize(),f.push(w.x,w.y,w.z),d.push(G,1-L),U.push(p++)}_.push(U)}for(let E=0;E<r;E++)for(let U=0;U<s;U++){let L=_[U][E],N=_[U+1][E],z=_[U+1][E+1],G=_[U][E+1];(e>0||U!==0)&&(u.push(L,N,G),R+=3),(t>0||U!==s-1)&&(u.push(N,z,G),R+=3)}c.addGroup(g,R,0),g+=R}function A(w){let C=p,R=new Be,x=new O,E=0,U=w===!0?e:t,L=w===!0?1:-1;for(let z=1;z<=r;z++)h.push(0,m*L,0),f.push(0,L,0),d.push(.5,.5),p++;let N=p;for(let z=0;z<=r;z++){let D=z/r*l+a,X=Math.cos(D),Y=Math.sin(D);x.x=U*Y,x.y=m*L,x.z=U*X,h.push(x.x,x.y,x.z),f.push(0,L,0),R.x=X*.5+.5,R.y=Y*.5*L+.5,d.push(R.x,R.y),p++}for(let z=0;z<r;z++){let G=C+z,D=N+z;w===!0?u.push(D,D+1,G):u.push(D+1,D,G),E+=3}c.addGroup(g,E,w===!0?1:2),g+=E}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radiusTop,e.radiusBottom,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}},Ha=class n extends as{constructor(e=1,t=1,i=32,r=1,s=!1,o=0,a=Math.PI*2){super(0,e,t,i,r,s,o,a),this.type="ConeGeometry",this.parameters={radius:e,height:t,radialSegments:i,heightSegments:r,openEnded:s,thetaStart:o,thetaLength:a}}static fromJSON(e){return new n(e.radius,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}};var Si=class{constructor(){this.type="Curve",this.arcLengthDivisions=200,this.needsUpdate=!1,this.cacheArcLengths=null}getPoint(){Qe("Curve: .getPoint() not implemented.")}getPointAt(e,t){let i=this.getUtoTmapping(e);return this.getPoint(i,t)}getPoints(e=5){let t=[];for(let i=0;i<=e;i++)t.push(this.getPoint(i/e));return t}getSpacedPoints(e=5){let t=[];for(let i=0;i<=e;i++)t.push(this.getPointAt(i/e));return t}getLength(){let e=this.getLengths();return e[e.length-1]}getLengths(e=this.arcLengthDivisions){if(this.cacheArcLengths&&this.cacheArcLengths.length===e+1&&!this.needsUpdate)return this.cacheArcLengths;this.needsUpdate=!1;let t=[],i,r=this.getPoint(0),s=0;t.push(0);for(let o=1;o<=e;o++)i=this.getPoint(o/e),s+=i.distanceTo(r),t.push(s),r=i;return this.cacheArcLengths=t,t}updateArcLengths(){this.needsUpdate=!0,this.getLengths()}getUtoTmapping(e,t=null){let i=this.getLengths(),r=0,s=i.length,o;t?o=t:o=e*i[s-1];let a=0,l=s-1,c;for(;a<=l;)if(r=Math.floor(a+(l-a)/2),c=i[r]-o,c<0)a=r+1;else if(c>0)l=r-1;else{l=r;break}if(r=l,i[r]===o)return r/(s-1);let u=i[r],f=i[r+1]-u,d=(o-u)/f;return(r+d)/(s-1)}getTangent(e,t){let r=e-1e-4,s=e+1e-4;r<0&&(r=0),s>1&&(s=1);let o=this.getPoint(r),a=this.getPoint(s),l=t||(o.isVector2?new Be:new O);return l.copy(a).sub(o).normalize(),l}getTangentAt(e,t){let i=this.getUtoTmapping(e);return this.getTangent(i,t)}computeFrenetFrames(e,t=!1){let i=new O,r=[],s=[],o=[],a=new O,l=new Et;for(let d=0;d<=e;d++){let p=d/e;r[d]=this.getTangentAt(p,new O)}s[0]=new O,o[0]=new O;let c=Number.MAX_VALUE,u=Math.abs(r[0].x),h=Math.abs(r[0].y),f=Math.abs(r[0].z);u<=c&&(c=u,i.set(1,0,0)),h<=c&&(c=h,i.set(0,1,0)),f<=c&&i.set(0,0,1),a.crossVectors(r[0],i).normalize(),s[0].crossVectors(r[0],a),o[0].crossVectors(r[0],s[0]);for(let d=1;d<=e;d++){if(s[d]=s[d-1].clone(),o[d]=o[d-1].clone(),a.crossVectors(r[d-1],r[d]),a.length()>Number.EPSILON){a.normalize();let p=Math.acos(_t(r[d-1].dot(r[d]),-1,1));s[d].applyMatrix4(l.makeRotationAxis(a,p))}o[d].crossVectors(r[d],s[d])}if(t===!0){let d=Math.acos(_t(s[0].dot(s[e]),-1,1));d/=e,r[0].dot(a.crossVectors(s[0],s[e]))>0&&(d=-d);for(let p=1;p<=e;p++)s[p].applyMatrix4(l.makeRotationAxis(r[p],d*p)),o[p].crossVectors(r[p],s[p])}return{tangents:r,normals:s,binormals:o}}clone(){return new this.constructor().copy(this)}copy(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}toJSON(){let e={metadata:{version:4.7,type:"Curve",generator:"Curve.toJSON"}};return e.arcLengthDivisions=this.arcLengthDivisions,e.type=this.type,e}fromJSON(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}},Oo=class extends Si{constructor(e=0,t=0,i=1,r=1,s=0,o=Math.PI*2,a=!1,l=0){super(),this.isEllipseCurve=!0,this.type="EllipseCurve",this.aX=e,this.aY=t,this.xRadius=i,this.yRadius=r,this.aStartAngle=s,this.aEndAngle=o,this.aClockwise=a,this.aRotation=l}getPoint(e,t=new Be){let i=t,r=Math.PI*2,s=this.aEndAngle-this.aStartAngle,o=Math.abs(s)<Number.EPSILON;for(;s<0;)s+=r;for(;s>r;)s-=r;s<Number.EPSILON&&(o?s=0:s=r),this.aClockwise===!0&&!o&&(s===r?s=-r:s=s-r);let a=this.aStartAngle+e*s,l=this.aX+this.xRadius*Math.cos(a),c=this.aY+this.yRadius*Math.sin(a);if(this.aRotation!==0){let u=Math.cos(this.aRotation),h=Math.sin(this.aRotation),f=l-this.aX,d=c-this.aY;l=f*u-d*h+this.aX,c=f*h+d*u+this.aY}return i.set(l,c)}copy(e){return super.copy(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}toJSON(){let e=super.toJSON();return e.aX=this.aX,e.aY=this.aY,e.xRadius=this.xRadius,e.yRadius=this.yRadius,e.aStartAngle=this.aStartAngle,e.aEndAngle=this.aEndAngle,e.aClockwise=this.aClockwise,e.aRotation=this.aRotation,e}fromJSON(e){return super.fromJSON(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}},Jc=class extends Oo{constructor(e,t,i,r,s,o){super(e,t,i,i,r,s,o),this.isArcCurve=!0,this.type="ArcCurve"}};function ep(){let n=0,e=0,t=0,i=0;function r(s,o,a,l){n=s,e=a,t=-3*s+3*o-2*a-l,i=2*s-2*o+a+l}return{initCatmullRom:function(s,o,a,l,c){r(o,a,c*(a-s),c*(l-o))},initNonuniformCatmullRom:function(s,o,a,l,c,u,h){let f=(o-s)/c-(a-s)/(c+u)+(a-o)/u,d=(a-o)/u-(l-o)/(u+h)+(l-a)/h;f*=u,d*=u,r(o,a,f,d)},calc:function(s){let o=s*s,a=o*s;return n+e*s+t*o+i*a}}}var jg=new O,Qg=new O,pf=new ep,mf=new ep,gf=new ep,jc=class extends Si{constructor(e=[],t=!1,i="centripetal",r=.5){super(),this.isCatmullRomCurve3=!0,this.type="CatmullRomCurve3",this.points=e,this.closed=t,this.curveType=i,this.tension=r}getPoint(e,t=new O){let i=t,r=this.points,s=r.length,o=(s-(this.closed?0:1))*e,a=Math.floor(o),l=o-a;this.closed?a+=a>0?0:(Math.floor(Math.abs(a)/s)+1)*s:l===0&&a===s-1&&(a=s-2,l=1);let c,u;this.closed||a>0?c=r[(a-1)%s]:(Qg.subVectors(r[0],r[1]).add(r[0]),c=Qg);let h=r[a%s],f=r[(a+1)%s];if(this.closed||a+2<s?u=r[(a+2)%s]:(jg.subVectors(r[s-1],r[s-2]).add(r[s-1]),u=jg),this.curveType==="centripetal"||this.curveType==="chordal"){let d=this.curveType==="chordal"?.5:.25,p=Math.pow(c.distanceToSquared(h),d),_=Math.pow(h.distanceToSquared(f),d),m=Math.pow(f.distanceToSquared(u),d);_<1e-4&&(_=1),p<1e-4&&(p=_),m<1e-4&&(m=_),pf.initNonuniformCatmullRom(c.x,h.x,f.x,u.x,p,_,m),mf.initNonuniformCatmullRom(c.y,h.y,f.y,u.y,p,_,m),gf.initNonuniformCatmullRom(c.z,h.z,f.z,u.z,p,_,m)}else this.curveType==="catmullrom"&&(pf.initCatmullRom(c.x,h.x,f.x,u.x,this.tension),mf.initCatmullRom(c.y,h.y,f.y,u.y,this.tension),gf.initCatmullRom(c.z,h.z,f.z,u.z,this.tension));return i.set(pf.calc(l),mf.calc(l),gf.calc(l)),i}copy(e){super.copy(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(r.clone())}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,i=this.points.length;t<i;t++){let r=this.points[t];e.points.push(r.toArray())}return e.closed=this.closed,e.curveType=this.curveType,e.tension=this.tension,e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(new O().fromArray(r))}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}};function e0(n,e,t,i,r){let s=(i-e)*.5,o=(r-t)*.5,a=n*n,l=n*a;return(2*t-2*i+s+o)*l+(-3*t+3*i-2*s-o)*a+s*n+t}function fw(n,e){let t=1-n;return t*t*e}function pw(n,e){return 2*(1-n)*n*e}function mw(n,e){return n*n*e}function Ra(n,e,t,i){return fw(n,e)+pw(n,t)+mw(n,i)}function gw(n,e){let t=1-n;return t*t*t*e}function yw(n,e){let t=1-n;return 3*t*t*n*e}function _w(n,e){return 3*(1-n)*n*n*e}function vw(n,e){return n*n*n*e}function Ca(n,e,t,i,r){return gw(n,e)+yw(n,t)+_w(n,i)+vw(n,r)}var Wa=class extends Si{constructor(e=new Be,t=new Be,i=new Be,r=new Be){super(),this.isCubicBezierCurve=!0,this.type="CubicBezierCurve",this.v0=e,this.v1=t,this.v2=i,this.v3=r}getPoint(e,t=new Be){let i=t,r=this.v0,s=this.v1,o=this.v2,a=this.v3;return i.set(Ca(e,r.x,s.x,o.x,a.x),Ca(e,r.y,s.y,o.y,a.y)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},Qc=class extends Si{constructor(e=new O,t=new O,i=new O,r=new O){super(),this.isCubicBezierCurve3=!0,this.type="CubicBezierCurve3",this.v0=e,this.v1=t,this.v2=i,this.v3=r}getPoint(e,t=new O){let i=t,r=this.v0,s=this.v1,o=this.v2,a=this.v3;return i.set(Ca(e,r.x,s.x,o.x,a.x),Ca(e,r.y,s.y,o.y,a.y),Ca(e,r.z,s.z,o.z,a.z)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},Xa=class extends Si{constructor(e=new Be,t=new Be){super(),this.isLineCurve=!0,this.type="LineCurve",this.v1=e,this.v2=t}getPoint(e,t=new Be){let i=t;return e===1?i.copy(this.v2):(i.copy(this.v2).sub(this.v1),i.multiplyScalar(e).add(this.v1)),i}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new Be){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},eu=class extends Si{constructor(e=new O,t=new O){super(),this.isLineCurve3=!0,this.type="LineCurve3",this.v1=e,this.v2=t}getPoint(e,t=new O){let i=t;return e===1?i.copy(this.v2):(i.copy(this.v2).sub(this.v1),i.multiplyScalar(e).add(this.v1)),i}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new O){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},qa=class extends Si{constructor(e=new Be,t=new Be,i=new Be){super(),this.isQuadraticBezierCurve=!0,this.type="QuadraticBezierCurve",this.v0=e,this.v1=t,this.v2=i}getPoint(e,t=new Be){let i=t,r=this.v0,s=this.v1,o=this.v2;return i.set(Ra(e,r.x,s.x,o.x),Ra(e,r.y,s.y,o.y)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},tu=class extends Si{constructor(e=new O,t=new O,i=new O){super(),this.isQuadraticBezierCurve3=!0,this.type="QuadraticBezierCurve3",this.v0=e,this.v1=t,this.v2=i}getPoint(e,t=new O){let i=t,r=this.v0,s=this.v1,o=this.v2;return i.set(Ra(e,r.x,s.x,o.x),Ra(e,r.y,s.y,o.y),Ra(e,r.z,s.z,o.z)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},Ya=class extends Si{constructor(e=[]){super(),this.isSplineCurve=!0,this.type="SplineCurve",this.points=e}getPoint(e,t=new Be){let i=t,r=this.points,s=(r.length-1)*e,o=Math.floor(s),a=s-o,l=r[o===0?o:o-1],c=r[o],u=r[o>r.length-2?r.length-1:o+1],h=r[o>r.length-3?r.length-1:o+2];return i.set(e0(a,l.x,c.x,u.x,h.x),e0(a,l.y,c.y,u.y,h.y)),i}copy(e){super.copy(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(r.clone())}return this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,i=this.points.length;t<i;t++){let r=this.points[t];e.points.push(r.toArray())}return e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(new Be().fromArray(r))}return this}},t0=Object.freeze({__proto__:null,ArcCurve:Jc,CatmullRomCurve3:jc,CubicBezierCurve:Wa,CubicBezierCurve3:Qc,EllipseCurve:Oo,LineCurve:Xa,LineCurve3:eu,QuadraticBezierCurve:qa,QuadraticBezierCurve3:tu,SplineCurve:Ya}),nu=class extends Si{constructor(){super(),this.type="CurvePath",this.curves=[],this.autoClose=!1,this.cacheLengths=null}add(e){this.curves.push(e)}closePath(){let e=this.curves[0].getPoint(0),t=this.curves[this.curves.length-1].getPoint(1);if(!e.equals(t)){let i=e.isVector2===!0?"LineCurve":"LineCurve3";this.curves.push(new t0[i](t,e))}return this}getPoint(e,t){let i=e*this.getLength(),r=this.getCurveLengths(),s=0;for(;s<r.length;){if(r[s]>=i){let o=r[s]-i,a=this.curves[s],l=a.getLength(),c=l===0?0:1-o/l;return a.getPointAt(c,t)}s++}return null}getLength(){let e=this.getCurveLengths();return e[e.length-1]}updateArcLengths(){this.needsUpdate=!0,this.cacheLengths=null,this.getCurveLengths()}getCurveLengths(){if(this.cacheLengths&&this.cacheLengths.length===this.curves.length)return this.cacheLengths;let e=[],t=0;for(let i=0,r=this.curves.length;i<r;i++)t+=this.curves[i].getLength(),e.push(t);return this.cacheLengths=e,e}getSpacedPoints(e=40){let t=[];for(let i=0;i<=e;i++)t.push(this.getPoint(i/e));return this.autoClose&&t.push(t[0]),t}getPoints(e=12){let t=[],i;for(let r=0,s=this.curves;r<s.length;r++){let o=s[r],a=o.isEllipseCurve?e*2:o.isLineCurve||o.isLineCurve3?1:o.isSplineCurve?e*o.points.length:e,l=o.getPoints(a);for(let c=0;c<l.length;c++){let u=l[c];i&&i.equals(u)||(t.push(u),i=u)}}return this.autoClose&&t.length>1&&!t[t.length-1].equals(t[0])&&t.push(t[0]),t}copy(e){super.copy(e),this.curves=[];for(let t=0,i=e.curves.length;t<i;t++){let r=e.curves[t];this.curves.push(r.clone())}return this.autoClose=e.autoClose,this.cacheLengths=null,this}toJSON(){let e=super.toJSON();e.autoClose=this.autoClose,e.curves=[];for(let t=0,i=this.curves.length;t<i;t++){let r=this.curves[t];e.curves.push(r.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.autoClose=e.autoClose,this.curves=[];for(let t=0,i=e.curves.length;t<i;t++){let r=e.curves[t];this.curves.push(new t0[r.type]().fromJSON(r))}return this.cacheLengths=null,this}},$a=class extends nu{constructor(e){super(),this.type="Path",this.currentPoint=new Be,e&&this.setFromPoints(e)}setFromPoints(e){this.moveTo(e[0].x,e[0].y);for(let t=1,i=e.length;t<i;t++)this.lineTo(e[t].x,e[t].y);return this}moveTo(e,t){return this.currentPoint.set(e,t),this}lineTo(e,t){let i=new Xa(this.currentPoint.clone(),new Be(e,t));return this.curves.push(i),this.currentPoint.set(e,t),this}quadraticCurveTo(e,t,i,r){let s=new qa(this.currentPoint.clone(),new Be(e,t),new Be(i,r));return this.curves.push(s),this.currentPoint.set(i,r),this}bezierCurveTo(e,t,i,r,s,o){let a=new Wa(this.currentPoint.clone(),new Be(e,t),new Be(i,r),new Be(s,o));return this.curves.push(a),this.currentPoint.set(s,o),this}splineThru(e){let t=[this.currentPoint.clone()].concat(e),i=new Ya(t);return this.curves.push(i),this.currentPoint.copy(e[e.length-1]),this}arc(e,t,i,r,s,o){let a=this.currentPoint.x,l=this.currentPoint.y;return this.absarc(e+a,t+l,i,r,s,o),this}absarc(e,t,i,r,s,o){return this.absellipse(e,t,i,i,r,s,o),this}ellipse(e,t,i,r,s,o,a,l){let c=this.currentPoint.x,u=this.currentPoint.y;return this.absellipse(e+c,t+u,i,r,s,o,a,l),this}absellipse(e,t,i,r,s,o,a,l){let c=new Oo(e,t,i,r,s,o,a,l);if(this.curves.length>0){let h=c.getPoint(0);h.equals(this.currentPoint)||this.lineTo(h.x,h.y)}this.curves.push(c);let u=c.getPoint(1);return this.currentPoint.copy(u),this}copy(e){return super.copy(e),this.currentPoint.copy(e.currentPoint),this}toJSON(){let e=super.toJSON();return e.currentPoint=this.currentPoint.toArray(),e}fromJSON(e){return super.fromJSON(e),this.currentPoint.fromArray(e.currentPoint),this}},ko=class extends $a{constructor(e){super(e),this.uuid=Wo(),this.type="Shape",this.holes=[]}getPointsHoles(e){let t=[];for(let i=0,r=this.holes.length;i<r;i++)t[i]=this.holes[i].getPoints(e);return t}extractPoints(e){return{shape:this.getPoints(e),holes:this.getPointsHoles(e)}}copy(e){super.copy(e),this.holes=[];for(let t=0,i=e.holes.length;t<i;t++){let r=e.holes[t];this.holes.push(r.clone())}return this}toJSON(){let e=super.toJSON();e.uuid=this.uuid,e.holes=[];for(let t=0,i=this.holes.length;t<i;t++){let r=this.holes[t];e.holes.push(r.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.uuid=e.uuid,this.holes=[];for(let t=0,i=e.holes.length;t<i;t++){let r=e.holes[t];this.holes.push(new $a().fromJSON(r))}return this}};function xw(n,e,t=2){let i=e&&e.length,r=i?e[0]*t:n.length,s=Q0(n,0,r,t,!0),o=[];if(!s||s.next===s.prev)return o;let a,l,c;if(i&&(s=Aw(n,e,s,t)),n.length>80*t){a=n[0],l=n[1];let u=a,h=l;for(let f=t;f<r;f+=t){let d=n[f],p=n[f+1];d<a&&(a=d),p<l&&(l=p),d>u&&(u=d),p>h&&(h=p)}c=Math.max(u-a,h-l),c=c!==0?32767/c:0}return Ka(s,o,t,a,l,c,0),o}function Q0(n,e,t,i,r){let s;if(r===Uw(n,e,t,i)>0)for(let o=e;o<t;o+=i)s=n0(o/i|0,n[o],n[o+1],s);else for(let o=t-i;o>=e;o-=i)s=n0(o/i|0,n[o],n[o+1],s);return s&&Bo(s,s.next)&&(Ja(s),s=s.next),s}function Ps(n,e){if(!n)return n;e||(e=n);let t=n,i;do if(i=!1,!t.steiner&&(Bo(t,t.next)||sn(t.prev,t,t.next)===0)){if(Ja(t),t=e=t.prev,t===t.next)break;i=!0}else t=t.next;while(i||t!==e);return e}function Ka(n,e,t,i,r,s,o){if(!n)return;!o&&s&&Iw(n,i,r,s);let a=n;for(;n.prev!==n.next;){let l=n.prev,c=n.next;if(s?ww(n,i,r,s):bw(n)){e.push(l.i,n.i,c.i),Ja(n),n=c.next,a=c.next;continue}if(n=c,n===a){o?o===1?(n=Sw(Ps(n),e),Ka(n,e,t,i,r,s,2)):o===2&&Mw(n,e,t,i,r,s):Ka(Ps(n),e,t,i,r,s,1);break}}}function bw(n){let e=n.prev,t=n,i=n.next;if(sn(e,t,i)>=0)return!1;let r=e.x,s=t.x,o=i.x,a=e.y,l=t.y,c=i.y,u=Math.min(r,s,o),h=Math.min(a,l,c),f=Math.max(r,s,o),d=Math.max(a,l,c),p=i.next;for(;p!==e;){if(p.x>=u&&p.x<=f&&p.y>=h&&p.y<=d&&Ta(r,a,s,l,o,c,p.x,p.y)&&sn(p.prev,p,p.next)>=0)return!1;p=p.next}return!0}function ww(n,e,t,i){let r=n.prev,s=n,o=n.next;if(sn(r,s,o)>=0)return!1;let a=r.x,l=s.x,c=o.x,u=r.y,h=s.y,f=o.y,d=Math.min(a,l,c),p=Math.min(u,h,f),_=Math.max(a,l,c),m=Math.max(u,h,f),g=wf(d,p,e,t,i),v=wf(_,m,e,t,i),A=n.prevZ,w=n.nextZ;for(;A&&A.z>=g&&w&&w.z<=v;){if(A.x>=d&&A.x<=_&&A.y>=p&&A.y<=m&&A!==r&&A!==o&&Ta(a,u,l,h,c,f,A.x,A.y)&&sn(A.prev,A,A.next)>=0||(A=A.prevZ,w.x>=d&&w.x<=_&&w.y>=p&&w.y<=m&&w!==r&&w!==o&&Ta(a,u,l,h,c,f,w.x,w.y)&&sn(w.prev,w,w.next)>=0))return!1;w=w.nextZ}for(;A&&A.z>=g;){if(A.x>=d&&A.x<=_&&A.y>=p&&A.y<=m&&A!==r&&A!==o&&Ta(a,u,l,h,c,f,A.x,A.y)&&sn(A.prev,A,A.next)>=0)return!1;A=A.prevZ}for(;w&&w.z<=v;){if(w.x>=d&&w.x<=_&&w.y>=p&&w.y<=m&&w!==r&&w!==o&&Ta(a,u,l,h,c,f,w.x,w.y)&&sn(w.prev,w,w.next)>=0)return!1;w=w.nextZ}return!0}function Sw(n,e){let t=n;do{let i=t.prev,r=t.next.next;!Bo(i,r)&&ty(i,t,t.next,r)&&Za(i,r)&&Za(r,i)&&(e.push(i.i,t.i,r.i),Ja(t),Ja(t.next),t=n=r),t=t.next}while(t!==n);return Ps(t)}function Mw(n,e,t,i,r,s){let o=n;do{let a=o.next.next;for(;a!==o.prev;){if(o.i!==a.i&&Nw(o,a)){let l=ny(o,a);o=Ps(o,o.next),l=Ps(l,l.next),Ka(o,e,t,i,r,s,0),Ka(l,e,t,i,r,s,0);return}a=a.next}o=o.next}while(o!==n)}function Aw(n,e,t,i){let r=[];for(let s=0,o=e.length;s<o;s++){let a=e[s]*i,l=s<o-1?e[s+1]*i:n.length,c=Q0(n,a,l,i,!1);c===c.next&&(c.steiner=!0),r.push(Lw(c))}r.sort(Tw);for(let s=0;s<r.length;s++)t=Ew(r[s],t);return t}function Tw(n,e){let t=n.x-e.x;if(t===0&&(t=n.y-e.y,t===0)){let i=(n.next.y-n.y)/(n.next.x-n.x),r=(e.next.y-e.y)/(e.next.x-e.x);t=i-r}return t}function Ew(n,e){let t=Rw(n,e);if(!t)return e;let i=ny(t,n);return Ps(i,i.next),Ps(t,t.next)}function Rw(n,e){let t=e,i=n.x,r=n.y,s=-1/0,o;if(Bo(n,t))return t;do{if(Bo(n,t.next))return t.next;if(r<=t.y&&r>=t.next.y&&t.next.y!==t.y){let h=t.x+(r-t.y)*(t.next.x-t.x)/(t.next.y-t.y);if(h<=i&&h>s&&(s=h,o=t.x<t.next.x?t:t.next,h===i))return o}t=t.next}while(t!==e);if(!o)return null;let a=o,l=o.x,c=o.y,u=1/0;t=o;do{if(i>=t.x&&t.x>=l&&i!==t.x&&ey(r<c?i:s,r,l,c,r<c?s:i,r,t.x,t.y)){let h=Math.abs(r-t.y)/(i-t.x);Za(t,n)&&(h<u||h===u&&(t.x>o.x||t.x===o.x&&Cw(o,t)))&&(o=t,u=h)}t=t.next}while(t!==a);return o}function Cw(n,e){return sn(n.prev,n,e.prev)<0&&sn(e.next,n,n.next)<0}function Iw(n,e,t,i){let r=n;do r.z===0&&(r.z=wf(r.x,r.y,e,t,i)),r.prevZ=r.prev,r.nextZ=r.next,r=r.next;while(r!==n);r.prevZ.nextZ=null,r.prevZ=null,Pw(r)}function Pw(n){let e,t=1;do{let i=n,r;n=null;let s=null;for(e=0;i;){e++;let o=i,a=0;for(let c=0;c<t&&(a++,o=o.nextZ,!!o);c++);let l=t;for(;a>0||l>0&&o;)a!==0&&(l===0||!o||i.z<=o.z)?(r=i,i=i.nextZ,a--):(r=o,o=o.nextZ,l--),s?s.nextZ=r:n=r,r.prevZ=s,s=r;i=o}s.nextZ=null,t*=2}while(e>1);return n}function wf(n,e,t,i,r){return n=(n-t)*r|0,e=(e-i)*r|0,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n|e<<1}function Lw(n){let e=n,t=n;do(e.x<t.x||e.x===t.x&&e.y<t.y)&&(t=e),e=e.next;while(e!==n);return t}function ey(n,e,t,i,r,s,o,a){return(r-o)*(e-a)>=(n-o)*(s-a)&&(n-o)*(i-a)>=(t-o)*(e-a)&&(t-o)*(s-a)>=(r-o)*(i-a)}function Ta(n,e,t,i,r,s,o,a){return!(n===o&&e===a)&&ey(n,e,t,i,r,s,o,a)}function Nw(n,e){return n.next.i!==e.i&&n.prev.i!==e.i&&!Dw(n,e)&&(Za(n,e)&&Za(e,n)&&Fw(n,e)&&(sn(n.prev,n,e.prev)||sn(n,e.prev,e))||Bo(n,e)&&sn(n.prev,n,n.next)>0&&sn(e.prev,e,e.next)>0)}function sn(n,e,t){return(e.y-n.y)*(t.x-e.x)-(e.x-n.x)*(t.y-e.y)}function Bo(n,e){return n.x===e.x&&n.y===e.y}function ty(n,e,t,i){let r=Cc(sn(n,e,t)),s=Cc(sn(n,e,i)),o=Cc(sn(t,i,n)),a=Cc(sn(t,i,e));return!!(r!==s&&o!==a||r===0&&Rc(n,t,e)||s===0&&Rc(n,i,e)||o===0&&Rc(t,n,i)||a===0&&Rc(t,e,i))}function Rc(n,e,t){return e.x<=Math.max(n.x,t.x)&&e.x>=Math.min(n.x,t.x)&&e.y<=Math.max(n.y,t.y)&&e.y>=Math.min(n.y,t.y)}function Cc(n){return n>0?1:n<0?-1:0}function Dw(n,e){let t=n;do{if(t.i!==n.i&&t.next.i!==n.i&&t.i!==e.i&&t.next.i!==e.i&&ty(t,t.next,n,e))return!0;t=t.next}while(t!==n);return!1}function Za(n,e){return sn(n.prev,n,n.next)<0?sn(n,e,n.next)>=0&&sn(n,n.prev,e)>=0:sn(n,e,n.prev)<0||sn(n,n.next,e)<0}function Fw(n,e){let t=n,i=!1,r=(n.x+e.x)/2,s=(n.y+e.y)/2;do t.y>s!=t.next.y>s&&t.next.y!==t.y&&r<(t.next.x-t.x)*(s-t.y)/(t.next.y-t.y)+t.x&&(i=!i),t=t.next;while(t!==n);return i}function ny(n,e){let t=Sf(n.i,n.x,n.y),i=Sf(e.i,e.x,e.y),r=n.next,s=e.prev;return n.next=e,e.prev=n,t.next=r,r.prev=t,i.next=t,t.prev=i,s.next=i,i.prev=s,i}function n0(n,e,t,i){let r=Sf(n,e,t);return i?(r.next=i.next,r.prev=i,i.next.prev=r,i.next=r):(r.prev=r,r.next=r),r}function Ja(n){n.next.prev=n.prev,n.prev.next=n.next,n.prevZ&&(n.prevZ.nextZ=n.nextZ),n.nextZ&&(n.nextZ.prevZ=n.prevZ)}function Sf(n,e,t){return{i:n,x:e,y:t,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function Uw(n,e,t,i){let r=0;for(let s=e,o=t-i;s<t;s+=i)r+=(n[o]-n[s])*(n[s+1]+n[o+1]),o=s;return r}var Mf=class{static triangulate(e,t,i=2){return xw(e,t,i)}},Ro=class n{static area(e){let t=e.length,i=0;for(let r=t-1,s=0;s<t;r=s++)i+=e[r].x*e[s].y-e[s].x*e[r].y;return i*.5}static isClockWise(e){return n.area(e)<0}static triangulateShape(e,t){let i=[],r=[],s=[];i0(e),r0(i,e);let o=e.length;t.forEach(i0);for(let l=0;l<t.length;l++)r.push(o),o+=t[l].length,r0(i,t[l]);let a=Mf.triangulate(i,r);for(let l=0;l<a.length;l+=3)s.push(a.slice(l,l+3));return s}};function i0(n){let e=n.length;e>2&&n[e-1].equals(n[0])&&n.pop()}function r0(n,e){for(let t=0;t<e.length;t++)n.push(e[t].x),n.push(e[t].y)}var ci=class n extends Vt{constructor(e=1,t=1,i=1,r=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:i,heightSegments:r};let s=e/2,o=t/2,a=Math.floor(i),l=Math.floor(r),c=a+1,u=l+1,h=e/a,f=t/l,d=[],p=[],_=[],m=[];for(let g=0;g<u;g++){let v=g*f-o;for(let A=0;A<c;A++){let w=A*h-s;p.push(w,-v,0),_.push(0,0,1),m.push(A/a),m.push(1-g/l)}}for(let g=0;g<l;g++)for(let v=0;v<a;v++){let A=v+c*g,w=v+c*(g+1),C=v+1+c*(g+1),R=v+1+c*g;d.push(A,w,R),d.push(w,C,R)}this.setIndex(d),this.setAttribute("position",new vt(p,3)),this.setAttribute("normal",new vt(_,3)),this.setAttribute("uv",new vt(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.widthSegments,e.heightSegments)}},ja=class n extends Vt{constructor(e=.5,t=1,i=32,r=1,s=0,o=Math.PI*2){super(),this.type="RingGeometry",this.parameters={innerRadius:e,outerRadius:t,thetaSegments:i,phiSegments:r,thetaStart:s,thetaLength:o},i=Math.max(3,i),r=Math.max(1,r);let a=[],l=[],c=[],u=[],h=e,f=(t-e)/r,d=new O,p=new Be;for(let _=0;_<=r;_++){for(let m=0;m<=i;m++){let g=s+m/i*o;d.x=h*Math.cos(g),d.y=h*Math.sin(g),l.push(d.x,d.y,d.z),c.push(0,0,1),p.x=(d.x/t+1)/2,p.y=(d.y/t+1)/2,u.push(p.x,p.y)}h+=f}for(let _=0;_<r;_++){let m=_*(i+1);for(let g=0;g<i;g++){let v=g+m,A=v,w=v+i+1,C=v+i+2,R=v+1;a.push(A,w,R),a.push(w,C,R)}}this.setIndex(a),this.setAttribute("position",new vt(l,3)),this.setAttribute("normal",new vt(c,3)),this.setAttribute("uv",new vt(u,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.innerRadius,e.outerRadius,e.thetaSegments,e.phiSegments,e.thetaStart,e.thetaLength)}},Qa=class n extends Vt{constructor(e=new ko([new Be(0,.5),new Be(-.5,-.5),new Be(.5,-.5)]),t=12){super(),this.type="ShapeGeometry",this.parameters={shapes:e,curveSegments:t};let i=[],r=[],s=[],o=[],a=0,l=0;if(Array.isArray(e)===!1)c(e);else for(let u=0;u<e.length;u++)c(e[u]),this.addGroup(a,l,u),a+=l,l=0;this.setIndex(i),this.setAttribute("position",new vt(r,3)),this.setAttribute("normal",new vt(s,3)),this.setAttribute("uv",new vt(o,2));function c(u){let h=r.length/3,f=u.extractPoints(t),d=f.shape,p=f.holes;Ro.isClockWise(d)===!1&&(d=d.reverse());for(let m=0,g=p.length;m<g;m++){let v=p[m];Ro.isClockWise(v)===!0&&(p[m]=v.reverse())}let _=Ro.triangulateShape(d,p);for(let m=0,g=p.length;m<g;m++){let v=p[m];d=d.concat(v)}for(let m=0,g=d.length;m<g;m++){let v=d[m];r.push(v.x,v.y,0),s.push(0,0,1),o.push(v.x,v.y)}for(let m=0,g=_.length;m<g;m++){let v=_[m],A=v[0]+h,w=v[1]+h,C=v[2]+h;i.push(A,w,C),l+=3}}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}toJSON(){let e=super.toJSON(),t=this.parameters.shapes;return Ow(t,e)}static fromJSON(e,t){let i=[];for(let r=0,s=e.shapes.length;r<s;r++){let o=t[e.shapes[r]];i.push(o)}return new n(i,e.curveSegments)}};function Ow(n,e){if(e.shapes=[],Array.isArray(n))for(let t=0,i=n.length;t<i;t++){let r=n[t];e.shapes.push(r.uuid)}else e.shapes.push(n.uuid);return e}var ls=class n extends Vt{constructor(e=1,t=32,i=16,r=0,s=Math.PI*2,o=0,a=Math.PI){super(),this.type="SphereGeometry",this.parameters={radius:e,widthSegments:t,heightSegments:i,phiStart:r,phiLength:s,thetaStart:o,thetaLength:a},t=Math.max(3,Math.floor(t)),i=Math.max(2,Math.floor(i));let l=Math.min(o+a,Math.PI),c=0,u=[],h=new O,f=new O,d=[],p=[],_=[],m=[];for(let g=0;g<=i;g++){let v=[],A=g/i,w=o+A*a,C=e*Math.cos(w),R=Math.sqrt(e*e-C*C),x=0;g===0&&o===0?x=.5/t:g===i&&l===Math.PI&&(x=-.5/t);for(let E=0;E<=t;E++){let U=E/t,L=r+U*s;h.x=-R*Math.cos(L),h.y=C,h.z=R*Math.sin(L),p.push(h.x,h.y,h.z),f.copy(h).normalize(),_.push(f.x,f.y,f.z),m.push(U+x,1-A),v.push(c++)}u.push(v)}for(let g=0;g<i;g++)for(let v=0;v<t;v++){let A=u[g][v+1],w=u[g][v],C=u[g+1][v],R=u[g+1][v+1];(g!==0||o>0)&&d.push(A,w,R),(g!==i-1||l<Math.PI)&&d.push(w,C,R)}this.setIndex(d),this.setAttribute("position",new vt(p,3)),this.setAttribute("normal",new vt(_,3)),this.setAttribute("uv",new vt(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radius,e.widthSegments,e.heightSegments,e.phiStart,e.phiLength,e.thetaStart,e.thetaLength)}};var el=class extends Ki{constructor(e){super(),this.isShadowMaterial=!0,this.type="ShadowMaterial",this.color=new $e(0),this.transparent=!0,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.fog=e.fog,this}};function Gs(n){let e={};for(let t in n){e[t]={};for(let i in n[t]){let r=n[t][i];if(s0(r))r.isRenderTargetTexture?(Qe("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][i]=null):e[t][i]=r.clone();else if(Array.isArray(r))if(s0(r[0])){let s=[];for(let o=0,a=r.length;o<a;o++)s[o]=r[o].clone();e[t][i]=s}else e[t][i]=r.slice();else e[t][i]=r}}return e}function ei(n){let e={};for(let t=0;t<n.length;t++){let i=Gs(n[t]);for(let r in i)e[r]=i[r]}return e}function s0(n){return n&&(n.isColor||n.isMatrix3||n.isMatrix4||n.isVector2||n.isVector3||n.isVector4||n.isTexture||n.isQuaternion)}function kw(n){let e=[];for(let t=0;t<n.length;t++)e.push(n[t].clone());return e}function tp(n){let e=n.getRenderTarget();return e===null?n.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:bt.workingColorSpace}var iy={clone:Gs,merge:ei},Bw=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,zw=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,$n=class extends Ki{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=Bw,this.fragmentShader=zw,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=Gs(e.uniforms),this.uniformsGroups=kw(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let r in this.uniforms){let o=this.uniforms[r].value;o&&o.isTexture?t.uniforms[r]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[r]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[r]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[r]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[r]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[r]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[r]={type:"m4",value:o.toArray()}:t.uniforms[r]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let i={};for(let r in this.extensions)this.extensions[r]===!0&&(i[r]=!0);return Object.keys(i).length>0&&(t.extensions=i),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let i in e.uniforms){let r=e.uniforms[i];switch(this.uniforms[i]={},r.type){case"t":this.uniforms[i].value=t[r.value]||null;break;case"c":this.uniforms[i].value=new $e().setHex(r.value);break;case"v2":this.uniforms[i].value=new Be().fromArray(r.value);break;case"v3":this.uniforms[i].value=new O().fromArray(r.value);break;case"v4":this.uniforms[i].value=new nn().fromArray(r.value);break;case"m3":this.uniforms[i].value=new ot().fromArray(r.value);break;case"m4":this.uniforms[i].value=new Et().fromArray(r.value);break;default:this.uniforms[i].value=r.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let i in e.extensions)this.extensions[i]=e.extensions[i];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},iu=class extends $n{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}},tl=class extends Ki{constructor(e){super(),this.isMeshStandardMaterial=!0,this.type="MeshStandardMaterial",this.defines={STANDARD:""},this.color=new $e(16777215),this.roughness=1,this.metalness=0,this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new $e(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=pl,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.roughnessMap=null,this.metalnessMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new hr,this.envMapIntensity=1,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.defines={STANDARD:""},this.color.copy(e.color),this.roughness=e.roughness,this.metalness=e.metalness,this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.roughnessMap=e.roughnessMap,this.metalnessMap=e.metalnessMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.envMapIntensity=e.envMapIntensity,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}};var cs=class extends Ki{constructor(e){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new $e(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new $e(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=pl,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new hr,this.combine=_u,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.envMapIntensity=e.envMapIntensity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}},ru=class extends Ki{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=k0,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},su=class extends Ki{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Mo(n,e){return!n||n.constructor===e?n:typeof e.BYTES_PER_ELEMENT=="number"?new e(n):Array.prototype.slice.call(n)}function Ic(n){return n!==void 0&&n.inTangents!==void 0&&n.outTangents!==void 0}var us=class{constructor(e,t,i,r){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=r!==void 0?r:new t.constructor(i),this.sampleValues=t,this.valueSize=i,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,i=this._cachedIndex,r=t[i],s=t[i-1];e:{t:{let o;n:{i:if(!(e<r)){for(let a=i+2;;){if(r===void 0){if(e<s)break i;return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}if(i===a)break;if(s=r,r=t[++i],e<r)break t}o=t.length;break n}if(!(e>=s)){let a=t[1];e<a&&(i=2,s=a);for(let l=i-2;;){if(s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(i===l)break;if(r=s,s=t[--i-1],e>=s)break t}o=i,i=0;break n}break e}for(;i<o;){let a=i+o>>>1;e<t[a]?o=a:i=a+1}if(r=t[i],s=t[i-1],s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(r===void 0)return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}this._cachedIndex=i,this.intervalChanged_(i,s,r)}return this.interpolate_(i,s,e,r)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,r=this.valueSize,s=e*r;for(let o=0;o!==r;++o)t[o]=i[s+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},ou=class extends us{constructor(e,t,i,r){super(e,t,i,r),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:vf,endingEnd:vf}}intervalChanged_(e,t,i){let r=this.parameterPositions,s=e-2,o=e+1,a=r[s],l=r[o];if(a===void 0)switch(this.getSettings_().endingStart){case xf:s=e,a=2*t-i;break;case bf:s=r.length-2,a=t+r[s]-r[s+1];break;default:s=e,a=i}if(l===void 0)switch(this.getSettings_().endingEnd){case xf:o=e,l=2*i-t;break;case bf:o=1,l=i+r[1]-r[0];break;default:o=e-1,l=t}let c=(i-t)*.5,u=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-i),this._offsetPrev=s*u,this._offsetNext=o*u}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this._offsetPrev,h=this._offsetNext,f=this._weightPrev,d=this._weightNext,p=(i-t)/(r-t),_=p*p,m=_*p,g=-f*m+2*f*_-f*p,v=(1+f)*m+(-1.5-2*f)*_+(-.5+f)*p+1,A=(-1-d)*m+(1.5+d)*_+.5*p,w=d*m-d*_;for(let C=0;C!==a;++C)s[C]=g*o[u+C]+v*o[c+C]+A*o[l+C]+w*o[h+C];return s}},au=class extends us{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=(i-t)/(r-t),h=1-u;for(let f=0;f!==a;++f)s[f]=o[c+f]*h+o[l+f]*u;return s}},lu=class extends us{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e){return this.copySampleValue_(e-1)}},cu=class extends us{interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this.inTangents,h=this.outTangents;if(!u||!h){let p=(i-t)/(r-t),_=1-p;for(let m=0;m!==a;++m)s[m]=o[c+m]*_+o[l+m]*p;return s}let f=a*2,d=e-1;for(let p=0;p!==a;++p){let _=o[c+p],m=o[l+p],g=d*f+p*2,v=h[g],A=h[g+1],w=e*f+p*2,C=u[w],R=u[w+1],x=Vw(i,t,v,C,r);s[p]=ry(x,_,A,R,m)}return s}};function ry(n,e,t,i,r){let s=1-n;return s*s*s*e+3*s*s*n*t+3*s*n*n*i+n*n*n*r}function Gw(n,e,t,i,r){let s=1-n;return 3*s*s*(t-e)+6*s*n*(i-t)+3*n*n*(r-i)}function Vw(n,e,t,i,r){let s=(n-e)/(r-e);for(let o=0;o<8;o++){let a=ry(s,e,t,i,r)-n;if(Math.abs(a)<1e-10)break;let l=Gw(s,e,t,i,r);if(Math.abs(l)<1e-10)break;s=Math.max(0,Math.min(1,s-a/l))}return s}var Mi=class{constructor(e,t,i,r){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Mo(t,this.TimeBufferType),this.values=Mo(i,this.ValueBufferType),this.setInterpolation(r||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,i;if(t.toJSON!==this.toJSON)i=t.toJSON(e);else{i={name:e.name,times:Mo(e.times,Array),values:Mo(e.values,Array)};let r=e.getInterpolation();r!==e.DefaultInterpolation&&(i.interpolation=r),Ic(e.settings)&&(i.settings={inTangents:Mo(e.settings.inTangents,Array),outTangents:Mo(e.settings.outTangents,Array)})}return i.type=e.ValueTypeName,i}InterpolantFactoryMethodDiscrete(e){return new lu(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new au(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new ou(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new cu(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case Ia:t=this.InterpolantFactoryMethodDiscrete;break;case Hc:t=this.InterpolantFactoryMethodLinear;break;case Nc:t=this.InterpolantFactoryMethodSmooth;break;case _f:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let i="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(i);return Qe("KeyframeTrack:",i),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Ia;case this.InterpolantFactoryMethodLinear:return Hc;case this.InterpolantFactoryMethodSmooth:return Nc;case this.InterpolantFactoryMethodBezier:return _f}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]+=e;Ic(this.settings)&&(o0(this.settings.inTangents,e),o0(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]*=e;Ic(this.settings)&&(a0(this.settings.inTangents,e),a0(this.settings.outTangents,e))}return this}trim(e,t){let i=this.times,r=i.length,s=0,o=r-1;for(;s!==r&&i[s]<e;)++s;for(;o!==-1&&i[o]>t;)--o;if(++o,s!==0||o!==r){s>=o&&(o=Math.max(o,1),s=o-1);let a=this.getValueSize();this.times=i.slice(s,o),this.values=this.values.slice(s*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(rt("KeyframeTrack: Invalid value size in track.",this),e=!1);let i=this.times,r=this.values,s=i.length;s===0&&(rt("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==s;a++){let l=i[a];if(typeof l=="number"&&isNaN(l)){rt("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){rt("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(r!==void 0&&Wb(r))for(let a=0,l=r.length;a!==l;++a){let c=r[a];if(isNaN(c)){rt("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),i=this.getValueSize(),r=this.getInterpolation()===Nc,s=e.length-1,o=1;for(let a=1;a<s;++a){let l=!1,c=e[a],u=e[a+1];if(c!==u&&(a!==1||c!==e[0]))if(r)l=!0;else{let h=a*i,f=h-i,d=h+i;for(let p=0;p!==i;++p){let _=t[h+p];if(_!==t[f+p]||_!==t[d+p]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let h=a*i,f=o*i;for(let d=0;d!==i;++d)t[f+d]=t[h+d]}++o}}if(s>0){e[o]=e[s];for(let a=s*i,l=o*i,c=0;c!==i;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*i)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),i=this.constructor,r=new i(this.name,e,t);return r.createInterpolant=this.createInterpolant,Ic(this.settings)&&(r.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),r}};function o0(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]+=e}function a0(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]*=e}Mi.prototype.ValueTypeName="";Mi.prototype.TimeBufferType=Float32Array;Mi.prototype.ValueBufferType=Float32Array;Mi.prototype.DefaultInterpolation=Hc;var ds=class extends Mi{constructor(e,t,i){super(e,t,i)}};ds.prototype.ValueTypeName="bool";ds.prototype.ValueBufferType=Array;ds.prototype.DefaultInterpolation=Ia;ds.prototype.InterpolantFactoryMethodLinear=void 0;ds.prototype.InterpolantFactoryMethodSmooth=void 0;var uu=class extends Mi{constructor(e,t,i,r){super(e,t,i,r)}};uu.prototype.ValueTypeName="color";var du=class extends Mi{constructor(e,t,i,r){super(e,t,i,r)}};du.prototype.ValueTypeName="number";var hu=class extends us{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(i-t)/(r-t),c=e*a;for(let u=c+a;c!==u;c+=4)Fi.slerpFlat(s,0,o,c-a,o,c,l);return s}},nl=class extends Mi{constructor(e,t,i,r){super(e,t,i,r)}InterpolantFactoryMethodLinear(e){return new hu(this.times,this.values,this.getValueSize(),e)}};nl.prototype.ValueTypeName="quaternion";nl.prototype.InterpolantFactoryMethodSmooth=void 0;var hs=class extends Mi{constructor(e,t,i){super(e,t,i)}};hs.prototype.ValueTypeName="string";hs.prototype.ValueBufferType=Array;hs.prototype.DefaultInterpolation=Ia;hs.prototype.InterpolantFactoryMethodLinear=void 0;hs.prototype.InterpolantFactoryMethodSmooth=void 0;var fu=class extends Mi{constructor(e,t,i,r){super(e,t,i,r)}};fu.prototype.ValueTypeName="vector";var pu=class{constructor(e,t,i){let r=this,s=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=i,this._abortController=null,this.itemStart=function(u){a++,s===!1&&r.onStart!==void 0&&r.onStart(u,o,a),s=!0},this.itemEnd=function(u){o++,r.onProgress!==void 0&&r.onProgress(u,o,a),o===a&&(s=!1,r.onLoad!==void 0&&r.onLoad())},this.itemError=function(u){r.onError!==void 0&&r.onError(u)},this.resolveURL=function(u){return u=u.normalize("NFC"),l?l(u):u},this.setURLModifier=function(u){return l=u,this},this.addHandler=function(u,h){return c.push(u,h),this},this.removeHandler=function(u){let h=c.indexOf(u);return h!==-1&&c.splice(h,2),this},this.getHandler=function(u){for(let h=0,f=c.length;h<f;h+=2){let d=c[h],p=c[h+1];if(d.global&&(d.lastIndex=0),d.test(u))return p}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},sy=new pu,mu=class{constructor(e){this.manager=e!==void 0?e:sy,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let i=this;return new Promise(function(r,s){i.load(e,r,t,s)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};mu.DEFAULT_MATERIAL_NAME="__DEFAULT";var il=class extends qn{static registerNode(e){this.prototype._lightNode=e}constructor(e,t=1){super(),this.isLight=!0,this.type="Light",this.color=new $e(e),this.intensity=t}copy(e,t){return super.copy(e,t),this.color.copy(e.color),this.intensity=e.intensity,this}toJSON(e){let t=super.toJSON(e);return t.object.color=this.color.getHex(),t.object.intensity=this.intensity,t}},Ls=class extends il{constructor(e,t,i){super(e,i),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(qn.DEFAULT_UP),this.updateMatrix(),this.groundColor=new $e(t)}copy(e,t){return super.copy(e,t),this.groundColor.copy(e.groundColor),this}toJSON(e){let t=super.toJSON(e);return t.object.groundColor=this.groundColor.getHex(),t}},yf=new Et,l0=new O,c0=new O,gu=class{constructor(e){this.camera=e,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new Be(512,512),this.mapType=di,this.map=null,this.mapPass=null,this.matrix=new Et,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new ss,this._frameExtents=new Be(1,1),this._viewportCount=1,this._viewports=[new nn(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(e){let t=this.camera;l0.setFromMatrixPosition(e.matrixWorld),t.position.copy(l0),c0.setFromMatrixPosition(e.target.matrixWorld),t.lookAt(c0),t.updateMatrixWorld(),this._updateMatrix(t,this.matrix,this._frustum)}_updateMatrix(e,t,i,r){yf.multiplyMatrices(e.projectionMatrix,e.matrixWorldInverse),i.setFromProjectionMatrix(yf,e.coordinateSystem,e.reversedDepth);let s=this._frameExtents,o=r?r.z/s.x:1,a=r?r.w/s.y:1,l=r?r.x/s.x:0,c=r?r.y/s.y:0;e.coordinateSystem===Po||e.reversedDepth?t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,1,0,0,0,0,1):t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,.5,.5,0,0,0,1),t.multiply(yf)}getViewport(e){return this._viewports[e]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(e){return this.camera=e.camera.clone(),this.intensity=e.intensity,this.bias=e.bias,this.radius=e.radius,this.autoUpdate=e.autoUpdate,this.needsUpdate=e.needsUpdate,this.normalBias=e.normalBias,this.blurSamples=e.blurSamples,this.mapSize.copy(e.mapSize),this.mapType=e.mapType,this.biasNode=e.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let e={};return e.intensity=this.intensity,e.bias=this.bias,e.normalBias=this.normalBias,e.radius=this.radius,e.blurSamples=this.blurSamples,e.mapSize=this.mapSize.toArray(),e.mapType=this.mapType,e.camera=this.camera.toJSON(!1).object,delete e.camera.matrix,e}},Pc=new O,Lc=new Fi,cr=new O,rl=class extends qn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Et,this.projectionMatrix=new Et,this.projectionMatrixInverse=new Et,this.coordinateSystem=Di,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Pc,Lc,cr),cr.x===1&&cr.y===1&&cr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Pc,Lc,cr.set(1,1,1)).invert()}updateWorldMatrix(e,t,i=!1){super.updateWorldMatrix(e,t,i),this.matrixWorld.decompose(Pc,Lc,cr),cr.x===1&&cr.y===1&&cr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Pc,Lc,cr.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},is=new O,u0=new Be,d0=new Be,oi=class extends rl{constructor(e=50,t=1,i=.1,r=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=i,this.far=r,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=Wc*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(Xh*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return Wc*2*Math.atan(Math.tan(Xh*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,i){is.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(is.x,is.y).multiplyScalar(-e/is.z),is.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),i.set(is.x,is.y).multiplyScalar(-e/is.z)}getViewSize(e,t){return this.getViewBounds(e,u0,d0),t.subVectors(d0,u0)}setViewOffset(e,t,i,r,s,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(Xh*.5*this.fov)/this.zoom,i=2*t,r=this.aspect*i,s=-.5*r,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;s+=o.offsetX*r/l,t-=o.offsetY*i/c,r*=o.width/l,i*=o.height/c}let a=this.filmOffset;a!==0&&(s+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(s,s+r,t,t-i,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var sl=class extends rl{constructor(e=-1,t=1,i=1,r=-1,s=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=i,this.bottom=r,this.near=s,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,i,r,s,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),i=(this.right+this.left)/2,r=(this.top+this.bottom)/2,s=i-e,o=i+e,a=r+t,l=r-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,u=(this.top-this.bottom)/this.view.fullHeight/this.zoom;s+=c*this.view.offsetX,o=s+c*this.view.width,a-=u*this.view.offsetY,l=a-u*this.view.height}this.projectionMatrix.makeOrthographic(s,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}},Af=class extends gu{constructor(){super(new sl(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},Ns=class extends il{constructor(e,t){super(e,t),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(qn.DEFAULT_UP),this.updateMatrix(),this.target=new qn,this.shadow=new Af}dispose(){super.dispose(),this.shadow.dispose()}copy(e){return super.copy(e),this.target=e.target.clone(),this.shadow=e.shadow.clone(),this}toJSON(e){let t=super.toJSON(e);return t.object.shadow=this.shadow.toJSON(),t.object.target=this.target.uuid,t}};var Ds=class extends Vt{constructor(){super(),this.isInstancedBufferGeometry=!0,this.type="InstancedBufferGeometry",this.instanceCount=1/0}copy(e){return super.copy(e),this.instanceCount=e.instanceCount,this}toJSON(){let e=super.toJSON();return e.instanceCount=this.instanceCount,e.isInstancedBufferGeometry=!0,e}};var Ao=-90,To=1,zo=class extends qn{constructor(e,t,i){super(),this.type="CubeCamera",this.renderTarget=i,this.coordinateSystem=null,this.activeMipmapLevel=0;let r=new oi(Ao,To,e,t);r.layers=this.layers,this.add(r);let s=new oi(Ao,To,e,t);s.layers=this.layers,this.add(s);let o=new oi(Ao,To,e,t);o.layers=this.layers,this.add(o);let a=new oi(Ao,To,e,t);a.layers=this.layers,this.add(a);let l=new oi(Ao,To,e,t);l.layers=this.layers,this.add(l);let c=new oi(Ao,To,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[i,r,s,o,a,l]=t;for(let c of t)this.remove(c);if(e===Di)i.up.set(0,1,0),i.lookAt(1,0,0),r.up.set(0,1,0),r.lookAt(-1,0,0),s.up.set(0,0,-1),s.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===Po)i.up.set(0,-1,0),i.lookAt(-1,0,0),r.up.set(0,-1,0),r.lookAt(1,0,0),s.up.set(0,0,1),s.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:i,activeMipmapLevel:r}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[s,o,a,l,c,u]=this.children,h=e.getRenderTarget(),f=e.getActiveCubeFace(),d=e.getActiveMipmapLevel(),p=e.xr.enabled;e.xr.enabled=!1;let _=i.texture.mipmapsAutoUpdate;i.texture.mipmapsAutoUpdate=!1;let m=!1;e.isWebGLRenderer===!0?m=e.state.buffers.depth.getReversed():m=e.reversedDepthBuffer,e.setRenderTarget(i,0,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,s),e.setRenderTarget(i,1,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(i,2,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(i,3,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(i,4,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),i.texture.mipmapsAutoUpdate=_,e.setRenderTarget(i,5,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(h,f,d),e.xr.enabled=p,i.texture.needsPMREMUpdate=!0}},yu=class extends oi{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var np="\\[\\]\\.:\\/",Hw=new RegExp("["+np+"]","g"),ip="[^"+np+"]",Ww="[^"+np.replace("\\.","")+"]",Xw=/((?:WC+[\/:])*)/.source.replace("WC",ip),qw=/(WCOD+)?/.source.replace("WCOD",Ww),Yw=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",ip),$w=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",ip),Kw=new RegExp("^"+Xw+qw+Yw+$w+"$"),Zw=["material","materials","bones","map"],Tf=class{constructor(e,t,i){let r=i||jt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,r)}getValue(e,t){this.bind();let i=this._targetGroup.nCachedObjects_,r=this._bindings[i];r!==void 0&&r.getValue(e,t)}setValue(e,t){let i=this._bindings;for(let r=this._targetGroup.nCachedObjects_,s=i.length;r!==s;++r)i[r].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].unbind()}},jt=class n{constructor(e,t,i){this.path=t,this.parsedPath=i||n.parseTrackName(t),this.node=n.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,i){return e&&e.isAnimationObjectGroup?new n.Composite(e,t,i):new n(e,t,i)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(Hw,"")}static parseTrackName(e){let t=Kw.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let i={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},r=i.nodeName&&i.nodeName.lastIndexOf(".");if(r!==void 0&&r!==-1){let s=i.nodeName.substring(r+1);Zw.indexOf(s)!==-1&&(i.nodeName=i.nodeName.substring(0,r),i.objectName=s)}if(i.propertyName===null||i.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return i}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let i=e.skeleton.getBoneByName(t);if(i!==void 0)return i}if(e.children){let i=function(s){for(let o=0;o<s.length;o++){let a=s[o];if(a.name===t||a.uuid===t)return a;let l=i(a.children);if(l)return l}return null},r=i(e.children);if(r)return r}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)e[t++]=i[r]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,i=t.objectName,r=t.propertyName,s=t.propertyIndex;if(e||(e=n.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Qe("PropertyBinding: No target node found for track: "+this.path+".");return}if(i){let c=t.objectIndex;switch(i){case"materials":if(!e.material){rt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){rt("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){rt("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let u=0;u<e.length;u++)if(e[u].name===c){c=u;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){rt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){rt("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[i]===void 0){rt("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[i]}if(c!==void 0){if(e[c]===void 0){rt("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[r];if(o===void 0){let c=t.nodeName;rt("PropertyBinding: Trying to update property for track: "+c+"."+r+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(s!==void 0){if(r==="morphTargetInfluences"){if(!e.geometry){rt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){rt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[s]!==void 0&&(s=e.morphTargetDictionary[s])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=s}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=r;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};jt.Composite=Tf;jt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};jt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};jt.prototype.GetterByBindingType=[jt.prototype._getValue_direct,jt.prototype._getValue_array,jt.prototype._getValue_arrayElement,jt.prototype._getValue_toArray];jt.prototype.SetterByBindingTypeAndVersioning=[[jt.prototype._setValue_direct,jt.prototype._setValue_direct_setNeedsUpdate,jt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_array,jt.prototype._setValue_array_setNeedsUpdate,jt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_arrayElement,jt.prototype._setValue_arrayElement_setNeedsUpdate,jt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_fromArray,jt.prototype._setValue_fromArray_setNeedsUpdate,jt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var aP=new Float32Array(1);var h0=new Et,ol=class{constructor(e,t,i=0,r=1/0){this.ray=new Uo(e,t),this.near=i,this.far=r,this.camera=null,this.layers=new Do,this.params={Mesh:{},Line:{threshold:1},LOD:{},Points:{threshold:1},Sprite:{}}}set(e,t){this.ray.set(e,t)}setFromCamera(e,t){t.isPerspectiveCamera?(this.ray.origin.setFromMatrixPosition(t.matrixWorld),this.ray.direction.set(e.x,e.y,.5).unproject(t).sub(this.ray.origin).normalize(),this.camera=t):t.isOrthographicCamera?(this.ray.origin.set(e.x,e.y,t.projectionMatrix.elements[14]).unproject(t),this.ray.direction.set(0,0,-1).transformDirection(t.matrixWorld),this.camera=t):rt("Raycaster: Unsupported camera type: "+t.type)}setFromXRController(e){return h0.identity().extractRotation(e.matrixWorld),this.ray.origin.setFromMatrixPosition(e.matrixWorld),this.ray.direction.set(0,0,-1).applyMatrix4(h0),this}intersectObject(e,t=!0,i=[]){return Ef(e,this,i,t),i.sort(f0),i}intersectObjects(e,t=!0,i=[]){for(let r=0,s=e.length;r<s;r++)Ef(e[r],this,i,t);return i.sort(f0),i}};function f0(n,e){return n.distance-e.distance}function Ef(n,e,t,i){let r=!0;if(n.layers.test(e.layers)&&n.raycast(e,t)===!1&&(r=!1),r===!0&&i===!0){let s=n.children;for(let o=0,a=s.length;o<a;o++)Ef(s[o],e,t,!0)}}var Rf=class{static{this.prototype.isMatrix2=!0}constructor(e,t,i,r){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,i,r)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let i=0;i<4;i++)this.elements[i]=e[i+t];return this}set(e,t,i,r){let s=this.elements;return s[0]=e,s[2]=t,s[1]=i,s[3]=r,this}};function rp(n,e,t,i){let r=Jw(i);switch(t){case qf:return n*e;case Au:return n*e/r.components*r.byteLength;case Tu:return n*e/r.components*r.byteLength;case ps:return n*e*2/r.components*r.byteLength;case Eu:return n*e*2/r.components*r.byteLength;case Yf:return n*e*3/r.components*r.byteLength;case ji:return n*e*4/r.components*r.byteLength;case Ru:return n*e*4/r.components*r.byteLength;case ll:case cl:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case ul:case dl:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Iu:case Lu:return Math.max(n,16)*Math.max(e,8)/4;case Cu:case Pu:return Math.max(n,8)*Math.max(e,8)/2;case Nu:case Du:case Uu:case Ou:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case Fu:case hl:case ku:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Bu:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case zu:return Math.floor((n+4)/5)*Math.floor((e+3)/4)*16;case Gu:return Math.floor((n+4)/5)*Math.floor((e+4)/5)*16;case Vu:return Math.floor((n+5)/6)*Math.floor((e+4)/5)*16;case Hu:return Math.floor((n+5)/6)*Math.floor((e+5)/6)*16;case Wu:return Math.floor((n+7)/8)*Math.floor((e+4)/5)*16;case Xu:return Math.floor((n+7)/8)*Math.floor((e+5)/6)*16;case qu:return Math.floor((n+7)/8)*Math.floor((e+7)/8)*16;case Yu:return Math.floor((n+9)/10)*Math.floor((e+4)/5)*16;case $u:return Math.floor((n+9)/10)*Math.floor((e+5)/6)*16;case Ku:return Math.floor((n+9)/10)*Math.floor((e+7)/8)*16;case Zu:return Math.floor((n+9)/10)*Math.floor((e+9)/10)*16;case Ju:return Math.floor((n+11)/12)*Math.floor((e+9)/10)*16;case ju:return Math.floor((n+11)/12)*Math.floor((e+11)/12)*16;case Qu:case ed:case td:return Math.ceil(n/4)*Math.ceil(e/4)*16;case nd:case id:return Math.ceil(n/4)*Math.ceil(e/4)*8;case fl:case rd:return Math.ceil(n/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function Jw(n){switch(n){case di:case Vf:return{byteLength:1,components:1};case Ho:case Hf:case Ji:return{byteLength:2,components:1};case Su:case Mu:return{byteLength:2,components:4};case Zi:case wu:case Oi:return{byteLength:4,components:1};case Wf:case Xf:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${n}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Qe("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Ey(){let n=null,e=!1,t=null,i=null;function r(s,o){i=n.requestAnimationFrame(r),t(s,o)}return{start:function(){e!==!0&&t!==null&&n!==null&&(i=n.requestAnimationFrame(r),e=!0)},stop:function(){n!==null&&n.cancelAnimationFrame(i),e=!1},setAnimationLoop:function(s){t=s},setContext:function(s){n=s}}}function sS(n){let e=new WeakMap;function t(a,l){let c=a.array,u=a.usage,h=c.byteLength,f=n.createBuffer();n.bindBuffer(l,f),n.bufferData(l,c,u),a.onUploadCallback();let d;if(c instanceof Float32Array)d=n.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)d=n.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?d=n.HALF_FLOAT:d=n.UNSIGNED_SHORT;else if(c instanceof Int16Array)d=n.SHORT;else if(c instanceof Uint32Array)d=n.UNSIGNED_INT;else if(c instanceof Int32Array)d=n.INT;else if(c instanceof Int8Array)d=n.BYTE;else if(c instanceof Uint8Array)d=n.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)d=n.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:f,type:d,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:h}}function i(a,l,c){let u=l.array,h=l.updateRanges;if(n.bindBuffer(c,a),h.length===0)n.bufferSubData(c,0,u);else{h.sort((d,p)=>d.start-p.start);let f=0;for(let d=1;d<h.length;d++){let p=h[f],_=h[d];_.start<=p.start+p.count+1?p.count=Math.max(p.count,_.start+_.count-p.start):(++f,h[f]=_)}h.length=f+1;for(let d=0,p=h.length;d<p;d++){let _=h[d];n.bufferSubData(c,_.start*u.BYTES_PER_ELEMENT,u,_.start,_.count)}l.clearUpdateRanges()}l.onUploadCallback()}function r(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function s(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(n.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let u=e.get(a);(!u||u.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");i(c.buffer,a,l),c.version=a.version}}return{get:r,remove:s,update:o}}var oS=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,aS=`#ifdef USE_ALPHAHASH
	const float ALPHA_HASH_SCALE = 0.05;
	float hash2D( vec2 value ) {
		return fract( 1.0e4 * sin( 17.0 * value.x + 0.1 * value.y ) * ( 0.1 + abs( sin( 13.0 * value.y + value.x ) ) ) );
	}
	float hash3D( vec3 value ) {
		return hash2D( vec2( hash2D( value.xy ), value.z ) );
	}
	float getAlphaHashThreshold( vec3 position ) {
		float maxDeriv = max(
			length( dFdx( position.xyz ) ),
			length( dFdy( position.xyz ) )
		);
		float pixScale = 1.0 / ( ALPHA_HASH_SCALE * maxDeriv );
		vec2 pixScales = vec2(
			exp2( floor( log2( pixScale ) ) ),
			exp2( ceil( log2( pixScale ) ) )
		);
		vec2 alpha = vec2(
			hash3D( floor( pixScales.x * position.xyz ) ),
			hash3D( floor( pixScales.y * position.xyz ) )
		);
		float lerpFactor = fract( log2( pixScale ) );
		float x = ( 1.0 - lerpFactor ) * alpha.x + lerpFactor * alpha.y;
		float a = min( lerpFactor, 1.0 - lerpFactor );
		vec3 cases = vec3(
			x * x / ( 2.0 * a * ( 1.0 - a ) ),
			( x - 0.5 * a ) / ( 1.0 - a ),
			1.0 - ( ( 1.0 - x ) * ( 1.0 - x ) / ( 2.0 * a * ( 1.0 - a ) ) )
		);
		float threshold = ( x < ( 1.0 - a ) )
			? ( ( x < a ) ? cases.x : cases.y )
			: cases.z;
		return clamp( threshold , 1.0e-6, 1.0 );
	}
#endif`,lS=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,cS=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,uS=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,dS=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,hS=`#ifdef USE_AOMAP
	float ambientOcclusion = ( texture2D( aoMap, vAoMapUv ).r - 1.0 ) * aoMapIntensity + 1.0;
	reflectedLight.indirectDiffuse *= ambientOcclusion;
	#if defined( USE_CLEARCOAT ) 
		clearcoatSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_SHEEN ) 
		sheenSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_ENVMAP ) && defined( STANDARD )
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		reflectedLight.indirectSpecular *= computeSpecularOcclusion( dotNV, ambientOcclusion, material.roughness );
	#endif
#endif`,fS=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,pS=`#ifdef USE_BATCHING
	#if ! defined( GL_ANGLE_multi_draw )
	#define gl_DrawID _gl_DrawID
	uniform int _gl_DrawID;
	#endif
	uniform highp sampler2D batchingTexture;
	uniform highp usampler2D batchingIdTexture;
	mat4 getBatchingMatrix( const in float i ) {
		int size = textureSize( batchingTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( batchingTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( batchingTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( batchingTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( batchingTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
	float getIndirectIndex( const in int i ) {
		int size = textureSize( batchingIdTexture, 0 ).x;
		int x = i % size;
		int y = i / size;
		return float( texelFetch( batchingIdTexture, ivec2( x, y ), 0 ).r );
	}
#endif
#ifdef USE_BATCHING_COLOR
	uniform sampler2D batchingColorTexture;
	vec4 getBatchingColor( const in float i ) {
		int size = textureSize( batchingColorTexture, 0 ).x;
		int j = int( i );
		int x = j % size;
		int y = j / size;
		return texelFetch( batchingColorTexture, ivec2( x, y ), 0 );
	}
#endif`,mS=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,gS=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,yS=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,_S=`float G_BlinnPhong_Implicit( ) {
	return 0.25;
}
float D_BlinnPhong( const in float shininess, const in float dotNH ) {
	return RECIPROCAL_PI * ( shininess * 0.5 + 1.0 ) * pow( dotNH, shininess );
}
vec3 BRDF_BlinnPhong( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 specularColor, const in float shininess ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( specularColor, 1.0, dotVH );
	float G = G_BlinnPhong_Implicit( );
	float D = D_BlinnPhong( shininess, dotNH );
	return F * ( G * D );
} // validated`,vS=`#ifdef USE_IRIDESCENCE
	const mat3 XYZ_TO_REC709 = mat3(
		 3.2404542, -0.9692660,  0.0556434,
		-1.5371385,  1.8760108, -0.2040259,
		-0.4985314,  0.0415560,  1.0572252
	);
	vec3 Fresnel0ToIor( vec3 fresnel0 ) {
		vec3 sqrtF0 = sqrt( fresnel0 );
		return ( vec3( 1.0 ) + sqrtF0 ) / ( vec3( 1.0 ) - sqrtF0 );
	}
	vec3 IorToFresnel0( vec3 transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - vec3( incidentIor ) ) / ( transmittedIor + vec3( incidentIor ) ) );
	}
	float IorToFresnel0( float transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - incidentIor ) / ( transmittedIor + incidentIor ));
	}
	vec3 evalSensitivity( float OPD, vec3 shift ) {
		float phase = 2.0 * PI * OPD * 1.0e-9;
		vec3 val = vec3( 5.4856e-13, 4.4201e-13, 5.2481e-13 );
		vec3 pos = vec3( 1.6810e+06, 1.7953e+06, 2.2084e+06 );
		vec3 var = vec3( 4.3278e+09, 9.3046e+09, 6.6121e+09 );
		vec3 xyz = val * sqrt( 2.0 * PI * var ) * cos( pos * phase + shift ) * exp( - pow2( phase ) * var );
		xyz.x += 9.7470e-14 * sqrt( 2.0 * PI * 4.5282e+09 ) * cos( 2.2399e+06 * phase + shift[ 0 ] ) * exp( - 4.5282e+09 * pow2( phase ) );
		xyz /= 1.0685e-7;
		vec3 rgb = XYZ_TO_REC709 * xyz;
		return rgb;
	}
	vec3 evalIridescence( float outsideIOR, float eta2, float cosTheta1, float thinFilmThickness, vec3 baseF0 ) {
		vec3 I;
		float iridescenceIOR = mix( outsideIOR, eta2, smoothstep( 0.0, 0.03, thinFilmThickness ) );
		float sinTheta2Sq = pow2( outsideIOR / iridescenceIOR ) * ( 1.0 - pow2( cosTheta1 ) );
		float cosTheta2Sq = 1.0 - sinTheta2Sq;
		if ( cosTheta2Sq < 0.0 ) {
			return vec3( 1.0 );
		}
		float cosTheta2 = sqrt( cosTheta2Sq );
		float R0 = IorToFresnel0( iridescenceIOR, outsideIOR );
		float R12 = F_Schlick( R0, 1.0, cosTheta1 );
		float T121 = 1.0 - R12;
		float phi12 = 0.0;
		if ( iridescenceIOR < outsideIOR ) phi12 = PI;
		float phi21 = PI - phi12;
		vec3 baseIOR = Fresnel0ToIor( clamp( baseF0, 0.0, 0.9999 ) );		vec3 R1 = IorToFresnel0( baseIOR, iridescenceIOR );
		vec3 R23 = F_Schlick( R1, 1.0, cosTheta2 );
		vec3 phi23 = vec3( 0.0 );
		if ( baseIOR[ 0 ] < iridescenceIOR ) phi23[ 0 ] = PI;
		if ( baseIOR[ 1 ] < iridescenceIOR ) phi23[ 1 ] = PI;
		if ( baseIOR[ 2 ] < iridescenceIOR ) phi23[ 2 ] = PI;
		float OPD = 2.0 * iridescenceIOR * thinFilmThickness * cosTheta2;
		vec3 phi = vec3( phi21 ) + phi23;
		vec3 R123 = clamp( R12 * R23, 1e-5, 0.9999 );
		vec3 r123 = sqrt( R123 );
		vec3 Rs = pow2( T121 ) * R23 / ( vec3( 1.0 ) - R123 );
		vec3 C0 = R12 + Rs;
		I = C0;
		vec3 Cm = Rs - T121;
		for ( int m = 1; m <= 2; ++ m ) {
			Cm *= r123;
			vec3 Sm = 2.0 * evalSensitivity( float( m ) * OPD, float( m ) * phi );
			I += Cm * Sm;
		}
		return max( I, vec3( 0.0 ) );
	}
#endif`,xS=`#ifdef USE_BUMPMAP
	uniform sampler2D bumpMap;
	uniform float bumpScale;
	vec2 dHdxy_fwd() {
		vec2 dSTdx = dFdx( vBumpMapUv );
		vec2 dSTdy = dFdy( vBumpMapUv );
		float Hll = bumpScale * texture2D( bumpMap, vBumpMapUv ).x;
		float dBx = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdx ).x - Hll;
		float dBy = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdy ).x - Hll;
		return vec2( dBx, dBy );
	}
	vec3 perturbNormalArb( vec3 surf_pos, vec3 surf_norm, vec2 dHdxy, float faceDirection ) {
		vec3 vSigmaX = normalize( dFdx( surf_pos.xyz ) );
		vec3 vSigmaY = normalize( dFdy( surf_pos.xyz ) );
		vec3 vN = surf_norm;
		vec3 R1 = cross( vSigmaY, vN );
		vec3 R2 = cross( vN, vSigmaX );
		float fDet = dot( vSigmaX, R1 ) * faceDirection;
		vec3 vGrad = sign( fDet ) * ( dHdxy.x * R1 + dHdxy.y * R2 );
		return normalize( abs( fDet ) * surf_norm - vGrad );
	}
#endif`,bS=`#if NUM_CLIPPING_PLANES > 0
	vec4 plane;
	#ifdef ALPHA_TO_COVERAGE
		float distanceToPlane, distanceGradient;
		float clipOpacity = 1.0;
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
			distanceGradient = fwidth( distanceToPlane ) / 2.0;
			clipOpacity *= smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			if ( clipOpacity == 0.0 ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			float unionClipOpacity = 1.0;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
				distanceGradient = fwidth( distanceToPlane ) / 2.0;
				unionClipOpacity *= 1.0 - smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			}
			#pragma unroll_loop_end
			clipOpacity *= 1.0 - unionClipOpacity;
		#endif
		diffuseColor.a *= clipOpacity;
		if ( diffuseColor.a == 0.0 ) discard;
	#else
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			if ( dot( vClipPosition, plane.xyz ) > plane.w ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			bool clipped = true;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				clipped = ( dot( vClipPosition, plane.xyz ) > plane.w ) && clipped;
			}
			#pragma unroll_loop_end
			if ( clipped ) discard;
		#endif
	#endif
#endif`,wS=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,SS=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,MS=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,AS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,TS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,ES=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,RS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	vColor = vec4( 1.0 );
#endif
#ifdef USE_COLOR_ALPHA
	vColor *= color;
#elif defined( USE_COLOR )
	vColor.rgb *= color;
#endif
#ifdef USE_INSTANCING_COLOR
	vColor.rgb *= instanceColor.rgb;
#endif
#ifdef USE_BATCHING_COLOR
	vColor *= getBatchingColor( getIndirectIndex( gl_DrawID ) );
#endif`,CS=`#define PI 3.141592653589793
#define PI2 6.283185307179586
#define PI_HALF 1.5707963267948966
#define RECIPROCAL_PI 0.3183098861837907
#define RECIPROCAL_PI2 0.15915494309189535
#define EPSILON 1e-6
#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
#define whiteComplement( a ) ( 1.0 - saturate( a ) )
float pow2( const in float x ) { return x*x; }
vec3 pow2( const in vec3 x ) { return x*x; }
float pow3( const in float x ) { return x*x*x; }
float pow4( const in float x ) { float x2 = x*x; return x2*x2; }
float max3( const in vec3 v ) { return max( max( v.x, v.y ), v.z ); }
float average( const in vec3 v ) { return dot( v, vec3( 0.3333333 ) ); }
highp float rand( const in vec2 uv ) {
	const highp float a = 12.9898, b = 78.233, c = 43758.5453;
	highp float dt = dot( uv.xy, vec2( a,b ) ), sn = mod( dt, PI );
	return fract( sin( sn ) * c );
}
#ifdef HIGH_PRECISION
	float precisionSafeLength( vec3 v ) { return length( v ); }
#else
	float precisionSafeLength( vec3 v ) {
		float maxComponent = max3( abs( v ) );
		return length( v / maxComponent ) * maxComponent;
	}
#endif
struct IncidentLight {
	vec3 color;
	vec3 direction;
	bool visible;
};
struct ReflectedLight {
	vec3 directDiffuse;
	vec3 directSpecular;
	vec3 indirectDiffuse;
	vec3 indirectSpecular;
};
#ifdef USE_ALPHAHASH
	varying vec3 vPosition;
#endif
vec3 transformDirection( in vec3 dir, in mat4 matrix ) {
	return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );
}
#define inverseTransformDirection transformDirectionByInverseViewMatrix
vec3 transformNormalByInverseViewMatrix( in vec3 normal, in mat4 viewMatrix ) {
	return normalize( ( vec4( normal, 0.0 ) * viewMatrix ).xyz );
}
vec3 transformDirectionByInverseViewMatrix( in vec3 dir, in mat4 viewMatrix ) {
	return normalize( ( vec4( dir, 0.0 ) * viewMatrix ).xyz );
}
bool isPerspectiveMatrix( mat4 m ) {
	return m[ 2 ][ 3 ] == - 1.0;
}
vec2 equirectUv( in vec3 dir ) {
	float u = atan( dir.z, dir.x ) * RECIPROCAL_PI2 + 0.5;
	float v = asin( clamp( dir.y, - 1.0, 1.0 ) ) * RECIPROCAL_PI + 0.5;
	return vec2( u, v );
}
vec3 BRDF_Lambert( const in vec3 diffuseColor ) {
	return RECIPROCAL_PI * diffuseColor;
}
vec3 F_Schlick( const in vec3 f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
}
float F_Schlick( const in float f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
} // validated`,IS=`vec3 transformedNormal = objectNormal;
#ifdef USE_TANGENT
	vec3 transformedTangent = objectTangent;
#endif
#ifdef USE_BATCHING
	mat3 bm = mat3( batchingMatrix );
	transformedNormal /= vec3( dot( bm[ 0 ], bm[ 0 ] ), dot( bm[ 1 ], bm[ 1 ] ), dot( bm[ 2 ], bm[ 2 ] ) );
	transformedNormal = bm * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = bm * transformedTangent;
	#endif
#endif
#ifdef USE_INSTANCING
	mat3 im = mat3( instanceMatrix );
	transformedNormal /= vec3( dot( im[ 0 ], im[ 0 ] ), dot( im[ 1 ], im[ 1 ] ), dot( im[ 2 ], im[ 2 ] ) );
	transformedNormal = im * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = im * transformedTangent;
	#endif
#endif
transformedNormal = normalMatrix * transformedNormal;
#ifdef FLIP_SIDED
	transformedNormal = - transformedNormal;
#endif
#ifdef USE_TANGENT
	transformedTangent = ( modelViewMatrix * vec4( transformedTangent, 0.0 ) ).xyz;
#endif`,PS=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,LS=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,NS=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,DS=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,FS="gl_FragColor = linearToOutputTexel( gl_FragColor );",US=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,OS=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vec3 cameraToFrag;
		if ( isOrthographic ) {
			cameraToFrag = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToFrag = normalize( vWorldPosition - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vec3 reflectVec = reflect( cameraToFrag, worldNormal );
		#else
			vec3 reflectVec = refract( cameraToFrag, worldNormal, refractionRatio );
		#endif
	#else
		vec3 reflectVec = vReflect;
	#endif
	#ifdef ENVMAP_TYPE_CUBE
		vec4 envColor = textureCube( envMap, envMapRotation * reflectVec );
		#ifdef ENVMAP_BLENDING_MULTIPLY
			outgoingLight = mix( outgoingLight, outgoingLight * envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_MIX )
			outgoingLight = mix( outgoingLight, envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_ADD )
			outgoingLight += envColor.xyz * specularStrength * reflectivity;
		#endif
	#endif
#endif`,kS=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,BS=`#ifdef USE_ENVMAP
	uniform float reflectivity;
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		varying vec3 vWorldPosition;
		uniform float refractionRatio;
	#else
		varying vec3 vReflect;
	#endif
#endif`,zS=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,GS=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vWorldPosition = worldPosition.xyz;
	#else
		vec3 cameraToVertex;
		if ( isOrthographic ) {
			cameraToVertex = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToVertex = normalize( worldPosition.xyz - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vReflect = reflect( cameraToVertex, worldNormal );
		#else
			vReflect = refract( cameraToVertex, worldNormal, refractionRatio );
		#endif
	#endif
#endif`,VS=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,HS=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,WS=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,XS=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,qS=`#ifdef USE_GRADIENTMAP
	uniform sampler2D gradientMap;
#endif
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
	float dotNL = dot( normal, lightDirection );
	vec2 coord = vec2( dotNL * 0.5 + 0.5, 0.0 );
	#ifdef USE_GRADIENTMAP
		return vec3( texture2D( gradientMap, coord ).r );
	#else
		vec2 fw = fwidth( coord ) * 0.5;
		return mix( vec3( 0.7 ), vec3( 1.0 ), smoothstep( 0.7 - fw.x, 0.7 + fw.x, coord.x ) );
	#endif
}`,YS=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,$S=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,KS=`varying vec3 vViewPosition;
struct LambertMaterial {
	vec3 diffuseColor;
	float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Lambert
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,ZS=`uniform bool receiveShadow;
uniform vec3 ambientLightColor;
#if defined( USE_LIGHT_PROBES )
	uniform vec3 lightProbe[ 9 ];
#endif
vec3 shGetIrradianceAt( in vec3 normal, in vec3 shCoefficients[ 9 ] ) {
	float x = normal.x, y = normal.y, z = normal.z;
	vec3 result = shCoefficients[ 0 ] * 0.886227;
	result += shCoefficients[ 1 ] * 2.0 * 0.511664 * y;
	result += shCoefficients[ 2 ] * 2.0 * 0.511664 * z;
	result += shCoefficients[ 3 ] * 2.0 * 0.511664 * x;
	result += shCoefficients[ 4 ] * 2.0 * 0.429043 * x * y;
	result += shCoefficients[ 5 ] * 2.0 * 0.429043 * y * z;
	result += shCoefficients[ 6 ] * ( 0.743125 * z * z - 0.247708 );
	result += shCoefficients[ 7 ] * 2.0 * 0.429043 * x * z;
	result += shCoefficients[ 8 ] * 0.429043 * ( x * x - y * y );
	return result;
}
vec3 getLightProbeIrradiance( const in vec3 lightProbe[ 9 ], const in vec3 normal ) {
	vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec3 irradiance = shGetIrradianceAt( worldNormal, lightProbe );
	return irradiance;
}
vec3 getAmbientLightIrradiance( const in vec3 ambientLightColor ) {
	vec3 irradiance = ambientLightColor;
	return irradiance;
}
float getDistanceAttenuation( const in float lightDistance, const in float cutoffDistance, const in float decayExponent ) {
	float distanceFalloff = 1.0 / max( pow( lightDistance, decayExponent ), 0.01 );
	if ( cutoffDistance > 0.0 ) {
		distanceFalloff *= pow2( saturate( 1.0 - pow4( lightDistance / cutoffDistance ) ) );
	}
	return distanceFalloff;
}
float getSpotAttenuation( const in float coneCosine, const in float penumbraCosine, const in float angleCosine ) {
	return smoothstep( coneCosine, penumbraCosine, angleCosine );
}
#if NUM_SUN_LIGHTS > 0
	struct SunLight {
		vec3 direction;
		vec3 color;
	};
	uniform SunLight sunLights[ NUM_SUN_LIGHTS ];
	void getSunLightInfo( const in SunLight sunLight, out IncidentLight light ) {
		light.color = sunLight.color;
		light.direction = sunLight.direction;
		light.visible = true;
	}
#endif
#if NUM_DIR_LIGHTS > 0
	struct DirectionalLight {
		vec3 direction;
		vec3 color;
	};
	uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
	void getDirectionalLightInfo( const in DirectionalLight directionalLight, out IncidentLight light ) {
		light.color = directionalLight.color;
		light.direction = directionalLight.direction;
		light.visible = true;
	}
#endif
#if NUM_POINT_LIGHTS > 0
	struct PointLight {
		vec3 position;
		vec3 color;
		float distance;
		float decay;
	};
	uniform PointLight pointLights[ NUM_POINT_LIGHTS ];
	void getPointLightInfo( const in PointLight pointLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = pointLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float lightDistance = length( lVector );
		light.color = pointLight.color;
		light.color *= getDistanceAttenuation( lightDistance, pointLight.distance, pointLight.decay );
		light.visible = ( light.color != vec3( 0.0 ) );
	}
#endif
#if NUM_SPOT_LIGHTS > 0
	struct SpotLight {
		vec3 position;
		vec3 direction;
		vec3 color;
		float distance;
		float decay;
		float coneCos;
		float penumbraCos;
	};
	uniform SpotLight spotLights[ NUM_SPOT_LIGHTS ];
	void getSpotLightInfo( const in SpotLight spotLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = spotLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float angleCos = dot( light.direction, spotLight.direction );
		float spotAttenuation = getSpotAttenuation( spotLight.coneCos, spotLight.penumbraCos, angleCos );
		if ( spotAttenuation > 0.0 ) {
			float lightDistance = length( lVector );
			light.color = spotLight.color * spotAttenuation;
			light.color *= getDistanceAttenuation( lightDistance, spotLight.distance, spotLight.decay );
			light.visible = ( light.color != vec3( 0.0 ) );
		} else {
			light.color = vec3( 0.0 );
			light.visible = false;
		}
	}
#endif
#if NUM_RECT_AREA_LIGHTS > 0
	struct RectAreaLight {
		vec3 color;
		vec3 position;
		vec3 halfWidth;
		vec3 halfHeight;
	};
	uniform sampler2D ltc_1;	uniform sampler2D ltc_2;
	uniform RectAreaLight rectAreaLights[ NUM_RECT_AREA_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
	struct HemisphereLight {
		vec3 direction;
		vec3 skyColor;
		vec3 groundColor;
	};
	uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
	vec3 getHemisphereLightIrradiance( const in HemisphereLight hemiLight, const in vec3 normal ) {
		float dotNL = dot( normal, hemiLight.direction );
		float hemiDiffuseWeight = 0.5 * dotNL + 0.5;
		vec3 irradiance = mix( hemiLight.groundColor, hemiLight.skyColor, hemiDiffuseWeight );
		return irradiance;
	}
#endif
#include <lightprobes_pars_fragment>`,JS=`#ifdef USE_ENVMAP
	vec3 getIBLIrradiance( const in vec3 normal ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD );
			return PI * envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	vec3 getIBLRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 reflectVec = reflect( - viewDir, normal );
			reflectVec = normalize( mix( reflectVec, normal, pow4( roughness ) ) );
			reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) );
			return envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	#ifdef USE_RETROREFLECTION
		vec3 getIBLRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 retroVec = normalize( mix( viewDir, normal, pow4( roughness ) ) );
				retroVec = transformDirectionByInverseViewMatrix( retroVec, viewMatrix );
				vec4 envMapColor = textureLod( envMap, envMapRotation * retroVec, roughnessToMip( roughness ) );
				return envMapColor.rgb * envMapIntensity;
			#else
				return vec3( 0.0 );
			#endif
		}
	#endif
	#ifdef USE_ANISOTROPY
		vec3 getIBLAnisotropyRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 bentNormal = cross( bitangent, viewDir );
				bentNormal = normalize( cross( bentNormal, bitangent ) );
				bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
				return getIBLRadiance( viewDir, bentNormal, roughness );
			#else
				return vec3( 0.0 );
			#endif
		}
		#ifdef USE_RETROREFLECTION
			vec3 getIBLAnisotropyRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
				#ifdef ENVMAP_TYPE_PMREM
					vec3 bentNormal = cross( bitangent, viewDir );
					bentNormal = normalize( cross( bentNormal, bitangent ) );
					bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
					return getIBLRetroRadiance( viewDir, bentNormal, roughness );
				#else
					return vec3( 0.0 );
				#endif
			}
		#endif
	#endif
#endif`,jS=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,QS=`varying vec3 vViewPosition;
struct ToonMaterial {
	vec3 diffuseColor;
};
void RE_Direct_Toon( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 irradiance = getGradientIrradiance( geometryNormal, directLight.direction ) * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Toon( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Toon
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,eM=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,tM=`varying vec3 vViewPosition;
struct BlinnPhongMaterial {
	vec3 diffuseColor;
	vec3 specularColor;
	float specularShininess;
	float specularStrength;
};
void RE_Direct_BlinnPhong( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
	reflectedLight.directSpecular += irradiance * BRDF_BlinnPhong( directLight.direction, geometryViewDir, geometryNormal, material.specularColor, material.specularShininess ) * material.specularStrength;
}
void RE_IndirectDiffuse_BlinnPhong( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_BlinnPhong
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,nM=`PhysicalMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.diffuseContribution = diffuseColor.rgb * ( 1.0 - metalnessFactor );
material.metalness = metalnessFactor;
vec3 dxy = max( abs( dFdx( nonPerturbedNormal ) ), abs( dFdy( nonPerturbedNormal ) ) );
float geometryRoughness = max( max( dxy.x, dxy.y ), dxy.z );
material.roughness = max( roughnessFactor, 0.045 );
material.roughness += geometryRoughness;
material.roughness = min( material.roughness, 1.0 );
#ifdef USE_DIFFUSE_ROUGHNESS
	float diffuseRoughnessFactor = diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		diffuseRoughnessFactor *= texture2D( diffuseRoughnessMap, vDiffuseRoughnessMapUv ).r;
	#endif
	material.diffuseRoughness = saturate( diffuseRoughnessFactor );
#endif
#ifdef IOR
	material.ior = ior;
	#ifdef USE_SPECULAR
		float specularIntensityFactor = specularIntensity;
		vec3 specularColorFactor = specularColor;
		#ifdef USE_SPECULAR_COLORMAP
			specularColorFactor *= texture2D( specularColorMap, vSpecularColorMapUv ).rgb;
		#endif
		#ifdef USE_SPECULAR_INTENSITYMAP
			specularIntensityFactor *= texture2D( specularIntensityMap, vSpecularIntensityMapUv ).a;
		#endif
		material.specularF90 = mix( specularIntensityFactor, 1.0, metalnessFactor );
	#else
		float specularIntensityFactor = 1.0;
		vec3 specularColorFactor = vec3( 1.0 );
		material.specularF90 = 1.0;
	#endif
	material.specularColor = min( pow2( ( material.ior - 1.0 ) / ( material.ior + 1.0 ) ) * specularColorFactor, vec3( 1.0 ) ) * specularIntensityFactor;
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
#else
	material.specularColor = vec3( 0.04 );
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
	material.specularF90 = 1.0;
#endif
#ifdef USE_CLEARCOAT
	material.clearcoat = clearcoat;
	material.clearcoatRoughness = clearcoatRoughness;
	material.clearcoatF0 = vec3( 0.04 );
	material.clearcoatF90 = 1.0;
	#ifdef USE_CLEARCOATMAP
		material.clearcoat *= texture2D( clearcoatMap, vClearcoatMapUv ).x;
	#endif
	#ifdef USE_CLEARCOAT_ROUGHNESSMAP
		material.clearcoatRoughness *= texture2D( clearcoatRoughnessMap, vClearcoatRoughnessMapUv ).y;
	#endif
	material.clearcoat = saturate( material.clearcoat );	material.clearcoatRoughness = max( material.clearcoatRoughness, 0.045 );
	material.clearcoatRoughness += geometryRoughness;
	material.clearcoatRoughness = min( material.clearcoatRoughness, 1.0 );
#endif
#ifdef USE_DISPERSION
	material.dispersion = dispersion;
#endif
#ifdef USE_RETROREFLECTION
	material.retroreflectivity = retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	material.iridescence = iridescence;
	material.iridescenceIOR = iridescenceIOR;
	#ifdef USE_IRIDESCENCEMAP
		material.iridescence *= texture2D( iridescenceMap, vIridescenceMapUv ).r;
	#endif
	#ifdef USE_IRIDESCENCE_THICKNESSMAP
		material.iridescenceThickness = (iridescenceThicknessMaximum - iridescenceThicknessMinimum) * texture2D( iridescenceThicknessMap, vIridescenceThicknessMapUv ).g + iridescenceThicknessMinimum;
	#else
		material.iridescenceThickness = iridescenceThicknessMaximum;
	#endif
#endif
#ifdef USE_SHEEN
	material.sheenColor = sheenColor;
	#ifdef USE_SHEEN_COLORMAP
		material.sheenColor *= texture2D( sheenColorMap, vSheenColorMapUv ).rgb;
	#endif
	material.sheenRoughness = clamp( sheenRoughness, 0.0001, 1.0 );
	#ifdef USE_SHEEN_ROUGHNESSMAP
		material.sheenRoughness *= texture2D( sheenRoughnessMap, vSheenRoughnessMapUv ).a;
	#endif
#endif
#ifdef USE_ANISOTROPY
	#ifdef USE_ANISOTROPYMAP
		mat2 anisotropyMat = mat2( anisotropyVector.x, anisotropyVector.y, - anisotropyVector.y, anisotropyVector.x );
		vec3 anisotropyPolar = texture2D( anisotropyMap, vAnisotropyMapUv ).rgb;
		vec2 anisotropyV = anisotropyMat * normalize( 2.0 * anisotropyPolar.rg - vec2( 1.0 ) ) * anisotropyPolar.b;
	#else
		vec2 anisotropyV = anisotropyVector;
	#endif
	material.anisotropy = length( anisotropyV );
	if( material.anisotropy == 0.0 ) {
		anisotropyV = vec2( 1.0, 0.0 );
	} else {
		anisotropyV /= material.anisotropy;
		material.anisotropy = saturate( material.anisotropy );
	}
	material.alphaT = mix( pow2( material.roughness ), 1.0, pow2( material.anisotropy ) );
	material.anisotropyT = tbn[ 0 ] * anisotropyV.x + tbn[ 1 ] * anisotropyV.y;
	material.anisotropyB = tbn[ 1 ] * anisotropyV.x - tbn[ 0 ] * anisotropyV.y;
#endif`,iM=`uniform sampler2D dfgLUT;
struct PhysicalMaterial {
	vec3 diffuseColor;
	vec3 diffuseContribution;
	vec3 specularColor;
	vec3 specularColorBlended;
	float roughness;
	float metalness;
	float specularF90;
	float dispersion;
	vec2 dfg;
	vec3 multiScatteringCompensation;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float diffuseRoughness;
	#endif
	#ifdef USE_RETROREFLECTION
		float retroreflectivity;
	#endif
	#ifdef USE_CLEARCOAT
		float clearcoat;
		float clearcoatRoughness;
		vec3 clearcoatF0;
		float clearcoatF90;
	#endif
	#ifdef USE_IRIDESCENCE
		float iridescence;
		float iridescenceIOR;
		float iridescenceThickness;
		vec3 iridescenceFresnel;
		vec3 iridescenceF0Dielectric;
		vec3 iridescenceF0Metallic;
	#endif
	#ifdef USE_SHEEN
		vec3 sheenColor;
		float sheenRoughness;
	#endif
	#ifdef IOR
		float ior;
	#endif
	#ifdef USE_TRANSMISSION
		float transmission;
		float transmissionAlpha;
		float thickness;
		float attenuationDistance;
		vec3 attenuationColor;
	#endif
	#ifdef USE_ANISOTROPY
		float anisotropy;
		float alphaT;
		vec3 anisotropyT;
		vec3 anisotropyB;
	#endif
};
vec3 clearcoatSpecularDirect = vec3( 0.0 );
vec3 clearcoatSpecularIndirect = vec3( 0.0 );
vec3 sheenSpecularDirect = vec3( 0.0 );
vec3 sheenSpecularIndirect = vec3(0.0 );
vec3 Schlick_to_F0( const in vec3 f, const in float f90, const in float dotVH ) {
    float x = clamp( 1.0 - dotVH, 0.0, 1.0 );
    float x2 = x * x;
    float x5 = clamp( x * x2 * x2, 0.0, 0.9999 );
    return ( f - vec3( f90 ) * x5 ) / ( 1.0 - x5 );
}
#ifdef USE_DIFFUSE_ROUGHNESS
	const float EON_EPSILON = 1e-7;
	float FON_DirectionalAlbedo( const in float mu, const in float roughness, const in float A ) {
		float muComp = 1.0 - mu;
		float gOverPi = muComp * ( 0.0571085289 + muComp * ( 0.491881867 + muComp * ( - 0.332181442 + muComp * 0.0714429953 ) ) );
		return A * ( 1.0 + roughness * gOverPi );
	}
	vec3 BRDF_EON( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 diffuseColor, const in float roughness ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return BRDF_Lambert( rho );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float s = dot( lightDir, viewDir ) - dotNL * dotNV;
		float sOverT = ( s > 0.0 ) ? s / max( max( dotNL, dotNV ), EON_EPSILON ) : s;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		vec3 singleScatter = rho * RECIPROCAL_PI * A * ( 1.0 + roughness * sOverT );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		float albedoV = FON_DirectionalAlbedo( dotNV, roughness, A );
		float albedoL = FON_DirectionalAlbedo( dotNL, roughness, A );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		vec3 multiScatter = rhoMultiScatter * RECIPROCAL_PI
			* max( EON_EPSILON, 1.0 - albedoV )
			* max( EON_EPSILON, 1.0 - albedoL )
			/ max( EON_EPSILON, 1.0 - averageAlbedo );
		return singleScatter + multiScatter;
	}
	vec3 EON_DirectionalAlbedo( const in vec3 diffuseColor, const in float roughness, const in float dotNV ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return rho;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		float directionalAlbedo = FON_DirectionalAlbedo( dotNV, roughness, A );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		return rho * directionalAlbedo + rhoMultiScatter * ( 1.0 - directionalAlbedo );
	}
#endif
float V_GGX_SmithCorrelated( const in float alpha, const in float dotNL, const in float dotNV ) {
	float a2 = pow2( alpha );
	float gv = dotNL * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNV ) );
	float gl = dotNV * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNL ) );
	return 0.5 / max( gv + gl, EPSILON );
}
float D_GGX( const in float alpha, const in float dotNH ) {
	float a2 = pow2( alpha );
	float denom = pow2( dotNH ) * ( a2 - 1.0 ) + 1.0;
	return RECIPROCAL_PI * a2 / pow2( denom );
}
#ifdef USE_ANISOTROPY
	float V_GGX_SmithCorrelated_Anisotropic( const in float alphaT, const in float alphaB, const in float dotTV, const in float dotBV, const in float dotTL, const in float dotBL, const in float dotNV, const in float dotNL ) {
		float gv = dotNL * length( vec3( alphaT * dotTV, alphaB * dotBV, dotNV ) );
		float gl = dotNV * length( vec3( alphaT * dotTL, alphaB * dotBL, dotNL ) );
		return 0.5 / max( gv + gl, EPSILON );
	}
	float D_GGX_Anisotropic( const in float alphaT, const in float alphaB, const in float dotNH, const in float dotTH, const in float dotBH ) {
		float a2 = alphaT * alphaB;
		highp vec3 v = vec3( alphaB * dotTH, alphaT * dotBH, a2 * dotNH );
		highp float v2 = dot( v, v );
		float w2 = a2 / v2;
		return RECIPROCAL_PI * a2 * pow2 ( w2 );
	}
#endif
#ifdef USE_CLEARCOAT
	vec3 BRDF_GGX_Clearcoat( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material) {
		vec3 f0 = material.clearcoatF0;
		float f90 = material.clearcoatF90;
		float roughness = max( material.clearcoatRoughness, 0.045 );
		float alpha = pow2( roughness );
		vec3 halfDir = normalize( lightDir + viewDir );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float dotNH = saturate( dot( normal, halfDir ) );
		float dotVH = saturate( dot( viewDir, halfDir ) );
		vec3 F = F_Schlick( f0, f90, dotVH );
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
		return F * ( V * D );
	}
#endif
vec3 BRDF_GGX( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material ) {
	vec3 f0 = material.specularColorBlended;
	float f90 = material.specularF90;
	float roughness = max( material.roughness, 0.045 );
	float alpha = pow2( roughness );
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( f0, f90, dotVH );
	#ifdef USE_IRIDESCENCE
		F = mix( F, material.iridescenceFresnel, material.iridescence );
	#endif
	#ifdef USE_ANISOTROPY
		float dotTL = dot( material.anisotropyT, lightDir );
		float dotTV = dot( material.anisotropyT, viewDir );
		float dotTH = dot( material.anisotropyT, halfDir );
		float dotBL = dot( material.anisotropyB, lightDir );
		float dotBV = dot( material.anisotropyB, viewDir );
		float dotBH = dot( material.anisotropyB, halfDir );
		float alphaT = max( material.alphaT, alpha );
		float V = V_GGX_SmithCorrelated_Anisotropic( alphaT, alpha, dotTV, dotBV, dotTL, dotBL, dotNV, dotNL );
		float D = D_GGX_Anisotropic( alphaT, alpha, dotNH, dotTH, dotBH );
	#else
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
	#endif
	return F * ( V * D );
}
vec2 LTC_Uv( const in vec3 N, const in vec3 V, const in float roughness ) {
	const float LUT_SIZE = 64.0;
	const float LUT_SCALE = ( LUT_SIZE - 1.0 ) / LUT_SIZE;
	const float LUT_BIAS = 0.5 / LUT_SIZE;
	float dotNV = saturate( dot( N, V ) );
	vec2 uv = vec2( roughness, sqrt( 1.0 - dotNV ) );
	uv = uv * LUT_SCALE + LUT_BIAS;
	return uv;
}
float LTC_ClippedSphereFormFactor( const in vec3 f ) {
	float l = length( f );
	return max( ( l * l + f.z ) / ( l + 1.0 ), 0.0 );
}
vec3 LTC_EdgeVectorFormFactor( const in vec3 v1, const in vec3 v2 ) {
	float x = dot( v1, v2 );
	float y = abs( x );
	float a = 0.8543985 + ( 0.4965155 + 0.0145206 * y ) * y;
	float b = 3.4175940 + ( 4.1616724 + y ) * y;
	float v = a / b;
	float theta_sintheta = ( x > 0.0 ) ? v : 0.5 * inversesqrt( max( 1.0 - x * x, 1e-7 ) ) - v;
	return cross( v1, v2 ) * theta_sintheta;
}
vec3 LTC_Evaluate( const in vec3 N, const in vec3 V, const in vec3 P, const in mat3 mInv, const in vec3 rectCoords[ 4 ] ) {
	vec3 v1 = rectCoords[ 1 ] - rectCoords[ 0 ];
	vec3 v2 = rectCoords[ 3 ] - rectCoords[ 0 ];
	vec3 lightNormal = cross( v1, v2 );
	if( dot( lightNormal, P - rectCoords[ 0 ] ) < 0.0 ) return vec3( 0.0 );
	vec3 T1, T2;
	T1 = normalize( V - N * dot( V, N ) );
	T2 = - cross( N, T1 );
	mat3 mat = mInv * transpose( mat3( T1, T2, N ) );
	vec3 coords[ 4 ];
	coords[ 0 ] = mat * ( rectCoords[ 0 ] - P );
	coords[ 1 ] = mat * ( rectCoords[ 1 ] - P );
	coords[ 2 ] = mat * ( rectCoords[ 2 ] - P );
	coords[ 3 ] = mat * ( rectCoords[ 3 ] - P );
	coords[ 0 ] = normalize( coords[ 0 ] );
	coords[ 1 ] = normalize( coords[ 1 ] );
	coords[ 2 ] = normalize( coords[ 2 ] );
	coords[ 3 ] = normalize( coords[ 3 ] );
	vec3 vectorFormFactor = vec3( 0.0 );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 0 ], coords[ 1 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 1 ], coords[ 2 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 2 ], coords[ 3 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 3 ], coords[ 0 ] );
	float result = LTC_ClippedSphereFormFactor( vectorFormFactor );
	return vec3( result );
}
#if defined( USE_SHEEN )
float D_Charlie( float roughness, float dotNH ) {
	float alpha = pow2( roughness );
	float invAlpha = 1.0 / alpha;
	float cos2h = dotNH * dotNH;
	float sin2h = max( 1.0 - cos2h, 0.0078125 );
	return ( 2.0 + invAlpha ) * pow( sin2h, invAlpha * 0.5 ) / ( 2.0 * PI );
}
float V_Neubelt( float dotNV, float dotNL ) {
	return saturate( 1.0 / ( 4.0 * ( dotNL + dotNV - dotNL * dotNV ) ) );
}
vec3 BRDF_Sheen( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, vec3 sheenColor, const in float sheenRoughness ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float D = D_Charlie( sheenRoughness, dotNH );
	float V = V_Neubelt( dotNV, dotNL );
	return sheenColor * ( D * V );
}
#endif
float IBLSheenBRDF( const in vec3 normal, const in vec3 viewDir, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	float r2 = roughness * roughness;
	float rInv = 1.0 / ( roughness + 0.1 );
	float a = -1.9362 + 1.0678 * roughness + 0.4573 * r2 - 0.8469 * rInv;
	float b = -0.6014 + 0.5538 * roughness - 0.4670 * r2 - 0.1255 * rInv;
	float DG = exp( a * dotNV + b );
	return saturate( DG );
}
vec3 EnvironmentBRDF( const in vec3 normal, const in vec3 viewDir, const in vec3 specularColor, const in float specularF90, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	vec2 fab = texture2D( dfgLUT, vec2( roughness, dotNV ) ).rg;
	return specularColor * fab.x + specularF90 * fab.y;
}
#ifdef USE_IRIDESCENCE
void computeMultiscatteringIridescence( const in vec2 fab, const in vec3 specularColor, const in float specularF90, const in float iridescence, const in vec3 iridescenceF0, inout vec3 singleScatter, inout vec3 multiScatter ) {
#else
void computeMultiscattering( const in vec2 fab, const in vec3 specularColor, const in float specularF90, inout vec3 singleScatter, inout vec3 multiScatter ) {
#endif
	#ifdef USE_IRIDESCENCE
		vec3 Fr = mix( specularColor, iridescenceF0, iridescence );
	#else
		vec3 Fr = specularColor;
	#endif
	vec3 FssEss = Fr * fab.x + specularF90 * fab.y;
	float Ess = fab.x + fab.y;
	float Ems = 1.0 - Ess;
	vec3 Favg = Fr + ( 1.0 - Fr ) * 0.047619;	vec3 Fms = FssEss * Favg / ( 1.0 - Ems * Favg );
	singleScatter += FssEss;
	multiScatter += Fms * Ems;
}
#if NUM_RECT_AREA_LIGHTS > 0
	void RE_Direct_RectArea_Physical( const in RectAreaLight rectAreaLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
		vec3 normal = geometryNormal;
		vec3 viewDir = geometryViewDir;
		vec3 position = geometryPosition;
		vec3 lightPos = rectAreaLight.position;
		vec3 halfWidth = rectAreaLight.halfWidth;
		vec3 halfHeight = rectAreaLight.halfHeight;
		vec3 lightColor = rectAreaLight.color;
		float roughness = material.roughness;
		vec3 rectCoords[ 4 ];
		rectCoords[ 0 ] = lightPos + halfWidth - halfHeight;		rectCoords[ 1 ] = lightPos - halfWidth - halfHeight;
		rectCoords[ 2 ] = lightPos - halfWidth + halfHeight;
		rectCoords[ 3 ] = lightPos + halfWidth + halfHeight;
		vec2 uv = LTC_Uv( normal, viewDir, roughness );
		vec4 t1 = texture2D( ltc_1, uv );
		vec4 t2 = texture2D( ltc_2, uv );
		mat3 mInv = mat3(
			vec3( t1.x, 0, t1.y ),
			vec3(    0, 1,    0 ),
			vec3( t1.z, 0, t1.w )
		);
		vec3 fresnel = ( material.specularColorBlended * t2.x + ( material.specularF90 - material.specularColorBlended ) * t2.y );
		reflectedLight.directSpecular += lightColor * fresnel * LTC_Evaluate( normal, viewDir, position, mInv, rectCoords );
		reflectedLight.directDiffuse += lightColor * material.diffuseContribution * LTC_Evaluate( normal, viewDir, position, mat3( 1.0 ), rectCoords );
		#ifdef USE_CLEARCOAT
			vec3 Ncc = geometryClearcoatNormal;
			vec2 uvClearcoat = LTC_Uv( Ncc, viewDir, material.clearcoatRoughness );
			vec4 t1Clearcoat = texture2D( ltc_1, uvClearcoat );
			vec4 t2Clearcoat = texture2D( ltc_2, uvClearcoat );
			mat3 mInvClearcoat = mat3(
				vec3( t1Clearcoat.x, 0, t1Clearcoat.y ),
				vec3(             0, 1,             0 ),
				vec3( t1Clearcoat.z, 0, t1Clearcoat.w )
			);
			vec3 fresnelClearcoat = material.clearcoatF0 * t2Clearcoat.x + ( material.clearcoatF90 - material.clearcoatF0 ) * t2Clearcoat.y;
			clearcoatSpecularDirect += lightColor * fresnelClearcoat * LTC_Evaluate( Ncc, viewDir, position, mInvClearcoat, rectCoords );
		#endif
	}
#endif
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	#ifdef USE_CLEARCOAT
		float dotNLcc = saturate( dot( geometryClearcoatNormal, directLight.direction ) );
		vec3 ccIrradiance = dotNLcc * directLight.color;
		clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );
	#endif
	#ifdef USE_SHEEN
 
 		sheenSpecularDirect += irradiance * BRDF_Sheen( directLight.direction, geometryViewDir, geometryNormal, material.sheenColor, material.sheenRoughness );
 
 		float sheenAlbedoV = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
 		float sheenAlbedoL = IBLSheenBRDF( geometryNormal, directLight.direction, material.sheenRoughness );
 
 		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * max( sheenAlbedoV, sheenAlbedoL );
 
 		irradiance *= sheenEnergyComp;
 
 	#endif
	vec3 specularBRDF = BRDF_GGX( directLight.direction, geometryViewDir, geometryNormal, material );
	#ifdef USE_RETROREFLECTION
		vec3 retroViewDir = reflect( - geometryViewDir, geometryNormal );
		vec3 retroSpecularBRDF = BRDF_GGX( directLight.direction, retroViewDir, geometryNormal, material );
		specularBRDF = mix( specularBRDF, retroSpecularBRDF, saturate( material.retroreflectivity ) );
	#endif
	reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;
	vec3 halfDir = normalize( directLight.direction + geometryViewDir );
	float dotVH = saturate( dot( geometryViewDir, halfDir ) );
	vec3 F = F_Schlick( material.specularColor, material.specularF90, dotVH );
	#ifdef USE_RETROREFLECTION
		vec3 retroHalfDir = normalize( directLight.direction + retroViewDir );
		float dotRetroVH = saturate( dot( retroViewDir, retroHalfDir ) );
		vec3 retroF = F_Schlick( material.specularColor, material.specularF90, dotRetroVH );
		F = mix( F, retroF, saturate( material.retroreflectivity ) );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		vec3 diffuseBRDF = BRDF_EON( directLight.direction, geometryViewDir, geometryNormal, material.diffuseColor, material.diffuseRoughness ) * ( 1.0 - material.metalness );
	#else
		vec3 diffuseBRDF = BRDF_Lambert( material.diffuseContribution );
	#endif
	reflectedLight.directDiffuse += irradiance * diffuseBRDF * ( 1.0 - F );
}
void RE_IndirectDiffuse_Physical( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 singleScattering = vec3( 0.0 );
	vec3 multiScattering = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScattering, multiScattering );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScattering, multiScattering );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuseAlbedo = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness );
		vec3 diffuse = irradiance * RECIPROCAL_PI * diffuseAlbedo * ( 1.0 - singleScattering - multiScattering );
	#else
		vec3 diffuse = irradiance * BRDF_Lambert( material.diffuseContribution ) * ( 1.0 - singleScattering - multiScattering );
	#endif
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		sheenSpecularIndirect += irradiance * material.sheenColor * sheenAlbedo * RECIPROCAL_PI;
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		diffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectDiffuse += diffuse;
}
void RE_IndirectSpecular_Physical( const in vec3 radiance, const in vec3 irradiance, const in vec3 clearcoatRadiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
	#ifdef USE_CLEARCOAT
		clearcoatSpecularIndirect += clearcoatRadiance * EnvironmentBRDF( geometryClearcoatNormal, geometryViewDir, material.clearcoatF0, material.clearcoatF90, material.clearcoatRoughness );
	#endif
	#ifdef USE_SHEEN
		sheenSpecularIndirect += irradiance * material.sheenColor * IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness ) * RECIPROCAL_PI;
 	#endif
	vec3 singleScatteringDielectric = vec3( 0.0 );
	vec3 multiScatteringDielectric = vec3( 0.0 );
	vec3 singleScatteringMetallic = vec3( 0.0 );
	vec3 multiScatteringMetallic = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscatteringIridescence( material.dfg, material.diffuseColor, material.specularF90, material.iridescence, material.iridescenceF0Metallic, singleScatteringMetallic, multiScatteringMetallic );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscattering( material.dfg, material.diffuseColor, material.specularF90, singleScatteringMetallic, multiScatteringMetallic );
	#endif
	vec3 singleScattering = mix( singleScatteringDielectric, singleScatteringMetallic, material.metalness );
	vec3 multiScattering = mix( multiScatteringDielectric, multiScatteringMetallic, material.metalness );
	vec3 totalScatteringDielectric = singleScatteringDielectric + multiScatteringDielectric;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuse = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness ) * ( 1.0 - totalScatteringDielectric );
	#else
		vec3 diffuse = material.diffuseContribution * ( 1.0 - totalScatteringDielectric );
	#endif
	vec3 cosineWeightedIrradiance = irradiance * RECIPROCAL_PI;
	vec3 indirectSpecular = radiance * singleScattering;
	indirectSpecular += multiScattering * cosineWeightedIrradiance;
	vec3 indirectDiffuse = diffuse * cosineWeightedIrradiance;
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		indirectSpecular *= sheenEnergyComp;
		indirectDiffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectSpecular += indirectSpecular;
	reflectedLight.indirectDiffuse += indirectDiffuse;
}
#define RE_Direct				RE_Direct_Physical
#define RE_Direct_RectArea		RE_Direct_RectArea_Physical
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Physical
#define RE_IndirectSpecular		RE_IndirectSpecular_Physical
float computeSpecularOcclusion( const in float dotNV, const in float ambientOcclusion, const in float roughness ) {
	return saturate( pow( dotNV + ambientOcclusion, exp2( - 16.0 * roughness - 1.0 ) ) - 1.0 + ambientOcclusion );
}`,rM=`
vec3 geometryPosition = - vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = ( isOrthographic ) ? vec3( 0, 0, 1 ) : normalize( vViewPosition );
vec3 geometryClearcoatNormal = vec3( 0.0 );
#ifdef USE_CLEARCOAT
	geometryClearcoatNormal = clearcoatNormal;
#endif
#ifdef USE_IRIDESCENCE
	float dotNVi = saturate( dot( normal, geometryViewDir ) );
	if ( material.iridescenceThickness == 0.0 ) {
		material.iridescence = 0.0;
	} else {
		material.iridescence = saturate( material.iridescence );
	}
	if ( material.iridescence > 0.0 ) {
		vec3 iridescenceFresnelDielectric = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.specularColor );
		vec3 iridescenceFresnelMetallic = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.diffuseColor );
		material.iridescenceFresnel = mix( iridescenceFresnelDielectric, iridescenceFresnelMetallic, material.metalness );
		material.iridescenceF0Dielectric = Schlick_to_F0( iridescenceFresnelDielectric, 1.0, dotNVi );
		material.iridescenceF0Metallic = Schlick_to_F0( iridescenceFresnelMetallic, 1.0, dotNVi );
	}
#endif
#ifdef STANDARD
	float dotNVms = saturate( dot( geometryNormal, geometryViewDir ) );
	material.dfg = texture2D( dfgLUT, vec2( material.roughness, dotNVms ) ).rg;
	#if ( NUM_SUN_LIGHTS > 0 || NUM_DIR_LIGHTS > 0 || NUM_POINT_LIGHTS > 0 || NUM_SPOT_LIGHTS > 0 )
		float EssMs = material.dfg.x + material.dfg.y;
		material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / EssMs - 1.0 );
	#endif
#endif
IncidentLight directLight;
#if ( NUM_POINT_LIGHTS > 0 ) && defined( RE_Direct )
	PointLight pointLight;
	#if defined( USE_SHADOWMAP ) && NUM_POINT_LIGHT_SHADOWS > 0
	PointLightShadow pointLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHTS; i ++ ) {
		pointLight = pointLights[ i ];
		getPointLightInfo( pointLight, geometryPosition, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_POINT_LIGHT_SHADOWS ) && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
		pointLightShadow = pointLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getPointShadow( pointShadowMap[ i ], pointLightShadow.shadowMapSize, pointLightShadow.shadowIntensity, pointLightShadow.shadowBias, pointLightShadow.shadowRadius, vPointShadowCoord[ i ], pointLightShadow.shadowCameraNear, pointLightShadow.shadowCameraFar ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )
	SpotLight spotLight;
	vec4 spotColor;
	vec3 spotLightCoord;
	bool inSpotLightMap;
	#if defined( USE_SHADOWMAP ) && NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHTS; i ++ ) {
		spotLight = spotLights[ i ];
		getSpotLightInfo( spotLight, geometryPosition, directLight );
		#if ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#define SPOT_LIGHT_MAP_INDEX UNROLLED_LOOP_INDEX
		#elif ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		#define SPOT_LIGHT_MAP_INDEX NUM_SPOT_LIGHT_MAPS
		#else
		#define SPOT_LIGHT_MAP_INDEX ( UNROLLED_LOOP_INDEX - NUM_SPOT_LIGHT_SHADOWS + NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#endif
		#if ( SPOT_LIGHT_MAP_INDEX < NUM_SPOT_LIGHT_MAPS )
			spotLightCoord = vSpotLightCoord[ i ].xyz / vSpotLightCoord[ i ].w;
			inSpotLightMap = all( lessThan( abs( spotLightCoord * 2. - 1. ), vec3( 1.0 ) ) );
			spotColor = texture2D( spotLightMap[ SPOT_LIGHT_MAP_INDEX ], spotLightCoord.xy );
			directLight.color = inSpotLightMap ? directLight.color * spotColor.rgb : directLight.color;
		#endif
		#undef SPOT_LIGHT_MAP_INDEX
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		spotLightShadow = spotLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( spotShadowMap[ i ], spotLightShadow.shadowMapSize, spotLightShadow.shadowIntensity, spotLightShadow.shadowBias, spotLightShadow.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SUN_LIGHTS > 0 ) && defined( RE_Direct )
	SunLight sunLight;
	#if defined( USE_SHADOWMAP ) && NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHTS; i ++ ) {
		sunLight = sunLights[ i ];
		getSunLightInfo( sunLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SUN_LIGHT_SHADOWS )
		sunLightShadow = sunLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getSunShadow( sunShadowMap[ i ], sunLightShadow, UNROLLED_LOOP_INDEX ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )
	DirectionalLight directionalLight;
	#if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
		directionalLight = directionalLights[ i ];
		getDirectionalLightInfo( directionalLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_DIR_LIGHT_SHADOWS )
		directionalLightShadow = directionalLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ i ], directionalLightShadow.shadowMapSize, directionalLightShadow.shadowIntensity, directionalLightShadow.shadowBias, directionalLightShadow.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_RECT_AREA_LIGHTS > 0 ) && defined( RE_Direct_RectArea )
	RectAreaLight rectAreaLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_RECT_AREA_LIGHTS; i ++ ) {
		rectAreaLight = rectAreaLights[ i ];
		RE_Direct_RectArea( rectAreaLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if defined( RE_IndirectDiffuse )
	vec3 iblIrradiance = vec3( 0.0 );
	vec3 irradiance = getAmbientLightIrradiance( ambientLightColor );
	#if defined( USE_LIGHT_PROBES )
		irradiance += getLightProbeIrradiance( lightProbe, geometryNormal );
	#endif
	#if ( NUM_HEMI_LIGHTS > 0 )
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
			irradiance += getHemisphereLightIrradiance( hemisphereLights[ i ], geometryNormal );
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_LIGHT_PROBE_GRIDS > 0
		vec3 probeWorldPos = ( ( vec4( geometryPosition, 1.0 ) - viewMatrix[ 3 ] ) * viewMatrix ).xyz;
		vec3 probeWorldNormal = transformNormalByInverseViewMatrix( geometryNormal, viewMatrix );
		int probeGrid = - 1;
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( isInsideLightProbeGrid( probeWorldPos, probeWorldNormal, probesMin[ i ], probesMax[ i ], probesResolution[ i ] ) ) probeGrid = UNROLLED_LOOP_INDEX;
		}
		#pragma unroll_loop_end
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( probeGrid == UNROLLED_LOOP_INDEX ) irradiance += getLightProbeGridIrradiance( probesSH[ i ], probesMin[ i ], probesMax[ i ], probesResolution[ i ], probeWorldPos, probeWorldNormal );
		}
		#pragma unroll_loop_end
	#endif
#endif
#if defined( RE_IndirectSpecular )
	vec3 radiance = vec3( 0.0 );
	vec3 clearcoatRadiance = vec3( 0.0 );
#endif`,sM=`#if defined( RE_IndirectDiffuse )
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		vec3 lightMapIrradiance = lightMapTexel.rgb * lightMapIntensity;
		irradiance += lightMapIrradiance;
	#endif
	#if defined( USE_ENVMAP ) && defined( ENVMAP_TYPE_PMREM )
		#if defined( STANDARD ) || defined( LAMBERT ) || defined( PHONG )
			iblIrradiance += getIBLIrradiance( geometryNormal );
		#endif
	#endif
#endif
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
	#ifdef USE_ANISOTROPY
		vec3 iblRadiance = getIBLAnisotropyRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
	#else
		vec3 iblRadiance = getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
	#endif
	#ifdef USE_RETROREFLECTION
		#ifdef USE_ANISOTROPY
			vec3 retroIBLRadiance = getIBLAnisotropyRetroRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
		#else
			vec3 retroIBLRadiance = getIBLRetroRadiance( geometryViewDir, geometryNormal, material.roughness );
		#endif
		iblRadiance = mix( iblRadiance, retroIBLRadiance, saturate( material.retroreflectivity ) );
	#endif
	radiance += iblRadiance;
	#ifdef USE_CLEARCOAT
		clearcoatRadiance += getIBLRadiance( geometryViewDir, geometryClearcoatNormal, material.clearcoatRoughness );
	#endif
#endif`,oM=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,aM=`#if NUM_LIGHT_PROBE_GRIDS > 0
uniform highp sampler3D probesSH[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMin[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMax[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesResolution[ NUM_LIGHT_PROBE_GRIDS ];
bool isInsideLightProbeGrid( vec3 worldPos, vec3 worldNormal, vec3 probesMin, vec3 probesMax, vec3 probesResolution ) {
	vec3 spacing = ( probesMax - probesMin ) / probesResolution;
	vec3 samplePos = worldPos + worldNormal * spacing * 0.5;
	vec3 margin = spacing * 0.01;
	return all( greaterThanEqual( samplePos, probesMin - margin ) ) && all( lessThanEqual( samplePos, probesMax + margin ) );
}
vec3 getLightProbeGridIrradiance( highp sampler3D probesSH, vec3 probesMin, vec3 probesMax, vec3 probesResolution, vec3 worldPos, vec3 worldNormal ) {
	vec3 res = probesResolution;
	vec3 gridRange = probesMax - probesMin;
	vec3 probeSpacing = gridRange / res;
	vec3 samplePos = worldPos + worldNormal * probeSpacing * 0.5;
	vec3 uvw = clamp( ( samplePos - probesMin ) / gridRange, 0.5 / res, 1.0 - 0.5 / res );
	float nz          = res.z;
	float paddedSlices = nz + 2.0;
	float atlasDepth  = 7.0 * paddedSlices;
	float uvZBase     = uvw.z * nz + 1.0;
	vec4 s0 = texture( probesSH, vec3( uvw.xy, ( uvZBase                       ) / atlasDepth ) );
	vec4 s1 = texture( probesSH, vec3( uvw.xy, ( uvZBase +       paddedSlices   ) / atlasDepth ) );
	vec4 s2 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 2.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s3 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 3.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s4 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 4.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s5 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 5.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s6 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 6.0 * paddedSlices   ) / atlasDepth ) );
	vec3 c0 = s0.xyz;
	vec3 c1 = vec3( s0.w, s1.xy );
	vec3 c2 = vec3( s1.zw, s2.x );
	vec3 c3 = s2.yzw;
	vec3 c4 = s3.xyz;
	vec3 c5 = vec3( s3.w, s4.xy );
	vec3 c6 = vec3( s4.zw, s5.x );
	vec3 c7 = s5.yzw;
	vec3 c8 = s6.xyz;
	float x = worldNormal.x, y = worldNormal.y, z = worldNormal.z;
	vec3 result = c0 * 0.886227;
	result += c1 * 2.0 * 0.511664 * y;
	result += c2 * 2.0 * 0.511664 * z;
	result += c3 * 2.0 * 0.511664 * x;
	result += c4 * 2.0 * 0.429043 * x * y;
	result += c5 * 2.0 * 0.429043 * y * z;
	result += c6 * ( 0.743125 * z * z - 0.247708 );
	result += c7 * 2.0 * 0.429043 * x * z;
	result += c8 * 0.429043 * ( x * x - y * y );
	return max( result, vec3( 0.0 ) );
}
#endif`,lM=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,cM=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,uM=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,dM=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,hM=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,fM=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,pM=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
	#if defined( USE_POINTS_UV )
		vec2 uv = vUv;
	#else
		vec2 uv = ( uvTransform * vec3( gl_PointCoord.x, 1.0 - gl_PointCoord.y, 1 ) ).xy;
	#endif
#endif
#ifdef USE_MAP
	diffuseColor *= texture2D( map, uv );
#endif
#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, uv ).g;
#endif`,mM=`#if defined( USE_POINTS_UV )
	varying vec2 vUv;
#else
	#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
		uniform mat3 uvTransform;
	#endif
#endif
#ifdef USE_MAP
	uniform sampler2D map;
#endif
#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,gM=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,yM=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,_M=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,vM=`#if defined( USE_MORPHCOLORS )
	#if defined( USE_COLOR_ALPHA )
		vColor *= morphTargetBaseInfluence;
	#elif defined( USE_COLOR )
		vColor.rgb *= morphTargetBaseInfluence;
	#endif
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		#if defined( USE_COLOR_ALPHA )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor += getMorph( gl_VertexID, i, 2 ) * morphTargetInfluences[ i ];
		#elif defined( USE_COLOR )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor.rgb += getMorph( gl_VertexID, i, 2 ).rgb * morphTargetInfluences[ i ];
		#endif
	}
#endif`,xM=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,bM=`#ifdef USE_MORPHTARGETS
	#ifndef USE_INSTANCING_MORPH
		uniform float morphTargetBaseInfluence;
		uniform float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	#endif
	uniform sampler2DArray morphTargetsTexture;
	uniform ivec2 morphTargetsTextureSize;
	vec4 getMorph( const in int vertexIndex, const in int morphTargetIndex, const in int offset ) {
		int texelIndex = vertexIndex * MORPHTARGETS_TEXTURE_STRIDE + offset;
		int y = texelIndex / morphTargetsTextureSize.x;
		int x = texelIndex - y * morphTargetsTextureSize.x;
		ivec3 morphUV = ivec3( x, y, morphTargetIndex );
		return texelFetch( morphTargetsTexture, morphUV, 0 );
	}
#endif`,wM=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,SM=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
#ifdef FLAT_SHADED
	vec3 fdx = dFdx( vViewPosition );
	vec3 fdy = dFdy( vViewPosition );
	vec3 normal = normalize( cross( fdx, fdy ) );
#else
	vec3 normal = normalize( vNormal );
	#ifdef DOUBLE_SIDED
		normal *= faceDirection;
	#endif
#endif
#if defined( USE_NORMALMAP_TANGENTSPACE ) || defined( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY )
	#ifdef USE_TANGENT
		mat3 tbn = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn = getTangentFrame( - vViewPosition, normal,
		#if defined( USE_NORMALMAP )
			vNormalMapUv
		#elif defined( USE_CLEARCOAT_NORMALMAP )
			vClearcoatNormalMapUv
		#else
			vUv
		#endif
		);
	#endif
	#ifdef DOUBLE_SIDED
		tbn[0] *= faceDirection;
		tbn[1] *= faceDirection;
	#endif
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	#ifdef USE_TANGENT
		mat3 tbn2 = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn2 = getTangentFrame( - vViewPosition, normal, vClearcoatNormalMapUv );
	#endif
	#ifdef DOUBLE_SIDED
		tbn2[0] *= faceDirection;
		tbn2[1] *= faceDirection;
	#endif
#endif
vec3 nonPerturbedNormal = normal;`,MM=`#ifdef USE_NORMALMAP_OBJECTSPACE
	normal = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#ifdef FLIP_SIDED
		normal = - normal;
	#endif
	#ifdef DOUBLE_SIDED
		normal = normal * faceDirection;
	#endif
	normal = normalize( normalMatrix * normal );
#elif defined( USE_NORMALMAP_TANGENTSPACE )
	vec3 mapN = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#if defined( USE_PACKED_NORMALMAP )
		mapN = vec3( mapN.xy, sqrt( saturate( 1.0 - dot( mapN.xy, mapN.xy ) ) ) );
	#endif
	mapN.xy *= normalScale;
	normal = normalize( tbn * mapN );
#elif defined( USE_BUMPMAP )
	normal = perturbNormalArb( - vViewPosition, normal, dHdxy_fwd(), faceDirection );
#endif`,AM=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,TM=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,EM=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,RM=`#ifdef USE_NORMALMAP
	uniform sampler2D normalMap;
	uniform vec2 normalScale;
#endif
#ifdef USE_NORMALMAP_OBJECTSPACE
	uniform mat3 normalMatrix;
#endif
#if ! defined ( USE_TANGENT ) && ( defined ( USE_NORMALMAP_TANGENTSPACE ) || defined ( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY ) )
	mat3 getTangentFrame( vec3 eye_pos, vec3 surf_norm, vec2 uv ) {
		vec3 q0 = dFdx( eye_pos.xyz );
		vec3 q1 = dFdy( eye_pos.xyz );
		vec2 st0 = dFdx( uv.st );
		vec2 st1 = dFdy( uv.st );
		vec3 N = surf_norm;
		vec3 q1perp = cross( q1, N );
		vec3 q0perp = cross( N, q0 );
		vec3 T = q1perp * st0.x + q0perp * st1.x;
		vec3 B = q1perp * st0.y + q0perp * st1.y;
		float det = max( dot( T, T ), dot( B, B ) );
		float scale = ( det == 0.0 ) ? 0.0 : inversesqrt( det );
		return mat3( T * scale, B * scale, N );
	}
#endif`,CM=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,IM=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,PM=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,LM=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,NM=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,DM=`vec3 packNormalToRGB( const in vec3 normal ) {
	return normalize( normal ) * 0.5 + 0.5;
}
vec3 unpackRGBToNormal( const in vec3 rgb ) {
	return 2.0 * rgb.xyz - 1.0;
}
const float PackUpscale = 256. / 255.;const float UnpackDownscale = 255. / 256.;const float ShiftRight8 = 1. / 256.;
const float Inv255 = 1. / 255.;
const vec4 PackFactors = vec4( 1.0, 256.0, 256.0 * 256.0, 256.0 * 256.0 * 256.0 );
const vec2 UnpackFactors2 = vec2( UnpackDownscale, 1.0 / PackFactors.g );
const vec3 UnpackFactors3 = vec3( UnpackDownscale / PackFactors.rg, 1.0 / PackFactors.b );
const vec4 UnpackFactors4 = vec4( UnpackDownscale / PackFactors.rgb, 1.0 / PackFactors.a );
vec4 packDepthToRGBA( const in float v ) {
	if( v <= 0.0 )
		return vec4( 0., 0., 0., 0. );
	if( v >= 1.0 )
		return vec4( 1., 1., 1., 1. );
	float vuf;
	float af = modf( v * PackFactors.a, vuf );
	float bf = modf( vuf * ShiftRight8, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec4( vuf * Inv255, gf * PackUpscale, bf * PackUpscale, af );
}
vec3 packDepthToRGB( const in float v ) {
	if( v <= 0.0 )
		return vec3( 0., 0., 0. );
	if( v >= 1.0 )
		return vec3( 1., 1., 1. );
	float vuf;
	float bf = modf( v * PackFactors.b, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec3( vuf * Inv255, gf * PackUpscale, bf );
}
vec2 packDepthToRG( const in float v ) {
	if( v <= 0.0 )
		return vec2( 0., 0. );
	if( v >= 1.0 )
		return vec2( 1., 1. );
	float vuf;
	float gf = modf( v * 256., vuf );
	return vec2( vuf * Inv255, gf );
}
float unpackRGBAToDepth( const in vec4 v ) {
	return dot( v, UnpackFactors4 );
}
float unpackRGBToDepth( const in vec3 v ) {
	return dot( v, UnpackFactors3 );
}
float unpackRGToDepth( const in vec2 v ) {
	return v.r * UnpackFactors2.r + v.g * UnpackFactors2.g;
}
vec4 pack2HalfToRGBA( const in vec2 v ) {
	vec4 r = vec4( v.x, fract( v.x * 255.0 ), v.y, fract( v.y * 255.0 ) );
	return vec4( r.x - r.y / 255.0, r.y, r.z - r.w / 255.0, r.w );
}
vec2 unpackRGBATo2Half( const in vec4 v ) {
	return vec2( v.x + ( v.y / 255.0 ), v.z + ( v.w / 255.0 ) );
}
float viewZToOrthographicDepth( const in float viewZ, const in float near, const in float far ) {
	return ( viewZ + near ) / ( near - far );
}
float orthographicDepthToViewZ( const in float depth, const in float near, const in float far ) {
	#ifdef USE_REVERSED_DEPTH_BUFFER
	
		return depth * ( far - near ) - far;
	#else
		return depth * ( near - far ) - near;
	#endif
}
float viewZToPerspectiveDepth( const in float viewZ, const in float near, const in float far ) {
	return ( ( near + viewZ ) * far ) / ( ( far - near ) * viewZ );
}
float perspectiveDepthToViewZ( const in float depth, const in float near, const in float far ) {
	
	#ifdef USE_REVERSED_DEPTH_BUFFER
		return ( near * far ) / ( ( near - far ) * depth - near );
	#else
		return ( near * far ) / ( ( far - near ) * depth - far );
	#endif
}`,FM=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,UM=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,OM=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,kM=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,BM=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,zM=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,GM=`#if NUM_SPOT_LIGHT_COORDS > 0
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#if NUM_SPOT_LIGHT_MAPS > 0
	uniform sampler2D spotLightMap[ NUM_SPOT_LIGHT_MAPS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		#define SUN_LIGHT_CASCADES 2
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#else
			uniform sampler2D sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#endif
		uniform mat4 sunShadowMatrix[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		uniform vec4 sunShadowCascade[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
		struct SunLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SunLightShadow sunLightShadows[ NUM_SUN_LIGHT_SHADOWS ];
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#else
			uniform sampler2D directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#endif
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#else
			uniform sampler2D spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#endif
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform samplerCubeShadow pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#elif defined( SHADOWMAP_TYPE_BASIC )
			uniform samplerCube pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#endif
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float interleavedGradientNoise( vec2 position ) {
			return fract( 52.9829189 * fract( dot( position, vec2( 0.06711056, 0.00583715 ) ) ) );
		}
		vec2 vogelDiskSample( int sampleIndex, int samplesCount, float phi ) {
			const float goldenAngle = 2.399963229728653;
			float r = sqrt( ( float( sampleIndex ) + 0.5 ) / float( samplesCount ) );
			float theta = float( sampleIndex ) * goldenAngle + phi;
			return vec2( cos( theta ), sin( theta ) ) * r;
		}
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 texelSize = vec2( 1.0 ) / shadowMapSize;
				vec2 radius = shadowRadius * texelSize;
				float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
				shadow = (
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 0, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 1, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 2, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 3, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 4, 5, phi ) * radius, shadowCoord.z ) )
				) * 0.2;
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#elif defined( SHADOWMAP_TYPE_VSM )
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 distribution = texture2D( shadowMap, shadowCoord.xy ).rg;
				float mean = distribution.x;
				float variance = distribution.y * distribution.y;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					float hard_shadow = step( mean, shadowCoord.z );
				#else
					float hard_shadow = step( shadowCoord.z, mean );
				#endif
				
				if ( hard_shadow == 1.0 ) {
					shadow = 1.0;
				} else {
					variance = max( variance, 0.0000001 );
					float d = shadowCoord.z - mean;
					float p_max = variance / ( variance + d * d );
					p_max = clamp( ( p_max - 0.3 ) / 0.65, 0.0, 1.0 );
					shadow = max( hard_shadow, p_max );
				}
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#else
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				float depth = texture2D( shadowMap, shadowCoord.xy ).r;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					shadow = step( depth, shadowCoord.z );
				#else
					shadow = step( shadowCoord.z, depth );
				#endif
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#endif
	#if NUM_SUN_LIGHT_SHADOWS > 0
		float getSunShadow(
			#if defined( SHADOWMAP_TYPE_PCF )
				sampler2DShadow shadowMap,
			#else
				sampler2D shadowMap,
			#endif
			SunLightShadow sunLightShadow,
			int shadowIndex
		) {
			vec4 shadowWorldPosition = vec4( vSunShadowWorldPosition.xyz + vSunShadowWorldNormal * sunLightShadow.shadowNormalBias, 1.0 );
			float viewDepth = vSunShadowWorldPosition.w;
			int cascadeOffset = shadowIndex * SUN_LIGHT_CASCADES;
			float shadow = 1.0;
			for ( int i = SUN_LIGHT_CASCADES - 1; i >= 0; i -- ) {
				vec4 cascade = sunShadowCascade[ cascadeOffset + i ];
				if ( viewDepth >= cascade.x && viewDepth < cascade.y ) {
					float cascadeShadow = getShadow(
						shadowMap,
						sunLightShadow.shadowMapSize,
						sunLightShadow.shadowIntensity,
						sunLightShadow.shadowBias,
						sunLightShadow.shadowRadius,
						sunShadowMatrix[ cascadeOffset + i ] * shadowWorldPosition
					);
					shadow = mix( cascadeShadow, shadow, smoothstep( cascade.z, cascade.y, viewDepth ) );
				}
			}
			return shadow;
		}
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
	#if defined( SHADOWMAP_TYPE_PCF )
	float getPointShadow( samplerCubeShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 bd3D = normalize( lightToPosition );
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float lightDistance = length( lightToPosition );
			float depthRange = shadowCameraFar - shadowCameraNear;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				float depthA = - shadowCameraNear / depthRange - shadowBias;
				float depthB = shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#else
				float depthA = shadowCameraFar / depthRange + shadowBias;
				float depthB = - shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#endif
			float texelSize = shadowRadius / shadowMapSize.x;
			vec3 absDir = abs( bd3D );
			vec3 tangent = absDir.x > absDir.z ? vec3( 0.0, 1.0, 0.0 ) : vec3( 1.0, 0.0, 0.0 );
			tangent = normalize( cross( bd3D, tangent ) );
			vec3 bitangent = cross( bd3D, tangent );
			float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
			shadow = 0.0;
			for ( int i = 0; i < 5; i ++ ) {
				vec2 offset = vogelDiskSample( i, 5, phi );
				vec3 direction = bd3D + ( tangent * offset.x + bitangent * offset.y ) * texelSize;
				vec3 absDirection = abs( direction );
				float dp = depthA + depthB / max( max( absDirection.x, absDirection.y ), absDirection.z );
				shadow += texture( shadowMap, vec4( direction, dp ) );
			}
			shadow *= 0.2;
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#elif defined( SHADOWMAP_TYPE_BASIC )
	float getPointShadow( samplerCube shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float dp = ( shadowCameraFar * ( viewSpaceZ - shadowCameraNear ) ) / ( viewSpaceZ * ( shadowCameraFar - shadowCameraNear ) );
			dp += shadowBias;
			vec3 bd3D = normalize( lightToPosition );
			float depth = textureCube( shadowMap, bd3D ).r;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				depth = 1.0 - depth;
			#endif
			shadow = step( dp, depth );
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#endif
	#endif
#endif`,VM=`#if NUM_SPOT_LIGHT_COORDS > 0
	uniform mat4 spotLightMatrix[ NUM_SPOT_LIGHT_COORDS ];
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		uniform mat4 directionalShadowMatrix[ NUM_DIR_LIGHT_SHADOWS ];
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		uniform mat4 pointShadowMatrix[ NUM_POINT_LIGHT_SHADOWS ];
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
#endif`,HM=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
	#ifdef HAS_NORMAL
		vec3 shadowWorldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
	#else
		vec3 shadowWorldNormal = vec3( 0.0 );
	#endif
	vec4 shadowWorldPosition;
#endif
#if defined( USE_SHADOWMAP )
	#if NUM_SUN_LIGHT_SHADOWS > 0
		vSunShadowWorldPosition = vec4( worldPosition.xyz, - mvPosition.z );
		vSunShadowWorldNormal = shadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * directionalLightShadows[ i ].shadowNormalBias, 0 );
			vDirectionalShadowCoord[ i ] = directionalShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * pointLightShadows[ i ].shadowNormalBias, 0 );
			vPointShadowCoord[ i ] = pointShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
#endif
#if NUM_SPOT_LIGHT_COORDS > 0
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_COORDS; i ++ ) {
		shadowWorldPosition = worldPosition;
		#if ( defined( USE_SHADOWMAP ) && UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
			shadowWorldPosition.xyz += shadowWorldNormal * spotLightShadows[ i ].shadowNormalBias;
		#endif
		vSpotLightCoord[ i ] = spotLightMatrix[ i ] * shadowWorldPosition;
	}
	#pragma unroll_loop_end
#endif`,WM=`float getShadowMask() {
	float shadow = 1.0;
	#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHT_SHADOWS; i ++ ) {
		sunLight = sunLightShadows[ i ];
		shadow *= receiveShadow ? getSunShadow( sunShadowMap[ i ], sunLight, UNROLLED_LOOP_INDEX ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
		directionalLight = directionalLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( directionalShadowMap[ i ], directionalLight.shadowMapSize, directionalLight.shadowIntensity, directionalLight.shadowBias, directionalLight.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_SHADOWS; i ++ ) {
		spotLight = spotLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( spotShadowMap[ i ], spotLight.shadowMapSize, spotLight.shadowIntensity, spotLight.shadowBias, spotLight.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0 && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
	PointLightShadow pointLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
		pointLight = pointLightShadows[ i ];
		shadow *= receiveShadow ? getPointShadow( pointShadowMap[ i ], pointLight.shadowMapSize, pointLight.shadowIntensity, pointLight.shadowBias, pointLight.shadowRadius, vPointShadowCoord[ i ], pointLight.shadowCameraNear, pointLight.shadowCameraFar ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#endif
	return shadow;
}`,XM=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,qM=`#ifdef USE_SKINNING
	uniform mat4 bindMatrix;
	uniform mat4 bindMatrixInverse;
	uniform highp sampler2D boneTexture;
	mat4 getBoneMatrix( const in float i ) {
		int size = textureSize( boneTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( boneTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( boneTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( boneTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( boneTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
#endif`,YM=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,$M=`#ifdef USE_SKINNING
	mat4 skinMatrix = mat4( 0.0 );
	skinMatrix += skinWeight.x * boneMatX;
	skinMatrix += skinWeight.y * boneMatY;
	skinMatrix += skinWeight.z * boneMatZ;
	skinMatrix += skinWeight.w * boneMatW;
	skinMatrix = bindMatrixInverse * skinMatrix * bindMatrix;
	objectNormal = vec4( skinMatrix * vec4( objectNormal, 0.0 ) ).xyz;
	#ifdef USE_TANGENT
		objectTangent = vec4( skinMatrix * vec4( objectTangent, 0.0 ) ).xyz;
	#endif
#endif`,KM=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,ZM=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,JM=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,jM=`#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
uniform float toneMappingExposure;
vec3 LinearToneMapping( vec3 color ) {
	return saturate( toneMappingExposure * color );
}
vec3 ReinhardToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	return saturate( color / ( vec3( 1.0 ) + color ) );
}
vec3 CineonToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	color = max( vec3( 0.0 ), color - 0.004 );
	return pow( ( color * ( 6.2 * color + 0.5 ) ) / ( color * ( 6.2 * color + 1.7 ) + 0.06 ), vec3( 2.2 ) );
}
vec3 RRTAndODTFit( vec3 v ) {
	vec3 a = v * ( v + 0.0245786 ) - 0.000090537;
	vec3 b = v * ( 0.983729 * v + 0.4329510 ) + 0.238081;
	return a / b;
}
vec3 ACESFilmicToneMapping( vec3 color ) {
	const mat3 ACESInputMat = mat3(
		vec3( 0.59719, 0.07600, 0.02840 ),		vec3( 0.35458, 0.90834, 0.13383 ),
		vec3( 0.04823, 0.01566, 0.83777 )
	);
	const mat3 ACESOutputMat = mat3(
		vec3(  1.60475, -0.10208, -0.00327 ),		vec3( -0.53108,  1.10813, -0.07276 ),
		vec3( -0.07367, -0.00605,  1.07602 )
	);
	color *= toneMappingExposure / 0.6;
	color = ACESInputMat * color;
	color = RRTAndODTFit( color );
	color = ACESOutputMat * color;
	return saturate( color );
}
const mat3 LINEAR_REC2020_TO_LINEAR_SRGB = mat3(
	vec3( 1.6605, - 0.1246, - 0.0182 ),
	vec3( - 0.5876, 1.1329, - 0.1006 ),
	vec3( - 0.0728, - 0.0083, 1.1187 )
);
const mat3 LINEAR_SRGB_TO_LINEAR_REC2020 = mat3(
	vec3( 0.6274, 0.0691, 0.0164 ),
	vec3( 0.3293, 0.9195, 0.0880 ),
	vec3( 0.0433, 0.0113, 0.8956 )
);
vec3 agxDefaultContrastApprox( vec3 x ) {
	vec3 x2 = x * x;
	vec3 x4 = x2 * x2;
	return + 15.5 * x4 * x2
		- 40.14 * x4 * x
		+ 31.96 * x4
		- 6.868 * x2 * x
		+ 0.4298 * x2
		+ 0.1191 * x
		- 0.00232;
}
vec3 AgXToneMapping( vec3 color ) {
	const mat3 AgXInsetMatrix = mat3(
		vec3( 0.856627153315983, 0.137318972929847, 0.11189821299995 ),
		vec3( 0.0951212405381588, 0.761241990602591, 0.0767994186031903 ),
		vec3( 0.0482516061458583, 0.101439036467562, 0.811302368396859 )
	);
	const mat3 AgXOutsetMatrix = mat3(
		vec3( 1.1271005818144368, - 0.1413297634984383, - 0.14132976349843826 ),
		vec3( - 0.11060664309660323, 1.157823702216272, - 0.11060664309660294 ),
		vec3( - 0.016493938717834573, - 0.016493938717834257, 1.2519364065950405 )
	);
	const float AgxMinEv = - 12.47393;	const float AgxMaxEv = 4.026069;
	color *= toneMappingExposure;
	color = LINEAR_SRGB_TO_LINEAR_REC2020 * color;
	color = AgXInsetMatrix * color;
	color = max( color, 1e-10 );	color = log2( color );
	color = ( color - AgxMinEv ) / ( AgxMaxEv - AgxMinEv );
	color = clamp( color, 0.0, 1.0 );
	color = agxDefaultContrastApprox( color );
	color = AgXOutsetMatrix * color;
	color = pow( max( vec3( 0.0 ), color ), vec3( 2.2 ) );
	color = LINEAR_REC2020_TO_LINEAR_SRGB * color;
	color = clamp( color, 0.0, 1.0 );
	return color;
}
vec3 NeutralToneMapping( vec3 color ) {
	const float StartCompression = 0.8 - 0.04;
	const float Desaturation = 0.15;
	color *= toneMappingExposure;
	float x = min( color.r, min( color.g, color.b ) );
	float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
	color -= offset;
	float peak = max( color.r, max( color.g, color.b ) );
	if ( peak < StartCompression ) return color;
	float d = 1. - StartCompression;
	float newPeak = 1. - d * d / ( peak + d - StartCompression );
	color *= newPeak / peak;
	float g = 1. - 1. / ( Desaturation * ( peak - newPeak ) + 1. );
	return mix( color, vec3( newPeak ), g );
}
vec3 CustomToneMapping( vec3 color ) { return color; }`,QM=`#ifdef USE_TRANSMISSION
	material.transmission = transmission;
	material.transmissionAlpha = 1.0;
	material.thickness = thickness;
	material.attenuationDistance = attenuationDistance;
	material.attenuationColor = attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		material.transmission *= texture2D( transmissionMap, vTransmissionMapUv ).r;
	#endif
	#ifdef USE_THICKNESSMAP
		material.thickness *= texture2D( thicknessMap, vThicknessMapUv ).g;
	#endif
	vec3 pos = vWorldPosition;
	vec3 v = normalize( cameraPosition - pos );
	vec3 n = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec4 transmitted = getIBLVolumeRefraction(
		n, v, material.roughness, material.diffuseContribution, material.specularColorBlended, material.specularF90,
		pos, modelMatrix, viewMatrix, projectionMatrix, material.dispersion, material.ior, material.thickness,
		material.attenuationColor, material.attenuationDistance );
	material.transmissionAlpha = mix( material.transmissionAlpha, transmitted.a, material.transmission );
	totalDiffuse = mix( totalDiffuse, transmitted.rgb, material.transmission );
#endif`,e1=`#ifdef USE_TRANSMISSION
	uniform float transmission;
	uniform float thickness;
	uniform float attenuationDistance;
	uniform vec3 attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		uniform sampler2D transmissionMap;
	#endif
	#ifdef USE_THICKNESSMAP
		uniform sampler2D thicknessMap;
	#endif
	uniform vec2 transmissionSamplerSize;
	uniform sampler2D transmissionSamplerMap;
	uniform mat4 modelMatrix;
	uniform mat4 projectionMatrix;
	varying vec3 vWorldPosition;
	float w0( float a ) {
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - a + 3.0 ) - 3.0 ) + 1.0 );
	}
	float w1( float a ) {
		return ( 1.0 / 6.0 ) * ( a *  a * ( 3.0 * a - 6.0 ) + 4.0 );
	}
	float w2( float a ){
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - 3.0 * a + 3.0 ) + 3.0 ) + 1.0 );
	}
	float w3( float a ) {
		return ( 1.0 / 6.0 ) * ( a * a * a );
	}
	float g0( float a ) {
		return w0( a ) + w1( a );
	}
	float g1( float a ) {
		return w2( a ) + w3( a );
	}
	float h0( float a ) {
		return - 1.0 + w1( a ) / ( w0( a ) + w1( a ) );
	}
	float h1( float a ) {
		return 1.0 + w3( a ) / ( w2( a ) + w3( a ) );
	}
	vec4 bicubic( sampler2D tex, vec2 uv, vec4 texelSize, float lod ) {
		uv = uv * texelSize.zw + 0.5;
		vec2 iuv = floor( uv );
		vec2 fuv = fract( uv );
		float g0x = g0( fuv.x );
		float g1x = g1( fuv.x );
		float h0x = h0( fuv.x );
		float h1x = h1( fuv.x );
		float h0y = h0( fuv.y );
		float h1y = h1( fuv.y );
		vec2 p0 = ( vec2( iuv.x + h0x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p1 = ( vec2( iuv.x + h1x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p2 = ( vec2( iuv.x + h0x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		vec2 p3 = ( vec2( iuv.x + h1x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		return g0( fuv.y ) * ( g0x * textureLod( tex, p0, lod ) + g1x * textureLod( tex, p1, lod ) ) +
			g1( fuv.y ) * ( g0x * textureLod( tex, p2, lod ) + g1x * textureLod( tex, p3, lod ) );
	}
	vec4 textureBicubic( sampler2D sampler, vec2 uv, float lod ) {
		vec2 fLodSize = vec2( textureSize( sampler, int( lod ) ) );
		vec2 cLodSize = vec2( textureSize( sampler, int( lod + 1.0 ) ) );
		vec2 fLodSizeInv = 1.0 / fLodSize;
		vec2 cLodSizeInv = 1.0 / cLodSize;
		vec4 fSample = bicubic( sampler, uv, vec4( fLodSizeInv, fLodSize ), floor( lod ) );
		vec4 cSample = bicubic( sampler, uv, vec4( cLodSizeInv, cLodSize ), ceil( lod ) );
		return mix( fSample, cSample, fract( lod ) );
	}
	vec3 getVolumeTransmissionRay( const in vec3 n, const in vec3 v, const in float thickness, const in float ior, const in mat4 modelMatrix ) {
		vec3 refractionVector = refract( - v, normalize( n ), 1.0 / ior );
		vec3 modelScale;
		modelScale.x = length( vec3( modelMatrix[ 0 ].xyz ) );
		modelScale.y = length( vec3( modelMatrix[ 1 ].xyz ) );
		modelScale.z = length( vec3( modelMatrix[ 2 ].xyz ) );
		return normalize( refractionVector ) * thickness * modelScale;
	}
	float applyIorToRoughness( const in float roughness, const in float ior ) {
		return roughness * clamp( ior * 2.0 - 2.0, 0.0, 1.0 );
	}
	vec4 getTransmissionSample( const in vec2 fragCoord, const in float roughness, const in float ior ) {
		float lod = log2( transmissionSamplerSize.x ) * applyIorToRoughness( roughness, ior );
		return textureBicubic( transmissionSamplerMap, fragCoord.xy, lod );
	}
	vec3 volumeAttenuation( const in float transmissionDistance, const in vec3 attenuationColor, const in float attenuationDistance ) {
		if ( isinf( attenuationDistance ) ) {
			return vec3( 1.0 );
		} else {
			vec3 attenuationCoefficient = -log( attenuationColor ) / attenuationDistance;
			vec3 transmittance = exp( - attenuationCoefficient * transmissionDistance );			return transmittance;
		}
	}
	vec4 getIBLVolumeRefraction( const in vec3 n, const in vec3 v, const in float roughness, const in vec3 diffuseColor,
		const in vec3 specularColor, const in float specularF90, const in vec3 position, const in mat4 modelMatrix,
		const in mat4 viewMatrix, const in mat4 projMatrix, const in float dispersion, const in float ior, const in float thickness,
		const in vec3 attenuationColor, const in float attenuationDistance ) {
		vec4 transmittedLight;
		vec3 transmittance;
		#ifdef USE_DISPERSION
			float halfSpread = ( ior - 1.0 ) * 0.025 * dispersion;
			vec3 iors = vec3( ior - halfSpread, ior, ior + halfSpread );
			for ( int i = 0; i < 3; i ++ ) {
				vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, iors[ i ], modelMatrix );
				vec3 refractedRayExit = position + transmissionRay;
				vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
				vec2 refractionCoords = ndcPos.xy / ndcPos.w;
				refractionCoords += 1.0;
				refractionCoords /= 2.0;
				vec4 transmissionSample = getTransmissionSample( refractionCoords, roughness, iors[ i ] );
				transmittedLight[ i ] = transmissionSample[ i ];
				transmittedLight.a += transmissionSample.a;
				transmittance[ i ] = diffuseColor[ i ] * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance )[ i ];
			}
			transmittedLight.a /= 3.0;
		#else
			vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, ior, modelMatrix );
			vec3 refractedRayExit = position + transmissionRay;
			vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
			vec2 refractionCoords = ndcPos.xy / ndcPos.w;
			refractionCoords += 1.0;
			refractionCoords /= 2.0;
			transmittedLight = getTransmissionSample( refractionCoords, roughness, ior );
			transmittance = diffuseColor * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance );
		#endif
		vec3 attenuatedColor = transmittance * transmittedLight.rgb;
		vec3 F = EnvironmentBRDF( n, v, specularColor, specularF90, roughness );
		float transmittanceFactor = ( transmittance.r + transmittance.g + transmittance.b ) / 3.0;
		return vec4( ( 1.0 - F ) * attenuatedColor, 1.0 - ( 1.0 - transmittedLight.a ) * transmittanceFactor );
	}
#endif`,t1=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_SPECULARMAP
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,n1=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	uniform mat3 mapTransform;
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	uniform mat3 alphaMapTransform;
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	uniform mat3 lightMapTransform;
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	uniform mat3 aoMapTransform;
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	uniform mat3 bumpMapTransform;
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	uniform mat3 normalMapTransform;
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_DISPLACEMENTMAP
	uniform mat3 displacementMapTransform;
	varying vec2 vDisplacementMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	uniform mat3 emissiveMapTransform;
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	uniform mat3 metalnessMapTransform;
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	uniform mat3 roughnessMapTransform;
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	uniform mat3 diffuseRoughnessMapTransform;
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	uniform mat3 anisotropyMapTransform;
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	uniform mat3 clearcoatMapTransform;
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform mat3 clearcoatNormalMapTransform;
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform mat3 clearcoatRoughnessMapTransform;
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	uniform mat3 sheenColorMapTransform;
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	uniform mat3 sheenRoughnessMapTransform;
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	uniform mat3 iridescenceMapTransform;
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform mat3 iridescenceThicknessMapTransform;
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SPECULARMAP
	uniform mat3 specularMapTransform;
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	uniform mat3 specularColorMapTransform;
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	uniform mat3 specularIntensityMapTransform;
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,i1=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	vUv = vec3( uv, 1 ).xy;
#endif
#ifdef USE_MAP
	vMapUv = ( mapTransform * vec3( MAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ALPHAMAP
	vAlphaMapUv = ( alphaMapTransform * vec3( ALPHAMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_LIGHTMAP
	vLightMapUv = ( lightMapTransform * vec3( LIGHTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_AOMAP
	vAoMapUv = ( aoMapTransform * vec3( AOMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_BUMPMAP
	vBumpMapUv = ( bumpMapTransform * vec3( BUMPMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_NORMALMAP
	vNormalMapUv = ( normalMapTransform * vec3( NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DISPLACEMENTMAP
	vDisplacementMapUv = ( displacementMapTransform * vec3( DISPLACEMENTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_EMISSIVEMAP
	vEmissiveMapUv = ( emissiveMapTransform * vec3( EMISSIVEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_METALNESSMAP
	vMetalnessMapUv = ( metalnessMapTransform * vec3( METALNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ROUGHNESSMAP
	vRoughnessMapUv = ( roughnessMapTransform * vec3( ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	vDiffuseRoughnessMapUv = ( diffuseRoughnessMapTransform * vec3( DIFFUSE_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ANISOTROPYMAP
	vAnisotropyMapUv = ( anisotropyMapTransform * vec3( ANISOTROPYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOATMAP
	vClearcoatMapUv = ( clearcoatMapTransform * vec3( CLEARCOATMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	vClearcoatNormalMapUv = ( clearcoatNormalMapTransform * vec3( CLEARCOAT_NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	vClearcoatRoughnessMapUv = ( clearcoatRoughnessMapTransform * vec3( CLEARCOAT_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCEMAP
	vIridescenceMapUv = ( iridescenceMapTransform * vec3( IRIDESCENCEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	vIridescenceThicknessMapUv = ( iridescenceThicknessMapTransform * vec3( IRIDESCENCE_THICKNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_COLORMAP
	vSheenColorMapUv = ( sheenColorMapTransform * vec3( SHEEN_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	vSheenRoughnessMapUv = ( sheenRoughnessMapTransform * vec3( SHEEN_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULARMAP
	vSpecularMapUv = ( specularMapTransform * vec3( SPECULARMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_COLORMAP
	vSpecularColorMapUv = ( specularColorMapTransform * vec3( SPECULAR_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	vSpecularIntensityMapUv = ( specularIntensityMapTransform * vec3( SPECULAR_INTENSITYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_TRANSMISSIONMAP
	vTransmissionMapUv = ( transmissionMapTransform * vec3( TRANSMISSIONMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_THICKNESSMAP
	vThicknessMapUv = ( thicknessMapTransform * vec3( THICKNESSMAP_UV, 1 ) ).xy;
#endif`,r1=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,s1=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,o1=`uniform sampler2D t2D;
uniform float backgroundIntensity;
varying vec2 vUv;
void main() {
	vec4 texColor = texture2D( t2D, vUv );
	#ifdef DECODE_VIDEO_TEXTURE
		texColor = vec4( mix( pow( texColor.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), texColor.rgb * 0.0773993808, vec3( lessThanEqual( texColor.rgb, vec3( 0.04045 ) ) ) ), texColor.w );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,a1=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,l1=`uniform float backgroundBlurriness;
uniform float backgroundIntensity;
uniform mat3 backgroundRotation;
varying vec3 vWorldDirection;
#include <envmap_common_pars_fragment>
void main() {
	#ifdef ENVMAP_TYPE_PMREM
		vec4 texColor = textureLod( envMap, backgroundRotation * vWorldDirection, roughnessToMip( backgroundBlurriness ) );
	#else
		vec4 texColor = textureCube( envMap, backgroundRotation * vWorldDirection );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,c1=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,u1=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,d1=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
varying vec2 vHighPrecisionZW;
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vHighPrecisionZW = gl_Position.zw;
}`,h1=`#if DEPTH_PACKING == 3200
	uniform float opacity;
#endif
#include <common>
#include <packing>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
varying vec2 vHighPrecisionZW;
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#if DEPTH_PACKING == 3200
		diffuseColor.a = opacity;
	#endif
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <logdepthbuf_fragment>
	#ifdef USE_REVERSED_DEPTH_BUFFER
		float fragCoordZ = vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ];
	#else
		float fragCoordZ = 0.5 * vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ] + 0.5;
	#endif
	#if DEPTH_PACKING == 3200
		gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );
	#elif DEPTH_PACKING == 3201
		gl_FragColor = packDepthToRGBA( fragCoordZ );
	#elif DEPTH_PACKING == 3202
		gl_FragColor = vec4( packDepthToRGB( fragCoordZ ), 1.0 );
	#elif DEPTH_PACKING == 3203
		gl_FragColor = vec4( packDepthToRG( fragCoordZ ), 0.0, 1.0 );
	#endif
}`,f1=`#define DISTANCE
varying vec3 vWorldPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <worldpos_vertex>
	#include <clipping_planes_vertex>
	vWorldPosition = worldPosition.xyz;
}`,p1=`#define DISTANCE
uniform vec3 referencePosition;
uniform float nearDistance;
uniform float farDistance;
varying vec3 vWorldPosition;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	float dist = length( vWorldPosition - referencePosition );
	dist = ( dist - nearDistance ) / ( farDistance - nearDistance );
	dist = saturate( dist );
	gl_FragColor = vec4( dist, 0.0, 0.0, 1.0 );
}`,m1=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,g1=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,y1=`uniform float scale;
attribute float lineDistance;
varying float vLineDistance;
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	vLineDistance = scale * lineDistance;
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,_1=`uniform vec3 diffuse;
uniform float opacity;
uniform float dashSize;
uniform float totalSize;
varying float vLineDistance;
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	if ( mod( vLineDistance, totalSize ) > dashSize ) {
		discard;
	}
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,v1=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#if defined ( USE_ENVMAP ) || defined ( USE_SKINNING )
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinbase_vertex>
		#include <skinnormal_vertex>
		#include <defaultnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <fog_vertex>
}`,x1=`uniform vec3 diffuse;
uniform float opacity;
#ifndef FLAT_SHADED
	varying vec3 vNormal;
#endif
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <fog_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		reflectedLight.indirectDiffuse += lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI;
	#else
		reflectedLight.indirectDiffuse += vec3( 1.0 );
	#endif
	#include <aomap_fragment>
	reflectedLight.indirectDiffuse *= diffuseColor.rgb;
	vec3 outgoingLight = reflectedLight.indirectDiffuse;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,b1=`#define LAMBERT
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,w1=`#define LAMBERT
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_lambert_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_lambert_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,S1=`#define MATCAP
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <displacementmap_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
	vViewPosition = - mvPosition.xyz;
}`,M1=`#define MATCAP
uniform vec3 diffuse;
uniform float opacity;
uniform sampler2D matcap;
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	vec3 viewDir = normalize( vViewPosition );
	vec3 x = normalize( vec3( viewDir.z, 0.0, - viewDir.x ) );
	vec3 y = cross( viewDir, x );
	vec2 uv = vec2( dot( x, normal ), dot( y, normal ) ) * 0.495 + 0.5;
	#ifdef USE_MATCAP
		vec4 matcapColor = texture2D( matcap, uv );
	#else
		vec4 matcapColor = vec4( vec3( mix( 0.2, 0.8, uv.y ) ), 1.0 );
	#endif
	vec3 outgoingLight = diffuseColor.rgb * matcapColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,A1=`#define NORMAL
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	vViewPosition = - mvPosition.xyz;
#endif
}`,T1=`#define NORMAL
uniform float opacity;
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <uv_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 0.0, 0.0, 0.0, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	gl_FragColor = vec4( normalize( normal ) * 0.5 + 0.5, diffuseColor.a );
	#ifdef OPAQUE
		gl_FragColor.a = 1.0;
	#endif
}`,E1=`#define PHONG
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,R1=`#define PHONG
uniform vec3 diffuse;
uniform vec3 emissive;
uniform vec3 specular;
uniform float shininess;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_phong_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_phong_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + reflectedLight.directSpecular + reflectedLight.indirectSpecular + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,C1=`#define STANDARD
varying vec3 vViewPosition;
#ifdef USE_TRANSMISSION
	varying vec3 vWorldPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
#ifdef USE_TRANSMISSION
	vWorldPosition = worldPosition.xyz;
#endif
}`,I1=`#define STANDARD
#ifdef PHYSICAL
	#define IOR
	#define USE_SPECULAR
#endif
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float roughness;
uniform float metalness;
uniform float opacity;
#ifdef IOR
	uniform float ior;
#endif
#ifdef USE_SPECULAR
	uniform float specularIntensity;
	uniform vec3 specularColor;
	#ifdef USE_SPECULAR_COLORMAP
		uniform sampler2D specularColorMap;
	#endif
	#ifdef USE_SPECULAR_INTENSITYMAP
		uniform sampler2D specularIntensityMap;
	#endif
#endif
#ifdef USE_CLEARCOAT
	uniform float clearcoat;
	uniform float clearcoatRoughness;
#endif
#ifdef USE_DIFFUSE_ROUGHNESS
	uniform float diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		uniform sampler2D diffuseRoughnessMap;
	#endif
#endif
#ifdef USE_DISPERSION
	uniform float dispersion;
#endif
#ifdef USE_RETROREFLECTION
	uniform float retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	uniform float iridescence;
	uniform float iridescenceIOR;
	uniform float iridescenceThicknessMinimum;
	uniform float iridescenceThicknessMaximum;
#endif
#ifdef USE_SHEEN
	uniform vec3 sheenColor;
	uniform float sheenRoughness;
	#ifdef USE_SHEEN_COLORMAP
		uniform sampler2D sheenColorMap;
	#endif
	#ifdef USE_SHEEN_ROUGHNESSMAP
		uniform sampler2D sheenRoughnessMap;
	#endif
#endif
#ifdef USE_ANISOTROPY
	uniform vec2 anisotropyVector;
	#ifdef USE_ANISOTROPYMAP
		uniform sampler2D anisotropyMap;
	#endif
#endif
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <iridescence_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_physical_pars_fragment>
#include <transmission_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <clearcoat_pars_fragment>
#include <iridescence_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <roughnessmap_fragment>
	#include <metalnessmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <clearcoat_normal_fragment_begin>
	#include <clearcoat_normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_physical_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 totalDiffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
	vec3 totalSpecular = reflectedLight.directSpecular + reflectedLight.indirectSpecular;
	#include <transmission_fragment>
	vec3 outgoingLight = totalDiffuse + totalSpecular + totalEmissiveRadiance;
	#ifdef USE_SHEEN
 
		outgoingLight = outgoingLight + sheenSpecularDirect + sheenSpecularIndirect;
 
 	#endif
	#ifdef USE_CLEARCOAT
		float dotNVcc = saturate( dot( geometryClearcoatNormal, geometryViewDir ) );
		vec3 Fcc = F_Schlick( material.clearcoatF0, material.clearcoatF90, dotNVcc );
		outgoingLight = outgoingLight * ( 1.0 - material.clearcoat * Fcc ) + ( clearcoatSpecularDirect + clearcoatSpecularIndirect ) * material.clearcoat;
	#endif
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,P1=`#define TOON
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,L1=`#define TOON
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <gradientmap_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_toon_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_toon_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,N1=`uniform float size;
uniform float scale;
#include <common>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
#ifdef USE_POINTS_UV
	varying vec2 vUv;
	uniform mat3 uvTransform;
#endif
void main() {
	#ifdef USE_POINTS_UV
		vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	#endif
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	gl_PointSize = size;
	#ifdef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) gl_PointSize *= ( scale / - mvPosition.z );
	#endif
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <fog_vertex>
}`,D1=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <color_pars_fragment>
#include <map_particle_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_particle_fragment>
	#include <color_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,F1=`#include <common>
#include <batching_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <shadowmap_pars_vertex>
void main() {
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,U1=`uniform vec3 color;
uniform float opacity;
#include <common>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <logdepthbuf_pars_fragment>
#include <shadowmap_pars_fragment>
#include <shadowmask_pars_fragment>
void main() {
	#include <logdepthbuf_fragment>
	gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,O1=`uniform float rotation;
uniform vec2 center;
#include <common>
#include <uv_pars_vertex>
#include <fog_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	vec4 mvPosition = modelViewMatrix[ 3 ];
	vec2 scale = vec2( length( modelMatrix[ 0 ].xyz ), length( modelMatrix[ 1 ].xyz ) );
	#ifndef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) scale *= - mvPosition.z;
	#endif
	vec2 alignedPosition = ( position.xy - ( center - vec2( 0.5 ) ) ) * scale;
	vec2 rotatedPosition;
	rotatedPosition.x = cos( rotation ) * alignedPosition.x - sin( rotation ) * alignedPosition.y;
	rotatedPosition.y = sin( rotation ) * alignedPosition.x + cos( rotation ) * alignedPosition.y;
	mvPosition.xy += rotatedPosition;
	gl_Position = projectionMatrix * mvPosition;
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,k1=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
}`,ft={alphahash_fragment:oS,alphahash_pars_fragment:aS,alphamap_fragment:lS,alphamap_pars_fragment:cS,alphatest_fragment:uS,alphatest_pars_fragment:dS,aomap_fragment:hS,aomap_pars_fragment:fS,batching_pars_vertex:pS,batching_vertex:mS,begin_vertex:gS,beginnormal_vertex:yS,bsdfs:_S,iridescence_fragment:vS,bumpmap_pars_fragment:xS,clipping_planes_fragment:bS,clipping_planes_pars_fragment:wS,clipping_planes_pars_vertex:SS,clipping_planes_vertex:MS,color_fragment:AS,color_pars_fragment:TS,color_pars_vertex:ES,color_vertex:RS,common:CS,defaultnormal_vertex:IS,displacementmap_pars_vertex:PS,displacementmap_vertex:LS,emissivemap_fragment:NS,emissivemap_pars_fragment:DS,colorspace_fragment:FS,colorspace_pars_fragment:US,envmap_fragment:OS,envmap_common_pars_fragment:kS,envmap_pars_fragment:BS,envmap_pars_vertex:zS,envmap_physical_pars_fragment:JS,envmap_vertex:GS,fog_vertex:VS,fog_pars_vertex:HS,fog_fragment:WS,fog_pars_fragment:XS,gradientmap_pars_fragment:qS,lightmap_pars_fragment:YS,lights_lambert_fragment:$S,lights_lambert_pars_fragment:KS,lights_pars_begin:ZS,lights_toon_fragment:jS,lights_toon_pars_fragment:QS,lights_phong_fragment:eM,lights_phong_pars_fragment:tM,lights_physical_fragment:nM,lights_physical_pars_fragment:iM,lights_fragment_begin:rM,lights_fragment_maps:sM,lights_fragment_end:oM,lightprobes_pars_fragment:aM,logdepthbuf_fragment:lM,logdepthbuf_pars_fragment:cM,logdepthbuf_pars_vertex:uM,logdepthbuf_vertex:dM,map_fragment:hM,map_pars_fragment:fM,map_particle_fragment:pM,map_particle_pars_fragment:mM,metalnessmap_fragment:gM,metalnessmap_pars_fragment:yM,morphinstance_vertex:_M,morphcolor_vertex:vM,morphnormal_vertex:xM,morphtarget_pars_vertex:bM,morphtarget_vertex:wM,normal_fragment_begin:SM,normal_fragment_maps:MM,normal_pars_fragment:AM,normal_pars_vertex:TM,normal_vertex:EM,normalmap_pars_fragment:RM,clearcoat_normal_fragment_begin:CM,clearcoat_normal_fragment_maps:IM,clearcoat_pars_fragment:PM,iridescence_pars_fragment:LM,opaque_fragment:NM,packing:DM,premultiplied_alpha_fragment:FM,project_vertex:UM,dithering_fragment:OM,dithering_pars_fragment:kM,roughnessmap_fragment:BM,roughnessmap_pars_fragment:zM,shadowmap_pars_fragment:GM,shadowmap_pars_vertex:VM,shadowmap_vertex:HM,shadowmask_pars_fragment:WM,skinbase_vertex:XM,skinning_pars_vertex:qM,skinning_vertex:YM,skinnormal_vertex:$M,specularmap_fragment:KM,specularmap_pars_fragment:ZM,tonemapping_fragment:JM,tonemapping_pars_fragment:jM,transmission_fragment:QM,transmission_pars_fragment:e1,uv_pars_fragment:t1,uv_pars_vertex:n1,uv_vertex:i1,worldpos_vertex:r1,background_vert:s1,background_frag:o1,backgroundCube_vert:a1,backgroundCube_frag:l1,cube_vert:c1,cube_frag:u1,depth_vert:d1,depth_frag:h1,distance_vert:f1,distance_frag:p1,equirect_vert:m1,equirect_frag:g1,linedashed_vert:y1,linedashed_frag:_1,meshbasic_vert:v1,meshbasic_frag:x1,meshlambert_vert:b1,meshlambert_frag:w1,meshmatcap_vert:S1,meshmatcap_frag:M1,meshnormal_vert:A1,meshnormal_frag:T1,meshphong_vert:E1,meshphong_frag:R1,meshphysical_vert:C1,meshphysical_frag:I1,meshtoon_vert:P1,meshtoon_frag:L1,points_vert:N1,points_frag:D1,shadow_vert:F1,shadow_frag:U1,sprite_vert:O1,sprite_frag:k1},Fe={common:{diffuse:{value:new $e(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new ot},alphaMap:{value:null},alphaMapTransform:{value:new ot},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new ot}},envmap:{envMap:{value:null},envMapRotation:{value:new ot},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new ot}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new ot}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new ot},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new ot},normalScale:{value:new Be(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new ot},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new ot}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new ot}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new ot}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new $e(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new $e(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new ot},alphaTest:{value:0},uvTransform:{value:new ot}},sprite:{diffuse:{value:new $e(16777215)},opacity:{value:1},center:{value:new Be(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new ot},alphaMap:{value:null},alphaMapTransform:{value:new ot},alphaTest:{value:0}}},yr={basic:{uniforms:ei([Fe.common,Fe.specularmap,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.fog]),vertexShader:ft.meshbasic_vert,fragmentShader:ft.meshbasic_frag},lambert:{uniforms:ei([Fe.common,Fe.specularmap,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)},envMapIntensity:{value:1}}]),vertexShader:ft.meshlambert_vert,fragmentShader:ft.meshlambert_frag},phong:{uniforms:ei([Fe.common,Fe.specularmap,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)},specular:{value:new $e(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:ft.meshphong_vert,fragmentShader:ft.meshphong_frag},standard:{uniforms:ei([Fe.common,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.roughnessmap,Fe.metalnessmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:ft.meshphysical_vert,fragmentShader:ft.meshphysical_frag},toon:{uniforms:ei([Fe.common,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.gradientmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)}}]),vertexShader:ft.meshtoon_vert,fragmentShader:ft.meshtoon_frag},matcap:{uniforms:ei([Fe.common,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.fog,{matcap:{value:null}}]),vertexShader:ft.meshmatcap_vert,fragmentShader:ft.meshmatcap_frag},points:{uniforms:ei([Fe.points,Fe.fog]),vertexShader:ft.points_vert,fragmentShader:ft.points_frag},dashed:{uniforms:ei([Fe.common,Fe.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:ft.linedashed_vert,fragmentShader:ft.linedashed_frag},depth:{uniforms:ei([Fe.common,Fe.displacementmap]),vertexShader:ft.depth_vert,fragmentShader:ft.depth_frag},normal:{uniforms:ei([Fe.common,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,{opacity:{value:1}}]),vertexShader:ft.meshnormal_vert,fragmentShader:ft.meshnormal_frag},sprite:{uniforms:ei([Fe.sprite,Fe.fog]),vertexShader:ft.sprite_vert,fragmentShader:ft.sprite_frag},background:{uniforms:{uvTransform:{value:new ot},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:ft.background_vert,fragmentShader:ft.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new ot}},vertexShader:ft.backgroundCube_vert,fragmentShader:ft.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:ft.cube_vert,fragmentShader:ft.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:ft.equirect_vert,fragmentShader:ft.equirect_frag},distance:{uniforms:ei([Fe.common,Fe.displacementmap,{referencePosition:{value:new O},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:ft.distance_vert,fragmentShader:ft.distance_frag},shadow:{uniforms:ei([Fe.lights,Fe.fog,{color:{value:new $e(0)},opacity:{value:1}}]),vertexShader:ft.shadow_vert,fragmentShader:ft.shadow_frag}};yr.physical={uniforms:ei([yr.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new ot},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new ot},clearcoatNormalScale:{value:new Be(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new ot},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new ot},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new ot},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new ot},sheen:{value:0},sheenColor:{value:new $e(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new ot},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new ot},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new ot},transmissionSamplerSize:{value:new Be},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new ot},attenuationDistance:{value:0},attenuationColor:{value:new $e(0)},specularColor:{value:new $e(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new ot},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new ot},anisotropyVector:{value:new Be},anisotropyMap:{value:null},anisotropyMapTransform:{value:new ot}}]),vertexShader:ft.meshphysical_vert,fragmentShader:ft.meshphysical_frag};var sd={r:0,b:0,g:0},B1=new Et,Ry=new ot;Ry.set(-1,0,0,0,1,0,0,0,1);function z1(n,e,t,i,r,s){let o=new $e(0),a=r===!0?0:1,l,c,u=null,h=0,f=null;function d(v){let A=v.isScene===!0?v.background:null;if(A&&A.isTexture){let w=v.backgroundBlurriness>0;A=e.get(A,w)}return A}function p(v){let A=!1,w=d(v);w===null?m(o,a):w&&w.isColor&&(m(w,1),A=!0);let C=n.xr.getEnvironmentBlendMode();C==="additive"?t.buffers.color.setClear(0,0,0,1,s):C==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,s),(n.autoClear||A)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),n.clear(n.autoClearColor,n.autoClearDepth,n.autoClearStencil))}function _(v,A){let w=d(A);w&&w.isCubeTexture?(c===void 0&&(c=new At(new fr(1,1,1),new $n({name:"BackgroundCubeMaterial",uniforms:Gs(yr.backgroundCube.uniforms),vertexShader:yr.backgroundCube.vertexShader,fragmentShader:yr.backgroundCube.fragmentShader,side:Kn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(C,R,x){this.matrixWorld.copyPosition(x.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),i.update(c)),c.material.uniforms.envMap.value=w,c.material.uniforms.backgroundBlurriness.value=A.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=A.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(B1.makeRotationFromEuler(A.backgroundRotation)).transpose(),w.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Ry),c.material.toneMapped=bt.getTransfer(w.colorSpace)!==Lt,(u!==w||h!==w.version||f!==n.toneMapping)&&(c.material.needsUpdate=!0,u=w,h=w.version,f=n.toneMapping),c.layers.enableAll(),v.unshift(c,c.geometry,c.material,0,0,null)):w&&w.isTexture&&(l===void 0&&(l=new At(new ci(2,2),new $n({name:"BackgroundMaterial",uniforms:Gs(yr.background.uniforms),vertexShader:yr.background.vertexShader,fragmentShader:yr.background.fragmentShader,side:fs,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),i.update(l)),l.material.uniforms.t2D.value=w,l.material.uniforms.backgroundIntensity.value=A.backgroundIntensity,l.material.toneMapped=bt.getTransfer(w.colorSpace)!==Lt,w.matrixAutoUpdate===!0&&w.updateMatrix(),l.material.uniforms.uvTransform.value.copy(w.matrix),(u!==w||h!==w.version||f!==n.toneMapping)&&(l.material.needsUpdate=!0,u=w,h=w.version,f=n.toneMapping),l.layers.enableAll(),v.unshift(l,l.geometry,l.material,0,0,null))}function m(v,A){v.getRGB(sd,tp(n)),t.buffers.color.setClear(sd.r,sd.g,sd.b,A,s)}function g(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(v,A=1){o.set(v),a=A,m(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(v){a=v,m(o,a)},render:p,addToRenderList:_,dispose:g}}function G1(n,e){let t=n.getParameter(n.MAX_VERTEX_ATTRIBS),i={},r=f(null),s=r,o=!1;function a(N,z,G,D,X){let Y=!1,H=h(N,D,G,z);s!==H&&(s=H,c(s.object)),Y=d(N,D,G,X),Y&&p(N,D,G,X),X!==null&&e.update(X,n.ELEMENT_ARRAY_BUFFER),(Y||o)&&(o=!1,w(N,z,G,D),X!==null&&n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,e.get(X).buffer))}function l(){return n.createVertexArray()}function c(N){return n.bindVertexArray(N)}function u(N){return n.deleteVertexArray(N)}function h(N,z,G,D){let X=D.wireframe===!0,Y=i[z.id];Y===void 0&&(Y={},i[z.id]=Y);let H=N.isInstancedMesh===!0?N.id:0,de=Y[H];de===void 0&&(de={},Y[H]=de);let Z=de[G.id];Z===void 0&&(Z={},de[G.id]=Z);let Q=Z[X];return Q===void 0&&(Q=f(l()),Z[X]=Q),Q}function f(N){let z=[],G=[],D=[];for(let X=0;X<t;X++)z[X]=0,G[X]=0,D[X]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:z,enabledAttributes:G,attributeDivisors:D,object:N,attributes:{},index:null}}function d(N,z,G,D){let X=s.attributes,Y=z.attributes,H=0,de=G.getAttributes();for(let Z in de)if(de[Z].location>=0){let re=X[Z],me=Y[Z];if(me===void 0&&(Z==="instanceMatrix"&&N.instanceMatrix&&(me=N.instanceMatrix),Z==="instanceColor"&&N.instanceColor&&(me=N.instanceColor)),re===void 0||re.attribute!==me||me&&re.data!==me.data)return!0;H++}return s.attributesNum!==H||s.index!==D}function p(N,z,G,D){let X={},Y=z.attributes,H=0,de=G.getAttributes();for(let Z in de)if(de[Z].location>=0){let re=Y[Z];re===void 0&&(Z==="instanceMatrix"&&N.instanceMatrix&&(re=N.instanceMatrix),Z==="instanceColor"&&N.instanceColor&&(re=N.instanceColor));let me={};me.attribute=re,re&&re.data&&(me.data=re.data),X[Z]=me,H++}s.attributes=X,s.attributesNum=H,s.index=D}function _(){let N=s.newAttributes;for(let z=0,G=N.length;z<G;z++)N[z]=0}function m(N){g(N,0)}function g(N,z){let G=s.newAttributes,D=s.enabledAttributes,X=s.attributeDivisors;G[N]=1,D[N]===0&&(n.enableVertexAttribArray(N),D[N]=1),X[N]!==z&&(n.vertexAttribDivisor(N,z),X[N]=z)}function v(){let N=s.newAttributes,z=s.enabledAttributes;for(let G=0,D=z.length;G<D;G++)z[G]!==N[G]&&(n.disableVertexAttribArray(G),z[G]=0)}function A(N,z,G,D,X,Y,H){H===!0?n.vertexAttribIPointer(N,z,G,X,Y):n.vertexAttribPointer(N,z,G,D,X,Y)}function w(N,z,G,D){_();let X=D.attributes,Y=G.getAttributes(),H=z.defaultAttributeValues;for(let de in Y){let Z=Y[de];if(Z.location>=0){let Q=X[de];if(Q===void 0&&(de==="instanceMatrix"&&N.instanceMatrix&&(Q=N.instanceMatrix),de==="instanceColor"&&N.instanceColor&&(Q=N.instanceColor)),Q!==void 0){let re=Q.normalized,me=Q.itemSize,pe=e.get(Q);if(pe===void 0)continue;let te=pe.buffer,ve=pe.type,xe=pe.bytesPerElement,be=ve===n.INT||ve===n.UNSIGNED_INT||Q.gpuType===wu;if(Q.isInterleavedBufferAttribute){let _e=Q.data,ze=_e.isInterleavedBuffer===!0?_e.stride:_e.itemSize,Ze=Q.offset;if(_e.isInstancedInterleavedBuffer||_e.isInstancedBufferAttribute){for(let We=0;We<Z.locationSize;We++)g(Z.location+We,_e.meshPerAttribute);N.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=_e.meshPerAttribute*_e.count)}else for(let We=0;We<Z.locationSize;We++)m(Z.location+We);n.bindBuffer(n.ARRAY_BUFFER,te);for(let We=0;We<Z.locationSize;We++)A(Z.location+We,me/Z.locationSize,ve,re,ze*xe,(Ze+me/Z.locationSize*We)*xe,be)}else{if(Q.isInstancedBufferAttribute){for(let _e=0;_e<Z.locationSize;_e++)g(Z.location+_e,Q.meshPerAttribute);N.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=Q.meshPerAttribute*Q.count)}else for(let _e=0;_e<Z.locationSize;_e++)m(Z.location+_e);n.bindBuffer(n.ARRAY_BUFFER,te);for(let _e=0;_e<Z.locationSize;_e++)A(Z.location+_e,me/Z.locationSize,ve,re,me*xe,me/Z.locationSize*_e*xe,be)}}else if(H!==void 0){let re=H[de];if(re!==void 0)switch(re.length){case 2:n.vertexAttrib2fv(Z.location,re);break;case 3:n.vertexAttrib3fv(Z.location,re);break;case 4:n.vertexAttrib4fv(Z.location,re);break;default:n.vertexAttrib1fv(Z.location,re)}}}}v()}function C(){U();for(let N in i){let z=i[N];for(let G in z){let D=z[G];for(let X in D){let Y=D[X];for(let H in Y)u(Y[H].object),delete Y[H];delete D[X]}}delete i[N]}}function R(N){if(i[N.id]===void 0)return;let z=i[N.id];for(let G in z){let D=z[G];for(let X in D){let Y=D[X];for(let H in Y)u(Y[H].object),delete Y[H];delete D[X]}}delete i[N.id]}function x(N){for(let z in i){let G=i[z];for(let D in G){let X=G[D];if(X[N.id]===void 0)continue;let Y=X[N.id];for(let H in Y)u(Y[H].object),delete Y[H];delete X[N.id]}}}function E(N){for(let z in i){let G=i[z],D=N.isInstancedMesh===!0?N.id:0,X=G[D];if(X!==void 0){for(let Y in X){let H=X[Y];for(let de in H)u(H[de].object),delete H[de];delete X[Y]}delete G[D],Object.keys(G).length===0&&delete i[z]}}}function U(){L(),o=!0,s!==r&&(s=r,c(s.object))}function L(){r.geometry=null,r.program=null,r.wireframe=!1}return{setup:a,reset:U,resetDefaultState:L,dispose:C,releaseStatesOfGeometry:R,releaseStatesOfObject:E,releaseStatesOfProgram:x,initAttributes:_,enableAttribute:m,disableUnusedAttributes:v}}function V1(n,e,t){let i;function r(l){i=l}function s(l,c){n.drawArrays(i,l,c),t.update(c,i,1)}function o(l,c,u){u!==0&&(n.drawArraysInstanced(i,l,c,u),t.update(c,i,u))}function a(l,c,u){if(u===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(i,l,0,c,0,u);let f=0;for(let d=0;d<u;d++)f+=c[d];t.update(f,i,1)}this.setMode=r,this.render=s,this.renderInstances=o,this.renderMultiDraw=a}function H1(n,e,t,i){let r;function s(){if(r!==void 0)return r;if(e.has("EXT_texture_filter_anisotropic")===!0){let x=e.get("EXT_texture_filter_anisotropic");r=n.getParameter(x.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else r=0;return r}function o(x){return!(x!==ji&&i.convert(x)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(x){let E=x===Ji&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(x!==di&&x!==Oi&&!E&&i.convert(x)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_TYPE))}function l(x){if(x==="highp"){if(n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.HIGH_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.HIGH_FLOAT).precision>0)return"highp";x="mediump"}return x==="mediump"&&n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.MEDIUM_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",u=l(c);u!==c&&(Qe("WebGLRenderer:",c,"not supported, using",u,"instead."),c=u);let h=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),f=t.logarithmicDepthBuffer===!0&&h===!1;t.reversedDepthBuffer===!0&&h===!1&&Qe("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&h===!0&&Qe("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let d=n.getParameter(n.MAX_TEXTURE_IMAGE_UNITS),p=n.getParameter(n.MAX_VERTEX_TEXTURE_IMAGE_UNITS),_=n.getParameter(n.MAX_TEXTURE_SIZE),m=n.getParameter(n.MAX_CUBE_MAP_TEXTURE_SIZE),g=n.getParameter(n.MAX_VERTEX_ATTRIBS),v=n.getParameter(n.MAX_VERTEX_UNIFORM_VECTORS),A=n.getParameter(n.MAX_VARYING_VECTORS),w=n.getParameter(n.MAX_FRAGMENT_UNIFORM_VECTORS),C=n.getParameter(n.MAX_SAMPLES),R=n.getParameter(n.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:s,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:f,reversedDepthBuffer:h,maxTextures:d,maxVertexTextures:p,maxTextureSize:_,maxCubemapSize:m,maxAttributes:g,maxVertexUniforms:v,maxVaryings:A,maxFragmentUniforms:w,maxSamples:C,samples:R}}function W1(n){let e=this,t=null,i=0,r=!1,s=!1,o=new bi,a=new ot,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(h,f){let d=h.length!==0||f||i!==0||r;return r=f,i=h.length,d},this.beginShadows=function(){s=!0,u(null)},this.endShadows=function(){s=!1},this.setGlobalState=function(h,f){t=u(h,f,0)},this.setState=function(h,f,d){let p=h.clippingPlanes,_=h.clipIntersection,m=h.clipShadows,g=n.get(h);if(!r||p===null||p.length===0||s&&!m)s?u(null):c();else{let v=s?0:i,A=v*4,w=g.clippingState||null;l.value=w,w=u(p,f,A,d);for(let C=0;C!==A;++C)w[C]=t[C];g.clippingState=w,this.numIntersection=_?this.numPlanes:0,this.numPlanes+=v}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=i>0),e.numPlanes=i,e.numIntersection=0}function u(h,f,d,p){let _=h!==null?h.length:0,m=null;if(_!==0){if(m=l.value,p!==!0||m===null){let g=d+_*4,v=f.matrixWorldInverse;a.getNormalMatrix(v),(m===null||m.length<g)&&(m=new Float32Array(g));for(let A=0,w=d;A!==_;++A,w+=4)o.copy(h[A]).applyMatrix4(v,a),o.normal.toArray(m,w),m[w+3]=o.constant}l.value=m,l.needsUpdate=!0}return e.numPlanes=_,e.numIntersection=0,m}}var yl=class extends wi{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let i={width:e,height:e,depth:1},r=[i,i,i,i,i,i];this.texture=new Ba(r),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let i={uniforms:{tEquirect:{value:null}},vertexShader:`

				varying vec3 vWorldDirection;

				vec3 transformDirection( in vec3 dir, in mat4 matrix ) {

					return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );

				}

				void main() {

					vWorldDirection = transformDirection( position, modelMatrix );

					#include <begin_vertex>
					#include <project_vertex>

				}
			`,fragmentShader:`

				uniform sampler2D tEquirect;

				varying vec3 vWorldDirection;

				#include <common>

				void main() {

					vec3 direction = normalize( vWorldDirection );

					vec2 sampleUV = equirectUv( direction );

					gl_FragColor = texture2D( tEquirect, sampleUV );

				}
			`},r=new fr(5,5,5),s=new $n({name:"CubemapFromEquirect",uniforms:Gs(i.uniforms),vertexShader:i.vertexShader,fragmentShader:i.fragmentShader,side:Kn,blending:Us});s.uniforms.tEquirect.value=t;let o=new At(r,s),a=t.minFilter;return t.minFilter===Ai&&(t.minFilter=Pn),new zo(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,i=!0,r=!0){let s=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,i,r);e.setRenderTarget(s)}},oy=256,X1=3,q1=20,Cy=256,Iy=16,Y1=3,$1=new O,K1=new $e,ad=class n{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new zo(1,10,null),this._boxMesh=new At(new fr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,i=.1,r=100,s={}){let{size:o=256,position:a=$1}=s,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),u=this._getSourceTarget(!0);t>0&&(u.texture.mipmapsAutoUpdate=!1);let h=l.autoClear,f=l.autoClearColor,d=l.autoClearDepth,p=l.autoClearStencil,_=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,_===null&&(e.background=l.getClearColor(K1));let m=new zo(i,r,u);return m.position.copy(a),m.update(l,e),l.autoClear=h,l.autoClearColor=f,l.autoClearDepth=d,l.autoClearStencil=p,e.background=_,t>0&&(u.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=cy(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=ly(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(oy,J0(e))}_fromTexture(e,t){e.mapping===Bs||e.mapping===Vo?this._setSize(e.image.length===0?oy:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let i=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(i),i}_allocateTarget(){let e=this._cubeSize,t=ay(e,!1,!1),i=Math.log2(e)-X1;for(let r=0;r<=i;r++)t.texture.mipmaps.push({width:e>>r,height:e>>r});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,i=this._sourceTarget;return(i===null||i.width!==t||e&&i.depthBuffer===!1)&&(i!==null&&i.dispose(),this._sourceTarget=ay(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,i){let r=this._boxMesh,s=this._cubeCamera;r.material=i,s.renderTarget=e,s.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),s.update(this._renderer,r),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===Bs||e.mapping===Vo?(this._cubemapMaterial===null&&(this._cubemapMaterial=cy()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=ly()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=Z1(),this._integrationMaterial=J1());let t=this._cubeSize,i=e.texture.mipmaps.length-1,r=this._ggxMaterial.uniforms;r.envMap.value=this._sourceTarget.texture;let s=this._integrationMaterial.uniforms;s.envMap.value=this._sourceTarget.texture,s.sourceLod.value=Math.log2(t/Iy);for(let o=0;o<=i;o++){let a=n.lodToRoughness(o,i);if(o>i-Y1)s.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(Cy*Math.pow(a,4)))+.5:0;r.roughness.value=a,r.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=j1());let i=this._blurMaterial,r=i.uniforms,s=this._sourceTarget;r.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,r.envMap.value=s.texture,this._renderCube(e,0,i),r.envMap.value=e.texture,this._renderCube(s,0,i)}};function ay(n,e,t){return new yl(n,{minFilter:Ai,generateMipmaps:e,type:Ji,colorSpace:Pa,depthBuffer:t})}function _l(n,e,t){return new $n({name:n,uniforms:e,vertexShader:ft.cube_vert,fragmentShader:t,side:Kn,blending:Us,depthTest:!1,depthWrite:!1})}function Z1(){return _l("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${Cy}u

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float lodBias;

		#include <common>

		// Van der Corput radical inverse
		float radicalInverse_VdC( uint bits ) {

			bits = ( bits << 16u ) | ( bits >> 16u );
			bits = ( ( bits & 0x55555555u ) << 1u ) | ( ( bits & 0xAAAAAAAAu ) >> 1u );
			bits = ( ( bits & 0x33333333u ) << 2u ) | ( ( bits & 0xCCCCCCCCu ) >> 2u );
			bits = ( ( bits & 0x0F0F0F0Fu ) << 4u ) | ( ( bits & 0xF0F0F0F0u ) >> 4u );
			bits = ( ( bits & 0x00FF00FFu ) << 8u ) | ( ( bits & 0xFF00FF00u ) >> 8u );
			return float( bits ) * 2.3283064365386963e-10; // / 0x100000000

		}

		// Hammersley sequence
		vec2 hammersley( uint i, uint N ) {

			return vec2( float( i ) / float( N ), radicalInverse_VdC( i ) );

		}

		void main() {

			vec3 N = normalize( vWorldDirection );

			// For very low roughness, just sample the environment directly
			if ( roughness < 0.001 ) {

				gl_FragColor = vec4( textureLod( envMap, N, 0.0 ).rgb, 1.0 );
				return;

			}

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			// Tangent space basis for VNDF sampling
			vec3 up = abs( N.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, N ) );
			vec3 bitangent = cross( N, tangent );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			for ( uint i = 0u; i < GGX_SAMPLES; i ++ ) {

				vec2 Xi = hammersley( i, GGX_SAMPLES );

				// With V = N, sample the reflected direction directly.
				float invQ = 1.0 / ( 1.0 - Xi.x + alpha2 * Xi.x );
				float NdotL = ( 1.0 - Xi.x - alpha2 * Xi.x ) * invQ;

				if ( NdotL > 0.0 ) {

					float phi = 2.0 * PI * Xi.y;
					float sinTheta = 2.0 * alpha * sqrt( Xi.x * ( 1.0 - Xi.x ) ) * invQ;
					vec3 L = N * NdotL + ( tangent * cos( phi ) + bitangent * sin( phi ) ) * sinTheta;

					// Match the source mip to the sample's solid angle. The terms
					// independent of the sample are precomputed in lodBias.
					float d = alpha2 * invQ;
					float lod = max( log2( d ) + lodBias, 0.0 );

					// Weight by NdotL for the split-sum approximation
					prefilteredColor += textureLod( envMap, L, lod ).rgb * NdotL;
					totalWeight += NdotL;

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function J1(){return _l("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Iy}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float sourceLod;
		uniform int sourceSize;

		void main() {

			vec3 N = normalize( vWorldDirection );

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			float texelSize = 2.0 / float( sourceSize );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			// Pair opposite texels: only the one in N's hemisphere contributes.
			for ( int face = 0; face < 3; face ++ ) {

				for ( int y = 0; y < sourceSize; y ++ ) {

					for ( int x = 0; x < sourceSize; x ++ ) {

						vec2 uv = ( vec2( x, y ) + 0.5 ) * texelSize - 1.0;
						vec3 texelDirection = face == 0 ? vec3( 1.0, uv ) : ( face == 1 ? vec3( uv.x, 1.0, uv.y ) : vec3( uv, 1.0 ) );

						float invDistance = inversesqrt( 1.0 + dot( uv, uv ) );
						float NdotL = dot( N, texelDirection );
						texelDirection *= NdotL < 0.0 ? - 1.0 : 1.0;
						NdotL = abs( NdotL ) * invDistance;

						// With V = N, NdotH squared is ( 1 + NdotL ) / 2. Common factors
						// in the GGX distribution and texel solid angle cancel when normalized.
						float d = 1.0 + alpha2 + ( alpha2 - 1.0 ) * NdotL;
						float weight = NdotL * invDistance * invDistance * invDistance / ( d * d );

						prefilteredColor += textureLod( envMap, texelDirection, sourceLod ).rgb * weight;
						totalWeight += weight;

					}

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function j1(){return _l("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${q1}
		#define GOLDEN_ANGLE 2.39996322973

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float sigma;

		#include <common>

		void main() {

			vec3 outputDirection = normalize( vWorldDirection );

			vec3 up = abs( outputDirection.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, outputDirection ) );
			vec3 bitangent = cross( outputDirection, tangent );

			// Truncate the kernel at three standard deviations or at the antipode.
			float thetaMax = min( 3.0 * sigma, PI );
			float truncation = 1.0 - exp( - 0.5 * thetaMax * thetaMax / ( sigma * sigma ) );

			vec3 accumColor = vec3( 0.0 );
			float accumWeight = 0.0;

			for ( int i = 0; i < SAMPLES; i ++ ) {

				// Stratified inverse-CDF sampling of the Gaussian, placed on a golden-angle spiral.
				float stratum = ( float( i ) + 0.5 ) / float( SAMPLES );
				float theta = sigma * sqrt( - 2.0 * log( 1.0 - stratum * truncation ) );
				float phi = float( i ) * GOLDEN_ANGLE;

				vec3 offset = cos( phi ) * tangent + sin( phi ) * bitangent;
				vec3 sampleDirection = cos( theta ) * outputDirection + sin( theta ) * offset;

				// Correct the planar sample density to solid angle.
				float weight = sin( theta ) / theta;

				accumColor += weight * textureLod( envMap, sampleDirection, 0.0 ).rgb;
				accumWeight += weight;

			}

			gl_FragColor = vec4( accumColor / accumWeight, 1.0 );

		}
	`)}function ly(){return _l("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

		varying vec3 vWorldDirection;

		uniform sampler2D envMap;

		#include <common>

		void main() {

			// Average four subpixel samples to preserve small, bright features.
			vec3 direction = normalize( vWorldDirection );
			vec3 dx = dFdx( direction ) * 0.25;
			vec3 dy = dFdy( direction ) * 0.25;

			vec3 color = textureLod( envMap, equirectUv( normalize( direction - dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction - dx + dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx + dy ) ), 0.0 ).rgb;
			gl_FragColor = vec4( color * 0.25, 1.0 );

		}
	`)}function cy(){return _l("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function Q1(n){let e=new WeakMap,t=new WeakMap,i=null;function r(f,d=!1){return f==null?null:d?o(f):s(f)}function s(f){if(f&&f.isTexture){let d=f.mapping;if(d===vu||d===xu)if(e.has(f)){let p=e.get(f).texture;return a(p,f.mapping)}else{let p=f.image;if(p&&p.height>0){let _=new yl(p.height);return _.fromEquirectangularTexture(n,f),e.set(f,_),f.addEventListener("dispose",c),a(_.texture,f.mapping)}else return null}}return f}function o(f){if(f&&f.isTexture&&f.isPMREMTexture!==!0){let d=f.mapping,p=d===vu||d===xu,_=d===Bs||d===Vo;if(p||_){let m=t.get(f),g=m!==void 0?m.texture.pmremVersion:0;if(f.isRenderTargetTexture&&f.pmremVersion!==g)return i===null&&(i=new ad(n)),m=p?i.fromEquirectangular(f,m):i.fromCubemap(f,m),m.texture.pmremVersion=f.pmremVersion,t.set(f,m),m.texture;if(m!==void 0)return m.texture;{let v=f.image;return p&&v&&v.height>0||_&&v&&l(v)?(i===null&&(i=new ad(n)),m=p?i.fromEquirectangular(f):i.fromCubemap(f),m.texture.pmremVersion=f.pmremVersion,t.set(f,m),f.addEventListener("dispose",u),m.texture):null}}}return f}function a(f,d){return d===vu?f.mapping=Bs:d===xu&&(f.mapping=Vo),f}function l(f){let d=0,p=6;for(let _=0;_<p;_++)f[_]!==void 0&&d++;return d===p}function c(f){let d=f.target;d.removeEventListener("dispose",c);let p=e.get(d);p!==void 0&&(e.delete(d),p.dispose())}function u(f){let d=f.target;d.removeEventListener("dispose",u);let p=t.get(d);p!==void 0&&(t.delete(d),p.dispose())}function h(){e=new WeakMap,t=new WeakMap,i!==null&&(i.dispose(),i=null)}return{get:r,dispose:h}}function eA(n){let e={};function t(i){if(e[i]!==void 0)return e[i];let r=n.getExtension(i);return e[i]=r,r}return{has:function(i){return t(i)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(i){let r=t(i);return r===null&&Ea("WebGLRenderer: "+i+" extension not supported."),r}}}function tA(n,e,t,i){let r={},s=new WeakMap,o=new FinalizationRegistry(p=>delete r[p]);function a(p){l(p.target)}function l(p){p.index!==null&&e.remove(p.index);for(let m in p.attributes)e.remove(p.attributes[m]);p.removeEventListener("dispose",a),delete r[p.id],o.unregister(p);let _=s.get(p);_&&(e.remove(_),s.delete(p)),i.releaseStatesOfGeometry(p),p.isInstancedBufferGeometry===!0&&delete p._maxInstanceCount,t.memory.geometries--}function c(p,_){return r[_.id]!==void 0||(_.addEventListener("dispose",a),r[_.id]=new WeakRef(_),o.register(_,_.id,_),t.memory.geometries++),_}function u(p){let _=p.attributes;for(let m in _)e.update(_[m],n.ARRAY_BUFFER)}function h(p){let _=p.index,m=p.attributes.position,g=0;if(m===void 0)return;let v=_!==null?_.array.length:m.array.length/3-1,A=m.count>=65535?Oa:Ua,w=new A(Math.ceil(v/3)*6,1),C=w.array;if(_!==null){let x=_.array;g=_.version;for(let E=0,U=0;E<v;E+=3){let L=x[E+0],N=x[E+1],z=x[E+2];C[U++]=L,C[U++]=N,C[U++]=N,C[U++]=z,C[U++]=z,C[U++]=L}}else{g=m.version;for(let x=0,E=0;x<v;x+=3){let U=x+0,L=x+1,N=x+2;C[E++]=U,C[E++]=L,C[E++]=L,C[E++]=N,C[E++]=N,C[E++]=U}}w.version=g;let R=s.get(p);R&&e.remove(R),s.set(p,w)}function f(p){let _=s.get(p);if(_){let m=p.index;m!==null&&_.version<m.version&&h(p)}else h(p);return s.get(p)}function d(){for(let p in r){let _=r[p].deref();_!==void 0&&l(_)}}return{get:c,update:u,getWireframeAttribute:f,dispose:d}}function nA(n,e,t){let i;function r(h){i=h}let s,o;function a(h){s=h.type,o=h.bytesPerElement}function l(h,f){n.drawElements(i,f,s,h*o),t.update(f,i,1)}function c(h,f,d){d!==0&&(n.drawElementsInstanced(i,f,s,h*o,d),t.update(f,i,d))}function u(h,f,d){if(d===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(i,f,0,s,h,0,d);let _=0;for(let m=0;m<d;m++)_+=f[m];t.update(_,i,1)}this.setMode=r,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=u}function iA(n){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function i(s,o,a){switch(t.calls++,o){case n.TRIANGLES:t.triangles+=a*(s/3);break;case n.LINES:t.lines+=a*(s/2);break;case n.LINE_STRIP:t.lines+=a*(s-1);break;case n.LINE_LOOP:t.lines+=a*s;break;case n.POINTS:t.points+=a*s;break;default:rt("WebGLInfo: Unknown draw mode:",o);break}}function r(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:r,update:i}}function rA(n,e,t){let i=new WeakMap,r=new nn;function s(o,a,l){let c=o.morphTargetInfluences,u=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,h=u!==void 0?u.length:0,f=i.get(a);if(f===void 0||f.count!==h){let U=function(){x.dispose(),i.delete(a),a.removeEventListener("dispose",U)};f!==void 0&&f.texture.dispose();let d=a.morphAttributes.position!==void 0,p=a.morphAttributes.normal!==void 0,_=a.morphAttributes.color!==void 0,m=a.morphAttributes.position||[],g=a.morphAttributes.normal||[],v=a.morphAttributes.color||[],A=0;d===!0&&(A=1),p===!0&&(A=2),_===!0&&(A=3);let w=a.attributes.position.count*A,C=1;w>e.maxTextureSize&&(C=Math.ceil(w/e.maxTextureSize),w=e.maxTextureSize);let R=new Float32Array(w*C*4*h),x=new Da(R,w,C,h);x.type=Oi,x.needsUpdate=!0;let E=A*4;for(let L=0;L<h;L++){let N=m[L],z=g[L],G=v[L],D=w*C*4*L;for(let X=0;X<N.count;X++){let Y=X*E;d===!0&&(r.fromBufferAttribute(N,X),R[D+Y+0]=r.x,R[D+Y+1]=r.y,R[D+Y+2]=r.z,R[D+Y+3]=0),p===!0&&(r.fromBufferAttribute(z,X),R[D+Y+4]=r.x,R[D+Y+5]=r.y,R[D+Y+6]=r.z,R[D+Y+7]=0),_===!0&&(r.fromBufferAttribute(G,X),R[D+Y+8]=r.x,R[D+Y+9]=r.y,R[D+Y+10]=r.z,R[D+Y+11]=G.itemSize===4?r.w:1)}}f={count:h,texture:x,size:new Be(w,C)},i.set(a,f),a.addEventListener("dispose",U)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(n,"morphTexture",o.morphTexture,t);else{let d=0;for(let _=0;_<c.length;_++)d+=c[_];let p=a.morphTargetsRelative?1:1-d;l.getUniforms().setValue(n,"morphTargetBaseInfluence",p),l.getUniforms().setValue(n,"morphTargetInfluences",c)}l.getUniforms().setValue(n,"morphTargetsTexture",f.texture,t),l.getUniforms().setValue(n,"morphTargetsTextureSize",f.size)}return{update:s}}function sA(n,e,t,i,r){let s=new WeakMap;function o(c){let u=r.render.frame,h=c.geometry,f=e.get(c,h);if(s.get(f)!==u&&(e.update(f),s.set(f,u)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),s.get(c)!==u&&(t.update(c.instanceMatrix,n.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,n.ARRAY_BUFFER),s.set(c,u))),c.isSkinnedMesh){let d=c.skeleton;s.get(d)!==u&&(d.update(),s.set(d,u))}return f}function a(){s=new WeakMap}function l(c){let u=c.target;u.removeEventListener("dispose",l),i.releaseStatesOfObject(u),t.remove(u.instanceMatrix),u.instanceColor!==null&&t.remove(u.instanceColor)}return{update:o,dispose:a}}var oA={[Df]:"LINEAR_TONE_MAPPING",[Ff]:"REINHARD_TONE_MAPPING",[Uf]:"CINEON_TONE_MAPPING",[Of]:"ACES_FILMIC_TONE_MAPPING",[Bf]:"AGX_TONE_MAPPING",[zf]:"NEUTRAL_TONE_MAPPING",[kf]:"CUSTOM_TONE_MAPPING"};function aA(n,e,t,i,r,s){let o=new wi(e,t,{type:n,depthBuffer:r,stencilBuffer:s,samples:i?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,u=new Vt;u.setAttribute("position",new vt([-1,3,0,-1,-1,0,3,-1,0],3)),u.setAttribute("uv",new vt([0,2,0,0,2,0],2));let h=new iu({uniforms:{tDiffuse:{value:null}},vertexShader:`
			precision highp float;

			uniform mat4 modelViewMatrix;
			uniform mat4 projectionMatrix;

			attribute vec3 position;
			attribute vec2 uv;

			varying vec2 vUv;

			void main() {
				vUv = uv;
				gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
			}`,fragmentShader:`
			precision highp float;

			uniform sampler2D tDiffuse;

			varying vec2 vUv;

			#include <tonemapping_pars_fragment>
			#include <colorspace_pars_fragment>

			void main() {
				gl_FragColor = texture2D( tDiffuse, vUv );

				#ifdef LINEAR_TONE_MAPPING
					gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );
				#elif defined( REINHARD_TONE_MAPPING )
					gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );
				#elif defined( CINEON_TONE_MAPPING )
					gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );
				#elif defined( ACES_FILMIC_TONE_MAPPING )
					gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );
				#elif defined( AGX_TONE_MAPPING )
					gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );
				#elif defined( NEUTRAL_TONE_MAPPING )
					gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );
				#elif defined( CUSTOM_TONE_MAPPING )
					gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );
				#endif

				#ifdef SRGB_TRANSFER
					gl_FragColor = sRGBTransferOETF( gl_FragColor );
				#endif
			}`,depthTest:!1,depthWrite:!1}),f=new At(u,h),d=new sl(-1,1,1,-1,0,1),p=null,_=null,m=!1,g,v=null,A=[],w=!1;this.setSize=function(C,R){o.setSize(C,R),a!==null&&a.setSize(C,R),l!==null&&l.setSize(C,R);for(let x=0;x<A.length;x++){let E=A[x];E.setSize&&E.setSize(C,R)}},this.setEffects=function(C){A=C,w=A.length>0&&A[0].isRenderPass===!0;let R=o.width,x=o.height;A.length>0&&a===null&&(a=new wi(R,x,{type:Ji,depthBuffer:!1,stencilBuffer:!1}),l=new wi(R,x,{type:Ji,depthBuffer:!1,stencilBuffer:!1}));let E=r===!0&&A.some(U=>U.needsDepthTexture===!0);E!==(o.depthTexture!==null)&&(E===!0&&c===null&&(c=new Or(R,x),s===!0&&(c.format=kr,c.type=zs)),o.dispose(),o.depthTexture=E?c:null,o.resolveDepthBuffer=E,o.storeMultisampledDepthBuffer=E);for(let U=0;U<A.length;U++){let L=A[U];L.setSize&&L.setSize(R,x),E&&L.needsDepthTexture===!0&&L.setDepthTexture&&L.setDepthTexture(c)}},this.begin=function(C,R){if(m||C.toneMapping===mr&&A.length===0)return!1;if(v=R,R!==null){let x=R.width,E=R.height;(o.width!==x||o.height!==E)&&this.setSize(x,E)}return w===!1&&C.setRenderTarget(o),g=C.toneMapping,C.toneMapping=mr,!0},this.hasRenderPass=function(){return w},this.end=function(C,R){C.toneMapping=g,m=!0;let x=o,E=a;for(let U=0;U<A.length;U++){let L=A[U];L.enabled!==!1&&(L.render(C,E,x,R),L.needsSwap!==!1&&(x=E,E=E===a?l:a))}if(p!==C.outputColorSpace||_!==C.toneMapping){p=C.outputColorSpace,_=C.toneMapping,h.defines={},bt.getTransfer(p)===Lt&&(h.defines.SRGB_TRANSFER="");let U=oA[_];U&&(h.defines[U]=""),h.needsUpdate=!0}h.uniforms.tDiffuse.value=x.texture,C.setRenderTarget(v),C.render(f,d),v=null,m=!1},this.isCompositing=function(){return m},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),u.dispose(),h.dispose()}}var Py=new ai,Ly=new Or(1,1),Ny=new za(1),Dy=new Da,Fy=new Yc,Uy=new Ba,uy=[],dy=[],hy=new Float32Array(16),fy=new Float32Array(9),py=new Float32Array(4);function qo(n,e,t){let i=n[0];if(i<=0||i>0)return n;let r=e*t,s=uy[r];if(s===void 0&&(s=new Float32Array(r),uy[r]=s),e!==0){i.toArray(s,0);for(let o=1,a=0;o!==e;++o)a+=t,n[o].toArray(s,a)}return s}function Ln(n,e){if(n.length!==e.length)return!1;for(let t=0,i=n.length;t<i;t++)if(n[t]!==e[t])return!1;return!0}function Nn(n,e){for(let t=0,i=e.length;t<i;t++)n[t]=e[t]}function cd(n,e){let t=dy[e];t===void 0&&(t=new Int32Array(e),dy[e]=t);for(let i=0;i!==e;++i)t[i]=n.allocateTextureUnit();return t}function lA(n,e){let t=this.cache;t[0]!==e&&(n.uniform1f(this.addr,e),t[0]=e)}function cA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Ln(t,e))return;n.uniform2fv(this.addr,e),Nn(t,e)}}function uA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(n.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(Ln(t,e))return;n.uniform3fv(this.addr,e),Nn(t,e)}}function dA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Ln(t,e))return;n.uniform4fv(this.addr,e),Nn(t,e)}}function hA(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Ln(t,e))return;n.uniformMatrix2fv(this.addr,!1,e),Nn(t,e)}else{if(Ln(t,i))return;py.set(i),n.uniformMatrix2fv(this.addr,!1,py),Nn(t,i)}}function fA(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Ln(t,e))return;n.uniformMatrix3fv(this.addr,!1,e),Nn(t,e)}else{if(Ln(t,i))return;fy.set(i),n.uniformMatrix3fv(this.addr,!1,fy),Nn(t,i)}}function pA(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Ln(t,e))return;n.uniformMatrix4fv(this.addr,!1,e),Nn(t,e)}else{if(Ln(t,i))return;hy.set(i),n.uniformMatrix4fv(this.addr,!1,hy),Nn(t,i)}}function mA(n,e){let t=this.cache;t[0]!==e&&(n.uniform1i(this.addr,e),t[0]=e)}function gA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Ln(t,e))return;n.uniform2iv(this.addr,e),Nn(t,e)}}function yA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Ln(t,e))return;n.uniform3iv(this.addr,e),Nn(t,e)}}function _A(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Ln(t,e))return;n.uniform4iv(this.addr,e),Nn(t,e)}}function vA(n,e){let t=this.cache;t[0]!==e&&(n.uniform1ui(this.addr,e),t[0]=e)}function xA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Ln(t,e))return;n.uniform2uiv(this.addr,e),Nn(t,e)}}function bA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Ln(t,e))return;n.uniform3uiv(this.addr,e),Nn(t,e)}}function wA(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Ln(t,e))return;n.uniform4uiv(this.addr,e),Nn(t,e)}}function ud(n){return n.version===0&&(n.compareFunction=Zf,n.needsUpdate=!0),n}function SA(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_2D_SHADOW?s=ud(Ly):s=Py,t.setTexture2D(e||s,r)}function MA(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture3D(e||Fy,r)}function AA(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_CUBE_SHADOW?s=ud(Ny):s=Uy,t.setTextureCube(e||s,r)}function TA(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture2DArray(e||Dy,r)}function EA(n){switch(n){case 5126:return lA;case 35664:return cA;case 35665:return uA;case 35666:return dA;case 35674:return hA;case 35675:return fA;case 35676:return pA;case 5124:case 35670:return mA;case 35667:case 35671:return gA;case 35668:case 35672:return yA;case 35669:case 35673:return _A;case 5125:return vA;case 36294:return xA;case 36295:return bA;case 36296:return wA;case 35678:case 36198:case 36298:case 36306:case 35682:return SA;case 35679:case 36299:case 36307:return MA;case 35680:case 36300:case 36308:case 36293:return AA;case 36289:case 36303:case 36311:case 36292:return TA}}function RA(n,e){n.uniform1fv(this.addr,e)}function CA(n,e){let t=qo(e,this.size,2);n.uniform2fv(this.addr,t)}function IA(n,e){let t=qo(e,this.size,3);n.uniform3fv(this.addr,t)}function PA(n,e){let t=qo(e,this.size,4);n.uniform4fv(this.addr,t)}function LA(n,e){let t=qo(e,this.size,4);n.uniformMatrix2fv(this.addr,!1,t)}function NA(n,e){let t=qo(e,this.size,9);n.uniformMatrix3fv(this.addr,!1,t)}function DA(n,e){let t=qo(e,this.size,16);n.uniformMatrix4fv(this.addr,!1,t)}function FA(n,e){n.uniform1iv(this.addr,e)}function UA(n,e){n.uniform2iv(this.addr,e)}function OA(n,e){n.uniform3iv(this.addr,e)}function kA(n,e){n.uniform4iv(this.addr,e)}function BA(n,e){n.uniform1uiv(this.addr,e)}function zA(n,e){n.uniform2uiv(this.addr,e)}function GA(n,e){n.uniform3uiv(this.addr,e)}function VA(n,e){n.uniform4uiv(this.addr,e)}function HA(n,e,t){let i=this.cache,r=e.length,s=cd(t,r);Ln(i,s)||(n.uniform1iv(this.addr,s),Nn(i,s));let o;this.type===n.SAMPLER_2D_SHADOW?o=ud(Ly):o=Py;for(let a=0;a!==r;++a)t.setTexture2D(e[a]||o,s[a])}function WA(n,e,t){let i=this.cache,r=e.length,s=cd(t,r);Ln(i,s)||(n.uniform1iv(this.addr,s),Nn(i,s));for(let o=0;o!==r;++o)t.setTexture3D(e[o]||Fy,s[o])}function XA(n,e,t){let i=this.cache,r=e.length,s=cd(t,r);Ln(i,s)||(n.uniform1iv(this.addr,s),Nn(i,s));let o;this.type===n.SAMPLER_CUBE_SHADOW?o=ud(Ny):o=Uy;for(let a=0;a!==r;++a)t.setTextureCube(e[a]||o,s[a])}function qA(n,e,t){let i=this.cache,r=e.length,s=cd(t,r);Ln(i,s)||(n.uniform1iv(this.addr,s),Nn(i,s));for(let o=0;o!==r;++o)t.setTexture2DArray(e[o]||Dy,s[o])}function YA(n){switch(n){case 5126:return RA;case 35664:return CA;case 35665:return IA;case 35666:return PA;case 35674:return LA;case 35675:return NA;case 35676:return DA;case 5124:case 35670:return FA;case 35667:case 35671:return UA;case 35668:case 35672:return OA;case 35669:case 35673:return kA;case 5125:return BA;case 36294:return zA;case 36295:return GA;case 36296:return VA;case 35678:case 36198:case 36298:case 36306:case 35682:return HA;case 35679:case 36299:case 36307:return WA;case 35680:case 36300:case 36308:case 36293:return XA;case 36289:case 36303:case 36311:case 36292:return qA}}var ap=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.setValue=EA(t.type)}},lp=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=YA(t.type)}},cp=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,i){let r=this.seq;for(let s=0,o=r.length;s!==o;++s){let a=r[s];a.setValue(e,t[a.id],i)}}},sp=/(\w+)(\])?(\[|\.)?/g;function my(n,e){n.seq.push(e),n.map[e.id]=e}function $A(n,e,t){let i=n.name,r=i.length;for(sp.lastIndex=0;;){let s=sp.exec(i),o=sp.lastIndex,a=s[1],l=s[2]==="]",c=s[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===r){my(t,c===void 0?new ap(a,n,e):new lp(a,n,e));break}else{let h=t.map[a];h===void 0&&(h=new cp(a),my(t,h)),t=h}}}var Xo=class{constructor(e,t){this.seq=[],this.map={};let i=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<i;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);$A(a,l,this)}let r=[],s=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?r.push(o):s.push(o);r.length>0&&(this.seq=r.concat(s))}setValue(e,t,i,r){let s=this.map[t];s!==void 0&&s.setValue(e,i,r)}setOptional(e,t,i){let r=t[i];r!==void 0&&this.setValue(e,i,r)}static upload(e,t,i,r){for(let s=0,o=t.length;s!==o;++s){let a=t[s],l=i[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,r)}}static seqWithValue(e,t){let i=[];for(let r=0,s=e.length;r!==s;++r){let o=e[r];o.id in t&&i.push(o)}return i}};function gy(n,e,t){let i=n.createShader(e);return n.shaderSource(i,t),n.compileShader(i),i}var KA=37297,ZA=0;function JA(n,e){let t=n.split(`
`),i=[],r=Math.max(e-6,0),s=Math.min(e+6,t.length);for(let o=r;o<s;o++){let a=o+1;i.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return i.join(`
`)}var yy=new ot;function jA(n){bt._getMatrix(yy,bt.workingColorSpace,n);let e=`mat3( ${yy.elements.map(t=>t.toFixed(4))} )`;switch(bt.getTransfer(n)){case La:return[e,"LinearTransferOETF"];case Lt:return[e,"sRGBTransferOETF"];default:return Qe("WebGLProgram: Unsupported color space: ",n),[e,"LinearTransferOETF"]}}function _y(n,e,t){let i=n.getShaderParameter(e,n.COMPILE_STATUS),s=(n.getShaderInfoLog(e)||"").trim();if(i&&s==="")return"";let o=/ERROR: 0:(\d+)/.exec(s);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+s+`

`+JA(n.getShaderSource(e),a)}else return s}function QA(n,e){let t=jA(e);return[`vec4 ${n}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var eT={[Df]:"Linear",[Ff]:"Reinhard",[Uf]:"Cineon",[Of]:"ACESFilmic",[Bf]:"AgX",[zf]:"Neutral",[kf]:"Custom"};function tT(n,e){let t=eT[e];return t===void 0?(Qe("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+n+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+n+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var od=new O;function nT(){bt.getLuminanceCoefficients(od);let n=od.x.toFixed(4),e=od.y.toFixed(4),t=od.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${n}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function iT(n){return[n.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",n.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(gl).join(`
`)}function rT(n){let e=[];for(let t in n){let i=n[t];i!==!1&&e.push("#define "+t+" "+i)}return e.join(`
`)}function sT(n,e){let t={},i=n.getProgramParameter(e,n.ACTIVE_ATTRIBUTES);for(let r=0;r<i;r++){let s=n.getActiveAttrib(e,r),o=s.name,a=1;s.type===n.FLOAT_MAT2&&(a=2),s.type===n.FLOAT_MAT3&&(a=3),s.type===n.FLOAT_MAT4&&(a=4),t[o]={type:s.type,location:n.getAttribLocation(e,o),locationSize:a}}return t}function gl(n){return n!==""}function vy(n,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return n.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function xy(n,e){return n.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var oT=/^[ \t]*#include +<([\w\d./]+)>/gm;function up(n){return n.replace(oT,aT)}function aT(n,e){let t=ft[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return up(t)}var lT=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function by(n){return n.replace(lT,cT)}function cT(n,e,t,i){let r="";for(let s=parseInt(e);s<parseInt(t);s++)r+=i.replace(/\[\s*i\s*\]/g,"[ "+s+" ]").replace(/UNROLLED_LOOP_INDEX/g,s);return r}function wy(n){let e=`precision ${n.precision} float;
	precision ${n.precision} int;
	precision ${n.precision} sampler2D;
	precision ${n.precision} samplerCube;
	precision ${n.precision} sampler3D;
	precision ${n.precision} sampler2DArray;
	precision ${n.precision} sampler2DShadow;
	precision ${n.precision} samplerCubeShadow;
	precision ${n.precision} sampler2DArrayShadow;
	precision ${n.precision} isampler2D;
	precision ${n.precision} isampler3D;
	precision ${n.precision} isamplerCube;
	precision ${n.precision} isampler2DArray;
	precision ${n.precision} usampler2D;
	precision ${n.precision} usampler3D;
	precision ${n.precision} usamplerCube;
	precision ${n.precision} usampler2DArray;
	`;return n.precision==="highp"?e+=`
#define HIGH_PRECISION`:n.precision==="mediump"?e+=`
#define MEDIUM_PRECISION`:n.precision==="lowp"&&(e+=`
#define LOW_PRECISION`),e}var uT={[Fs]:"SHADOWMAP_TYPE_PCF",[Go]:"SHADOWMAP_TYPE_VSM"};function dT(n){return uT[n.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var hT={[Vo]:"ENVMAP_MODE_REFRACTION"};function fT(n){return n.envMap===!1?"ENVMAP_MODE_REFLECTION":hT[n.envMapMode]||"ENVMAP_MODE_REFLECTION"}var pT={[_u]:"ENVMAP_BLENDING_MULTIPLY",[F0]:"ENVMAP_BLENDING_MIX",[U0]:"ENVMAP_BLENDING_ADD"};function mT(n){return n.envMap===!1?"ENVMAP_BLENDING_NONE":pT[n.combine]||"ENVMAP_BLENDING_NONE"}function gT(n,e,t,i){let r=n.getContext(),s=t.defines,o=t.vertexShader,a=t.fragmentShader,l=dT(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",u=fT(t),h=mT(t),f=iT(t),d=rT(s),p=r.createProgram(),_,m,g=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(_=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d].filter(gl).join(`
`),_.length>0&&(_+=`
`),m=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d].filter(gl).join(`
`),m.length>0&&(m+=`
`)):(_=[wy(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+u:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(gl).join(`
`),m=[wy(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+u:"",t.envMap?"#define "+h:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==mr?"#define TONE_MAPPING":"",t.toneMapping!==mr?ft.tonemapping_pars_fragment:"",t.toneMapping!==mr?tT("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",ft.colorspace_pars_fragment,QA("linearToOutputTexel",t.outputColorSpace),nT(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(gl).join(`
`)),o=up(o),o=vy(o,t),o=xy(o,t),a=up(a),a=vy(a,t),a=xy(a,t),o=by(o),a=by(a),t.isRawShaderMaterial!==!0&&(g=`#version 300 es
`,_=[f,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+_,m=["#define varying in",t.glslVersion===Jf?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===Jf?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+m);let v=g+_+o,A=g+m+a,w=gy(r,r.VERTEX_SHADER,v),C=gy(r,r.FRAGMENT_SHADER,A);r.attachShader(p,w),r.attachShader(p,C),t.index0AttributeName!==void 0?r.bindAttribLocation(p,0,t.index0AttributeName):t.hasPositionAttribute===!0&&r.bindAttribLocation(p,0,"position"),r.linkProgram(p);function R(L){if(n.debug.checkShaderErrors){let N=r.getProgramInfoLog(p)||"",z=r.getShaderInfoLog(w)||"",G=r.getShaderInfoLog(C)||"",D=N.trim(),X=z.trim(),Y=G.trim(),H=!0,de=!0;if(r.getProgramParameter(p,r.LINK_STATUS)===!1)if(H=!1,typeof n.debug.onShaderError=="function")n.debug.onShaderError(r,p,w,C);else{let Z=_y(r,w,"vertex"),Q=_y(r,C,"fragment");rt("WebGLProgram: Shader Error "+r.getError()+" - VALIDATE_STATUS "+r.getProgramParameter(p,r.VALIDATE_STATUS)+`

Material Name: `+L.name+`
Material Type: `+L.type+`

Program Info Log: `+D+`
`+Z+`
`+Q)}else D!==""?Qe("WebGLProgram: Program Info Log:",D):(X===""||Y==="")&&(de=!1);de&&(L.diagnostics={runnable:H,programLog:D,vertexShader:{log:X,prefix:_},fragmentShader:{log:Y,prefix:m}})}r.deleteShader(w),r.deleteShader(C),x=new Xo(r,p),E=sT(r,p)}let x;this.getUniforms=function(){return x===void 0&&R(this),x};let E;this.getAttributes=function(){return E===void 0&&R(this),E};let U=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return U===!1&&(U=r.getProgramParameter(p,KA)),U},this.destroy=function(){i.releaseStatesOfProgram(this),r.deleteProgram(p),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=ZA++,this.cacheKey=e,this.usedTimes=1,this.program=p,this.vertexShader=w,this.fragmentShader=C,this}var yT=0,dp=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,i){let r=this._getShaderCacheForMaterial(e);return r.has(t)===!1&&(r.add(t),t.usedTimes++),r.has(i)===!1&&(r.add(i),i.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let i of t)i.usedTimes--,i.usedTimes===0&&this.shaderCache.delete(i.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,i=t.get(e);return i===void 0&&(i=new Set,t.set(e,i)),i}_getShaderStage(e){let t=this.shaderCache,i=t.get(e);return i===void 0&&(i=new hp(e),t.set(e,i)),i}},hp=class{constructor(e){this.id=yT++,this.code=e,this.usedTimes=0}};function _T(n){return n===ps||n===hl||n===fl}function vT(n,e,t,i,r,s){let o=new Do,a=new dp,l=new Set,c=[],u=new Map,h=i.logarithmicDepthBuffer,f={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function d(x){return l.add(x),x===0?"uv":`uv${x}`}function p(x,E,U,L,N,z){let G=L.fog,D=N.geometry,X=x.isMeshStandardMaterial||x.isMeshLambertMaterial||x.isMeshPhongMaterial?L.environment:null,Y=x.isMeshStandardMaterial||x.isMeshLambertMaterial&&!x.envMap||x.isMeshPhongMaterial&&!x.envMap,H=e.get(x.envMap||X,Y),de=f[x.type],Z=i.precision;x.precision!==null&&(Z=i.getMaxPrecision(x.precision),Z!==x.precision&&Qe("WebGLProgram.getParameters:",x.precision,"not supported, using",Z,"instead."));let Q=D.morphAttributes.position||D.morphAttributes.normal||D.morphAttributes.color,re=Q!==void 0?Q.length:0,me=0;D.morphAttributes.position!==void 0&&(me=1),D.morphAttributes.normal!==void 0&&(me=2),D.morphAttributes.color!==void 0&&(me=3);let pe,te,ve,xe;if(de){let Pe=yr[de];pe=Pe.vertexShader,te=Pe.fragmentShader}else{pe=x.vertexShader,te=x.fragmentShader;let Pe=a.getVertexShaderStage(x),dt=a.getFragmentShaderStage(x);a.update(x,Pe,dt),ve=Pe.id,xe=dt.id}let be=n.getRenderTarget(),_e=n.state.buffers.depth.getReversed(),ze=N.isInstancedMesh===!0,Ze=N.isBatchedMesh===!0,We=!!x.map,ut=!!x.matcap,lt=!!H,et=lt&&H.isPMREMTexture===!0,Dt=!!x.aoMap,Ct=!!x.lightMap,Yt=!!x.bumpMap&&x.wireframe===!1,Mt=!!x.normalMap,Un=!!x.displacementMap,St=!!x.emissiveMap,En=!!x.metalnessMap,on=!!x.roughnessMap,mn=x.anisotropy>0,B=x.clearcoat>0,Le=x.diffuseRoughness>0,je=x.dispersion>0,ct=x.retroreflectivity>0,Ee=x.iridescence>0,Ht=x.sheen>0,qe=x.transmission>0,Je=mn&&!!x.anisotropyMap,I=B&&!!x.clearcoatMap,S=B&&!!x.clearcoatNormalMap,q=B&&!!x.clearcoatRoughnessMap,fe=Le&&!!x.diffuseRoughnessMap,ae=Ee&&!!x.iridescenceMap,Se=Ee&&!!x.iridescenceThicknessMap,Me=Ht&&!!x.sheenColorMap,ne=Ht&&!!x.sheenRoughnessMap,se=!!x.specularMap,ye=!!x.specularColorMap,k=!!x.specularIntensityMap,oe=qe&&!!x.transmissionMap,ie=qe&&!!x.thicknessMap,Re=!!x.gradientMap,we=!!x.alphaMap,Te=x.alphaTest>0,Ye=!!x.alphaHash,nt=!!x.extensions,he=mr;x.toneMapped&&(be===null||be.isXRRenderTarget===!0)&&(he=n.toneMapping);let Ve=et?H.isCompressedCubeTexture?H.image[0].mipmaps:H.mipmaps:null,it={shaderID:de,shaderType:x.type,shaderName:x.name,vertexShader:pe,fragmentShader:te,defines:x.defines,customVertexShaderID:ve,customFragmentShaderID:xe,isRawShaderMaterial:x.isRawShaderMaterial===!0,glslVersion:x.glslVersion,precision:Z,batching:Ze,batchingColor:Ze&&N._colorsTexture!==null,instancing:ze,instancingColor:ze&&N.instanceColor!==null,instancingMorph:ze&&N.morphTexture!==null,outputColorSpace:be===null?n.outputColorSpace:be.isXRRenderTarget===!0?be.texture.colorSpace:bt.workingColorSpace,alphaToCoverage:!!x.alphaToCoverage,map:We,matcap:ut,envMap:lt,envMapMode:lt&&H.mapping,envMapPMREM:et,envMapMaxLod:et?Ve.length-1:null,envMapSize:et?Ve[0].width:null,aoMap:Dt,lightMap:Ct,bumpMap:Yt,normalMap:Mt,displacementMap:Un,emissiveMap:St,normalMapObjectSpace:Mt&&x.normalMapType===B0,normalMapTangentSpace:Mt&&x.normalMapType===pl,packedNormalMap:Mt&&x.normalMapType===pl&&_T(x.normalMap.format),metalnessMap:En,roughnessMap:on,anisotropy:mn,anisotropyMap:Je,clearcoat:B,clearcoatMap:I,clearcoatNormalMap:S,clearcoatRoughnessMap:q,diffuseRoughness:Le,diffuseRoughnessMap:fe,dispersion:je,retroreflection:ct,iridescence:Ee,iridescenceMap:ae,iridescenceThicknessMap:Se,sheen:Ht,sheenColorMap:Me,sheenRoughnessMap:ne,specularMap:se,specularColorMap:ye,specularIntensityMap:k,transmission:qe,transmissionMap:oe,thicknessMap:ie,gradientMap:Re,opaque:x.transparent===!1&&x.blending===pr&&x.alphaToCoverage===!1,alphaMap:we,alphaTest:Te,alphaHash:Ye,combine:x.combine,mapUv:We&&d(x.map.channel),aoMapUv:Dt&&d(x.aoMap.channel),lightMapUv:Ct&&d(x.lightMap.channel),bumpMapUv:Yt&&d(x.bumpMap.channel),normalMapUv:Mt&&d(x.normalMap.channel),displacementMapUv:Un&&d(x.displacementMap.channel),emissiveMapUv:St&&d(x.emissiveMap.channel),metalnessMapUv:En&&d(x.metalnessMap.channel),roughnessMapUv:on&&d(x.roughnessMap.channel),anisotropyMapUv:Je&&d(x.anisotropyMap.channel),clearcoatMapUv:I&&d(x.clearcoatMap.channel),clearcoatNormalMapUv:S&&d(x.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:q&&d(x.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:fe&&d(x.diffuseRoughnessMap.channel),iridescenceMapUv:ae&&d(x.iridescenceMap.channel),iridescenceThicknessMapUv:Se&&d(x.iridescenceThicknessMap.channel),sheenColorMapUv:Me&&d(x.sheenColorMap.channel),sheenRoughnessMapUv:ne&&d(x.sheenRoughnessMap.channel),specularMapUv:se&&d(x.specularMap.channel),specularColorMapUv:ye&&d(x.specularColorMap.channel),specularIntensityMapUv:k&&d(x.specularIntensityMap.channel),transmissionMapUv:oe&&d(x.transmissionMap.channel),thicknessMapUv:ie&&d(x.thicknessMap.channel),alphaMapUv:we&&d(x.alphaMap.channel),vertexTangents:!!D.attributes.tangent&&(Mt||mn),vertexNormals:!!D.attributes.normal,vertexColors:x.vertexColors,vertexAlphas:x.vertexColors===!0&&!!D.attributes.color&&D.attributes.color.itemSize===4,pointsUvs:N.isPoints===!0&&!!D.attributes.uv&&(We||we),fog:!!G,useFog:x.fog===!0,fogExp2:!!G&&G.isFogExp2,flatShading:x.wireframe===!1&&(x.flatShading===!0||D.attributes.normal===void 0&&Mt===!1&&(x.isMeshLambertMaterial||x.isMeshPhongMaterial||x.isMeshStandardMaterial||x.isMeshPhysicalMaterial)),sizeAttenuation:x.sizeAttenuation===!0,logarithmicDepthBuffer:h,reversedDepthBuffer:_e,skinning:N.isSkinnedMesh===!0,hasPositionAttribute:D.attributes.position!==void 0,morphTargets:D.morphAttributes.position!==void 0,morphNormals:D.morphAttributes.normal!==void 0,morphColors:D.morphAttributes.color!==void 0,morphTargetsCount:re,morphTextureStride:me,numSunLights:E.sun.length,numDirLights:E.directional.length,numPointLights:E.point.length,numSpotLights:E.spot.length,numSpotLightMaps:E.spotLightMap.length,numRectAreaLights:E.rectArea.length,numHemiLights:E.hemi.length,numSunLightShadows:E.sunShadowMap.length,numDirLightShadows:E.directionalShadowMap.length,numPointLightShadows:E.pointShadowMap.length,numSpotLightShadows:E.spotShadowMap.length,numSpotLightShadowsWithMaps:E.numSpotLightShadowsWithMaps,numLightProbes:E.numLightProbes,numLightProbeGrids:z.filter(Pe=>Pe.texture!==null).length,numClippingPlanes:s.numPlanes,numClipIntersection:s.numIntersection,dithering:x.dithering,shadowMapEnabled:n.shadowMap.enabled&&U.length>0,shadowMapType:n.shadowMap.type,toneMapping:he,decodeVideoTexture:We&&x.map.isVideoTexture===!0&&bt.getTransfer(x.map.colorSpace)===Lt,decodeVideoTextureEmissive:St&&x.emissiveMap.isVideoTexture===!0&&bt.getTransfer(x.emissiveMap.colorSpace)===Lt,premultipliedAlpha:x.premultipliedAlpha,doubleSided:x.side===Ui,flipSided:x.side===Kn,useDepthPacking:x.depthPacking>=0,depthPacking:x.depthPacking||0,index0AttributeName:x.index0AttributeName,extensionClipCullDistance:nt&&x.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(nt&&x.extensions.multiDraw===!0||Ze)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:x.customProgramCacheKey()};return it.vertexUv1s=l.has(1),it.vertexUv2s=l.has(2),it.vertexUv3s=l.has(3),l.clear(),it}function _(x){let E=[];if(x.shaderID?E.push(x.shaderID):(E.push(x.customVertexShaderID),E.push(x.customFragmentShaderID)),x.defines!==void 0)for(let U in x.defines)E.push(U),E.push(x.defines[U]);return x.isRawShaderMaterial===!1&&(m(E,x),g(E,x),E.push(n.outputColorSpace)),E.push(x.customProgramCacheKey),E.join()}function m(x,E){x.push(E.precision),x.push(E.outputColorSpace),x.push(E.envMapMode),x.push(E.envMapPMREM),x.push(E.envMapMaxLod),x.push(E.envMapSize),x.push(E.mapUv),x.push(E.alphaMapUv),x.push(E.lightMapUv),x.push(E.aoMapUv),x.push(E.bumpMapUv),x.push(E.normalMapUv),x.push(E.displacementMapUv),x.push(E.emissiveMapUv),x.push(E.metalnessMapUv),x.push(E.roughnessMapUv),x.push(E.anisotropyMapUv),x.push(E.clearcoatMapUv),x.push(E.clearcoatNormalMapUv),x.push(E.clearcoatRoughnessMapUv),x.push(E.diffuseRoughnessMapUv),x.push(E.iridescenceMapUv),x.push(E.iridescenceThicknessMapUv),x.push(E.sheenColorMapUv),x.push(E.sheenRoughnessMapUv),x.push(E.specularMapUv),x.push(E.specularColorMapUv),x.push(E.specularIntensityMapUv),x.push(E.transmissionMapUv),x.push(E.thicknessMapUv),x.push(E.combine),x.push(E.fogExp2),x.push(E.sizeAttenuation),x.push(E.morphTargetsCount),x.push(E.numSunLights),x.push(E.numDirLights),x.push(E.numPointLights),x.push(E.numSpotLights),x.push(E.numSpotLightMaps),x.push(E.numHemiLights),x.push(E.numRectAreaLights),x.push(E.numSunLightShadows),x.push(E.numDirLightShadows),x.push(E.numPointLightShadows),x.push(E.numSpotLightShadows),x.push(E.numSpotLightShadowsWithMaps),x.push(E.numLightProbes),x.push(E.numLightProbeGrids),x.push(E.shadowMapType),x.push(E.toneMapping),x.push(E.numClippingPlanes),x.push(E.numClipIntersection),x.push(E.depthPacking)}function g(x,E){o.disableAll(),E.instancing&&o.enable(0),E.instancingColor&&o.enable(1),E.instancingMorph&&o.enable(2),E.matcap&&o.enable(3),E.envMap&&o.enable(4),E.normalMapObjectSpace&&o.enable(5),E.normalMapTangentSpace&&o.enable(6),E.clearcoat&&o.enable(7),E.iridescence&&o.enable(8),E.alphaTest&&o.enable(9),E.vertexColors&&o.enable(10),E.vertexAlphas&&o.enable(11),E.vertexUv1s&&o.enable(12),E.vertexUv2s&&o.enable(13),E.vertexUv3s&&o.enable(14),E.vertexTangents&&o.enable(15),E.anisotropy&&o.enable(16),E.alphaHash&&o.enable(17),E.batching&&o.enable(18),E.dispersion&&o.enable(19),E.retroreflection&&o.enable(24),E.diffuseRoughness&&o.enable(25),E.batchingColor&&o.enable(20),E.gradientMap&&o.enable(21),E.packedNormalMap&&o.enable(22),E.vertexNormals&&o.enable(23),x.push(o.mask),o.disableAll(),E.fog&&o.enable(0),E.useFog&&o.enable(1),E.flatShading&&o.enable(2),E.logarithmicDepthBuffer&&o.enable(3),E.reversedDepthBuffer&&o.enable(4),E.skinning&&o.enable(5),E.morphTargets&&o.enable(6),E.morphNormals&&o.enable(7),E.morphColors&&o.enable(8),E.premultipliedAlpha&&o.enable(9),E.shadowMapEnabled&&o.enable(10),E.doubleSided&&o.enable(11),E.flipSided&&o.enable(12),E.useDepthPacking&&o.enable(13),E.dithering&&o.enable(14),E.transmission&&o.enable(15),E.sheen&&o.enable(16),E.opaque&&o.enable(17),E.pointsUvs&&o.enable(18),E.decodeVideoTexture&&o.enable(19),E.decodeVideoTextureEmissive&&o.enable(20),E.alphaToCoverage&&o.enable(21),E.numLightProbeGrids>0&&o.enable(22),E.hasPositionAttribute&&o.enable(23),x.push(o.mask)}function v(x){let E=f[x.type],U;if(E){let L=yr[E];U=iy.clone(L.uniforms)}else U=x.uniforms;return U}function A(x,E){let U=u.get(E);return U!==void 0?++U.usedTimes:(U=new gT(n,E,x,r),c.push(U),u.set(E,U)),U}function w(x){if(--x.usedTimes===0){let E=c.indexOf(x);c[E]=c[c.length-1],c.pop(),u.delete(x.cacheKey),x.destroy()}}function C(x){a.remove(x)}function R(){a.dispose()}return{getParameters:p,getProgramCacheKey:_,getUniforms:v,acquireProgram:A,releaseProgram:w,releaseShaderCache:C,programs:c,dispose:R}}function xT(){let n=new WeakMap;function e(o){return n.has(o)}function t(o){let a=n.get(o);return a===void 0&&(a={},n.set(o,a)),a}function i(o){n.delete(o)}function r(o,a,l){n.get(o)[a]=l}function s(){n=new WeakMap}return{has:e,get:t,remove:i,update:r,dispose:s}}function bT(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.material.id!==e.material.id?n.material.id-e.material.id:n.materialVariant!==e.materialVariant?n.materialVariant-e.materialVariant:n.z!==e.z?n.z-e.z:n.id-e.id}function Sy(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.z!==e.z?e.z-n.z:n.id-e.id}function My(){let n=[],e=0,t=[],i=[],r=[];function s(){e=0,t.length=0,i.length=0,r.length=0}function o(f){let d=0;return f.isInstancedMesh&&(d+=2),f.isSkinnedMesh&&(d+=1),d}function a(f,d,p,_,m,g){let v=n[e];return v===void 0?(v={id:f.id,object:f,geometry:d,material:p,materialVariant:o(f),groupOrder:_,renderOrder:f.renderOrder,z:m,group:g},n[e]=v):(v.id=f.id,v.object=f,v.geometry=d,v.material=p,v.materialVariant=o(f),v.groupOrder=_,v.renderOrder=f.renderOrder,v.z=m,v.group=g),e++,v}function l(f,d,p,_,m,g,v){v.reversedDepth===!0&&(m=-m);let A=a(f,d,p,_,m,g);p.transmission>0?i.push(A):p.transparent===!0?r.push(A):t.push(A)}function c(f,d,p,_,m,g){let v=a(f,d,p,_,m,g);p.transmission>0?i.unshift(v):p.transparent===!0?r.unshift(v):t.unshift(v)}function u(f,d){t.length>1&&t.sort(f||bT),i.length>1&&i.sort(d||Sy),r.length>1&&r.sort(d||Sy)}function h(){for(let f=e,d=n.length;f<d;f++){let p=n[f];if(p.id===null)break;p.id=null,p.object=null,p.geometry=null,p.material=null,p.group=null}}return{opaque:t,transmissive:i,transparent:r,init:s,push:l,unshift:c,finish:h,sort:u}}function wT(){let n=new WeakMap;function e(i,r){let s=n.get(i),o;return s===void 0?(o=new My,n.set(i,[o])):r>=s.length?(o=new My,s.push(o)):o=s[r],o}function t(){n=new WeakMap}return{get:e,dispose:t}}function ST(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new O,color:new $e};break;case"SpotLight":t={position:new O,direction:new O,color:new $e,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new O,color:new $e,distance:0,decay:0};break;case"HemisphereLight":t={direction:new O,skyColor:new $e,groundColor:new $e};break;case"RectAreaLight":t={color:new $e,position:new O,halfWidth:new O,halfHeight:new O};break}return n[e.id]=t,t}}}function MT(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be,shadowCameraNear:1,shadowCameraFar:1e3};break}return n[e.id]=t,t}}}var AT=0;function TT(n,e){return(e.castShadow?2:0)-(n.castShadow?2:0)+(e.map?1:0)-(n.map?1:0)}function ET(n){let e=new ST,t=MT(),i={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)i.probe.push(new O);let r=new O,s=new Et,o=new Et;function a(c){let u=0,h=0,f=0;for(let z=0;z<9;z++)i.probe[z].set(0,0,0);let d=0,p=0,_=0,m=0,g=0,v=0,A=0,w=0,C=0,R=0,x=0,E=0,U=0,L=0;c.sort(TT);for(let z=0,G=c.length;z<G;z++){let D=c[z],X=D.color,Y=D.intensity,H=D.distance,de=null;if(D.shadow&&D.shadow.map&&(D.shadow.map.texture.format===ps?de=D.shadow.map.texture:de=D.shadow.map.depthTexture||D.shadow.map.texture),D.isAmbientLight)u+=X.r*Y,h+=X.g*Y,f+=X.b*Y;else if(D.isLightProbe){for(let Z=0;Z<9;Z++)i.probe[Z].addScaledVector(D.sh.coefficients[Z],Y);L++}else if(D.isSunLight){let Z=e.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let Q=D.shadow,re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize.copy(Q.mapSize).multiply(Q.getFrameExtents()),i.sunShadow[p]=re,i.sunShadowMap[p]=de;let me=Q.getViewportCount();for(let pe=0;pe<me;pe++)i.sunShadowMatrix[_+pe]=Q.getMatrix(pe),i.sunShadowCascade[_+pe]=Q._cascadeData[pe];_+=me,p++}i.sun[d]=Z,d++}else if(D.isDirectionalLight){let Z=e.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let Q=D.shadow,re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize=Q.mapSize,i.directionalShadow[m]=re,i.directionalShadowMap[m]=de,i.directionalShadowMatrix[m]=D.shadow.matrix,C++}i.directional[m]=Z,m++}else if(D.isSpotLight){let Z=e.get(D);Z.position.setFromMatrixPosition(D.matrixWorld),Z.color.copy(X).multiplyScalar(Y),Z.distance=H,Z.coneCos=Math.cos(D.angle),Z.penumbraCos=Math.cos(D.angle*(1-D.penumbra)),Z.decay=D.decay,i.spot[v]=Z;let Q=D.shadow;if(D.map&&(i.spotLightMap[E]=D.map,E++,Q.updateMatrices(D),D.castShadow&&U++),i.spotLightMatrix[v]=Q.matrix,D.castShadow){let re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize=Q.mapSize,i.spotShadow[v]=re,i.spotShadowMap[v]=de,x++}v++}else if(D.isRectAreaLight){let Z=e.get(D);Z.color.copy(X).multiplyScalar(Y),Z.halfWidth.set(D.width*.5,0,0),Z.halfHeight.set(0,D.height*.5,0),i.rectArea[A]=Z,A++}else if(D.isPointLight){let Z=e.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),Z.distance=D.distance,Z.decay=D.decay,D.castShadow){let Q=D.shadow,re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize=Q.mapSize,re.shadowCameraNear=Q.camera.near,re.shadowCameraFar=Q.camera.far,i.pointShadow[g]=re,i.pointShadowMap[g]=de,i.pointShadowMatrix[g]=D.shadow.matrix,R++}i.point[g]=Z,g++}else if(D.isHemisphereLight){let Z=e.get(D);Z.skyColor.copy(D.color).multiplyScalar(Y),Z.groundColor.copy(D.groundColor).multiplyScalar(Y),i.hemi[w]=Z,w++}}A>0&&(n.has("OES_texture_float_linear")===!0?(i.rectAreaLTC1=Fe.LTC_FLOAT_1,i.rectAreaLTC2=Fe.LTC_FLOAT_2):(i.rectAreaLTC1=Fe.LTC_HALF_1,i.rectAreaLTC2=Fe.LTC_HALF_2)),i.ambient[0]=u,i.ambient[1]=h,i.ambient[2]=f;let N=i.hash;(N.sunLength!==d||N.directionalLength!==m||N.pointLength!==g||N.spotLength!==v||N.rectAreaLength!==A||N.hemiLength!==w||N.numSunShadows!==p||N.numDirectionalShadows!==C||N.numPointShadows!==R||N.numSpotShadows!==x||N.numSpotMaps!==E||N.numLightProbes!==L)&&(i.sun.length=d,i.directional.length=m,i.spot.length=v,i.rectArea.length=A,i.point.length=g,i.hemi.length=w,i.sunShadow.length=p,i.sunShadowMap.length=p,i.sunShadowMatrix.length=_,i.sunShadowCascade.length=_,i.directionalShadow.length=C,i.directionalShadowMap.length=C,i.directionalShadowMatrix.length=C,i.pointShadow.length=R,i.pointShadowMap.length=R,i.pointShadowMatrix.length=R,i.spotShadow.length=x,i.spotShadowMap.length=x,i.spotLightMatrix.length=x+E-U,i.spotLightMap.length=E,i.numSpotLightShadowsWithMaps=U,i.numLightProbes=L,N.sunLength=d,N.directionalLength=m,N.pointLength=g,N.spotLength=v,N.rectAreaLength=A,N.hemiLength=w,N.numSunShadows=p,N.numDirectionalShadows=C,N.numPointShadows=R,N.numSpotShadows=x,N.numSpotMaps=E,N.numLightProbes=L,i.version=AT++)}function l(c,u){let h=0,f=0,d=0,p=0,_=0,m=0,g=u.matrixWorldInverse;for(let v=0,A=c.length;v<A;v++){let w=c[v];if(w.isSunLight){let C=i.sun[h];C.direction.setFromMatrixPosition(w.matrixWorld),C.direction.transformDirection(g),h++}else if(w.isDirectionalLight){let C=i.directional[f];C.direction.setFromMatrixPosition(w.matrixWorld),r.setFromMatrixPosition(w.target.matrixWorld),C.direction.sub(r),C.direction.transformDirection(g),f++}else if(w.isSpotLight){let C=i.spot[p];C.position.setFromMatrixPosition(w.matrixWorld),C.position.applyMatrix4(g),C.direction.setFromMatrixPosition(w.matrixWorld),r.setFromMatrixPosition(w.target.matrixWorld),C.direction.sub(r),C.direction.transformDirection(g),p++}else if(w.isRectAreaLight){let C=i.rectArea[_];C.position.setFromMatrixPosition(w.matrixWorld),C.position.applyMatrix4(g),o.identity(),s.copy(w.matrixWorld),s.premultiply(g),o.extractRotation(s),C.halfWidth.set(w.width*.5,0,0),C.halfHeight.set(0,w.height*.5,0),C.halfWidth.applyMatrix4(o),C.halfHeight.applyMatrix4(o),_++}else if(w.isPointLight){let C=i.point[d];C.position.setFromMatrixPosition(w.matrixWorld),C.position.applyMatrix4(g),d++}else if(w.isHemisphereLight){let C=i.hemi[m];C.direction.setFromMatrixPosition(w.matrixWorld),C.direction.transformDirection(g),m++}}}return{setup:a,setupView:l,state:i}}function Ay(n){let e=new ET(n),t=[],i=[],r=[];function s(h){u.camera=h,t.length=0,i.length=0,r.length=0}function o(h){h.isLightProbeGrid?r.push(h):t.push(h)}function a(h){i.push(h)}function l(){e.setup(t),r.sort((h,f)=>h.priority-f.priority||h.id-f.id)}function c(h){e.setupView(t,h)}let u={lightsArray:t,shadowsArray:i,lightProbeGridArray:r,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:s,state:u,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function RT(n){let e=new WeakMap;function t(r,s=0){let o=e.get(r),a;return o===void 0?(a=new Ay(n),e.set(r,[a])):s>=o.length?(a=new Ay(n),o.push(a)):a=o[s],a}function i(){e=new WeakMap}return{get:t,dispose:i}}var CT=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,IT=`uniform sampler2D shadow_pass;
uniform vec2 resolution;
uniform float radius;
void main() {
	const float samples = float( VSM_SAMPLES );
	float mean = 0.0;
	float squared_mean = 0.0;
	float uvStride = samples <= 1.0 ? 0.0 : 2.0 / ( samples - 1.0 );
	float uvStart = samples <= 1.0 ? 0.0 : - 1.0;
	for ( float i = 0.0; i < samples; i ++ ) {
		float uvOffset = uvStart + i * uvStride;
		#ifdef HORIZONTAL_PASS
			vec2 distribution = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( uvOffset, 0.0 ) * radius ) / resolution ).rg;
			mean += distribution.x;
			squared_mean += distribution.y * distribution.y + distribution.x * distribution.x;
		#else
			float depth = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( 0.0, uvOffset ) * radius ) / resolution ).r;
			mean += depth;
			squared_mean += depth * depth;
		#endif
	}
	mean = mean / samples;
	squared_mean = squared_mean / samples;
	float std_dev = sqrt( max( 0.0, squared_mean - mean * mean ) );
	gl_FragColor = vec4( mean, std_dev, 0.0, 1.0 );
}`,PT=[new O(1,0,0),new O(-1,0,0),new O(0,1,0),new O(0,-1,0),new O(0,0,1),new O(0,0,-1)],LT=[new O(0,-1,0),new O(0,-1,0),new O(0,0,1),new O(0,0,-1),new O(0,-1,0),new O(0,-1,0)],Ty=new Et,ml=new O,op=new O;function NT(n,e,t){let i=new ss,r=new Be,s=new Be,o=new nn,a=new ru,l=new su,c={},u=t.maxTextureSize,h={[fs]:Kn,[Kn]:fs,[Ui]:Ui},f=new $n({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Be},radius:{value:4}},vertexShader:CT,fragmentShader:IT}),d=f.clone();d.defines.HORIZONTAL_PASS=1;let p=new Vt;p.setAttribute("position",new In(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let _=new At(p,f),m=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Fs;let g=this.type;this.render=function(R,x,E){if(m.enabled===!1||m.autoUpdate===!1&&m.needsUpdate===!1||R.length===0)return;this.type===g0&&(Qe("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Fs);let U=n.getRenderTarget(),L=n.getActiveCubeFace(),N=n.getActiveMipmapLevel(),z=n.state;z.setBlending(Us),z.buffers.depth.getReversed()===!0?z.buffers.color.setClear(0,0,0,0):z.buffers.color.setClear(1,1,1,1),z.buffers.depth.setTest(!0),z.setScissorTest(!1);let G=g!==this.type;G&&x.traverse(function(D){D.material&&(Array.isArray(D.material)?D.material.forEach(X=>X.needsUpdate=!0):D.material.needsUpdate=!0)});for(let D=0,X=R.length;D<X;D++){let Y=R[D],H=Y.shadow;if(H===void 0){Qe("WebGLShadowMap:",Y,"has no shadow.");continue}if(H.autoUpdate===!1&&H.needsUpdate===!1)continue;r.copy(H.mapSize);let de=H.getFrameExtents();r.multiply(de),s.copy(H.mapSize),(r.x>u||r.y>u)&&(r.x>u&&(s.x=Math.floor(u/de.x),r.x=s.x*de.x,H.mapSize.x=s.x),r.y>u&&(s.y=Math.floor(u/de.y),r.y=s.y*de.y,H.mapSize.y=s.y));let Z=n.state.buffers.depth.getReversed();if(H.camera._reversedDepth=Z,H.map===null||G===!0){if(H.map!==null&&(H.map.depthTexture!==null&&(H.map.depthTexture.dispose(),H.map.depthTexture=null),H.map.dispose()),this.type===Go){if(Y.isPointLight){Qe("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}H.map=new wi(r.x,r.y,{format:ps,type:Ji,minFilter:Pn,magFilter:Pn,generateMipmaps:!1}),H.map.texture.name=Y.name+".shadowMap",H.map.depthTexture=new Or(r.x,r.y,Oi),H.map.depthTexture.name=Y.name+".shadowMapDepth",H.map.depthTexture.format=Dr,H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Hn,H.map.depthTexture.magFilter=Hn}else Y.isPointLight?(H.map=new yl(r.x),H.map.depthTexture=new za(r.x,Zi)):(H.map=new wi(r.x,r.y),H.map.depthTexture=new Or(r.x,r.y,Zi)),H.map.depthTexture.name=Y.name+".shadowMap",H.map.depthTexture.format=Dr,this.type===Fs?(H.map.depthTexture.compareFunction=Z?Kf:$f,H.map.depthTexture.minFilter=Pn,H.map.depthTexture.magFilter=Pn):(H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Hn,H.map.depthTexture.magFilter=Hn);H.camera.updateProjectionMatrix()}H.map.isWebGLCubeRenderTarget!==!0&&(H.map.width!==r.x||H.map.height!==r.y)&&H.map.setSize(r.x,r.y);let Q=H.map.isWebGLCubeRenderTarget?6:H.getViewportCount();Y.isPointLight!==!0&&H.updateMatrices(Y,E);let re=(H.camera.layers.mask&4294967294)!==0?H.camera.layers:E.layers;for(let me=0;me<Q;me++){let pe=H.getCamera(me);if(Y.isPointLight){let te=H.camera,ve=H.matrix,xe=Y.distance||te.far;xe!==te.far&&(te.far=xe,te.updateProjectionMatrix()),ml.setFromMatrixPosition(Y.matrixWorld),te.position.copy(ml),op.copy(te.position),op.add(PT[me]),te.up.copy(LT[me]),te.lookAt(op),te.updateMatrixWorld(),ve.makeTranslation(-ml.x,-ml.y,-ml.z),Ty.multiplyMatrices(te.projectionMatrix,te.matrixWorldInverse),H._frustum.setFromProjectionMatrix(Ty,te.coordinateSystem,te.reversedDepth)}if(H.map.isWebGLCubeRenderTarget)n.setRenderTarget(H.map,me),n.clear();else{me===0&&(n.setRenderTarget(H.map),n.clear());let te=H.getViewport(me);o.set(s.x*te.x,s.y*te.y,s.x*te.z,s.y*te.w),z.viewport(o)}i=H.getFrustum(me),w(x,E,pe,Y,re,this.type)}H.isPointLightShadow!==!0&&this.type===Go&&v(H,E),H.needsUpdate=!1}g=this.type,m.needsUpdate=!1,n.setRenderTarget(U,L,N)};function v(R,x){let E=e.update(_);f.defines.VSM_SAMPLES!==R.blurSamples&&(f.defines.VSM_SAMPLES=R.blurSamples,d.defines.VSM_SAMPLES=R.blurSamples,f.needsUpdate=!0,d.needsUpdate=!0),R.mapPass===null?R.mapPass=new wi(r.x,r.y,{format:ps,type:Ji}):(R.mapPass.width!==R.map.width||R.mapPass.height!==R.map.height)&&R.mapPass.setSize(R.map.width,R.map.height),f.uniforms.shadow_pass.value=R.map.depthTexture,f.uniforms.resolution.value.set(R.map.width,R.map.height),f.uniforms.radius.value=R.radius,n.setRenderTarget(R.mapPass),n.clear(),n.renderBufferDirect(x,null,E,f,_,null),d.uniforms.shadow_pass.value=R.mapPass.texture,d.uniforms.resolution.value.set(R.map.width,R.map.height),d.uniforms.radius.value=R.radius,n.setRenderTarget(R.map),n.clear(),n.renderBufferDirect(x,null,E,d,_,null)}function A(R,x,E,U){let L=null,N=E.isPointLight===!0?R.customDistanceMaterial:R.customDepthMaterial;if(N!==void 0)L=N;else if(L=E.isPointLight===!0?l:a,n.localClippingEnabled&&x.clipShadows===!0&&Array.isArray(x.clippingPlanes)&&x.clippingPlanes.length!==0||x.displacementMap&&x.displacementScale!==0||x.alphaMap&&x.alphaTest>0||x.map&&x.alphaTest>0||x.alphaToCoverage===!0){let z=L.uuid,G=x.uuid,D=c[z];D===void 0&&(D={},c[z]=D);let X=D[G];X===void 0&&(X=L.clone(),D[G]=X,x.addEventListener("dispose",C)),L=X}if(L.visible=x.visible,L.wireframe=x.wireframe,U===Go?L.side=x.shadowSide!==null?x.shadowSide:x.side:L.side=x.shadowSide!==null?x.shadowSide:h[x.side],L.alphaMap=x.alphaMap,L.alphaTest=x.alphaToCoverage===!0?.5:x.alphaTest,L.map=x.map,L.clipShadows=x.clipShadows,L.clippingPlanes=x.clippingPlanes,L.clipIntersection=x.clipIntersection,L.displacementMap=x.displacementMap,L.displacementScale=x.displacementScale,L.displacementBias=x.displacementBias,L.wireframeLinewidth=x.wireframeLinewidth,L.linewidth=x.linewidth,E.isPointLight===!0&&L.isMeshDistanceMaterial===!0){let z=n.properties.get(L);z.light=E}return L}function w(R,x,E,U,L,N){if(R.visible===!1)return;if(R.layers.test(L)&&(R.isMesh||R.isLine||R.isPoints)&&(R.castShadow||R.receiveShadow&&N===Go)&&(!R.frustumCulled||R.intersectsFrustum(i))){R.modelViewMatrix.multiplyMatrices(E.matrixWorldInverse,R.matrixWorld);let D=e.update(R),X=R.material;if(Array.isArray(X)){let Y=D.groups;for(let H=0,de=Y.length;H<de;H++){let Z=Y[H],Q=X[Z.materialIndex];if(Q&&Q.visible){let re=A(R,Q,U,N);R.onBeforeShadow(n,R,x,E,D,re,Z),n.renderBufferDirect(E,null,D,re,R,Z),R.onAfterShadow(n,R,x,E,D,re,Z)}}}else if(X.visible){let Y=A(R,X,U,N);R.onBeforeShadow(n,R,x,E,D,Y,null),n.renderBufferDirect(E,null,D,Y,R,null),R.onAfterShadow(n,R,x,E,D,Y,null)}}let G=R.children;for(let D=0,X=G.length;D<X;D++)w(G[D],x,E,U,L,N)}function C(R){R.target.removeEventListener("dispose",C);for(let E in c){let U=c[E],L=R.target.uuid;L in U&&(U[L].dispose(),delete U[L])}}}function DT(n,e){function t(){let k=!1,oe=new nn,ie=null,Re=new nn(0,0,0,0);return{setMask:function(we){ie!==we&&!k&&(n.colorMask(we,we,we,we),ie=we)},setLocked:function(we){k=we},setClear:function(we,Te,Ye,nt,he){he===!0&&(we*=nt,Te*=nt,Ye*=nt),oe.set(we,Te,Ye,nt),Re.equals(oe)===!1&&(n.clearColor(we,Te,Ye,nt),Re.copy(oe))},reset:function(){k=!1,ie=null,Re.set(-1,0,0,0)}}}function i(){let k=!1,oe=!1,ie=null,Re=null,we=null;return{setReversed:function(Te){if(oe!==Te){let Ye=e.get("EXT_clip_control");Te?Ye.clipControlEXT(Ye.LOWER_LEFT_EXT,Ye.ZERO_TO_ONE_EXT):Ye.clipControlEXT(Ye.LOWER_LEFT_EXT,Ye.NEGATIVE_ONE_TO_ONE_EXT),oe=Te;let nt=we;we=null,this.setClear(nt)}},getReversed:function(){return oe},setTest:function(Te){Te?_e(n.DEPTH_TEST):ze(n.DEPTH_TEST)},setMask:function(Te){ie!==Te&&!k&&(n.depthMask(Te),ie=Te)},setFunc:function(Te){if(oe&&(Te=Z0[Te]),Re!==Te){switch(Te){case Fc:n.depthFunc(n.NEVER);break;case Uc:n.depthFunc(n.ALWAYS);break;case Oc:n.depthFunc(n.LESS);break;case Co:n.depthFunc(n.LEQUAL);break;case kc:n.depthFunc(n.EQUAL);break;case Bc:n.depthFunc(n.GEQUAL);break;case zc:n.depthFunc(n.GREATER);break;case Gc:n.depthFunc(n.NOTEQUAL);break;default:n.depthFunc(n.LEQUAL)}Re=Te}},setLocked:function(Te){k=Te},setClear:function(Te){we!==Te&&(we=Te,oe&&(Te=1-Te),n.clearDepth(Te))},reset:function(){k=!1,ie=null,Re=null,we=null,oe=!1}}}function r(){let k=!1,oe=null,ie=null,Re=null,we=null,Te=null,Ye=null,nt=null,he=null;return{setTest:function(Ve){k||(Ve?_e(n.STENCIL_TEST):ze(n.STENCIL_TEST))},setMask:function(Ve){oe!==Ve&&!k&&(n.stencilMask(Ve),oe=Ve)},setFunc:function(Ve,it,Pe){(ie!==Ve||Re!==it||we!==Pe)&&(n.stencilFunc(Ve,it,Pe),ie=Ve,Re=it,we=Pe)},setOp:function(Ve,it,Pe){(Te!==Ve||Ye!==it||nt!==Pe)&&(n.stencilOp(Ve,it,Pe),Te=Ve,Ye=it,nt=Pe)},setLocked:function(Ve){k=Ve},setClear:function(Ve){he!==Ve&&(n.clearStencil(Ve),he=Ve)},reset:function(){k=!1,oe=null,ie=null,Re=null,we=null,Te=null,Ye=null,nt=null,he=null}}}let s=new t,o=new i,a=new r,l={},c=new WeakMap,u={},h={},f={},d=new WeakMap,p=[],_=null,m=!1,g=null,v=null,A=null,w=null,C=null,R=null,x=null,E=new $e(0,0,0),U=0,L=!1,N=null,z=null,G=null,D=null,X=null,Y=n.getParameter(n.MAX_COMBINED_TEXTURE_IMAGE_UNITS),H=!1,de=0,Z=n.getParameter(n.VERSION);Z.indexOf("WebGL")!==-1?(de=parseFloat(/^WebGL (\d)/.exec(Z)[1]),H=de>=1):Z.indexOf("OpenGL ES")!==-1&&(de=parseFloat(/^OpenGL ES (\d)/.exec(Z)[1]),H=de>=2);let Q=null,re={},me=n.getParameter(n.SCISSOR_BOX),pe=n.getParameter(n.VIEWPORT),te=new nn().fromArray(me),ve=new nn().fromArray(pe);function xe(k,oe,ie,Re){let we=new Uint8Array(4),Te=n.createTexture();n.bindTexture(k,Te),n.texParameteri(k,n.TEXTURE_MIN_FILTER,n.NEAREST),n.texParameteri(k,n.TEXTURE_MAG_FILTER,n.NEAREST);for(let Ye=0;Ye<ie;Ye++)k===n.TEXTURE_3D||k===n.TEXTURE_2D_ARRAY?n.texImage3D(oe,0,n.RGBA,1,1,Re,0,n.RGBA,n.UNSIGNED_BYTE,we):n.texImage2D(oe+Ye,0,n.RGBA,1,1,0,n.RGBA,n.UNSIGNED_BYTE,we);return Te}let be={};be[n.TEXTURE_2D]=xe(n.TEXTURE_2D,n.TEXTURE_2D,1),be[n.TEXTURE_CUBE_MAP]=xe(n.TEXTURE_CUBE_MAP,n.TEXTURE_CUBE_MAP_POSITIVE_X,6),be[n.TEXTURE_2D_ARRAY]=xe(n.TEXTURE_2D_ARRAY,n.TEXTURE_2D_ARRAY,1,1),be[n.TEXTURE_3D]=xe(n.TEXTURE_3D,n.TEXTURE_3D,1,1),s.setClear(0,0,0,1),o.setClear(1),a.setClear(0),_e(n.DEPTH_TEST),o.setFunc(Co),Yt(!1),Mt(Cf),_e(n.CULL_FACE),Dt(Us);function _e(k){u[k]!==!0&&(n.enable(k),u[k]=!0)}function ze(k){u[k]!==!1&&(n.disable(k),u[k]=!1)}function Ze(k,oe){return f[k]!==oe?(n.bindFramebuffer(k,oe),f[k]=oe,k===n.DRAW_FRAMEBUFFER&&(f[n.FRAMEBUFFER]=oe),k===n.FRAMEBUFFER&&(f[n.DRAW_FRAMEBUFFER]=oe),!0):!1}function We(k,oe){let ie=p,Re=!1;if(k){ie=d.get(oe),ie===void 0&&(ie=[],d.set(oe,ie));let we=k.textures;if(ie.length!==we.length||ie[0]!==n.COLOR_ATTACHMENT0){for(let Te=0,Ye=we.length;Te<Ye;Te++)ie[Te]=n.COLOR_ATTACHMENT0+Te;ie.length=we.length,Re=!0}}else ie[0]!==n.BACK&&(ie[0]=n.BACK,Re=!0);Re&&n.drawBuffers(ie)}function ut(k){return _!==k?(n.useProgram(k),_=k,!0):!1}let lt={[ks]:n.FUNC_ADD,[_0]:n.FUNC_SUBTRACT,[v0]:n.FUNC_REVERSE_SUBTRACT};lt[x0]=n.MIN,lt[b0]=n.MAX;let et={[w0]:n.ZERO,[S0]:n.ONE,[M0]:n.SRC_COLOR,[Lf]:n.SRC_ALPHA,[I0]:n.SRC_ALPHA_SATURATE,[R0]:n.DST_COLOR,[T0]:n.DST_ALPHA,[A0]:n.ONE_MINUS_SRC_COLOR,[Nf]:n.ONE_MINUS_SRC_ALPHA,[C0]:n.ONE_MINUS_DST_COLOR,[E0]:n.ONE_MINUS_DST_ALPHA,[P0]:n.CONSTANT_COLOR,[L0]:n.ONE_MINUS_CONSTANT_COLOR,[N0]:n.CONSTANT_ALPHA,[D0]:n.ONE_MINUS_CONSTANT_ALPHA};function Dt(k,oe,ie,Re,we,Te,Ye,nt,he,Ve){if(k===Us){m===!0&&(ze(n.BLEND),m=!1);return}if(m===!1&&(_e(n.BLEND),m=!0),k!==y0){if(k!==g||Ve!==L){if((v!==ks||C!==ks)&&(n.blendEquation(n.FUNC_ADD),v=ks,C=ks),Ve)switch(k){case pr:n.blendFuncSeparate(n.ONE,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case Os:n.blendFunc(n.ONE,n.ONE);break;case If:n.blendFuncSeparate(n.ZERO,n.ONE_MINUS_SRC_COLOR,n.ZERO,n.ONE);break;case Pf:n.blendFuncSeparate(n.DST_COLOR,n.ONE_MINUS_SRC_ALPHA,n.ZERO,n.ONE);break;default:rt("WebGLState: Invalid blending: ",k);break}else switch(k){case pr:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case Os:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE,n.ONE,n.ONE);break;case If:rt("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case Pf:rt("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:rt("WebGLState: Invalid blending: ",k);break}A=null,w=null,R=null,x=null,E.set(0,0,0),U=0,g=k,L=Ve}return}we=we||oe,Te=Te||ie,Ye=Ye||Re,(oe!==v||we!==C)&&(n.blendEquationSeparate(lt[oe],lt[we]),v=oe,C=we),(ie!==A||Re!==w||Te!==R||Ye!==x)&&(n.blendFuncSeparate(et[ie],et[Re],et[Te],et[Ye]),A=ie,w=Re,R=Te,x=Ye),(nt.equals(E)===!1||he!==U)&&(n.blendColor(nt.r,nt.g,nt.b,he),E.copy(nt),U=he),g=k,L=!1}function Ct(k,oe){k.side===Ui?ze(n.CULL_FACE):_e(n.CULL_FACE);let ie=k.side===Kn;oe&&(ie=!ie),Yt(ie),k.blending===pr&&k.transparent===!1?Dt(Us):Dt(k.blending,k.blendEquation,k.blendSrc,k.blendDst,k.blendEquationAlpha,k.blendSrcAlpha,k.blendDstAlpha,k.blendColor,k.blendAlpha,k.premultipliedAlpha),o.setFunc(k.depthFunc),o.setTest(k.depthTest),o.setMask(k.depthWrite),s.setMask(k.colorWrite);let Re=k.stencilWrite;a.setTest(Re),Re&&(a.setMask(k.stencilWriteMask),a.setFunc(k.stencilFunc,k.stencilRef,k.stencilFuncMask),a.setOp(k.stencilFail,k.stencilZFail,k.stencilZPass)),St(k.polygonOffset,k.polygonOffsetFactor,k.polygonOffsetUnits),k.alphaToCoverage===!0?_e(n.SAMPLE_ALPHA_TO_COVERAGE):ze(n.SAMPLE_ALPHA_TO_COVERAGE)}function Yt(k){N!==k&&(k?n.frontFace(n.CW):n.frontFace(n.CCW),N=k)}function Mt(k){k!==p0?(_e(n.CULL_FACE),k!==z&&(k===Cf?n.cullFace(n.BACK):k===m0?n.cullFace(n.FRONT):n.cullFace(n.FRONT_AND_BACK))):ze(n.CULL_FACE),z=k}function Un(k){k!==G&&(H&&n.lineWidth(k),G=k)}function St(k,oe,ie){k?(_e(n.POLYGON_OFFSET_FILL),(D!==oe||X!==ie)&&(D=oe,X=ie,o.getReversed()&&(oe=-oe,ie=-ie),n.polygonOffset(oe,ie))):ze(n.POLYGON_OFFSET_FILL)}function En(k){k?_e(n.SCISSOR_TEST):ze(n.SCISSOR_TEST)}function on(k){k===void 0&&(k=n.TEXTURE0+Y-1),Q!==k&&(n.activeTexture(k),Q=k)}function mn(k,oe,ie){ie===void 0&&(Q===null?ie=n.TEXTURE0+Y-1:ie=Q);let Re=re[ie];Re===void 0&&(Re={type:void 0,texture:void 0},re[ie]=Re),(Re.type!==k||Re.texture!==oe)&&(Q!==ie&&(n.activeTexture(ie),Q=ie),n.bindTexture(k,oe||be[k]),Re.type=k,Re.texture=oe)}function B(){let k=re[Q];k!==void 0&&k.type!==void 0&&(n.bindTexture(k.type,null),k.type=void 0,k.texture=void 0)}function Le(){try{n.compressedTexImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function je(){try{n.compressedTexImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function ct(){try{n.texSubImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function Ee(){try{n.texSubImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function Ht(){try{n.compressedTexSubImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function qe(){try{n.compressedTexSubImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function Je(){try{n.texStorage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function I(){try{n.texStorage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function S(){try{n.texImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function q(){try{n.texImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function fe(k){return h[k]!==void 0?h[k]:n.getParameter(k)}function ae(k,oe){h[k]!==oe&&(n.pixelStorei(k,oe),h[k]=oe)}function Se(k){te.equals(k)===!1&&(n.scissor(k.x,k.y,k.z,k.w),te.copy(k))}function Me(k){ve.equals(k)===!1&&(n.viewport(k.x,k.y,k.z,k.w),ve.copy(k))}function ne(k,oe){let ie=c.get(oe);ie===void 0&&(ie=new WeakMap,c.set(oe,ie));let Re=ie.get(k);Re===void 0&&(Re=n.getUniformBlockIndex(oe,k.name),n.uniformBlockBinding(oe,Re,Re),ie.set(k,Re))}function se(k,oe,ie){let we=c.get(oe).get(k);l[we]!==ie&&(n.bindBufferBase(n.UNIFORM_BUFFER,we,ie),l[we]=ie)}function ye(){n.disable(n.BLEND),n.disable(n.CULL_FACE),n.disable(n.DEPTH_TEST),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SCISSOR_TEST),n.disable(n.STENCIL_TEST),n.disable(n.SAMPLE_ALPHA_TO_COVERAGE),n.blendEquation(n.FUNC_ADD),n.blendFunc(n.ONE,n.ZERO),n.blendFuncSeparate(n.ONE,n.ZERO,n.ONE,n.ZERO),n.blendColor(0,0,0,0),n.colorMask(!0,!0,!0,!0),n.clearColor(0,0,0,0),n.depthMask(!0),n.depthFunc(n.LESS),o.setReversed(!1),n.clearDepth(1),n.stencilMask(4294967295),n.stencilFunc(n.ALWAYS,0,4294967295),n.stencilOp(n.KEEP,n.KEEP,n.KEEP),n.clearStencil(0),n.cullFace(n.BACK),n.frontFace(n.CCW),n.polygonOffset(0,0),n.activeTexture(n.TEXTURE0),n.bindFramebuffer(n.FRAMEBUFFER,null),n.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),n.bindFramebuffer(n.READ_FRAMEBUFFER,null),n.useProgram(null),n.lineWidth(1),n.scissor(0,0,n.canvas.width,n.canvas.height),n.viewport(0,0,n.canvas.width,n.canvas.height),n.pixelStorei(n.PACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,!1),n.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),n.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,n.BROWSER_DEFAULT_WEBGL),n.pixelStorei(n.PACK_ROW_LENGTH,0),n.pixelStorei(n.PACK_SKIP_PIXELS,0),n.pixelStorei(n.PACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_ROW_LENGTH,0),n.pixelStorei(n.UNPACK_IMAGE_HEIGHT,0),n.pixelStorei(n.UNPACK_SKIP_PIXELS,0),n.pixelStorei(n.UNPACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_SKIP_IMAGES,0),u={},h={},Q=null,re={},f={},l={},d=new WeakMap,p=[],_=null,m=!1,g=null,v=null,A=null,w=null,C=null,R=null,x=null,E=new $e(0,0,0),U=0,L=!1,N=null,z=null,G=null,D=null,X=null,te.set(0,0,n.canvas.width,n.canvas.height),ve.set(0,0,n.canvas.width,n.canvas.height),s.reset(),o.reset(),a.reset()}return{buffers:{color:s,depth:o,stencil:a},enable:_e,disable:ze,bindFramebuffer:Ze,drawBuffers:We,useProgram:ut,setBlending:Dt,setMaterial:Ct,setFlipSided:Yt,setCullFace:Mt,setLineWidth:Un,setPolygonOffset:St,setScissorTest:En,activeTexture:on,bindTexture:mn,unbindTexture:B,compressedTexImage2D:Le,compressedTexImage3D:je,texImage2D:S,texImage3D:q,pixelStorei:ae,getParameter:fe,updateUBOMapping:ne,uniformBlockBinding:se,texStorage2D:Je,texStorage3D:I,texSubImage2D:ct,texSubImage3D:Ee,compressedTexSubImage2D:Ht,compressedTexSubImage3D:qe,scissor:Se,viewport:Me,reset:ye}}function FT(n,e,t,i,r,s,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Be,u=new WeakMap,h=new Set,f,d=new WeakMap,p=new Set,_=new FinalizationRegistry(I=>p.delete(I)),m=!1;try{m=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function g(I,S){return m?new OffscreenCanvas(I,S):Na("canvas")}function v(I,S,q){let fe=1,ae=Je(I);if((ae.width>q||ae.height>q)&&(fe=q/Math.max(ae.width,ae.height)),fe<1)if(typeof HTMLImageElement<"u"&&I instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&I instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&I instanceof ImageBitmap||typeof VideoFrame<"u"&&I instanceof VideoFrame){let Se=Math.floor(fe*ae.width),Me=Math.floor(fe*ae.height);f===void 0&&(f=g(Se,Me));let ne=S?g(Se,Me):f;return ne.width=Se,ne.height=Me,ne.getContext("2d").drawImage(I,0,0,Se,Me),Qe("WebGLRenderer: Texture has been resized from ("+ae.width+"x"+ae.height+") to ("+Se+"x"+Me+")."),ne}else return"data"in I&&Qe("WebGLRenderer: Image in DataTexture is too big ("+ae.width+"x"+ae.height+")."),I;return I}function A(I){return I.generateMipmaps}function w(I){n.generateMipmap(I)}function C(I){return I.isWebGLCubeRenderTarget?n.TEXTURE_CUBE_MAP:I.isWebGL3DRenderTarget?n.TEXTURE_3D:I.isWebGLArrayRenderTarget||I.isCompressedArrayTexture?n.TEXTURE_2D_ARRAY:n.TEXTURE_2D}function R(I,S,q,fe,ae,Se=!1){if(I!==null){if(n[I]!==void 0)return n[I];Qe("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+I+"'")}let Me;fe&&(Me=e.get("EXT_texture_norm16"),Me||Qe("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let ne=S;if(S===n.RED&&(q===n.FLOAT&&(ne=n.R32F),q===n.HALF_FLOAT&&(ne=n.R16F),q===n.UNSIGNED_BYTE&&(ne=n.R8),q===n.UNSIGNED_SHORT&&Me&&(ne=Me.R16_EXT),q===n.SHORT&&Me&&(ne=Me.R16_SNORM_EXT)),S===n.RED_INTEGER&&(q===n.UNSIGNED_BYTE&&(ne=n.R8UI),q===n.UNSIGNED_SHORT&&(ne=n.R16UI),q===n.UNSIGNED_INT&&(ne=n.R32UI),q===n.BYTE&&(ne=n.R8I),q===n.SHORT&&(ne=n.R16I),q===n.INT&&(ne=n.R32I)),S===n.RG&&(q===n.FLOAT&&(ne=n.RG32F),q===n.HALF_FLOAT&&(ne=n.RG16F),q===n.UNSIGNED_BYTE&&(ne=n.RG8),q===n.UNSIGNED_SHORT&&Me&&(ne=Me.RG16_EXT),q===n.SHORT&&Me&&(ne=Me.RG16_SNORM_EXT)),S===n.RG_INTEGER&&(q===n.UNSIGNED_BYTE&&(ne=n.RG8UI),q===n.UNSIGNED_SHORT&&(ne=n.RG16UI),q===n.UNSIGNED_INT&&(ne=n.RG32UI),q===n.BYTE&&(ne=n.RG8I),q===n.SHORT&&(ne=n.RG16I),q===n.INT&&(ne=n.RG32I)),S===n.RGB_INTEGER&&(q===n.UNSIGNED_BYTE&&(ne=n.RGB8UI),q===n.UNSIGNED_SHORT&&(ne=n.RGB16UI),q===n.UNSIGNED_INT&&(ne=n.RGB32UI),q===n.BYTE&&(ne=n.RGB8I),q===n.SHORT&&(ne=n.RGB16I),q===n.INT&&(ne=n.RGB32I)),S===n.RGBA_INTEGER&&(q===n.UNSIGNED_BYTE&&(ne=n.RGBA8UI),q===n.UNSIGNED_SHORT&&(ne=n.RGBA16UI),q===n.UNSIGNED_INT&&(ne=n.RGBA32UI),q===n.BYTE&&(ne=n.RGBA8I),q===n.SHORT&&(ne=n.RGBA16I),q===n.INT&&(ne=n.RGBA32I)),S===n.RGB&&(q===n.UNSIGNED_SHORT&&Me&&(ne=Me.RGB16_EXT),q===n.SHORT&&Me&&(ne=Me.RGB16_SNORM_EXT),q===n.UNSIGNED_INT_5_9_9_9_REV&&(ne=n.RGB9_E5),q===n.UNSIGNED_INT_10F_11F_11F_REV&&(ne=n.R11F_G11F_B10F)),S===n.RGBA){let se=Se?La:bt.getTransfer(ae);q===n.FLOAT&&(ne=n.RGBA32F),q===n.HALF_FLOAT&&(ne=n.RGBA16F),q===n.UNSIGNED_BYTE&&(ne=se===Lt?n.SRGB8_ALPHA8:n.RGBA8),q===n.UNSIGNED_SHORT&&Me&&(ne=Me.RGBA16_EXT),q===n.SHORT&&Me&&(ne=Me.RGBA16_SNORM_EXT),q===n.UNSIGNED_SHORT_4_4_4_4&&(ne=n.RGBA4),q===n.UNSIGNED_SHORT_5_5_5_1&&(ne=n.RGB5_A1)}return(ne===n.R16F||ne===n.R32F||ne===n.RG16F||ne===n.RG32F||ne===n.RGBA16F||ne===n.RGBA32F)&&e.get("EXT_color_buffer_float"),ne}function x(I,S){let q;return I?S===null||S===Zi||S===zs?q=n.DEPTH24_STENCIL8:S===Oi?q=n.DEPTH32F_STENCIL8:S===Ho&&(q=n.DEPTH24_STENCIL8,Qe("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):S===null||S===Zi||S===zs?q=n.DEPTH_COMPONENT24:S===Oi?q=n.DEPTH_COMPONENT32F:S===Ho&&(q=n.DEPTH_COMPONENT16),q}function E(I,S){return A(I)===!0||I.isFramebufferTexture&&I.minFilter!==Hn&&I.minFilter!==Pn?Math.log2(Math.max(S.width,S.height))+1:I.mipmaps.length>0?I.mipmaps.length:I.isCompressedTexture&&Array.isArray(I.image)?S.mipmaps.length:1}function U(I){let S=new WeakRef(I);i.get(I).__ref=S,p.add(S),_.register(I,S,S)}function L(I){let S=i.get(I).__ref;S!==void 0&&(p.delete(S),_.unregister(S))}function N(I){G(I.target)}function z(I){D(I.target)}function G(I){I.removeEventListener("dispose",N),L(I),Y(I),I.isVideoTexture&&u.delete(I),I.isHTMLTexture&&h.delete(I)}function D(I){I.removeEventListener("dispose",z),L(I),de(I)}function X(){for(let I of p){let S=I.deref();S!==void 0&&(S.isRenderTarget===!0?D(S):G(S))}p.clear(),h.clear()}function Y(I){let S=i.get(I);if(S.__webglInit===void 0)return;let q=I.source,fe=d.get(q);if(fe){let ae=fe[S.__cacheKey];ae.usedTimes--,ae.usedTimes===0&&H(I),Object.keys(fe).length===0&&d.delete(q)}i.remove(I)}function H(I){let S=i.get(I);n.deleteTexture(S.__webglTexture);let q=I.source,fe=d.get(q);delete fe[S.__cacheKey],o.memory.textures--}function de(I){let S=i.get(I);S.__depthDisposeCallback&&S.__depthDisposeCallback();let q=I.depthTexture;if(q&&q.renderTarget===I&&G(q),I.isWebGLCubeRenderTarget)for(let ae=0;ae<6;ae++){if(Array.isArray(S.__webglFramebuffer[ae]))for(let Se=0;Se<S.__webglFramebuffer[ae].length;Se++)n.deleteFramebuffer(S.__webglFramebuffer[ae][Se]);else n.deleteFramebuffer(S.__webglFramebuffer[ae]);S.__webglDepthbuffer&&n.deleteRenderbuffer(S.__webglDepthbuffer[ae])}else{if(Array.isArray(S.__webglFramebuffer))for(let ae=0;ae<S.__webglFramebuffer.length;ae++)n.deleteFramebuffer(S.__webglFramebuffer[ae]);else n.deleteFramebuffer(S.__webglFramebuffer);if(S.__webglDepthbuffer&&n.deleteRenderbuffer(S.__webglDepthbuffer),S.__webglMultisampledFramebuffer&&n.deleteFramebuffer(S.__webglMultisampledFramebuffer),S.__webglColorRenderbuffer)for(let ae=0;ae<S.__webglColorRenderbuffer.length;ae++)S.__webglColorRenderbuffer[ae]&&n.deleteRenderbuffer(S.__webglColorRenderbuffer[ae]);S.__webglDepthRenderbuffer&&n.deleteRenderbuffer(S.__webglDepthRenderbuffer)}let fe=I.textures;for(let ae=0,Se=fe.length;ae<Se;ae++){let Me=i.get(fe[ae]);Me.__webglTexture&&(n.deleteTexture(Me.__webglTexture),o.memory.textures--),i.remove(fe[ae])}i.remove(I)}let Z=0;function Q(){Z=0}function re(){return Z}function me(I){Z=I}function pe(){let I=Z;return I>=r.maxTextures&&Qe("WebGLTextures: Trying to use "+(I+1)+" texture units while this GPU supports only "+r.maxTextures),Z+=1,I}function te(I){let S=[];return S.push(I.wrapS),S.push(I.wrapT),S.push(I.wrapR||0),S.push(I.magFilter),S.push(I.minFilter),S.push(I.anisotropy),S.push(I.internalFormat),S.push(I.format),S.push(I.type),S.push(I.generateMipmaps),S.push(I.mipmapsAutoUpdate),S.push(I.premultiplyAlpha),S.push(I.flipY),S.push(I.unpackAlignment),S.push(I.colorSpace),S.join()}function ve(I,S){let q=i.get(I);if(I.isVideoTexture&&Ht(I),I.isRenderTargetTexture===!1&&I.isExternalTexture!==!0&&I.version>0&&q.__version!==I.version){let fe=I.image;if(fe===null)Qe("WebGLRenderer: Texture marked for update but no image data found.");else if(fe.complete===!1)Qe("WebGLRenderer: Texture marked for update but image is incomplete");else{Ct(q,I,S);return}}else I.isExternalTexture&&(q.__webglTexture=I.sourceTexture?I.sourceTexture:null);t.bindTexture(n.TEXTURE_2D,q.__webglTexture,n.TEXTURE0+S)}function xe(I,S){let q=i.get(I);if(I.isRenderTargetTexture===!1&&I.version>0&&q.__version!==I.version){Ct(q,I,S);return}else I.isExternalTexture&&(q.__webglTexture=I.sourceTexture?I.sourceTexture:null);t.bindTexture(n.TEXTURE_2D_ARRAY,q.__webglTexture,n.TEXTURE0+S)}function be(I,S){let q=i.get(I);if(I.isRenderTargetTexture===!1&&I.version>0&&q.__version!==I.version){Ct(q,I,S);return}t.bindTexture(n.TEXTURE_3D,q.__webglTexture,n.TEXTURE0+S)}function _e(I,S){let q=i.get(I);if(I.version>0&&q.__version!==I.version){Yt(q,I,S);return}t.bindTexture(n.TEXTURE_CUBE_MAP,q.__webglTexture,n.TEXTURE0+S)}let ze={[Io]:n.REPEAT,[ur]:n.CLAMP_TO_EDGE,[Vc]:n.MIRRORED_REPEAT},Ze={[Hn]:n.NEAREST,[O0]:n.NEAREST_MIPMAP_NEAREST,[al]:n.NEAREST_MIPMAP_LINEAR,[Pn]:n.LINEAR,[bu]:n.LINEAR_MIPMAP_NEAREST,[Ai]:n.LINEAR_MIPMAP_LINEAR},We={[G0]:n.NEVER,[Zf]:n.ALWAYS,[V0]:n.LESS,[$f]:n.LEQUAL,[H0]:n.EQUAL,[Kf]:n.GEQUAL,[W0]:n.GREATER,[X0]:n.NOTEQUAL};function ut(I,S){if(S.type===Oi&&e.has("OES_texture_float_linear")===!1&&(S.magFilter===Pn||S.magFilter===bu||S.magFilter===al||S.magFilter===Ai||S.minFilter===Pn||S.minFilter===bu||S.minFilter===al||S.minFilter===Ai)&&Qe("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),n.texParameteri(I,n.TEXTURE_WRAP_S,ze[S.wrapS]),n.texParameteri(I,n.TEXTURE_WRAP_T,ze[S.wrapT]),(I===n.TEXTURE_3D||I===n.TEXTURE_2D_ARRAY)&&n.texParameteri(I,n.TEXTURE_WRAP_R,ze[S.wrapR]),n.texParameteri(I,n.TEXTURE_MAG_FILTER,Ze[S.magFilter]),n.texParameteri(I,n.TEXTURE_MIN_FILTER,Ze[S.minFilter]),S.compareFunction&&(n.texParameteri(I,n.TEXTURE_COMPARE_MODE,n.COMPARE_REF_TO_TEXTURE),n.texParameteri(I,n.TEXTURE_COMPARE_FUNC,We[S.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(S.magFilter===Hn||S.minFilter!==al&&S.minFilter!==Ai||S.type===Oi&&e.has("OES_texture_float_linear")===!1)return;if(S.anisotropy>1||i.get(S).__currentAnisotropy){let q=e.get("EXT_texture_filter_anisotropic");n.texParameterf(I,q.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(S.anisotropy,r.getMaxAnisotropy())),i.get(S).__currentAnisotropy=S.anisotropy}}}function lt(I,S){let q=!1;I.__webglInit===void 0&&(I.__webglInit=!0,S.addEventListener("dispose",N),U(S));let fe=S.source,ae=d.get(fe);ae===void 0&&(ae={},d.set(fe,ae));let Se=te(S);if(Se!==I.__cacheKey){ae[Se]===void 0&&(ae[Se]={texture:n.createTexture(),usedTimes:0},o.memory.textures++,q=!0),ae[Se].usedTimes++;let Me=ae[I.__cacheKey];Me!==void 0&&(ae[I.__cacheKey].usedTimes--,Me.usedTimes===0&&H(S)),I.__cacheKey=Se,I.__webglTexture=ae[Se].texture}return q}function et(I,S,q){return Math.floor(Math.floor(I/q)/S)}function Dt(I,S,q,fe){let Se=I.updateRanges;if(Se.length===0)t.texSubImage2D(n.TEXTURE_2D,0,0,0,S.width,S.height,q,fe,S.data);else{Se.sort((k,oe)=>k.start-oe.start);let Me=0;for(let k=1;k<Se.length;k++){let oe=Se[Me],ie=Se[k],Re=oe.start+oe.count,we=et(ie.start,S.width,4),Te=et(oe.start,S.width,4);ie.start<=Re+1&&we===Te&&et(ie.start+ie.count-1,S.width,4)===we?oe.count=Math.max(oe.count,ie.start+ie.count-oe.start):(++Me,Se[Me]=ie)}Se.length=Me+1;let ne=t.getParameter(n.UNPACK_ROW_LENGTH),se=t.getParameter(n.UNPACK_SKIP_PIXELS),ye=t.getParameter(n.UNPACK_SKIP_ROWS);t.pixelStorei(n.UNPACK_ROW_LENGTH,S.width);for(let k=0,oe=Se.length;k<oe;k++){let ie=Se[k],Re=Math.floor(ie.start/4),we=Math.ceil(ie.count/4),Te=Re%S.width,Ye=Math.floor(Re/S.width),nt=we,he=1;t.pixelStorei(n.UNPACK_SKIP_PIXELS,Te),t.pixelStorei(n.UNPACK_SKIP_ROWS,Ye),t.texSubImage2D(n.TEXTURE_2D,0,Te,Ye,nt,he,q,fe,S.data)}I.clearUpdateRanges(),t.pixelStorei(n.UNPACK_ROW_LENGTH,ne),t.pixelStorei(n.UNPACK_SKIP_PIXELS,se),t.pixelStorei(n.UNPACK_SKIP_ROWS,ye)}}function Ct(I,S,q){let fe=n.TEXTURE_2D;(S.isDataArrayTexture||S.isCompressedArrayTexture)&&(fe=n.TEXTURE_2D_ARRAY),S.isData3DTexture&&(fe=n.TEXTURE_3D);let ae=lt(I,S),Se=S.source;t.bindTexture(fe,I.__webglTexture,n.TEXTURE0+q);let Me=i.get(Se);if(Se.version!==Me.__version||ae===!0){if(t.activeTexture(n.TEXTURE0+q),(typeof ImageBitmap<"u"&&S.image instanceof ImageBitmap)===!1){let he=bt.getPrimaries(bt.workingColorSpace),Ve=S.colorSpace===Br?null:bt.getPrimaries(S.colorSpace),it=S.colorSpace===Br||he===Ve?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,it)}t.pixelStorei(n.UNPACK_ALIGNMENT,S.unpackAlignment);let se=v(S.image,!1,r.maxTextureSize);se=qe(S,se);let ye=s.convert(S.format,S.colorSpace),k=s.convert(S.type),oe=R(S.internalFormat,ye,k,S.normalized,S.colorSpace,S.isVideoTexture);ut(fe,S);let ie,Re=S.mipmaps,we=S.isVideoTexture!==!0,Te=Me.__version===void 0||ae===!0,Ye=Se.dataReady,nt=E(S,se);if(S.isDepthTexture)oe=x(S.format===kr,S.type),Te&&(we?t.texStorage2D(n.TEXTURE_2D,1,oe,se.width,se.height):t.texImage2D(n.TEXTURE_2D,0,oe,se.width,se.height,0,ye,k,null));else if(S.isDataTexture)if(Re.length>0){we&&Te&&t.texStorage2D(n.TEXTURE_2D,nt,oe,Re[0].width,Re[0].height);for(let he=0,Ve=Re.length;he<Ve;he++)ie=Re[he],we?Ye&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,ie.width,ie.height,ye,k,ie.data):t.texImage2D(n.TEXTURE_2D,he,oe,ie.width,ie.height,0,ye,k,ie.data);S.generateMipmaps=!1}else we?(Te&&t.texStorage2D(n.TEXTURE_2D,nt,oe,se.width,se.height),Ye&&Dt(S,se,ye,k)):t.texImage2D(n.TEXTURE_2D,0,oe,se.width,se.height,0,ye,k,se.data);else if(S.isCompressedTexture)if(S.isCompressedArrayTexture){we&&Te&&t.texStorage3D(n.TEXTURE_2D_ARRAY,nt,oe,Re[0].width,Re[0].height,se.depth);for(let he=0,Ve=Re.length;he<Ve;he++)if(ie=Re[he],S.format!==ji)if(ye!==null)if(we){if(Ye)if(S.layerUpdates.size>0){let it=rp(ie.width,ie.height,S.format,S.type);for(let Pe of S.layerUpdates){let dt=ie.data.subarray(Pe*it/ie.data.BYTES_PER_ELEMENT,(Pe+1)*it/ie.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,Pe,ie.width,ie.height,1,ye,dt)}}else t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,0,ie.width,ie.height,se.depth,ye,ie.data)}else t.compressedTexImage3D(n.TEXTURE_2D_ARRAY,he,oe,ie.width,ie.height,se.depth,0,ie.data,0,0);else Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else we?Ye&&t.texSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,0,ie.width,ie.height,se.depth,ye,k,ie.data):t.texImage3D(n.TEXTURE_2D_ARRAY,he,oe,ie.width,ie.height,se.depth,0,ye,k,ie.data);S.layerUpdates.size>0&&S.clearLayerUpdates()}else{we&&Te&&t.texStorage2D(n.TEXTURE_2D,nt,oe,Re[0].width,Re[0].height);for(let he=0,Ve=Re.length;he<Ve;he++)ie=Re[he],S.format!==ji?ye!==null?we?Ye&&t.compressedTexSubImage2D(n.TEXTURE_2D,he,0,0,ie.width,ie.height,ye,ie.data):t.compressedTexImage2D(n.TEXTURE_2D,he,oe,ie.width,ie.height,0,ie.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):we?Ye&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,ie.width,ie.height,ye,k,ie.data):t.texImage2D(n.TEXTURE_2D,he,oe,ie.width,ie.height,0,ye,k,ie.data)}else if(S.isDataArrayTexture)if(we){if(Te&&t.texStorage3D(n.TEXTURE_2D_ARRAY,nt,oe,se.width,se.height,se.depth),Ye)if(S.layerUpdates.size>0){let he=rp(se.width,se.height,S.format,S.type);for(let Ve of S.layerUpdates){let it=se.data.subarray(Ve*he/se.data.BYTES_PER_ELEMENT,(Ve+1)*he/se.data.BYTES_PER_ELEMENT);t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,Ve,se.width,se.height,1,ye,k,it)}S.clearLayerUpdates()}else t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,0,se.width,se.height,se.depth,ye,k,se.data)}else t.texImage3D(n.TEXTURE_2D_ARRAY,0,oe,se.width,se.height,se.depth,0,ye,k,se.data);else if(S.isData3DTexture)we?(Te&&t.texStorage3D(n.TEXTURE_3D,nt,oe,se.width,se.height,se.depth),Ye&&t.texSubImage3D(n.TEXTURE_3D,0,0,0,0,se.width,se.height,se.depth,ye,k,se.data)):t.texImage3D(n.TEXTURE_3D,0,oe,se.width,se.height,se.depth,0,ye,k,se.data);else if(S.isFramebufferTexture){if(Te)if(we)t.texStorage2D(n.TEXTURE_2D,nt,oe,se.width,se.height);else{let he=se.width,Ve=se.height;for(let it=0;it<nt;it++)t.texImage2D(n.TEXTURE_2D,it,oe,he,Ve,0,ye,k,null),he>>=1,Ve>>=1}}else if(S.isHTMLTexture){if("texElementImage2D"in n){let he=n.canvas;if(he.hasAttribute("layoutsubtree")||he.setAttribute("layoutsubtree","true"),se.parentNode!==he){he.appendChild(se),h.add(S),he.onpaint=Ve=>{let it=Ve.changedElements;for(let Pe of h)it.includes(Pe.image)&&(Pe.needsUpdate=!0)},he.requestPaint();return}if(n.texElementImage2D.length===3)n.texElementImage2D(n.TEXTURE_2D,n.RGBA8,se);else{let it=n.RGBA,Pe=n.RGBA,dt=n.UNSIGNED_BYTE;n.texElementImage2D(n.TEXTURE_2D,0,it,Pe,dt,se)}n.texParameteri(n.TEXTURE_2D,n.TEXTURE_MIN_FILTER,n.LINEAR),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_S,n.CLAMP_TO_EDGE),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_T,n.CLAMP_TO_EDGE)}}else if(Re.length>0){if(we&&Te){let he=Je(Re[0]);t.texStorage2D(n.TEXTURE_2D,nt,oe,he.width,he.height)}for(let he=0,Ve=Re.length;he<Ve;he++)ie=Re[he],we?Ye&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,ye,k,ie):t.texImage2D(n.TEXTURE_2D,he,oe,ye,k,ie);S.generateMipmaps=!1}else if(we){if(Te){let he=Je(se);t.texStorage2D(n.TEXTURE_2D,nt,oe,he.width,he.height)}Ye&&t.texSubImage2D(n.TEXTURE_2D,0,0,0,ye,k,se)}else t.texImage2D(n.TEXTURE_2D,0,oe,ye,k,se);A(S)&&S.mipmapsAutoUpdate===!0&&w(fe),Me.__version=Se.version,S.onUpdate&&S.onUpdate(S)}I.__version=S.version}function Yt(I,S,q){if(S.image.length!==6)return;let fe=lt(I,S),ae=S.source;t.bindTexture(n.TEXTURE_CUBE_MAP,I.__webglTexture,n.TEXTURE0+q);let Se=i.get(ae);if(ae.version!==Se.__version||fe===!0){t.activeTexture(n.TEXTURE0+q);let Me=bt.getPrimaries(bt.workingColorSpace),ne=S.colorSpace===Br?null:bt.getPrimaries(S.colorSpace),se=S.colorSpace===Br||Me===ne?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(n.UNPACK_ALIGNMENT,S.unpackAlignment),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,se);let ye=S.isCompressedTexture||S.image[0].isCompressedTexture,k=S.image[0]&&S.image[0].isDataTexture,oe=[];for(let Pe=0;Pe<6;Pe++)!ye&&!k?oe[Pe]=v(S.image[Pe],!0,r.maxCubemapSize):oe[Pe]=k?S.image[Pe].image:S.image[Pe],oe[Pe]=qe(S,oe[Pe]);let ie=oe[0],Re=s.convert(S.format,S.colorSpace),we=s.convert(S.type),Te=R(S.internalFormat,Re,we,S.normalized,S.colorSpace),Ye=S.isVideoTexture!==!0,nt=Se.__version===void 0||fe===!0,he=ae.dataReady,Ve=E(S,ie);ut(n.TEXTURE_CUBE_MAP,S);let it;if(S.isDepthTexture){if(Te=x(S.format===kr,S.type),nt)if(Ye)t.texStorage2D(n.TEXTURE_CUBE_MAP,1,Te,ie.width,ie.height);else for(let Pe=0;Pe<6;Pe++)t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,ie.width,ie.height,0,Re,we,null)}else if(ye){Ye&&nt&&t.texStorage2D(n.TEXTURE_CUBE_MAP,Ve,Te,ie.width,ie.height);for(let Pe=0;Pe<6;Pe++){it=oe[Pe].mipmaps;for(let dt=0;dt<it.length;dt++){let $t=it[dt];S.format!==ji?Re!==null?Ye?he&&t.compressedTexSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,0,0,$t.width,$t.height,Re,$t.data):t.compressedTexImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,Te,$t.width,$t.height,0,$t.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Ye?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,0,0,$t.width,$t.height,Re,we,$t.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,Te,$t.width,$t.height,0,Re,we,$t.data)}}}else{if(it=S.mipmaps,Ye&&nt){it.length>0&&Ve++;let Pe=Je(oe[0]);t.texStorage2D(n.TEXTURE_CUBE_MAP,Ve,Te,Pe.width,Pe.height)}for(let Pe=0;Pe<6;Pe++)if(k){Ye?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,0,0,oe[Pe].width,oe[Pe].height,Re,we,oe[Pe].data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,oe[Pe].width,oe[Pe].height,0,Re,we,oe[Pe].data);for(let dt=0;dt<it.length;dt++){let ti=it[dt].image[Pe].image;Ye?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,0,0,ti.width,ti.height,Re,we,ti.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,Te,ti.width,ti.height,0,Re,we,ti.data)}}else{Ye?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,0,0,Re,we,oe[Pe]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,Re,we,oe[Pe]);for(let dt=0;dt<it.length;dt++){let $t=it[dt];Ye?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,0,0,Re,we,$t.image[Pe]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,Te,Re,we,$t.image[Pe])}}}A(S)&&S.mipmapsAutoUpdate===!0&&w(n.TEXTURE_CUBE_MAP),Se.__version=ae.version,S.onUpdate&&S.onUpdate(S)}I.__version=S.version}function Mt(I,S,q,fe,ae,Se){let Me=s.convert(q.format,q.colorSpace),ne=s.convert(q.type),se=R(q.internalFormat,Me,ne,q.normalized,q.colorSpace),ye=i.get(S),k=i.get(q);if(k.__renderTarget=S,!ye.__hasExternalTextures){let oe=Math.max(1,S.width>>Se),ie=Math.max(1,S.height>>Se);ae===n.TEXTURE_3D||ae===n.TEXTURE_2D_ARRAY?t.texImage3D(ae,Se,se,oe,ie,S.depth,0,Me,ne,null):t.texImage2D(ae,Se,se,oe,ie,0,Me,ne,null)}t.bindFramebuffer(n.FRAMEBUFFER,I),Ee(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,fe,ae,k.__webglTexture,0,ct(S)):(ae===n.TEXTURE_2D||ae>=n.TEXTURE_CUBE_MAP_POSITIVE_X&&ae<=n.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&n.framebufferTexture2D(n.FRAMEBUFFER,fe,ae,k.__webglTexture,Se),t.bindFramebuffer(n.FRAMEBUFFER,null)}function Un(I,S,q){if(n.bindRenderbuffer(n.RENDERBUFFER,I),S.depthBuffer){let fe=S.depthTexture,ae=fe&&fe.isDepthTexture?fe.type:null,Se=x(S.stencilBuffer,ae),Me=S.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;Ee(S)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,ct(S),Se,S.width,S.height):q?n.renderbufferStorageMultisample(n.RENDERBUFFER,ct(S),Se,S.width,S.height):n.renderbufferStorage(n.RENDERBUFFER,Se,S.width,S.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,Me,n.RENDERBUFFER,I)}else{let fe=S.textures;for(let ae=0;ae<fe.length;ae++){let Se=fe[ae],Me=s.convert(Se.format,Se.colorSpace),ne=s.convert(Se.type),se=R(Se.internalFormat,Me,ne,Se.normalized,Se.colorSpace);Ee(S)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,ct(S),se,S.width,S.height):q?n.renderbufferStorageMultisample(n.RENDERBUFFER,ct(S),se,S.width,S.height):n.renderbufferStorage(n.RENDERBUFFER,se,S.width,S.height)}}n.bindRenderbuffer(n.RENDERBUFFER,null)}function St(I,S,q){let fe=S.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(n.FRAMEBUFFER,I),!(S.depthTexture&&S.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let ae=i.get(S.depthTexture);ae.__renderTarget=S;let Se=fe?S.depthTexture.image[0]:S.depthTexture.image;(!ae.__webglTexture||Se.width!==S.width||Se.height!==S.height)&&(Se.width=S.width,Se.height=S.height,S.depthTexture.needsUpdate=!0),fe?_e(S.depthTexture,0):ve(S.depthTexture,0);let Me=ae.__webglTexture,ne=ct(S),se=fe?n.TEXTURE_CUBE_MAP_POSITIVE_X+q:n.TEXTURE_2D,ye=S.depthTexture.format===kr?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;if(S.depthTexture.format===Dr)Ee(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ye,se,Me,0,ne):n.framebufferTexture2D(n.FRAMEBUFFER,ye,se,Me,0);else if(S.depthTexture.format===kr)Ee(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ye,se,Me,0,ne):n.framebufferTexture2D(n.FRAMEBUFFER,ye,se,Me,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function En(I){let S=i.get(I),q=I.isWebGLCubeRenderTarget===!0;if(S.__boundDepthTexture!==I.depthTexture){let fe=I.depthTexture;if(S.__depthDisposeCallback&&S.__depthDisposeCallback(),fe){let ae=()=>{delete S.__boundDepthTexture,delete S.__depthDisposeCallback,fe.removeEventListener("dispose",ae)};fe.addEventListener("dispose",ae),S.__depthDisposeCallback=ae}S.__boundDepthTexture=fe}if(I.depthTexture&&!S.__autoAllocateDepthBuffer)if(q)for(let fe=0;fe<6;fe++)St(S.__webglFramebuffer[fe],I,fe);else I.texture.mipmaps.length>0?St(S.__webglFramebuffer[0],I,0):St(S.__webglFramebuffer,I,0);else if(q){S.__webglDepthbuffer=[];for(let fe=0;fe<6;fe++)if(t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer[fe]),S.__webglDepthbuffer[fe]===void 0)S.__webglDepthbuffer[fe]=n.createRenderbuffer(),Un(S.__webglDepthbuffer[fe],I,!1);else{let ae=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,Se=S.__webglDepthbuffer[fe];n.bindRenderbuffer(n.RENDERBUFFER,Se),n.framebufferRenderbuffer(n.FRAMEBUFFER,ae,n.RENDERBUFFER,Se)}}else if(I.texture.mipmaps.length>0?t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer[0]):t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer),S.__webglDepthbuffer===void 0)S.__webglDepthbuffer=n.createRenderbuffer(),Un(S.__webglDepthbuffer,I,!1);else{let ae=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,Se=S.__webglDepthbuffer;n.bindRenderbuffer(n.RENDERBUFFER,Se),n.framebufferRenderbuffer(n.FRAMEBUFFER,ae,n.RENDERBUFFER,Se)}t.bindFramebuffer(n.FRAMEBUFFER,null)}function on(I,S,q){let fe=i.get(I);S!==void 0&&Mt(fe.__webglFramebuffer,I,I.texture,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,0),q!==void 0&&En(I)}function mn(I){let S=I.texture,q=i.get(I),fe=i.get(S);I.addEventListener("dispose",z),U(I);let ae=I.textures,Se=I.isWebGLCubeRenderTarget===!0,Me=ae.length>1;if(Me||(fe.__webglTexture===void 0&&(fe.__webglTexture=n.createTexture()),fe.__version=S.version,o.memory.textures++),Se){q.__webglFramebuffer=[];for(let ne=0;ne<6;ne++)if(S.mipmaps.length>0){q.__webglFramebuffer[ne]=[];for(let se=0;se<S.mipmaps.length;se++)q.__webglFramebuffer[ne][se]=n.createFramebuffer()}else q.__webglFramebuffer[ne]=n.createFramebuffer()}else{if(S.mipmaps.length>0){q.__webglFramebuffer=[];for(let ne=0;ne<S.mipmaps.length;ne++)q.__webglFramebuffer[ne]=n.createFramebuffer()}else q.__webglFramebuffer=n.createFramebuffer();if(Me)for(let ne=0,se=ae.length;ne<se;ne++){let ye=i.get(ae[ne]);ye.__webglTexture===void 0&&(ye.__webglTexture=n.createTexture(),o.memory.textures++)}if(I.samples>0&&Ee(I)===!1){q.__webglMultisampledFramebuffer=n.createFramebuffer(),q.__webglColorRenderbuffer=[],t.bindFramebuffer(n.FRAMEBUFFER,q.__webglMultisampledFramebuffer);for(let ne=0;ne<ae.length;ne++){let se=ae[ne];q.__webglColorRenderbuffer[ne]=n.createRenderbuffer(),n.bindRenderbuffer(n.RENDERBUFFER,q.__webglColorRenderbuffer[ne]);let ye=s.convert(se.format,se.colorSpace),k=s.convert(se.type),oe=R(se.internalFormat,ye,k,se.normalized,se.colorSpace,I.isXRRenderTarget===!0),ie=ct(I);n.renderbufferStorageMultisample(n.RENDERBUFFER,ie,oe,I.width,I.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ne,n.RENDERBUFFER,q.__webglColorRenderbuffer[ne])}n.bindRenderbuffer(n.RENDERBUFFER,null),I.depthBuffer&&(q.__webglDepthRenderbuffer=n.createRenderbuffer(),Un(q.__webglDepthRenderbuffer,I,!0)),t.bindFramebuffer(n.FRAMEBUFFER,null)}}if(Se){t.bindTexture(n.TEXTURE_CUBE_MAP,fe.__webglTexture),ut(n.TEXTURE_CUBE_MAP,S);for(let ne=0;ne<6;ne++)if(S.mipmaps.length>0)for(let se=0;se<S.mipmaps.length;se++)Mt(q.__webglFramebuffer[ne][se],I,S,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+ne,se);else Mt(q.__webglFramebuffer[ne],I,S,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+ne,0);A(S)?w(n.TEXTURE_CUBE_MAP):S.mipmaps.length>0&&n.texParameteri(n.TEXTURE_CUBE_MAP,n.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}else if(Me){for(let ne=0,se=ae.length;ne<se;ne++){let ye=ae[ne],k=i.get(ye),oe=n.TEXTURE_2D;(I.isWebGL3DRenderTarget||I.isWebGLArrayRenderTarget)&&(oe=I.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(oe,k.__webglTexture),ut(oe,ye),Mt(q.__webglFramebuffer,I,ye,n.COLOR_ATTACHMENT0+ne,oe,0),A(ye)&&w(oe)}t.unbindTexture()}else{let ne=n.TEXTURE_2D;if((I.isWebGL3DRenderTarget||I.isWebGLArrayRenderTarget)&&(ne=I.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(ne,fe.__webglTexture),ut(ne,S),S.mipmaps.length>0)for(let se=0;se<S.mipmaps.length;se++)Mt(q.__webglFramebuffer[se],I,S,n.COLOR_ATTACHMENT0,ne,se);else Mt(q.__webglFramebuffer,I,S,n.COLOR_ATTACHMENT0,ne,0);A(S)?w(ne):S.mipmaps.length>0&&n.texParameteri(ne,n.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}I.depthBuffer&&En(I)}function B(I){let S=I.textures;for(let q=0,fe=S.length;q<fe;q++){let ae=S[q];if(A(ae)&&ae.mipmapsAutoUpdate===!0){let Se=C(I),Me=i.get(ae).__webglTexture;t.bindTexture(Se,Me),w(Se),t.unbindTexture()}}}let Le=[];function je(I){if(I.samples>0){if(Ee(I)===!1){let S=I.textures,q=I.width,fe=I.height,ae=n.COLOR_BUFFER_BIT,Se=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,Me=i.get(I),ne=S.length>1;if(ne)for(let ye=0;ye<S.length;ye++)t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.RENDERBUFFER,null),t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.TEXTURE_2D,null,0);t.bindFramebuffer(n.READ_FRAMEBUFFER,Me.__webglMultisampledFramebuffer),I.texture.mipmaps.length>0?t.bindFramebuffer(n.DRAW_FRAMEBUFFER,Me.__webglFramebuffer[0]):t.bindFramebuffer(n.DRAW_FRAMEBUFFER,Me.__webglFramebuffer);for(let ye=0;ye<S.length;ye++){if(I.resolveDepthBuffer&&(I.depthBuffer&&(ae|=n.DEPTH_BUFFER_BIT),I.stencilBuffer&&I.resolveStencilBuffer&&(ae|=n.STENCIL_BUFFER_BIT)),ne){n.framebufferRenderbuffer(n.READ_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.RENDERBUFFER,Me.__webglColorRenderbuffer[ye]);let k=i.get(S[ye]).__webglTexture;n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,k,0)}n.blitFramebuffer(0,0,q,fe,0,0,q,fe,ae,n.NEAREST),l===!0&&(Le.length=0,Le.push(n.COLOR_ATTACHMENT0+ye),I.depthBuffer&&I.storeMultisampledDepthBuffer===!1&&Le.push(Se),n.invalidateFramebuffer(n.READ_FRAMEBUFFER,Le))}if(t.bindFramebuffer(n.READ_FRAMEBUFFER,null),t.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),ne)for(let ye=0;ye<S.length;ye++){t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.RENDERBUFFER,Me.__webglColorRenderbuffer[ye]);let k=i.get(S[ye]).__webglTexture;t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.TEXTURE_2D,k,0)}t.bindFramebuffer(n.DRAW_FRAMEBUFFER,Me.__webglMultisampledFramebuffer)}else if(I.depthBuffer&&I.storeMultisampledDepthBuffer===!1&&l){let S=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;n.invalidateFramebuffer(n.DRAW_FRAMEBUFFER,[S])}}}function ct(I){return Math.min(r.maxSamples,I.samples)}function Ee(I){let S=i.get(I);return I.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&S.__useRenderToTexture!==!1}function Ht(I){let S=o.render.frame;u.get(I)!==S&&(u.set(I,S),I.update())}function qe(I,S){let q=I.colorSpace,fe=I.format,ae=I.type;return I.isCompressedTexture===!0||I.isVideoTexture===!0||q!==Pa&&q!==Br&&(bt.getTransfer(q)===Lt?(fe!==ji||ae!==di)&&Qe("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):rt("WebGLTextures: Unsupported texture color space:",q)),S}function Je(I){return typeof HTMLImageElement<"u"&&I instanceof HTMLImageElement?(c.width=I.naturalWidth||I.width,c.height=I.naturalHeight||I.height):typeof VideoFrame<"u"&&I instanceof VideoFrame?(c.width=I.displayWidth,c.height=I.displayHeight):(c.width=I.width,c.height=I.height),c}this.allocateTextureUnit=pe,this.resetTextureUnits=Q,this.getTextureUnits=re,this.setTextureUnits=me,this.setTexture2D=ve,this.setTexture2DArray=xe,this.setTexture3D=be,this.setTextureCube=_e,this.rebindTextures=on,this.setupRenderTarget=mn,this.updateRenderTargetMipmap=B,this.updateMultisampleRenderTarget=je,this.setupDepthRenderbuffer=En,this.setupFrameBufferTexture=Mt,this.useMultisampledRTT=Ee,this.dispose=X}function UT(n,e){function t(i,r=Br){let s,o=bt.getTransfer(r);if(i===di)return n.UNSIGNED_BYTE;if(i===Su)return n.UNSIGNED_SHORT_4_4_4_4;if(i===Mu)return n.UNSIGNED_SHORT_5_5_5_1;if(i===Wf)return n.UNSIGNED_INT_5_9_9_9_REV;if(i===Xf)return n.UNSIGNED_INT_10F_11F_11F_REV;if(i===Vf)return n.BYTE;if(i===Hf)return n.SHORT;if(i===Ho)return n.UNSIGNED_SHORT;if(i===wu)return n.INT;if(i===Zi)return n.UNSIGNED_INT;if(i===Oi)return n.FLOAT;if(i===Ji)return n.HALF_FLOAT;if(i===qf)return n.ALPHA;if(i===Yf)return n.RGB;if(i===ji)return n.RGBA;if(i===Dr)return n.DEPTH_COMPONENT;if(i===kr)return n.DEPTH_STENCIL;if(i===Au)return n.RED;if(i===Tu)return n.RED_INTEGER;if(i===ps)return n.RG;if(i===Eu)return n.RG_INTEGER;if(i===Ru)return n.RGBA_INTEGER;if(i===ll||i===cl||i===ul||i===dl)if(o===Lt)if(s=e.get("WEBGL_compressed_texture_s3tc_srgb"),s!==null){if(i===ll)return s.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(i===cl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(i===ul)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(i===dl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(s=e.get("WEBGL_compressed_texture_s3tc"),s!==null){if(i===ll)return s.COMPRESSED_RGB_S3TC_DXT1_EXT;if(i===cl)return s.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(i===ul)return s.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(i===dl)return s.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(i===Cu||i===Iu||i===Pu||i===Lu)if(s=e.get("WEBGL_compressed_texture_pvrtc"),s!==null){if(i===Cu)return s.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(i===Iu)return s.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(i===Pu)return s.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(i===Lu)return s.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(i===Nu||i===Du||i===Fu||i===Uu||i===Ou||i===hl||i===ku)if(s=e.get("WEBGL_compressed_texture_etc"),s!==null){if(i===Nu||i===Du)return o===Lt?s.COMPRESSED_SRGB8_ETC2:s.COMPRESSED_RGB8_ETC2;if(i===Fu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:s.COMPRESSED_RGBA8_ETC2_EAC;if(i===Uu)return s.COMPRESSED_R11_EAC;if(i===Ou)return s.COMPRESSED_SIGNED_R11_EAC;if(i===hl)return s.COMPRESSED_RG11_EAC;if(i===ku)return s.COMPRESSED_SIGNED_RG11_EAC}else return null;if(i===Bu||i===zu||i===Gu||i===Vu||i===Hu||i===Wu||i===Xu||i===qu||i===Yu||i===$u||i===Ku||i===Zu||i===Ju||i===ju)if(s=e.get("WEBGL_compressed_texture_astc"),s!==null){if(i===Bu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:s.COMPRESSED_RGBA_ASTC_4x4_KHR;if(i===zu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:s.COMPRESSED_RGBA_ASTC_5x4_KHR;if(i===Gu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:s.COMPRESSED_RGBA_ASTC_5x5_KHR;if(i===Vu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:s.COMPRESSED_RGBA_ASTC_6x5_KHR;if(i===Hu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:s.COMPRESSED_RGBA_ASTC_6x6_KHR;if(i===Wu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:s.COMPRESSED_RGBA_ASTC_8x5_KHR;if(i===Xu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:s.COMPRESSED_RGBA_ASTC_8x6_KHR;if(i===qu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:s.COMPRESSED_RGBA_ASTC_8x8_KHR;if(i===Yu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:s.COMPRESSED_RGBA_ASTC_10x5_KHR;if(i===$u)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:s.COMPRESSED_RGBA_ASTC_10x6_KHR;if(i===Ku)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:s.COMPRESSED_RGBA_ASTC_10x8_KHR;if(i===Zu)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:s.COMPRESSED_RGBA_ASTC_10x10_KHR;if(i===Ju)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:s.COMPRESSED_RGBA_ASTC_12x10_KHR;if(i===ju)return o===Lt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:s.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(i===Qu||i===ed||i===td)if(s=e.get("EXT_texture_compression_bptc"),s!==null){if(i===Qu)return o===Lt?s.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:s.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(i===ed)return s.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(i===td)return s.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(i===nd||i===id||i===fl||i===rd)if(s=e.get("EXT_texture_compression_rgtc"),s!==null){if(i===nd)return s.COMPRESSED_RED_RGTC1_EXT;if(i===id)return s.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(i===fl)return s.COMPRESSED_RED_GREEN_RGTC2_EXT;if(i===rd)return s.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return i===zs?n.UNSIGNED_INT_24_8:n[i]!==void 0?n[i]:null}return{convert:t}}var OT=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,kT=`
uniform sampler2DArray depthColor;
uniform float depthWidth;
uniform float depthHeight;

void main() {

	vec2 coord = vec2( gl_FragCoord.x / depthWidth, gl_FragCoord.y / depthHeight );

	if ( coord.x >= 1.0 ) {

		gl_FragDepth = texture( depthColor, vec3( coord.x - 1.0, coord.y, 1 ) ).r;

	} else {

		gl_FragDepth = texture( depthColor, vec3( coord.x, coord.y, 0 ) ).r;

	}

}`,fp=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let i=new Ga(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=i}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,i=new $n({vertexShader:OT,fragmentShader:kT,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new At(new ci(20,20),i)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},pp=class extends dr{constructor(e,t){super();let i=this,r=null,s=1,o=null,a="local-floor",l=1,c=null,u=null,h=null,f=null,d=null,p=null,_=typeof XRWebGLBinding<"u",m=new fp,g={},v=t.getContextAttributes(),A=null,w=null,C=[],R=[],x=new Be,E=null,U=null,L=new oi;L.viewport=new nn;let N=new oi;N.viewport=new nn;let z=[L,N],G=new yu,D=null,X=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(te){let ve=C[te];return ve===void 0&&(ve=new Fo,C[te]=ve),ve.getTargetRaySpace()},this.getControllerGrip=function(te){let ve=C[te];return ve===void 0&&(ve=new Fo,C[te]=ve),ve.getGripSpace()},this.getHand=function(te){let ve=C[te];return ve===void 0&&(ve=new Fo,C[te]=ve),ve.getHandSpace()};function Y(te){let ve=R.indexOf(te.inputSource);if(ve===-1)return;let xe=C[ve];xe!==void 0&&(xe.update(te.inputSource,te.frame,c||o),xe.dispatchEvent({type:te.type,data:te.inputSource}))}function H(){r.removeEventListener("select",Y),r.removeEventListener("selectstart",Y),r.removeEventListener("selectend",Y),r.removeEventListener("squeeze",Y),r.removeEventListener("squeezestart",Y),r.removeEventListener("squeezeend",Y),r.removeEventListener("end",H),r.removeEventListener("inputsourceschange",de);for(let te=0;te<C.length;te++){let ve=R[te];ve!==null&&(R[te]=null,C[te].disconnect(ve))}D=null,X=null,m.reset();for(let te in g)delete g[te];if(e.setRenderTarget(A),d=null,f=null,h=null,r=null,w=null,pe.stop(),i.isPresenting=!1,e.setPixelRatio(E),e.setSize(x.width,x.height,!1),U!==null){let te=U.camera;te.fov=U.fov,te.zoom=U.zoom,te.updateProjectionMatrix(),U=null}i.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(te){s=te,i.isPresenting===!0&&Qe("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(te){a=te,i.isPresenting===!0&&Qe("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(te){c=te},this.getBaseLayer=function(){return f!==null?f:d},this.getBinding=function(){return h===null&&_&&(h=new XRWebGLBinding(r,t)),h},this.getFrame=function(){return p},this.getSession=function(){return r},this.setSession=async function(te){if(r=te,r!==null){if(A=e.getRenderTarget(),r.addEventListener("select",Y),r.addEventListener("selectstart",Y),r.addEventListener("selectend",Y),r.addEventListener("squeeze",Y),r.addEventListener("squeezestart",Y),r.addEventListener("squeezeend",Y),r.addEventListener("end",H),r.addEventListener("inputsourceschange",de),v.xrCompatible!==!0&&await t.makeXRCompatible(),E=e.getPixelRatio(),e.getSize(x),_&&"createProjectionLayer"in XRWebGLBinding.prototype){let xe=null,be=null,_e=null;v.depth&&(_e=v.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,xe=v.stencil?kr:Dr,be=v.stencil?zs:Zi);let ze={colorFormat:t.RGBA8,depthFormat:_e,scaleFactor:s};h=this.getBinding(),f=h.createProjectionLayer(ze),r.updateRenderState({layers:[f]}),e.setPixelRatio(1),e.setSize(f.textureWidth,f.textureHeight,!1),w=new wi(f.textureWidth,f.textureHeight,{format:ji,type:di,depthTexture:new Or(f.textureWidth,f.textureHeight,be,void 0,void 0,void 0,void 0,void 0,void 0,xe),stencilBuffer:v.stencil,colorSpace:e.outputColorSpace,samples:v.antialias?4:0,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}else{let xe={antialias:v.antialias,alpha:!0,depth:v.depth,stencil:v.stencil,framebufferScaleFactor:s};d=new XRWebGLLayer(r,t,xe),r.updateRenderState({baseLayer:d}),e.setPixelRatio(1),e.setSize(d.framebufferWidth,d.framebufferHeight,!1),w=new wi(d.framebufferWidth,d.framebufferHeight,{format:ji,type:di,colorSpace:e.outputColorSpace,stencilBuffer:v.stencil,resolveDepthBuffer:d.ignoreDepthValues===!1,resolveStencilBuffer:d.ignoreDepthValues===!1,storeMultisampledDepthBuffer:d.ignoreDepthValues===!1,storeMultisampledStencilBuffer:d.ignoreDepthValues===!1})}w.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await r.requestReferenceSpace(a),pe.setContext(r),pe.start(),i.isPresenting=!0,i.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(r!==null)return r.environmentBlendMode},this.getDepthTexture=function(){return m.getDepthTexture()};function de(te){for(let ve=0;ve<te.removed.length;ve++){let xe=te.removed[ve],be=R.indexOf(xe);be>=0&&(R[be]=null,C[be].disconnect(xe))}for(let ve=0;ve<te.added.length;ve++){let xe=te.added[ve],be=R.indexOf(xe);if(be===-1){for(let ze=0;ze<C.length;ze++)if(ze>=R.length){R.push(xe),be=ze;break}else if(R[ze]===null){R[ze]=xe,be=ze;break}if(be===-1)break}let _e=C[be];_e&&_e.connect(xe)}}function Z(te,ve){ve===null?te.matrixWorld.copy(te.matrix):te.matrixWorld.multiplyMatrices(ve.matrixWorld,te.matrix),te.matrixWorldInverse.copy(te.matrixWorld).invert()}this.updateCamera=function(te){if(r===null)return;let ve=te.near,xe=te.far;m.texture!==null&&(m.depthNear>0&&(ve=m.depthNear),m.depthFar>0&&(xe=m.depthFar)),G.near=N.near=L.near=ve,G.far=N.far=L.far=xe,(D!==G.near||X!==G.far)&&(r.updateRenderState({depthNear:G.near,depthFar:G.far}),D=G.near,X=G.far),G.layers.mask=te.layers.mask|6,L.layers.mask=G.layers.mask&-5,N.layers.mask=G.layers.mask&-3;let be=te.parent,_e=G.cameras;Z(G,be);for(let ze=0;ze<_e.length;ze++)Z(_e[ze],be);G.projectionMatrix.copy(L.projectionMatrix),G.projectionMatrixInverse.copy(L.projectionMatrixInverse),U===null&&te.isPerspectiveCamera&&(U={camera:te,fov:te.fov,zoom:te.zoom}),Q(te,G,be)};function Q(te,ve,xe){xe===null?te.matrix.copy(ve.matrixWorld):(te.matrix.copy(xe.matrixWorld),te.matrix.invert(),te.matrix.multiply(ve.matrixWorld)),te.matrix.decompose(te.position,te.quaternion,te.scale),te.updateMatrixWorld(!0),te.projectionMatrix.copy(ve.projectionMatrix),te.projectionMatrixInverse.copy(ve.projectionMatrixInverse),te.isPerspectiveCamera&&(te.fov=Wc*2*Math.atan(1/te.projectionMatrix.elements[5]),te.zoom=1)}this.getCamera=function(){return G},this.getFoveation=function(){if(!(f===null&&d===null))return l},this.setFoveation=function(te){l=te,f!==null&&(f.fixedFoveation=te),d!==null&&d.fixedFoveation!==void 0&&(d.fixedFoveation=te)},this.hasDepthSensing=function(){return m.texture!==null},this.getDepthSensingMesh=function(){return m.getMesh(G)},this.getCameraTexture=function(te){return g[te]};let re=null;function me(te,ve){if(u=ve.getViewerPose(c||o),p=ve,u!==null){let xe=u.views;d!==null&&(e.setRenderTargetFramebuffer(w,d.framebuffer),e.setRenderTarget(w));let be=!1;xe.length!==G.cameras.length&&(G.cameras.length=0,be=!0);for(let We=0;We<xe.length;We++){let ut=xe[We],lt=null;if(d!==null)lt=d.getViewport(ut);else{let Dt=h.getViewSubImage(f,ut);lt=Dt.viewport,We===0&&(e.setRenderTargetTextures(w,Dt.colorTexture,Dt.depthStencilTexture),e.setRenderTarget(w))}let et=z[We];et===void 0&&(et=new oi,et.layers.enable(We),et.viewport=new nn,z[We]=et),et.matrix.fromArray(ut.transform.matrix),et.matrix.decompose(et.position,et.quaternion,et.scale),et.projectionMatrix.fromArray(ut.projectionMatrix),et.projectionMatrixInverse.copy(et.projectionMatrix).invert(),et.viewport.set(lt.x,lt.y,lt.width,lt.height),We===0&&(G.matrix.copy(et.matrix),G.matrix.decompose(G.position,G.quaternion,G.scale)),be===!0&&G.cameras.push(et)}let _e=r.enabledFeatures;if(_e&&_e.includes("depth-sensing")&&r.depthUsage=="gpu-optimized"&&_){h=i.getBinding();let We=h.getDepthInformation(xe[0]);We&&We.isValid&&We.texture&&m.init(We,r.renderState)}if(_e&&_e.includes("camera-access")&&_){e.state.unbindTexture(),h=i.getBinding();for(let We=0;We<xe.length;We++){let ut=xe[We].camera;if(ut){let lt=g[ut];lt||(lt=new Ga,g[ut]=lt);let et=h.getCameraImage(ut);lt.sourceTexture=et}}}}for(let xe=0;xe<C.length;xe++){let be=R[xe],_e=C[xe];be!==null&&_e!==void 0&&_e.update(be,ve,c||o)}re&&re(te,ve),ve.detectedPlanes&&i.dispatchEvent({type:"planesdetected",data:ve}),p=null}let pe=new Ey;pe.setAnimationLoop(me),this.setAnimationLoop=function(te){re=te},this.dispose=function(){}}},BT=new Et,Oy=new ot;Oy.set(-1,0,0,0,1,0,0,0,1);function zT(n,e){function t(m,g){m.matrixAutoUpdate===!0&&m.updateMatrix(),g.value.copy(m.matrix)}function i(m,g){g.color.getRGB(m.fogColor.value,tp(n)),g.isFog?(m.fogNear.value=g.near,m.fogFar.value=g.far):g.isFogExp2&&(m.fogDensity.value=g.density)}function r(m,g,v,A,w){g.isNodeMaterial?g.uniformsNeedUpdate=!1:g.isMeshBasicMaterial?s(m,g):g.isMeshLambertMaterial?(s(m,g),g.envMap&&(m.envMapIntensity.value=g.envMapIntensity)):g.isMeshToonMaterial?(s(m,g),h(m,g)):g.isMeshPhongMaterial?(s(m,g),u(m,g),g.envMap&&(m.envMapIntensity.value=g.envMapIntensity)):g.isMeshStandardMaterial?(s(m,g),f(m,g),g.isMeshPhysicalMaterial&&d(m,g,w)):g.isMeshMatcapMaterial?(s(m,g),p(m,g)):g.isMeshDepthMaterial?s(m,g):g.isMeshDistanceMaterial?(s(m,g),_(m,g)):g.isMeshNormalMaterial?s(m,g):g.isLineBasicMaterial?(o(m,g),g.isLineDashedMaterial&&a(m,g)):g.isPointsMaterial?l(m,g,v,A):g.isSpriteMaterial?c(m,g):g.isShadowMaterial?(m.color.value.copy(g.color),m.opacity.value=g.opacity):g.isShaderMaterial&&(g.uniformsNeedUpdate=!1)}function s(m,g){m.opacity.value=g.opacity,g.color&&m.diffuse.value.copy(g.color),g.emissive&&m.emissive.value.copy(g.emissive).multiplyScalar(g.emissiveIntensity),g.map&&(m.map.value=g.map,t(g.map,m.mapTransform)),g.alphaMap&&(m.alphaMap.value=g.alphaMap,t(g.alphaMap,m.alphaMapTransform)),g.bumpMap&&(m.bumpMap.value=g.bumpMap,t(g.bumpMap,m.bumpMapTransform),m.bumpScale.value=g.bumpScale,g.side===Kn&&(m.bumpScale.value*=-1)),g.normalMap&&(m.normalMap.value=g.normalMap,t(g.normalMap,m.normalMapTransform),m.normalScale.value.copy(g.normalScale),g.side===Kn&&m.normalScale.value.negate()),g.displacementMap&&(m.displacementMap.value=g.displacementMap,t(g.displacementMap,m.displacementMapTransform),m.displacementScale.value=g.displacementScale,m.displacementBias.value=g.displacementBias),g.emissiveMap&&(m.emissiveMap.value=g.emissiveMap,t(g.emissiveMap,m.emissiveMapTransform)),g.specularMap&&(m.specularMap.value=g.specularMap,t(g.specularMap,m.specularMapTransform)),g.alphaTest>0&&(m.alphaTest.value=g.alphaTest);let v=e.get(g),A=v.envMap,w=v.envMapRotation;A&&(m.envMap.value=A,m.envMapRotation.value.setFromMatrix4(BT.makeRotationFromEuler(w)).transpose(),A.isCubeTexture&&A.isRenderTargetTexture===!1&&m.envMapRotation.value.premultiply(Oy),m.reflectivity.value=g.reflectivity,m.ior.value=g.ior,m.refractionRatio.value=g.refractionRatio),g.lightMap&&(m.lightMap.value=g.lightMap,m.lightMapIntensity.value=g.lightMapIntensity,t(g.lightMap,m.lightMapTransform)),g.aoMap&&(m.aoMap.value=g.aoMap,m.aoMapIntensity.value=g.aoMapIntensity,t(g.aoMap,m.aoMapTransform))}function o(m,g){m.diffuse.value.copy(g.color),m.opacity.value=g.opacity,g.map&&(m.map.value=g.map,t(g.map,m.mapTransform))}function a(m,g){m.dashSize.value=g.dashSize,m.totalSize.value=g.dashSize+g.gapSize,m.scale.value=g.scale}function l(m,g,v,A){m.diffuse.value.copy(g.color),m.opacity.value=g.opacity,m.size.value=g.size*v,m.scale.value=A*.5,g.map&&(m.map.value=g.map,t(g.map,m.uvTransform)),g.alphaMap&&(m.alphaMap.value=g.alphaMap,t(g.alphaMap,m.alphaMapTransform)),g.alphaTest>0&&(m.alphaTest.value=g.alphaTest)}function c(m,g){m.diffuse.value.copy(g.color),m.opacity.value=g.opacity,m.rotation.value=g.rotation,g.map&&(m.map.value=g.map,t(g.map,m.mapTransform)),g.alphaMap&&(m.alphaMap.value=g.alphaMap,t(g.alphaMap,m.alphaMapTransform)),g.alphaTest>0&&(m.alphaTest.value=g.alphaTest)}function u(m,g){m.specular.value.copy(g.specular),m.shininess.value=Math.max(g.shininess,1e-4)}function h(m,g){g.gradientMap&&(m.gradientMap.value=g.gradientMap)}function f(m,g){m.metalness.value=g.metalness,g.metalnessMap&&(m.metalnessMap.value=g.metalnessMap,t(g.metalnessMap,m.metalnessMapTransform)),m.roughness.value=g.roughness,g.roughnessMap&&(m.roughnessMap.value=g.roughnessMap,t(g.roughnessMap,m.roughnessMapTransform)),g.envMap&&(m.envMapIntensity.value=g.envMapIntensity)}function d(m,g,v){m.ior.value=g.ior,g.diffuseRoughness>0&&(m.diffuseRoughness.value=g.diffuseRoughness,g.diffuseRoughnessMap&&(m.diffuseRoughnessMap.value=g.diffuseRoughnessMap,t(g.diffuseRoughnessMap,m.diffuseRoughnessMapTransform))),g.sheen>0&&(m.sheenColor.value.copy(g.sheenColor).multiplyScalar(g.sheen),m.sheenRoughness.value=g.sheenRoughness,g.sheenColorMap&&(m.sheenColorMap.value=g.sheenColorMap,t(g.sheenColorMap,m.sheenColorMapTransform)),g.sheenRoughnessMap&&(m.sheenRoughnessMap.value=g.sheenRoughnessMap,t(g.sheenRoughnessMap,m.sheenRoughnessMapTransform))),g.clearcoat>0&&(m.clearcoat.value=g.clearcoat,m.clearcoatRoughness.value=g.clearcoatRoughness,g.clearcoatMap&&(m.clearcoatMap.value=g.clearcoatMap,t(g.clearcoatMap,m.clearcoatMapTransform)),g.clearcoatRoughnessMap&&(m.clearcoatRoughnessMap.value=g.clearcoatRoughnessMap,t(g.clearcoatRoughnessMap,m.clearcoatRoughnessMapTransform)),g.clearcoatNormalMap&&(m.clearcoatNormalMap.value=g.clearcoatNormalMap,t(g.clearcoatNormalMap,m.clearcoatNormalMapTransform),m.clearcoatNormalScale.value.copy(g.clearcoatNormalScale),g.side===Kn&&m.clearcoatNormalScale.value.negate())),g.dispersion>0&&(m.dispersion.value=g.dispersion),g.retroreflectivity>0&&(m.retroreflectivity.value=g.retroreflectivity),g.iridescence>0&&(m.iridescence.value=g.iridescence,m.iridescenceIOR.value=g.iridescenceIOR,m.iridescenceThicknessMinimum.value=g.iridescenceThicknessMinimum,m.iridescenceThicknessMaximum.value=g.iridescenceThicknessMaximum,g.iridescenceMap&&(m.iridescenceMap.value=g.iridescenceMap,t(g.iridescenceMap,m.iridescenceMapTransform)),g.iridescenceThicknessMap&&(m.iridescenceThicknessMap.value=g.iridescenceThicknessMap,t(g.iridescenceThicknessMap,m.iridescenceThicknessMapTransform))),g.transmission>0&&(m.transmission.value=g.transmission,m.transmissionSamplerMap.value=v.texture,m.transmissionSamplerSize.value.set(v.width,v.height),g.transmissionMap&&(m.transmissionMap.value=g.transmissionMap,t(g.transmissionMap,m.transmissionMapTransform)),m.thickness.value=g.thickness,g.thicknessMap&&(m.thicknessMap.value=g.thicknessMap,t(g.thicknessMap,m.thicknessMapTransform)),m.attenuationDistance.value=g.attenuationDistance,m.attenuationColor.value.copy(g.attenuationColor)),g.anisotropy>0&&(m.anisotropyVector.value.set(g.anisotropy*Math.cos(g.anisotropyRotation),g.anisotropy*Math.sin(g.anisotropyRotation)),g.anisotropyMap&&(m.anisotropyMap.value=g.anisotropyMap,t(g.anisotropyMap,m.anisotropyMapTransform))),m.specularIntensity.value=g.specularIntensity,m.specularColor.value.copy(g.specularColor),g.specularColorMap&&(m.specularColorMap.value=g.specularColorMap,t(g.specularColorMap,m.specularColorMapTransform)),g.specularIntensityMap&&(m.specularIntensityMap.value=g.specularIntensityMap,t(g.specularIntensityMap,m.specularIntensityMapTransform))}function p(m,g){g.matcap&&(m.matcap.value=g.matcap)}function _(m,g){let v=e.get(g).light;m.referencePosition.value.setFromMatrixPosition(v.matrixWorld),m.nearDistance.value=v.shadow.camera.near,m.farDistance.value=v.shadow.camera.far}return{refreshFogUniforms:i,refreshMaterialUniforms:r}}function GT(n,e,t,i){let r={},s={};function o(v,A){let w=A.program;i.uniformBlockBinding(v,w,r[v.id])}function a(v,A){let w=r[v.id];w===void 0&&(p(v),w=l(v),r[v.id]=w,v.addEventListener("dispose",m));let C=A.program;i.updateUBOMapping(v,C);let R=e.render.frame;s[v.id]!==R&&(c(v),s[v.id]=R)}function l(v){let A=n.createBuffer(),w=v.__size,C=v.usage;return n.bindBuffer(n.UNIFORM_BUFFER,A),n.bufferData(n.UNIFORM_BUFFER,w,C),n.bindBuffer(n.UNIFORM_BUFFER,null),A}function c(v){let A=r[v.id],w=v.uniforms,C=v.__cache;n.bindBuffer(n.UNIFORM_BUFFER,A);for(let R=0,x=w.length;R<x;R++){let E=w[R];if(Array.isArray(E))for(let U=0,L=E.length;U<L;U++)u(E[U],R,U,C);else u(E,R,0,C)}n.bindBuffer(n.UNIFORM_BUFFER,null)}function u(v,A,w,C){if(f(v,A,w,C)===!0){let R=v.__offset,x=v.value;if(Array.isArray(x)){let E=0;for(let U=0;U<x.length;U++){let L=x[U],N=_(L,!0);h(L,v.__data,E),E+=N.storage/Float32Array.BYTES_PER_ELEMENT}}else h(x,v.__data,0);n.bufferSubData(n.UNIFORM_BUFFER,R,v.__data)}}function h(v,A,w){typeof v=="number"||typeof v=="boolean"?A[w]=v:v.isMatrix3?(A[w]=v.elements[0],A[w+1]=v.elements[1],A[w+2]=v.elements[2],A[w+3]=0,A[w+4]=v.elements[3],A[w+5]=v.elements[4],A[w+6]=v.elements[5],A[w+7]=0,A[w+8]=v.elements[6],A[w+9]=v.elements[7],A[w+10]=v.elements[8],A[w+11]=0):ArrayBuffer.isView(v)?A.set(v.subarray(0,A.length-w),w):v.toArray(A,w)}function f(v,A,w,C){let R=v.value,x=A+"_"+w;if(Array.isArray(R)){C[x]===void 0&&(C[x]=[]);let E=C[x],U=!1;for(let L=0;L<R.length;L++)d(R[L],E,L)===!0&&(U=!0);return U}return d(R,C,x)}function d(v,A,w){if(A[w]===void 0)return typeof v=="number"||typeof v=="boolean"?A[w]=v:ArrayBuffer.isView(v)?A[w]=v.slice():A[w]=v.clone(),!0;{let C=A[w];if(typeof v=="number"||typeof v=="boolean"){if(C!==v)return A[w]=v,!0}else{if(ArrayBuffer.isView(v))return!0;if(C.equals(v)===!1)return C.copy(v),!0}}return!1}function p(v){let A=v.uniforms,w=0,C=16;for(let x=0,E=A.length;x<E;x++){let U=Array.isArray(A[x])?A[x]:[A[x]];for(let L=0,N=U.length;L<N;L++){let z=U[L],G=Array.isArray(z.value)?z.value:[z.value],D=Array.isArray(A[x])||Array.isArray(z.value),X=w;for(let H=0,de=G.length;H<de;H++){let Z=G[H],Q=_(Z,D),re=w%C,me=re%Q.boundary,pe=re+me;w+=me,pe!==0&&C-pe<Q.storage&&(w+=C-pe),H===0&&(X=w),w+=Q.storage}let Y=z.type==="int"?Int32Array:z.type==="uint"?Uint32Array:Float32Array;z.__data=new Y((w-X)/Float32Array.BYTES_PER_ELEMENT),z.__offset=X}}let R=w%C;return R>0&&(w+=C-R),v.__size=w,v.__cache={},this}function _(v,A){let w={boundary:0,storage:0};return typeof v=="number"||typeof v=="boolean"?(w.boundary=4,w.storage=4):v.isVector2?(w.boundary=8,w.storage=8):v.isVector3||v.isColor?(w.boundary=16,w.storage=12):v.isVector4?(w.boundary=16,w.storage=16):v.isMatrix3?(w.boundary=16,w.storage=48):v.isMatrix4?(w.boundary=16,w.storage=64):v.isTexture?Qe("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(v)?(w.boundary=16,w.storage=v.byteLength):Qe("WebGLRenderer: Unsupported uniform value type.",v),A===!0&&(w.boundary=16,w.storage=Math.ceil(w.storage/16)*16),w}function m(v){let A=v.target;A.removeEventListener("dispose",m),n.deleteBuffer(r[A.id]),delete r[A.id],delete s[A.id]}function g(){for(let v in r)n.deleteBuffer(r[v]);r={},s={}}return{bind:o,update:a,dispose:g}}var VT=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),gr=null;function HT(){return gr===null&&(gr=new ka(VT,16,16,ps,Ji),gr.name="DFG_LUT",gr.minFilter=Pn,gr.magFilter=Pn,gr.wrapS=ur,gr.wrapT=ur,gr.generateMipmaps=!1,gr.needsUpdate=!0),gr}var ld=class{constructor(e={}){let{canvas:t=Y0(),context:i=null,depth:r=!0,stencil:s=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:u="default",failIfMajorPerformanceCaveat:h=!1,reversedDepthBuffer:f=!1,outputBufferType:d=di}=e;this.isWebGLRenderer=!0;let p;if(i!==null){if(typeof WebGLRenderingContext<"u"&&i instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");p=i.getContextAttributes().alpha}else p=o;let _=d,m=new Set([Ru,Eu,Tu]),g=new Set([di,Zi,Ho,zs,Su,Mu]),v=new Uint32Array(4),A=new Int32Array(4),w={textures:[],min:[],max:[],resolution:[]},C=null,R=null,x=[],E=[],U=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=mr,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let L=this,N=!1,z=null,G=null,D=null,X=null;this._outputColorSpace=Cn;let Y=0,H=0,de=null,Z=-1,Q=null,re=new nn,me=new nn,pe=null,te=new $e(0),ve=0,xe=t.width,be=t.height,_e=1,ze=null,Ze=null,We=new nn(0,0,xe,be),ut=new nn(0,0,xe,be),lt=!1,et=new ss,Dt=new $c,Ct=!1,Yt=!1,Mt=new Et,Un=new O,St=new nn,En={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},on=!1;function mn(){return de===null?_e:1}let B=i;function Le(T,V){return t.getContext(T,V)}let je,ct,Ee,Ht,qe,Je,I,S,q,fe,ae,Se,Me,ne,se,ye,k,oe,ie,Re,we,Te,Ye;try{let T={alpha:!0,depth:r,stencil:s,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:u,failIfMajorPerformanceCaveat:h};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Ve,!1),t.addEventListener("webglcontextrestored",it,!1),t.addEventListener("webglcontextcreationerror",Pe,!1),B===null){let V="webgl2";if(B=Le(V,T),B===null)throw Le(V)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}nt()}catch(T){throw t.removeEventListener("webglcontextlost",Ve,!1),t.removeEventListener("webglcontextrestored",it,!1),t.removeEventListener("webglcontextcreationerror",Pe,!1),rt("WebGLRenderer: "+T.message),T}function nt(){je=new eA(B),je.init(),we=new UT(B,je),ct=new H1(B,je,e,we),Ee=new DT(B,je),ct.reversedDepthBuffer&&f&&Ee.buffers.depth.setReversed(!0),G=B.createFramebuffer(),D=B.createFramebuffer(),X=B.createFramebuffer(),Ht=new iA(B),qe=new xT,Je=new FT(B,je,Ee,qe,ct,we,Ht),I=new Q1(L),S=new sS(B),Te=new G1(B,S),q=new tA(B,S,Ht,Te),fe=new sA(B,q,S,Te,Ht),oe=new rA(B,ct,Je),se=new W1(qe),ae=new vT(L,I,je,ct,Te,se),Se=new zT(L,qe),Me=new wT,ne=new RT(je),k=new z1(L,I,Ee,fe,p,l),ye=new NT(L,fe,ct),Ye=new GT(B,Ht,ct,Ee),ie=new V1(B,je,Ht),Re=new nA(B,je,Ht),Ht.programs=ae.programs,L.capabilities=ct,L.extensions=je,L.properties=qe,L.renderLists=Me,L.shadowMap=ye,L.state=Ee,L.info=Ht}_!==di&&(U=new aA(_,t.width,t.height,a,r,s));let he=new pp(L,B);this.xr=he,this.getContext=function(){return B},this.getContextAttributes=function(){return B.getContextAttributes()},this.forceContextLoss=function(){let T=je.get("WEBGL_lose_context");T&&T.loseContext()},this.forceContextRestore=function(){let T=je.get("WEBGL_lose_context");T&&T.restoreContext()},this.getPixelRatio=function(){return _e},this.setPixelRatio=function(T){T!==void 0&&(_e=T,this.setSize(xe,be,!1))},this.getSize=function(T){return T.set(xe,be)},this.setSize=function(T,V,j=!0){if(he.isPresenting){Qe("WebGLRenderer: Can't change size while VR device is presenting.");return}xe=T,be=V,t.width=Math.floor(T*_e),t.height=Math.floor(V*_e),j===!0&&(t.style.width=T+"px",t.style.height=V+"px"),U!==null&&U.setSize(t.width,t.height),this.setViewport(0,0,T,V)},this.getDrawingBufferSize=function(T){return T.set(xe*_e,be*_e).floor()},this.setDrawingBufferSize=function(T,V,j){xe=T,be=V,_e=j,t.width=Math.floor(T*j),t.height=Math.floor(V*j),this.setViewport(0,0,T,V)},this.setEffects=function(T){if(_===di){rt("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(T){for(let V=0;V<T.length;V++)if(T[V].isOutputPass===!0){Qe("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}U.setEffects(T||[])},this.getCurrentViewport=function(T){return T.copy(re)},this.getViewport=function(T){return T.copy(We)},this.setViewport=function(T,V,j,$){T.isVector4?We.set(T.x,T.y,T.z,T.w):We.set(T,V,j,$),Ee.viewport(re.copy(We).multiplyScalar(mn()).round())},this.getScissor=function(T){return T.copy(ut)},this.setScissor=function(T,V,j,$){T.isVector4?ut.set(T.x,T.y,T.z,T.w):ut.set(T,V,j,$),Ee.scissor(me.copy(ut).multiplyScalar(mn()).round())},this.getScissorTest=function(){return lt},this.setScissorTest=function(T){Ee.setScissorTest(lt=T)},this.setOpaqueSort=function(T){ze=T},this.setTransparentSort=function(T){Ze=T},this.getClearColor=function(T){return T.copy(k.getClearColor())},this.setClearColor=function(){k.setClearColor(...arguments)},this.getClearAlpha=function(){return k.getClearAlpha()},this.setClearAlpha=function(){k.setClearAlpha(...arguments)},this.clear=function(T=!0,V=!0,j=!0){let $=0;if(T){let K=!1;if(de!==null){let Ce=de.texture.format;K=m.has(Ce)}if(K){let Ce=de.texture.type,Ne=g.has(Ce),Ie=k.getClearColor(),De=k.getClearAlpha(),Xe=Ie.r,st=Ie.g,mt=Ie.b;Ne?(v[0]=Xe,v[1]=st,v[2]=mt,v[3]=De,B.clearBufferuiv(B.COLOR,0,v)):(A[0]=Xe,A[1]=st,A[2]=mt,A[3]=De,B.clearBufferiv(B.COLOR,0,A))}else $|=B.COLOR_BUFFER_BIT}V&&($|=B.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),j&&($|=B.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),$!==0&&B.clear($)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(T){T.setRenderer(this),z=T},this.dispose=function(){t.removeEventListener("webglcontextlost",Ve,!1),t.removeEventListener("webglcontextrestored",it,!1),t.removeEventListener("webglcontextcreationerror",Pe,!1),k.dispose(),Me.dispose(),ne.dispose(),Je.dispose(),qe.dispose(),I.dispose(),fe.dispose(),q.dispose(),Te.dispose(),Ye.dispose(),ae.dispose(),he.dispose(),he.removeEventListener("sessionstart",Pl),he.removeEventListener("sessionend",nr),xr.stop()};function Ve(T){T.preventDefault(),jf("WebGLRenderer: Context Lost."),N=!0}function it(){jf("WebGLRenderer: Context Restored."),N=!1;let T=Ht.autoReset,V=ye.enabled,j=ye.autoUpdate,$=ye.needsUpdate,K=ye.type;nt(),Ht.autoReset=T,ye.enabled=V,ye.autoUpdate=j,ye.needsUpdate=$,ye.type=K}function Pe(T){rt("WebGLRenderer: A WebGL context could not be created. Reason: ",T.statusMessage)}function dt(T){let V=T.target;V.removeEventListener("dispose",dt),$t(V)}function $t(T){ti(T),qe.remove(T)}function ti(T){let V=qe.get(T).programs;V!==void 0&&(V.forEach(function(j){ae.releaseProgram(j)}),T.isShaderMaterial&&ae.releaseShaderCache(T))}this.renderBufferDirect=function(T,V,j,$,K,Ce){V===null&&(V=En);let Ne=K.isMesh&&K.matrixWorld.determinantAffine()<0,Ie=ua(T,V,j,$,K);Ee.setMaterial($,Ne);let De=j.index,Xe=1;if($.wireframe===!0){if(De=q.getWireframeAttribute(j),De===void 0)return;Xe=2}let st=j.drawRange,mt=j.attributes.position,He=st.start*Xe,gt=(st.start+st.count)*Xe;Ce!==null&&(He=Math.max(He,Ce.start*Xe),gt=Math.min(gt,(Ce.start+Ce.count)*Xe)),De!==null?(He=Math.max(He,0),gt=Math.min(gt,De.count)):mt!=null&&(He=Math.max(He,0),gt=Math.min(gt,mt.count));let rn=gt-He;if(rn<0||rn===1/0)return;Te.setup(K,$,Ie,j,De);let Ft,Ut=ie;if(De!==null&&(Ft=S.get(De),Ut=Re,Ut.setIndex(Ft)),K.isMesh)$.wireframe===!0?(Ee.setLineWidth($.wireframeLinewidth*mn()),Ut.setMode(B.LINES)):Ut.setMode(B.TRIANGLES);else if(K.isLine){let Rn=$.linewidth;Rn===void 0&&(Rn=1),Ee.setLineWidth(Rn*mn()),K.isLineSegments?Ut.setMode(B.LINES):K.isLineLoop?Ut.setMode(B.LINE_LOOP):Ut.setMode(B.LINE_STRIP)}else K.isPoints?Ut.setMode(B.POINTS):K.isSprite&&Ut.setMode(B.TRIANGLES);if(K.isBatchedMesh)if(je.get("WEBGL_multi_draw"))Ut.renderMultiDraw(K._multiDrawStarts,K._multiDrawCounts,K._multiDrawCount);else{let Rn=K._multiDrawStarts,ke=K._multiDrawCounts,gn=K._multiDrawCount,xt=De?S.get(De).bytesPerElement:1,wr=qe.get($).currentProgram.getUniforms();for(let yn=0;yn<gn;yn++)wr.setValue(B,"_gl_DrawID",yn),Ut.render(Rn[yn]/xt,ke[yn])}else if(K.isInstancedMesh)Ut.renderInstances(He,rn,K.count);else if(j.isInstancedBufferGeometry){let Rn=j._maxInstanceCount!==void 0?j._maxInstanceCount:1/0,ke=Math.min(j.instanceCount,Rn);Ut.renderInstances(He,rn,ke)}else Ut.render(He,rn)};function aa(T,V,j,$){z!==null&&T.isNodeMaterial&&z.setObject($,T),Ct===!0&&se.setState(T,j,!1),T.transparent===!0&&T.side===Ui&&T.forceSinglePass===!1?(T.side=Kn,T.needsUpdate=!0,ir(T,V,$),T.side=fs,T.needsUpdate=!0,ir(T,V,$),T.side=Ui):ir(T,V,$)}this.compile=function(T,V,j=null){j===null&&(j=T),z!==null&&z.renderStart(T,V,j),R=ne.get(j),R.init(V),E.push(R),j.traverseVisible(function(K){K.isLight&&K.layers.test(V.layers)&&(R.pushLight(K),K.castShadow&&R.pushShadow(K))}),T!==j&&T.traverseVisible(function(K){K.isLight&&K.layers.test(V.layers)&&(R.pushLight(K),K.castShadow&&R.pushShadow(K))}),R.setupLights(),z!==null&&z.updateLights(R.state.lightsArray),Yt=this.localClippingEnabled,Ct=se.init(this.clippingPlanes,Yt),Ct===!0&&se.setGlobalState(this.clippingPlanes,V),z!==null&&ye.render(R.state.shadowsArray,j,V);let $=new Set;return T.traverse(function(K){if(!(K.isMesh||K.isPoints||K.isLine||K.isSprite))return;let Ce=K.material;if(Ce)if(Array.isArray(Ce))for(let Ne=0;Ne<Ce.length;Ne++){let Ie=Ce[Ne];aa(Ie,j,V,K),$.add(Ie)}else aa(Ce,j,V,K),$.add(Ce)}),R=E.pop(),z!==null&&z.renderEnd(),$},this.compileAsync=function(T,V,j=null){let $=this.compile(T,V,j);return new Promise(K=>{function Ce(){if($.forEach(function(Ne){let De=qe.get(Ne).currentProgram;(De===void 0||De.isReady())&&$.delete(Ne)}),$.size===0){K(T);return}setTimeout(Ce,10)}je.get("KHR_parallel_shader_compile")!==null?Ce():setTimeout(Ce,10)})};let Zs=null;function _h(T){Zs&&Zs(T)}function Pl(){xr.stop()}function nr(){xr.start()}let xr=new Ey;xr.setAnimationLoop(_h),typeof self<"u"&&xr.setContext(self),this.setAnimationLoop=function(T){Zs=T,he.setAnimationLoop(T),T===null?xr.stop():xr.start()},he.addEventListener("sessionstart",Pl),he.addEventListener("sessionend",nr),this.render=function(T,V){if(V!==void 0&&V.isCamera!==!0){rt("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(N===!0)return;z!==null&&z.renderStart(T,V);let j=he.enabled===!0&&he.isPresenting===!0,$=U!==null&&(de===null||j)&&U.begin(L,de);if(T.matrixWorldAutoUpdate===!0&&T.updateMatrixWorld(),V.parent===null&&V.matrixWorldAutoUpdate===!0&&V.updateMatrixWorld(),he.enabled===!0&&he.isPresenting===!0&&(U===null||U.isCompositing()===!1)&&(he.cameraAutoUpdate===!0&&he.updateCamera(V),V=he.getCamera()),T.isScene===!0&&T.onBeforeRender(L,T,V,de),R=ne.get(T,E.length),R.init(V),R.state.textureUnits=Je.getTextureUnits(),E.push(R),Mt.multiplyMatrices(V.projectionMatrix,V.matrixWorldInverse),V.isArrayCamera?Dt.setFromArrayCamera(V):et.setFromProjectionMatrix(Mt,Di,V.reversedDepth),Yt=this.localClippingEnabled,Ct=se.init(this.clippingPlanes,Yt),C=Me.get(T,x.length),C.init(),x.push(C),this.info.render.frame++,he.enabled===!0&&he.isPresenting===!0){let Ne=L.xr.getDepthSensingMesh();Ne!==null&&br(Ne,V,-1/0,L.sortObjects)}br(T,V,0,L.sortObjects),C.finish(),z!==null&&z.updateLights(R.state.lightsArray),L.sortObjects===!0&&C.sort(ze,Ze),on=he.enabled===!1||he.isPresenting===!1||he.hasDepthSensing()===!1,on&&k.addToRenderList(C,T),this.info.autoReset===!0&&this.info.reset(),Ct===!0&&se.beginShadows();let K=R.state.shadowsArray;if(ye.render(K,T,V),Ct===!0&&se.endShadows(),($&&U.hasRenderPass())===!1){let Ne=C.opaque,Ie=C.transmissive;if(R.setupLights(),V.isArrayCamera){let De=V.cameras;if(Ie.length>0)for(let Xe=0,st=De.length;Xe<st;Xe++){let mt=De[Xe];Hi(Ne,Ie,T,mt)}on&&k.render(T);for(let Xe=0,st=De.length;Xe<st;Xe++){let mt=De[Xe];la(C,T,mt,mt.viewport)}}else Ie.length>0&&Hi(Ne,Ie,T,V),on&&k.render(T),la(C,T,V)}de!==null&&H===0&&(Je.updateMultisampleRenderTarget(de),Je.updateRenderTargetMipmap(de)),$&&U.end(L),T.isScene===!0&&T.onAfterRender(L,T,V),Te.resetDefaultState(),Z=-1,Q=null,E.pop(),E.length>0?(R=E[E.length-1],Je.setTextureUnits(R.state.textureUnits),Ct===!0&&se.setGlobalState(L.clippingPlanes,R.state.camera)):R=null,x.pop(),x.length>0?C=x[x.length-1]:C=null,z!==null&&z.renderEnd()};function br(T,V,j,$){if(T.visible===!1)return;if(T.layers.test(V.layers)){if(T.isGroup)j=T.renderOrder;else if(T.isLOD)T.autoUpdate===!0&&T.update(V);else if(T.isLight)R.pushLight(T),T.castShadow&&R.pushShadow(T);else if(T.isSprite){let Ne=V.isArrayCamera?Dt:et;if(!T.frustumCulled||T.intersectsFrustum(Ne)){$&&St.setFromMatrixPosition(T.matrixWorld).applyMatrix4(Mt);let Ie=fe.update(T),De=T.material;De.visible&&C.push(T,Ie,De,j,St.z,null,V)}}else if(T.isMesh||T.isLine||T.isPoints){let Ne=V.isArrayCamera?Dt:et;if(!T.frustumCulled||T.intersectsFrustum(Ne)){let Ie=fe.update(T),De=T.material;if($&&(T.boundingSphere!==void 0?(T.boundingSphere===null&&T.computeBoundingSphere(),St.copy(T.boundingSphere.center)):(Ie.boundingSphere===null&&Ie.computeBoundingSphere(),St.copy(Ie.boundingSphere.center)),St.applyMatrix4(T.matrixWorld).applyMatrix4(Mt)),Array.isArray(De)){let Xe=Ie.groups;for(let st=0,mt=Xe.length;st<mt;st++){let He=Xe[st],gt=De[He.materialIndex];gt&&gt.visible&&C.push(T,Ie,gt,j,St.z,He,V)}}else De.visible&&C.push(T,Ie,De,j,St.z,null,V)}}}let Ce=T.children;for(let Ne=0,Ie=Ce.length;Ne<Ie;Ne++)br(Ce[Ne],V,j,$)}function la(T,V,j,$){let{opaque:K,transmissive:Ce,transparent:Ne}=T;R.setupLightsView(j),Ct===!0&&se.setGlobalState(L.clippingPlanes,j),$&&Ee.viewport(re.copy($)),K.length>0&&an(K,V,j),Ce.length>0&&an(Ce,V,j),Ne.length>0&&an(Ne,V,j),Ee.buffers.depth.setTest(!0),Ee.buffers.depth.setMask(!0),Ee.buffers.color.setMask(!0),Ee.setPolygonOffset(!1)}function Hi(T,V,j,$){if((j.isScene===!0?j.overrideMaterial:null)!==null)return;if(R.state.transmissionRenderTarget[$.id]===void 0){let He=je.has("EXT_color_buffer_half_float")||je.has("EXT_color_buffer_float");R.state.transmissionRenderTarget[$.id]=new wi(1,1,{generateMipmaps:!0,type:He?Ji:di,minFilter:Ai,samples:Math.max(4,ct.samples),stencilBuffer:s,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:bt.workingColorSpace})}let Ce=R.state.transmissionRenderTarget[$.id],Ne=$.viewport||re;Ce.setSize(Ne.z*L.transmissionResolutionScale,Ne.w*L.transmissionResolutionScale);let Ie=L.getRenderTarget(),De=L.getActiveCubeFace(),Xe=L.getActiveMipmapLevel();L.setRenderTarget(Ce),L.getClearColor(te),ve=L.getClearAlpha(),ve<1&&L.setClearColor(16777215,.5),L.clear(),on&&k.render(j);let st=L.toneMapping;L.toneMapping=mr;let mt=$.viewport;if($.viewport!==void 0&&($.viewport=void 0),R.setupLightsView($),Ct===!0&&se.setGlobalState(L.clippingPlanes,$),an(T,j,$),Je.updateMultisampleRenderTarget(Ce),Je.updateRenderTargetMipmap(Ce),je.has("WEBGL_multisampled_render_to_texture")===!1){let He=!1;for(let gt=0,rn=V.length;gt<rn;gt++){let Ft=V[gt],{object:Ut,geometry:Rn,material:ke,group:gn}=Ft;if(ke.side===Ui&&Ut.layers.test($.layers)){let xt=ke.side;ke.side=Kn,ke.needsUpdate=!0,dn(Ut,j,$,Rn,ke,gn),ke.side=xt,ke.needsUpdate=!0,He=!0}}He===!0&&(Je.updateMultisampleRenderTarget(Ce),Je.updateRenderTargetMipmap(Ce))}L.setRenderTarget(Ie,De,Xe),L.setClearColor(te,ve),mt!==void 0&&($.viewport=mt),L.toneMapping=st}function an(T,V,j){let $=V.isScene===!0?V.overrideMaterial:null;for(let K=0,Ce=T.length;K<Ce;K++){let Ne=T[K],{object:Ie,geometry:De,group:Xe}=Ne,st=Ne.material;st.allowOverride===!0&&$!==null&&(st=$),Ie.layers.test(j.layers)&&dn(Ie,V,j,De,st,Xe)}}function dn(T,V,j,$,K,Ce){z!==null&&K.isNodeMaterial&&z.setObject(T,K),T.onBeforeRender(L,V,j,$,K,Ce),T.modelViewMatrix.multiplyMatrices(j.matrixWorldInverse,T.matrixWorld),T.normalMatrix.getNormalMatrix(T.modelViewMatrix),K.onBeforeRender(L,V,j,$,T,Ce),K.transparent===!0&&K.side===Ui&&K.forceSinglePass===!1?(K.side=Kn,K.needsUpdate=!0,L.renderBufferDirect(j,V,$,K,T,Ce),K.side=fs,K.needsUpdate=!0,L.renderBufferDirect(j,V,$,K,T,Ce),K.side=Ui):L.renderBufferDirect(j,V,$,K,T,Ce),T.onAfterRender(L,V,j,$,K,Ce)}function hn(T){let V=0;for(let j of T)j.texture!==null&&V++;return V}function ir(T,V,j){V.isScene!==!0&&(V=En);let $=qe.get(T),K=R.state.lights,Ce=R.state.shadowsArray,Ne=K.state.version,Ie=ae.getParameters(T,K.state,Ce,V,j,R.state.lightProbeGridArray),De=ae.getProgramCacheKey(Ie),Xe=$.programs;$.environment=T.isMeshStandardMaterial||T.isMeshLambertMaterial||T.isMeshPhongMaterial?V.environment:null,$.fog=V.fog;let st=T.isMeshStandardMaterial||T.isMeshLambertMaterial&&!T.envMap||T.isMeshPhongMaterial&&!T.envMap;$.envMap=I.get(T.envMap||$.environment,st),$.envMapRotation=$.environment!==null&&T.envMap===null?V.environmentRotation:T.envMapRotation,Xe===void 0&&(T.addEventListener("dispose",dt),Xe=new Map,$.programs=Xe,$.programVariants=new Map);let mt=Xe.get(De);if(mt!==void 0){if($.currentProgram===mt&&$.lightsStateVersion===Ne)return ca(T,Ie),mt}else Ie.uniforms=ae.getUniforms(T),z!==null&&T.isNodeMaterial&&z.build(T,j,Ie),T.onBeforeCompile(Ie,L),mt=ae.acquireProgram(Ie,De),Xe.set(De,mt),$.uniforms=Ie.uniforms;let He=$.uniforms;return(!T.isShaderMaterial&&!T.isRawShaderMaterial||T.clipping===!0)&&(He.clippingPlanes=se.uniform),ca(T,Ie),$.needsLights=Wr(T),$.lightsStateVersion=Ne,$.needsLights&&(He.ambientLightColor.value=K.state.ambient,He.lightProbe.value=K.state.probe,He.sunLights.value=K.state.sun,He.sunLightShadows.value=K.state.sunShadow,He.directionalLights.value=K.state.directional,He.directionalLightShadows.value=K.state.directionalShadow,He.spotLights.value=K.state.spot,He.spotLightShadows.value=K.state.spotShadow,He.rectAreaLights.value=K.state.rectArea,He.ltc_1.value=K.state.rectAreaLTC1,He.ltc_2.value=K.state.rectAreaLTC2,He.pointLights.value=K.state.point,He.pointLightShadows.value=K.state.pointShadow,He.hemisphereLights.value=K.state.hemi,He.sunShadowMatrix.value=K.state.sunShadowMatrix,He.sunShadowCascade.value=K.state.sunShadowCascade,He.directionalShadowMatrix.value=K.state.directionalShadowMatrix,He.spotLightMatrix.value=K.state.spotLightMatrix,He.spotLightMap.value=K.state.spotLightMap,He.pointShadowMatrix.value=K.state.pointShadowMatrix),$.numLightProbeGrids=hn(R.state.lightProbeGridArray),$.currentProgram=mt,$.uniformsList=null,mt}function fi(T,V,j,$,K){let Ce=qe.get(T),Ne=Ce.currentProgram.id+","+$+","+K,Ie=Ce.programVariants.get(Ne);return Ie===void 0?(Ie=ir(T,V,j),Ce.programVariants.set(Ne,Ie)):(Ce.currentProgram=Ie,Ce.uniformsList=null,Ce.outputColorSpace=$,Ce.toneMapping=K),Ie}function Hr(T){if(T.uniformsList===null){let V=T.currentProgram.getUniforms();T.uniformsList=Xo.seqWithValue(V.seq,T.uniforms)}return T.uniformsList}function ca(T,V){let j=qe.get(T);j.outputColorSpace=V.outputColorSpace,j.batching=V.batching,j.batchingColor=V.batchingColor,j.instancing=V.instancing,j.instancingColor=V.instancingColor,j.instancingMorph=V.instancingMorph,j.skinning=V.skinning,j.morphTargets=V.morphTargets,j.morphNormals=V.morphNormals,j.morphColors=V.morphColors,j.morphTargetsCount=V.morphTargetsCount,j.numClippingPlanes=V.numClippingPlanes,j.numIntersection=V.numClipIntersection,j.vertexAlphas=V.vertexAlphas,j.vertexTangents=V.vertexTangents,j.toneMapping=V.toneMapping}function ua(T,V,j,$,K){V.isScene!==!0&&(V=En),Je.resetTextureUnits();let Ce=V.fog,Ne=$.isMeshStandardMaterial||$.isMeshLambertMaterial||$.isMeshPhongMaterial?V.environment:null,Ie=de===null?L.outputColorSpace:de.isXRRenderTarget===!0?de.texture.colorSpace:bt.workingColorSpace,De=$.isMeshStandardMaterial||$.isMeshLambertMaterial&&!$.envMap||$.isMeshPhongMaterial&&!$.envMap,Xe=I.get($.envMap||Ne,De),st=$.vertexColors===!0&&!!j.attributes.color&&j.attributes.color.itemSize===4,mt=!!j.attributes.tangent&&(!!$.normalMap||$.anisotropy>0),He=!!j.morphAttributes.position,gt=!!j.morphAttributes.normal,rn=!!j.morphAttributes.color,Ft=mr;$.toneMapped&&(de===null||de.isXRRenderTarget===!0)&&(Ft=L.toneMapping);let Ut=j.morphAttributes.position||j.morphAttributes.normal||j.morphAttributes.color,Rn=Ut!==void 0?Ut.length:0,ke=qe.get($),gn=R.state.lights;if(Ct===!0&&(Yt===!0||T!==Q)){let Ot=T===Q&&$.id===Z;se.setState($,T,Ot)}let xt=!1,wr=!1;$.version===ke.__version?ke.needsLights&&ke.lightsStateVersion!==gn.state.version||K.isBatchedMesh&&ke.batching===!1||!K.isBatchedMesh&&ke.batching===!0||K.isBatchedMesh&&ke.batchingColor===!0&&K._colorsTexture===null||K.isBatchedMesh&&ke.batchingColor===!1&&K._colorsTexture!==null||K.isInstancedMesh&&ke.instancing===!1||!K.isInstancedMesh&&ke.instancing===!0||K.isSkinnedMesh&&ke.skinning===!1||!K.isSkinnedMesh&&ke.skinning===!0||K.isInstancedMesh&&ke.instancingColor===!0&&K.instanceColor===null||K.isInstancedMesh&&ke.instancingColor===!1&&K.instanceColor!==null||K.isInstancedMesh&&ke.instancingMorph===!0&&K.morphTexture===null||K.isInstancedMesh&&ke.instancingMorph===!1&&K.morphTexture!==null||ke.envMap!==Xe||$.fog===!0&&ke.fog!==Ce||ke.numClippingPlanes!==void 0&&(ke.numClippingPlanes!==se.numPlanes||ke.numIntersection!==se.numIntersection)||ke.vertexAlphas!==st||ke.vertexTangents!==mt||ke.morphTargets!==He||ke.morphNormals!==gt||ke.morphColors!==rn||ke.morphTargetsCount!==Rn||ke.numLightProbeGrids!==hn(R.state.lightProbeGridArray)?xt=!0:(ke.outputColorSpace!==Ie||ke.toneMapping!==Ft)&&(wr=!0):(xt=!0,ke.__version=$.version);let yn=ke.currentProgram;(xt===!0||wr===!0)&&(yn=wr===!0?fi($,V,K,Ie,Ft):ir($,V,K),z&&$.isNodeMaterial&&z.onUpdateProgram($,yn,ke));let Qs=!1,rr=!1,Sr=!1,ht=yn.getUniforms(),ln=ke.uniforms;if(Ee.useProgram(yn.program)&&(Qs=!0,rr=!0,Sr=!0),$.id!==Z&&(Z=$.id,rr=!0),Qs||Q!==T){Ee.buffers.depth.getReversed()&&T.reversedDepth!==!0&&(T._reversedDepth=!0,T.updateProjectionMatrix()),ht.setValue(B,"projectionMatrix",T.projectionMatrix),ht.setValue(B,"viewMatrix",T.matrixWorldInverse);let _n=ht.map.cameraPosition;_n!==void 0&&_n.setValue(B,Un.setFromMatrixPosition(T.matrixWorld)),ct.logarithmicDepthBuffer&&ht.setValue(B,"logDepthBufFC",2/(Math.log(T.far+1)/Math.LN2)),($.isMeshPhongMaterial||$.isMeshToonMaterial||$.isMeshLambertMaterial||$.isMeshBasicMaterial||$.isMeshStandardMaterial||$.isShaderMaterial)&&ht.setValue(B,"isOrthographic",T.isOrthographicCamera===!0),Q!==T&&(Q=T,rr=!0,Sr=!0)}if(ke.needsLights&&(gn.state.sunShadowMap.length>0&&ht.setValue(B,"sunShadowMap",gn.state.sunShadowMap,Je),gn.state.directionalShadowMap.length>0&&ht.setValue(B,"directionalShadowMap",gn.state.directionalShadowMap,Je),gn.state.spotShadowMap.length>0&&ht.setValue(B,"spotShadowMap",gn.state.spotShadowMap,Je),gn.state.pointShadowMap.length>0&&ht.setValue(B,"pointShadowMap",gn.state.pointShadowMap,Je)),K.isSkinnedMesh){ht.setOptional(B,K,"bindMatrix"),ht.setOptional(B,K,"bindMatrixInverse");let Ot=K.skeleton;Ot&&(Ot.boneTexture===null&&Ot.computeBoneTexture(),ht.setValue(B,"boneTexture",Ot.boneTexture,Je))}K.isBatchedMesh&&(ht.setOptional(B,K,"batchingTexture"),ht.setValue(B,"batchingTexture",K._matricesTexture,Je),ht.setOptional(B,K,"batchingIdTexture"),ht.setValue(B,"batchingIdTexture",K._indirectTexture,Je),ht.setOptional(B,K,"batchingColorTexture"),K._colorsTexture!==null&&ht.setValue(B,"batchingColorTexture",K._colorsTexture,Je));let ni=j.morphAttributes;if((ni.position!==void 0||ni.normal!==void 0||ni.color!==void 0)&&oe.update(K,j,yn),(rr||ke.receiveShadow!==K.receiveShadow)&&(ke.receiveShadow=K.receiveShadow,ht.setValue(B,"receiveShadow",K.receiveShadow)),($.isMeshStandardMaterial||$.isMeshLambertMaterial||$.isMeshPhongMaterial)&&$.envMap===null&&V.environment!==null&&(ln.envMapIntensity.value=V.environmentIntensity),ln.dfgLUT!==void 0&&(ln.dfgLUT.value=HT()),rr){if(ht.setValue(B,"toneMappingExposure",L.toneMappingExposure),ke.needsLights&&Js(ln,Sr),Ce&&$.fog===!0&&Se.refreshFogUniforms(ln,Ce),Se.refreshMaterialUniforms(ln,$,_e,be,R.state.transmissionRenderTarget[T.id]),ke.needsLights&&ke.numLightProbeGrids>0){let Ot=w,_n=0;for(let Jn of R.state.lightProbeGridArray)Jn.texture!==null&&(Ot.textures[_n]=Jn.texture,Ot.min[_n]=Jn.boundingBox.min,Ot.max[_n]=Jn.boundingBox.max,Ot.resolution[_n]=Jn.resolution,_n++);for(let Jn in Ot)Ot[Jn].length=_n;ln.probesSH.value=Ot.textures,ln.probesMin.value=Ot.min,ln.probesMax.value=Ot.max,ln.probesResolution.value=Ot.resolution}Xo.upload(B,Hr(ke),ln,Je)}if($.isShaderMaterial&&$.uniformsNeedUpdate===!0&&(Xo.upload(B,Hr(ke),ln,Je),$.uniformsNeedUpdate=!1),$.isSpriteMaterial&&ht.setValue(B,"center",K.center),ht.setValue(B,"modelViewMatrix",K.modelViewMatrix),ht.setValue(B,"normalMatrix",K.normalMatrix),ht.setValue(B,"modelMatrix",K.matrixWorld),$.uniformsGroups!==void 0){let Ot=$.uniformsGroups;for(let _n=0,Jn=Ot.length;_n<Jn;_n++){let Ll=Ot[_n];Ye.update(Ll,yn),Ye.bind(Ll,yn)}}return yn}function Js(T,V){T.ambientLightColor.needsUpdate=V,T.lightProbe.needsUpdate=V,T.sunLights.needsUpdate=V,T.sunLightShadows.needsUpdate=V,T.directionalLights.needsUpdate=V,T.directionalLightShadows.needsUpdate=V,T.pointLights.needsUpdate=V,T.pointLightShadows.needsUpdate=V,T.spotLights.needsUpdate=V,T.spotLightShadows.needsUpdate=V,T.rectAreaLights.needsUpdate=V,T.hemisphereLights.needsUpdate=V}function Wr(T){return T.isMeshLambertMaterial||T.isMeshToonMaterial||T.isMeshPhongMaterial||T.isMeshStandardMaterial||T.isShadowMaterial||T.isShaderMaterial&&T.lights===!0}this.getActiveCubeFace=function(){return Y},this.getActiveMipmapLevel=function(){return H},this.getRenderTarget=function(){return de},this.setRenderTargetTextures=function(T,V,j){let $=qe.get(T);$.__autoAllocateDepthBuffer=T.resolveDepthBuffer===!1,$.__autoAllocateDepthBuffer===!1&&($.__useRenderToTexture=!1),qe.get(T.texture).__webglTexture=V,qe.get(T.depthTexture).__webglTexture=$.__autoAllocateDepthBuffer?void 0:j,$.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(T,V){let j=qe.get(T);j.__webglFramebuffer=V,j.__useDefaultFramebuffer=V===void 0},this.setRenderTarget=function(T,V=0,j=0){de=T,Y=V,H=j;let $=null,K=!1,Ce=!1;if(T){let Ie=qe.get(T);if(Ie.__useDefaultFramebuffer!==void 0){Ee.bindFramebuffer(B.FRAMEBUFFER,Ie.__webglFramebuffer),re.copy(T.viewport),me.copy(T.scissor),pe=T.scissorTest,Ee.viewport(re),Ee.scissor(me),Ee.setScissorTest(pe),Z=-1;return}else if(Ie.__webglFramebuffer===void 0)Je.setupRenderTarget(T);else if(Ie.__hasExternalTextures)Je.rebindTextures(T,qe.get(T.texture).__webglTexture,qe.get(T.depthTexture).__webglTexture);else if(T.depthBuffer){let st=T.depthTexture;if(Ie.__boundDepthTexture!==st){if(st!==null&&qe.has(st)&&(T.width!==st.image.width||T.height!==st.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Je.setupDepthRenderbuffer(T)}}let De=T.texture;(De.isData3DTexture||De.isDataArrayTexture||De.isCompressedArrayTexture)&&(Ce=!0);let Xe=qe.get(T).__webglFramebuffer;T.isWebGLCubeRenderTarget?(Array.isArray(Xe[V])?$=Xe[V][j]:$=Xe[V],K=!0):T.samples>0&&Je.useMultisampledRTT(T)===!1?$=qe.get(T).__webglMultisampledFramebuffer:Array.isArray(Xe)?$=Xe[j]:$=Xe,re.copy(T.viewport),me.copy(T.scissor),pe=T.scissorTest}else re.copy(We).multiplyScalar(_e).floor(),me.copy(ut).multiplyScalar(_e).floor(),pe=lt;if(j!==0&&($=G),Ee.bindFramebuffer(B.FRAMEBUFFER,$)&&Ee.drawBuffers(T,$),Ee.viewport(re),Ee.scissor(me),Ee.setScissorTest(pe),K){let Ie=qe.get(T.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_CUBE_MAP_POSITIVE_X+V,Ie.__webglTexture,j)}else if(Ce){let Ie=V;for(let De=0;De<T.textures.length;De++){let Xe=qe.get(T.textures[De]);B.framebufferTextureLayer(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0+De,Xe.__webglTexture,j,Ie)}}else if(T!==null&&j!==0){let Ie=qe.get(T.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,Ie.__webglTexture,j)}Z=-1};function js(T){let V=qe.get(T);return(V.__readFormat!==T.format||V.__readType!==T.type)&&(V.__readFormat=T.format,V.__readType=T.type,V.__formatReadable=ct.textureFormatReadable(T.format),V.__typeReadable=ct.textureTypeReadable(T.type)),V}this.readRenderTargetPixels=function(T,V,j,$,K,Ce,Ne,Ie=0){if(!(T&&T.isWebGLRenderTarget)){rt("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let De=qe.get(T).__webglFramebuffer;if(T.isWebGLCubeRenderTarget&&Ne!==void 0&&(De=De[Ne],Array.isArray(De)&&(De=De[0])),De){Ee.bindFramebuffer(B.FRAMEBUFFER,De);try{let Xe=T.textures[Ie],st=Xe.format,mt=Xe.type;T.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+Ie);let He=js(Xe);if(He.__formatReadable===!1){rt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(He.__typeReadable===!1){rt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}V>=0&&V<=T.width-$&&j>=0&&j<=T.height-K&&B.readPixels(V,j,$,K,we.convert(st),we.convert(mt),Ce)}finally{let Xe=de!==null?qe.get(de).__webglFramebuffer:null;Ee.bindFramebuffer(B.FRAMEBUFFER,Xe)}}},this.readRenderTargetPixelsAsync=async function(T,V,j,$,K,Ce,Ne,Ie=0){if(!(T&&T.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let De=qe.get(T).__webglFramebuffer;if(T.isWebGLCubeRenderTarget&&Ne!==void 0&&(De=De[Ne],Array.isArray(De)&&(De=De[0])),De)if(V>=0&&V<=T.width-$&&j>=0&&j<=T.height-K){Ee.bindFramebuffer(B.FRAMEBUFFER,De);let Xe=T.textures[Ie],st=Xe.format,mt=Xe.type;T.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+Ie);let He=js(Xe);if(He.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(He.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let gt=B.createBuffer();B.bindBuffer(B.PIXEL_PACK_BUFFER,gt),B.bufferData(B.PIXEL_PACK_BUFFER,Ce.byteLength,B.STREAM_READ),B.readPixels(V,j,$,K,we.convert(st),we.convert(mt),0),B.bindBuffer(B.PIXEL_PACK_BUFFER,null);let rn=de!==null?qe.get(de).__webglFramebuffer:null;Ee.bindFramebuffer(B.FRAMEBUFFER,rn);let Ft=B.fenceSync(B.SYNC_GPU_COMMANDS_COMPLETE,0);return B.flush(),await K0(B,Ft,4),B.bindBuffer(B.PIXEL_PACK_BUFFER,gt),B.getBufferSubData(B.PIXEL_PACK_BUFFER,0,Ce),B.bindBuffer(B.PIXEL_PACK_BUFFER,null),B.deleteBuffer(gt),B.deleteSync(Ft),Ce}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(T,V=null,j=0){let $=Math.pow(2,-j),K=Math.floor(T.image.width*$),Ce=Math.floor(T.image.height*$),Ne=V!==null?V.x:0,Ie=V!==null?V.y:0;Je.setTexture2D(T,0),B.copyTexSubImage2D(B.TEXTURE_2D,j,0,0,Ne,Ie,K,Ce),Ee.unbindTexture()},this.copyTextureToTexture=function(T,V,j=null,$=null,K=0,Ce=0){let Ne,Ie,De,Xe,st,mt,He,gt,rn,Ft=T.isCompressedTexture?T.mipmaps[Ce]:T.image;if(j!==null)Ne=j.max.x-j.min.x,Ie=j.max.y-j.min.y,De=j.isBox3?j.max.z-j.min.z:1,Xe=j.min.x,st=j.min.y,mt=j.isBox3?j.min.z:0;else{let ht=Math.pow(2,-K);Ne=Math.floor(Ft.width*ht),Ie=Math.floor(Ft.height*ht),T.isDataArrayTexture?De=Ft.depth:T.isData3DTexture?De=Math.floor(Ft.depth*ht):De=1,Xe=0,st=0,mt=0}$!==null?(He=$.x,gt=$.y,rn=$.z):(He=0,gt=0,rn=0);let Ut=we.convert(V.format),Rn=we.convert(V.type),ke;V.isData3DTexture?(Je.setTexture3D(V,0),ke=B.TEXTURE_3D):V.isDataArrayTexture||V.isCompressedArrayTexture?(Je.setTexture2DArray(V,0),ke=B.TEXTURE_2D_ARRAY):(Je.setTexture2D(V,0),ke=B.TEXTURE_2D),Ee.activeTexture(B.TEXTURE0),Ee.pixelStorei(B.UNPACK_FLIP_Y_WEBGL,V.flipY),Ee.pixelStorei(B.UNPACK_PREMULTIPLY_ALPHA_WEBGL,V.premultiplyAlpha),Ee.pixelStorei(B.UNPACK_ALIGNMENT,V.unpackAlignment);let gn=Ee.getParameter(B.UNPACK_ROW_LENGTH),xt=Ee.getParameter(B.UNPACK_IMAGE_HEIGHT),wr=Ee.getParameter(B.UNPACK_SKIP_PIXELS),yn=Ee.getParameter(B.UNPACK_SKIP_ROWS),Qs=Ee.getParameter(B.UNPACK_SKIP_IMAGES);Ee.pixelStorei(B.UNPACK_ROW_LENGTH,Ft.width),Ee.pixelStorei(B.UNPACK_IMAGE_HEIGHT,Ft.height),Ee.pixelStorei(B.UNPACK_SKIP_PIXELS,Xe),Ee.pixelStorei(B.UNPACK_SKIP_ROWS,st),Ee.pixelStorei(B.UNPACK_SKIP_IMAGES,mt);let rr=T.isDataArrayTexture||T.isData3DTexture,Sr=V.isDataArrayTexture||V.isData3DTexture;if(T.isDepthTexture){let ht=qe.get(T),ln=qe.get(V),ni=qe.get(ht.__renderTarget),Ot=qe.get(ln.__renderTarget);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,ni.__webglFramebuffer),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,Ot.__webglFramebuffer);for(let _n=0;_n<De;_n++)rr&&(B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,qe.get(T).__webglTexture,K,mt+_n),B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,qe.get(V).__webglTexture,Ce,rn+_n)),B.blitFramebuffer(Xe,st,Xe+Ne,st+Ie,He,gt,He+Ne,gt+Ie,B.DEPTH_BUFFER_BIT,B.NEAREST);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,null),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else if(K!==0||T.isRenderTargetTexture||qe.has(T)){let ht=qe.get(T),ln=qe.get(V);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,D),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,X);for(let ni=0;ni<De;ni++)rr?B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,ht.__webglTexture,K,mt+ni):B.framebufferTexture2D(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,ht.__webglTexture,K),Sr?B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,ln.__webglTexture,Ce,rn+ni):B.framebufferTexture2D(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,ln.__webglTexture,Ce),K!==0?B.blitFramebuffer(Xe,st,Xe+Ne,st+Ie,He,gt,He+Ne,gt+Ie,B.COLOR_BUFFER_BIT,B.NEAREST):Sr?B.copyTexSubImage3D(ke,Ce,He,gt,rn+ni,Xe,st,Ne,Ie):B.copyTexSubImage2D(ke,Ce,He,gt,Xe,st,Ne,Ie);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,null),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else Sr?T.isDataTexture||T.isData3DTexture?B.texSubImage3D(ke,Ce,He,gt,rn,Ne,Ie,De,Ut,Rn,Ft.data):V.isCompressedArrayTexture?B.compressedTexSubImage3D(ke,Ce,He,gt,rn,Ne,Ie,De,Ut,Ft.data):B.texSubImage3D(ke,Ce,He,gt,rn,Ne,Ie,De,Ut,Rn,Ft):T.isDataTexture?B.texSubImage2D(B.TEXTURE_2D,Ce,He,gt,Ne,Ie,Ut,Rn,Ft.data):T.isCompressedTexture?B.compressedTexSubImage2D(B.TEXTURE_2D,Ce,He,gt,Ft.width,Ft.height,Ut,Ft.data):B.texSubImage2D(B.TEXTURE_2D,Ce,He,gt,Ne,Ie,Ut,Rn,Ft);Ee.pixelStorei(B.UNPACK_ROW_LENGTH,gn),Ee.pixelStorei(B.UNPACK_IMAGE_HEIGHT,xt),Ee.pixelStorei(B.UNPACK_SKIP_PIXELS,wr),Ee.pixelStorei(B.UNPACK_SKIP_ROWS,yn),Ee.pixelStorei(B.UNPACK_SKIP_IMAGES,Qs),Ce===0&&V.generateMipmaps===!0&&V.mipmapsAutoUpdate===!0&&B.generateMipmap(ke),Ee.unbindTexture()},this.initRenderTarget=function(T){qe.get(T).__webglFramebuffer===void 0&&Je.setupRenderTarget(T)},this.initTexture=function(T){T.isCubeTexture?Je.setTextureCube(T,0):T.isData3DTexture?Je.setTexture3D(T,0):T.isDataArrayTexture||T.isCompressedArrayTexture?Je.setTexture2DArray(T,0):Je.setTexture2D(T,0),Ee.unbindTexture()},this.resetState=function(){Y=0,H=0,de=null,Ee.reset(),Te.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Di}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=bt._getDrawingBufferColorSpace(e),t.unpackColorSpace=bt._getUnpackColorSpace()}};var An=class extends Error{};function dd(){return{stream:0,sequence:0,episode:0,tick:0,policyVersion:0,policyAgeS:0,speed:1,simTimeS:0,score:[0,0],flags:0,mode:0,episodeReturn:0}}function ky(n){if(n.byteLength<Pi)return;let e=new DataView(n);if(e.getUint8(tn.version)===uo)return{type:e.getUint8(tn.type),stream:e.getUint16(tn.stream,!0),sequence:e.getUint32(tn.sequence,!0)}}function hd(n,e,t){if(n.byteLength<Pi)throw new An(`a frame of ${n.byteLength} bytes has no header`);if(n.byteLength>_g)throw new An(`a frame of ${n.byteLength} bytes is too long`);let i=n.getUint8(tn.type),r=n.getUint8(tn.version),s=e===Tr.POSES?"a pose frame":"an image frame";if(i!==e)throw new An(`message type ${i} is not ${s}`);if(r!==uo)throw new An(`frame version ${r}, this page reads ${uo}`);t.stream=n.getUint16(tn.stream,!0),t.sequence=n.getUint32(tn.sequence,!0),t.episode=n.getUint32(tn.episode,!0),t.tick=n.getUint32(tn.tick,!0),t.policyVersion=n.getUint32(tn.policy_version,!0),t.policyAgeS=ki(n.getFloat32(tn.policy_age_s,!0),"policy age"),t.speed=ki(n.getFloat32(tn.speed,!0),"speed"),t.simTimeS=ki(n.getFloat64(tn.sim_time_s,!0),"simulation time"),t.score[0]=n.getUint16(tn.score_0,!0),t.score[1]=n.getUint16(tn.score_1,!0),t.flags=n.getUint8(tn.flags),t.mode=n.getUint8(tn.mode),t.episodeReturn=ki(n.getFloat32(tn.episode_return,!0),"episode return")}function ki(n,e){if(!Number.isFinite(n))throw new An(`${e} is not a finite number`);return n}function mp(){return{...dd(),instances:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0),records:zy(0),arrows:Gy(0),bars:new Float32Array(0)}}var WT=32767;function By(n,e=mp()){let t=new DataView(n);hd(t,Tr.POSES,e);let i=t.getUint16(tn.blocks,!0),r=t.getUint16(tn.arrows,!0),s=t.getUint16(tn.bars,!0),o=r*nc+s*4;qT(e,XT(t,i,o));let a=Pi,l=0;for(let c=0;c<i;c++){let u=t.getUint16(a+Ar.instances,!0);a=YT(t,a,l,e),l+=u}ZT(t,a,r,e),e.bars.length!==s&&(e.bars=new Float32Array(s)),a+=r*nc;for(let c=0;c<s;c++)e.bars[c]=ki(t.getFloat32(a+c*4,!0),"a bar");return e}function XT(n,e,t){let i={instances:0,bodies:0,records:0},r=Pi;for(let s=0;s<e;s++){if(r+ec>n.byteLength)throw new An("a block header is cut off");let o=n.getUint16(r+Ar.instances,!0),a=n.getUint16(r+Ar.bodies,!0),l=(n.getUint16(r+Ar.flags,!0)&Wh.RECORDS)!==0;if(s>0&&a!==i.bodies)throw new An(`a block of ${a} bodies after one of ${i.bodies}`);i.instances+=o,i.bodies=a,l&&(i.records+=o),r+=ec+o*(12+(l?tc:0)+a*14)}if(r+=t,r!==n.byteLength)throw new An(`the parts take ${r} bytes, the frame has ${n.byteLength}`);if(i.records!==0&&i.records!==i.instances)throw new An("some blocks have records and some have none");return i}function qT(n,{instances:e,bodies:t,records:i}){let r=e*t;n.instances=e,n.bodies=t,n.positions.length!==r*3&&(n.positions=new Float32Array(r*3),n.quaternions=new Float32Array(r*4)),n.records.count!==i&&(n.records=zy(i))}function YT(n,e,t,i){let r=n.getUint16(e+Ar.instances,!0),s=n.getUint16(e+Ar.bodies,!0),o=(n.getUint16(e+Ar.flags,!0)&Wh.RECORDS)!==0,a=ki(n.getFloat32(e+Ar.extent,!0),"extent")/WT,l=e+ec,c=l+r*12,u=c+(o?r*tc:0),h=u+r*s*6,f=new Int16Array(n.buffer,u,r*s*3),{positions:d}=i,p=0,_=t*s*3;for(let m=0;m<r;m++){let g=l+m*12,v=ki(n.getFloat32(g,!0),"root"),A=ki(n.getFloat32(g+4,!0),"root"),w=ki(n.getFloat32(g+8,!0),"root");for(let C=0;C<s;C++)d[_++]=v+f[p++]*a,d[_++]=A+f[p++]*a,d[_++]=w+f[p++]*a;o&&KT(n,c+m*tc,t+m,i.records)}return $T(new Int16Array(n.buffer,h,r*s*4),i.quaternions,t*s*4),h+r*s*8}function $T(n,e,t){for(let i=0;i<n.length;i+=4){let r=n[i],s=n[i+1],o=n[i+2],a=n[i+3],l=r*r+s*s+o*o+a*a;if(l<1e3)throw new An("a quaternion has length zero");let c=1/Math.sqrt(l);e[t+i]=r*c,e[t+i+1]=s*c,e[t+i+2]=o*c,e[t+i+3]=a*c}}function KT(n,e,t,i){i.env[t]=n.getUint32(e+ya.env,!0),i.episode[t]=n.getUint32(e+ya.episode,!0),i.length[t]=n.getUint32(e+ya.length,!0),i.return[t]=ki(n.getFloat32(e+ya.return,!0),"a return")}function ZT(n,e,t,i){i.arrows.kind.length<t&&(i.arrows=Gy(t));let{arrows:r}=i;r.count=t;for(let s=0;s<t;s++){let o=e+s*nc;r.kind[s]=n.getUint16(o+ic.kind,!0),r.body[s]=n.getInt16(o+ic.body,!0);for(let a=0;a<6;a++)r.data[s*6+a]=ki(n.getFloat32(o+ic.x+a*4,!0),"an arrow")}}function zy(n){return{count:n,env:new Uint32Array(n),episode:new Uint32Array(n),length:new Uint32Array(n),return:new Float32Array(n)}}function Gy(n){return{count:0,kind:new Uint16Array(n),body:new Int16Array(n),data:new Float32Array(n*6)}}function gp(n,e){let t=new ArrayBuffer(vg),i=new DataView(t);return i.setUint8(_a.type,Tr.ACK),i.setUint8(_a.version,uo),i.setUint16(_a.stream,n,!0),i.setUint32(_a.sequence,e,!0),t}function Vy(n){let e=new DataView(n),t=dd();if(hd(e,Tr.IMAGE,t),n.byteLength<=Pi+Vh)throw new An("an image frame without a picture");let i=e.getUint16(Pi+rc.format,!0);if(i!==sc.JPEG&&i!==sc.PNG)throw new An(`image format ${i} is unknown`);let r=e.getUint16(Pi+rc.width,!0),s=e.getUint16(Pi+rc.height,!0);if(r===0||s===0)throw new An(`a picture of ${r} x ${s}`);return{...t,width:r,height:s,mime:i===sc.JPEG?"image/jpeg":"image/png",bytes:new Uint8Array(n,Pi+Vh)}}function Hy(){return{instances:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0)}}function Wy(n,e,t){if(n.length===0)return;let i=n.length-1;for(;i>0&&n.at(i-1).simTimeS>=e;)i--;let r=n.at(i),s=i>0?n.at(i-1):r,o=r.simTimeS-s.simTimeS,a=o>0?Math.min(Math.max((e-s.simTimeS)/o,0),1):1;return JT(s,r,a,t),r}function JT(n,e,t,i){let r=e.instances*e.bodies;if(i.instances=e.instances,i.bodies=e.bodies,i.positions.length!==r*3&&(i.positions=new Float32Array(r*3),i.quaternions=new Float32Array(r*4)),n===e||t>=1){i.positions.set(e.positions),i.quaternions.set(e.quaternions);return}let s=e.bodies;for(let o=0;o<e.instances;o++){let a=o*s;jT(n,e,o)?QT(n,e,a,a+s,t,i):(i.positions.set(n.positions.subarray(a*3,(a+s)*3),a*3),i.quaternions.set(n.quaternions.subarray(a*4,(a+s)*4),a*4))}}function jT(n,e,t){return e.records.count===0?!0:n.records.episode[t]===e.records.episode[t]&&n.records.env[t]===e.records.env[t]}function QT(n,e,t,i,r,s){let{positions:o,quaternions:a}=s,[l,c,u,h]=[n.positions,e.positions,n.quaternions,e.quaternions];for(let d=t*3;d<i*3;d++){let p=l[d];o[d]=p+(c[d]-p)*r}let f=1-r;for(let d=t*4;d<i*4;d+=4){let[p,_,m,g]=[u[d],u[d+1],u[d+2],u[d+3]],[v,A,w,C]=[h[d],h[d+1],h[d+2],h[d+3]],R=p*v+_*A+m*w+g*C<0?-r:r,x=p*f+v*R,E=_*f+A*R,U=m*f+w*R,L=g*f+C*R,N=x*x+E*E+U*U+L*L;if(N>1e-12){let z=1/Math.sqrt(N);a[d]=x*z,a[d+1]=E*z,a[d+2]=U*z,a[d+3]=L*z}else a.set(h.subarray(d,d+4),d)}}var eE=1.6,Xy=1e3/60,tE=4,qy=250,fd=class{intervalMs=Xy;lastArrivalMs=Number.NaN;lastSequence=0;offsetS=Number.NaN;speed=1;shownS=Number.NEGATIVE_INFINITY;get frameIntervalMs(){return this.intervalMs}reset(){this.intervalMs=Xy,this.lastArrivalMs=Number.NaN,this.snap()}snap(){this.offsetS=Number.NaN,this.shownS=Number.NEGATIVE_INFINITY}arrived(e,t){let i=e.sequence-this.lastSequence|0;if(Number.isFinite(this.lastArrivalMs)&&i>0&&i<100){let a=t-this.lastArrivalMs;if(a<4*qy){let l=Math.min(Math.max(a,tE),qy);this.intervalMs+=(l-this.intervalMs)*.06}}this.lastArrivalMs=t,this.lastSequence=e.sequence;let r=e.simTimeS-e.speed*t/1e3,s=r-this.offsetS;(e.flags&Hh.PAUSED)!==0||e.speed!==this.speed||!(Math.abs(s)<.2*Math.max(e.speed,.25))?(this.offsetS=r,this.speed=e.speed):this.offsetS+=s*.08}time(e,t){let i=e.newest;if(i===void 0)return 0;if((i.flags&Hh.PAUSED)!==0)return this.shownS=i.simTimeS,this.shownS;let r=this.offsetS+this.speed*(t-eE*this.intervalMs)/1e3;return this.shownS=Math.min(Math.max(r,this.shownS,e.at(0).simTimeS),i.simTimeS),this.shownS}};var pd=class{constructor(e=12){this.capacity=e;this.slots=Array.from({length:e+1},mp)}capacity;slots;first=0;count=0;get length(){return this.count}get newest(){return this.count===0?void 0:this.at(this.count-1)}at(e){if(e<0||e>=this.count)throw new RangeError(`snapshot ${e} of ${this.count}`);return this.slot(e)}clear(){this.first=0,this.count=0}push(e){let t=this.newest,i=By(e,this.slot(this.count));if(t!==void 0&&t.stream===i.stream){let r=t.sequence-i.sequence|0;if(r>=0&&r<=yg)return"ignored"}return t!==void 0&&nE(t,i)?(this.first=(this.first+this.count)%this.slots.length,this.count=1,"snapped"):(this.count===this.capacity?this.first=(this.first+1)%this.slots.length:this.count+=1,"added")}slot(e){return this.slots[(this.first+e)%this.slots.length]}};function nE(n,e){return n.stream!==e.stream||n.episode!==e.episode||n.bodies!==e.bodies||n.instances!==e.instances||n.records.count!==e.records.count||n.simTimeS>e.simTimeS}var md=class{constructor(e){this.stream=e}stream;ring=new pd;playback=new fd;poses=Hy();shown;image;taken=0;owed;get newest(){return this.ring.newest}take(e,t,i){if(t===Tr.IMAGE)this.image=Vy(e),this.owed=this.image.sequence;else{let r=this.ring.push(e),s=this.ring.newest;r==="snapped"&&this.playback.snap(),r!=="ignored"&&this.playback.arrived(s,i),this.owed=s.sequence}this.taken+=1}advance(e){return this.shown=Wy(this.ring,this.playback.time(this.ring,e),this.poses),this.shown!==void 0}acknowledge(){if(this.owed===void 0)return;let e=gp(this.stream,this.owed);return this.owed=void 0,e}clear(){this.ring.clear(),this.playback.reset(),this.image=void 0,this.shown=void 0,this.owed=void 0}},gd=class{malformed=0;unknown=0;strays=new Map;feeds=new Map([[0,new md(0)]]);get show(){return this.feeds.get(0)}get(e){return this.feeds.get(e)}announce(e){let t=new Set(e);for(let i of this.feeds.keys())i!==0&&!t.has(i)&&this.feeds.delete(i);for(let i of t)this.feeds.has(i)||this.feeds.set(i,new md(i))}take(e,t){let i=ky(e);if(i===void 0){this.malformed+=1;return}let r=this.feeds.get(i.stream);if(r===void 0){this.unknown+=1,this.strays.set(i.stream,i.sequence);return}try{r.take(e,i.type,t)}catch(s){if(!(s instanceof An))throw s;this.malformed+=1}}acknowledge(e){for(let t of this.feeds.values()){let i=t.acknowledge();i!==void 0&&e(i)}for(let[t,i]of this.strays)e(gp(t,i));this.strays.clear()}restart(){for(let e of this.feeds.values())e.clear()}};var Jy=26,Yy=.38,iE=.975,$y=.93;function jy(){let n=new oi(Jy,1,.05,500);return n.up.set(0,0,1),n}function Qy(n,e,t,i){if(n.aspect=i,!e.flat){n.position.set(...e.position),n.lookAt(new O(...e.target)),n.updateProjectionMatrix(),n.updateMatrixWorld();return}let r=t.getCenter(new O).setZ(0),s=new O(0,-Math.sin(Yy),Math.cos(Yy)),o=rE(t),a=.1,l=400,c=r.clone();for(let u=0;u<40;u++){let h=(a+l)/2;for(let p=0;p<3;p++){Ky(n,c,s,h);let{top:_,bottom:m}=Zy(n,o);c.y+=(_+m)/2*h*Math.tan(Jy*Math.PI/360)*.9}Ky(n,c,s,h);let f=Zy(n,o);f.side<=iE&&f.top<=$y&&f.bottom>=-$y?l=h:a=h}}function Ky(n,e,t,i){n.position.copy(e).addScaledVector(t,i),n.lookAt(e),n.near=i*.2,n.far=i*4,n.updateProjectionMatrix(),n.updateMatrixWorld()}var Yo=new O;function Zy(n,e){let t=0,i=Number.NEGATIVE_INFINITY,r=Number.POSITIVE_INFINITY;for(let s of e){if(Yo.copy(s).applyMatrix4(n.matrixWorldInverse),Yo.z>=0)return{side:9,top:9,bottom:-9};Yo.applyMatrix4(n.projectionMatrix),t=Math.max(t,Math.abs(Yo.x)),i=Math.max(i,Yo.y),r=Math.min(r,Yo.y)}return{side:t,top:i,bottom:r}}function rE(n){let e=[];for(let t of[n.min.x,n.max.x])for(let i of[n.min.y,n.max.y])for(let r of[n.min.z,n.max.z])e.push(new O(t,i,r));return e}var sE=[[.52,-.045,-.145],[.67,-.005,.005],[.83,.035,.155]],_d=256,yd=new Float32Array(_d*3);for(let n=0;n<_d;n++)yd.set(r_(i_(n/(_d-1))),n*3);function e_(n,e,t){let i=Math.round(Math.min(Math.max(n,0),1)*(_d-1))*3;e[t]=yd[i],e[t+1]=yd[i+1],e[t+2]=yd[i+2]}function t_(){return`linear-gradient(to right, ${Array.from({length:9},(e,t)=>{let[i,r,s]=r_(i_(t/8)).map(o=>Math.round(255*oE(o)));return`rgb(${i} ${r} ${s}) ${(t/8*100).toFixed(1)}%`}).join(", ")})`}function n_(n,e){return e.high>e.low?Math.min(Math.max((n-e.low)/(e.high-e.low),0),1):.5}function i_(n){let[e,t,i]=sE,[r,s,o]=n<.5?[e,t,n*2]:[t,i,n*2-1];return[0,1,2].map(a=>(r[a]??0)+((s[a]??0)-(r[a]??0))*o)}function r_([n,e,t]){let i=(n+.3963377774*e+.2158037573*t)**3,r=(n-.1055613458*e-.0638541728*t)**3,s=(n-.0894841775*e-1.291485548*t)**3,o=a=>Math.min(Math.max(a,0),1);return[o(4.0767416621*i-3.3077115913*r+.2309699292*s),o(-1.2684380046*i+2.6097574011*r-.3413193965*s),o(-.0041960863*i-.7034186147*r+1.707614701*s)]}function oE(n){return n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055}function s_(n,e,t){let i=Math.min(Math.max(Math.round(e.count),1),n.length);if(e.kind==="all"||i===n.length){t.fill(1);return}let r=aE(n),s={best:0,median:n.length-i>>1,worst:n.length-i}[e.kind];t.fill(0);for(let o=s;o<s+i;o++)t[r[o]]=1}function aE(n){let e=new Uint32Array(n.length);for(let t=0;t<e.length;t++)e[t]=t;return e.sort((t,i)=>n[i]-n[t]||t-i)}function o_(n){if(n.length===0)return{low:0,high:0};let e=n.slice().sort(),t=i=>{let r=i*(e.length-1),s=e[Math.floor(r)],o=e[Math.ceil(r)];return s+(o-s)*(r-Math.floor(r))};return{low:t(.05),high:t(.95)}}function a_(n,e,t){return n===void 0?e:{low:n.low+(e.low-n.low)*t,high:n.high+(e.high-n.high)*t}}var lE=.25,vd=class{filter={kind:"all",count:10};mode="tiles";hide=!1;selected;count=0;shown=0;dim=[.03,.04,.035];ranges=new Map;get range(){return this.ranges.values().next().value??{low:0,high:0}}wish({filter:e,mode:t,hide:i}){this.filter=e??this.filter,this.hide=i??this.hide;let r=t!==void 0&&t!==this.mode;return this.mode=t??this.mode,r}recolour(e){this.count=0,this.shown=0;let t=new Map;for(let i of e)t.set(i.envKey,[...t.get(i.envKey)??[],i]);for(let i of this.ranges.keys())t.has(i)||this.ranges.delete(i);for(let[i,r]of t)this.recolourKind(i,r)}find(e){let{selected:t}=this;if(t!==void 0)for(let i of e){if(i.runId!==t.runId)continue;let r=i.records.env.indexOf(t.env);if(r>=0)return xd(i,r)}}recolourKind(e,t){let i=t.reduce((c,u)=>c+u.shown.length,0),r=new Float32Array(i),s=0;for(let{records:c,shown:u}of t)r.set(c.return.subarray(0,u.length),s),s+=u.length;let o=a_(this.ranges.get(e),o_(r),lE);this.ranges.set(e,o);let a=new Uint8Array(i);s_(r,this.filter,a),s=0;let{selected:l}=this;for(let{tints:c,shown:u,records:h,runId:f}of t){let d=l?.runId===f?h.env.indexOf(l.env):-1;for(let p=0;p<u.length;p++,s++){let _=a[s];u[p]=_,this.shown+=_,_===1||p===d?e_(n_(r[s],o),c,p*4):c.set(this.dim,p*4),c[p*4+3]=1}}this.count+=i}};function xd(n,e){let{records:t}=n;return{stream:n.stream,instance:e,runId:n.runId,env:t.env[e]??0,episode:t.episode[e]??0,length:t.length[e]??0,return:t.return[e]??0}}var bd=class{constructor(e){this.moves=e}moves;enabled=!1;pointers=new Map;host;listening;attach(e){this.detach(),this.host=e,this.listening=new AbortController;let{signal:t}=this.listening;e.addEventListener("pointerdown",this.down,{signal:t}),e.addEventListener("pointermove",this.move,{signal:t}),e.addEventListener("pointerup",this.up,{signal:t}),e.addEventListener("pointercancel",this.up,{signal:t}),e.addEventListener("lostpointercapture",this.up,{signal:t}),e.addEventListener("wheel",this.wheel,{signal:t,passive:!1}),e.addEventListener("contextmenu",i=>this.enabled&&i.preventDefault(),{signal:t}),this.enable(this.enabled)}detach(){this.listening?.abort(),this.listening=void 0,this.pointers.clear(),this.host=void 0}enable(e){this.enabled=e,e||this.pointers.clear(),this.host!==void 0&&(this.host.style.touchAction=e?"none":"")}down=e=>{!this.enabled||e.defaultPrevented||cE(e.target)||(this.pointers.set(e.pointerId,{x:e.clientX,y:e.clientY,pans:e.button!==0||e.shiftKey}),this.host?.setPointerCapture(e.pointerId),e.button===1&&e.preventDefault())};move=e=>{let t=this.pointers.get(e.pointerId),{host:i}=this;if(t===void 0||i===void 0)return;let[r,s]=[e.clientX-t.x,e.clientY-t.y],a=[...this.pointers].filter(([l])=>l!==e.pointerId).map(([,l])=>l)[0];if(a!==void 0){let l=Math.hypot(t.x-a.x,t.y-a.y),c=Math.hypot(e.clientX-a.x,e.clientY-a.y);l>8&&c>8&&this.moves.zoom(l/c),this.moves.pan(-r/2/i.clientHeight,s/2/i.clientHeight)}else t.pans?this.moves.pan(-r/i.clientHeight,s/i.clientHeight):this.moves.orbit(-r*.0065,s*.0065);t.x=e.clientX,t.y=e.clientY};up=e=>{this.pointers.delete(e.pointerId)};wheel=e=>{if(!this.enabled)return;e.preventDefault();let t=e.deltaMode===WheelEvent.DOM_DELTA_LINE?e.deltaY*16:e.deltaY;this.moves.zoom(Math.exp(Math.min(Math.max(t,-300),300)*.0014))}};function cE(n){return n instanceof Element&&n.closest("button, a, input, select, label")!==null}function l_(n){let e=new DataView(n);if(n.byteLength<12||e.getUint32(0,!0)!==827152708)throw new Error("this is no mesh file");let t=e.getUint32(4,!0),i=e.getUint32(8,!0),r=12+(t+i)*12;if(r!==n.byteLength)throw new Error(`a mesh of ${t} vertices and ${i} triangles has ${r} bytes, not ${n.byteLength}`);let s={vertices:new Float32Array(n,12,t*3),triangles:new Uint32Array(n,12+t*12,i*3)};if(!s.vertices.every(Number.isFinite))throw new Error("a vertex of the mesh is not a finite number");if(s.triangles.some(o=>o>=t))throw new Error("a triangle of the mesh names a vertex that it does not have");return s}var wd=class{failed=0;known=new Map;load(e,t,i){let r=e.meshes.find(o=>o.name===t)?.digest;if(r===void 0){this.failed+=1;return}let s=this.known.get(r);s===void 0&&(s=uE(r),this.known.set(r,s)),s.then(o=>i(o.clone()),()=>{this.failed+=1,this.known.delete(r)})}};async function uE(n){let e=await fetch(`/mesh/${n}`);if(!e.ok)throw new Error(`mesh ${n}: ${e.status}`);let{vertices:t,triangles:i}=l_(await e.arrayBuffer()),r=new Vt;return r.setAttribute("position",new In(t,3)),r.setIndex(new In(i,1)),dE(r)}function dE(n){let e=n.toNonIndexed();n.dispose(),e.computeVertexNormals();let t=e.getAttribute("position").array,i=e.getAttribute("normal").array,r=new Map;for(let a=0;a<t.length;a+=3){let l=`${Math.round((t[a]??0)*1e5)} ${Math.round((t[a+1]??0)*1e5)} ${Math.round((t[a+2]??0)*1e5)}`,c=r.get(l);c===void 0?r.set(l,[a]):c.push(a)}let s=new Float32Array(i.length),o=Math.cos(35*Math.PI/180);for(let a of r.values())for(let l of a){let[c,u,h]=[0,0,0];for(let d of a){let[p,_,m]=[i[d]??0,i[d+1]??0,i[d+2]??0];p*(i[l]??0)+_*(i[l+1]??0)+m*(i[l+2]??0)<o||(c+=p,u+=_,h+=m)}let f=Math.hypot(c,u,h)||1;s.set([c/f,u/f,h/f],l)}return e.setAttribute("normal",new In(s,3)),e}var Sd=class{constructor(e){this.feeds=e}feeds;show;others=[];envs={};look={kind:"stages",stages:[""]};current(){let e=this.others.flatMap(o=>this.memberOf(o)),{look:t,show:i}=this;if(t.kind==="crowd")return e.filter(o=>o.crowd);let r=e.filter(o=>!o.crowd);i!==void 0&&r.unshift({stream:0,stageId:"",runId:"",envKey:"",env:i,feed:this.feeds.show,crowd:!1});let s=t.stages.flatMap(o=>r.filter(a=>a.stageId===o));return s.length===1?s:s.filter(o=>!o.env.pixels)}key(){let e=this.current().map(({stream:t,stageId:i,envKey:r,env:s})=>[t,i,r,s.id,s.scene.bodies.length].join(" "));return`${this.look.kind} ${e.join("|")}`}memberOf(e){let[t,i]=[this.envs[e.env],this.feeds.get(e.stream)];if(t===void 0||i===void 0)return[];let r=e.kind==="crowd";return[{stream:e.stream,stageId:e.stage_id,runId:e.run_id,envKey:e.env,env:t,feed:i,crowd:r}]}};var Md=class{canvas=document.createElement("canvas");drawn=-1;busy=!1;constructor(){this.canvas.className="canvas picture",Object.assign(this.canvas.style,{width:"100%",height:"100%",objectFit:"contain"})}mount(e){this.canvas.parentElement!==e&&e.prepend(this.canvas)}unmount(){this.canvas.remove(),this.drawn=-1}show(e,t){return e===void 0||this.busy||e.sequence===this.drawn?!1:(this.busy=!0,this.drawn=e.sequence,createImageBitmap(new Blob([e.bytes],{type:e.mime})).then(i=>{this.canvas.width!==i.width&&(this.canvas.width=i.width),this.canvas.height!==i.height&&(this.canvas.height=i.height),this.canvas.style.imageRendering=i.width<240?"pixelated":"",this.canvas.getContext("2d")?.drawImage(i,0,0),i.close()},t).finally(()=>{this.busy=!1}),!0)}};function c_(n,e,t,i){let r;for(let{batch:s,matrices:o}of e){if(!s.moving||!(s.radius>0))continue;let a=o.length/16;for(let l=0;l<a;l++){if(o[l*16+15]===0)continue;let c=s.body[l%s.count];if(!i(c))continue;let u=s.geom.shape==="box"?fE(n,s,o,l*16):yp(n,s,o,l*16);u===void 0||u.miss>t*u.distance||(r===void 0||hE(u,r))&&(r={instance:Math.floor(l/s.count),body:c,...u})}}return r}function hE(n,e){return n.miss>0!=e.miss>0?n.miss===0:n.miss===0?n.distance<e.distance:n.miss/n.distance<e.miss/e.distance}function yp(n,e,t,i){let{axis:r,radius:s}=e,o=[t[i+12],t[i+13],t[i+14]],a=[0,1,2].map(x=>t[i+x]*r[0]+t[i+4+x]*r[1]+t[i+8+x]*r[2]),[l,c]=[n.origin,n.direction],u=[o[0]-l[0],o[1]-l[1],o[2]-l[2]],h=ms(a,a),f=ms(a,c),d=h-f*f,p=d>1e-12?Math.min(Math.max((f*ms(u,c)-ms(u,a))/d,-1),1):0,_=[u[0]+a[0]*p,u[1]+a[1]*p,u[2]+a[2]*p],m=ms(_,c);if(m<=0)return;let g=Math.sqrt(Math.max(ms(_,_)-m*m,0)),v=Math.max(g-s,0),A=m-Math.sqrt(Math.max(s*s-g*g,0));if(v===0)return{point:_p(n,A),distance:A,miss:v};let w=_p(n,m),C=[l[0]+_[0],l[1]+_[1],l[2]+_[2]],R=s/g;return{point:[C[0]+(w[0]-C[0])*R,C[1]+(w[1]-C[1])*R,C[2]+(w[2]-C[2])*R],distance:m,miss:v}}function fE(n,e,t,i){let[r,s]=[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];for(let o=0;o<3;o++){let a=[t[i+o*4],t[i+o*4+1],t[i+o*4+2]],l=ms(a,[n.origin[0]-t[i+12],n.origin[1]-t[i+13],n.origin[2]-t[i+14]]),c=ms(a,n.direction),u=e.geom.size[o]??0;if(Math.abs(c)<1e-9){if(Math.abs(l)>u)return yp(n,e,t,i);continue}let[h,f]=[(-u-l)/c,(u-l)/c];r=Math.max(r,Math.min(h,f)),s=Math.min(s,Math.max(h,f))}if(r>s||s<=0||r<=0){let o=yp(n,e,t,i);return o===void 0||o.miss>0?o:{...o,miss:1e-6}}return{point:_p(n,r),distance:r,miss:0}}function _p(n,e){let[t,i]=[n.origin,n.direction];return[t[0]+i[0]*e,t[1]+i[1]*e,t[2]+i[2]*e]}function ms(n,e){return n[0]*e[0]+n[1]*e[1]+n[2]*e[2]}var vp={flat:26,open:10,crowd:5},Ad=class{constructor(e,t,i){this.world=e;this.camera=t;this.host=i}world;camera;host;pick(e,t){let{world:i,camera:r,host:s}=this,{origin:o,direction:a}=this.ray(e,t),l={origin:o.toArray(),direction:a.toArray()},u=(i.flat?vp.flat:i.crowd===void 0?vp.open:vp.crowd)*2*Math.tan(r.fov*Math.PI/360)/s.clientHeight,h,[f,d]=[Number.POSITIVE_INFINITY,Number.POSITIVE_INFINITY];for(let p of i.actors){let{cast:_,member:m}=p;if(_===void 0)continue;let{bodies:g}=m.env.scene,v=c_(l,_.drawings,u,A=>m.crowd||g[A]?.draggable===!0);v===void 0||v.miss>f||v.miss===f&&v.distance>=d||({miss:f,distance:d}=v,h={stream:m.stream,stage_id:m.stageId,instance:v.instance,...m.crowd?{record:xd(p,v.instance)}:{},body:v.body,point:v.point,...d_(p,v.instance,v.body)})}return h}grip(e,t){let i=this.world.actors.find(d=>d.stream===e.stream);if(i?.cast===void 0||e.instance>=i.cast.instances)return;let{position:r,quaternion:s}=d_(i,e.instance,e.body),[o,a,l,c]=s,[u,h,f]=[2*(l*t[2]-c*t[1]),2*(c*t[0]-a*t[2]),2*(a*t[1]-l*t[0])];return[r[0]+t[0]+o*u+l*f-c*h,r[1]+t[1]+o*h+c*u-a*f,r[2]+t[2]+o*f+a*h-l*u]}target(e,t,i){let r=this.world.flat?new O(0,0,1):this.camera.getWorldDirection(new O),s=new bi().setFromNormalAndCoplanarPoint(r,new O(...i)),o=this.ray(e,t).intersectPlane(s,new O);return o===null?void 0:[o.x,o.y,o.z]}onScreen(e){if(e.project(this.camera),!(e.z>1))return{x:(e.x+1)/2*this.host.clientWidth,y:(1-e.y)/2*this.host.clientHeight}}robots(){let e=[],t=new O;for(let i of this.world.actors)if(!(!i.member.crowd||i.cast===void 0))for(let r=0;r<Math.min(i.cast.instances,i.records.count);r++){let s=this.onScreen(i.root(r,t));s!==void 0&&e.push({...xd(i,r),...s,shown:i.shown[r]===1})}return e}ray(e,t){let{host:i}=this;return u_.setFromCamera(pE.set(e/i.clientWidth*2-1,1-t/i.clientHeight*2),this.camera),u_.ray}},u_=new ol,pE=new Be;function d_(n,e,t){let{positions:i,quaternions:r,bodies:s}=n.member.feed.poses,o=e*s+t,a=e*3,l=n.cast?.shift,c=[l?.[a]??0,l?.[a+1]??0,l?.[a+2]??0];return{position:[(i[o*3]??0)+c[0],(i[o*3+1]??0)+c[1],(i[o*3+2]??0)+c[2]],quaternion:[r[o*4]??1,r[o*4+1]??0,r[o*4+2]??0,r[o*4+3]??0],shift:c}}var h_=[{pixelRatio:2,antialias:!0,shadowMap:2048,segments:48},{pixelRatio:1.5,antialias:!0,shadowMap:1024,segments:32},{pixelRatio:1,antialias:!0,shadowMap:512,segments:24},{pixelRatio:1,antialias:!1,shadowMap:0,segments:24},{pixelRatio:.75,antialias:!1,shadowMap:0,segments:16},{pixelRatio:.5,antialias:!1,shadowMap:0,segments:12}],mE={low:4,medium:2,high:0},gE=30,yE=60,_E=18.5,vE=40,xE=6,xp=20,Td=class{constructor(e){this.level=e}level;sum=0;count=-xp;quiet=0;patience=xE;rose=!1;fixed="auto";get choice(){return this.fixed}choose(e){this.fixed=e;let t=this.level;return e!=="auto"&&(this.level=mE[e]),this.sum=0,this.count=-xp,this.quiet=0,this.level!==t}get quality(){return h_[this.level]}measure(e){if(this.fixed!=="auto"||!(e>0&&e<1e3)||(this.count+=1,this.count<=0)||(this.sum+=e,this.count<vE&&this.sum<1500))return!1;let t=this.sum/this.count;this.sum=0,this.count=0;let i=this.level;return t>gE?(this.level=Math.min(this.level+(t>yE?2:1),h_.length-1),this.rose&&(this.patience=Math.min(this.patience*2,400)),this.rose=!1,this.quiet=0):t<_E?(this.quiet+=1,this.quiet>=this.patience&&this.level>0&&(this.level-=1,this.quiet=0,this.rose=!0)):this.quiet=0,this.level!==i&&(this.count=-xp),this.level!==i}},Ed=class{ring=new Float64Array(300);at=0;filled=0;add(e){this.ring[this.at]=e,this.at=(this.at+1)%this.ring.length,this.filled=Math.min(this.filled+1,this.ring.length)}report(){let e=Array.from(this.ring.subarray(0,this.filled)).sort((s,o)=>s-o),t=new Array(21).fill(0),i=0;for(let s of e){i+=s;let o=Math.min(Math.floor(s/2),20);t[o]=(t[o]??0)+1}let r=s=>e[Math.min(Math.floor(s*e.length),e.length-1)]??0;return{fps:i>0?1e3*e.length/i:0,p50:r(.5),p99:r(.99),max:r(1),histogram:t}}};var bE="This browser cannot draw in 3D: turn on hardware acceleration or WebGL in its settings and load the page again.",Rd=class{constructor(e,t){this.onTrouble=e;this.onRestored=t}onTrouble;onRestored;renderer;prepare(e,t){let i=this.renderer?.getContext();(i===void 0||i.getContextAttributes()?.antialias!==t.antialias)&&(this.drop(),this.make(e,t.antialias)),this.renderer!==void 0&&(this.renderer.shadowMap.enabled=t.shadowMap>0,this.renderer.shadowMap.type=Fs)}drop(){let{renderer:e}=this;this.renderer=void 0,e!==void 0&&(e.domElement.remove(),e.dispose(),e.forceContextLoss())}make(e,t){try{let i=new ld({antialias:t,powerPreference:"high-performance",stencil:!1}),r=i.domElement;r.className="canvas",r.addEventListener("webglcontextlost",s=>s.preventDefault()),r.addEventListener("webglcontextrestored",()=>this.onRestored()),e.prepend(r),this.renderer=i,this.onTrouble("")}catch{this.onTrouble(bE)}}};function f_(){try{let n=document.createElement("canvas").getContext("webgl2");if(n===null)return!0;let e=n.getExtension("WEBGL_debug_renderer_info"),t=String(n.getParameter(e===null?n.RENDERER:e.UNMASKED_RENDERER_WEBGL));return n.getExtension("WEBGL_lose_context")?.loseContext(),/swiftshader|llvmpipe|software|basic render/i.test(t)}catch{return!0}}var m_=.04,g_=1.52,wE=.25,SE=400,ME=60,AE=.09,TE=.16,EE=.5,RE=3,Cd=class{mode="follow";now={azimuth:-1,elevation:.4,distance:5,target:new O};wanted={azimuth:-1,elevation:.4,distance:5,target:new O};ground=0;get target(){return this.now.target}get distance(){return this.now.distance}go(e,t,i,r){this.mode=t,this.ground=i;let s=Math.round((this.now.azimuth-e.azimuth)/(2*Math.PI));p_(this.wanted,{...e,azimuth:e.azimuth+s*2*Math.PI}),r&&p_(this.now,this.wanted)}orbit(e,t){this.wanted.azimuth+=e,this.wanted.elevation=bp(this.wanted.elevation+t,m_,g_)}zoom(e){this.wanted.distance=bp(this.wanted.distance*e,wE,SE)}pan(e,t,i){this.mode="free";let r=2*this.now.distance*Math.tan(i/2),[s,o]=[Math.cos(this.now.azimuth),Math.sin(this.now.azimuth)];this.wanted.target.x+=(-o*e-s*t)*r,this.wanted.target.y+=(s*e-o*t)*r}update(e,t,i=0){let{now:r,wanted:s}=this,o=1-Math.exp(-e/AE);if(this.mode==="follow"&&t!==void 0){let l=Math.hypot(t.x-r.target.x,t.y-r.target.y)>RE+r.distance,c=l?1:1-Math.exp(-e/TE);r.target.x+=(t.x-r.target.x)*c,r.target.y+=(t.y-r.target.y)*c,r.target.z+=(t.z-r.target.z)*(l?1:1-Math.exp(-e/EE)),s.target.copy(r.target)}else r.target.lerp(s.target,o);r.azimuth+=(s.azimuth-r.azimuth)*o,r.elevation+=(s.elevation-r.elevation)*o;let a=this.mode==="follow"?Math.max(s.distance,Math.min(i,ME)):s.distance;r.distance*=(a/r.distance)**o}place(e){let{azimuth:t,elevation:i,distance:r,target:s}=this.now,o=Math.cos(i)*r;e.position.set(s.x+Math.cos(t)*o,s.y+Math.sin(t)*o,s.z+Math.sin(i)*r),e.position.z=Math.max(e.position.z,this.ground+.05),e.lookAt(s),e.near=Math.max(r*.02,.01),e.far=Math.max(r*12,120),e.updateProjectionMatrix(),e.updateMatrixWorld()}};function wp(n,e){let[t,i,r]=[n[0]-e[0],n[1]-e[1],n[2]-e[2]],s=Math.hypot(t,i,r)||1;return{azimuth:Math.atan2(i,t),elevation:bp(Math.asin(r/s),m_,g_),distance:s,target:new O(...e)}}function p_(n,e){n.azimuth=e.azimuth,n.elevation=e.elevation,n.distance=e.distance,n.target.copy(e.target)}function bp(n,e,t){return Math.min(Math.max(n,e),t)}function y_(n,e,t,i){let{positions:r,quaternions:s,bodies:o}=n,{count:a,body:l,local:c}=e,u=Math.min(n.instances,t.length/3,i.length/(16*Math.max(a,1))),h=0;for(let f=0;f<u;f++){let d=t[f*3],p=t[f*3+1],_=t[f*3+2],m=f*o;for(let g=0;g<a;g++,h+=16){let v=l[g];if(v>=o)continue;let A=g*7,w=c[A],C=c[A+1],R=c[A+2],x=c[A+3],E=c[A+4],U=c[A+5],L=c[A+6],[N,z,G]=[w,C,R];if(v>=0){let xe=(m+v)*4,be=s[xe],_e=s[xe+1],ze=s[xe+2],Ze=s[xe+3],We=2*(ze*R-Ze*C),ut=2*(Ze*w-_e*R),lt=2*(_e*C-ze*w),et=(m+v)*3;N=r[et]+w+be*We+ze*lt-Ze*ut,z=r[et+1]+C+be*ut+Ze*We-_e*lt,G=r[et+2]+R+be*lt+_e*ut-ze*We;let[Dt,Ct,Yt,Mt]=[x,E,U,L];x=be*Dt-_e*Ct-ze*Yt-Ze*Mt,E=be*Ct+_e*Dt+ze*Mt-Ze*Yt,U=be*Yt-_e*Mt+ze*Dt+Ze*Ct,L=be*Mt+_e*Yt-ze*Ct+Ze*Dt}let[D,X,Y]=[E+E,U+U,L+L],[H,de,Z]=[E*D,E*X,E*Y],[Q,re,me]=[U*X,U*Y,L*Y],[pe,te,ve]=[x*D,x*X,x*Y];i[h]=1-(Q+me),i[h+1]=de+ve,i[h+2]=Z-te,i[h+4]=de-ve,i[h+5]=1-(H+me),i[h+6]=re+pe,i[h+8]=Z+te,i[h+9]=re-pe,i[h+10]=1-(H+Q),i[h+12]=N+d,i[h+13]=z+p,i[h+14]=G+_,i[h+15]=1}}}var Mp="chevron";function v_(n,e){let t=new Map,i=(r,s,o)=>{let a=`${s<0?"still":"body"} ${CE(r,o)}`,l=t.get(a)??{geom:r,surface:o,moving:s>=0,at:[]};l.at.push([s,r]),t.set(a,l)};if(n.bodies.forEach((r,s)=>{for(let a of r.geoms)i(a,s,__(a));let o=r.geoms[0];if(n.camera.flat&&r.agent>=0&&o!==void 0&&r.geoms.length===1){let a=o.size[o.shape==="box"?2:0]??0,l=[Math.max(...o.size.slice(0,2),0),a+.004];i({...o,shape:"plane",size:l,mesh:Mp,colour:"#ffffff"},s,"mark")}}),e)for(let r of n.static)Id(r)||i(r,-1,__(r));return[...t].map(([r,{geom:s,surface:o,moving:a,at:l}])=>({key:r,geom:s,surface:o,moving:a,...IE(l),...PE(s)}))}function Id(n){return n.shape==="plane"&&n.size.slice(0,2).every(e=>e===0)}function Vs(n){return n.static.some(e=>!Id(e))}function __(n){return n.shape==="line"?"line":n.opacity<1?"glass":"solid"}function CE(n,e){let t=n.shape==="line"?JSON.stringify(n.points):n.size.map(i=>i.toFixed(5)).join(" ");return`${e} ${n.shape} ${t} ${n.mesh} ${n.opacity}`}function IE(n){let e=new Int32Array(n.length),t=new Float32Array(n.length*7);return n.forEach(([i,r],s)=>{e[s]=i,t.set(r.position,s*7),t.set(r.quaternion,s*7+3)}),{count:n.length,body:e,local:t,colours:n.map(([,i])=>i.colour)}}function PE(n){let[e=0,t=0,i=0]=n.size;switch(n.shape){case"sphere":return{axis:[0,0,0],radius:e};case"capsule":return{axis:[0,0,t],radius:e};case"cylinder":return{axis:[0,0,Math.max(t-e,0)],radius:e};case"box":case"ellipsoid":{let[r,s,o]=[e,t,i].sort((c,u)=>c-u),a=n.shape==="box"?Math.max(s,r):s,l=Math.max(o-a,0);return{axis:e===o?[l,0,0]:t===o?[0,l,0]:[0,0,l],radius:a}}case"plane":case"line":case"mesh":return{axis:[0,0,0],radius:0}}}var LE=1.08,NE=1.5;function x_(n,e){if(n.crowd!==void 0){let o=n.crowd.mode==="race";return{stand:Ap(n.bounds(),e,o?Math.PI*.97:-Math.PI/2+.1,o?.5:.95),mode:o?"follow":"free"}}let t=n.actors[0],i=t?.member.env.scene;if(t===void 0||i===void 0)return{stand:wp([3,-4,2.5],[0,0,.5]),mode:"free"};let r=wp(i.camera.position,i.camera.target);r.distance*=NE*Math.max(1,1.25/e.aspect);let s=Vs(i)?n.contents(t):void 0;if(s!==void 0&&!s.isEmpty())return{stand:Ap(s,e,r.azimuth,Math.max(r.elevation,.3)),mode:"free"};if(n.actors.length>1){let o=Ap(n.bounds(),e,r.azimuth,.45);r.target.copy(o.target).setZ(i.camera.target[2]),r.elevation=.45,r.distance=Math.max(r.distance,o.distance)}return{stand:r,mode:Vs(i)?"free":"follow"}}function b_(n,e,t){let i=Math.max(e*7.5,1.2)*Math.max(1,1.25/t.aspect);return{azimuth:-Math.PI/2+.55,elevation:.6,distance:i,target:n.clone()}}function Ap(n,e,t,i){let r=n.getCenter(new O),s=new O(Math.cos(t)*Math.cos(i),Math.sin(t)*Math.cos(i),Math.sin(i)),o=new O(-Math.sin(t),Math.cos(t),0),a=new O().crossVectors(s,o),l=Math.tan(e.fov*Math.PI/360),c=l*e.aspect,u=DE(n),h=new O,f=1;for(let d=0;d<12;d++){f=1;let[p,_,m,g]=[1/0,-1/0,1/0,-1/0];for(let v of u){h.subVectors(v,r);let A=Math.max(Math.abs(h.dot(o))/c,Math.abs(h.dot(a))/l);f=Math.max(f,h.dot(s)+A*LE)}for(let v of u){h.subVectors(v,r);let A=f-h.dot(s);[p,_]=[Math.min(p,h.dot(a)/A),Math.max(_,h.dot(a)/A)],[m,g]=[Math.min(m,h.dot(o)/A),Math.max(g,h.dot(o)/A)]}r.addScaledVector(a,(p+_)/2*f*.8).addScaledVector(o,(m+g)/2*f*.8)}return{azimuth:t,elevation:i,distance:f,target:r}}function DE(n){let[e,t,i]=[[n.min.x,n.max.x],[n.min.y,n.max.y],[n.min.z,n.max.z]];return e.flatMap(r=>t.flatMap(s=>i.map(o=>new O(r,s,o))))}var Pd=class{line;positions=new vt(new Float32Array(6),3);constructor(e){let t=new Vt;t.setAttribute("position",this.positions),this.line=new Is(t,new os({color:e?16777215:1318938,depthTest:!1,transparent:!0,opacity:.9})),this.line.visible=!1,this.line.frustumCulled=!1,this.line.renderOrder=9}span(e,t){this.line.visible=e!==void 0&&t!==void 0,!(e===void 0||t===void 0)&&(this.positions.setXYZ(0,...e).setXYZ(1,...t),this.positions.needsUpdate=!0)}};var vl=new O;function Bi(n,e,t,i,r,s){let o=2*Math.PI*r/4,a=Math.max(s-2*r,0),l=Math.PI/4;vl.copy(e),vl[i]=0,vl.normalize();let c=.5*o/(o+a),u=1-vl.angleTo(n)/l;return Math.sign(vl[t])===1?u*c:a/(o+a)+c+c*(1-u)}var Ld=class n extends fr{constructor(e=1,t=1,i=1,r=2,s=.1){let o=r*2+1;if(s=Math.min(e/2,t/2,i/2,s),super(1,1,1,o,o,o),this.type="RoundedBoxGeometry",this.parameters={width:e,height:t,depth:i,segments:r,radius:s},o===1)return;let a=this.toNonIndexed();this.index=null,this.attributes.position=a.attributes.position,this.attributes.normal=a.attributes.normal,this.attributes.uv=a.attributes.uv;let l=new O,c=new O,u=new O(e,t,i).divideScalar(2).subScalar(s),h=this.attributes.position.array,f=this.attributes.normal.array,d=this.attributes.uv.array,p=h.length/6,_=new O,m=.5/o;for(let g=0,v=0;g<h.length;g+=3,v+=2)switch(l.fromArray(h,g),c.copy(l),c.x-=Math.sign(c.x)*m,c.y-=Math.sign(c.y)*m,c.z-=Math.sign(c.z)*m,c.normalize(),h[g+0]=u.x*Math.sign(l.x)+c.x*s,h[g+1]=u.y*Math.sign(l.y)+c.y*s,h[g+2]=u.z*Math.sign(l.z)+c.z*s,f[g+0]=c.x,f[g+1]=c.y,f[g+2]=c.z,Math.floor(g/p)){case 0:_.set(1,0,0),d[v+0]=Bi(_,c,"z","y",s,i),d[v+1]=1-Bi(_,c,"y","z",s,t);break;case 1:_.set(-1,0,0),d[v+0]=1-Bi(_,c,"z","y",s,i),d[v+1]=1-Bi(_,c,"y","z",s,t);break;case 2:_.set(0,1,0),d[v+0]=1-Bi(_,c,"x","z",s,e),d[v+1]=Bi(_,c,"z","x",s,i);break;case 3:_.set(0,-1,0),d[v+0]=1-Bi(_,c,"x","z",s,e),d[v+1]=1-Bi(_,c,"z","x",s,i);break;case 4:_.set(0,0,1),d[v+0]=1-Bi(_,c,"x","y",s,e),d[v+1]=1-Bi(_,c,"y","x",s,t);break;case 5:_.set(0,0,-1),d[v+0]=Bi(_,c,"x","y",s,e),d[v+1]=1-Bi(_,c,"y","x",s,t);break}}static fromJSON(e){return new n(e.width,e.height,e.depth,e.segments,e.radius)}};function $o(n,e,t){let[i=.5,r=.5,s=.5]=n.size,{segments:o}=e;switch(n.shape){case"box":{let a=Math.min(i,r,s)*.35;return t&&o>=16?new Ld(2*i,2*r,2*s,3,a):new fr(2*i,2*r,2*s)}case"sphere":return new ls(i,o,Math.max(5,o>>1)).rotateX(Math.PI/2);case"ellipsoid":return new ls(1,o,Math.max(6,o>>1)).rotateX(Math.PI/2).scale(i,r,s);case"cylinder":return new as(i,i,2*r,o).rotateX(Math.PI/2);case"capsule":return new Va(i,2*r,o<=6?1:Math.max(2,o>>2),o).rotateX(Math.PI/2);case"plane":return n.mesh===Mp?UE(i,r):new ci(2*i,2*r);case"line":return OE(n.points,e.line);case"mesh":return new Vt}}var FE=new $e("#6a757c"),w_=.055;function Nd(n,e){let t=new $e(n);if(e.flat||!e.dark)return t;let i=.21*t.r+.72*t.g+.07*t.b;return i<w_?t.lerp(FE,.55*(1-i/w_)):t}function Ko(n,e,t,i,r="#ffffff",s=!1){let o=new $e(r);switch(n){case"line":return new Yn({color:o,transparent:!0,opacity:e*.9,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-2});case"mark":return new Yn({color:o});case"glass":return t.flat?new Yn({color:o,transparent:!0,opacity:e,depthWrite:!1,blending:t.dark?Os:pr}):new cs({color:o,transparent:!0,opacity:e,depthWrite:!1});case"solid":{let a=s?o.clone().multiplyScalar(.55):new $e(0);return t.rich?new tl({color:o,emissive:a,roughness:i?.42:.8,metalness:i?.05:0}):new cs({color:o,emissive:a})}}}function UE(n,e){let t=n*.62,i=new ko;return i.moveTo(t,0),i.lineTo(-t*.55,t*.8),i.lineTo(-t*.15,0),i.lineTo(-t*.55,-t*.8),i.closePath(),new Qa(i).translate(0,0,e)}function OE(n,e){let t=new Vt,i=n.length;if(i<2)return t;let r=n[0],s=n[i-1],o=i>2&&Math.hypot(r[0]-s[0],r[1]-s[1],r[2]-s[2])<1e-6,a=[],l=[],c=e/2;for(let u=0;u<i;u++){let h=n[u],f=u>0?n[u-1]:o?n[i-2]:void 0,d=u<i-1?n[u+1]:o?n[1]:void 0,[p,_]=kE(f,h,d);if(a.push(h[0]+p*c,h[1]+_*c,h[2],h[0]-p*c,h[1]-_*c,h[2]),u>0){let m=u*2;l.push(m-2,m-1,m,m,m-1,m+1)}}return t.setAttribute("position",new vt(a,3)),t.setIndex(l),t.computeVertexNormals(),t}function kE(n,e,t){let i=(l,c)=>{let u=Math.hypot(c[0]-l[0],c[1]-l[1])||1;return[-(c[1]-l[1])/u,(c[0]-l[0])/u]};if(n===void 0)return t===void 0?[0,0]:i(e,t);if(t===void 0)return i(n,e);let r=i(n,e),s=i(e,t),o=[r[0]+s[0],r[1]+s[1]],a=Math.min(2/Math.max(o[0]**2+o[1]**2,1e-6),1.5);return[o[0]*a,o[1]*a]}var Dd=class{constructor(e,t,i,r,s){this.spec=e;this.instances=t;this.shift=new Float32Array(t*3),this.visible=new Uint8Array(t).fill(1),this.drawings=v_(e,r).map(o=>this.draw(o,i,s)),this.shapes=this.drawings.reduce((o,{batch:a})=>o+(a.moving&&a.radius>0?a.count:0),0)*t,this.paint(void 0)}spec;instances;object=new Mn;drawings;shift;visible;shapes;close=-1;stillDirty=!0;drawCloser(e){this.close=e}moved(){this.stillDirty=!0}pose(e){if(e.bodies===this.spec.bodies.length){for(let{batch:t,mesh:i,matrices:r}of this.drawings){if(!t.moving&&!this.stillDirty)continue;y_(e,t,this.shift,r);let s=t.count*16;for(let a=0;a<this.instances;a++)this.visible[a]===0&&r.fill(0,a*s,(a+1)*s);let o=i.instanceMatrix.array;o!==r&&this.leaveOut(t,r,o),i.instanceMatrix.needsUpdate=!0}this.stillDirty=!1}}paint(e){for(let{batch:t,mesh:i,colours:r,lightness:s}of this.drawings){let o=i.instanceColor.array;for(let a=0;a<this.instances;a++){let l=a*4,c=e===void 0||!t.moving?0:e[l+3];for(let u=0;u<t.count;u++){let h=(a*t.count+u)*3,f=s[u]*c;for(let d=0;d<3;d++)o[h+d]=r[u*3+d]*(1-c)+(e===void 0?0:e[l+d])*f}}i.instanceColor.needsUpdate=!0}}shade(e){for(let{batch:t,matrices:i}of this.drawings)t.moving&&t.radius>0&&t.surface==="solid"&&e.add(i,t.count*this.instances,t.axis,t.radius)}dispose(){for(let{mesh:e}of this.drawings)e.geometry.dispose(),e.material.dispose(),e.dispose()}draw(e,t,i){let r=e.count*this.instances,s=Ko(e.surface,e.geom.opacity,t,e.moving),o=new Cs($o(e.geom,t,e.moving),s,r);e.geom.shape==="mesh"&&i.load(this.spec,e.geom.mesh,u=>o.geometry=u),o.frustumCulled=!1,o.instanceMatrix.setUsage(hi),o.instanceMatrix.array.fill(0),o.instanceColor=new li(new Float32Array(r*3),3).setUsage(hi);let a=e.surface==="solid"&&e.geom.shape!=="plane";o.castShadow=t.shadows&&a,o.receiveShadow=t.shadows&&e.surface==="solid"&&!e.moving,this.object.add(o);let l=this.spec.bodies.some((u,h)=>u.visuals.length>0&&e.body.includes(h)),c=new Float32Array(e.count*3);return e.colours.forEach((u,h)=>Nd(u,t).toArray(c,h*3)),{batch:e,mesh:o,colours:c,lightness:this.lightness(c),matrices:l?new Float32Array(r*16):o.instanceMatrix.array}}lightness(e){return Float32Array.from({length:e.length/3},(t,i)=>{let r=i*3,s=.21*e[r]+.72*e[r+1]+.07*e[r+2];return .72+.34*Math.min(Math.sqrt(s)*1.2,1)})}leaveOut(e,t,i){if(i.set(t),!(this.close<0))for(let r=0;r<e.count;r++){let s=this.spec.bodies[e.body[r]];if(s===void 0||s.visuals.length===0)continue;let o=(this.close*e.count+r)*16;i.fill(0,o,o+16)}}};var xl=class{constructor(e,t,i){this.spec=e;this.groups=e.bodies.map(r=>{if(r.visuals.length===0)return;let s=new Mn;for(let o of r.visuals){let a=o.opacity<1?"glass":"solid",l=new At(o.shape==="mesh"?new Vt:$o(o,t,!0),Ko(a,o.opacity,t,!0,Nd(o.colour,t)));l.position.set(...o.position);let[c,u,h,f]=o.quaternion;l.quaternion.set(u,h,f,c),l.castShadow=t.shadows&&a==="solid",l.frustumCulled=!1,o.shape==="mesh"&&(this.missing+=1,i.load(e,o.mesh,d=>{l.geometry=d,this.missing-=1})),s.add(l)}return this.object.add(s),s})}spec;object=new Mn;groups;missing=0;static wanted(e){return e.bodies.some(t=>t.visuals.length>0)}get ready(){return this.missing===0}pose(e,t,i){let{positions:r,quaternions:s,bodies:o}=e;this.groups.forEach((a,l)=>{if(a===void 0||l>=o)return;let c=t*o+l;a.position.set((r[c*3]??0)+i[0],(r[c*3+1]??0)+i[1],(r[c*3+2]??0)+i[2]),a.quaternion.set(s[c*4+1]??0,s[c*4+2]??0,s[c*4+3]??0,s[c*4]??1)})}dispose(){this.object.traverse(e=>{e instanceof At&&(e.geometry.dispose(),e.material.dispose())})}};function S_(n,e,t=1.7){return e==="race"?zE(n):BE(n,t)}function M_(n){let e=[],t=0,i=0;return n.forEach((r,s)=>{s>0&&(t+=r.reachY*1.25),e.push({hold:"none",offsets:new Float32Array([0,t]),tileX:r.reachX*2,tileY:r.reachY*2}),t+=r.reachY*1.25,i=Math.max(i,r.reachX)}),{placements:e,minX:-i,maxX:i,minY:-(n[0]?.reachY??1),maxY:Math.max(t,1)}}function BE(n,e){let t=[],i={placements:t,minX:0,minY:0,maxX:0,maxY:0},r=c=>[2*c.reachX*1.12,2*c.reachY*1.12],s=n.reduce((c,u)=>c+u.instances*r(u)[0]*r(u)[1],0),o=Math.sqrt(s/e),a=0;for(let c of n){let[u,h]=r(c),f=Math.max(1,Math.round(c.instances*h/Math.max(o,1e-6))),d=Math.ceil(c.instances/f),p=new Float32Array(c.instances*2);for(let _=0;_<c.instances;_++)p[_*2]=a+(_%f+.5)*u,p[_*2+1]=(d/2-.5-Math.floor(_/f))*h;t.push({hold:c.roams?"root":"none",offsets:p,tileX:u,tileY:h}),a+=f*u+.6*u,i.maxX=a-.6*u,i.maxY=Math.max(i.maxY,d*h/2),i.minY=-i.maxY}let l=i.maxX/2;for(let c of t)for(let u=0;u<c.offsets.length;u+=2)c.offsets[u]=c.offsets[u]-l;return{...i,minX:-l,maxX:l}}function zE(n){let e=[],t=0,i=0,r=n.reduce((o,a)=>o+a.instances,0),s=Math.min(Math.max(24/Math.max(r,1),.28),1);for(let o of n){let a=2*o.reachY*s,l=new Float32Array(o.instances*2);for(let c=0;c<o.instances;c++)l[c*2+1]=t+(c+.5)*a;e.push({hold:o.roams?"lane":"none",offsets:l,tileX:2*o.reachX,tileY:a}),t+=o.instances*a,i=Math.max(i,o.reachX)}for(let o of e)for(let a=1;a<o.offsets.length;a+=2)o.offsets[a]=o.offsets[a]-t/2;return{placements:e,minX:-i,maxX:i,minY:-t/2,maxY:t/2}}function A_(n,e,t,i){let{offsets:r,hold:s}=n,o=Math.min(r.length/2,i.length/3);for(let a=0;a<o;a++){let l=a*t*3;i[a*3]=r[a*2]-(s==="root"?e[l]:0),i[a*3+1]=r[a*2+1]-(s==="none"?0:e[l+1]),i[a*3+2]=0}}function T_(n,e,t){let[i,r]=[0,0];for(let s=0;s<e;s++){let o=s*t*3;for(let a=1;a<t;a++){let l=o+a*3;i=Math.max(i,Math.abs(n[l]-n[o])),r=Math.max(r,Math.abs(n[l+1]-n[o+1]))}}return[i,r]}var GE=`
attribute vec4 tile;
attribute vec2 way;
attribute vec4 tint;
uniform float ground;
varying vec2 place;
varying vec2 half_;
varying vec2 moved;
varying vec4 colour;
void main() {
  half_ = tile.zw;
  place = position.xy * half_;
  moved = way;
  colour = tint;
  gl_Position = projectionMatrix * viewMatrix * vec4(tile.xy + place, ground + 0.001, 1.0);
}`,VE=`
uniform float dark;
varying vec2 place;
varying vec2 half_;
varying vec2 moved;
varying vec4 colour;
void main() {
  float r = 0.16 * min(half_.x, half_.y);
  vec2 q = abs(place) - half_ + r;
  float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
  float w = max(fwidth(away), 1e-4);
  float inside = 1.0 - smoothstep(-w, 0.0, away);
  float edge = inside * smoothstep(-w * 2.2 - 0.02, -w * 1.2 - 0.015, away);
  vec2 p = place + moved;
  vec2 f = max(fwidth(p), vec2(1e-4)) * 1.2;
  vec2 near = abs(fract(p * 2.0 - 0.5) - 0.5) / (f * 2.0);
  float seen = 1.0 - smoothstep(0.05, 0.25, max(f.x, f.y));
  float grid = (1.0 - min(min(near.x, near.y), 1.0)) * seen;
  vec3 base = mix(vec3(0.0), vec3(1.0), dark);
  vec3 c = mix(mix(base, colour.rgb, 0.6), colour.rgb * mix(0.7, 1.0, dark), edge);
  float alpha = inside * (mix(0.1, 0.06, dark) + 0.12 * grid + mix(0.8, 0.55, dark) * edge) * colour.a;
  gl_FragColor = vec4(c, alpha);
  #include <colorspace_fragment>
}`,Fd=class{mesh;way;tint;constructor(e,t,i){let r=e.offsets.length/2,s=new Ds;s.setAttribute("position",new vt([-1,-1,0,1,-1,0,1,1,0,-1,1,0],3)),s.setIndex([0,1,2,0,2,3]);let o=new Float32Array(r*4);for(let l=0;l<r;l++)o.set([e.offsets[l*2]??0,e.offsets[l*2+1]??0,e.tileX*.48,e.tileY*.48],l*4);this.way=new li(new Float32Array(r*2),2).setUsage(hi),this.tint=new li(new Float32Array(r*4).fill(1),4).setUsage(hi),s.setAttribute("tile",new li(o,4)),s.setAttribute("way",this.way),s.setAttribute("tint",this.tint),s.instanceCount=r;let a=new $n({vertexShader:GE,fragmentShader:VE,uniforms:{ground:{value:t},dark:{value:i?1:0}},transparent:!0,depthWrite:!1});this.mesh=new At(s,a),this.mesh.frustumCulled=!1,this.mesh.renderOrder=-1}move(e,t){let i=this.way.array;for(let r=0;r<i.length/2;r++){let s=r*t*3,[o,a]=[e[s]??0,e[s+1]??0];i[r*2]=o-Math.floor(o),i[r*2+1]=a-Math.floor(a)}this.way.needsUpdate=!0}paint(e){this.tint.array.set(e.subarray(0,this.tint.array.length)),this.tint.needsUpdate=!0}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose()}};var HE={count:0,env:new Uint32Array(0),episode:new Uint32Array(0),length:new Uint32Array(0),return:new Float32Array(0)},Ud=class{constructor(e,t,i){this.member=e;this.making=t;this.parent=i}member;making;parent;cast;closeup;pads;tints=new Float32Array(0);shown=new Uint8Array(0);placement={hold:"none",offsets:new Float32Array(2),tileX:1,tileY:1};reach=[.5,.5];get stream(){return this.member.stream}get runId(){return this.member.runId}get envKey(){return this.member.envKey}get records(){return this.member.feed.newest?.records??HE}advance(e){let{feed:t,env:i}=this.member;return!t.advance(e)||t.poses.bodies!==i.scene.bodies.length||this.cast?.instances===t.poses.instances?!1:(this.recast(t.poses.instances),!0)}standing(){return{instances:this.cast?.instances??0,reachX:this.reach[0],reachY:this.reach[1],roams:!Vs(this.member.env.scene)}}place(e,t,i){this.placement=e,this.dropPads(),i&&e.offsets.length>2&&(this.pads=new Fd(e,t,this.making.dark),this.parent.add(this.pads.mesh),this.pads.paint(this.tints)),this.cast?.moved()}pose(){let{cast:e,member:t}=this;if(e===void 0)return;let{poses:i}=t.feed;A_(this.placement,i.positions,i.bodies,e.shift),e.pose(i),this.pads?.move(i.positions,i.bodies)}drawCloser(e,t=this.member.env.scene){let{cast:i}=this;if(i===void 0)return;let r=e>=0&&xl.wanted(t)&&t.bodies.length===this.member.env.scene.bodies.length;(!r||this.closeup!==void 0&&this.closeup.spec!==t)&&this.dropCloseup(),r&&this.closeup===void 0&&(this.closeup=new xl(t,this.making.look,this.making.meshes),this.parent.add(this.closeup.object));let{closeup:s}=this;if(s!==void 0){s.object.visible=s.ready;let o=e*3;s.pose(this.member.feed.poses,e,[i.shift[o]??0,i.shift[o+1]??0,i.shift[o+2]??0])}i.drawCloser(s?.ready===!0?e:-1)}root(e,t){let{poses:i}=this.member.feed,r=e*i.bodies*3,s=this.cast?.shift,o=e*3;return t.set((i.positions[r]??0)+(s?.[o]??0),(i.positions[r+1]??0)+(s?.[o+1]??0),(i.positions[r+2]??0)+(s?.[o+2]??0))}repaint(e){let{cast:t}=this;if(t!==void 0){t.paint(this.tints),this.pads?.paint(this.tints);for(let i=0;i<t.instances;i++)t.visible[i]=e?this.shown[i]??1:1}}dispose(){this.dropPads(),this.dropCloseup(),this.dropCast()}recast(e){this.dropPads(),this.dropCloseup(),this.dropCast();let{env:t,feed:i,crowd:r}=this.member,s=!this.making.ownBackdrop;this.cast=new Dd(t.scene,e,this.making.look,s,this.making.meshes),this.parent.add(this.cast.object),this.tints=new Float32Array(e*4),this.shown=new Uint8Array(e).fill(1);let[o,a]=T_(i.poses.positions,e,i.poses.bodies),l=WE(t.scene),c=Math.max(o,a)+l;this.reach=r&&a<.02?[c,Math.max(c*.4,l)]:[c,c]}dropCast(){this.cast!==void 0&&(this.parent.remove(this.cast.object),this.cast.dispose(),this.cast=void 0)}dropCloseup(){this.closeup!==void 0&&(this.parent.remove(this.closeup.object),this.closeup.dispose(),this.closeup=void 0)}dropPads(){this.pads!==void 0&&(this.parent.remove(this.pads.mesh),this.pads.dispose(),this.pads=void 0)}};function WE(n){let e=n.bodies.flatMap(t=>t.geoms.map(i=>Math.hypot(i.position[0],i.position[1])+(i.shape==="mesh"?.1:Math.max(...i.size,.05))));return e.sort((t,i)=>t-i),e[e.length>>1]??.2}function R_(n,e=!1){let t=n[0].index!==null,i=new Set(Object.keys(n[0].attributes)),r=new Set(Object.keys(n[0].morphAttributes)),s={},o={},a=n[0].morphTargetsRelative,l=new Vt;l.morphTargetsRelative=a;let c=0;for(let u=0;u<n.length;++u){let h=n[u],f=0,d=0;if(t!==(h.index!==null))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". All geometries must have compatible attributes; make sure index attribute exists among all geometries, or in none of them."),null;for(let p in h.attributes){if(!i.has(p))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+'. All geometries must have compatible attributes; make sure "'+p+'" attribute exists among all geometries, or in none of them.'),null;s[p]===void 0&&(s[p]=[]),s[p].push(h.attributes[p]),f++}if(f!==i.size)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". Make sure all geometries have the same number of attributes."),null;if(a!==h.morphTargetsRelative)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". .morphTargetsRelative must be consistent throughout all geometries."),null;for(let p in h.morphAttributes){if(!r.has(p))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+".  .morphAttributes must be consistent throughout all geometries."),null;if(h.morphAttributes[p].length!==n[0].morphAttributes[p].length)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+'. All geometries must have the same number of morph targets for the "'+p+'" morph attribute.'),null;o[p]===void 0&&(o[p]=[]),o[p].push(h.morphAttributes[p]),d++}if(d!==r.size)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". Make sure all geometries have the same number of morph attributes."),null;if(e){let p;if(t)p=h.index.count;else if(h.attributes.position!==void 0)p=h.attributes.position.count;else return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". The geometry must have either an index or a position attribute"),null;l.addGroup(c,p,u),c+=p}}if(t){let u=0,h=[];for(let f=0;f<n.length;++f){let d=n[f].index;for(let p=0;p<d.count;++p)h.push(d.getX(p)+u);u+=n[f].attributes.position.count}l.setIndex(h)}for(let u in s){let h=E_(s[u]);if(!h)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed while trying to merge the "+u+" attribute."),null;l.setAttribute(u,h)}for(let u in o){let h=o[u][0].length;if(h!==0){l.morphAttributes=l.morphAttributes||{},l.morphAttributes[u]=[];for(let f=0;f<h;++f){let d=[];for(let _=0;_<o[u].length;++_)d.push(o[u][_][f]);let p=E_(d);if(!p)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed while trying to merge the "+u+" morphAttribute."),null;l.morphAttributes[u].push(p)}}}return l}function E_(n){let e,t,i,r=-1,s=0;for(let c=0;c<n.length;++c){let u=n[c];if(e===void 0&&(e=u.array.constructor),e!==u.array.constructor)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.array must be of consistent array types across matching attributes."),null;if(t===void 0&&(t=u.itemSize),t!==u.itemSize)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.itemSize must be consistent across matching attributes."),null;if(i===void 0&&(i=u.normalized),i!==u.normalized)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.normalized must be consistent across matching attributes."),null;if(r===-1&&(r=u.gpuType),r!==u.gpuType)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.gpuType must be consistent across matching attributes."),null;s+=u.count*t}let o=new e(s),a=new In(o,t,i),l=0;for(let c=0;c<n.length;++c){let u=n[c];if(u.isInterleavedBufferAttribute){let h=l/t;for(let f=0,d=u.count;f<d;f++)for(let p=0;p<t;p++){let _=u.getComponent(f,p);a.setComponent(f+h,p,_)}}else o.set(u.array,l);l+=u.count*t}return r!==void 0&&(a.gpuType=r),a}var C_=128,I_=new $e("#ffb454"),XE=new $e("#7fd6ff"),qE=4,YE=new O(0,0,1),Od=class{mesh;largest=0;constructor(){let e=new as(.5,.5,.78,10).rotateX(Math.PI/2).translate(0,0,.39),t=new Ha(1.35,.24,14).rotateX(Math.PI/2).translate(0,0,.88),i=R_([e,t]);e.dispose(),t.dispose(),this.mesh=new Cs(i,new Yn({transparent:!0,opacity:.92,depthTest:!1}),C_),this.mesh.instanceMatrix.setUsage(hi),this.mesh.setColorAt(0,I_),this.mesh.frustumCulled=!1,this.mesh.renderOrder=5,this.mesh.count=0}begin(e){this.largest*=Math.exp(-e/qE),this.mesh.count=0}add(e,t,i){let{data:r}=e;for(let s=0;s<e.count;s++)this.largest=Math.max(this.largest,U_(r,s));for(let s=0;s<e.count&&this.mesh.count<C_;s++){let o=U_(r,s);if(!(o>.01*this.largest))continue;let a=s*6,l=i*Math.sqrt(o/this.largest);P_.set((r[a]??0)+t[0],(r[a+1]??0)+t[1],(r[a+2]??0)+t[2]),L_.set(r[a+3]??0,r[a+4]??0,r[a+5]??1).divideScalar(o),D_.setFromUnitVectors(YE,L_),N_.set(i*.022,i*.022,l),F_.compose(P_,D_,N_),this.mesh.setMatrixAt(this.mesh.count,F_),this.mesh.setColorAt(this.mesh.count,e.kind[s]===xg.DRAG?XE:I_),this.mesh.count+=1}}end(){this.mesh.instanceMatrix.needsUpdate=!0,this.mesh.instanceColor!==null&&(this.mesh.instanceColor.needsUpdate=!0)}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose(),this.mesh.dispose()}},P_=new O,L_=new O,N_=new O,D_=new Fi,F_=new Et;function U_(n,e){let t=e*6+3;return Math.hypot(n[t]??0,n[t+1]??0,n[t+2]??0)}function O_(n){n.traverse(e=>{if(!(e instanceof At))return;e.geometry.dispose();let t=e.material;t.map?.dispose(),t.dispose()})}var $E=`
attribute vec3 centre;
attribute vec4 hull;
uniform float ground;
uniform vec2 slant;
varying vec2 place;
varying float half_;
varying float radius;
varying float soft;
varying float strength;
void main() {
  vec3 a = centre - hull.xyz;
  vec3 b = centre + hull.xyz;
  float low = max(min(a.z, b.z) - hull.w - ground, 0.0);
  vec2 pa = a.xy - slant * max(a.z - ground, 0.0);
  vec2 pb = b.xy - slant * max(b.z - ground, 0.0);
  vec2 along = pb - pa;
  float reach = length(along);
  vec2 x = reach > 1e-5 ? along / reach : vec2(1.0, 0.0);
  vec2 y = vec2(-x.y, x.x);
  half_ = reach * 0.5;
  radius = hull.w;
  soft = hull.w * 0.55 + low * 0.5;
  strength = 1.0 / (1.0 + 1.6 * low / (hull.w + 0.05));
  float r = radius + soft;
  place = vec2(position.x * (half_ + r), position.y * r);
  vec2 world = (pa + pb) * 0.5 + x * place.x + y * place.y;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, ground + 0.004, 1.0);
}`,KE=`
uniform float opacity;
varying vec2 place;
varying float half_;
varying float radius;
varying float soft;
varying float strength;
void main() {
  float away = length(vec2(max(abs(place.x) - half_, 0.0), place.y));
  float edge = 1.0 - smoothstep(max(radius - soft, 0.0), radius + soft, away);
  gl_FragColor = vec4(0.0, 0.015, 0.01, opacity * strength * edge * edge);
}`,kd=class{mesh;centre;hull;at=0;constructor(e,t,i,r){let s=new Ds;s.setAttribute("position",new vt([-1,-1,0,1,-1,0,1,1,0,-1,1,0],3)),s.setIndex([0,1,2,0,2,3]),this.centre=new li(new Float32Array(e*3),3).setUsage(hi),this.hull=new li(new Float32Array(e*4),4).setUsage(hi),s.setAttribute("centre",this.centre),s.setAttribute("hull",this.hull),s.instanceCount=0;let o=new $n({vertexShader:$E,fragmentShader:KE,uniforms:{ground:{value:t},slant:{value:i},opacity:{value:r}},transparent:!0,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-1,polygonOffsetUnits:-1});this.mesh=new At(s,o),this.mesh.frustumCulled=!1,this.mesh.renderOrder=0}begin(){this.at=0}add(e,t,i,r){let s=this.centre.array,o=this.hull.array,[a,l,c]=i,u=Math.min(t,o.length/4-this.at);for(let h=0;h<u;h++){let f=h*16;if(e[f+15]===0)continue;let d=this.at*3,p=this.at*4;s[d]=e[f+12],s[d+1]=e[f+13],s[d+2]=e[f+14],o[p]=e[f]*a+e[f+4]*l+e[f+8]*c,o[p+1]=e[f+1]*a+e[f+5]*l+e[f+9]*c,o[p+2]=e[f+2]*a+e[f+6]*l+e[f+10]*c,o[p+3]=r,this.at+=1}}end(){this.mesh.geometry.instanceCount=this.at,this.centre.needsUpdate=!0,this.hull.needsUpdate=!0}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose()}},gs=new O(-.35,.5,1.5).normalize(),k_=[gs.x/gs.z,gs.y/gs.z];function Tp(n,e){let t=document.createElement("canvas");t.width=n,t.height=e;let i=t.getContext("2d");if(i===null)throw new Error("This browser gives no 2D canvas.");return[t,i]}function B_(n,e){let[i,r]=Tp(256,256);r.fillStyle="#f4f4f4",r.fillRect(0,0,256,256);let s=12345,o=()=>(s=Math.imul(s,1664525)+1013904223>>>0,s/4294967296);for(let l=0;l<5200;l++)r.fillStyle=o()<.5?"rgba(255,255,255,0.30)":"rgba(0,0,0,0.07)",r.fillRect(o()*256,o()*256,1+o(),2+o()*4);let a=new Ur(i);return a.colorSpace=Cn,a.minFilter=Ai,a.magFilter=Pn,a.anisotropy=4,a.wrapS=a.wrapT=Io,a.repeat.set(n/2.5,e/2.5),a}function z_(){let[e,t]=Tp(256,256),i=t.createImageData(256,256),r=o=>Math.min(Math.max(o,0),1)**2*(3-2*Math.min(Math.max(o,0),1));for(let o=0;o<256;o++)for(let a=0;a<256;a++){let l=u=>r(Math.min(u,255-u)/76.8),c=(o*256+a)*4;i.data.fill(255,c,c+3),i.data[c+3]=255*l(a)*l(o)}t.putImageData(i,0,0);let s=new Ur(e);return s.colorSpace=Cn,s}function G_(n,e){let[t,i]=Tp(128,128),r=i.createRadialGradient(64,64,0,64,64,64);for(let o=0;o<=10;o++){let a=(1-o/10)**e;r.addColorStop(o/10,n.replace("ALPHA",a.toFixed(3)))}i.fillStyle=r,i.fillRect(0,0,128,128);let s=new Ur(t);return s.colorSpace=Cn,s}var Bd=class{object=new Mn;bounds=new Wn;ground=.002;behind;glows=[];pulse=0;constructor(e,t,i,r){this.behind=r.background;let s=new Set(e.bodies.filter(a=>a.agent>=0).map(a=>a.geoms[0]?.colour??"")),o=JE(e.static);for(let a of e.static){if(a===o)continue;let l=a.opacity<1&&a.shape!=="line",c=l?jE(a,e.static,s):a.colour,u=ZE({...a,colour:c},t,s.has(a.colour)&&!l);this.object.add(u),this.bounds.expandByObject(u,!0),l&&this.addGlow(a,c,r)}this.bounds.isEmpty()&&this.bounds.set(new O(-1,-1,0),new O(1,1,1)),o!==void 0&&this.addGround(o,r),this.addLight(i,r)}look(){}flare(){this.pulse=1}animate(e){if(!(this.pulse<=0)){this.pulse=Math.max(this.pulse-e*.9,0);for(let t of this.glows)t.mesh.material.opacity=t.strength*(1+1.6*this.pulse)}}addLight(e,t){this.object.add(new Ls(16055295,t.dark?1849898:7312504,t.dark?1.9:2.4));let i=new Ns(16774108,2.1),r=this.bounds.getSize(new O),s=Math.max(r.x,r.y)*.62;i.position.copy(gs).multiplyScalar(s*1.62),e.shadowMap>0&&(i.castShadow=!0,i.shadow.mapSize.set(e.shadowMap,e.shadowMap),i.shadow.radius=4,i.shadow.bias=-6e-4,i.shadow.normalBias=.01,Object.assign(i.shadow.camera,{left:-s,right:s,top:s,bottom:-s,near:.1,far:s*4})),this.object.add(i)}addGround(e,t){let i=this.bounds.getSize(new O),r=new $e(e.colour).lerp(new $e(t.background),t.dark?.25:.55),s=new Yn({map:z_(),color:r,transparent:!0,depthWrite:!1}),o=new At(new ci(i.x*1.9,i.y*2.1),s);o.position.set(e.position[0],e.position[1],e.position[2]),o.renderOrder=-2,this.object.add(o)}addGlow(e,t,i){let[r=.3,s=.3]=e.size,o=.7,a=new Yn({map:G_("rgba(255,255,255,ALPHA)",1.8),color:new $e(t),transparent:!0,opacity:o,depthWrite:!1,blending:i.dark?Os:pr}),l=new At(new ci(r*2+s*2.2,s*4),a);l.position.set(e.position[0],e.position[1],.014),l.renderOrder=1,this.object.add(l),this.glows.push({mesh:l,strength:o})}};function ZE(n,e,t){let i=n.shape==="line"?"line":n.opacity<1?"glass":"solid",[r=1,s=1]=n.size,a=n.shape==="plane"&&i==="solid"?new cs({color:new $e(n.colour),map:B_(r*2,s*2)}):Ko(i,n.opacity,e,!1,n.colour,t),l=new At($o(n,e,!1),a);l.position.set(...n.position);let[c,u,h,f]=n.quaternion;return l.quaternion.set(u,h,f,c),l.castShadow=e.shadows&&i==="solid"&&n.shape!=="plane",l.receiveShadow=e.shadows&&i==="solid",l}function JE(n){let e=s=>(s.size[0]??0)*(s.size[1]??0),t=n.filter(s=>s.shape==="plane"&&s.opacity>=1),i=t.reduce((s,o)=>s===void 0||e(o)>e(s)?o:s,void 0);return t.filter(s=>s!==i&&i!==void 0&&s.position[2]>i.position[2]).length>0?i:void 0}function jE(n,e,t){let i=o=>Math.hypot(o.position[0]-n.position[0],o.position[1]-n.position[1]),r=2*Math.max(...n.size,0);return e.filter(o=>t.has(o.colour)&&i(o)<=r).sort((o,a)=>i(o)-i(a))[0]?.colour??n.colour}var V_=400,QE=.04,eR=1,zd=class{line;points=new Float32Array(V_*3);count=0;constructor(e){let t=new Vt;t.setAttribute("position",new In(this.points,3).setUsage(hi)),this.line=new Is(t,new os({color:e,transparent:!0,opacity:.75})),this.line.frustumCulled=!1,this.line.renderOrder=2,this.clear()}clear(){this.count=0,this.line.geometry.setDrawRange(0,0)}add(e){if(this.count>0){let t=(this.count-1)*3,i=Math.hypot(e.x-(this.points[t]??0),e.y-(this.points[t+1]??0),e.z-(this.points[t+2]??0));if(i<QE)return;i>eR&&this.clear()}this.count===V_&&(this.points.copyWithin(0,3),this.count-=1),this.points.set([e.x,e.y,e.z],this.count*3),this.count+=1,this.line.geometry.getAttribute("position").needsUpdate=!0,this.line.geometry.setDrawRange(0,this.count)}dispose(){this.line.geometry.dispose(),this.line.material.dispose()}};var bl=5,Zo=15,H_=192,Gd=64,Vd=class{constructor(e,t,i){this.ground=e;this.colour=t;this.fromBehind=i;this.marks=Array.from({length:Zo},()=>this.make())}ground;colour;fromBehind;object=new Mn;marks;row=0;look(e,t){let i=Math.min(Math.max(t/14,1),3.2),r=Math.round(e.x/bl);Math.abs(e.y-this.row)>3&&(this.row=Math.round(e.y/2)*2);for(let s=r-(Zo>>1);s<=r+(Zo>>1);s++){let o=this.marks[(s%Zo+Zo)%Zo];o.metres!==s*bl&&this.write(o,s*bl),o.mesh.scale.setScalar(i),this.fromBehind?o.mesh.position.set(s*bl+.12+.3*i,this.row,this.ground+.003):o.mesh.position.set(s*bl+.12+.75*i,this.row-1.05-.27*i,this.ground+.003)}}make(){let e=document.createElement("canvas");e.width=H_,e.height=Gd;let t=new Ur(e);t.colorSpace=Cn,t.minFilter=Ai,t.magFilter=Pn,t.anisotropy=4;let i=new Yn({map:t,transparent:!0,depthWrite:!1,opacity:.85}),r=new At(new ci(1.5,.5),i);return r.renderOrder=-2,this.fromBehind&&(r.rotation.z=-Math.PI/2),this.object.add(r),{mesh:r,canvas:e,texture:t,metres:Number.NaN}}write(e,t){e.metres=t;let i=e.canvas.getContext("2d");if(i===null)return;i.clearRect(0,0,H_,Gd),i.fillStyle=this.colour,i.textBaseline="middle",i.font="600 46px system-ui, sans-serif";let r=String(t);i.fillText(r,2,Gd/2);let s=i.measureText(r).width;i.font="500 30px system-ui, sans-serif",i.fillText("m",8+s,Gd/2+6),e.texture.needsUpdate=!0}};var tR={ground:"#1d2824",line:"#2d3c36",strong:"#425249",horizon:"#151f1c",zenith:"#070c0f",mark:"#8ba096"},nR={ground:"#c3cfc8",line:"#aebdb5",strong:"#8fa298",horizon:"#e2eae6",zenith:"#a9c6dc",mark:"#5f7369"},iR=`
varying vec2 world;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  world = at.xy;
  gl_Position = projectionMatrix * viewMatrix * at;
}`,rR=`
uniform vec3 ground;
uniform vec3 line;
uniform vec3 strong;
uniform vec3 horizon;
uniform vec2 focus;
uniform float span;
uniform float start;
uniform float glow;
varying vec2 world;
float lines(vec2 p, vec2 w) {
  vec2 near = abs(fract(p - 0.5) - 0.5) / w;
  float seen = 1.0 - smoothstep(0.12, 0.5, max(w.x, w.y));
  return (1.0 - min(min(near.x, near.y), 1.0)) * seen;
}
void main() {
  vec2 w = max(fwidth(world), vec2(1e-4));
  vec2 cell = floor(world);
  float even = mod(cell.x + cell.y, 2.0) * (1.0 - smoothstep(0.2, 0.7, max(w.x, w.y)));
  vec3 colour = ground * (1.0 + 0.05 * even);
  colour = mix(colour, line, lines(world, w * 1.2));
  colour = mix(colour, strong, lines(world / 5.0, w * 0.3));
  colour = mix(colour, strong * 1.3, start * (1.0 - smoothstep(0.03, 0.03 + w.x * 1.5, abs(world.x))));
  float away = length(world - focus) / span;
  colour *= 1.0 + glow * exp(-away * away * 2.5);
  gl_FragColor = vec4(mix(colour, horizon, smoothstep(0.9, 5.0, away)), 1.0);
  #include <colorspace_fragment>
}`,sR=`
varying vec3 way;
void main() {
  way = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,oR=`
uniform vec3 horizon;
uniform vec3 zenith;
varying vec3 way;
void main() {
  float up = clamp(normalize(way).z, 0.0, 1.0);
  gl_FragColor = vec4(mix(horizon, zenith, 1.0 - pow(1.0 - up, 3.0)), 1.0);
  #include <colorspace_fragment>
}`,Hd=1200,aR=.6,Wd=class{object=new Mn;bounds=new Wn(new O(-1,-1,0),new O(1,1,1));ground;behind;floor;catcher;sky;sun=new Ns(16773596,2.3);marks;constructor(e,t,i,r){let s=r!=="none",o=i.dark?tR:nR;this.ground=lR(e),this.behind=o.horizon;let a=l=>({value:new $e(o[l])});this.floor=new At(new ci(Hd,Hd),new $n({vertexShader:iR,fragmentShader:rR,depthWrite:!1,uniforms:{ground:a("ground"),line:a("line"),strong:a("strong"),horizon:a("horizon"),focus:{value:new O},span:{value:8},start:{value:s?1:0},glow:{value:i.dark?.3:.1}}})),this.floor.renderOrder=-3,this.floor.frustumCulled=!1,this.sky=new At(new ls(1,24,8,0,Math.PI*2,0,Math.PI/2).rotateX(Math.PI/2),new $n({vertexShader:sR,fragmentShader:oR,uniforms:{horizon:a("horizon"),zenith:a("zenith")},side:Kn,depthWrite:!1})),this.sky.frustumCulled=!1,this.sky.renderOrder=-4,this.object.add(this.floor,this.sky,new Ls(15923455,i.dark?2503983:10465446,i.dark?1.7:2.2),this.sun,this.sun.target),t.shadowMap>0&&(this.castShadows(t.shadowMap),this.catcher=new At(new ci(Hd,Hd),new el({opacity:i.dark?.42:.26,depthWrite:!1})),this.catcher.receiveShadow=!0,this.catcher.renderOrder=-1,this.object.add(this.catcher)),s&&(this.marks=new Vd(this.ground,o.mark,r==="behind"),this.object.add(this.marks.object))}look(e,t,i){let[r,s]=[Math.round(t.x/10)*10,Math.round(t.y/10)*10];this.floor.position.set(r,s,this.ground),this.catcher?.position.set(r,s,this.ground+.002);let o=this.floor.material.uniforms;(o.focus?.value).copy(t),o.span!==void 0&&(o.span.value=i),this.sky.position.copy(e.position),this.sky.scale.setScalar(e.far*.9),this.marks?.look(t,i),this.light(t,i)}animate(){}flare(){}castShadows(e){this.sun.castShadow=!0,this.sun.shadow.mapSize.set(e,e),this.sun.shadow.radius=3,this.sun.shadow.bias=-5e-4,this.sun.shadow.normalBias=.015}light(e,t){let{sun:i}=this,r=Math.min(Math.max(t*1.1,1),60),s=i.castShadow?2*r/i.shadow.mapSize.x:.01;if(i.target.position.set(Math.round(e.x/s)*s,Math.round(e.y/s)*s,this.ground),i.position.copy(gs).multiplyScalar(r*2.2).add(i.target.position),!i.castShadow)return;let o=i.shadow.camera;o.right!==r&&(Object.assign(o,{left:-r,right:r,top:r,bottom:-r,near:.1,far:r*5}),o.updateProjectionMatrix())}};function lR(n){let e=n?.static.find(Id);if(e!==void 0)return e.position[2];let t=n?.static.map(i=>i.position[2])??[];return t.length===0?0:Math.min(...t)-aR}var cR=220,uR=.4,qd=class{constructor(e,t,i,r,s,o){this.crowd=t;this.quality=i;this.detailed=o;let a=e[0]?.env.scene;this.flat=t===void 0&&e.length===1&&a?.camera.flat===!0;let l=fR(a,i,r,this.flat,t!==void 0),c=a!==void 0&&!Vs(a),u=t===void 0?c?"side":"none":t.mode==="race"?"behind":"none";this.backdrop=this.flat&&a!==void 0?new Bd(a,l,i,r):new Wd(a,i,r,u),this.actors=e.map(h=>new Ud(h,{look:l,meshes:s,ownBackdrop:this.flat,dark:r.dark},this.cast)),this.trail=new zd(r.dark?"#7fe0b0":"#0c9a5b"),this.marker=new At(new ja(.95,1,64),new Yn({color:r.dark?16777215:1318938,transparent:!0,opacity:.85,side:Ui,depthWrite:!1})),this.marker.visible=!1,t!==void 0&&(t.dim=new $e(r.dark?"#2a3530":"#b9c6bf").toArray()),this.scene.add(this.backdrop.object,this.cast,this.arrows.mesh,this.trail.line,this.marker),this.scene.background=new $e(this.backdrop.behind)}crowd;quality;detailed;scene=new Fa;actors;flat;backdrop;placed=0;layout={placements:[],minX:-1,maxX:1,minY:-1,maxY:1};spread=0;aspect=1.7;cast=new Mn;arrows=new Od;trail;marker;shadows;colouredMs=Number.NEGATIVE_INFINITY;agent=-1;get ready(){return this.actors.some(e=>e.cast!==void 0)}update(e,t,i,r,s){let o=!1;for(let l of this.actors)o=l.advance(e)||o;o&&this.place(),this.crowd!==void 0&&(o||e-this.colouredMs>cR)&&this.recolour(e);let a=this.subject(r);for(let l of this.actors)l.pose(),this.crowd===void 0?l.drawCloser(0):l===a?.actor?l.drawCloser(a.instance,this.detailed(l.member.env.id)):l.drawCloser(-1);return this.shade(),this.point(t,i.forces),this.backdrop.animate(t),this.mark(a),this.spread=0,a===void 0?this.crowd?.mode==="race"&&this.middle(s):(a.actor.root(a.instance,s),this.trail.line.visible=i.trails&&!this.flat,this.trail.line.visible?this.trail.add(dR.copy(s).setZ(this.backdrop.ground+.02)):this.trail.clear(),this.actors.length<2||this.crowd!==void 0||this.middle(s))}middle(e){let t=new Wn;for(let i of this.actors)for(let r=0;r<(i.cast?.instances??0);r++)t.expandByPoint(i.root(r,Xd));return t.isEmpty()?!1:(t.getCenter(e),this.spread=this.crowd===void 0?Math.hypot(t.max.x-e.x,t.max.y-e.y):0,!0)}place(e=this.aspect){this.aspect=e;let{ground:t}=this.backdrop,{crowd:i}=this;if(i===void 0)this.layout=M_(this.actors.map(r=>r.standing())),this.actors.forEach((r,s)=>r.place(this.layout.placements[s],t,!1));else{let r=[...new Set(this.actors.map(W_))].map(s=>this.actors.filter(o=>W_(o)===s));this.layout=S_(r.map(hR),i.mode,e/1.3),r.forEach((s,o)=>{let a=this.layout.placements[o],l=0;for(let c of s){let u=l+(c.cast?.instances??0)*2;c.place({...a,offsets:a.offsets.slice(l,u)},t,i.mode==="tiles"),l=u}})}this.makeShadows(),this.placed+=1}recolour(e){if(this.crowd!==void 0){this.colouredMs=e,this.crowd.recolour(this.actors.filter(t=>t.cast!==void 0));for(let t of this.actors)t.repaint(this.crowd.hide)}}highlight(e){this.agent=e}bounds(){if(this.flat)return this.backdrop.bounds;let{minX:e,minY:t,maxX:i,maxY:r}=this.layout,s=Math.max(...this.actors.map(o=>o.reach[0]),.5);return new Wn(new O(e,t,this.backdrop.ground),new O(i,r,this.backdrop.ground+s))}contents(e){let t=new Wn;for(let{batch:i,matrices:r}of e.cast?.drawings??[]){let[s,o,a]=i.axis;for(let l=0;l<r.length;l+=16){if(r[l+15]===0)continue;let c=u=>Math.abs((r[l+u]??0)*s+(r[l+4+u]??0)*o+(r[l+8+u]??0)*a)+i.radius;Ep.set(c(0),c(1),c(2)),Xd.set(r[l+12]??0,r[l+13]??0,r[l+14]??0),t.expandByPoint(Xd.add(Ep)).expandByPoint(Xd.addScaledVector(Ep,-2))}}return t}look(e,t,i){this.backdrop.look(e,t,i)}dispose(){for(let e of this.actors)e.dispose();this.shadows?.dispose(),this.arrows.dispose(),this.trail.dispose(),O_(this.scene)}subject(e){if(this.crowd===void 0){let i=this.actors[0];return i?.cast===void 0?void 0:{actor:i,instance:0}}let t=e===void 0?void 0:this.actors.find(i=>i.stream===e.stream);return t?.cast===void 0||e===void 0?void 0:{actor:t,instance:e.instance}}makeShadows(){this.shadows!==void 0&&(this.scene.remove(this.shadows.mesh),this.shadows.dispose());let e=this.actors.reduce((i,r)=>i+(r.cast?.shapes??0),0),t=this.quality.shadowMap>0;this.shadows=new kd(Math.max(e,1),this.backdrop.ground,t?[0,0]:k_,t?.34:.6),this.scene.add(this.shadows.mesh)}shade(){let{shadows:e}=this;if(e!==void 0){e.begin();for(let t of this.actors)t.cast?.shade(e);e.end()}}point(e,t){if(this.arrows.begin(e),t&&this.crowd===void 0)for(let{cast:i,member:r,reach:s}of this.actors){let{shown:o}=r.feed;i===void 0||o===void 0||this.arrows.add(o.arrows,[i.shift[0]??0,i.shift[1]??0,i.shift[2]??0],Math.min(s[0],2))}this.arrows.end()}mark(e){let{marker:t}=this;if(this.crowd!==void 0){if(t.visible=e!==void 0,e===void 0)return;e.actor.root(e.instance,t.position).setZ(this.backdrop.ground+.012),t.scale.setScalar(Math.min(e.actor.placement.tileX,e.actor.placement.tileY)*.46);return}let i=this.actors[0],r=i?.member.env.scene.bodies.findIndex(a=>a.agent===this.agent)??-1;if(t.visible=this.flat&&this.agent>=0&&r>=0,!t.visible||i===void 0)return;let{positions:s}=i.member.feed.poses;t.position.set(s[r*3]??0,s[r*3+1]??0,this.backdrop.ground+.006);let o=i.member.env.scene.bodies[r]?.geoms[0]?.size??[];t.scale.setScalar(Math.max(...o,.1)*1.58)}},dR=new O,Xd=new O,Ep=new O;function W_(n){return`${n.runId} ${n.envKey}`}function hR(n){let e=n.map(t=>t.standing());return{instances:e.reduce((t,i)=>t+i.instances,0),reachX:Math.max(...e.map(t=>t.reachX)),reachY:Math.max(...e.map(t=>t.reachY)),roams:e.every(t=>t.roams)}}function fR(n,e,t,i,r){return{segments:r?Math.max(6,Math.round(e.segments*uR)):e.segments,rich:e.shadowMap>0,shadows:e.shadowMap>0,flat:i,line:(n?.extent??1)*.009,dark:t.dark}}var $d=class{constructor(e,t,i){this.send=e;this.onDrawn=t;this.drawing=new Rd(i,()=>this.rebuild()),this.gestures=new bd({orbit:(r,s)=>this.rig.orbit(r,s),zoom:r=>this.rig.zoom(r),pan:(r,s)=>this.rig.pan(r,s,this.view.fov*Math.PI/180)})}send;onDrawn;meter=new Ed;feeds=new gd;crowd=new vd;control=new Td(f_()?4:1);screen=new Float32Array(0);faults=0;drawn=0;scriptMs=0;renderMs=0;stubDraws=!1;drawing;meshes=new wd;picture=new Md;rig=new Cd;gestures;view=jy();observer=new ResizeObserver(()=>this.resize());world;host;pointing;members=new Sd(this.feeds);drawnKey="";palette={background:"#0c1210",dark:!0};shownOverlays={forces:!1,trails:!1};tether;lastMs=Number.NaN;running=!1;highlighted=-1;placed=0;home=!0;pictures=!1;followed;subject=new O;get ring(){return this.feeds.show.ring}get poses(){return this.feeds.show.poses}get malformed(){return this.feeds.malformed}get pixelRatio(){return this.drawing.renderer?.getPixelRatio()??0}get cameraMode(){return this.rig.mode}get drawCalls(){let{calls:e,triangles:t}=this.drawing.renderer?.info.render??{calls:0,triangles:0};return{calls:e,triangles:t}}mount(e){this.host!==void 0&&this.host!==e&&this.unmount(this.host),this.host=e,this.observer.disconnect(),this.observer.observe(e),this.gestures.attach(e),this.rebuild(),!this.running&&(this.running=!0,this.lastMs=Number.NaN,requestAnimationFrame(this.loop))}unmount(e){this.host===e&&(this.running=!1,this.observer.disconnect(),this.gestures.detach(),this.picture.unmount(),this.host=void 0,this.dropWorld(),this.drawing.drop())}show(e){this.members.show=e,this.feeds.show.clear(),this.rebuild()}streams(e,t){this.members.others=e,this.members.envs=t,this.feeds.announce(e.map(i=>i.stream)),this.members.key()!==this.drawnKey&&this.rebuild()}look(e){this.members.look=e,this.members.key()!==this.drawnKey&&this.rebuild()}paint(e){this.palette=e,this.rebuild()}highlight(e){this.highlighted=e,this.world?.highlight(e)}flare(){this.world?.backdrop.flare()}overlays(e){this.shownOverlays=e}setCrowd(e){this.crowd.wish(e)?(this.home=!0,this.rebuild()):this.world?.recolour(performance.now())}select(e){this.crowd.selected=e;let{world:t}=this;if(t?.crowd===void 0)return;let i=this.crowd.find(t.actors),r=t.actors.find(s=>s.stream===i?.stream);i===void 0||r===void 0?this.goHome(!1):this.rig.go(b_(r.root(i.instance,new O),r.reach[0],this.view),"follow",t.backdrop.ground,!1)}selected(){return this.followed}label(){return this.followed===void 0?void 0:this.pointing?.onScreen(Yd.copy(this.subject))}robots(){return this.pointing?.robots()??[]}newest(){return this.feeds.show.newest}setQuality(e){this.control.choose(e)&&this.rebuild()}camera(e){this.rig.mode=e}resetCamera(){this.crowd.selected!==void 0?this.select(this.crowd.selected):this.goHome(!1)}frame(e,t){this.feeds.take(e,t),this.running||this.feeds.acknowledge(this.send)}restart(){this.feeds.restart()}pick(e,t){return this.pointing?.pick(e,t)}grip(e,t){return this.pointing?.grip(e,t)}target(e,t,i){return this.pointing?.target(e,t,i)}band(e,t){this.tether?.span(e,t)}loop=e=>{if(this.running){requestAnimationFrame(this.loop);try{this.draw(e)}catch(t){this.faults+=1,this.faults<=3&&console.error("A frame could not be drawn:",t)}}};draw(e){let t=e-this.lastMs;this.lastMs=e,t>0&&t<1e3&&this.meter.add(t),this.control.measure(t)&&this.rebuild();let i=performance.now(),r=t>0?Math.min(t/1e3,.25):0,{world:s}=this,{renderer:o}=this.drawing;if(this.pictures&&s===void 0)this.picture.show(this.image(),()=>this.feeds.malformed+=1)&&(this.drawn+=1);else if(o!==void 0&&s!==void 0){this.stage(s,i,r);let l=performance.now();this.stubDraws||o.render(s.scene,this.view),this.renderMs=performance.now()-l,s.ready&&(this.drawn+=1)}this.project();let a=this.feeds.show.newest??this.feeds.show.image;(a!==void 0||s?.crowd!==void 0)&&this.onDrawn({newest:a,screen:this.screen},e),this.feeds.acknowledge(this.send),this.scriptMs=performance.now()-i-this.renderMs}stage(e,t,i){this.followed=e.crowd===void 0?void 0:this.crowd.find(e.actors);let r=e.update(t,i,this.shownOverlays,this.followed,this.subject);e.flat?this.placed!==e.placed&&this.placeFlat(e):(this.placed!==e.placed&&(this.home||this.placed>0&&this.followed===void 0)&&(this.goHome(this.home),this.home=this.home&&!e.ready),this.rig.update(i,r?this.subject:void 0,e.spread*4.4*Math.max(1,1.3/this.view.aspect)),this.rig.place(this.view),e.look(this.view,this.rig.target,this.rig.distance)),this.placed=e.placed}image(){return this.members.current()[0]?.feed.image}goHome(e){let{world:t}=this;if(t===void 0||t.flat)return;let{stand:i,mode:r}=x_(t,this.view);this.rig.go(i,r,t.backdrop.ground,e)}placeFlat(e){let t=e.actors[0]?.member.env.scene.camera;t!==void 0&&Qy(this.view,t,e.backdrop.bounds,this.view.aspect)}project(){let{host:e}=this,{positions:t,bodies:i}=this.poses;if(e===void 0)return;this.screen.length!==i*2&&(this.screen=new Float32Array(i*2));let r=this.world?.actors.some(s=>s.stream===0)===!0;for(let s=0;s<i;s++)Yd.set(t[s*3]??0,t[s*3+1]??0,t[s*3+2]??0).project(this.view),this.screen[s*2]=r?(Yd.x+1)/2*e.clientWidth:Number.NaN,this.screen[s*2+1]=r?(1-Yd.y)/2*e.clientHeight:Number.NaN}rebuild(){let{host:e}=this;if(e===void 0)return;let t=this.members.current(),i=this.members.key(),r=this.world!==void 0&&i===this.drawnKey;if(this.drawnKey=i,this.dropWorld(),this.gestures.enable(!1),this.pictures=t[0]?.env.pixels===!0,this.pictures){this.drawing.drop(),this.picture.mount(e);return}this.picture.unmount();let{quality:s}=this.control;this.drawing.prepare(e,s);let o=this.members.look.kind==="crowd"?this.crowd:void 0;if(this.drawing.renderer===void 0||t.length===0&&o===void 0)return;let{show:a}=this.members,l=new qd(t,o,s,this.palette,this.meshes,c=>a?.id===c?a.scene:void 0);l.highlight(this.highlighted),this.tether=new Pd(this.palette.dark),l.scene.add(this.tether.line),l.place(this.view.aspect),this.world=l,this.pointing=new Ad(l,this.view,e),this.gestures.enable(!l.flat),this.home=this.home||!r,this.placed=0,this.resize(),this.home&&this.goHome(!0)}dropWorld(){this.world?.dispose(),this.world=void 0,this.tether=void 0,this.pointing=void 0}resize(){let{host:e,world:t}=this,{renderer:i}=this.drawing;if(e===void 0||i===void 0||t===void 0)return;let[r,s]=[e.clientWidth,e.clientHeight];if(r<2||s<2)return;i.setPixelRatio(Math.min(window.devicePixelRatio,this.control.quality.pixelRatio)),i.setSize(r,s,!0);let o=Math.abs(this.view.aspect-r/s)>.05;this.view.aspect=r/s,o&&t.crowd!==void 0&&t.place(this.view.aspect),t.flat?this.placeFlat(t):this.rig.place(this.view),i.render(t.scene,this.view)}},Yd=new O;var X_=7e3,pR=200,Rp=class{viewport=new $d(e=>this.connection.bytes(e),(e,t)=>this.drawn(e,t),e=>{e!==ee.state.trouble&&ee.set({trouble:e})});keys=new oc(e=>{let t=this.humanAgent(),i=ee.state.hello?.env.scene.camera.flat===!0;t>=0&&this.connection.tell({type:"input",agent:t,keys:i?Sg(e,t):e})});connection;hand;beside;match;drawnListeners=new Set;nextToast=1;watched=-1;book=new ac;bookedMs=0;constructor(){let e=`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws`;this.connection=new jl(e,{push:t=>this.push(t),frame:t=>this.viewport.frame(t,performance.now()),link:t=>this.link(t)},Mg),this.beside=new Kl(this.viewport,this.connection,t=>this.attempt(t)),this.match=new Ql(this.connection,{attempt:t=>this.attempt(t),toast:(t,i)=>this.toast(t,i),letGo:()=>this.letGo(),go:t=>this.go(t)}),this.hand=new Jl(this.viewport,this.connection,{chosen:(t,i)=>this.pick({runId:t,env:i}),pulled:(t,i)=>{this.pick({runId:t,env:i}),this.beside.openCopy(t,i)}})}start(){this.connection.open(),document.addEventListener("visibilitychange",()=>{document.hidden&&this.letGo(),this.tellVisible()}),window.addEventListener("blur",()=>this.letGo()),window.addEventListener("online",()=>this.connection.retryNow()),setInterval(()=>this.keys.heartbeat(performance.now()),50),this.draw({})}humanAgent(){return ee.state.status?.operators.findIndex(e=>e.kind==="human")??-1}letGo(){this.keys.releaseAll(performance.now()),this.hand.end()}go(e){e!==ee.state.view&&(this.letGo(),this.beside.left(ee.state.view),ee.set({view:e,sheet:""}),this.beside.settle(),this.watched=-1,this.tellVisible(),e==="replays"&&this.match.loadReplays())}async selectEnv(e,t={}){let i=ee.state.runs.find(r=>Gn(r)&&r.env_id===e);this.letGo(),ee.set({busy:{...ee.state.busy,select_env:!0}});try{return i===void 0?await this.connection.ask({type:"select_env",env_id:e,env_options:t}):await this.connection.ask({type:"watch_show",run_id:i.run_id}),this.go("show"),""}catch(r){return r instanceof _i?r.message:String(r)}finally{ee.set({busy:{...ee.state.busy,select_env:!1}})}}draw(e){let t={...ee.state.drawing,...e};ee.set({drawing:t}),this.viewport.setQuality(t.quality),this.viewport.camera(t.camera),this.viewport.overlays({forces:t.forces,trails:t.trails})}pick(e){ee.set({picked:e}),this.viewport.select(e)}arrange(e){ee.set(e);let{filter:t,layout:i,hide:r}=ee.state;this.viewport.setCrowd({filter:t,mode:i,hide:r})}train(){let{hello:e,settings:t,runs:i,runId:r}=ee.state;if(e===void 0||Gn(i.find(o=>o.run_id===r)))return;let s={env_id:e.env.id,env_options:e.env_options,settings:t};this.attempt({type:"start_training",request:s}).then(o=>this.followAnswer(o))}resumeRun(e){this.attempt({type:"resume_run",run_id:e}).then(t=>{this.followAnswer(t),t!==void 0&&this.go("show")})}training(e,t){this.attempt({type:e,run_id:t})}deleteRun(e){this.attempt({type:"delete_run",run_id:e})}watchShow(e){this.attempt({type:"watch_show",run_id:e}).then(t=>{t!==void 0&&(this.follow(e),this.go("show"))})}async setHyper(e,t,i){try{return await this.connection.ask({type:"set_hyper",run_id:e,key:t,value:i}),""}catch(r){return r instanceof _i?r.message:String(r)}}toast(e,t){let i=this.nextToast++,r=ee.state.toasts.filter(s=>s.message!==t).slice(-3);ee.set({toasts:[...r,{id:i,level:e,message:t}]}),setTimeout(()=>this.dismiss(i),e==="error"?X_*2:X_)}dismiss(e){ee.set({toasts:ee.state.toasts.filter(t=>t.id!==e)})}async attempt(e){ee.set({busy:{...ee.state.busy,[e.type]:!0}});try{return await this.connection.ask(e)}catch(t){this.toast("error",t instanceof _i?t.message:String(t));return}finally{ee.set({busy:{...ee.state.busy,[e.type]:!1}})}}link(e){ee.set({link:e}),e.kind==="open"&&(this.tellVisible(),this.beside.restart()),e.kind==="waiting"&&(this.letGo(),this.restartMatch())}restartMatch(){this.watched=-1,this.viewport.restart()}push(e){let t=ee.state;switch(e.type){case"hello":this.greeted(e);break;case"stage_status":this.heard(e);break;case"streams":this.beside.arrived(e);break;case"run_changed":this.runChanged(e.run);break;case"run_deleted":{ee.set({runs:t.runs.filter(i=>i.run_id!==e.run_id)}),t.runId===e.run_id&&this.follow(""),this.beside.settle();break}case"events":{if(e.run_id!==t.runId)break;for(let i of e.events)t.history.add(i);ee.set({historyRevision:t.history.revision});break}case"system":ee.set({system:e});break;case"notice":this.toast(e.level,e.message);break;case"stage_gone":ee.set({stageGone:e.reason||"The match process ended."}),this.restartMatch();break}}greeted(e){let t=ee.state.hello,i=t?.env.id!==e.env.id||JSON.stringify(t.env_options)!==JSON.stringify(e.env_options),r=q_(e.runs);ee.set({hello:e,runs:r,stageGone:"",...i?{settings:{},status:void 0,sheet:""}:{}}),(i||t?.version!==e.version)&&this.viewport.show(e.env);let s=r.filter(a=>a.env_id===e.env.id),o=s.find(a=>a.run_id===ee.state.runId);this.follow(e.watched_run||(o??s.find(Gn)??s[0])?.run_id||"",!0),ee.state.view==="replays"&&this.match.loadReplays(),this.beside.settle()}heard(e){let{hello:t,stages:i,status:r}=ee.state;if(t!==void 0&&e.stage_id!==t.stage_id){ee.set({stages:{...i,[e.stage_id]:e}});return}ee.set({status:e,stageGone:""});let s=e.notice.startsWith("Waiting for");e.notice!==""&&e.notice!==r?.notice&&!s&&this.toast("warning",e.notice),e.run_id!==null&&e.run_id!==""&&e.run_id!==r?.run_id&&this.follow(e.run_id),this.book.finished(e.last_return),this.viewport.highlight(this.humanAgent()),this.humanAgent()<0&&this.keys.releaseAll(performance.now())}runChanged(e){let{runs:t,runId:i}=ee.state,r=t.filter(o=>o.run_id!==e.run_id),s=t.find(o=>o.run_id===e.run_id);ee.set({runs:q_([...r,e])}),e.run_id===i&&e.outcome==="failed"&&s?.outcome!=="failed"&&this.toast("error",`Training crashed: ${e.reason||"no reason was given."}`),i===""&&Gn(e)&&e.env_id===ee.state.hello?.env.id&&this.follow(e.run_id),this.beside.settle(),this.beside.tendLanes()}followAnswer(e){let t=e?.run,i=t?.run_id??e?.run_id;t!==void 0&&typeof t=="object"&&this.runChanged(t),i!==void 0&&this.follow(i);let r=e?.notice;typeof r=="string"&&r!==""&&this.toast("warning",r)}follow(e,t=!1){let{state:i}=ee,r=i.runId===e&&i.history.runId===e;if(r&&!t)return;let s=r?i.history:new co(e);ee.set({runId:e,history:s,historyRevision:s.revision}),this.connection.ask({type:"watch_run",run_id:e,since_seq:s.lastSeq+1}).catch(o=>{o instanceof _i&&o.code!=="unavailable"&&this.toast("error",o.message)})}tellVisible(){let{view:e,link:t}=ee.state;if(t.kind!=="open")return;let i=(e==="show"||e==="crowd")&&!document.hidden;this.connection.tell({type:"visible",frames:i,system:e==="system"&&!document.hidden})}drawn(e,t){let{newest:i}=e;i!==void 0&&this.played(i,t),this.hand.drawn(t);for(let r of this.drawnListeners)r(e,t)}played(e,t){let{score:i,policyVersion:r,hello:s}=ee.state;if(e.score[0]!==i[0]||e.score[1]!==i[1]||e.policyVersion!==r){let f=mR(i,e.score);f>=0&&this.watched===e.stream&&(this.viewport.flare(),ee.set({goal:{by:f,count:ee.state.goal.count+1}})),ee.set({score:[e.score[0],e.score[1]],policyVersion:e.policyVersion})}if(this.watched=e.stream,s===void 0||!Li(s.env)||t-this.bookedMs<pR)return;this.bookedMs=t;let[o=Number.NaN,a=Number.NaN]=this.viewport.poses.positions,{episode:l,episodeReturn:c,tick:u}=e,h={key:`${s.stage_id} ${s.env.id}`,episode:l,episodeReturn:c,tick:u,x:o,y:a};ee.set({returns:this.book.see(h,s.env.simulation_rate_hz)})}};function mR(n,e){return e[0]===n[0]+1&&e[1]===n[1]?0:e[1]===n[1]+1&&e[0]===n[0]?1:-1}function q_(n){return[...n].sort((e,t)=>t.created_at-e.created_at)}var ce=new Rp;function Y_(){let{viewport:n}=ce,e={tick:()=>n.ring.newest?.tick??0,sequence:()=>n.ring.newest?.sequence??0,episode:()=>n.ring.newest?.episode??0,simTimeS:()=>n.ring.newest?.simTimeS??0,policyVersion:()=>n.ring.newest?.policyVersion??0,score:()=>ee.state.score,speed:()=>n.ring.newest?.speed??0,flags:()=>n.ring.newest?.flags??0,fps:()=>n.meter.report().fps,frameInterval:()=>{let{p50:r,p99:s,max:o}=n.meter.report();return{p50:r,p99:s,max:o}},connection:()=>ee.state.link.kind,view:()=>ee.state.view,runId:()=>ee.state.runId,runState:()=>i()?.state??"",envSteps:()=>Math.max(i()?.env_steps??0,ee.state.history.newest?.env_steps??0),framesDrawn:()=>n.drawn,malformedFrames:()=>n.malformed,drawFaults:()=>n.faults,qualityLevel:()=>n.control.level,pixelRatio:()=>n.pixelRatio,dragging:()=>ce.hand.drag.active,heldKeys:()=>ce.keys.mask,historyPoints:()=>ee.state.history.steps.length,env:()=>ee.state.hello?.env.id??"",stage:()=>ee.state.hello?.stage_id??"",episodeReturn:()=>n.newest()?.episodeReturn??0,streams:()=>ee.state.streams,crowd:()=>({count:n.crowd.count,shown:n.crowd.shown,...n.crowd.range}),robots:()=>{let r=document.querySelector(".viewport")?.getBoundingClientRect();return n.robots().map(({runId:s,env:o,x:a,y:l,return:c,shown:u})=>({runId:s,env:o,x:(r?.left??0)+a,y:(r?.top??0)+l,return:c,shown:u}))},picked:()=>ee.state.picked??null,copy:()=>ee.state.copy?.stage??"",copyHeight:()=>{let r=ee.state.streams.find(s=>s.stage_id!==""&&s.stage_id===ee.state.copy?.stage);return(r===void 0?void 0:n.feeds.get(r.stream)?.poses.positions[2])??Number.NaN},at:()=>(r,s)=>{let o=document.querySelector(".viewport")?.getBoundingClientRect(),a=n.pick(r-(o?.left??0),s-(o?.top??0));return a===void 0?null:{stage:a.stage_id,env:a.record?.env??-1,body:a.body}},physics:()=>ee.state.status?.physics??{},cameraMode:()=>n.cameraMode,scriptMs:()=>n.scriptMs,renderMs:()=>n.renderMs,drawCalls:()=>n.drawCalls,stubDraws:()=>r=>{n.stubDraws=r},bodies:()=>{let r=document.querySelector(".viewport")?.getBoundingClientRect(),s=ee.state.hello?.env.scene.bodies??[],{positions:o}=n.poses;return s.map((a,l)=>({name:a.name,x:(r?.left??0)+(n.screen[l*2]??Number.NaN),y:(r?.top??0)+(n.screen[l*2+1]??Number.NaN),world:[o[l*3]??Number.NaN,o[l*3+1]??Number.NaN,o[l*3+2]??Number.NaN]}))}},t={};for(let[r,s]of Object.entries(e))Object.defineProperty(t,r,{get:s,enumerable:!0});Object.defineProperty(window,"drillyard",{value:Object.freeze(t)});function i(){return ee.state.runs.find(r=>r.run_id===ee.state.runId)}}var gR=Symbol.for("pv"),yR=0;function y(n,e,t,i,r,s){e||(e={});var o,a,l=e;if("ref"in l&&typeof n!="function")for(a in l={},e)a=="ref"?o=e[a]:l[a]=e[a];var c={type:n,props:l,key:t,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:gR,__v:--yR,__i:-1,__u:0};return(r||s)&&(c.__source=r,c.__self=s),kt.vnode&&kt.vnode(c),c}function _r({label:n,options:e,value:t,disabled:i,onPick:r}){return y("div",{class:"choice",role:"radiogroup","aria-label":n,children:e.map(s=>y("button",{type:"button",role:"radio","aria-checked":s.value===t,title:s.hint,disabled:i,onClick:()=>r(s.value),children:s.label},s.value))})}function Kd({value:n,live:e}){let t=qt(null),i=qt({from:n,to:n,startMs:0,spanMs:500,lastReportMs:0});return zt(()=>{let r=i.current,s=performance.now(),o=$_(r,s),a=!e||n<o||r.lastReportMs===0;r.spanMs=Math.min(Math.max(s-r.lastReportMs,150),1500),r.from=a?n:o,r.to=n,r.startMs=s,r.lastReportMs=s;let l=0,c=()=>{t.current!==null&&(t.current.textContent=Hl($_(r,performance.now()))),performance.now()<r.startMs+r.spanMs&&(l=window.setTimeout(c,50))};return c(),()=>window.clearTimeout(l)},[n,e]),y("span",{ref:t,class:"counter","data-testid":"steps"})}function $_(n,e){let t=Math.min(Math.max((e-n.startMs)/n.spanMs,0),1);return n.from+(n.to-n.from)*t}var _R={play:"M8 5.5v13l11-6.5z",pause:"M8 5v14M16 5v14",step:"M6 5.5v13l9-6.5zM18.5 5.5v13",reset:"M5 12a7 7 0 1 0 2.2-5.1M5 4v4.2h4.2",stop:"M7 7h10v10H7z",record:"M12 12m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",sun:"M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",moon:"M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",help:"M9.2 9a2.9 2.9 0 1 1 4.2 2.9c-.9.5-1.4 1-1.4 2.1M12 17.4v.1",close:"M6 6l12 12M18 6 6 18",eye:"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 12m-2.8 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",trash:"M5 7h14M10 7V4.8h4V7M7 7l.8 12.2h8.4L17 7",turnLeft:"M6 13a6.5 6.5 0 1 1 3 5.4M3 9.5 6 13l3.8-2.6",turnRight:"M18 13a6.5 6.5 0 1 0-3 5.4M21 9.5 18 13l-3.8-2.6",down:"M6 9.5l6 6 6-6",sliders:"M4 7h9M17 7h3M4 17h3M11 17h9M15 7m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M9 17m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0",centre:"M12 12m-2.2 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",group:"M8 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M16 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.5 19c0-3 1.8-5 4.5-5s4.5 2 4.5 5M13.5 14.6c.7-.4 1.6-.6 2.5-.6 2.7 0 4.5 2 4.5 5",copy:"M9 9h10v10H9zM5 15V5h10",search:"M11 11m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15.5 15.5 20 20",dash:"M13 3 5 14h6l-1 7 9-12h-6z"},vR=new Set(["play","stop","record","dash","step"]);function pt({name:n}){return y("svg",{class:"icon",viewBox:"0 0 24 24","aria-hidden":"true",fill:vR.has(n)?"currentColor":"none",children:y("path",{d:_R[n],stroke:"currentColor","stroke-width":"2","stroke-linecap":"round","stroke-linejoin":"round"})})}function K_(){let n=qt(null),e=ue(i=>i.hello?.env.actuators??xR),t=ue(i=>i.drawing.bars);return zt(()=>{let i=n.current;if(i===null)return;let r=[...i.querySelectorAll("i")],s=()=>{let o=ce.viewport.newest()?.bars;r.forEach((a,l)=>{let c=Math.min(Math.max(o?.[l]??0,-1),1);a.style.transform=`scaleX(${c.toFixed(3)})`})};return ce.drawnListeners.add(s),()=>{ce.drawnListeners.delete(s)}},[e,t]),!t||e.length===0?null:y("ol",{class:"bars",ref:n,"aria-label":`What the ${Bt(e.length)} motors do`,children:e.map(i=>y("li",{children:[y("span",{class:"clip",children:i.replaceAll("_"," ")}),y("u",{children:y("i",{})})]},i))})}var xR=[];var bR=[{value:"auto",label:"Auto",hint:"As good as this machine draws without stuttering"},{value:"low",label:"Low",hint:"For a machine without a graphics card"},{value:"medium",label:"Medium",hint:"Shadows under robots, coarse pixels"},{value:"high",label:"High",hint:"Everything"}];function Jd(){let n=ue(s=>s.view==="crowd"),e=ue(s=>s.hello?.env),t=ue(s=>Object.keys(s.status?.physics??{}).length>0),i=ue(s=>s.sheet),r=e!==void 0&&!e.scene.camera.flat&&!e.pixels;return y("div",{class:"tools over",role:"toolbar","aria-label":"Picture",children:[!n&&(e?.physics.length??0)>0&&y(Z_,{name:"physics",icon:"sliders",label:"Physics",open:i==="physics",marked:t}),y(Z_,{name:"look",icon:"eye",label:"View",open:i==="look"}),(r||n)&&y("button",{type:"button",class:"tool",title:"Camera back to where it began (V)","aria-label":"Reset the camera",onClick:()=>ce.viewport.resetCamera(),children:y(pt,{name:"centre"})}),!n&&y(wR,{})]})}function Z_({name:n,icon:e,label:t,open:i,marked:r}){return y("button",{type:"button",class:`tool ${r===!0?"marked":""}`,"aria-expanded":i,"aria-label":t,title:t,"data-testid":`open-${n}`,onClick:()=>ee.set({sheet:i?"":n}),children:[y(pt,{name:e}),y("span",{class:"tool-name",children:t})]})}function wR(){let n=ue(i=>jr(i.runs).length),e=ue(i=>i.together);return ue(i=>i.hello?.read_only??!1)||n<2&&!e?null:y("button",{type:"button",class:"tool","aria-pressed":e,"data-testid":"together",title:"Put the robots of all running trainings side by side",onClick:()=>{ce.beside.showAll(!e)},children:[y(pt,{name:"group"}),y("span",{class:"tool-name",children:e?"Only this one":"All robots"})]})}function Cp({name:n,title:e,children:t}){return ue(r=>r.sheet===n)?y("section",{class:"sheet over card","aria-label":e,"data-testid":`sheet-${n}`,onPointerDown:J_,onWheel:J_,children:[y("div",{class:"dialog-head",children:[y("h2",{children:e}),y("button",{type:"button",class:"quiet square","aria-label":`Close ${e}`,onClick:()=>ee.set({sheet:""}),children:y(pt,{name:"close"})})]}),t]}):null}function J_(n){n.stopPropagation()}function jd(){let n=ue(s=>s.hello?.env),e=ue(s=>s.view==="crowd"),t=ue(s=>s.drawing),i=ue(s=>s.hide),r=n!==void 0&&!n.scene.camera.flat&&!n.pixels;return y(Cp,{name:"look",title:"View",children:[y("div",{class:"sheet-row",children:[y("span",{children:"Quality"}),y(_r,{label:"Quality",options:bR,value:t.quality,onPick:s=>ce.draw({quality:s})})]}),(r||e)&&y(xn,{children:[y("div",{class:"sheet-row",children:[y("span",{children:"Camera"}),y(_r,{label:"Camera",options:[{value:"follow",label:"Follows",hint:"Goes along with the robot"},{value:"free",label:"Stays",hint:"Stays where you put it"}],value:t.camera,onPick:s=>ce.draw({camera:s})})]}),e&&y(Zd,{label:"Hide the rest",hint:"Those that the filter leaves out",on:i,set:s=>ce.arrange({hide:s})}),y(Zd,{label:"Forces",hint:"Contacts with the ground, and your own pull",on:t.forces,set:s=>ce.draw({forces:s})}),y(Zd,{label:"Trails",hint:"Where it has been",on:t.trails,set:s=>ce.draw({trails:s})}),(n?.actuators.length??0)>0&&!e&&y(Zd,{label:"Motors",hint:"What each motor does",on:t.bars,set:s=>ce.draw({bars:s})}),y("p",{class:"muted small",children:"Turn: drag the ground. Zoom: wheel or two fingers. Move: right button."})]})]})}function Zd({label:n,hint:e,on:t,set:i}){return y("label",{class:"check",children:[y("input",{type:"checkbox",checked:t,onChange:r=>i(r.currentTarget.checked)}),y("span",{children:n}),y("span",{class:"muted small",children:e})]})}function j_(){let n=ue(r=>r.hello?.env),e=ue(r=>r.status?.physics??AR),t=ue(r=>r.hello?.read_only??!1);if(n===void 0||n.physics.length===0)return null;let i=Object.keys(e).length>0;return y(Cp,{name:"physics",title:"Physics",children:[y("p",{class:"muted small",children:"Here on the show only: what learns goes on in the world it knows."}),n.physics.map(r=>y(SR,{setting:r,value:e[r.name]??r.default,off:t},`${n.id} ${r.name}`)),y("button",{type:"button",class:"wide-button","data-testid":"reset-physics",disabled:t||!i,onClick:()=>ce.match.resetPhysics(),children:"Reset to trained values"}),y("h3",{children:"While it trains"}),n.randomisation.length===0?y("p",{class:"muted small",children:"Every robot learns in the same world, the one above."}):y("ul",{class:"varied",children:n.randomisation.map(r=>y("li",{children:[y("b",{children:r.title})," ",y("span",{class:"muted",children:MR(r)})]},r.name))})]})}function SR({setting:n,value:e,off:t}){let{name:i,title:r,low:s,high:o,unit:a,help:l}=n,[c,u]=pn(void 0);zt(()=>{if(c===void 0)return;let _=window.setTimeout(()=>u(void 0),700);return()=>window.clearTimeout(_)},[c]);let h=c??e,f=Math.abs(h-n.default)<(o-s)/2e3,d=(o-s)/200,p=_=>{let m=Math.abs(_-n.default)<d?n.default:_;u(m),ce.match.setPhysics(i,m)};return y("label",{class:`slider ${f?"":"moved"}`,title:l,children:[y("span",{children:r}),y("output",{class:"num","data-testid":`physics-${i}-value`,children:[Bt(Number(h.toPrecision(3)))," ",a]}),y("span",{class:"slider-track",style:{"--at":(n.default-s)/(o-s)},children:y("input",{type:"range",name:`physics-${i}`,min:s,max:o,step:"any",value:h,disabled:t,"aria-valuetext":`${Bt(h)} ${a}`,onInput:_=>p(Number(_.currentTarget.value)),onKeyDown:_=>{let m={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1}[_.key];if(m===void 0)return;_.preventDefault();let g=Math.min(Math.max(h+m*d*2,s),o);u(g),ce.match.setPhysics(i,g)}})})]})}function MR({how:n,low:e,high:t,unit:i,help:r}){let s=`${Bt(e)} to ${Bt(t)}`,o=i===""?"":` ${i}`,a={scale:`each robot has ${s} times as much.`,add:`each robot has ${Bt(e)} to ${t>0?"+":""}${Bt(t)}${o} more.`,set:`each robot has another one, ${s}${o}.`,push:`now and then each robot is pushed, by ${s}${o||" m/s"}.`}[n];return r===""?a:`${a} ${r}`}var AR={};function Qd({deep:n,children:e}){let t=qt(null),i=ue(o=>o.hello?.read_only??!1);zt(()=>{let o=t.current;if(o!==null)return ce.viewport.mount(o),()=>ce.viewport.unmount(o)},[]);let r=o=>{let a=t.current.getBoundingClientRect();return[o.clientX-a.left,o.clientY-a.top]},s=(o,a)=>{o.currentTarget.classList.remove("dragging"),a?ce.hand.lift():ce.hand.end()};return y("div",{class:`viewport ${n?"deep":""}`,ref:t,"data-testid":"viewport",onPointerDown:o=>{i||o.button!==0||!o.isPrimary||Q_(o)||!ce.hand.press(...r(o))||(o.preventDefault(),o.currentTarget.setPointerCapture(o.pointerId),o.currentTarget.classList.add("dragging"))},onTouchStart:o=>{ce.hand.busy&&o.cancelable&&o.preventDefault()},onPointerMove:o=>{ce.hand.busy?ce.hand.move(...r(o)):o.pointerType==="mouse"&&o.buttons===0&&!i&&o.currentTarget.classList.toggle("can-grab",!Q_(o)&&ce.viewport.pick(...r(o))!==void 0)},onPointerUp:o=>s(o,!0),onPointerCancel:o=>s(o,!1),children:e})}function Q_(n){return n.target instanceof Element&&n.target.closest(".over")!==null}function eh(){let n=ue(t=>t.hello!==void 0),e=ue(t=>t.trouble);return n&&e===""?null:y("div",{class:"waiting",children:e||"The match is coming up …"})}function tv(){let n=ue(r=>r.hello?.env),e=ue(r=>r.score),t=n?.agents??["",""],i=r=>y("div",{class:`side side-${r}`,children:[y("b",{class:"side-name",style:{color:th(r)},children:t[r]??""}),y(Ip,{agent:r})]});return y("div",{class:"scoreboard",children:[i(0),y("div",{class:"score num","data-testid":"score","aria-label":"Score",children:[y("b",{children:e[0]}),y("span",{children:":"}),y("b",{children:e[1]})]}),i(1)]})}function Ip({agent:n}){let e=ue(o=>o.hello?.env),t=ue(o=>o.status),i=ue(o=>o.hello?.read_only??!1),r=t?.operators[n],s=e?.scripted_players.includes("random")===!0;return y("select",{"aria-label":`Who plays ${e?.agents[n]??"this side"}`,value:ev(r),disabled:i||t===void 0,onChange:o=>ce.match.assign(n,ER(o.currentTarget.value)),children:[y("option",{value:"policy:",children:"AI (newest)"}),(e?.scripted_players??[]).map(o=>y("option",{value:o==="random"?"random:":`scripted:${o}`,children:o==="random"?"Random":o==="scripted"?"Script":`Script ${o}`},o)),!s&&y("option",{value:"random:",children:"Random"}),!Li(e)&&y("option",{value:"human:",children:"You"}),TR(r)&&y("option",{value:ev(r),children:"A saved policy"})]})}function th(n){return ee.state.hello?.env.scene.bodies.find(t=>t.agent===n)?.geoms[0]?.colour??"inherit"}function TR(n){return n?.kind==="policy"&&n.source!==""}function ev(n){return n===void 0?"policy:":n.kind==="random"?"random:":n.kind==="scripted"&&n.source===""?"scripted:scripted":n.kind==="scripted"&&n.source==="random"?"random:":`${n.kind}:${n.source}`}function ER(n){let e=n.indexOf(":");return{kind:n.slice(0,e),source:n.slice(e+1),deterministic:!0}}function nv(){let n=ue(r=>r.hello?.env),e=ue(r=>r.returns),t=ue(r=>r.status),i=n!==void 0&&Ig(n);return y("div",{class:"returnboard",children:[y("div",{class:"return-now num",children:[y("b",{"data-testid":"return",children:e===void 0?"–":zi(e.now)}),y("span",{children:"return"})]}),y("dl",{class:"num",children:[y("div",{children:[y("dt",{children:"Episode"}),y("dd",{"data-testid":"episode",children:t?.episode??"–"})]}),y("div",{children:[y("dt",{children:"Time"}),y("dd",{children:e===void 0?"–":`${e.seconds.toFixed(1)} s`})]}),i&&y("div",{children:[y("dt",{children:"Distance"}),y("dd",{children:e===void 0?"–":`${e.distance.toFixed(1)} m`})]}),y("div",{children:[y("dt",{children:"Last"}),y("dd",{"data-testid":"last-return",children:e?.last===void 0?"–":zi(e.last)})]}),y("div",{children:[y("dt",{children:"Best"}),y("dd",{children:e?.best===void 0?"–":zi(e.best)})]})]}),y(Ip,{agent:0})]})}function zi(n){let e=Math.abs(n)>=1e5?bn(n):n.toFixed(Math.abs(n)>=100?0:1);return e==="-0.0"?"0.0":e.replace("-","−")}var wl=44;function Sl(){return navigator.maxTouchPoints>0||window.matchMedia("(any-pointer: coarse)").matches}function iv(){let n=qt(null),e=i=>{let r=i.currentTarget.getBoundingClientRect(),s=i.clientX-r.left-r.width/2,o=i.clientY-r.top-r.height/2,a=Math.hypot(s,o);a>wl&&(s*=wl/a,o*=wl/a),n.current!==null&&(n.current.style.transform=`translate(${s}px, ${o}px)`),ce.keys.set("stick",wg(s/wl,-o/wl),performance.now())},t=()=>{n.current!==null&&(n.current.style.transform=""),ce.keys.set("stick",0,performance.now())};return y("div",{class:"touch","aria-label":"Touch controls",children:[y("div",{class:"stick","data-testid":"stick",onPointerDown:i=>{i.preventDefault(),i.currentTarget.setPointerCapture(i.pointerId),e(i)},onPointerMove:i=>{i.currentTarget.hasPointerCapture(i.pointerId)&&e(i)},onPointerUp:t,onPointerCancel:t,onLostPointerCapture:t,children:y("div",{class:"knob",ref:n})}),y("div",{class:"touch-keys",children:[y(Pp,{name:"turn_left",icon:"turnLeft",label:"Turn left"}),y(Pp,{name:"turn_right",icon:"turnRight",label:"Turn right"}),y(Pp,{name:"dash",icon:"dash",label:"Dash"})]})]})}function Pp({name:n,icon:e,label:t}){let i=r=>ce.keys.set(`touch-${n}`,r,performance.now());return y("button",{type:"button",class:`hold hold-${n}`,"aria-label":t,onPointerDown:r=>{r.preventDefault(),r.currentTarget.setPointerCapture(r.pointerId),i(Er(n))},onPointerUp:()=>i(0),onPointerCancel:()=>i(0),onLostPointerCapture:()=>i(0),onContextMenu:r=>r.preventDefault(),children:y(pt,{name:e})})}var RR=[{value:"ai_vs_ai",label:"AI vs AI",hint:"Watch them play each other."},{value:"human_vs_ai",label:"Human vs AI",hint:Sl()?"You play: the stick moves, the buttons turn and dash.":"You play: WASD moves, Q and E turn, Space dashes."},{value:"sandbox",label:"Sandbox",hint:"No match: drag the ball and the players about."}],CR=[{value:"ai_vs_ai",label:"Episodes",hint:"It acts until it falls or the time is up, then begins anew. Drag it to disturb it."},{value:"sandbox",label:"Sandbox",hint:"Nothing ends here but by Reset: drag it, push it over, change its physics."}],IR=[{value:"ai_vs_ai",label:"Episodes",hint:"It plays until the episode ends, then begins anew."}];function PR(n){return Li(n)?n?.pixels===!0?IR:CR:RR}function rv(){let n=ue(o=>o.status),e=ue(o=>o.hello?.env),t=ue(o=>o.hello?.read_only??!1),i=PR(e),r=i.find(o=>o.value===n?.mode),s=n?.operators.findIndex(o=>o.kind==="human")??-1;return y("section",{class:"stage card","aria-label":"Match",children:[y("div",{class:"stage-head",children:[y(Lp,{}),i.length>1&&y(_r,{label:"Mode",options:i,value:n?.mode,disabled:t,onPick:o=>ce.match.mode(o)}),Li(e)?y(nv,{}):y(tv,{})]}),y("div",{class:"viewport-frame",children:y(LR,{hint:r?.hint??""})}),s>=0&&Sl()&&y(iv,{},s)]})}function Lp(){let n=ue(i=>i.hello?.env.title??""),e=ue(i=>i.hello?.read_only??!1),t=ue(i=>i.busy.select_env??!1);return y("button",{type:"button",class:"env-button","data-testid":"env",disabled:e||t,title:"Choose what is played and trained (E)","aria-haspopup":"dialog",onClick:()=>ee.set({choosing:!0}),children:[y("span",{class:"clip",children:t?"Opening …":n}),y(pt,{name:"down"})]})}function LR({hint:n}){let e=qt(null),t=ue(l=>l.hello?.env),i=ue(l=>l.status),r=ue(l=>Object.keys(l.lanes).length>0),s=i?.replay??"",o=t!==void 0&&!Li(t)&&!r?t.scene.bodies:[];zt(()=>{let l=e.current;if(l===null)return;let c=[...l.querySelectorAll(".tag")],u=({screen:h})=>{for(let f of c){let d=Number(f.dataset.body),[p,_]=[h[d*2],h[d*2+1]];p===void 0||_===void 0||!Number.isFinite(p)||(f.style.transform=`translate(${p.toFixed(1)}px, ${_.toFixed(1)}px)`,f.style.opacity="1")}};return ce.drawnListeners.add(u),()=>{ce.drawnListeners.delete(u)}},[t,r]);let a=(i?.policy_version??0)>0;return y(Qd,{deep:t?.scene.camera.flat===!1&&!t.pixels,children:[y("div",{class:"tags","aria-hidden":"true",ref:e,children:o.map((l,c)=>l.agent<0?null:y("div",{class:"tag","data-body":c,children:y("span",{children:[y("i",{style:{background:th(l.agent)}}),Km(i?.operators[l.agent],a)]})},l.name))}),y(K_,{}),s===""&&y("p",{class:"hint",children:n}),i?.paused===!0&&s===""&&y("div",{class:"ribbon",children:"Paused"}),s!==""&&y("div",{class:"ribbon replay over",children:["Replay",y("button",{type:"button",onClick:()=>ce.match.playReplay(""),children:"Back to the live match"})]}),y(Jd,{}),y(jd,{}),y(j_,{}),y(NR,{}),y(eh,{})]})}function NR(){let n=ue(i=>i.goal),e=qt(null),t=qt(n.count);return zt(()=>{let i=e.current;if(i===null||n.count===t.current)return;let r=ee.state.hello?.env.agents[n.by]??"";i.textContent=`Goal for ${r.charAt(0).toUpperCase()}${r.slice(1)}`,i.style.color=th(n.by);for(let s of i.getAnimations())s.cancel();i.animate([{opacity:0,transform:"translate(-50%, -30%) scale(0.9)"},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.12},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.7},{opacity:0,transform:"translate(-50%, -60%) scale(1)"}],{duration:1300,easing:"ease-out"})},[n]),y("div",{class:"goal",ref:e,"aria-live":"polite"})}var DR=[{value:"all",label:"All",hint:"Every robot that is shown"},{value:"best",label:"Best",hint:"Those with the highest return so far in their episode"},{value:"median",label:"Median",hint:"Those in the middle"},{value:"worst",label:"Worst",hint:"Those with the lowest return"}],FR=[1,5,10,25,50],UR=[{value:"tiles",label:"Grid",hint:"Each on its own spot"},{value:"race",label:"Race",hint:"From one line, each in its lane"}],OR=250;function sv(){return y(xn,{children:[y("section",{class:"stage card","aria-label":"Crowd",children:[y(kR,{}),y("div",{class:"viewport-frame",children:y(Qd,{deep:!0,children:[y(zR,{}),y(GR,{}),y(Jd,{}),y(jd,{}),y(VR,{}),y(HR,{}),y(eh,{})]})})]}),y("aside",{class:"crowd-side","aria-label":"About the crowd",children:[y(WR,{}),y(XR,{})]})]})}function kR(){let n=ue(t=>t.filter),e=ue(t=>t.layout);return y("div",{class:"stage-head crowd-head",children:[y("div",{class:"group",children:[y(_r,{label:"Which robots",options:DR,value:n.kind,onPick:t=>ce.arrange({filter:{...n,kind:t}})}),y("select",{class:"count num","aria-label":"How many of them",value:String(n.count),disabled:n.kind==="all",onChange:t=>ce.arrange({filter:{...n,count:Number(t.currentTarget.value)}}),children:FR.map(t=>y("option",{value:String(t),children:t},t))})]}),y(_r,{label:"Layout",options:UR,value:e,onPick:t=>ce.arrange({layout:t})}),y(BR,{})]})}function BR(){let{count:n,shown:e}=Np(()=>({count:ce.viewport.crowd.count,shown:ce.viewport.crowd.shown}));return y("span",{class:"crowd-count num","data-testid":"crowd-count",children:[y("b",{children:n})," ",n===1?"robot":"robots",y("span",{class:"muted",children:e<n?`, ${e} in colour`:""})]})}function zR(){let n=ue(i=>i.copy),e=ue(i=>i.picked),t=ue(i=>i.streams.some(r=>r.kind==="crowd"));return n!==void 0||!t?null:y("p",{class:"hint",children:e===void 0?`${Sl()?"Tap":"Click"} a robot to follow it. Drag one to pull at a copy of it.`:"Drag it to pull at a copy of it. Escape lets it go."})}function GR(){let n=ue(t=>t.streams.some(i=>i.kind==="crowd")&&t.copy===void 0),e=Np(()=>({low:ce.viewport.crowd.range.low,high:ce.viewport.crowd.range.high}));return n?y("div",{class:"legend","aria-label":"Colour: return of the present episode",children:[y("span",{class:"muted",children:"return so far"}),y("div",{class:"legend-row num",children:[y("span",{children:zi(e.low)}),y("i",{style:{background:t_()}}),y("span",{children:zi(e.high)})]})]}):null}function VR(){let n=ue(t=>t.copy),e=ue(t=>t.copy!==void 0&&t.streams.some(i=>i.stage_id===t.copy?.stage));return n===void 0?null:y("div",{class:"ribbon copy over",role:"status","data-testid":"copy",children:[y("span",{class:"copy-words",children:e?`Copy of robot ${n.env}: pull at it, the training does not feel it.`:`Opening a copy of robot ${n.env} …`}),y("button",{type:"button",onClick:()=>ce.beside.closeCopy(),children:"Back to the crowd"})]})}function HR(){let n=ue(s=>jr(s.runs)),e=ue(s=>s.streams.some(o=>o.kind==="crowd")),t=ue(s=>s.hello?.env),i=ue(s=>s.hello!==void 0&&s.link.kind==="open"&&!s.hello.read_only),r=ue(s=>s.busy.start_training??!1);return e||t===void 0?null:n.length>0?y("div",{class:"waiting over","data-testid":"crowd-empty",children:y("p",{children:n.every(s=>s.state==="paused")?"Training is paused: its robots stand still. Resume it on the Show.":"The training is coming up: its robots appear here as soon as they move."})}):y("div",{class:"waiting over","data-testid":"crowd-empty",children:y("div",{class:"empty-words card",children:[y("h2",{children:"No robots are training"}),t.pixels?y("p",{children:[t.title," can be trained, but it draws pictures and has no bodies to stand here. Choose a robot."]}):y("p",{children:"Press Train: more than a hundred robots learn here at once, and you watch them do it."}),y("div",{class:"train-row",children:[y(Lp,{}),y("button",{type:"button",class:"primary","data-testid":"crowd-train",disabled:!i||r,onClick:()=>ce.train(),children:[y(pt,{name:"play"}),r?"Starting …":"Train"]})]})]})})}function WR(){let n=ue(l=>l.picked),e=ue(l=>l.copy),t=ue(l=>l.hello?.read_only??!1),i=ue(l=>l.runs),r=Np(()=>{let l=ce.viewport.selected();return l===void 0?void 0:{...l}}),s=ue(l=>l.copy===void 0?void 0:l.stages[l.copy.stage]);if(n===void 0)return null;let o=s===void 0?[["Return",r===void 0?"–":zi(r.return)],["Decisions",r===void 0?"–":bn(r.length)],["Episodes",r===void 0?"–":bn(r.episode)]]:[["Return",zi(s.episode_return)],["Policy",`v${s.policy_version}`],["Episodes",bn(s.episode)]],a=i.find(l=>l.run_id===n.runId);return y("section",{class:"card selected","aria-label":"The robot that is followed","data-testid":"selected",children:[y("div",{class:"dialog-head",children:[y("h2",{"data-testid":"selected-env",children:[s===void 0?"Robot":"Copy of robot"," ",n.env]}),y("button",{type:"button",class:"quiet square","aria-label":"Follow no robot",onClick:()=>ce.pick(void 0),children:y(pt,{name:"close"})})]}),y("p",{class:"muted small clip",children:a===void 0?"":`${ho(a.env_id)} · ${a.name||Jr(a.run_id)}`}),y("dl",{class:"facts num",children:o.map(([l,c])=>y("div",{children:[y("dt",{children:l}),y("dd",{"data-testid":`selected-${l.toLowerCase()}`,children:c})]},l))}),y("button",{type:"button",class:"wide-button","data-testid":"open-copy",disabled:t||e!==void 0,title:"A stage that begins where this robot is now and plays the newest policy; the training is never touched",onClick:()=>{ce.beside.openCopy(n.runId,n.env)},children:[y(pt,{name:"copy"}),"Open a copy"]})]})}function XR(){let n=ue(i=>i.runs),e=ue(i=>i.streams),t=jr(n);return t.length===0?y("section",{class:"card runs-here","aria-label":"What this is",children:[y("h2",{children:"The training itself"}),y("p",{class:"muted",children:"Each robot here is one of those that gather experience just now: they fall, begin anew, and try again."}),y("p",{class:"muted",children:"Colours say how well each does in its present episode. Follow one, or open a copy of it and pull it about."})]}):y("section",{class:"card runs-here","aria-label":"Trainings",children:[y("h2",{children:t.length===1?"It learns":`${t.length} trainings learn`}),y("ul",{children:t.map(i=>y(qR,{run:i,robots:eg(e,i.run_id)},i.run_id))})]})}function qR({run:n,robots:e}){let t=ao(n),i=n.metrics.return_mean;return y("li",{children:[y("div",{class:`state tone-${t.tone}`,children:[y("i",{}),y("b",{children:ho(n.env_id)}),y("span",{class:"muted clip",children:t.title})]}),y("div",{class:"run-steps",children:[y(Kd,{value:n.env_steps,live:n.state==="running"}),y("span",{class:"muted",children:"steps"})]}),y("div",{class:"muted small num",children:[e," ",e===1?"robot":"robots"," here",i===void 0?"":` · mean return ${zi(i)}`]}),Gn(n)&&y("button",{type:"button",class:"quiet small",onClick:()=>ce.watchShow(n.run_id),children:[y(pt,{name:"eye"}),"On the Show"]})]})}function Np(n){let[e,t]=pn(n);return zt(()=>{let i=window.setInterval(()=>t(r=>{let s=n();return JSON.stringify(s)===JSON.stringify(r)?r:s}),OR);return()=>window.clearInterval(i)},[]),e}function ov(n){let e=ce.viewport.robots().filter(s=>s.shown);if(e.length===0)return;e.sort((s,o)=>o.return-s.return||s.env-o.env);let{picked:t}=ee.state,i=e.findIndex(s=>s.runId===t?.runId&&s.env===t.env),r=i<0?e[0]:e[(i+n+e.length)%e.length];r!==void 0&&ce.pick({runId:r.runId,env:r.env})}var lv=[["Space or P","pause or go on (Space dashes while you play)"],[".","one step while paused"],["R","new match"],["T","train"],["E","choose what is played"],["1 – 5","Show, Crowd, Runs, Replays, System"],["C","the crowd, and back to the Show"],["← →","in the crowd: follow the next better or worse robot"],["O","in the crowd: open a copy of the robot that is followed"],["V","camera back to where it began"],["F","camera follows or stays"],["G","physics: gravity and the rest"],["W A S D or arrows","move, while you play"],["Q E","turn, while you play"],["Space or Shift","dash, while you play"],["?","this help"]];function cv(){window.addEventListener("keydown",n=>{n.ctrlKey||n.metaKey||n.altKey||ZR(n.target)||YR(n)||n.repeat||$R(n)&&n.preventDefault()}),window.addEventListener("keyup",n=>{ce.keys.set(n.code,0,performance.now())}),document.addEventListener("click",n=>{let e=n.target instanceof Element?n.target.closest("button"):null;n.detail>0&&e?.blur()}),document.addEventListener("change",n=>{n.target instanceof HTMLSelectElement&&n.target.blur()})}function YR(n){let e=bg[n.code];return e===void 0||ee.state.view!=="show"||ee.state.help||ce.humanAgent()<0?!1:(n.preventDefault(),n.repeat||ce.keys.set(n.code,Er(e),performance.now()),!0)}function $R(n){if(ee.state.choosing||ee.state.help&&n.key!=="?")return n.key==="Escape"&&av();if(n.key==="Escape")return av();if(n.key==="?")return ee.set({help:!ee.state.help}),!0;let e=Yl[Number(n.key)-1];if(e!==void 0)return ce.go(e),!0;if(KR(n))return!0;if(ee.state.hello?.read_only===!0)return!1;switch(n.key.toLowerCase()){case" ":return dv(n.target)||uv(n.target)?!1:(ce.match.playPause(),!0);case"p":return ce.match.playPause(),!0;case".":return ce.match.stepOnce(),!0;case"r":return ce.match.reset(),!0;case"t":return ce.train(),!0;case"e":return ee.set({choosing:!0}),!0;case"g":return(ee.state.hello?.env.physics.length??0)===0?!1:(ce.go("show"),ee.set({sheet:ee.state.sheet==="physics"?"":"physics"}),!0);case"o":{let{picked:t,view:i}=ee.state;return i==="crowd"&&t!==void 0&&ce.beside.openCopy(t.runId,t.env),!0}default:return!1}}function KR(n){let{view:e,drawing:t}=ee.state;switch(n.key.toLowerCase()){case"c":return ce.go(e==="crowd"?"show":"crowd"),!0;case"v":return ce.viewport.resetCamera(),!0;case"f":return ce.draw({camera:t.camera==="follow"?"free":"follow"}),!0;case"arrowleft":case"arrowright":return e!=="crowd"||dv(n.target)||uv(n.target)?!1:(ov(n.key==="ArrowRight"?1:-1),!0);default:return!1}}function av(){let{help:n,choosing:e,sheet:t,copy:i,picked:r}=ee.state;if(n||e)ee.set({help:!1,choosing:!1});else if(t!=="")ee.set({sheet:""});else if(i!==void 0)ce.beside.closeCopy();else if(r!==void 0)ce.pick(void 0);else return!1;return!0}function ZR(n){return n instanceof HTMLElement?n.matches("input:not([type=checkbox], [type=range]), select, textarea")||n.isContentEditable:!1}function uv(n){return n instanceof HTMLElement&&n.matches("input")}function dv(n){return n instanceof HTMLElement&&n.matches("button, a, summary")}var hv="drillyard.theme",fv=window.matchMedia("(prefers-color-scheme: light)");function Hs(){return JR()??(fv.matches?"light":"dark")}function pv(){try{localStorage.setItem(hv,Hs()==="dark"?"light":"dark")}catch{Dp=Hs()==="dark"?"light":"dark"}nh()}var zr=new Set;function nh(){document.documentElement.dataset.theme=Hs();for(let n of zr)n()}fv.addEventListener("change",nh);function Fp(){return{background:getComputedStyle(document.documentElement).getPropertyValue("--stage").trim()||"#0c1210",dark:Hs()==="dark"}}var Dp;function JR(){try{let n=localStorage.getItem(hv);return n==="dark"||n==="light"?n:Dp}catch{return Dp}}function mv(){let n=ue(t=>t.choosing),e=qt(null);return zt(()=>{n&&e.current?.open===!1?e.current.showModal():n||e.current?.close()},[n]),y("dialog",{ref:e,class:"help envs","aria-label":"What is played",onClose:()=>ee.set({choosing:!1}),onClick:t=>{t.target===e.current&&ee.set({choosing:!1})},children:n&&y(jR,{})})}function jR(){let n=ue(d=>d.hello?.envs??tC),e=ue(d=>d.runs),t=ue(d=>d.hello?.env.id),[i,r]=pn(""),[s,o]=pn(""),[a,l]=pn(""),c=Rg(n,e),u=Eg(c,i),h=u[0]?.envs.find(d=>d.available),f=async d=>{l(d),o("");let p=e.find(m=>m.env_id===d&&!n.some(g=>g.id===d))?.env_options,_=d===t?"":await ce.selectEnv(d,p);l(""),o(_),_===""&&ee.set({choosing:!1})};return y(xn,{children:[y("div",{class:"dialog-head",children:[y("h2",{children:"What is played"}),y("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>ee.set({choosing:!1}),children:y(pt,{name:"close"})})]}),y("form",{class:"search",onSubmit:d=>{d.preventDefault(),h!==void 0&&f(h.id)},children:[y(pt,{name:"search"}),y("input",{type:"search",placeholder:"Search, then Enter","aria-label":"Search what can be played",autoFocus:!0,value:i,onInput:d=>r(d.currentTarget.value)})]}),y("div",{class:"env-groups",children:[u.map(d=>y("section",{"aria-label":d.title,children:[y("h3",{class:"muted",children:d.title}),y("ul",{children:d.envs.map(p=>y(QR,{env:p,now:p.id===t,busy:a===p.id,learning:e.some(_=>Gn(_)&&_.env_id===p.id),choose:f},p.id))})]},d.title)),u.length===0&&y("p",{class:"muted",children:["Nothing is called “",i,"”. Gymnasium's envs can be named below."]})]}),y(eC,{busy:a.startsWith("gym:"),choose:f}),s!==""&&y("p",{class:"bad-text",role:"alert",children:s})]})}function QR({env:n,now:e,busy:t,learning:i,choose:r}){return y("li",{children:y("button",{type:"button",class:"env-entry","data-env":n.id,"aria-current":e?"true":void 0,disabled:!n.available||t,onClick:()=>{r(n.id)},children:[y("span",{class:"env-title",children:[n.title,e&&y("span",{class:"chip",children:"on the Show"}),i&&y("span",{class:"chip good",children:"learning"}),t&&y("span",{class:"muted small",children:"opening …"})]}),y("span",{class:"muted small clip",children:n.available?n.id:n.reason})]})})}function eC({busy:n,choose:e}){let[t,i]=pn(""),r=Cg(t);return y("form",{class:"gym",onSubmit:s=>{s.preventDefault(),r!==void 0&&e(r)},children:[y("label",{for:"gym-id",children:"Any Gymnasium env"}),y("input",{id:"gym-id",placeholder:"CartPole-v1",autoCapitalize:"off",autoComplete:"off",spellcheck:!1,value:t,onInput:s=>i(s.currentTarget.value)}),y("button",{type:"submit",disabled:r===void 0||n,children:n?"Opening …":"Play"})]})}var tC=[];function gv(){let n=ue(i=>i.help),e=ue(i=>i.hello?.version??""),t=qt(null);return zt(()=>{n?t.current?.showModal():t.current?.close()},[n]),y("dialog",{ref:t,class:"help","aria-label":"Help",onClose:()=>ee.set({help:!1}),children:[y("div",{class:"dialog-head",children:[y("h2",{children:"What you see here"}),y("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>ee.set({help:!1}),children:y(pt,{name:"close"})})]}),y("p",{children:["A match, or a robot, played by what has been learned so far. Press ",y("b",{children:"Train"}),", and other processes play thousands of episodes to find out what works. The Show takes up each new policy as it is learned: you watch it get better."]}),y("p",{children:["Nothing you do to the Show reaches the training: pause it, drag a robot by any limb, change its gravity. The ",y("b",{children:"Crowd"})," ","shows the training itself, a hundred robots at once; drag one, and you pull at a copy of it."]}),y("table",{class:"keys",children:y("tbody",{children:lv.map(([i,r])=>y("tr",{children:[y("th",{scope:"row",children:i}),y("td",{children:r})]},i))})}),y("p",{class:"muted",children:["Drillyard ",e]})]})}function yv(){let n=ue(t=>t.replays),e=ue(t=>t.status?.replay??"");return zt(()=>{ce.match.loadReplays()},[]),y("section",{class:"list","aria-label":"Replays",children:[y("h1",{children:"Replays"}),y("p",{class:"muted",children:"A replay is a match as it was, bit for bit: its seed, every input, and the policies that played."}),n===void 0?y("div",{class:"empty card",children:y("p",{children:"Looking for replays …"})}):n.length===0?y("div",{class:"empty card",children:[y("h2",{children:"No replay yet"}),y("p",{children:"Under the match, press Save replay: the match since its last reset is kept here."}),y("button",{type:"button",class:"primary",onClick:()=>ce.go("show"),children:"To the Show"})]}):y("ul",{class:"rows",children:[...n].sort((t,i)=>i.created_at-t.created_at).map(t=>y("li",{class:"row card",children:[y("div",{class:"row-main",children:[y("div",{class:"row-name",children:[t.name," ",t.path===e&&y("span",{class:"chip",children:"playing"})]}),y("div",{class:"muted small num",children:[new Date(t.created_at*1e3).toLocaleString()," · ",Wl(t.bytes)]})]}),y("div",{class:"row-actions",children:t.path===e?y("button",{type:"button",onClick:()=>ce.match.playReplay(""),children:"Back to the live match"}):y("button",{type:"button",onClick:()=>ce.match.playReplay(t.path),children:[y(pt,{name:"play"}),"Play"]})})]},t.path))})]})}var _v=["lr","entropy_coef","clip_epsilon","epochs","gamma"],nC={lr:"Learning rate",entropy_coef:"Exploration (entropy)",clip_epsilon:"Clip range",epochs:"Passes a batch",gamma:"Discount",gae_lambda:"GAE lambda",value_coef:"Value weight",target_kl:"KL limit",shaping_scale:"Shaping reward"};function xv({run:n}){let t=(ue(o=>o.hello?.settings)??[]).filter(o=>typeof o.default=="number"),i=_v.flatMap(o=>t.find(a=>a.key===o)??[]),r=t.filter(o=>!_v.includes(o.key)).sort((o,a)=>Number(a.live)-Number(o.live)),s=Gn(n);return y("div",{class:"settings",children:[y("h3",{children:["Settings ",y("span",{class:"muted",children:s?"act from the next update on":"for the next Train"})]}),i.map(o=>y(vv,{info:o,run:n},o.key)),r.length>0&&y("details",{children:[y("summary",{children:"More settings"}),r.map(o=>y(vv,{info:o,run:n},o.key))]})]})}function vv({info:n,run:e}){let t=ue(d=>d.settings[n.key]),i=ue(d=>d.hello?.read_only??!1),r=Gn(e),s=ue(d=>d.history.newest?.values[n.key]),o=t??Number(r&&s!==void 0?s.toPrecision(4):n.default),[a,l]=pn(Up(o)),[c,u]=pn(""),h=qt(null);zt(()=>{document.activeElement!==h.current&&l(Up(o))},[o]);let f=async()=>{let d=Number(a.trim().replace(",",".")),p=iC(n,d,a);if(u(p),p!==""||d===o)return;if(r&&e!==void 0){let g=await ce.setHyper(e.run_id,n.key,d);if(u(g),g!=="")return}let{[n.key]:_,...m}=ee.state.settings;ee.set({settings:d===Number(n.default)?m:{...m,[n.key]:d}})};return y("label",{class:`setting ${c===""?"":"wrong"}`,title:n.help,children:[y("span",{class:"setting-name",children:nC[n.key]??n.key.replaceAll("_"," ")}),y("input",{ref:h,class:"num",inputMode:"decimal",name:n.key,value:a,disabled:i||r&&!n.live,"aria-invalid":c!=="",onInput:d=>l(d.currentTarget.value),onBlur:()=>{f()},onKeyDown:d=>{d.key==="Enter"&&f(),d.key==="Escape"&&(l(Up(o)),u(""))}}),c!==""&&y("span",{class:"setting-error",children:c})]})}function Up(n){return String(n)}function iC(n,e,t){return t.trim()===""||!Number.isFinite(e)?"A number, please.":n.minimum!==null&&e<n.minimum?`At least ${n.minimum}.`:n.maximum!==null&&e>n.maximum?`At most ${n.maximum}.`:""}function bv(){let n=ue($l),e=ue(c=>c.hello!==void 0&&c.link.kind==="open"),t=ue(c=>c.hello?.read_only??!1),i=ue(c=>Li(c.hello?.env)),r=ao(n,i),s=ue(c=>c.historyRevision),o=ee.state.history.newest,a=Math.max(n?.env_steps??0,o?.env_steps??0),l=o?.values.win_rate_ema??n?.metrics.win_rate_ema;return y("aside",{class:"training card","aria-label":"Training",children:[y("div",{class:`state tone-${r.tone}`,"data-testid":"run-state",role:"status",children:[y("i",{}),y("b",{children:r.title}),n!==void 0&&y("span",{class:"muted clip",children:n.name||Jr(n.run_id)})]}),y("p",{class:`state-hint ${r.tone==="bad"?"bad-text":""}`,children:r.hint}),r.tone==="bad"&&n!==void 0&&n.stderr_tail.length>0&&y("details",{class:"stderr",children:[y("summary",{children:"Its last words"}),y("pre",{children:n.stderr_tail.join(`
`)})]}),y(rC,{run:n,ready:e&&!t}),y("div",{class:"big",children:[y(Kd,{value:a,live:n?.state==="running"}),y("span",{class:"big-name",children:"steps of experience"})]}),y(sC,{}),i?y(lC,{run:n}):y(aC,{value:l}),y("dl",{class:"facts",children:[y("div",{children:[y("dt",{children:i?"Episodes":"Games"}),y("dd",{class:"num",children:bn(Math.max(n?.episodes??0,o?.episodes??0))})]}),y("div",{children:[y("dt",{children:"Updates"}),y("dd",{class:"num",children:bn(Math.max(n?.updates??0,o?.updates??0))})]}),y("div",{children:[y("dt",{children:"Steps/s"}),y("dd",{class:"num",children:n?.state==="running"?bn(o?.values.env_steps_per_s??Number.NaN):"–"})]}),y("div",{children:[y("dt",{children:"Time"}),y("dd",{class:"num",children:y(cC,{run:n})})]})]}),y(xv,{run:n}),y(oC,{})]})}function rC({run:n,ready:e}){let t=ue(s=>s.busy);if(n===void 0||!Gn(n))return y("div",{class:"train-row",children:[y("button",{type:"button",class:"train","data-testid":"train",disabled:!e||t.start_training===!0,title:"Key T",onClick:()=>ce.train(),children:[y(pt,{name:"play"}),t.start_training===!0?"Starting …":n===void 0?"Train":"Train afresh"]}),n!==void 0&&y("button",{type:"button",class:"tall",disabled:!e||t.resume_run===!0,title:"Go on from its last checkpoint",onClick:()=>ce.resumeRun(n.run_id),children:"Continue"})]});let i=n.state==="stopping",r=n.state==="running"||n.state==="paused";return y("div",{class:"train-row",children:[y("button",{type:"button",class:n.state==="paused"?"train":"tall grow","data-testid":"pause-training",disabled:!e||!r||t.pause_training===!0||t.resume_training===!0,onClick:()=>ce.training(n.state==="paused"?"resume_training":"pause_training",n.run_id),children:[y(pt,{name:n.state==="paused"?"play":"pause"}),n.state==="paused"?"Resume training":"Pause training"]}),y("button",{type:"button",class:"tall danger","data-testid":"stop-training",disabled:!e||i||t.stop_training===!0,title:"Save a checkpoint and end the run",onClick:()=>ce.training("stop_training",n.run_id),children:[y(pt,{name:"stop"}),i?"Stopping":"Stop"]})]})}function sC(){let n=qt(null),e=ue(t=>t.policyVersion);return zt(()=>{let t=()=>{if(n.current===null)return;let r=ce.viewport.ring.newest,s=ee.state.status?.policy_env_steps??0;n.current.textContent=r===void 0||r.policyVersion===0?"Nothing learned plays yet.":`learned from ${bn(s)} steps · updated ${Zm(r.policyAgeS)}`};t();let i=window.setInterval(t,200);return()=>window.clearInterval(i)},[]),y("div",{class:"policy",children:[y("div",{children:[y("span",{class:"policy-name",children:"On the Show: policy "}),y("b",{class:"num","data-testid":"policy-version",children:e===0?"none":`v${Hl(e)}`})]}),y("p",{class:"muted num",ref:n,"data-testid":"policy-age"})]})}function oC(){let n=ue(t=>t.historyRevision),e=ee.state.history.log.slice(-3).reverse();return y("ol",{class:"happened","aria-label":"What happened",children:e.map(t=>y("li",{class:t.level==="error"?"bad-text":"",children:[y("time",{class:"num",children:new Date(t.ts*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})}),t.message]},`${t.ts} ${t.message}`))})}function aC({value:n}){let e=n!==void 0&&Number.isFinite(n);return y("div",{class:"winrate",title:"Share of decided games won against the scripted player, moving average over 200 games",children:[y("div",{class:"winrate-line",children:[y("span",{children:"Wins against the scripted player"}),y("b",{class:"num","data-testid":"win-rate",children:yi(n)})]}),y("div",{class:"bar",children:y("i",{style:{width:`${e?Math.min(Math.max(n,0),1)*100:0}%`}})})]})}function lC({run:n}){let e=ue(o=>o.historyRevision),t=ee.state.history.newest?.values??n?.metrics??{},[i,r]=[t.return_mean,t.return_best],s=i===void 0||r===void 0||r<=0?0:Math.min(Math.max(i/r,0),1);return y("div",{class:"winrate",title:"Mean return of the last finished episodes while training, and the best such mean so far",children:[y("div",{class:"winrate-line",children:[y("span",{children:"Mean return while training"}),y("b",{class:"num","data-testid":"return-mean",children:i===void 0?"–":zi(i)})]}),y("div",{class:"bar",children:y("i",{style:{width:`${s*100}%`}})}),y("p",{class:"muted small num",children:["best so far ",r===void 0?"–":zi(r)]})]})}function cC({run:n}){let e=qt(null);return zt(()=>{let t=()=>{e.current!==null&&(e.current.textContent=n===void 0?"–":Ms(Op(n)))};if(t(),n===void 0||n.state==="ended")return;let i=window.setInterval(t,1e3);return()=>window.clearInterval(i)},[n]),y("span",{ref:e})}function Op(n){return(n.ended_at??Date.now()/1e3)-(n.started_at??n.created_at)}function wv(){let n=ue(i=>i.runs),e=ue(i=>i.runId),t=ue(i=>i.hello?.read_only??!1);return y("section",{class:"list","aria-label":"Runs",children:[y("h1",{children:"Runs"}),y("p",{class:"muted",children:"Every training, with what it learned. Watch one: the match then plays its newest policy."}),n.length===0?y("div",{class:"empty card",children:[y("h2",{children:"No run yet"}),y("p",{children:"Go to the Show and press Train: each press makes one run, and it stays here with its checkpoints."}),y("button",{type:"button",class:"primary",onClick:()=>ce.go("show"),children:"To the Show"})]}):y("ul",{class:"rows",children:n.map(i=>y(uC,{run:i,watched:i.run_id===e,readOnly:t},i.run_id))})]})}function uC({run:n,watched:e,readOnly:t}){let[i,r]=pn(!1),s=ao(n),[o,a]=[n.metrics.win_rate_ema,n.metrics.return_mean];return y("li",{class:"row card","data-run":n.run_id,children:[y("div",{class:"row-main",children:[y("div",{class:`state tone-${s.tone}`,children:[y("i",{}),y("b",{children:s.title}),e&&y("span",{class:"chip",children:"on the Show"})]}),y("div",{class:"row-name",children:[n.name||Jr(n.run_id)," ",y("span",{class:"chip",children:ho(n.env_id)})," ",y("span",{class:"muted small",children:n.run_id})]}),y("div",{class:"muted small",children:Fh(n.reason)||`${n.env_id} · ${n.algorithm} · seed ${n.seed}`})]}),y("dl",{class:"row-facts num",children:[y("div",{children:[y("dt",{children:"Steps"}),y("dd",{children:bn(n.env_steps)})]}),y("div",{children:[y("dt",{children:o===void 0&&a!==void 0?"Return":"Win rate"}),y("dd",{children:o===void 0&&a!==void 0?Bt(a):yi(o)})]}),y("div",{children:[y("dt",{children:"Duration"}),y("dd",{children:n.started_at===null?"–":Ms(Op(n))})]}),y("div",{children:[y("dt",{children:"Begun"}),y("dd",{children:new Date(n.created_at*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})})]})]}),y("div",{class:"row-actions",children:i?y(xn,{children:[y("span",{class:"sure",children:"Delete with its checkpoints?"}),y("button",{type:"button",class:"danger",onClick:()=>ce.deleteRun(n.run_id),children:"Delete"}),y("button",{type:"button",onClick:()=>r(!1),children:"Keep"})]}):y(xn,{children:[y("button",{type:"button",onClick:()=>ce.watchShow(n.run_id),children:[y(pt,{name:"eye"}),"Watch"]}),Gn(n)?y("button",{type:"button",class:"danger",disabled:t||n.state==="stopping",onClick:()=>ce.training("stop_training",n.run_id),children:[y(pt,{name:"stop"}),"Stop"]}):y(xn,{children:[y("button",{type:"button",disabled:t,onClick:()=>ce.resumeRun(n.run_id),children:[y(pt,{name:"play"}),"Continue"]}),y("button",{type:"button",class:"quiet",disabled:t,"aria-label":"Delete",onClick:()=>r(!0),children:[y(pt,{name:"trash"}),"Delete"]})]})]})})]})}var dC="uplot",hC="u-hz",fC="u-vt",pC="u-title",mC="u-wrap",gC="u-under",yC="u-over",_C="u-axis",qs="u-off",vC="u-select",xC="u-cursor-x",bC="u-cursor-y",wC="u-cursor-pt",SC="u-legend",MC="u-live",AC="u-inline",TC="u-series",EC="u-marker",Sv="u-label",RC="u-value",Al="width",Tl="height";var Mv="bottom",Jo="left",kp="right",tm="#000",Av=tm+"0",Bp="mousemove",Tv="mousedown",zp="mouseup",Ev="mouseenter",Rv="mouseleave",Cv="dblclick",CC="resize",IC="scroll",Iv="change",ah="dppxchange",nm="--",ra=typeof window<"u",Xp=ra?document:null,Qo=ra?window:null,PC=ra?navigator:null,Pt,ih;function qp(){let n=devicePixelRatio;Pt!=n&&(Pt=n,ih&&$p(Iv,ih,qp),ih=matchMedia(`(min-resolution: ${Pt-.001}dppx) and (max-resolution: ${Pt+.001}dppx)`),Ys(Iv,ih,qp),Qo.dispatchEvent(new CustomEvent(ah)))}function Ti(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function Yp(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function Qt(n,e,t){n.style[e]=t+"px"}function Qi(n,e,t,i){let r=Xp.createElement(n);return e!=null&&Ti(r,e),t?.insertBefore(r,i),r}function Gi(n,e){return Qi("div",n,e)}var Pv=new WeakMap;function vr(n,e,t,i,r){let s="translate("+e+"px,"+t+"px)",o=Pv.get(n);s!=o&&(n.style.transform=s,Pv.set(n,s),e<0||t<0||e>i||t>r?Ti(n,qs):Yp(n,qs))}var Lv=new WeakMap;function Nv(n,e,t){let i=e+t,r=Lv.get(n);i!=r&&(Lv.set(n,i),n.style.background=e,n.style.borderColor=t)}var Dv=new WeakMap;function Fv(n,e,t,i){let r=e+""+t,s=Dv.get(n);r!=s&&(Dv.set(n,r),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var im={passive:!0},LC={...im,capture:!0};function Ys(n,e,t,i){e.addEventListener(n,t,i?LC:im)}function $p(n,e,t,i){e.removeEventListener(n,t,im)}ra&&qp();function er(n,e,t,i){let r;t=t||0,i=i||e.length-1;let s=i<=2147483647;for(;i-t>1;)r=s?t+i>>1:Ei((t+i)/2),e[r]<n?t=r:i=r;return n-e[t]<=e[i]-n?t:i}function cx(n){return(t,i,r)=>{let s=-1,o=-1;for(let a=i;a<=r;a++)if(n(t[a])){s=a;break}for(let a=r;a>=i;a--)if(n(t[a])){o=a;break}return[s,o]}}var ux=n=>n!=null,dx=n=>n!=null&&n>0,uh=cx(ux),NC=cx(dx);function DC(n,e,t,i=0,r=!1){let s=r?NC:uh,o=r?dx:ux;[e,t]=s(n,e,t);let a=n[e],l=n[e];if(e>-1)if(i==1)a=n[e],l=n[t];else if(i==-1)a=n[t],l=n[e];else for(let c=e;c<=t;c++){let u=n[c];o(u)&&(u<a?a=u:u>l&&(l=u))}return[a??Wt,l??-Wt]}function dh(n,e,t,i){let r=kv(n),s=kv(e);n==e&&(r==-1?(n*=t,e/=t):(n/=t,e*=t));let o=t==10?Gr:hx,a=r==1?Ei:Vi,l=s==1?Vi:Ei,c=a(o(Fn(n))),u=l(o(Fn(e))),h=ea(t,c),f=ea(t,u);return t==10&&(c<0&&(h=Xt(h,-c)),u<0&&(f=Xt(f,-u))),i||t==2?(n=h*r,e=f*s):(n=gx(n,h),e=hh(e,f)),[n,e]}function rm(n,e,t,i){let r=dh(n,e,t,i);return n==0&&(r[0]=0),e==0&&(r[1]=0),r}var sm=.1,Uv={mode:3,pad:sm},Rl={pad:0,soft:null,mode:0},FC={min:Rl,max:Rl};function lh(n,e,t,i){return fh(t)?Ov(n,e,t):(Rl.pad=t,Rl.soft=i?0:null,Rl.mode=i?3:0,Ov(n,e,FC))}function Rt(n,e){return n??e}function UC(n,e,t){for(e=Rt(e,0),t=Rt(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function Ov(n,e,t){let i=t.min,r=t.max,s=Rt(i.pad,0),o=Rt(r.pad,0),a=Rt(i.hard,-Wt),l=Rt(r.hard,Wt),c=Rt(i.soft,Wt),u=Rt(r.soft,-Wt),h=Rt(i.mode,0),f=Rt(r.mode,0),d=e-n,p=Gr(d),_=ui(Fn(n),Fn(e)),m=Gr(_),g=Fn(m-p);(d<1e-24||g>10)&&(d=0,(n==0||e==0)&&(d=1e-24,h==2&&c!=Wt&&(s=0),f==2&&u!=-Wt&&(o=0)));let v=d||_||1e3,A=Gr(v),w=ea(10,Ei(A)),C=v*(d==0?n==0?.1:1:s),R=Xt(gx(n-C,w/10),24),x=n>=c&&(h==1||h==3&&R<=c||h==2&&R>=c)?c:Wt,E=ui(a,R<x&&n>=x?x:tr(x,R)),U=v*(d==0?e==0?.1:1:o),L=Xt(hh(e+U,w/10),24),N=e<=u&&(f==1||f==3&&L>=u||f==2&&L<=u)?u:-Wt,z=tr(l,L>N&&e<=N?N:ui(N,L));return E==z&&E==0&&(z=100),[E,z]}var OC=new Intl.NumberFormat(ra?PC.language:"en-US"),om=n=>OC.format(n),Ri=Math,oh=Ri.PI,Fn=Ri.abs,Ei=Ri.floor,Dn=Ri.round,Vi=Ri.ceil,tr=Ri.min,ui=Ri.max,ea=Ri.pow,kv=Ri.sign,Gr=Ri.log10,hx=Ri.log2,kC=(n,e=1)=>Ri.sinh(n)*e,Gp=(n,e=1)=>Ri.asinh(n/e),Wt=1/0;function Bv(n){return(Gr((n^n>>31)-(n>>31))|0)+1}function Kp(n,e,t){return tr(ui(n,e),t)}function fx(n){return typeof n=="function"}function wt(n){return fx(n)?n:()=>n}var BC=()=>{},px=n=>n,mx=(n,e)=>e,zC=n=>null,zv=n=>!0,Gv=(n,e)=>n==e,GC=/\.\d*?(?=9{6,}|0{6,})/gm,$s=n=>{if(_x(n)||_s.has(n))return n;let e=`${n}`,t=e.match(GC);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[r,s]=e.split("e");return+`${$s(r)}e${s}`}return Xt(n,i)};function Ws(n,e){return $s(Xt($s(n/e))*e)}function hh(n,e){return $s(Vi($s(n/e))*e)}function gx(n,e){return $s(Ei($s(n/e))*e)}function Xt(n,e=0){if(_x(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return Dn(i)/t}var _s=new Map;function yx(n){return((""+n).split(".")[1]||"").length}function Il(n,e,t,i){let r=[],s=i.map(yx);for(let o=e;o<t;o++){let a=Fn(o),l=Xt(ea(n,o),a);for(let c=0;c<i.length;c++){let u=n==10?+`${i[c]}e${o}`:i[c]*l,h=(o>=0?0:a)+(o>=s[c]?0:s[c]),f=n==10?u:Xt(u,h);r.push(f),_s.set(f,h)}}return r}var Cl={},am=[],ta=[null,null],ys=Array.isArray,_x=Number.isInteger,VC=n=>n===void 0;function Vv(n){return typeof n=="string"}function fh(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function HC(n){return n!=null&&typeof n=="object"}var WC=Object.getPrototypeOf(Uint8Array),vx="__proto__";function na(n,e=fh){let t;if(ys(n)){let i=n.find(r=>r!=null);if(ys(i)||e(i)){t=Array(n.length);for(let r=0;r<n.length;r++)t[r]=na(n[r],e)}else t=n.slice()}else if(n instanceof WC)t=n.slice();else if(e(n)){t={};for(let i in n)i!=vx&&(t[i]=na(n[i],e))}else t=n;return t}function Tn(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let r in i)r!=vx&&(fh(n[r])?Tn(n[r],na(i[r])):n[r]=na(i[r]))}return n}var XC=0,qC=1,YC=2;function $C(n,e,t){for(let i=0,r,s=-1;i<e.length;i++){let o=e[i];if(o>s){for(r=o-1;r>=0&&n[r]==null;)n[r--]=null;for(r=o+1;r<t&&n[r]==null;)n[s=r++]=null}}}function KC(n,e){if(jC(n)){let o=n[0].slice();for(let a=1;a<n.length;a++)o.push(...n[a].slice(1));return QC(o[0])||(o=JC(o)),o}let t=new Set;for(let o=0;o<n.length;o++){let l=n[o][0],c=l.length;for(let u=0;u<c;u++)t.add(l[u])}let i=[Array.from(t).sort((o,a)=>o-a)],r=i[0].length,s=new Map;for(let o=0;o<r;o++)s.set(i[0][o],o);for(let o=0;o<n.length;o++){let a=n[o],l=a[0];for(let c=1;c<a.length;c++){let u=a[c],h=Array(r).fill(void 0),f=e?e[o][c]:qC,d=[];for(let p=0;p<u.length;p++){let _=u[p],m=s.get(l[p]);_===null?f!=XC&&(h[m]=_,f==YC&&d.push(m)):h[m]=_}$C(h,d,r),i.push(h)}}return i}var ZC=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function JC(n){let e=n[0],t=e.length,i=Array(t);for(let s=0;s<i.length;s++)i[s]=s;i.sort((s,o)=>e[s]-e[o]);let r=[];for(let s=0;s<n.length;s++){let o=n[s],a=Array(t);for(let l=0;l<t;l++)a[l]=o[i[l]];r.push(a)}return r}function jC(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let r=n[i][0];if(r.length!=t)return!1;if(r!=e){for(let s=0;s<t;s++)if(r[s]!=e[s])return!1}}return!0}function QC(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,r=t-1;for(;i<=r&&n[i]==null;)i++;for(;r>=i&&n[r]==null;)r--;if(r<=i)return!0;let s=ui(1,Ei((r-i+1)/e));for(let o=n[i],a=i+s;a<=r;a+=s){let l=n[a];if(l!=null){if(l<=o)return!1;o=l}}return!0}var xx=["January","February","March","April","May","June","July","August","September","October","November","December"],bx=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function wx(n){return n.slice(0,3)}var e2=bx.map(wx),t2=xx.map(wx),n2={MMMM:xx,MMM:t2,WWWW:bx,WWW:e2};function Ml(n){return(n<10?"0":"")+n}function i2(n){return(n<10?"00":n<100?"0":"")+n}var r2={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>Ml(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>Ml(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>Ml(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>Ml(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>Ml(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>i2(n.getMilliseconds())};function lm(n,e){e=e||n2;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,r;for(;r=i.exec(n);)t.push(r[0][0]=="{"?r2[r[1]]:r[0]);return s=>{let o="";for(let a=0;a<t.length;a++)o+=typeof t[a]=="string"?t[a]:t[a](s,e);return o}}var s2=new Intl.DateTimeFormat().resolvedOptions().timeZone;function o2(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==s2?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var Sx=n=>n%1==0,ch=[1,2,2.5,5],a2=Il(10,-32,0,ch),Mx=Il(10,0,32,ch),l2=Mx.filter(Sx),Xs=a2.concat(Mx),cm=`
`,Ax="{YYYY}",Hv=cm+Ax,Tx="{M}/{D}",El=cm+Tx,rh=El+"/{YY}",Ex="{aa}",c2="{h}:{mm}",jo=c2+Ex,Wv=cm+jo,Xv=":{ss}",Nt=null;function Rx(n){let e=n*1e3,t=e*60,i=t*60,r=i*24,s=r*30,o=r*365,l=(n==1?Il(10,0,3,ch).filter(Sx):Il(10,-3,0,ch)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,s,s*2,s*3,s*4,s*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,Ax,Nt,Nt,Nt,Nt,Nt,Nt,1],[r*28,"{MMM}",Hv,Nt,Nt,Nt,Nt,Nt,1],[r,Tx,Hv,Nt,Nt,Nt,Nt,Nt,1],[i,"{h}"+Ex,rh,Nt,El,Nt,Nt,Nt,1],[t,jo,rh,Nt,El,Nt,Nt,Nt,1],[e,Xv,rh+" "+jo,Nt,El+" "+jo,Nt,Wv,Nt,1],[n,Xv+".{fff}",rh+" "+jo,Nt,El+" "+jo,Nt,Wv,Nt,1]];function u(h){return(f,d,p,_,m,g)=>{let v=[],A=m>=o,w=m>=s&&m<o,C=h(p),R=Xt(C*n,3),x=Vp(C.getFullYear(),A?0:C.getMonth(),w||A?1:C.getDate()),E=Xt(x*n,3);if(w||A){let U=w?m/s:0,L=A?m/o:0,N=R==E?R:Xt(Vp(x.getFullYear()+L,x.getMonth()+U,1)*n,3),z=new Date(Dn(N/n)),G=z.getFullYear(),D=z.getMonth();for(let X=0;N<=_;X++){let Y=Vp(G+L*X,D+U*X,1),H=Y-h(Xt(Y*n,3));N=Xt((+Y+H)*n,3),N<=_&&v.push(N)}}else{let U=m>=r?r:m,L=Ei(p)-Ei(R),N=E+L+hh(R-E,U);v.push(N);let z=h(N),G=z.getHours()+z.getMinutes()/t+z.getSeconds()/i,D=m/i,X=f.axes[d]._space,Y=g/X;for(;N=Xt(N+m,n==1?0:3),!(N>_);)if(D>1){let H=Ei(Xt(G+D,6))%24,Q=h(N).getHours()-H;Q>1&&(Q=-1),N-=Q*i,G=(G+D)%24;let re=v[v.length-1];Xt((N-re)/m,3)*Y>=.7&&v.push(N)}else v.push(N)}return v}}return[l,c,u]}var[u2,d2,h2]=Rx(1),[f2,p2,m2]=Rx(.001);Il(2,-53,53,[1]);function qv(n,e){return n.map(t=>t.map((i,r)=>r==0||r==8||i==null?i:e(r==1||t[8]==0?i:t[1]+i)))}function Yv(n,e){return(t,i,r,s,o)=>{let a=e.find(p=>o>=p[0])||e[e.length-1],l,c,u,h,f,d;return i.map(p=>{let _=n(p),m=_.getFullYear(),g=_.getMonth(),v=_.getDate(),A=_.getHours(),w=_.getMinutes(),C=_.getSeconds(),R=m!=l&&a[2]||g!=c&&a[3]||v!=u&&a[4]||A!=h&&a[5]||w!=f&&a[6]||C!=d&&a[7]||a[1];return l=m,c=g,u=v,h=A,f=w,d=C,R(_)})}}function g2(n,e){let t=lm(e);return(i,r,s,o,a)=>r.map(l=>t(n(l)))}function Vp(n,e,t){return new Date(n,e,t)}function $v(n,e){return e(n)}var y2="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Kv(n,e){return(t,i,r,s)=>s==null?nm:e(n(i))}function _2(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function v2(n,e){return n.series[e].fill(n,e)}var x2={show:!0,live:!0,isolate:!1,mount:BC,markers:{show:!0,width:2,stroke:_2,fill:v2,dash:"solid"},idx:null,idxs:null,values:[]};function b2(n,e){let t=n.cursor.points,i=Gi(),r=t.size(n,e);Qt(i,Al,r),Qt(i,Tl,r);let s=r/-2;Qt(i,"marginLeft",s),Qt(i,"marginTop",s);let o=t.width(n,e,r);return o&&Qt(i,"borderWidth",o),i}function w2(n,e){let t=n.series[e].points;return t._fill||t._stroke}function S2(n,e){let t=n.series[e].points;return t._stroke||t._fill}function M2(n,e){return n.series[e].points.size}var Hp=[0,0];function A2(n,e,t){return Hp[0]=e,Hp[1]=t,Hp}function sh(n,e,t,i=!0){return r=>{r.button==0&&(!i||r.target==e)&&t(r)}}function Wp(n,e,t,i=!0){return r=>{(!i||r.target==e)&&t(r)}}var T2={show:!0,x:!0,y:!0,lock:!1,move:A2,points:{one:!1,show:b2,size:M2,width:0,stroke:S2,fill:w2},bind:{mousedown:sh,mouseup:sh,click:sh,dblclick:sh,mousemove:Wp,mouseleave:Wp,mouseenter:Wp},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,r)=>i-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Cx={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},um=Tn({},Cx,{filter:mx}),Ix=Tn({},um,{size:10}),Px=Tn({},Cx,{show:!1}),dm='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Lx="bold "+dm,Nx=1.5,Zv={show:!0,scale:"x",stroke:tm,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Lx,side:2,grid:um,ticks:Ix,border:Px,font:dm,lineGap:Nx,rotate:0},E2="Value",R2="Time",Jv={show:!0,scale:"x",auto:!1,sorted:1,min:Wt,max:-Wt,idxs:[]};function C2(n,e,t,i,r){return e.map(s=>s==null?"":om(s))}function I2(n,e,t,i,r,s,o){let a=[],l=_s.get(r)||0;t=o?t:Xt(hh(t,r),l);for(let c=t;c<=i;c=Xt(c+r,l))a.push(Object.is(c,-0)?0:c);return a}function Zp(n,e,t,i,r,s,o){let a=[],l=n.scales[n.axes[e].scale].log,c=l==10?Gr:hx,u=Ei(c(t));r=ea(l,u),l==10&&(r=Xs[er(r,Xs)]);let h=t,f=r*l;l==10&&(f=Xs[er(f,Xs)]);do a.push(h),h=h+r,l==10&&!_s.has(h)&&(h=Xt(h,_s.get(r))),h>=f&&(r=h,f=r*l,l==10&&(f=Xs[er(f,Xs)]));while(h<=i);return a}function P2(n,e,t,i,r,s,o){let l=n.scales[n.axes[e].scale].asinh,c=i>l?Zp(n,e,ui(l,t),i,r):[l],u=i>=0&&t<=0?[0]:[];return(t<-l?Zp(n,e,ui(l,-i),-t,r):[l]).reverse().map(f=>-f).concat(u,c)}var Dx=/./,L2=/[12357]/,N2=/[125]/,jv=/1/,Jp=(n,e,t,i)=>n.map((r,s)=>e==4&&r==0||s%i==0&&t.test(r.toExponential()[r<0?1:0])?r:null);function D2(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=n.scales[o],l=n.valToPos,c=s._space,u=l(10,o),h=l(9,o)-u>=c?Dx:l(7,o)-u>=c?L2:l(5,o)-u>=c?N2:jv;if(h==jv){let f=Fn(l(1,o)-u);if(f<c)return Jp(e.slice().reverse(),a.distr,h,Vi(c/f)).reverse()}return Jp(e,a.distr,h,1)}function F2(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=s._space,l=n.valToPos,c=Fn(l(1,o)-l(2,o));return c<a?Jp(e.slice().reverse(),3,Dx,Vi(a/c)).reverse():e}function U2(n,e,t,i){return i==null?nm:e==null?"":om(e)}var Qv={show:!0,scale:"y",stroke:tm,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Lx,side:3,grid:um,ticks:Ix,border:Px,font:dm,lineGap:Nx,rotate:0};function O2(n,e){let t=3+(n||1)*2;return Xt(t*e,3)}function k2(n,e){let{scale:t,idxs:i}=n.series[0],r=n._data[0],s=n.valToPos(r[i[0]],t,!0),o=n.valToPos(r[i[1]],t,!0),a=Fn(o-s),l=n.series[e],c=a/(l.points.space*Pt);return i[1]-i[0]<=c}var ex={scale:null,auto:!0,sorted:0,min:Wt,max:-Wt},Fx=(n,e,t,i,r)=>r,tx={show:!0,auto:!0,sorted:0,gaps:Fx,alpha:1,facets:[Tn({},ex,{scale:"x"}),Tn({},ex,{scale:"y"})]},nx={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Fx,alpha:1,points:{show:k2,filter:null},values:null,min:Wt,max:-Wt,idxs:[],path:null,clip:null};function B2(n,e,t,i,r){return t/10}var Ux={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},z2=Tn({},Ux,{time:!1,ori:1}),ix={};function Ox(n,e){let t=ix[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(r=>r!=i)},pub(i,r,s,o,a,l,c){for(let u=0;u<t.plots.length;u++)t.plots[u]!=r&&t.plots[u].pub(i,r,s,o,a,l,c)}},n!=null&&(ix[n]=t)),t}var ia=1,jp=2;function Ks(n,e,t){let i=n.mode,r=n.series[e],s=i==2?n._data[e]:n._data,o=n.scales,a=n.bbox,l=s[0],c=i==2?s[1]:s[e],u=i==2?o[r.facets[0].scale]:o[n.series[0].scale],h=i==2?o[r.facets[1].scale]:o[r.scale],f=a.left,d=a.top,p=a.width,_=a.height,m=n.valToPosH,g=n.valToPosV;return u.ori==0?t(r,l,c,u,h,m,g,f,d,p,_,mh,sa,yh,Bx,Gx):t(r,l,c,u,h,g,m,d,f,_,p,gh,oa,pm,zx,Vx)}function hm(n,e){let t=0,i=0,r=Rt(n.bands,am);for(let s=0;s<r.length;s++){let o=r[s];o.series[0]==e?t=o.dir:o.series[1]==e&&(o.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function G2(n,e,t,i,r){let s=n.mode,o=n.series[e],a=s==2?o.facets[1].scale:o.scale,l=n.scales[a];return r==-1?l.min:r==1?l.max:l.distr==3?l.dir==1?l.min:l.max:0}function Vr(n,e,t,i,r,s){return Ks(n,e,(o,a,l,c,u,h,f,d,p,_,m)=>{let g=o.pxRound,v=c.dir*(c.ori==0?1:-1),A=c.ori==0?sa:oa,w,C;v==1?(w=t,C=i):(w=i,C=t);let R=g(h(a[w],c,_,d)),x=g(f(l[w],u,m,p)),E=g(h(a[C],c,_,d)),U=g(f(s==1?u.max:u.min,u,m,p)),L=new Path2D(r);return A(L,E,U),A(L,R,U),A(L,R,x),L})}function ph(n,e,t,i,r,s){let o=null;if(n.length>0){o=new Path2D;let a=e==0?yh:pm,l=t;for(let h=0;h<n.length;h++){let f=n[h];if(f[1]>f[0]){let d=f[0]-l;d>0&&a(o,l,i,d,i+s),l=f[1]}}let c=t+r-l,u=10;c>0&&a(o,l,i-u/2,c,i+s+u)}return o}function V2(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function fm(n,e,t,i,r,s,o){let a=[],l=n.length;for(let c=r==1?t:i;c>=t&&c<=i;c+=r)if(e[c]===null){let h=c,f=c;if(r==1)for(;++c<=i&&e[c]===null;)f=c;else for(;--c>=t&&e[c]===null;)f=c;let d=s(n[h]),p=f==h?d:s(n[f]),_=h-r;d=o<=0&&_>=0&&_<l?s(n[_]):d;let g=f+r;p=o>=0&&g>=0&&g<l?s(n[g]):p,p>=d&&a.push([d,p])}return a}function rx(n){return n==0?px:n==1?Dn:e=>Ws(e,n)}function kx(n){let e=n==0?mh:gh,t=n==0?(r,s,o,a,l,c)=>{r.arcTo(s,o,a,l,c)}:(r,s,o,a,l,c)=>{r.arcTo(o,s,l,a,c)},i=n==0?(r,s,o,a,l)=>{r.rect(s,o,a,l)}:(r,s,o,a,l)=>{r.rect(o,s,l,a)};return(r,s,o,a,l,c=0,u=0)=>{c==0&&u==0?i(r,s,o,a,l):(c=tr(c,a/2,l/2),u=tr(u,a/2,l/2),e(r,s+c,o),t(r,s+a,o,s+a,o+l,c),t(r,s+a,o+l,s,o+l,u),t(r,s,o+l,s,o,u),t(r,s,o,s+a,o,c),r.closePath())}}var mh=(n,e,t)=>{n.moveTo(e,t)},gh=(n,e,t)=>{n.moveTo(t,e)},sa=(n,e,t)=>{n.lineTo(e,t)},oa=(n,e,t)=>{n.lineTo(t,e)},yh=kx(0),pm=kx(1),Bx=(n,e,t,i,r,s)=>{n.arc(e,t,i,r,s)},zx=(n,e,t,i,r,s)=>{n.arc(t,e,i,r,s)},Gx=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(e,t,i,r,s,o)},Vx=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(t,e,r,i,o,s)};function Hx(n){return(e,t,i,r,s)=>Ks(e,t,(o,a,l,c,u,h,f,d,p,_,m)=>{let{pxRound:g,points:v}=o,A,w;c.ori==0?(A=mh,w=Bx):(A=gh,w=zx);let C=Xt(v.width*Pt,3),R=(v.size-v.width)/2*Pt,x=Xt(R*2,3),E=new Path2D,U=new Path2D,{left:L,top:N,width:z,height:G}=e.bbox;yh(U,L-x,N-x,z+x*2,G+x*2);let D=X=>{if(l[X]!=null){let Y=g(h(a[X],c,_,d)),H=g(f(l[X],u,m,p));A(E,Y+R,H),w(E,Y,H,R,0,oh*2)}};if(s)s.forEach(D);else for(let X=i;X<=r;X++)D(X);return{stroke:C>0?E:null,fill:E,clip:U,flags:ia|jp}})}function Wx(n){return(e,t,i,r,s,o)=>{i!=r&&(s!=i&&o!=i&&n(e,t,i),s!=r&&o!=r&&n(e,t,r),n(e,t,o))}}var H2=Wx(sa),W2=Wx(oa);function Xx(n){let e=Rt(n?.alignGaps,0);return(t,i,r,s)=>Ks(t,i,(o,a,l,c,u,h,f,d,p,_,m)=>{[r,s]=uh(l,r,s);let g=o.pxRound,v=G=>g(h(G,c,_,d)),A=G=>g(f(G,u,m,p)),w,C;c.ori==0?(w=sa,C=H2):(w=oa,C=W2);let R=c.dir*(c.ori==0?1:-1),x={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ia},E=x.stroke,U=!1;if(s-r>=_*4){let G=pe=>t.posToVal(pe,c.key,!0),D=null,X=null,Y,H,de,Z=v(a[R==1?r:s]),Q=v(a[r]),re=v(a[s]),me=G(R==1?Q+1:re-1);for(let pe=R==1?r:s;pe>=r&&pe<=s;pe+=R){let te=a[pe],xe=(R==1?te<me:te>me)?Z:v(te),be=l[pe];xe==Z?be!=null?(H=be,D==null?(w(E,xe,A(H)),Y=D=X=H):H<D?D=H:H>X&&(X=H)):be===null&&(U=!0):(D!=null&&C(E,Z,A(D),A(X),A(Y),A(H)),be!=null?(H=be,w(E,xe,A(H)),D=X=Y=H):(D=X=null,be===null&&(U=!0)),Z=xe,me=G(Z+R))}D!=null&&D!=X&&de!=Z&&C(E,Z,A(D),A(X),A(Y),A(H))}else for(let G=R==1?r:s;G>=r&&G<=s;G+=R){let D=l[G];D===null?U=!0:D!=null&&w(E,v(a[G]),A(D))}let[N,z]=hm(t,i);if(o.fill!=null||N!=0){let G=x.fill=new Path2D(E),D=o.fillTo(t,i,o.min,o.max,N),X=A(D),Y=v(a[r]),H=v(a[s]);R==-1&&([H,Y]=[Y,H]),w(G,H,X),w(G,Y,X)}if(!o.spanGaps){let G=[];U&&G.push(...fm(a,l,r,s,R,v,e)),x.gaps=G=o.gaps(t,i,r,s,G),x.clip=ph(G,c.ori,d,p,_,m)}return z!=0&&(x.band=z==2?[Vr(t,i,r,s,E,-1),Vr(t,i,r,s,E,1)]:Vr(t,i,r,s,E,z)),x})}function X2(n){let e=Rt(n.align,1),t=Rt(n.ascDesc,!1),i=Rt(n.alignGaps,0),r=Rt(n.extend,!1);return(s,o,a,l)=>Ks(s,o,(c,u,h,f,d,p,_,m,g,v,A)=>{[a,l]=uh(h,a,l);let w=c.pxRound,{left:C,width:R}=s.bbox,x=Q=>w(p(Q,f,v,m)),E=Q=>w(_(Q,d,A,g)),U=f.ori==0?sa:oa,L={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ia},N=L.stroke,z=f.dir*(f.ori==0?1:-1),G=E(h[z==1?a:l]),D=x(u[z==1?a:l]),X=D,Y=D;r&&e==-1&&(Y=C,U(N,Y,G)),U(N,D,G);for(let Q=z==1?a:l;Q>=a&&Q<=l;Q+=z){let re=h[Q];if(re==null)continue;let me=x(u[Q]),pe=E(re);e==1?U(N,me,G):U(N,X,pe),U(N,me,pe),G=pe,X=me}let H=X;r&&e==1&&(H=C+R,U(N,H,G));let[de,Z]=hm(s,o);if(c.fill!=null||de!=0){let Q=L.fill=new Path2D(N),re=c.fillTo(s,o,c.min,c.max,de),me=E(re);U(Q,H,me),U(Q,Y,me)}if(!c.spanGaps){let Q=[];Q.push(...fm(u,h,a,l,z,x,i));let re=c.width*Pt/2,me=t||e==1?re:-re,pe=t||e==-1?-re:re;Q.forEach(te=>{te[0]+=me,te[1]+=pe}),L.gaps=Q=c.gaps(s,o,a,l,Q),L.clip=ph(Q,f.ori,m,g,v,A)}return Z!=0&&(L.band=Z==2?[Vr(s,o,a,l,N,-1),Vr(s,o,a,l,N,1)]:Vr(s,o,a,l,N,Z)),L})}function sx(n,e,t,i,r,s,o=Wt){if(n.length>1){let a=null;for(let l=0,c=1/0;l<n.length;l++)if(e[l]!==void 0){if(a!=null){let u=Fn(n[l]-n[a]);u<c&&(c=u,o=Fn(t(n[l],i,r,s)-t(n[a],i,r,s)))}a=l}}return o}function q2(n){n=n||Cl;let e=Rt(n.size,[.6,Wt,1]),t=n.align||0,i=n.gap||0,r=n.radius;r=r==null?[0,0]:typeof r=="number"?[r,0]:r;let s=wt(r),o=1-e[0],a=Rt(e[1],Wt),l=Rt(e[2],1),c=Rt(n.disp,Cl),u=Rt(n.each,d=>{}),{fill:h,stroke:f}=c;return(d,p,_,m)=>Ks(d,p,(g,v,A,w,C,R,x,E,U,L,N)=>{let z=g.pxRound,G=t,D=i*Pt,X=a*Pt,Y=l*Pt,H,de;w.ori==0?[H,de]=s(d,p):[de,H]=s(d,p);let Z=w.dir*(w.ori==0?1:-1),Q=w.ori==0?yh:pm,re=w.ori==0?u:(Le,je,ct,Ee,Ht,qe,Je)=>{u(Le,je,ct,Ht,Ee,Je,qe)},me=Rt(d.bands,am).find(Le=>Le.series[0]==p),pe=me!=null?me.dir:0,te=g.fillTo(d,p,g.min,g.max,pe),ve=z(x(te,C,N,U)),xe,be,_e,ze=L,Ze=z(g.width*Pt),We=!1,ut=null,lt=null,et=null,Dt=null;h!=null&&(Ze==0||f!=null)&&(We=!0,ut=h.values(d,p,_,m),lt=new Map,new Set(ut).forEach(Le=>{Le!=null&&lt.set(Le,new Path2D)}),Ze>0&&(et=f.values(d,p,_,m),Dt=new Map,new Set(et).forEach(Le=>{Le!=null&&Dt.set(Le,new Path2D)})));let{x0:Ct,size:Yt}=c;if(Ct!=null&&Yt!=null){G=1,v=Ct.values(d,p,_,m),Ct.unit==2&&(v=v.map(ct=>d.posToVal(E+ct*L,w.key,!0)));let Le=Yt.values(d,p,_,m);Yt.unit==2?be=Le[0]*L:be=R(Le[0],w,L,E)-R(0,w,L,E),ze=sx(v,A,R,w,L,E,ze),_e=ze-be+D}else ze=sx(v,A,R,w,L,E,ze),_e=ze*o+D,be=ze-_e;_e<1&&(_e=0),Ze>=be/2&&(Ze=0),_e<5&&(z=px);let Mt=_e>0,Un=ze-_e-(Mt?Ze:0);be=z(Kp(Un,Y,X)),xe=(G==0?be/2:G==Z?0:be)-G*Z*((G==0?D/2:0)+(Mt?Ze/2:0));let St={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},En=We?null:new Path2D,on=null;if(me!=null)on=d.data[me.series[1]];else{let{y0:Le,y1:je}=c;Le!=null&&je!=null&&(A=je.values(d,p,_,m),on=Le.values(d,p,_,m))}let mn=H*be,B=de*be;for(let Le=Z==1?_:m;Le>=_&&Le<=m;Le+=Z){let je=A[Le];if(je==null)continue;if(on!=null){let q=on[Le]??0;if(je-q==0)continue;ve=x(q,C,N,U)}let ct=w.distr!=2||c!=null?v[Le]:Le,Ee=R(ct,w,L,E),Ht=x(Rt(je,te),C,N,U),qe=z(Ee-xe),Je=z(ui(Ht,ve)),I=z(tr(Ht,ve)),S=Je-I;if(je!=null){let q=je<0?B:mn,fe=je<0?mn:B;We?(Ze>0&&et[Le]!=null&&Q(Dt.get(et[Le]),qe,I+Ei(Ze/2),be,ui(0,S-Ze),q,fe),ut[Le]!=null&&Q(lt.get(ut[Le]),qe,I+Ei(Ze/2),be,ui(0,S-Ze),q,fe)):Q(En,qe,I+Ei(Ze/2),be,ui(0,S-Ze),q,fe),re(d,p,Le,qe-Ze/2,I,be+Ze,S)}}return Ze>0?St.stroke=We?Dt:En:We||(St._fill=g.width==0?g._fill:g._stroke??g._fill,St.width=0),St.fill=We?lt:En,St})}function Y2(n,e){let t=Rt(e?.alignGaps,0);return(i,r,s,o)=>Ks(i,r,(a,l,c,u,h,f,d,p,_,m,g)=>{[s,o]=uh(c,s,o);let v=a.pxRound,A=H=>v(f(H,u,m,p)),w=H=>v(d(H,h,g,_)),C,R,x;u.ori==0?(C=mh,x=sa,R=Gx):(C=gh,x=oa,R=Vx);let E=u.dir*(u.ori==0?1:-1),U=A(l[E==1?s:o]),L=U,N=[],z=[];for(let H=E==1?s:o;H>=s&&H<=o;H+=E)if(c[H]!=null){let Z=l[H],Q=A(Z);N.push(L=Q),z.push(w(c[H]))}let G={stroke:n(N,z,C,x,R,v),fill:null,clip:null,band:null,gaps:null,flags:ia},D=G.stroke,[X,Y]=hm(i,r);if(a.fill!=null||X!=0){let H=G.fill=new Path2D(D),de=a.fillTo(i,r,a.min,a.max,X),Z=w(de);x(H,L,Z),x(H,U,Z)}if(!a.spanGaps){let H=[];H.push(...fm(l,c,s,o,E,A,t)),G.gaps=H=a.gaps(i,r,s,o,H),G.clip=ph(H,u.ori,p,_,m,g)}return Y!=0&&(G.band=Y==2?[Vr(i,r,s,o,D,-1),Vr(i,r,s,o,D,1)]:Vr(i,r,s,o,D,Y)),G})}function $2(n){return Y2(K2,n)}function K2(n,e,t,i,r,s){let o=n.length;if(o<2)return null;let a=new Path2D;if(t(a,n[0],e[0]),o==2)i(a,n[1],e[1]);else{let l=Array(o),c=Array(o-1),u=Array(o-1),h=Array(o-1);for(let f=0;f<o-1;f++)u[f]=e[f+1]-e[f],h[f]=n[f+1]-n[f],c[f]=u[f]/h[f];l[0]=c[0];for(let f=1;f<o-1;f++)c[f]===0||c[f-1]===0||c[f-1]>0!=c[f]>0?l[f]=0:(l[f]=3*(h[f-1]+h[f])/((2*h[f]+h[f-1])/c[f-1]+(h[f]+2*h[f-1])/c[f]),isFinite(l[f])||(l[f]=0));l[o-1]=c[o-2];for(let f=0;f<o-1;f++)r(a,n[f]+h[f]/3,e[f]+l[f]*h[f]/3,n[f+1]-h[f]/3,e[f+1]-l[f+1]*h[f]/3,n[f+1],e[f+1])}return a}var Qp=new Set;function ox(){for(let n of Qp)n.syncRect(!0)}ra&&(Ys(CC,Qo,ox),Ys(IC,Qo,ox,!0),Ys(ah,Qo,()=>{Zn.pxRatio=Pt}));var Z2=Xx(),J2=Hx();function ax(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((s,o)=>em(s,o,e,t))}function j2(n,e){return n.map((t,i)=>i==0?{}:Tn({},e,t))}function em(n,e,t,i){return Tn({},e==0?t:i,n)}function qx(n,e,t){return e==null?ta:[e,t]}var Q2=qx;function eI(n,e,t){return e==null?ta:lh(e,t,sm,!0)}function Yx(n,e,t,i){return e==null?ta:dh(e,t,n.scales[i].log,!1)}var tI=Yx;function $x(n,e,t,i){return e==null?ta:rm(e,t,n.scales[i].log,!1)}var nI=$x;function iI(n,e,t,i,r){let s=ui(Bv(n),Bv(e)),o=e-n,a=er(r/i*o,t);do{let l=t[a],c=i*l/o;if(c>=r&&s+(l<5?_s.get(l):0)<=17)return[l,c]}while(++a<t.length);return[0,0]}function lx(n){let e,t;return n=n.replace(/(\d+)px/,(i,r)=>(e=Dn((t=+r)*Pt))+"px"),[n,e,t]}function rI(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=Xt(e[2]*Pt,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Zn(n,e,t){let i={mode:Rt(n.mode,1)},r=i.mode;function s(b,M,P,F){let W=M.valToPct(b);return F+P*(M.dir==-1?1-W:W)}function o(b,M,P,F){let W=M.valToPct(b);return F+P*(M.dir==-1?W:1-W)}function a(b,M,P,F){return M.ori==0?s(b,M,P,F):o(b,M,P,F)}i.valToPosH=s,i.valToPosV=o;let l=!1;i.status=0;let c=i.root=Gi(dC);if(n.id!=null&&(c.id=n.id),Ti(c,n.class),n.title){let b=Gi(pC,c);b.textContent=n.title}let u=Qi("canvas"),h=i.ctx=u.getContext("2d"),f=Gi(mC,c);Ys("click",f,b=>{b.target===p&&(Kt!=no||en!=io)&&Xn.click(i,b)},!0);let d=i.under=Gi(gC,f);f.appendChild(u);let p=i.over=Gi(yC,f);n=na(n);let _=+Rt(n.pxAlign,1),m=rx(_);(n.plugins||[]).forEach(b=>{b.opts&&(n=b.opts(i,n)||n)});let g=n.ms||.001,v=i.series=r==1?ax(n.series||[],Jv,nx,!1):j2(n.series||[null],tx),A=i.axes=ax(n.axes||[],Zv,Qv,!0),w=i.scales={},C=i.bands=n.bands||[];C.forEach(b=>{b.fill=wt(b.fill||null),b.dir=Rt(b.dir,-1)});let R=r==2?v[1].facets[0].scale:v[0].scale,x={axes:Sr,series:gt},E=(n.drawOrder||["axes","series"]).map(b=>x[b]);function U(b){let M=b.distr==3?P=>Gr(P>0?P:b.clamp(i,P,b.min,b.max,b.key)):b.distr==4?P=>Gp(P,b.asinh):b.distr==100?P=>b.fwd(P):P=>P;return P=>{let F=M(P),{_min:W,_max:J}=b,le=J-W;return(F-W)/le}}function L(b){let M=w[b];if(M==null){let P=(n.scales||Cl)[b]||Cl;if(P.from!=null){L(P.from);let F=Tn({},w[P.from],P,{key:b});F.valToPct=U(F),w[b]=F}else{M=w[b]=Tn({},b==R?Ux:z2,P),M.key=b;let F=M.time,W=M.range,J=ys(W);if((b!=R||r==2&&!F)&&(J&&(W[0]==null||W[1]==null)&&(W={min:W[0]==null?Uv:{mode:1,hard:W[0],soft:W[0]},max:W[1]==null?Uv:{mode:1,hard:W[1],soft:W[1]}},J=!1),!J&&fh(W))){let le=W;W=(ge,Ae,Ue)=>Ae==null?ta:lh(Ae,Ue,le)}M.range=wt(W||(F?Q2:b==R?M.distr==3?tI:M.distr==4?nI:qx:M.distr==3?Yx:M.distr==4?$x:eI)),M.auto=wt(J?!1:M.auto),M.clamp=wt(M.clamp||B2),M._min=M._max=null,M.valToPct=U(M)}}}L("x"),L("y"),r==1&&v.forEach(b=>{L(b.scale)}),A.forEach(b=>{L(b.scale)});for(let b in n.scales)L(b);let N=w[R],z=N.distr,G,D;N.ori==0?(Ti(c,hC),G=s,D=o):(Ti(c,fC),G=o,D=s);let X={};for(let b in w){let M=w[b];(M.min!=null||M.max!=null)&&(X[b]={min:M.min,max:M.max},M.min=M.max=null)}let Y=n.tzDate||(b=>new Date(Dn(b/g))),H=n.fmtDate||lm,de=g==1?h2(Y):m2(Y),Z=Yv(Y,qv(g==1?d2:p2,H)),Q=Kv(Y,$v(y2,H)),re=[],me=i.legend=Tn({},x2,n.legend),pe=i.cursor=Tn({},T2,{drag:{y:r==2}},n.cursor),te=me.show,ve=pe.show,xe=me.markers;me.idxs=re,xe.width=wt(xe.width),xe.dash=wt(xe.dash),xe.stroke=wt(xe.stroke),xe.fill=wt(xe.fill);let be,_e,ze,Ze=[],We=[],ut,lt=!1,et={};if(me.live){let b=v[1]?v[1].values:null;lt=b!=null,ut=lt?b(i,1,0):{_:0};for(let M in ut)et[M]=nm}if(te)if(be=Qi("table",SC,c),ze=Qi("tbody",null,be),me.mount(i,be),lt){_e=Qi("thead",null,be,ze);let b=Qi("tr",null,_e);Qi("th",null,b);for(var Dt in ut)Qi("th",Sv,b).textContent=Dt}else Ti(be,AC),me.live&&Ti(be,MC);let Ct={show:!0},Yt={show:!1};function Mt(b,M){if(M==0&&(lt||!me.live||r==2))return ta;let P=[],F=Qi("tr",TC,ze,ze.childNodes[M]);Ti(F,b.class),b.show||Ti(F,qs);let W=Qi("th",null,F);if(xe.show){let ge=Gi(EC,W);if(M>0){let Ae=xe.width(i,M);Ae&&(ge.style.border=Ae+"px "+xe.dash(i,M)+" "+xe.stroke(i,M)),ge.style.background=xe.fill(i,M)}}let J=Gi(Sv,W);b.label instanceof HTMLElement?J.appendChild(b.label):J.textContent=b.label,M>0&&(xe.show||(J.style.color=b.width>0?xe.stroke(i,M):xe.fill(i,M)),St("click",W,ge=>{if(pe._lock)return;nt(ge);let Ae=v.indexOf(b);if((ge.ctrlKey||ge.metaKey)!=me.isolate){let Ue=v.some((Oe,Ge)=>Ge>0&&Ge!=Ae&&Oe.show);v.forEach((Oe,Ge)=>{Ge>0&&sr(Ge,Ue?Ge==Ae?Ct:Yt:Ct,!0,vn.setSeries)})}else sr(Ae,{show:!b.show},!0,vn.setSeries)},!1),it&&St(Ev,W,ge=>{pe._lock||(nt(ge),sr(v.indexOf(b),so,!0,vn.setSeries))},!1));for(var le in ut){let ge=Qi("td",RC,F);ge.textContent="--",P.push(ge)}return[F,P]}let Un=new Map;function St(b,M,P,F=!0){let W=Un.get(M)||{},J=pe.bind[b](i,M,P,F);J&&(Ys(b,M,W[b]=J),Un.set(M,W))}function En(b,M,P){let F=Un.get(M)||{};for(let W in F)(b==null||W==b)&&($p(W,M,F[W]),delete F[W]);b==null&&Un.delete(M)}let on=0,mn=0,B=0,Le=0,je=0,ct=0,Ee=je,Ht=ct,qe=B,Je=Le,I=0,S=0,q=0,fe=0;i.bbox={};let ae=!1,Se=!1,Me=!1,ne=!1,se=!1,ye=!1;function k(b,M,P){(P||b!=i.width||M!=i.height)&&oe(b,M),ht(!1),Me=!0,Se=!0,Jn()}function oe(b,M){i.width=on=B=b,i.height=mn=Le=M,je=ct=0,Te(),Ye();let P=i.bbox;I=P.left=Ws(je*Pt,.5),S=P.top=Ws(ct*Pt,.5),q=P.width=Ws(B*Pt,.5),fe=P.height=Ws(Le*Pt,.5)}let ie=3;function Re(){let b=!1,M=0;for(;!b;){M++;let P=Qs(M),F=rr(M);b=M==ie||P&&F,b||(oe(i.width,i.height),Se=!0)}}function we({width:b,height:M}){k(b,M)}i.setSize=we;function Te(){let b=!1,M=!1,P=!1,F=!1;A.forEach((W,J)=>{if(W.show&&W._show){let{side:le,_size:ge}=W,Ae=le%2,Ue=W.label!=null?W.labelSize:0,Oe=ge+Ue;Oe>0&&(Ae?(B-=Oe,le==3?(je+=Oe,F=!0):P=!0):(Le-=Oe,le==0?(ct+=Oe,b=!0):M=!0))}}),nr[0]=b,nr[1]=P,nr[2]=M,nr[3]=F,B-=Hi[1]+Hi[3],je+=Hi[3],Le-=Hi[2]+Hi[0],ct+=Hi[0]}function Ye(){let b=je+B,M=ct+Le,P=je,F=ct;function W(J,le){switch(J){case 1:return b+=le,b-le;case 2:return M+=le,M-le;case 3:return P-=le,P+le;case 0:return F-=le,F+le}}A.forEach((J,le)=>{if(J.show&&J._show){let ge=J.side;J._pos=W(ge,J._size),J.label!=null&&(J._lpos=W(ge,J.labelSize))}})}if(pe.dataIdx==null){let b=pe.hover,M=b.skip=new Set(b.skip??[]);M.add(void 0);let P=b.prox=wt(b.prox),F=b.bias??=0;pe.dataIdx=(W,J,le,ge)=>{if(J==0)return le;let Ae=le,Ue=P(W,J,le,ge)??Wt,Oe=Ue>=0&&Ue<Wt,Ge=N.ori==0?B:Le,at=pe.left,It=e[0],Tt=e[J];if(M.has(Tt[le])){Ae=null;let yt=null,tt=null,Ke;if(F==0||F==-1)for(Ke=le;yt==null&&Ke-- >0;)M.has(Tt[Ke])||(yt=Ke);if(F==0||F==1)for(Ke=le;tt==null&&Ke++<Tt.length;)M.has(Tt[Ke])||(tt=Ke);if(yt!=null||tt!=null)if(Oe){let Jt=yt==null?-1/0:G(It[yt],N,Ge,0),cn=tt==null?1/0:G(It[tt],N,Ge,0),zn=at-Jt,Gt=cn-at;zn<=Gt?zn<=Ue&&(Ae=yt):Gt<=Ue&&(Ae=tt)}else Ae=tt==null?yt:yt==null?tt:le-yt<=tt-le?yt:tt}else Oe&&Fn(at-G(It[le],N,Ge,0))>Ue&&(Ae=null);return Ae}}let nt=b=>{pe.event=b};pe.idxs=re,pe._lock=!1;let he=pe.points;he.show=wt(he.show),he.size=wt(he.size),he.stroke=wt(he.stroke),he.width=wt(he.width),he.fill=wt(he.fill);let Ve=i.focus=Tn({},n.focus||{alpha:.3},pe.focus),it=Ve.prox>=0,Pe=it&&he.one,dt=[],$t=[],ti=[];function aa(b,M){let P=he.show(i,M);if(P instanceof HTMLElement)return Ti(P,wC),Ti(P,b.class),vr(P,-10,-10,B,Le),p.insertBefore(P,dt[M]),P}function Zs(b,M){if(r==1||M>0){let P=r==1&&w[b.scale].time,F=b.value;b.value=P?Vv(F)?Kv(Y,$v(F,H)):F||Q:F||U2,b.label=b.label||(P?R2:E2)}if(Pe||M>0){b.width=b.width==null?1:b.width,b.paths=b.paths||Z2||zC,b.fillTo=wt(b.fillTo||G2),b.pxAlign=+Rt(b.pxAlign,_),b.pxRound=rx(b.pxAlign),b.stroke=wt(b.stroke||null),b.fill=wt(b.fill||null),b._stroke=b._fill=b._paths=b._focus=null;let P=O2(ui(1,b.width),1),F=b.points=Tn({},{size:P,width:ui(1,P*.2),stroke:b.stroke,space:P*2,paths:J2,_stroke:null,_fill:null},b.points);F.show=wt(F.show),F.filter=wt(F.filter),F.fill=wt(F.fill),F.stroke=wt(F.stroke),F.paths=wt(F.paths),F.pxAlign=b.pxAlign}if(te){let P=Mt(b,M);Ze.splice(M,0,P[0]),We.splice(M,0,P[1]),me.values.push(null)}if(ve){re.splice(M,0,null);let P=null;Pe?M==0&&(P=aa(b,M)):M>0&&(P=aa(b,M)),dt.splice(M,0,P),$t.splice(M,0,0),ti.splice(M,0,0)}Bn("addSeries",M)}function _h(b,M){M=M??v.length,b=r==1?em(b,M,Jv,nx):em(b,M,{},tx),v.splice(M,0,b),Zs(v[M],M)}i.addSeries=_h;function Pl(b){if(v.splice(b,1),te){me.values.splice(b,1),We.splice(b,1);let M=Ze.splice(b,1)[0];En(null,M.firstChild),M.remove()}ve&&(re.splice(b,1),dt.splice(b,1)[0].remove(),$t.splice(b,1),ti.splice(b,1)),Bn("delSeries",b)}i.delSeries=Pl;let nr=[!1,!1,!1,!1];function xr(b,M){if(b._show=b.show,b.show){let P=b.side%2,F=w[b.scale];F==null&&(b.scale=P?v[1].scale:R,F=w[b.scale]);let W=F.time;b.size=wt(b.size),b.space=wt(b.space),b.rotate=wt(b.rotate),ys(b.incrs)&&b.incrs.forEach(le=>{!_s.has(le)&&_s.set(le,yx(le))}),b.incrs=wt(b.incrs||(F.distr==2?l2:W?g==1?u2:f2:Xs)),b.splits=wt(b.splits||(W&&F.distr==1?de:F.distr==3?Zp:F.distr==4?P2:I2)),b.stroke=wt(b.stroke),b.grid.stroke=wt(b.grid.stroke),b.ticks.stroke=wt(b.ticks.stroke),b.border.stroke=wt(b.border.stroke);let J=b.values;b.values=ys(J)&&!ys(J[0])?wt(J):W?ys(J)?Yv(Y,qv(J,H)):Vv(J)?g2(Y,J):J||Z:J||C2,b.filter=wt(b.filter||(F.distr>=3&&F.log==10?D2:F.distr==3&&F.log==2?F2:mx)),b.font=lx(b.font),b.labelFont=lx(b.labelFont),b._size=b.size(i,null,M,0),b._space=b._rotate=b._incrs=b._found=b._splits=b._values=null,b._size>0&&(nr[M]=!0,b._el=Gi(_C,f))}}function br(b,M,P,F){let[W,J,le,ge]=P,Ae=M%2,Ue=0;return Ae==0&&(ge||J)&&(Ue=M==0&&!W||M==2&&!le?Dn(Zv.size/3):0),Ae==1&&(W||le)&&(Ue=M==1&&!J||M==3&&!ge?Dn(Qv.size/2):0),Ue}let la=i.padding=(n.padding||[br,br,br,br]).map(b=>wt(Rt(b,br))),Hi=i._padding=la.map((b,M)=>b(i,M,nr,0)),an,dn=null,hn=null,ir=r==1?v[0].idxs:null,fi=null,Hr=!1;function ca(b,M){if(e=b??[],i.data=i._data=e,r==2){an=0;for(let P=1;P<v.length;P++)an+=e[P][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),fi=e[0],an=fi.length;let P=e;if(z==2){P=e.slice();let F=P[0]=Array(an);for(let W=0;W<an;W++)F[W]=W}i._data=e=P}if(ht(!0),Bn("setData"),z==2&&(Me=!0),M!==!1){let P=N;P.auto(i,Hr)?ua():qr(R,P.min,P.max),ne=ne||pe.left>=0,ye=!0,Jn()}}i.setData=ca;function ua(){Hr=!0;let b,M;r==1&&(an>0?(dn=ir[0]=0,hn=ir[1]=an-1,b=e[0][dn],M=e[0][hn],z==2?(b=dn,M=hn):b==M&&(z==3?[b,M]=dh(b,b,N.log,!1):z==4?[b,M]=rm(b,b,N.log,!1):N.time?M=b+Dn(86400/g):[b,M]=lh(b,M,sm,!0))):(dn=ir[0]=b=null,hn=ir[1]=M=null)),qr(R,b,M)}let Js,Wr,js,T,V,j,$,K,Ce,Ne;function Ie(b,M,P,F,W,J){b??=Av,P??=am,F??="butt",W??=Av,J??="round",b!=Js&&(h.strokeStyle=Js=b),W!=Wr&&(h.fillStyle=Wr=W),M!=js&&(h.lineWidth=js=M),J!=V&&(h.lineJoin=V=J),F!=j&&(h.lineCap=j=F),P!=T&&h.setLineDash(T=P)}function De(b,M,P,F){M!=Wr&&(h.fillStyle=Wr=M),b!=$&&(h.font=$=b),P!=K&&(h.textAlign=K=P),F!=Ce&&(h.textBaseline=Ce=F)}function Xe(b,M,P,F,W=0){if(F.length>0&&b.auto(i,Hr)&&(M==null||M.min==null)){let J=Rt(dn,0),le=Rt(hn,F.length-1),ge=P.min==null?DC(F,J,le,W,b.distr==3):[P.min,P.max];b.min=tr(b.min,P.min=ge[0]),b.max=ui(b.max,P.max=ge[1])}}let st={min:null,max:null};function mt(){for(let F in w){let W=w[F];X[F]==null&&(W.min==null||X[R]!=null&&W.auto(i,Hr))&&(X[F]=st)}for(let F in w){let W=w[F];X[F]==null&&W.from!=null&&X[W.from]!=null&&(X[F]=st)}X[R]!=null&&ht(!0);let b={};for(let F in X){let W=X[F];if(W!=null){let J=b[F]=na(w[F],HC);if(W.min!=null)Tn(J,W);else if(F!=R||r==2)if(an==0&&J.from==null){let le=J.range(i,null,null,F);J.min=le[0],J.max=le[1]}else J.min=Wt,J.max=-Wt}}if(an>0){v.forEach((F,W)=>{if(r==1){let J=F.scale,le=X[J];if(le==null)return;let ge=b[J];if(W==0){let Ae=ge.range(i,ge.min,ge.max,J);ge.min=Ae[0],ge.max=Ae[1],dn=er(ge.min,e[0]),hn=er(ge.max,e[0]),hn-dn>1&&(e[0][dn]<ge.min&&dn++,e[0][hn]>ge.max&&hn--),F.min=fi[dn],F.max=fi[hn]}else F.show&&F.auto&&Xe(ge,le,F,e[W],F.sorted);F.idxs[0]=dn,F.idxs[1]=hn}else if(W>0&&F.show&&F.auto){let[J,le]=F.facets,ge=J.scale,Ae=le.scale,[Ue,Oe]=e[W],Ge=b[ge],at=b[Ae];Ge!=null&&Xe(Ge,X[ge],J,Ue,J.sorted),at!=null&&Xe(at,X[Ae],le,Oe,le.sorted),F.min=le.min,F.max=le.max}});for(let F in b){let W=b[F],J=X[F];if(W.from==null&&(J==null||J.min==null)){let le=W.range(i,W.min==Wt?null:W.min,W.max==-Wt?null:W.max,F);W.min=le[0],W.max=le[1]}}}for(let F in b){let W=b[F];if(W.from!=null){let J=b[W.from];if(J.min==null)W.min=W.max=null;else{let le=W.range(i,J.min,J.max,F);W.min=le[0],W.max=le[1]}}}let M={},P=!1;for(let F in b){let W=b[F],J=w[F];if(J.min!=W.min||J.max!=W.max){J.min=W.min,J.max=W.max;let le=J.distr;J._min=le==3?Gr(J.min):le==4?Gp(J.min,J.asinh):le==100?J.fwd(J.min):J.min,J._max=le==3?Gr(J.max):le==4?Gp(J.max,J.asinh):le==100?J.fwd(J.max):J.max,M[F]=P=!0}}if(P){v.forEach((F,W)=>{r==2?W>0&&M.y&&(F._paths=null):M[F.scale]&&(F._paths=null)});for(let F in M)Me=!0,Bn("setScale",F);ve&&pe.left>=0&&(ne=ye=!0)}for(let F in X)X[F]=null}function He(b){let M=Kp(dn-1,0,an-1),P=Kp(hn+1,0,an-1);for(;b[M]==null&&M>0;)M--;for(;b[P]==null&&P<an-1;)P++;return[M,P]}function gt(){if(an>0){let b=v.some(M=>M._focus)&&Ne!=Ve.alpha;b&&(h.globalAlpha=Ne=Ve.alpha),v.forEach((M,P)=>{if(P>0&&M.show&&(rn(P,!1),rn(P,!0),M._paths==null)){let F=Ne;Ne!=M.alpha&&(h.globalAlpha=Ne=M.alpha);let W=r==2?[0,e[P][0].length-1]:He(e[P]);M._paths=M.paths(i,P,W[0],W[1]),Ne!=F&&(h.globalAlpha=Ne=F)}}),v.forEach((M,P)=>{if(P>0&&M.show){let F=Ne;Ne!=M.alpha&&(h.globalAlpha=Ne=M.alpha),M._paths!=null&&Ft(P,!1);{let W=M._paths!=null?M._paths.gaps:null,J=M.points.show(i,P,dn,hn,W),le=M.points.filter(i,P,J,W);(J||le)&&(M.points._paths=M.points.paths(i,P,dn,hn,le),Ft(P,!0))}Ne!=F&&(h.globalAlpha=Ne=F),Bn("drawSeries",P)}}),b&&(h.globalAlpha=Ne=1)}}function rn(b,M){let P=M?v[b].points:v[b];P._stroke=P.stroke(i,b),P._fill=P.fill(i,b)}function Ft(b,M){let P=M?v[b].points:v[b],{stroke:F,fill:W,clip:J,flags:le,_stroke:ge=P._stroke,_fill:Ae=P._fill,_width:Ue=P.width}=P._paths;Ue=Xt(Ue*Pt,3);let Oe=null,Ge=Ue%2/2;M&&Ae==null&&(Ae=Ue>0?"#fff":ge);let at=P.pxAlign==1&&Ge>0;if(at&&h.translate(Ge,Ge),!M){let It=I-Ue/2,Tt=S-Ue/2,yt=q+Ue,tt=fe+Ue;Oe=new Path2D,Oe.rect(It,Tt,yt,tt)}M?ke(ge,Ue,P.dash,P.cap,Ae,F,W,le,J):Ut(b,ge,Ue,P.dash,P.cap,Ae,F,W,le,Oe,J),at&&h.translate(-Ge,-Ge)}function Ut(b,M,P,F,W,J,le,ge,Ae,Ue,Oe){let Ge=!1;Ae!=0&&C.forEach((at,It)=>{if(at.series[0]==b){let Tt=v[at.series[1]],yt=e[at.series[1]],tt=(Tt._paths||Cl).band;ys(tt)&&(tt=at.dir==1?tt[0]:tt[1]);let Ke,Jt=null;Tt.show&&tt&&UC(yt,dn,hn)?(Jt=at.fill(i,It)||J,Ke=Tt._paths.clip):tt=null,ke(M,P,F,W,Jt,le,ge,Ae,Ue,Oe,Ke,tt),Ge=!0}}),Ge||ke(M,P,F,W,J,le,ge,Ae,Ue,Oe)}let Rn=ia|jp;function ke(b,M,P,F,W,J,le,ge,Ae,Ue,Oe,Ge){Ie(b,M,P,F,W),(Ae||Ue||Ge)&&(h.save(),Ae&&h.clip(Ae),Ue&&h.clip(Ue)),Ge?(ge&Rn)==Rn?(h.clip(Ge),Oe&&h.clip(Oe),xt(W,le),gn(b,J,M)):ge&jp?(xt(W,le),h.clip(Ge),gn(b,J,M)):ge&ia&&(h.save(),h.clip(Ge),Oe&&h.clip(Oe),xt(W,le),h.restore(),gn(b,J,M)):(xt(W,le),gn(b,J,M)),(Ae||Ue||Ge)&&h.restore()}function gn(b,M,P){P>0&&(M instanceof Map?M.forEach((F,W)=>{h.strokeStyle=Js=W,h.stroke(F)}):M!=null&&b&&h.stroke(M))}function xt(b,M){M instanceof Map?M.forEach((P,F)=>{h.fillStyle=Wr=F,h.fill(P)}):M!=null&&b&&h.fill(M)}function wr(b,M,P,F){let W=A[b],J;if(F<=0)J=[0,0];else{let le=W._space=W.space(i,b,M,P,F),ge=W._incrs=W.incrs(i,b,M,P,F,le);J=iI(M,P,ge,F,le)}return W._found=J}function yn(b,M,P,F,W,J,le,ge,Ae,Ue){let Oe=le%2/2;_==1&&h.translate(Oe,Oe),Ie(ge,le,Ae,Ue,ge),h.beginPath();let Ge,at,It,Tt,yt=W+(F==0||F==3?-J:J);P==0?(at=W,Tt=yt):(Ge=W,It=yt);for(let tt=0;tt<b.length;tt++)M[tt]!=null&&(P==0?Ge=It=b[tt]:at=Tt=b[tt],h.moveTo(Ge,at),h.lineTo(It,Tt));h.stroke(),_==1&&h.translate(-Oe,-Oe)}function Qs(b){let M=!0;return A.forEach((P,F)=>{if(!P.show)return;let W=w[P.scale];if(W.min==null){P._show&&(M=!1,P._show=!1,ht(!1));return}else P._show||(M=!1,P._show=!0,ht(!1));let J=P.side,le=J%2,{min:ge,max:Ae}=W,[Ue,Oe]=wr(F,ge,Ae,le==0?B:Le);if(Oe==0)return;let Ge=W.distr==2,at=P._splits=P.splits(i,F,ge,Ae,Ue,Oe,Ge),It=W.distr==2?at.map(Ke=>fi[Ke]):at,Tt=W.distr==2?fi[at[1]]-fi[at[0]]:Ue,yt=P._values=P.values(i,P.filter(i,It,F,Oe,Tt),F,Oe,Tt);P._rotate=J==2?P.rotate(i,yt,F,Oe):0;let tt=P._size;P._size=Vi(P.size(i,yt,F,b)),tt!=null&&P._size!=tt&&(M=!1)}),M}function rr(b){let M=!0;return la.forEach((P,F)=>{let W=P(i,F,nr,b);W!=Hi[F]&&(M=!1),Hi[F]=W}),M}function Sr(){for(let b=0;b<A.length;b++){let M=A[b];if(!M.show||!M._show)continue;let P=M.side,F=P%2,W,J,le=M.stroke(i,b),ge=P==0||P==3?-1:1,[Ae,Ue]=M._found;if(M.label!=null){let ri=M.labelGap*ge,gi=Dn((M._lpos+ri)*Pt);De(M.labelFont[0],le,"center",P==2?"top":Mv),h.save(),F==1?(W=J=0,h.translate(gi,Dn(S+fe/2)),h.rotate((P==3?-oh:oh)/2)):(W=Dn(I+q/2),J=gi);let bs=fx(M.label)?M.label(i,b,Ae,Ue):M.label;h.fillText(bs,W,J),h.restore()}if(Ue==0)continue;let Oe=w[M.scale],Ge=F==0?q:fe,at=F==0?I:S,It=M._splits,Tt=Oe.distr==2?It.map(ri=>fi[ri]):It,yt=Oe.distr==2?fi[It[1]]-fi[It[0]]:Ae,tt=M.ticks,Ke=M.border,Jt=tt.show?tt.size:0,cn=Dn(Jt*Pt),zn=Dn((M.alignTo==2?M._size-Jt-M.gap:M.gap)*Pt),Gt=M._rotate*-oh/180,un=m(M._pos*Pt),pi=(cn+zn)*ge,ii=un+pi;J=F==0?ii:0,W=F==1?ii:0;let Ci=M.font[0],Wi=M.align==1?Jo:M.align==2?kp:Gt>0?Jo:Gt<0?kp:F==0?"center":P==3?kp:Jo,ar=Gt||F==1?"middle":P==2?"top":Mv;De(Ci,le,Wi,ar);let mi=M.font[1]*M.lineGap,Ii=It.map(ri=>m(a(ri,Oe,Ge,at))),Xi=M._values;for(let ri=0;ri<Xi.length;ri++){let gi=Xi[ri];if(gi!=null){F==0?W=Ii[ri]:J=Ii[ri],gi=""+gi;let bs=gi.indexOf(`
`)==-1?[gi]:gi.split(/\n/gm);for(let si=0;si<bs.length;si++){let Fm=bs[si];Gt?(h.save(),h.translate(W,J+si*mi),h.rotate(Gt),h.fillText(Fm,0,0),h.restore()):h.fillText(Fm,W,J+si*mi)}}}tt.show&&yn(Ii,tt.filter(i,Tt,b,Ue,yt),F,P,un,cn,Xt(tt.width*Pt,3),tt.stroke(i,b),tt.dash,tt.cap);let lr=M.grid;lr.show&&yn(Ii,lr.filter(i,Tt,b,Ue,yt),F,F==0?2:1,F==0?S:I,F==0?fe:q,Xt(lr.width*Pt,3),lr.stroke(i,b),lr.dash,lr.cap),Ke.show&&yn([un],[1],F==0?1:0,F==0?1:2,F==1?S:I,F==1?fe:q,Xt(Ke.width*Pt,3),Ke.stroke(i,b),Ke.dash,Ke.cap)}Bn("drawAxes")}function ht(b){v.forEach((M,P)=>{P>0&&(M._paths=null,b&&(r==1?(M.min=null,M.max=null):M.facets.forEach(F=>{F.min=null,F.max=null})))})}let ln=!1,ni=!1,Ot=[];function _n(){ni=!1;for(let b=0;b<Ot.length;b++)Bn(...Ot[b]);Ot.length=0}function Jn(){ln||(ZC(ym),ln=!0)}function Ll(b,M=!1){ln=!0,ni=M,b(i),ym(),M&&Ot.length>0&&queueMicrotask(_n)}i.batch=Ll;function ym(){if(ae&&(mt(),ae=!1),Me&&(Re(),Me=!1),Se){if(Qt(d,Jo,je),Qt(d,"top",ct),Qt(d,Al,B),Qt(d,Tl,Le),Qt(p,Jo,je),Qt(p,"top",ct),Qt(p,Al,B),Qt(p,Tl,Le),Qt(f,Al,on),Qt(f,Tl,mn),u.width=Dn(on*Pt),u.height=Dn(mn*Pt),A.forEach(({_el:b,_show:M,_size:P,_pos:F,side:W})=>{if(b!=null)if(M){let J=W===3||W===0?P:0,le=W%2==1;Qt(b,le?"left":"top",F-J),Qt(b,le?"width":"height",P),Qt(b,le?"top":"left",le?ct:je),Qt(b,le?"height":"width",le?Le:B),Yp(b,qs)}else Ti(b,qs)}),Js=Wr=js=V=j=$=K=Ce=T=null,Ne=1,fa(!0),je!=Ee||ct!=Ht||B!=qe||Le!=Je){ht(!1);let b=B/qe,M=Le/Je;if(ve&&!ne&&pe.left>=0){pe.left*=b,pe.top*=M,eo&&vr(eo,Dn(pe.left),0,B,Le),to&&vr(to,0,Dn(pe.top),B,Le);for(let P=0;P<dt.length;P++){let F=dt[P];F!=null&&($t[P]*=b,ti[P]*=M,vr(F,Vi($t[P]),Vi(ti[P]),B,Le))}}if(Zt.show&&!se&&Zt.left>=0&&Zt.width>0){Zt.left*=b,Zt.width*=b,Zt.top*=M,Zt.height*=M;for(let P in Mh)Qt(ro,P,Zt[P])}Ee=je,Ht=ct,qe=B,Je=Le}Bn("setSize"),Se=!1}on>0&&mn>0&&(h.clearRect(0,0,u.width,u.height),Bn("drawClear"),E.forEach(b=>b()),Bn("draw")),Zt.show&&se&&(Nl(Zt),se=!1),ve&&ne&&(xs(null,!0,!1),ne=!1),me.show&&me.live&&ye&&(wh(),ye=!1),l||(l=!0,i.status=1,Bn("ready")),Hr=!1,ln=!1}i.redraw=(b,M)=>{Me=M||!1,b!==!1?qr(R,N.min,N.max):Jn()};function vh(b,M){let P=w[b];if(P.from==null){if(an==0){let F=P.range(i,M.min,M.max,b);M.min=F[0],M.max=F[1]}if(M.min>M.max){let F=M.min;M.min=M.max,M.max=F}if(an>1&&M.min!=null&&M.max!=null&&M.max-M.min<1e-16)return;b==R&&P.distr==2&&an>0&&(M.min=er(M.min,e[0]),M.max=er(M.max,e[0]),M.min==M.max&&M.max++),X[b]=M,ae=!0,Jn()}}i.setScale=vh;let xh,bh,eo,to,_m,vm,no,io,xm,bm,Kt,en,Xr=!1,Xn=pe.drag,On=Xn.x,kn=Xn.y;ve&&(pe.x&&(xh=Gi(xC,p)),pe.y&&(bh=Gi(bC,p)),N.ori==0?(eo=xh,to=bh):(eo=bh,to=xh),Kt=pe.left,en=pe.top);let Zt=i.select=Tn({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),ro=Zt.show?Gi(vC,Zt.over?p:d):null;function Nl(b,M){if(Zt.show){for(let P in b)Zt[P]=b[P],P in Mh&&Qt(ro,P,b[P]);M!==!1&&Bn("setSelect")}}i.setSelect=Nl;function rb(b){if(v[b].show)te&&Yp(Ze[b],qs);else if(te&&Ti(Ze[b],qs),ve){let P=Pe?dt[0]:dt[b];P!=null&&vr(P,-10,-10,B,Le)}}function qr(b,M,P){vh(b,{min:M,max:P})}function sr(b,M,P,F){M.focus!=null&&cb(b),M.show!=null&&v.forEach((W,J)=>{J>0&&(b==J||b==null)&&(W.show=M.show,rb(J),r==2?(qr(W.facets[0].scale,null,null),qr(W.facets[1].scale,null,null)):qr(W.scale,null,null),Jn())}),P!==!1&&Bn("setSeries",b,M),F&&pa("setSeries",i,b,M)}i.setSeries=sr;function sb(b,M){Tn(C[b],M)}function ob(b,M){b.fill=wt(b.fill||null),b.dir=Rt(b.dir,-1),M=M??C.length,C.splice(M,0,b)}function ab(b){b==null?C.length=0:C.splice(b,1)}i.addBand=ob,i.setBand=sb,i.delBand=ab;function lb(b,M){v[b].alpha=M,ve&&dt[b]!=null&&(dt[b].style.opacity=M),te&&Ze[b]&&(Ze[b].style.opacity=M)}let Mr,Yr,vs,so={focus:!0};function cb(b){if(b!=vs){let M=b==null,P=Ve.alpha!=1;v.forEach((F,W)=>{if(r==1||W>0){let J=M||W==0||W==b;F._focus=M?null:J,P&&lb(W,J?1:Ve.alpha)}}),vs=b,P&&Jn()}}te&&it&&St(Rv,be,b=>{pe._lock||(nt(b),vs!=null&&sr(null,so,!0,vn.setSeries))});function or(b,M,P){let F=w[M];P&&(b=b/Pt-(F.ori==1?ct:je));let W=B;F.ori==1&&(W=Le,b=W-b),F.dir==-1&&(b=W-b);let J=F._min,le=F._max,ge=b/W,Ae=J+(le-J)*ge,Ue=F.distr;return Ue==3?ea(10,Ae):Ue==4?kC(Ae,F.asinh):Ue==100?F.bwd(Ae):Ae}function ub(b,M){let P=or(b,R,M);return er(P,e[0],dn,hn)}i.valToIdx=b=>er(b,e[0]),i.posToIdx=ub,i.posToVal=or,i.valToPos=(b,M,P)=>w[M].ori==0?s(b,w[M],P?q:B,P?I:0):o(b,w[M],P?fe:Le,P?S:0),i.setCursor=(b,M,P)=>{Kt=b.left,en=b.top,xs(null,M,P)};function wm(b,M){Qt(ro,Jo,Zt.left=b),Qt(ro,Al,Zt.width=M)}function Sm(b,M){Qt(ro,"top",Zt.top=b),Qt(ro,Tl,Zt.height=M)}let da=N.ori==0?wm:Sm,ha=N.ori==1?wm:Sm;function db(){if(te&&me.live)for(let b=r==2?1:0;b<v.length;b++){if(b==0&&lt)continue;let M=me.values[b],P=0;for(let F in M)We[b][P++].firstChild.nodeValue=M[F]}}function wh(b,M){if(b!=null&&(b.idxs?b.idxs.forEach((P,F)=>{re[F]=P}):VC(b.idx)||re.fill(b.idx),me.idx=re[0]),te&&me.live){for(let P=0;P<v.length;P++)(P>0||r==1&&!lt)&&hb(P,re[P]);db()}ye=!1,M!==!1&&Bn("setLegend")}i.setLegend=wh;function hb(b,M){let P=v[b],F=b==0&&z==2?fi:e[b],W;lt?W=P.values(i,b,M)??et:(W=P.value(i,M==null?null:F[M],b,M),W=W==null?et:{_:W}),me.values[b]=W}function xs(b,M,P){xm=Kt,bm=en,[Kt,en]=pe.move(i,Kt,en),pe.left=Kt,pe.top=en,ve&&(eo&&vr(eo,Dn(Kt),0,B,Le),to&&vr(to,0,Dn(en),B,Le));let F,W=dn>hn;Mr=Wt,Yr=null;let J=N.ori==0?B:Le,le=N.ori==1?B:Le;if(Kt<0||an==0||W){F=pe.idx=null;for(let ge=0;ge<v.length;ge++){let Ae=dt[ge];Ae!=null&&vr(Ae,-10,-10,B,Le)}it&&sr(null,so,!0,b==null&&vn.setSeries),me.live&&(re.fill(F),ye=!0)}else{let ge,Ae,Ue;r==1&&(ge=N.ori==0?Kt:en,Ae=or(ge,R),F=pe.idx=er(Ae,e[0],dn,hn),Ue=G(e[0][F],N,J,0));let Oe=-10,Ge=-10,at=0,It=0,Tt=!0,yt="",tt="";for(let Ke=r==2?1:0;Ke<v.length;Ke++){let Jt=v[Ke],cn=re[Ke],zn=cn==null?null:r==1?e[Ke][cn]:e[Ke][1][cn],Gt=pe.dataIdx(i,Ke,F,Ae),un=Gt==null?null:r==1?e[Ke][Gt]:e[Ke][1][Gt];if(ye=ye||un!=zn||Gt!=cn,re[Ke]=Gt,Ke>0&&Jt.show){let pi=Gt==null?-10:Gt==F?Ue:G(r==1?e[0][Gt]:e[Ke][0][Gt],N,J,0),ii=un==null?-10:D(un,r==1?w[Jt.scale]:w[Jt.facets[1].scale],le,0);if(it&&un!=null){let Ci=N.ori==1?Kt:en,Wi=Fn(Ve.dist(i,Ke,Gt,ii,Ci));if(Wi<Mr){let ar=Ve.bias;if(ar!=0){let mi=or(Ci,Jt.scale),Ii=un>=0?1:-1,Xi=mi>=0?1:-1;Xi==Ii&&(Xi==1?ar==1?un>=mi:un<=mi:ar==1?un<=mi:un>=mi)&&(Mr=Wi,Yr=Ke)}else Mr=Wi,Yr=Ke}}if(ye||Pe){let Ci,Wi;N.ori==0?(Ci=pi,Wi=ii):(Ci=ii,Wi=pi);let ar,mi,Ii,Xi,lr,ri,gi=!0,bs=he.bbox;if(bs!=null){gi=!1;let si=bs(i,Ke);Ii=si.left,Xi=si.top,ar=si.width,mi=si.height}else Ii=Ci,Xi=Wi,ar=mi=he.size(i,Ke);if(ri=he.fill(i,Ke),lr=he.stroke(i,Ke),Pe)Ke==Yr&&Mr<=Ve.prox&&(Oe=Ii,Ge=Xi,at=ar,It=mi,Tt=gi,yt=ri,tt=lr);else{let si=dt[Ke];si!=null&&($t[Ke]=Ii,ti[Ke]=Xi,Fv(si,ar,mi,gi),Nv(si,ri,lr),vr(si,Vi(Ii),Vi(Xi),B,Le))}}}}if(Pe){let Ke=Ve.prox,Jt=vs==null?Mr<=Ke:Mr>Ke||Yr!=vs;if(ye||Jt){let cn=dt[0];cn!=null&&($t[0]=Oe,ti[0]=Ge,Fv(cn,at,It,Tt),Nv(cn,yt,tt),vr(cn,Vi(Oe),Vi(Ge),B,Le))}}}if(Zt.show&&Xr)if(b!=null){let[ge,Ae]=vn.scales,[Ue,Oe]=vn.match,[Ge,at]=b.cursor.sync.scales,It=b.cursor.drag;if(On=It._x,kn=It._y,On||kn){let{left:Tt,top:yt,width:tt,height:Ke}=b.select,Jt=b.scales[Ge].ori,cn=b.posToVal,zn,Gt,un,pi,ii,Ci=ge!=null&&Ue(ge,Ge),Wi=Ae!=null&&Oe(Ae,at);Ci&&On?(Jt==0?(zn=Tt,Gt=tt):(zn=yt,Gt=Ke),un=w[ge],pi=G(cn(zn,Ge),un,J,0),ii=G(cn(zn+Gt,Ge),un,J,0),da(tr(pi,ii),Fn(ii-pi))):da(0,J),Wi&&kn?(Jt==1?(zn=Tt,Gt=tt):(zn=yt,Gt=Ke),un=w[Ae],pi=D(cn(zn,at),un,le,0),ii=D(cn(zn+Gt,at),un,le,0),ha(tr(pi,ii),Fn(ii-pi))):ha(0,le)}else Ah()}else{let ge=Fn(xm-_m),Ae=Fn(bm-vm);if(N.ori==1){let at=ge;ge=Ae,Ae=at}On=Xn.x&&ge>=Xn.dist,kn=Xn.y&&Ae>=Xn.dist;let Ue=Xn.uni;Ue!=null?On&&kn&&(On=ge>=Ue,kn=Ae>=Ue,!On&&!kn&&(Ae>ge?kn=!0:On=!0)):Xn.x&&Xn.y&&(On||kn)&&(On=kn=!0);let Oe,Ge;On&&(N.ori==0?(Oe=no,Ge=Kt):(Oe=io,Ge=en),da(tr(Oe,Ge),Fn(Ge-Oe)),kn||ha(0,le)),kn&&(N.ori==1?(Oe=no,Ge=Kt):(Oe=io,Ge=en),ha(tr(Oe,Ge),Fn(Ge-Oe)),On||da(0,J)),!On&&!kn&&(da(0,0),ha(0,0))}if(Xn._x=On,Xn._y=kn,b==null){if(P){if(Dm!=null){let[ge,Ae]=vn.scales;vn.values[0]=ge!=null?or(N.ori==0?Kt:en,ge):null,vn.values[1]=Ae!=null?or(N.ori==1?Kt:en,Ae):null}pa(Bp,i,Kt,en,B,Le,F)}if(it){let ge=P&&vn.setSeries,Ae=Ve.prox;vs==null?Mr<=Ae&&sr(Yr,so,!0,ge):Mr>Ae?sr(null,so,!0,ge):Yr!=vs&&sr(Yr,so,!0,ge)}}ye&&(me.idx=F,wh()),M!==!1&&Bn("setCursor")}let $r=null;Object.defineProperty(i,"rect",{get(){return $r==null&&fa(!1),$r}});function fa(b=!1){b?$r=null:($r=p.getBoundingClientRect(),Bn("syncRect",$r))}function Mm(b,M,P,F,W,J,le){pe._lock||Xr&&b!=null&&b.movementX==0&&b.movementY==0||(Sh(b,M,P,F,W,J,le,!1,b!=null),b!=null?xs(null,!0,!0):xs(M,!0,!1))}function Sh(b,M,P,F,W,J,le,ge,Ae){if($r==null&&fa(!1),nt(b),b!=null)P=b.clientX-$r.left,F=b.clientY-$r.top;else{if(P<0||F<0){Kt=-10,en=-10;return}let[Ue,Oe]=vn.scales,Ge=M.cursor.sync,[at,It]=Ge.values,[Tt,yt]=Ge.scales,[tt,Ke]=vn.match,Jt=M.axes[0].side%2==1,cn=N.ori==0?B:Le,zn=N.ori==1?B:Le,Gt=Jt?J:W,un=Jt?W:J,pi=Jt?F:P,ii=Jt?P:F;if(Tt!=null?P=tt(Ue,Tt)?a(at,w[Ue],cn,0):-10:P=cn*(pi/Gt),yt!=null?F=Ke(Oe,yt)?a(It,w[Oe],zn,0):-10:F=zn*(ii/un),N.ori==1){let Ci=P;P=F,F=Ci}}Ae&&(M==null||M.cursor.event.type==Bp)&&((P<=1||P>=B-1)&&(P=Ws(P,B)),(F<=1||F>=Le-1)&&(F=Ws(F,Le))),ge?(_m=P,vm=F,[no,io]=pe.move(i,P,F)):(Kt=P,en=F)}let Mh={width:0,height:0,left:0,top:0};function Ah(){Nl(Mh,!1)}let Am,Tm,Em,Rm;function Cm(b,M,P,F,W,J,le){Xr=!0,On=kn=Xn._x=Xn._y=!1,Sh(b,M,P,F,W,J,le,!0,!1),b!=null&&(St(zp,Xp,Im,!1),pa(Tv,i,no,io,B,Le,null));let{left:ge,top:Ae,width:Ue,height:Oe}=Zt;Am=ge,Tm=Ae,Em=Ue,Rm=Oe}function Im(b,M,P,F,W,J,le){Xr=Xn._x=Xn._y=!1,Sh(b,M,P,F,W,J,le,!1,!0);let{left:ge,top:Ae,width:Ue,height:Oe}=Zt,Ge=Ue>0||Oe>0,at=Am!=ge||Tm!=Ae||Em!=Ue||Rm!=Oe;if(Ge&&at&&Nl(Zt),Xn.setScale&&Ge&&at){let It=ge,Tt=Ue,yt=Ae,tt=Oe;if(N.ori==1&&(It=Ae,Tt=Oe,yt=ge,tt=Ue),On&&qr(R,or(It,R),or(It+Tt,R)),kn)for(let Ke in w){let Jt=w[Ke];Ke!=R&&Jt.from==null&&Jt.min!=Wt&&qr(Ke,or(yt+tt,Ke),or(yt,Ke))}Ah()}else pe.lock&&(pe._lock=!pe._lock,xs(M,!0,b!=null));b!=null&&(En(zp,Xp),pa(zp,i,Kt,en,B,Le,null))}function fb(b,M,P,F,W,J,le){if(pe._lock)return;nt(b);let ge=Xr;if(Xr){let Ae=!0,Ue=!0,Oe=10,Ge,at;N.ori==0?(Ge=On,at=kn):(Ge=kn,at=On),Ge&&at&&(Ae=Kt<=Oe||Kt>=B-Oe,Ue=en<=Oe||en>=Le-Oe),Ge&&Ae&&(Kt=Kt<no?0:B),at&&Ue&&(en=en<io?0:Le),xs(null,!0,!0),Xr=!1}Kt=-10,en=-10,re.fill(null),xs(null,!0,!0),ge&&(Xr=ge)}function Pm(b,M,P,F,W,J,le){pe._lock||(nt(b),ua(),Ah(),b!=null&&pa(Cv,i,Kt,en,B,Le,null))}function Lm(){A.forEach(rI),k(i.width,i.height,!0)}Ys(ah,Qo,Lm);let oo={};oo.mousedown=Cm,oo.mousemove=Mm,oo.mouseup=Im,oo.dblclick=Pm,oo.setSeries=(b,M,P,F)=>{let W=vn.match[2];P=W(i,M,P),P!=-1&&sr(P,F,!0,!1)},ve&&(St(Tv,p,Cm),St(Bp,p,Mm),St(Ev,p,b=>{nt(b),fa(!1)}),St(Rv,p,fb),St(Cv,p,Pm),Qp.add(i),i.syncRect=fa);let Dl=i.hooks=n.hooks||{};function Bn(b,M,P){ni?Ot.push([b,M,P]):b in Dl&&Dl[b].forEach(F=>{F.call(null,i,M,P)})}(n.plugins||[]).forEach(b=>{for(let M in b.hooks)Dl[M]=(Dl[M]||[]).concat(b.hooks[M])});let Nm=(b,M,P)=>P,vn=Tn({key:null,setSeries:!1,filters:{pub:zv,sub:zv},scales:[R,v[1]?v[1].scale:null],match:[Gv,Gv,Nm],values:[null,null]},pe.sync);vn.match.length==2&&vn.match.push(Nm),pe.sync=vn;let Dm=vn.key,Th=Ox(Dm);function pa(b,M,P,F,W,J,le){vn.filters.pub(b,M,P,F,W,J,le)&&Th.pub(b,M,P,F,W,J,le)}Th.sub(i);function pb(b,M,P,F,W,J,le){vn.filters.sub(b,M,P,F,W,J,le)&&oo[b](null,M,P,F,W,J,le)}i.pub=pb;function mb(){Th.unsub(i),Qp.delete(i),Un.clear(),$p(ah,Qo,Lm),c.remove(),be?.remove(),Bn("destroy")}i.destroy=mb;function Eh(){Bn("init",n,e),ca(e||n.data,!1),X[R]?vh(R,X[R]):ua(),se=Zt.show&&(Zt.width>0||Zt.height>0),ne=ye=!0,k(n.width,n.height)}return v.forEach(Zs),A.forEach(xr),t?t instanceof HTMLElement?(t.appendChild(c),Eh()):t(i,Eh):Eh(),i}Zn.assign=Tn;Zn.fmtNum=om;Zn.rangeNum=lh;Zn.rangeLog=dh;Zn.rangeAsinh=rm;Zn.orient=Ks;Zn.pxRatio=Pt;Zn.join=KC;Zn.fmtDate=lm,Zn.tzDate=o2;Zn.sync=Ox;{Zn.addGap=V2,Zn.clipGaps=ph;let n=Zn.paths={points:Hx};n.linear=Xx,n.stepped=X2,n.bars=q2,n.spline=$2}var sI=250;function Zx({spec:n}){let e=qt(null),t=qt(null),i=qt(null);return zt(()=>{let r=e.current;if(r===null)return;let s=Kx(n,r),o=-1,a="",l=0,c=()=>{l=0;let{history:p}=ee.state;p.revision===o&&p.runId===a||(o=p.revision,a=p.runId,s.setData(oI(n,p)),aI(n,p,t.current),i.current!==null&&(i.current.hidden=p.steps.length>1))},u=()=>{l===0&&(l=window.setTimeout(c,sI))};c();let h=ee.subscribe(()=>{(ee.state.history.revision!==o||ee.state.history.runId!==a)&&u()}),f=new ResizeObserver(()=>s.setSize(Jx(r)));f.observe(r);let d=()=>{s.destroy(),s=Kx(n,r),o=-1,c()};return zr.add(d),()=>{h(),zr.delete(d),f.disconnect(),window.clearTimeout(l),s.destroy()}},[n]),y("figure",{class:"chart",title:n.hint,children:[y("figcaption",{children:[y("span",{class:"chart-title",children:n.title}),y("span",{class:"chart-value num",ref:t,children:n.curves.map(r=>y("span",{style:n.curves.length>1?{color:`var(${r.colour})`}:{}},r.metric))})]}),y("div",{class:"plot",ref:e,children:y("div",{class:"plot-empty",ref:i,children:"no data yet"})})]})}function oI(n,e){return[e.steps,...n.curves.map(t=>e.column(t.metric))]}function aI(n,e,t){let i=n.format??Bt;n.curves.forEach((r,s)=>{let o=e.newest?.values[r.metric],a=n.curves.length>1?`${r.label} `:"",l=t?.children[s];l&&(l.textContent=e.newest===void 0?"":`${a}${i(o)}`)})}function Jx(n){return{width:Math.max(n.clientWidth,40),height:Math.max(n.clientHeight,40)}}function Kx(n,e){let t=getComputedStyle(document.documentElement),i=c=>t.getPropertyValue(c).trim(),r=i("--muted"),s={stroke:i("--line"),width:1},o={stroke:r,grid:s,ticks:{show:!1},font:`10px ${i("--font")}`},a=n.format??Bt,l={...Jx(e),padding:[6,18,0,0],legend:{show:!1},cursor:{show:!1},scales:{x:{time:!1},y:n.range?{range:[n.range[0],n.range[1]]}:{range:(c,u,h)=>lI(u,h)}},axes:[{...o,size:18,gap:2,space:56,values:(c,u)=>u.map(h=>h===0?"0":bn(h))},{...o,size:44,gap:4,space:24,values:(c,u)=>u.map(h=>a(h))}],series:[{},...n.curves.map((c,u)=>({stroke:i(c.colour),width:1.8,points:{show:!1},spanGaps:!0,...u===0&&n.curves.length===1?{fill:`${i(c.colour)}22`}:{}}))]};return new Zn(l,[[]],e)}function lI(n,e){if(n===null||e===null||!Number.isFinite(n)||!Number.isFinite(e))return[0,1];if(n===e){let i=Math.abs(n)*.5||1;return[n-i,e+i]}let t=(e-n)*.08;return[n>=0&&n<(e-n)*.5?0:n-t,e+t]}var mm=n=>n!=null&&Math.abs(n)>=1e3?bn(n):Bt(n),cI={title:"Win rate",hint:"Share of decided games won against the scripted player, moving average over 200 games",curves:[{metric:"win_rate_ema",label:"win rate",colour:"--good"}],range:[0,1],format:yi},uI={title:"Episode length",hint:"Mean decisions an episode: short while it falls, long once it stands",curves:[{metric:"episode_length_mean",label:"decisions",colour:"--cool"}],format:mm},gm=[{title:"Return",hint:"Mean sum of rewards in an episode",curves:[{metric:"return_mean",label:"return",colour:"--good"}],format:mm},{title:"Steps a second",hint:"Decisions learned from, a second",curves:[{metric:"env_steps_per_s",label:"steps/s",colour:"--cool"}],format:mm},{title:"Updates a second",hint:"Policy updates a second",curves:[{metric:"updates_per_s",label:"updates/s",colour:"--cool"}]},{title:"Loss",hint:"Clipped surrogate loss of the policy (first) and loss of the value estimate (second)",curves:[{metric:"loss_policy",label:"policy",colour:"--warm"},{metric:"loss_value",label:"value",colour:"--violet"}],format:n=>n==null?"–":String(Number(n.toPrecision(2)))},{title:"Entropy",hint:"How undecided the policy is, nats; falls as it grows sure",curves:[{metric:"entropy",label:"entropy",colour:"--violet"}]},{title:"KL divergence",hint:"How far one update moves the policy, nats",curves:[{metric:"approx_kl",label:"KL",colour:"--warm"}]},{title:"Clip fraction",hint:"Share of samples that the PPO clip held back",curves:[{metric:"clip_fraction",label:"clipped",colour:"--warm"}],format:yi}],dI=[cI,...gm],hI=[gm[0],uI,...gm.slice(1)];function jx(){let n=ue(e=>Li(e.hello?.env));return y("section",{class:"charts","aria-label":"Learning curves",children:(n?hI:dI).map(e=>y(Zx,{spec:e},e.title))})}var fI=[{value:.25,label:"¼×"},{value:.5,label:"½×"},{value:1,label:"1×"},{value:2,label:"2×"},{value:4,label:"4×"}],pI=[{value:"now",label:"New policies at once"},{value:"blend",label:"New policies blended, 1 s"},{value:"on_reset",label:"New policies at reset"}];function Qx(){let n=ue(c=>c.status),e=ue(c=>c.hello?.read_only??!1),t=ue(c=>c.busy.save_replay??!1),[i,r]=pn(""),s=e||n===void 0,o=n?.paused===!0,a=i.trim()===""?void 0:Number(i),l=a===void 0||Number.isSafeInteger(a)&&a>=0;return y("section",{class:"controls card","aria-label":"Match controls",children:[y("div",{class:"group",children:[y("button",{type:"button",class:"wide",disabled:s,"data-testid":"play",onClick:()=>ce.match.playPause(),title:"Space",children:[y(pt,{name:o?"play":"pause"}),o?"Play":"Pause"]}),y("button",{type:"button",disabled:s||!o,onClick:()=>ce.match.stepOnce(),title:"One simulation step while paused ( . )",children:[y(pt,{name:"step"}),"Step"]})]}),y("div",{class:"group",children:y(_r,{label:"Speed",options:fI,value:n?.speed,disabled:s,onPick:c=>ce.match.speed(c)})}),y("form",{class:"group",onSubmit:c=>{c.preventDefault(),l&&ce.match.reset(a)},children:[y("button",{type:"submit",disabled:s||!l,"data-testid":"reset",title:"New match, 0 : 0 (R)",children:[y(pt,{name:"reset"}),"Reset"]}),y("input",{class:"seed num",inputMode:"numeric",placeholder:n===void 0?"seed":`seed ${n.seed}`,"aria-label":"Seed of the next match; empty draws one","aria-invalid":!l,title:"The same seed gives the same kick-off. Empty draws a new one.",value:i,disabled:s,onInput:c=>r(c.currentTarget.value)})]}),y("div",{class:"group",children:y("select",{"aria-label":"When new policies come in",title:"When the match adopts a newly learned policy",value:n?.swap??"now",disabled:s,"data-testid":"swap",onChange:c=>ce.match.swap(c.currentTarget.value,1),children:pI.map(c=>y("option",{value:c.value,children:c.label},c.value))})}),y("div",{class:"group push",children:y("button",{type:"button",disabled:s||t,onClick:()=>{ce.match.saveReplay()},title:"Keep the match since its last reset",children:[y(pt,{name:"record"}),t?"Saving":"Save replay"]})})]})}function eb(){return y(xn,{children:[y("div",{class:"left",children:[y(rv,{}),y(Qx,{}),y(jx,{})]}),y(bv,{})]})}var mI={daemon:"keeps runs and processes",studio:"serves this page",stage:"plays the match",learner:"learns",rollout:"plays training matches"};function nb(){let n=ue(l=>l.system),e=ue(l=>l.status),t=ue($l),i=ue(l=>l.historyRevision),r=t?.state==="running",s=r?ee.state.history.newest?.values??{}:{},o=n?.health.processes??[],a=o.reduce((l,c)=>l+c.pss_mb,0);return y("section",{class:"list system","aria-label":"System",children:[y("h1",{children:"System"}),y("p",{class:"muted",children:"Show and training have budgets of their own; if they contend, the show wins."}),y("div",{class:"budgets",children:[y(yI,{status:e}),y(tb,{name:"Rollouts",value:bn(s.env_steps_per_s??Number.NaN),unit:"steps/s",facts:[["workers",Bt(s.workers_alive)],["waiting",yi(s.rollout_wait_share)],["age, versions",Bt(s.rollout_age_versions)],["dropped",Bt(s.chunks_dropped)]],idle:!r}),y(tb,{name:"Learner",value:Bt(s.updates_per_s),unit:"updates/s",facts:[["waiting",yi(s.learner_wait_share)],["queue",Bt(s.queue_depth)],["publish → adopted, p99",e===void 0||e.swaps===0?"–":`${Bt(e.adopted_p99_ms)} ms`],["swaps",Bt(e?.swaps)]],idle:!r})]}),y("div",{class:"card table-card",children:[y("div",{class:"table-head",children:[y("h2",{children:"Processes"}),y("span",{class:"muted num",children:n===void 0?"":`${Math.round(a)} MB in all · ${n.clients} ${n.clients===1?"page":"pages"} · ${Wl(n.bytes_per_s)}/s`})]}),o.length===0?y("p",{class:"muted pad",children:"Asking the daemon …"}):y("div",{class:"scroll",children:y("table",{class:"num",children:[y("thead",{children:y("tr",{children:[y("th",{children:"Role"}),y("th",{class:"hide-small",children:"For"}),y("th",{children:"CPU"}),y("th",{children:"Memory"}),y("th",{children:"Nice"}),y("th",{children:"Threads"}),y("th",{children:"Queue"}),y("th",{children:"Waits"}),y("th",{class:"hide-small",children:"Up"}),y("th",{children:"PID"})]})}),y("tbody",{children:o.map(l=>y(gI,{process:l,values:l.owner===t?.run_id?s:{}},l.pid))})]})})]})]})}function gI({process:n,values:e}){let t=n.role==="learner"?Bt(e.queue_depth):"",i=n.role==="learner"?yi(e.learner_wait_share):n.role==="rollout"?yi(e.rollout_wait_share):"";return y("tr",{children:[y("td",{children:[y("b",{class:`role role-${n.role}`,children:n.role})," ",y("span",{class:"muted hide-small",children:mI[n.role]??""})]}),y("td",{class:"muted hide-small clip",title:n.owner,children:Jr(n.owner)}),y("td",{children:[y("span",{class:"cpu",children:y("i",{style:{width:`${Math.min(n.cpu_share,1)*100}%`}})}),yi(n.cpu_share)]}),y("td",{children:[n.pss_mb.toFixed(0)," MB"]}),y("td",{children:n.niceness}),y("td",{children:n.threads}),y("td",{children:t}),y("td",{children:i}),y("td",{class:"hide-small",children:Ms(n.uptime_s)}),y("td",{class:"muted",children:n.pid})]})}function yI({status:n}){let e=ce.viewport.meter.report(),t=n!==void 0&&n.frame_interval_p50_ms>0?1e3/n.frame_interval_p50_ms:Number.NaN,i=n?.frame_histogram??[],r=Math.max(...i,1);return y("div",{class:"budget card",children:[y("h2",{children:"Show"}),y("div",{class:"budget-value num",children:[y("b",{children:Bt(t)})," frames/s"]}),y("div",{class:"histogram",role:"img","aria-label":"Frame intervals in bins of 2 ms, 0 to 40 and longer",children:Array.from({length:21},(s,o)=>y("i",{class:o>=9?"late":"",style:{height:`${i[o]?Math.max(Math.log1p(i[o]??0)/Math.log1p(r)*100,4):0}%`}},o))}),y("div",{class:"histogram-axis muted num",children:[y("span",{children:"0"}),y("span",{children:"frame interval, ms"}),y("span",{children:"40+"})]}),y("dl",{class:"budget-facts num",children:[y("div",{children:[y("dt",{children:"p50"}),y("dd",{children:[Bt(n?.frame_interval_p50_ms)," ms"]})]}),y("div",{children:[y("dt",{children:"p99"}),y("dd",{children:[Bt(n?.frame_interval_p99_ms)," ms"]})]}),y("div",{children:[y("dt",{children:"longest"}),y("dd",{children:[Bt(n?.frame_interval_max_ms)," ms"]})]}),y("div",{children:[y("dt",{children:"drawn here"}),y("dd",{children:e.fps===0?"–":`${Math.round(e.fps)}/s`})]})]})]})}function tb({name:n,value:e,unit:t,facts:i,idle:r}){return y("div",{class:`budget card ${r?"idle":""}`,children:[y("h2",{children:n}),y("div",{class:"budget-value num",children:[y("b",{children:e})," ",t]}),y("p",{class:"muted budget-idle",children:r?"Idle: nothing is training.":" "}),y("dl",{class:"budget-facts num",children:i.map(([s,o])=>y("div",{children:[y("dt",{children:s}),y("dd",{children:r?"–":o})]},s))})]})}var _I={show:"Show",crowd:"Crowd",runs:"Runs",replays:"Replays",system:"System"};function ib(){let n=ue(e=>e.view);return y(xn,{children:[y(vI,{view:n}),y(bI,{}),y("main",{class:`view view-${n}`,children:[n==="show"&&y(eb,{}),n==="crowd"&&y(sv,{}),n==="runs"&&y(wv,{}),n==="replays"&&y(yv,{}),n==="system"&&y(nb,{})]}),y(wI,{}),y(mv,{}),y(gv,{})]})}function vI({view:n}){let[e,t]=pn(Hs());return zt(()=>{let i=()=>t(Hs());return zr.add(i),()=>{zr.delete(i)}},[]),y("header",{class:"top",children:[y("div",{class:"brand",children:[y("img",{src:"icon.svg",alt:"",width:"26",height:"26"}),y("span",{children:"Drillyard"})]}),y("nav",{class:"tabs","aria-label":"Views",children:Yl.map((i,r)=>y("button",{type:"button","aria-current":i===n?"page":void 0,title:i==="crowd"?"Key C":`Key ${r+1}`,onClick:()=>ce.go(i),children:_I[i]},i))}),y("div",{class:"top-end",children:[y(xI,{}),y("button",{type:"button",class:"quiet square",title:"Dark or light","aria-label":"Dark or light",onClick:pv,children:y(pt,{name:e==="dark"?"sun":"moon"})}),y("button",{type:"button",class:"quiet square",title:"Help and keys (?)","aria-label":"Help and keys",onClick:()=>ee.set({help:!0}),children:y(pt,{name:"help"})})]})]})}function xI(){let n=ue(t=>t.link),e=n.kind==="open"?"live":n.kind==="connecting"?"connecting":n.kind==="refused"?"locked":"offline";return y("span",{class:`link link-${n.kind}`,"data-testid":"link",role:"status",children:[y("i",{}),e]})}function bI(){let n=ue(r=>r.link),e=ue(r=>r.stageGone),[t,i]=pn(performance.now());if(zt(()=>{if(n.kind!=="waiting")return;let r=window.setInterval(()=>i(performance.now()),250);return()=>window.clearInterval(r)},[n.kind]),n.kind==="waiting"&&n.attempt>0){let r=Math.max((n.retryAtMs-t)/1e3,0);return y("div",{class:"banner bad",role:"alert",children:[y("span",{children:[n.why||"The connection to the studio is lost."," Trying again ",r<.6?"now":`in ${Math.ceil(r)} s`,"."]}),y("button",{type:"button",onClick:()=>ce.connection.retryNow(),children:"Try now"})]})}return n.kind==="refused"?y("div",{class:"banner bad",role:"alert",children:[y("span",{children:n.why}),y("button",{type:"button",onClick:()=>ce.connection.retryNow(),children:"Try again"})]}):e!==""&&n.kind==="open"?y("div",{class:"banner held",role:"alert",children:y("span",{children:[e," A new match is starting; training is not affected."]})}):null}function wI(){let n=ue(e=>e.toasts);return y("div",{class:"toasts",role:"status","aria-live":"polite",children:n.map(e=>y("div",{class:`toast toast-${e.level}`,children:[y("span",{children:e.message}),y("button",{type:"button",class:"quiet square","aria-label":"Dismiss",onClick:()=>ce.dismiss(e.id),children:y(pt,{name:"close"})})]},e.id))})}nh();ce.viewport.paint(Fp());zr.add(()=>ce.viewport.paint(Fp()));Y_();cv();$m(y(ib,{}),document.getElementById("app"));ce.start();
