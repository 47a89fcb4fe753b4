var Bt,Nm,ub,Kr,Ah,kl,Dm,Dl,Fm,Eh,Th,db,ma=Symbol.for("pv"),Bl={},zl=[],hb=/^m(i|n|o|s|text|space)$/,Rh=Array.isArray,Um=zl.slice,Ss=Object.assign;function ws(i){i&&i.parentNode&&i.remove()}function Fl(i,e,t,n,r){var s={type:i,props:e,key:t,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ma,__v:r||++Nm,__i:-1,__u:0};return!r&&Bt.vnode&&Bt.vnode(s),s}function xn(i){return i.children}function Ul(i,e){this.props=i,this.context=e,this.__g=0}function Zr(i,e){if(e==null)return i.__&&Zr(i.__,i.__i+1);for(var t;e<i.__k.length;e++)if((t=i.__k[e])&&t.__e)return t.__e;return typeof i.type!="function"||i.props.__P?null:Zr(i)}function fb(i){var e,t=i.__v,n=t.__e,r=[],s=[],o=i.__P;o&&((e=Ss({constructor:ma},t)).__v=t.__v+1,Bt.vnode&&Bt.vnode(e),Ch(o,e,t,i.__n,o.namespaceURI,32&t.__u?[n]:null,r,n||Zr(t),32&t.__u,s),e.__v=t.__v,e.__.__k[e.__i]=e,Vm(r,e,s),t.__=t.__e=null,e.__e!=n&&Om(e))}function Om(i){if((i=i.__)&&i.__c&&!i.props.__P)return i.__e=null,i.__k.some(function(e){return e&&(i.__e=e.__e)}),Om(i)}function Pm(i){(8&i.__g||(i.__g|=8,Kr.push(i),kl++))&&Ah==Bt.debounceRendering||((Ah=Bt.debounceRendering)||queueMicrotask)(km)}function km(){try{for(var i,e=1;Kr.length;)Kr.length>e&&Kr.sort(Dm),i=Kr.shift(),e=Kr.length,8&i.__g&&fb(i)}finally{(kl=Kr.length)&&(Ah||queueMicrotask)(km)}}function Bm(i,e,t,n,r,s,o,a,l,c,u){var h,f,d,p,v,m,y=n.__k||zl,_=e.length;for(l=pb(t,e,y,l,_),h=0;h<_;h++)(d=t.__k[h])!=null&&(f=~d.__i&&y[d.__i]||Bl,d.__i=h,m=Ch(i,d,f,r,s,o,a,l,c,u),p=d.__e,(f.ref!=d.ref||8&f.__u)&&(f.ref&&Ih(f.ref,null,d,f),d.ref&&u.push(d.ref,d.__c||p,d)),v=v||p,4&d.__u?(l=zm(d,l,i,!f.__v),f.__e&&(f.__e=null)):typeof d.type=="function"&&m!==void 0?l=m:p&&(l=p.nextSibling),d.__u&=-21);return t.__e=v,l}function pb(i,e,t,n,r){var s,o,a,l,c,u,h,f,d,p=t.length,v=p,m=0,y=0,_=i.__k=Array(r);for(s=0;s<r;s++)(o=e[s])!=null&&typeof o!="boolean"&&typeof o!="function"?(typeof o!="object"||o.constructor===String?o=_[s]=Fl(null,o):Rh(o)?o=_[s]=Fl(xn,{children:o}):o.constructor===ma&&o.__b?o=_[s]=Fl(o.type,o.props,o.key,o.ref,o.__v):_[s]=o,l=s+m,o.__=i,o.__b=i.__b+1,a=null,~(c=o.__i=mb(o,t,l,v))&&(v--,(a=t[c])&&(a.__u|=2)),a&&a.__v?(o.__u|=16,c==l-1?m--:c==l+1?m++:c!=l&&(c>l?m--:m++,y=1)):(~c||(r>p?m--:r<p&&m++),typeof o.type!="function"&&(o.__u|=4))):_[s]=null;if(y){for(u=[],h=[],s=0;s<r;s++)if((o=_[s])&&16&o.__u){for(m=0,f=u.length;m<f;)u[d=m+f>>1]<o.__i?m=d+1:f=d;u[m]=o.__i,h[s]=m+1}for(m=u.length;s--;)h[s]&&(h[s]==m?m--:_[s].__u|=4)}if(v)for(s=0;s<p;s++)!(a=t[s])||2&a.__u||(a.__e==n&&(n=Zr(a)),Ph(a,a));return n}function zm(i,e,t,n){var r,s,o,a;if(typeof i.type=="function"){if(i.props.__P)return e;if(r=i.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=i,e=zm(r[s],e,t,!1));return e}for(e&&!e.parentNode&&(e=Zr(i))&&!e.parentNode&&(e=null),o=i.__e,a=e;a&&a.nodeType==8;)a=a.nextSibling;for(o!=a&&(!n&&t.moveBefore&&o.parentNode?t.moveBefore(o,e):t.insertBefore(o,e||null)),e=o;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function mb(i,e,t,n){var r,s=i.key,o=i.type,a=e[t],l=a&&!(2&a.__u);if(a===null&&s==null||l&&s==a.key&&o==a.type)return t;if(n>(l?1:0)){for(r=t-1;r>=0;r--)if((a=e[r])&&!(2&a.__u)&&s==a.key&&o==a.type)return r;for(r=t+1;r<e.length;r++)if((a=e[r])&&!(2&a.__u)&&s==a.key&&o==a.type)return r}return-1}function Lm(i,e,t){t==null&&(t=""),e[0]=="-"?i.setProperty(e,t):i[e]=t}function Nl(i,e,t,n,r){var s,o;if(e=="style")if(typeof t=="string")i.style.cssText=t;else{if(typeof n=="string"&&(i.style.cssText=n=""),n)for(e in n)t&&e in t||Lm(i.style,e);if(t)for(e in t)n&&t[e]==n[e]||Lm(i.style,e,t[e])}else if(e[0]=="o"&&e[1]=="n")typeof t!="function"&&(t=null),typeof n!="function"&&(n=null),(i.__e||(i.__e={}))[e]=t,t&&n||(o=Th[e]||(Th[e]=gb(e)),(i.__a||(i.__a={}))[e]=Eh,s=e!=(e=e.replace(Fm,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),t?i.addEventListener(e,o,s):i.removeEventListener(e,o,s));else{if(r=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in i)try{return void(i[e]=t??"")}catch{}if(typeof t=="function")return;t==null||t===!1&&e[4]!="-"?i.removeAttribute(e):i.setAttribute(e,e=="popover"&&t==1?"":t)}}function gb(i){return function(e){var t=this.__e;if(t){if(t=t[i],e[Dl]==null)e[Dl]=Eh++;else if(e[Dl]<this.__a[i])return;return t(Bt.event?Bt.event(e):e)}}}function Ch(i,e,t,n,r,s,o,a,l,c){var u,h,f,d,p,v,m,y,_,E,w,C,R,x,T,U,L,N,z=e.type;if(e.constructor!==ma)return null;128&t.__u&&(l=32&t.__u,u=t.__c.__z)&&(e.__u|=l,h=s=[],u.nodeType==8?a=Ol(u,s):s.push(u),a=s[0]||a),(u=Bt.__b)&&u(e);e:if(typeof z=="function"){f=o.length;try{if(y=e.props,_=(u=z.prototype)&&u.render,E=(u=z.contextType)&&n[u.__c],w=u?E?E.props.value:u.__:n,(d=t.__c)?(e.__c=d,2&d.__g&&(d.__g|=1)):(_?e.__c=d=new z(y,w):(e.__c=d=new Ul(y,w),d.constructor=z,d.render=_b),E&&E.sub(d),d.state||(d.state={}),d.__n=n,d.__g|=8,d.__h=[],d.__k=[]),_&&(d.__s||(d.__s=d.state),z.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=Ss({},d.__s)),Ss(d.__s,z.getDerivedStateFromProps(y,d.__s)))),p=d.props,v=d.state,d.__v=e,t.__c){if(y!==p&&_&&!z.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(y,w),e.__v==t.__v&&!(8&d.__g)||!(4&d.__g)&&d.shouldComponentUpdate&&d.shouldComponentUpdate(y,d.__s,w)===!1){e.__v!=t.__v&&(d.props=y,d.state=d.__s,d.__g&=-9),e.__e=t.__e,e.__k=t.__k,e.__k.some(function(G){G&&(G.__=e)}),zl.push.apply(d.__h,d.__k),d.__k=[],d.__h.length&&o.push(d),a=Zr(t);break e}d.componentWillUpdate&&d.componentWillUpdate(y,d.__s,w),_&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(p,v,m)})}else _&&!z.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),_&&d.componentDidMount&&d.__h.push(d.componentDidMount);d.context=w,d.props=y,d.__P=i,d.__g&=-5,C=Bt.__r,R=_?25:0;do d.__g&=-9,C&&C(e),u=d.render(d.props,d.state=d.__s,d.context);while(8&d.__g&&++R<25);_&&(zl.push.apply(d.__h,d.__k),d.__k=[]),d.state=d.__s,d.getChildContext&&(n=Ss({},n,d.getChildContext())),_&&t.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(p,v)),x=u&&u.type===xn&&u.key==null?u.props.children:u,y.__P&&(u=a,r=(i=y.__P).namespaceURI,l=s=null,t.props&&t.props.__P!=i&&(t.__k.some(function(G){G&&Ph(G,G)}),t.__k=null),a=t.__k?Zr(t,0):null),a=Bm(i,Rh(x)?x:[x],e,t,n,r,s,o,a,l,c),y.__P&&(e.__e=null,a=u),e.__u&=-161,h&&h.some(ws),d.__h.length&&o.push(d),1&d.__g&&(d.__g&=-4)}catch(G){if(o.length=f,e.__v=null,l||s)if(G&&G.then){if(e.__u|=128|l,s){for(~(L=s.indexOf(a||void 0))||(L=s.length);(N=s[L-1])&&N.nodeType==8;)L--;for(;L<s.length;L++)if(N=s[L])if(s[L]=null,T){if(N==U)break}else{if(N.nodeType!=8)break;N.data.startsWith("$s")&&(U=Ol(T=N))}}if(!T){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;T=a}(u=Ol(T=e.__c.__z||(e.__c.__z=T)))?(e.__e=T,a=u):e.__e=a,a=a&&a.nextSibling}else s&&s.some(ws);else e.__e=t.__e;e.__k||(e.__k=t.__k||[]),G&&G.then||Gm(e),Bt.__e(G,e,t)}}else a=e.__e=yb(t.__e,e,t,n,r,s,o,l,c,i);return(u=Bt.diffed)&&u(e),a}function Ol(i,e){if(i&&i.nodeType==8&&i.data.startsWith("$s"))for(var t=1;i=i.nextSibling;){if(i.nodeType==8){if(i.data.startsWith("$s"))t++;else if(i.data.startsWith("/$s")&&!--t)return i}e&&e.push(i)}}function Gm(i){i&&(i.__c&&(i.__c.__g|=4),i.__k&&i.__k.some(Gm))}function Vm(i,e,t){for(var n=0;n<t.length;)Ih(t[n++],t[n++],t[n++]);Bt.__c&&Bt.__c(e,i),i.some(function(r){try{i=r.__h,r.__h=[],i.some(function(s){s.call(r)})}catch(s){Bt.__e(s,r.__v)}})}function yb(i,e,t,n,r,s,o,a,l,c){var u,h,f,d,p,v,m,y,_=t.props||Bl,E=e.props,w=e.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((p=s[u])&&(w?p.localName==w:p.nodeType==3)){i=p,s[u]=null;break}}if(!i){if(y=c.ownerDocument||document,!w)return y.createTextNode(E);i=y.createElementNS(r,w,E.is?E:c),a&&(Bt.__m&&Bt.__m(e,s),a=!1),s=null}if(w){if(c=w=="template"&&i.content||i,s=w=="textarea"&&E.defaultValue!=null?null:s&&Um.call(c.childNodes),!a&&s)for(_={},u=0;u<i.attributes.length;u++)_[(p=i.attributes[u]).name]=p.value;for(u in _)p=_[u],u=="dangerouslySetInnerHTML"?f=p:u=="children"||u in E||u=="value"&&"defaultValue"in E||u=="checked"&&"defaultChecked"in E||Nl(i,u,null,p,r);for(u in E)p=E[u],u=="children"?d=p:u=="dangerouslySetInnerHTML"?h=p:u=="value"?v=p:u=="checked"?m=p:a&&typeof p!="function"||_[u]===p||Nl(i,u,p,_[u],r);h?(a||f&&(h.__html==f.__html||h.__html==i.innerHTML)||(i.innerHTML=h.__html),e.__k=[]):(f&&(i.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&hb.test(w))&&(r="http://www.w3.org/1999/xhtml"),Bm(c,Rh(d)?d:[d],e,t,n,r,s,o,s?s[0]:t.__k&&Zr(t,0),a,l),s&&s.some(ws)),a&&w!="textarea"||(u="value",w=="progress"&&v==null?i.removeAttribute(u):v==null||v===i[u]&&(w!="progress"||v)||Nl(i,u,v,_[u],r),u="checked",m!=null&&m!=i[u]&&Nl(i,u,m,_[u],r))}else _===E||a&&i.data==E||(i.data=E);return i}function Ih(i,e,t,n){try{typeof i=="function"?e?e.__x=i(e)||1:n&&(n=n.__c||n.__e)&&(e=n.__x)&&(n.__x=null,typeof e=="function"?e():i(null)):i.current=e}catch(r){Bt.__e(r,t)}}function Ph(i,e,t){var n,r,s,o;if(Bt.unmount&&Bt.unmount(i),!(n=i.ref)||n.current&&n.current!=i.__e||Ih(n,null,e,i),n=i.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(a){Bt.__e(a,e)}n.__P=n.__n=null}if(n=i.__k)for(o=0;o<n.length;o++)n[o]&&Ph(n[o],e,typeof i.type!="function"||t&&!i.props.__P);!t&&(n=i.__c)&&(n=n.__z)&&(r=Ol(n,s=[]))&&(n==i.__e&&s.some(ws),ws(r),ws(n)),t||ws(i.__e),i.__e=i.__c=i.__=null}function _b(i,e,t){return this.constructor(i,t)}function Hm(i,e){var t,n,r,s;Bt.__&&Bt.__(i,e),e.nodeType==9&&(e=e.documentElement),n=(t=i&&32&i.__u)?null:e.__k,e.__k=Fl(xn,{children:[i]}),r=[],s=[],Ch(e,e.__k,n||Bl,Bl,e.namespaceURI,n?null:e.firstChild?Um.call(e.childNodes):null,r,n?n.__e:e.firstChild,t,s),Vm(r,e.__k,s),e.__k.props.children=null}Bt={__e:function(i,e,t,n){for(var r,s,o;e=e.__;)if((r=e.__c)&&!(1&r.__g)){r.__g|=4;try{if((o=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(i)),r.componentDidCatch&&(r.componentDidCatch(i,n||{}),o=1),o&&8&r.__g)return void(r.__g|=2)}catch(a){i=a}}throw kl=0,i}},Nm=0,ub=function(i){return i!=null&&i.constructor===ma},Ul.prototype.setState=function(i,e){var t=this.__s;t&&t!=this.state||(t=this.__s=Ss({},this.state)),typeof i=="function"&&(i=i(Ss({},t),this.props)),i&&(Ss(t,i),this.__v&&(e&&this.__k.push(e),Pm(this)))},Ul.prototype.forceUpdate=function(i){this.__v&&(this.__g|=4,i&&this.__h.push(i),Pm(this))},Ul.prototype.render=xn,Kr=[],kl=0,Dm=function(i,e){return i.__v.__b-e.__v.__b},Dl=Symbol(),Fm=/(PointerCapture)$|Capture$/i,Eh=0,Th={},db=0;function oo(i,e=!1){if(i===void 0)return{title:"Not trained yet",hint:e?"Press Train: it learns by trying, in a hundred copies at once.":"Press Train: the players learn by playing thousands of matches.",tone:"idle"};switch(i.state){case"created":case"starting":return i.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:{title:"Starting",hint:"The training processes are coming up.",tone:"busy"};case"running":return i.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:i.phase==="starting"?{title:"Starting",hint:"The training processes are coming up.",tone:"busy"}:i.phase==="saving"?{title:"Saving",hint:"Writing a checkpoint; training goes on.",tone:"good"}:{title:"Training",hint:e?"The Show adopts every new policy as it is learned. Key C: the crowd that learns.":"The match adopts every new policy as it is learned.",tone:"good"};case"paused":return{title:"Paused",hint:"Learning is on hold; nothing is lost. Resume goes on.",tone:"held"};case"stopping":return{title:"Stopping",hint:"Saving a last checkpoint, then ending its processes.",tone:"busy"};case"ended":return vb(i)}}function vb(i){let e=Lh(i.reason);switch(i.outcome){case"failed":return{title:"Crashed",hint:`${e||"It ended without a reason."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"lost":return{title:"Lost",hint:`${e||"Its processes vanished."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"cancelled":return{title:"Stopped",hint:`${e||"Stopped by you."} What was learned is saved.`,tone:"held"};default:return{title:"Finished",hint:`${e||"The run reached its limit."} What was learned is saved.`,tone:"good"}}}function Jr(i){return i.replace(/^\d{8}-\d{6}-/,"")}function Lh(i){let e=i.trim();if(e==="")return"";let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Gn(i){return i!==void 0&&i.state!=="ended"}function Wm(i,e){switch(i?.kind){case"policy":return e?"AI":"AI (untrained)";case"scripted":return i.source?`script: ${i.source}`:"script";case"random":return"random";case"human":return"you";default:return""}}var xb=" ";function Gl(i){return Math.round(i).toString().replace(/\B(?=(\d{3})+(?!\d))/g,xb)}function Rn(i){let e=Math.abs(i);return Number.isFinite(i)?e>=1e9?`${(i/1e9).toFixed(1)} G`:e>=1e6?`${(i/1e6).toFixed(e>=1e8?0:1)} M`:e>=1e4?`${(i/1e3).toFixed(e>=1e5?0:1)} k`:Math.round(i).toString():"–"}function Pt(i){if(i==null||!Number.isFinite(i))return"–";let e=Math.abs(i);return Number.isInteger(i)&&e<1e4?String(i):e>=1e4?Rn(i):e>=100?i.toFixed(0):e>=10?i.toFixed(1):e>=.1?i.toFixed(2):e>=.001?i.toFixed(4):i.toExponential(1).replace("e-","e−")}function yi(i){return i==null||!Number.isFinite(i)?"–":`${Math.round(i*100)} %`}function Ms(i){if(!Number.isFinite(i)||i<0)return"–";let e=Math.floor(i);return e<60?`${e} s`:e<3600?`${Math.floor(e/60)} min ${String(e%60).padStart(2,"0")} s`:`${Math.floor(e/3600)} h ${String(Math.floor(e%3600/60)).padStart(2,"0")} min`}function Xm(i){return!Number.isFinite(i)||i<0?"–":i<10?`${i.toFixed(1)} s ago`:`${Ms(i)} ago`}function Vl(i){return i>=1e6?`${(i/1e6).toFixed(1)} MB`:i>=1e3?`${(i/1e3).toFixed(1)} kB`:`${i} B`}var qm=4;function jr(i){return i.filter(e=>Gn(e)&&e.state!=="created")}function Ym(i,e,t,n){let r=Object.values(t).filter(Boolean);return n!==void 0&&n.stage!==""&&r.push(n.stage),{stages:r,crowds:i==="crowd"?jr(e).map(s=>s.run_id):[]}}function $m(i,e){return i.stages.join()===e.stages.join()&&i.crowds.join()===e.crowds.join()}function Km(i,e){return i.reduce((t,n)=>t+(n.kind==="crowd"&&n.run_id===e?n.instances:0),0)}var ao,bn,Nh,Zm,Dh=Object.is,Hl=0,sg=[],Fh=[],fn=Bt,Jm=fn.__b,jm=fn.__r,Qm=fn.diffed,eg=fn.__c,tg=fn.unmount,ng=fn.__;function Wl(i,e){fn.__h&&fn.__h(bn,i,Hl||e),Hl=0;var t=bn.__H||(bn.__H={__:[],__h:[]});return i>=t.__.length&&t.__.push({}),t.__[i]}function pn(i){return Hl=1,bb(ag,i)}function bb(i,e,t){var n=Wl(ao++,2);if(n.t=i,!n.__c&&(n.__=[t?t(e):ag(void 0,e),function(s){var o=(n.__N||n.__)[0],a=n.t(o,s);Dh(o,a)||(n.__N=[a,n.__[1]],n.__c.setState({}))}],n.__c=bn,!bn.__f)){bn.__f=!0;var r=bn.shouldComponentUpdate;bn.shouldComponentUpdate=function(s,o,a){var l=this.__H;if(!l)return!0;var c=!1,u=this.props!=s;if(l.__.some(function(f){f.__N&&(c=!0,Dh(f.__[0],f.__N[0])||(u=!0))}),r){var h=r.call(this,s,o,a);return c?h||u:h}return!c||u}}return n.__}function zt(i,e){var t=Wl(ao++,3);!fn.__s&&Oh(t.__H,e)&&(t.__P=!0,t.__=i,t.u=e,bn.__H.__h.push(t))}function og(i,e){var t=Wl(ao++,4);!fn.__s&&Oh(t.__H,e)&&(t.__P=!1,t.__=i,t.u=e,bn.__h.push(t))}function qt(i){return Hl=5,wb(function(){return{current:i}},[])}function wb(i,e){var t=Wl(ao++,7);return Oh(t.__H,e)&&(t.__=i(),t.__H=e),t.__}function Sb(){var i;do{for(;i=Fh.shift();)try{ga(i)}catch(t){fn.__e(t,{__:(i=i.__P)&&i.__v})}for(;i=sg.shift();){var e=i.__H;if(i.__P&&e)try{e.__h.some(ga),e.__h.some(Uh),e.__h=[]}catch(t){e.__h=[],fn.__e(t,i.__v)}}}while(Fh.length)}fn.__b=function(i){bn=null,Jm&&Jm(i)},fn.__=function(i,e){i&&e.__k&&e.__k.__m&&(i.__m=e.__k.__m),ng&&ng(i,e)},fn.__r=function(i){jm&&jm(i),ao=0;var e=(bn=i.__c).__H;e&&(Nh==bn?bn.__h=[]:(e.__h.some(ga),e.__h.some(Uh),ao=0),e.__h=[],e.__.some(function(t){t.__N&&(t.__=t.__N),t.u=t.__N=void 0})),Nh=bn},fn.diffed=function(i){Qm&&Qm(i);var e=i.__c;e&&e.__H&&(e.__H.__h.length&&rg(sg.push(e)),e.__H.__.some(function(t){t.u&&(t.__H=t.u)})),Nh=bn=null},fn.__c=function(i,e){e.some(function(t){try{t.__h.some(ga),t.__h=t.__h.filter(function(n){return!n.__||Uh(n)})}catch(n){t.__h=[function(){throw n}]}}),eg&&eg(i,e)},fn.unmount=function(i){tg&&tg(i);var e,t,n=i.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(t===void 0){for(t=i.__;t&&(!t.__c||!t.__c.__P);)t=t.__;t=t&&t.__c}r.__P=t,rg(Fh.push(r))}else ga(r)}catch(s){e=s}}),n.__H=void 0,e&&fn.__e(e,n.__v))};var ig=typeof requestAnimationFrame=="function";function Mb(i){var e,t=function(){clearTimeout(n),ig&&cancelAnimationFrame(e),setTimeout(i)},n=setTimeout(t,35);ig&&(e=requestAnimationFrame(t))}function rg(i){i!=1&&Zm==fn.requestAnimationFrame||((Zm=fn.requestAnimationFrame)||Mb)(Sb)}function ga(i){var e=bn,t=i.__c;typeof t=="function"&&(i.__c=void 0,t()),bn=e}function Uh(i){var e=bn;i.__c=i.__(),bn=e}function Oh(i,e){return!i||i.length!=e.length||e.some(function(t,n){return!Dh(t,i[n])})}function ag(i,e){return typeof e=="function"?e(i):e}var lo=class{constructor(e){this.runId=e}runId;steps=[];columns=new Map;log=[];revision=0;lastSeq=-1;newest;stride=1;sinceKept=0;add(e){e.run_id!==this.runId||!(e.seq>this.lastSeq)||(this.lastSeq=e.seq,this.revision+=1,e.type==="metrics"?this.point(e):e.type==="log"?this.note(e.ts,e.level,e.message):e.type==="run_failed"?this.note(e.ts,"error",e.reason):e.type==="checkpoint_saved"&&this.note(e.ts,"info",`Checkpoint saved (${e.reason}).`))}column(e){return this.columns.get(e)??this.steps.map(()=>null)}point(e){if(this.newest=e,this.sinceKept+=1,this.sinceKept<this.stride&&this.steps.length>0){this.write(this.steps.length-1,e);return}this.sinceKept=0,this.write(this.steps.length,e),this.steps.length>1600&&this.thin()}write(e,t){this.steps[e]=t.env_steps;for(let n of Object.keys(t.values))this.columns.has(n)||this.columns.set(n,new Array(e).fill(null));for(let[n,r]of this.columns){let s=t.values[n];r[e]=typeof s=="number"&&Number.isFinite(s)?s:null}}thin(){let e=t=>{let n=0;for(let r=t.length%2===0?1:0;r<t.length;r+=2)t[n++]=t[r];t.length=n};e(this.steps);for(let t of this.columns.values())e(t);this.stride*=2}note(e,t,n){this.log.push({ts:e,level:t,message:n}),this.log.length>200&&this.log.splice(0,this.log.length-200)}};var Xl=["show","crowd","runs","replays","system"],Ab={view:"show",link:{kind:"connecting"},hello:void 0,status:void 0,stages:{},stageGone:"",trouble:"",runs:[],runId:"",history:new lo(""),historyRevision:0,system:void 0,replays:void 0,toasts:[],help:!1,choosing:!1,sheet:"",drawing:{quality:"auto",camera:"follow",forces:!0,trails:!1,bars:!0},settings:{},busy:{},score:[0,0],policyVersion:0,goal:{by:-1,count:0},returns:void 0,streams:[],envs:{},filter:{kind:"all",count:10},layout:"tiles",hide:!1,picked:void 0,copy:void 0,together:!1,lanes:{}},kh=class{state=Ab;listeners=new Set;set(e){this.state={...this.state,...e};for(let t of[...this.listeners])t()}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}},te=new kh;function de(i){let[e,t]=pn(()=>i(te.state));return og(()=>{let n=()=>t(()=>i(te.state));return n(),te.subscribe(n)},[]),e}function ql(i){return i.runs.find(e=>e.run_id===i.runId)}var Yl=class{constructor(e,t,n){this.viewport=e;this.connection=t;this.attempt=n}viewport;connection;attempt;asked={stages:[],crowds:[]};tried=new Set;restart(){this.asked={stages:[],crowds:[]},te.set({streams:[],stages:{}}),this.viewport.streams([],te.state.envs),this.settle()}settle(){let{view:e,runs:t,lanes:n,copy:r,streams:s}=te.state,o=Ym(e,t,n,r);$m(o,this.asked)||(this.asked=o,this.connection.tell({type:"watch",...o}));let a=l=>s.some(c=>c.stage_id===l);r!==void 0&&r.stage!==""&&a(r.stage)?this.viewport.look({kind:"stages",stages:[r.stage]}):e==="crowd"?this.viewport.look({kind:"crowd"}):this.viewport.look({kind:"stages",stages:["",...Object.values(n).filter(a)]})}arrived({streams:e,envs:t}){let n={...te.state.envs,...t};te.set({streams:e,envs:n}),this.viewport.streams(e,n),this.settle()}async openCopy(e,t){this.closeCopy(),te.set({copy:{runId:e,env:t,stage:""}});let n=await this.attempt({type:"open_stage",copy:{run_id:e,env:t}}),r=typeof n?.stage_id=="string"?n.stage_id:"",{copy:s}=te.state;if(s?.runId!==e||s.env!==t||s.stage!==""){r!==""&&this.connection.tell({type:"close_stage",stage:r});return}te.set({copy:r===""?void 0:{runId:e,env:t,stage:r}}),this.settle()}closeCopy(){let{copy:e}=te.state;e!==void 0&&(te.set({copy:void 0}),this.settle(),e.stage!==""&&this.connection.tell({type:"close_stage",stage:e.stage}))}async showAll(e){this.tried.clear(),te.set({together:e}),await this.tendLanes()}async tendLanes(){let{together:e,runs:t,lanes:n,status:r}=te.state,s=e?jr(t).filter(a=>a.run_id!==r?.run_id).slice(0,qm):[],o=new Set(s.map(a=>a.run_id));for(let[a,l]of Object.entries(n))o.has(a)||(this.dropLane(a),this.connection.tell({type:"close_stage",stage:l}));await Promise.all(s.filter(a=>n[a.run_id]===void 0).map(a=>this.openLane(a)))}left(e){e==="crowd"&&this.closeCopy()}async openLane(e){if(this.tried.has(e.run_id))return;this.tried.add(e.run_id);let n=(await this.attempt({type:"open_stage",run_id:e.run_id}))?.stage_id;if(typeof n=="string"){if(!te.state.together){this.connection.tell({type:"close_stage",stage:n});return}te.set({lanes:{...te.state.lanes,[e.run_id]:n}}),this.settle()}}dropLane(e){this.tried.delete(e);let{[e]:t,...n}=te.state.lanes;te.set({lanes:n}),this.settle()}};var Tb=16.666666666666668,Eb=100,$l=class{constructor(e,t){this.send=e;this.release=t}send;release;stage="";body=-1;point=[0,0,0];target=[0,0,0];dirty=!1;sentAtMs=Number.NEGATIVE_INFINITY;get active(){return this.body>=0}get grabbed(){return this.active?{stage:this.stage,body:this.body,point:this.point,target:this.target}:void 0}start(e,t,n,r,s){this.stage=e,this.body=t,this.point=n,this.move(r,s)}move(e,t){this.active&&(this.target=e,this.dirty=!0,this.flush(t))}flush(e){if(!this.active)return;let t=e-this.sentAtMs;(this.dirty&&t>=Tb-.5||t>=Eb)&&(this.dirty=!1,this.sentAtMs=e,this.send({stage:this.stage,body:this.body,point:this.point,target:this.target}))}end(){this.active&&(this.body=-1,this.dirty=!1,this.release(this.stage))}};function lg(i,e,t){let n=[i[0]-e[0],i[1]-e[1],i[2]-e[2]],[r,s,o,a]=[t[0],-t[1],-t[2],-t[3]],l=[2*(o*n[2]-a*n[1]),2*(a*n[0]-s*n[2]),2*(s*n[1]-o*n[0])];return[n[0]+r*l[0]+o*l[2]-a*l[1],n[1]+r*l[1]+a*l[0]-s*l[2],n[2]+r*l[2]+s*l[1]-o*l[0]]}var Rb=8,Kl=class{constructor(e,t,n){this.viewport=e;this.listener=n;this.drag=new $l(({stage:r,body:s,point:o,target:a})=>t.tell({type:"force",stage:r,body:s,point:o,target:a}),r=>t.tell({type:"release",stage:r}))}viewport;listener;drag;hit;local=[0,0,0];pressed;get busy(){return this.hit!==void 0}press(e,t){let n=this.viewport.pick(e,t);return n===void 0?!1:(this.hit=n,this.pressed={x:e,y:t},n.record!==void 0||(this.local=lg(n.point,n.position,n.quaternion),this.drag.start(n.stage_id,n.body,this.local,cg(n.point,n.shift),performance.now())),!0)}move(e,t){let{hit:n,pressed:r}=this;if(n===void 0||r===void 0)return;if(n.record!==void 0){if(Math.hypot(e-r.x,t-r.y)<Rb)return;this.listener.pulled(n.record.runId,n.record.env),this.end();return}let s=this.viewport.target(e,t,n.point);s!==void 0&&this.drag.move(cg(s,n.shift),performance.now())}lift(){let e=this.hit?.record;e!==void 0&&this.listener.chosen(e.runId,e.env),this.end()}end(){this.hit=void 0,this.pressed=void 0,this.drag.end(),this.viewport.band(void 0,void 0)}drawn(e){this.drag.flush(e);let{hit:t}=this,n=this.drag.grabbed;t===void 0||n===void 0||this.viewport.band(this.viewport.grip(t,this.local),Cb(n.target,t.shift))}};function cg(i,e){return[i[0]-e[0],i[1]-e[1],i[2]-e[2]]}function Cb(i,e){return[i[0]+e[0],i[1]+e[1],i[2]+e[2]]}function ug(i,e){let t=Math.min(250*2**Math.max(i,0),5e3);return Math.round(t*(.8+.4*e))}var _i=class extends Error{constructor(t,n){super(n);this.code=t}code},Ib=2e4,Pb=8e3,Zl=class{constructor(e,t,n){this.url=e;this.listener=t;this.whyClosed=n}url;listener;whyClosed;state={kind:"connecting"};socket;nextId=1;attempt=0;waiting=new Map;timer;open(){clearTimeout(this.timer),this.set({kind:"connecting"});let e=new WebSocket(this.url);e.binaryType="arraybuffer",this.socket=e;let t=setTimeout(()=>e.close(),Pb);e.onopen=()=>{clearTimeout(t),this.attempt=0,this.set({kind:"open"})},e.onmessage=n=>{n.data instanceof ArrayBuffer?this.listener.frame(n.data):typeof n.data=="string"&&this.text(n.data)},e.onclose=()=>{clearTimeout(t),this.socket===e&&this.closed()}}retryNow(){(this.state.kind==="waiting"||this.state.kind==="refused")&&this.open()}ask(e){let t=this.socket;if(t===void 0||t.readyState!==WebSocket.OPEN)return Promise.reject(new _i("unavailable","Not connected to the studio just now; try again in a moment."));let n=this.nextId++;return new Promise((r,s)=>{let o=setTimeout(()=>{this.waiting.delete(n),s(new _i("timed_out",`The studio did not answer "${e.type}" within 20 s; try again.`))},Ib);this.waiting.set(n,{resolve:r,reject:s,timer:o}),t.send(JSON.stringify({...e,id:n}))})}tell(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify({...e,id:0}))}bytes(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(e)}text(e){let t;try{t=JSON.parse(e)}catch{return}if(t.type!=="answer"){this.listener.push(t);return}let n=this.waiting.get(t.id);n!==void 0&&(this.waiting.delete(t.id),clearTimeout(n.timer),t.ok?n.resolve(t.data??{}):n.reject(new _i(t.code,t.error||"The studio refused this without saying why.")))}async closed(){for(let s of this.waiting.values())clearTimeout(s.timer),s.reject(new _i("unavailable","The connection to the studio broke before it answered."));this.waiting.clear();let e=this.attempt++,t=ug(e,Math.random());this.set({kind:"waiting",retryAtMs:performance.now()+t,attempt:e,why:""}),this.timer=setTimeout(()=>this.open(),t);let{why:n,final:r}=await this.whyClosed();this.state.kind==="waiting"&&(r?(clearTimeout(this.timer),this.set({kind:"refused",why:n})):this.set({...this.state,why:n}))}set(e){this.state=e,this.listener.link(e)}};var Jl=class{constructor(e,t){this.connection=e;this.house=t}connection;house;playPause(){this.house.attempt({type:te.state.status?.paused===!0?"play":"pause"})}stepOnce(){this.house.attempt({type:"step_once"})}speed(e){this.house.attempt({type:"speed",value:e})}reset(e){this.house.attempt(e===void 0?{type:"reset"}:{type:"reset",seed:e})}mode(e){this.house.attempt({type:"set_mode",mode:e})}swap(e,t){this.house.attempt({type:"swap",style:e,seconds:t})}assign(e,t){this.house.letGo(),this.house.attempt({type:"assign",agent:e,operator:t})}async saveReplay(){await this.house.attempt({type:"save_replay"})!==void 0&&this.house.toast("info","Replay saved: you find it under Replays.")}playReplay(e){this.house.attempt({type:"play_replay",path:e}).then(t=>{t!==void 0&&e!==""&&this.house.go("show")})}async loadReplays(){let e=await this.house.attempt({type:"list_replays"});e!==void 0&&te.set({replays:e.replays??[]})}setPhysics(e,t){this.connection.ask({type:"set_physics",name:e,value:t}).catch(n=>{n instanceof _i&&this.house.toast("error",n.message)})}resetPhysics(){this.house.attempt({type:"reset_physics"})}};var dg=["forward","back","left","right","turn_left","turn_right","dash"];var co=2,hg=3;var fg=262144,Pi=52,rn={type:0,version:1,stream:2,sequence:4,episode:8,tick:12,policy_version:16,policy_age_s:20,speed:24,sim_time_s:28,score_0:36,score_1:38,flags:40,mode:41,blocks:42,arrows:44,bars:46,episode_return:48},jl=12,Ar={model:0,instances:2,bodies:4,flags:6,extent:8},Ql=16,ya={env:0,episode:4,length:8,return:12},ec=28,tc={kind:0,body:2,x:4,y:8,z:12,fx:16,fy:20,fz:24},Bh=8,nc={width:0,height:2,format:4,reserved:6},pg=8,_a={type:0,version:1,stream:2,sequence:4};var Tr={POSES:1,ACK:2,IMAGE:3},zh={PAUSED:1,REPLAY:2,DRAGGING:4,STEPPED:8,TRAINING:16},Gh={RECORDS:1},mg={CONTACT:0,DRAG:1},ic={JPEG:1,PNG:2};var gg={KeyW:"forward",ArrowUp:"forward",KeyS:"back",ArrowDown:"back",KeyA:"left",ArrowLeft:"left",KeyD:"right",ArrowRight:"right",KeyQ:"turn_left",KeyE:"turn_right",Space:"dash",ShiftLeft:"dash",ShiftRight:"dash"},Lb=100;function Er(i){return 1<<dg.indexOf(i)}var rc=class{constructor(e){this.send=e}send;held=new Map;sentMask=0;sentAtMs=Number.NEGATIVE_INFINITY;get mask(){let e=0;for(let t of this.held.values())e|=t;return e}set(e,t,n){t===0?this.held.delete(e):this.held.set(e,t),this.mask!==this.sentMask&&this.emit(n)}releaseAll(e){this.held.clear(),this.sentMask!==0&&this.emit(e)}heartbeat(e){this.sentMask!==0&&e-this.sentAtMs>=Lb-5&&this.emit(e)}emit(e){this.sentMask=this.mask,this.sentAtMs=e,this.send(this.sentMask)}};function yg(i,e){return Math.hypot(i,e)<.3?0:Math.abs(i)>Math.abs(e)?Er(i>0?"right":"left"):Er(e>0?"forward":"back")}var Nb={forward:"left",back:"right",left:"back",right:"forward"},Db={forward:"right",back:"left",left:"forward",right:"back"};function _g(i,e){let t=e%2===0?Nb:Db,n=i;for(let r of Object.keys(t))n&=~Er(r);for(let[r,s]of Object.entries(t))(i&Er(r))!==0&&(n|=Er(s));return n}async function vg(){try{let i=await fetch("./",{method:"HEAD",cache:"no-store"});return i.status===401||i.status===403?{why:"This page's pass has expired: open the link that drillyard printed when it started, or run drillyard again.",final:!0}:{why:"The studio answers, but the live connection broke.",final:!1}}catch{return{why:"The studio does not answer. If it was stopped, start it again with drillyard; training goes on without it.",final:!1}}}var xg=[["drill","Games"],["robot","Robots"],["menagerie","Robots of today"],["gym","Gymnasium"],["mjcf","Your own"]],bg="gym:";function wg(i,e){let t=e.toLowerCase().split(/\s+/).filter(Boolean),n=i.filter(o=>t.every(a=>`${o.title} ${o.id}`.toLowerCase().includes(a))),r=new Set(xg.map(([o])=>o)),s=xg.map(([o,a])=>({title:a,envs:n.filter(l=>l.family===o)}));return s.push({title:"Others",envs:n.filter(o=>!r.has(o.family))}),s.filter(o=>o.envs.length>0)}function Sg(i,e){let t=new Set(i.map(r=>r.id)),n=[];for(let{env_id:r}of e){if(t.has(r))continue;t.add(r);let s=r.startsWith(bg)?"gym":r.startsWith("mjcf:")?"mjcf":"";n.push({id:r,title:uo(r),family:s,available:!0,reason:""})}return[...i,...n]}function uo(i){return(i.startsWith("mjcf:")?Fb(i):i.replace(/^gym:/,"").replace(/^.*\//,"")).replace(/-v\d+$/,"")||i}function Fb(i){let e=i.slice(5).split("/"),t=(e.at(-1)??"").replace(/\.\w+$/,"");return t==="task"&&e.at(-2)==="env"?(e.at(-3)??t).replace(/^\d{8}-\d{6}-/,""):t}function Mg(i){let e=i.trim().replace(/^gym:/,"");return/^[\w./-]+$/.test(e)?bg+e:void 0}function Li(i){return i!==void 0&&i.agents.length===1}function Ag(i){return i.info_names.includes("x_position")||i.info_names.includes("x_velocity")}var sc=class{value=Tg("");episode=-1;begun={tick:0,x:Number.NaN,y:Number.NaN};see(e,t){e.key!==this.value.key&&(this.value=Tg(e.key),this.episode=-1),e.episode!==this.episode&&(this.episode=e.episode,this.begun={tick:0,x:e.tick<t/4?e.x:0,y:e.tick<t/4?e.y:0});let n=Math.hypot(e.x-this.begun.x,e.y-this.begun.y);return this.value={...this.value,now:e.episodeReturn,seconds:t>0?e.tick/t:0,distance:Number.isFinite(n)?n:0,farthest:Math.max(this.value.farthest,Number.isFinite(n)?n:0)},this.value}finished(e){if(e===null||e===this.value.last)return;let t=this.value.best===void 0?e:Math.max(this.value.best,e);this.value={...this.value,last:e,best:t}}};function Tg(i){return{key:i,now:0,seconds:0,distance:0,last:void 0,best:void 0,farthest:0}}var c0=0,Tf=1,u0=2;var Fs=1,d0=2,zo=3,fs=0,$n=1,Ui=2,Us=0,fr=1,Os=2,Ef=3,Rf=4,h0=5;var ks=100,f0=101,p0=102,m0=103,g0=104,y0=200,_0=201,v0=202,x0=203,Cf=204,If=205,b0=206,w0=207,S0=208,M0=209,A0=210,T0=211,E0=212,R0=213,C0=214,Nc=0,Dc=1,Fc=2,Ro=3,Uc=4,Oc=5,kc=6,Bc=7,gu=0,I0=1,P0=2,pr=0,Pf=1,Lf=2,Nf=3,Df=4,Ff=5,Uf=6,Of=7;var kf=300,Bs=301,Go=302,yu=303,_u=304,Co=1e3,cr=1001,zc=1002,Hn=1003,L0=1004;var al=1005;var Pn=1006,vu=1007;var Ai=1008;var di=1009,Bf=1010,zf=1011,Vo=1012,xu=1013,Ki=1014,Oi=1015,Zi=1016,bu=1017,wu=1018,zs=1020,Gf=35902,Vf=35899,Hf=1021,Wf=1022,Ji=1023,Dr=1026,kr=1027,Su=1028,Mu=1029,ps=1030,Au=1031;var Tu=1033,ll=33776,cl=33777,ul=33778,dl=33779,Eu=35840,Ru=35841,Cu=35842,Iu=35843,Pu=36196,Lu=37492,Nu=37496,Du=37488,Fu=37489,hl=37490,Uu=37491,Ou=37808,ku=37809,Bu=37810,zu=37811,Gu=37812,Vu=37813,Hu=37814,Wu=37815,Xu=37816,qu=37817,Yu=37818,$u=37819,Ku=37820,Zu=37821,Ju=36492,ju=36494,Qu=36495,ed=36283,td=36284,fl=36285,nd=36286;var Ia=2300,Gc=2301,Pc=2302,mf=2303,gf=2400,yf=2401,_f=2402;var N0=3200;var pl=0,D0=1,Br="",Cn="srgb",Pa="srgb-linear",La="linear",Nt="srgb";var Lc=7680;var F0=519,U0=512,O0=513,k0=514,Xf=515,B0=516,z0=517,qf=518,Yf=519,G0=35044,hi=35048;var $f="300 es",Di=2e3,Io=2001;function Ub(i){for(let e=i.length-1;e>=0;--e)if(i[e]>=65535)return!0;return!1}function Ob(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Na(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function V0(){let i=Na("canvas");return i.style.display="block",i}var Eg={},Po=null;function Kf(...i){let e="THREE."+i.shift();Po?Po("log",e,...i):console.log(e,...i)}function H0(i){let e=i[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=i[1];t&&t.isStackTrace?i[0]+=" "+t.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function Qe(...i){i=H0(i);let e="THREE."+i.shift();if(Po)Po("warn",e,...i);else{let t=i[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...i)}}function rt(...i){i=H0(i);let e="THREE."+i.shift();if(Po)Po("error",e,...i);else{let t=i[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...i)}}function Ea(...i){let e=i.join(" ");e in Eg||(Eg[e]=!0,Qe(...i))}function W0(i,e,t){return new Promise(function(n,r){function s(){switch(i.clientWaitSync(e,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:r();break;case i.TIMEOUT_EXPIRED:setTimeout(s,t);break;default:n()}}setTimeout(s,t)})}var X0={[Nc]:Nc,[Fc]:kc,[Uc]:Uc,[Ro]:Oc,[Dc]:Dc,[kc]:Fc,[Bc]:Bc,[Oc]:Ro},ur=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[e]===void 0&&(n[e]=[]),n[e].indexOf(t)===-1&&n[e].push(t)}hasEventListener(e,t){let n=this._listeners;return n===void 0?!1:n[e]!==void 0&&n[e].indexOf(t)!==-1}removeEventListener(e,t){let n=this._listeners;if(n===void 0)return;let r=n[e];if(r!==void 0){let s=r.indexOf(t);s!==-1&&r.splice(s,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let n=t[e.type];if(n!==void 0){e.target=this;let r=n.slice(0);for(let s=0,o=r.length;s<o;s++)r[s].call(this,e);e.target=null}}},Jn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var Vh=Math.PI/180,Vc=180/Math.PI;function Ho(){let i=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(Jn[i&255]+Jn[i>>8&255]+Jn[i>>16&255]+Jn[i>>24&255]+"-"+Jn[e&255]+Jn[e>>8&255]+"-"+Jn[e>>16&15|64]+Jn[e>>24&255]+"-"+Jn[t&63|128]+Jn[t>>8&255]+"-"+Jn[t>>16&255]+Jn[t>>24&255]+Jn[n&255]+Jn[n>>8&255]+Jn[n>>16&255]+Jn[n>>24&255]).toLowerCase()}function _t(i,e,t){return Math.max(e,Math.min(t,i))}function kb(i,e){return(i%e+e)%e}function Hh(i,e,t){return(1-t)*i+t*e}function q0(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function Zf(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Bb(i,e){if(e.constructor===Float32Array)return i;let t=Zf(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/t,-1)}function zb(i,e){if(e.constructor===Float32Array)return i;let t=Zf(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*t)}var Be=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,n=this.y,r=e.elements;return this.x=r[0]*t+r[3]*n+r[6],this.y=r[1]*t+r[4]*n+r[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(_t(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(_t(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y;return t*t+n*n}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let n=Math.cos(t),r=Math.sin(t),s=this.x-e.x,o=this.y-e.y;return this.x=s*n-o*r+e.x,this.y=s*r+o*n+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Fi=class{constructor(e=0,t=0,n=0,r=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=n,this._w=r}static slerpFlat(e,t,n,r,s,o,a){let l=n[r+0],c=n[r+1],u=n[r+2],h=n[r+3],f=s[o+0],d=s[o+1],p=s[o+2],v=s[o+3];if(h!==v||l!==f||c!==d||u!==p){let m=l*f+c*d+u*p+h*v;m<0&&(f=-f,d=-d,p=-p,v=-v,m=-m);let y=1-a;if(m<.9995){let _=Math.acos(m),E=Math.sin(_);y=Math.sin(y*_)/E,a=Math.sin(a*_)/E,l=l*y+f*a,c=c*y+d*a,u=u*y+p*a,h=h*y+v*a}else{l=l*y+f*a,c=c*y+d*a,u=u*y+p*a,h=h*y+v*a;let _=1/Math.sqrt(l*l+c*c+u*u+h*h);l*=_,c*=_,u*=_,h*=_}}e[t]=l,e[t+1]=c,e[t+2]=u,e[t+3]=h}static multiplyQuaternionsFlat(e,t,n,r,s,o){let a=n[r],l=n[r+1],c=n[r+2],u=n[r+3],h=s[o],f=s[o+1],d=s[o+2],p=s[o+3];return e[t]=a*p+u*h+l*d-c*f,e[t+1]=l*p+u*f+c*h-a*d,e[t+2]=c*p+u*d+a*f-l*h,e[t+3]=u*p-a*h-l*f-c*d,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,n,r){return this._x=e,this._y=t,this._z=n,this._w=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let n=e._x,r=e._y,s=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(n/2),u=a(r/2),h=a(s/2),f=l(n/2),d=l(r/2),p=l(s/2);switch(o){case"XYZ":this._x=f*u*h+c*d*p,this._y=c*d*h-f*u*p,this._z=c*u*p+f*d*h,this._w=c*u*h-f*d*p;break;case"YXZ":this._x=f*u*h+c*d*p,this._y=c*d*h-f*u*p,this._z=c*u*p-f*d*h,this._w=c*u*h+f*d*p;break;case"ZXY":this._x=f*u*h-c*d*p,this._y=c*d*h+f*u*p,this._z=c*u*p+f*d*h,this._w=c*u*h-f*d*p;break;case"ZYX":this._x=f*u*h-c*d*p,this._y=c*d*h+f*u*p,this._z=c*u*p-f*d*h,this._w=c*u*h+f*d*p;break;case"YZX":this._x=f*u*h+c*d*p,this._y=c*d*h+f*u*p,this._z=c*u*p-f*d*h,this._w=c*u*h-f*d*p;break;case"XZY":this._x=f*u*h-c*d*p,this._y=c*d*h-f*u*p,this._z=c*u*p+f*d*h,this._w=c*u*h+f*d*p;break;default:Qe("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let n=t/2,r=Math.sin(n);return this._x=e.x*r,this._y=e.y*r,this._z=e.z*r,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,n=t[0],r=t[4],s=t[8],o=t[1],a=t[5],l=t[9],c=t[2],u=t[6],h=t[10],f=n+a+h;if(f>0){let d=.5/Math.sqrt(f+1);this._w=.25/d,this._x=(u-l)*d,this._y=(s-c)*d,this._z=(o-r)*d}else if(n>a&&n>h){let d=2*Math.sqrt(1+n-a-h);this._w=(u-l)/d,this._x=.25*d,this._y=(r+o)/d,this._z=(s+c)/d}else if(a>h){let d=2*Math.sqrt(1+a-n-h);this._w=(s-c)/d,this._x=(r+o)/d,this._y=.25*d,this._z=(l+u)/d}else{let d=2*Math.sqrt(1+h-n-a);this._w=(o-r)/d,this._x=(s+c)/d,this._y=(l+u)/d,this._z=.25*d}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let n=e.dot(t)+1;return n<1e-8?(n=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=n):(this._x=0,this._y=-e.z,this._z=e.y,this._w=n)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=n),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(_t(this.dot(e),-1,1)))}rotateTowards(e,t){let n=this.angleTo(e);if(n===0)return this;let r=Math.min(1,t/n);return this.slerp(e,r),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let n=e._x,r=e._y,s=e._z,o=e._w,a=t._x,l=t._y,c=t._z,u=t._w;return this._x=n*u+o*a+r*c-s*l,this._y=r*u+o*l+s*a-n*c,this._z=s*u+o*c+n*l-r*a,this._w=o*u-n*a-r*l-s*c,this._onChangeCallback(),this}slerp(e,t){let n=e._x,r=e._y,s=e._z,o=e._w,a=this.dot(e);a<0&&(n=-n,r=-r,s=-s,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),u=Math.sin(c);l=Math.sin(l*c)/u,t=Math.sin(t*c)/u,this._x=this._x*l+n*t,this._y=this._y*l+r*t,this._z=this._z*l+s*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+n*t,this._y=this._y*l+r*t,this._z=this._z*l+s*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,n){return this.copy(e).slerp(t,n)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),n=Math.random(),r=Math.sqrt(1-n),s=Math.sqrt(n);return this.set(r*Math.sin(e),r*Math.cos(e),s*Math.sin(t),s*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},O=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,n=0){this.x=e,this.y=t,this.z=n}set(e,t,n){return n===void 0&&(n=this.z),this.x=e,this.y=t,this.z=n,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Rg.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Rg.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,n=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[3]*n+s[6]*r,this.y=s[1]*t+s[4]*n+s[7]*r,this.z=s[2]*t+s[5]*n+s[8]*r,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,n=this.y,r=this.z,s=e.elements,o=1/(s[3]*t+s[7]*n+s[11]*r+s[15]);return this.x=(s[0]*t+s[4]*n+s[8]*r+s[12])*o,this.y=(s[1]*t+s[5]*n+s[9]*r+s[13])*o,this.z=(s[2]*t+s[6]*n+s[10]*r+s[14])*o,this}applyQuaternion(e){let t=this.x,n=this.y,r=this.z,s=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*r-a*n),u=2*(a*t-s*r),h=2*(s*n-o*t);return this.x=t+l*c+o*h-a*u,this.y=n+l*u+a*c-s*h,this.z=r+l*h+s*u-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,n=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[4]*n+s[8]*r,this.y=s[1]*t+s[5]*n+s[9]*r,this.z=s[2]*t+s[6]*n+s[10]*r,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this.z=_t(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this.z=_t(this.z,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(_t(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let n=e.x,r=e.y,s=e.z,o=t.x,a=t.y,l=t.z;return this.x=r*l-s*a,this.y=s*o-n*l,this.z=n*a-r*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let n=e.dot(this)/t;return this.copy(e).multiplyScalar(n)}projectOnPlane(e){return Wh.copy(this).projectOnVector(e),this.sub(Wh)}reflect(e){return this.sub(Wh.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(_t(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y,r=this.z-e.z;return t*t+n*n+r*r}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,n){let r=Math.sin(t)*e;return this.x=r*Math.sin(n),this.y=Math.cos(t)*e,this.z=r*Math.cos(n),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,n){return this.x=e*Math.sin(t),this.y=n,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),n=this.setFromMatrixColumn(e,1).length(),r=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=n,this.z=r,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,n=Math.sqrt(1-t*t);return this.x=n*Math.cos(e),this.y=t,this.z=n*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Wh=new O,Rg=new Fi,ot=class{static{this.prototype.isMatrix3=!0}constructor(e,t,n,r,s,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,n,r,s,o,a,l,c)}set(e,t,n,r,s,o,a,l,c){let u=this.elements;return u[0]=e,u[1]=r,u[2]=a,u[3]=t,u[4]=s,u[5]=l,u[6]=n,u[7]=o,u[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],this}extractBasis(e,t,n){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,r=t.elements,s=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],u=n[4],h=n[7],f=n[2],d=n[5],p=n[8],v=r[0],m=r[3],y=r[6],_=r[1],E=r[4],w=r[7],C=r[2],R=r[5],x=r[8];return s[0]=o*v+a*_+l*C,s[3]=o*m+a*E+l*R,s[6]=o*y+a*w+l*x,s[1]=c*v+u*_+h*C,s[4]=c*m+u*E+h*R,s[7]=c*y+u*w+h*x,s[2]=f*v+d*_+p*C,s[5]=f*m+d*E+p*R,s[8]=f*y+d*w+p*x,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8];return t*o*u-t*a*c-n*s*u+n*a*l+r*s*c-r*o*l}invert(){let e=this.elements,t=e[0],n=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],h=u*o-a*c,f=a*l-u*s,d=c*s-o*l,p=t*h+n*f+r*d;if(p===0)return this.set(0,0,0,0,0,0,0,0,0);let v=1/p;return e[0]=h*v,e[1]=(r*c-u*n)*v,e[2]=(a*n-r*o)*v,e[3]=f*v,e[4]=(u*t-r*l)*v,e[5]=(r*s-a*t)*v,e[6]=d*v,e[7]=(n*l-c*t)*v,e[8]=(o*t-n*s)*v,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,n,r,s,o,a){let l=Math.cos(s),c=Math.sin(s);return this.set(n*l,n*c,-n*(l*o+c*a)+o+e,-r*c,r*l,-r*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return Ea("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Xh.makeScale(e,t)),this}rotate(e){return Ea("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Xh.makeRotation(-e)),this}translate(e,t){return Ea("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Xh.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,n,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,n=e.elements;for(let r=0;r<9;r++)if(t[r]!==n[r])return!1;return!0}fromArray(e,t=0){for(let n=0;n<9;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Xh=new ot,Cg=new ot().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Ig=new ot().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Gb(){let i={enabled:!0,workingColorSpace:Pa,spaces:{},convert:function(r,s,o){return this.enabled===!1||s===o||!s||!o||(this.spaces[s].transfer===Nt&&(r.r=Nr(r.r),r.g=Nr(r.g),r.b=Nr(r.b)),this.spaces[s].primaries!==this.spaces[o].primaries&&(r.applyMatrix3(this.spaces[s].toXYZ),r.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Nt&&(r.r=To(r.r),r.g=To(r.g),r.b=To(r.b))),r},workingToColorSpace:function(r,s){return this.convert(r,this.workingColorSpace,s)},colorSpaceToWorking:function(r,s){return this.convert(r,s,this.workingColorSpace)},getPrimaries:function(r){return this.spaces[r].primaries},getTransfer:function(r){return r===Br?La:this.spaces[r].transfer},getToneMappingMode:function(r){return this.spaces[r].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(r,s=this.workingColorSpace){return r.fromArray(this.spaces[s].luminanceCoefficients)},define:function(r){Object.assign(this.spaces,r)},_getMatrix:function(r,s,o){return r.copy(this.spaces[o].fromXYZ).multiply(this.spaces[s].toXYZ)},_getDrawingBufferColorSpace:function(r){return this.spaces[r].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(r=this.workingColorSpace){return this.spaces[r].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Pa]:{primaries:e,whitePoint:n,transfer:La,toXYZ:Cg,fromXYZ:Ig,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Cn},outputColorSpaceConfig:{drawingBufferColorSpace:Cn}},[Cn]:{primaries:e,whitePoint:n,transfer:Nt,toXYZ:Cg,fromXYZ:Ig,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Cn}}}),i}var bt=Gb();function Nr(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function To(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var ho,Hc=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let n;if(e instanceof HTMLCanvasElement)n=e;else{ho===void 0&&(ho=Na("canvas")),ho.width=e.width,ho.height=e.height;let r=ho.getContext("2d");e instanceof ImageData?r.putImageData(e,0,0):r.drawImage(e,0,0,e.width,e.height),n=ho}return n.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=Na("canvas");t.width=e.width,t.height=e.height;let n=t.getContext("2d");n.drawImage(e,0,0,e.width,e.height);let r=n.getImageData(0,0,e.width,e.height),s=r.data;for(let o=0;o<s.length;o++)s[o]=Nr(s[o]/255)*255;return n.putImageData(r,0,0),t}else if(e.data){let t=e.data.slice(0);for(let n=0;n<t.length;n++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[n]=Math.floor(Nr(t[n]/255)*255):t[n]=Nr(t[n]);return{data:t,width:e.width,height:e.height}}else return Qe("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},Vb=0,Lo=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:Vb++}),this.uuid=Ho(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let n={uuid:this.uuid,url:""},r=this.data;if(r!==null){let s;if(Array.isArray(r)){s=[];for(let o=0,a=r.length;o<a;o++)r[o].isDataTexture?s.push(qh(r[o].image)):s.push(qh(r[o]))}else s=qh(r);n.url=s}return t||(e.images[this.uuid]=n),n}};function qh(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?Hc.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(Qe("Texture: Unable to serialize Texture."),{})}var Hb=0,Yh=new O,ai=class i extends ur{constructor(e=i.DEFAULT_IMAGE,t=i.DEFAULT_MAPPING,n=cr,r=cr,s=Pn,o=Ai,a=Ji,l=di,c=i.DEFAULT_ANISOTROPY,u=Br){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:Hb++}),this.uuid=Ho(),this.name="",this.source=new Lo(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=n,this.wrapT=r,this.magFilter=s,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Be(0,0),this.repeat=new Be(1,1),this.center=new Be(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new ot,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=u,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Yh).x}get height(){return this.source.getSize(Yh).y}get depth(){return this.source.getSize(Yh).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let n=e[t];if(n===void 0){Qe(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){Qe(`Texture.setValues(): property '${t}' does not exist.`);continue}r&&n&&r.isVector2&&n.isVector2||r&&n&&r.isVector3&&n.isVector3||r&&n&&r.isMatrix3&&n.isMatrix3?r.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),t||(e.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==kf)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Co:e.x=e.x-Math.floor(e.x);break;case cr:e.x=e.x<0?0:1;break;case zc:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Co:e.y=e.y-Math.floor(e.y);break;case cr:e.y=e.y<0?0:1;break;case zc:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};ai.DEFAULT_IMAGE=null;ai.DEFAULT_MAPPING=kf;ai.DEFAULT_ANISOTROPY=1;var tn=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,n=0,r=1){this.x=e,this.y=t,this.z=n,this.w=r}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,n,r){return this.x=e,this.y=t,this.z=n,this.w=r,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,n=this.y,r=this.z,s=this.w,o=e.elements;return this.x=o[0]*t+o[4]*n+o[8]*r+o[12]*s,this.y=o[1]*t+o[5]*n+o[9]*r+o[13]*s,this.z=o[2]*t+o[6]*n+o[10]*r+o[14]*s,this.w=o[3]*t+o[7]*n+o[11]*r+o[15]*s,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,n,r,s,l=e.elements,c=l[0],u=l[4],h=l[8],f=l[1],d=l[5],p=l[9],v=l[2],m=l[6],y=l[10];if(Math.abs(u-f)<.01&&Math.abs(h-v)<.01&&Math.abs(p-m)<.01){if(Math.abs(u+f)<.1&&Math.abs(h+v)<.1&&Math.abs(p+m)<.1&&Math.abs(c+d+y-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let E=(c+1)/2,w=(d+1)/2,C=(y+1)/2,R=(u+f)/4,x=(h+v)/4,T=(p+m)/4;return E>w&&E>C?E<.01?(n=0,r=.707106781,s=.707106781):(n=Math.sqrt(E),r=R/n,s=x/n):w>C?w<.01?(n=.707106781,r=0,s=.707106781):(r=Math.sqrt(w),n=R/r,s=T/r):C<.01?(n=.707106781,r=.707106781,s=0):(s=Math.sqrt(C),n=x/s,r=T/s),this.set(n,r,s,t),this}let _=Math.sqrt((m-p)*(m-p)+(h-v)*(h-v)+(f-u)*(f-u));return Math.abs(_)<.001&&(_=1),this.x=(m-p)/_,this.y=(h-v)/_,this.z=(f-u)/_,this.w=Math.acos((c+d+y-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this.z=_t(this.z,e.z,t.z),this.w=_t(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this.z=_t(this.z,e,t),this.w=_t(this.w,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(_t(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this.w=e.w+(t.w-e.w)*n,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},Wc=class extends ur{constructor(e=1,t=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Pn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=n.depth,this.scissor=new tn(0,0,e,t),this.scissorTest=!1,this.viewport=new tn(0,0,e,t),this.textures=[];let r=n.count;for(let s=0;s<r;s++)this.textures[s]=new ai({width:e,height:t,depth:n.depth}),this.textures[s].isRenderTargetTexture=!0,this.textures[s].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Pn,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,n=1){if(this.width!==e||this.height!==t||this.depth!==n){this.width=e,this.height=t,this.depth=n;for(let r=0,s=this.textures.length;r<s;r++)this.textures[r].image.width=e,this.textures[r].image.height=t,this.textures[r].image.depth=n,this.textures[r].isData3DTexture!==!0&&(this.textures[r].isArrayTexture=this.textures[r].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,n=e.textures.length;t<n;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let r=Object.assign({},e.textures[t].image);this.textures[t].source=new Lo(r)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},wi=class extends Wc{constructor(e=1,t=1,n={}){super(e,t,n),this.isWebGLRenderTarget=!0}},Da=class extends ai{constructor(e=null,t=1,n=1,r=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:n,depth:r},this.magFilter=Hn,this.minFilter=Hn,this.wrapR=cr,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var Xc=class extends ai{constructor(e=null,t=1,n=1,r=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:n,depth:r},this.magFilter=Hn,this.minFilter=Hn,this.wrapR=cr,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var Et=class i{static{this.prototype.isMatrix4=!0}constructor(e,t,n,r,s,o,a,l,c,u,h,f,d,p,v,m){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,n,r,s,o,a,l,c,u,h,f,d,p,v,m)}set(e,t,n,r,s,o,a,l,c,u,h,f,d,p,v,m){let y=this.elements;return y[0]=e,y[4]=t,y[8]=n,y[12]=r,y[1]=s,y[5]=o,y[9]=a,y[13]=l,y[2]=c,y[6]=u,y[10]=h,y[14]=f,y[3]=d,y[7]=p,y[11]=v,y[15]=m,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],t[9]=n[9],t[10]=n[10],t[11]=n[11],t[12]=n[12],t[13]=n[13],t[14]=n[14],t[15]=n[15],this}copyPosition(e){let t=this.elements,n=e.elements;return t[12]=n[12],t[13]=n[13],t[14]=n[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,n){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),n.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(e,t,n){return this.set(e.x,t.x,n.x,0,e.y,t.y,n.y,0,e.z,t.z,n.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,n=e.elements,r=1/fo.setFromMatrixColumn(e,0).length(),s=1/fo.setFromMatrixColumn(e,1).length(),o=1/fo.setFromMatrixColumn(e,2).length();return t[0]=n[0]*r,t[1]=n[1]*r,t[2]=n[2]*r,t[3]=0,t[4]=n[4]*s,t[5]=n[5]*s,t[6]=n[6]*s,t[7]=0,t[8]=n[8]*o,t[9]=n[9]*o,t[10]=n[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,n=e.x,r=e.y,s=e.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(r),c=Math.sin(r),u=Math.cos(s),h=Math.sin(s);if(e.order==="XYZ"){let f=o*u,d=o*h,p=a*u,v=a*h;t[0]=l*u,t[4]=-l*h,t[8]=c,t[1]=d+p*c,t[5]=f-v*c,t[9]=-a*l,t[2]=v-f*c,t[6]=p+d*c,t[10]=o*l}else if(e.order==="YXZ"){let f=l*u,d=l*h,p=c*u,v=c*h;t[0]=f+v*a,t[4]=p*a-d,t[8]=o*c,t[1]=o*h,t[5]=o*u,t[9]=-a,t[2]=d*a-p,t[6]=v+f*a,t[10]=o*l}else if(e.order==="ZXY"){let f=l*u,d=l*h,p=c*u,v=c*h;t[0]=f-v*a,t[4]=-o*h,t[8]=p+d*a,t[1]=d+p*a,t[5]=o*u,t[9]=v-f*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let f=o*u,d=o*h,p=a*u,v=a*h;t[0]=l*u,t[4]=p*c-d,t[8]=f*c+v,t[1]=l*h,t[5]=v*c+f,t[9]=d*c-p,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let f=o*l,d=o*c,p=a*l,v=a*c;t[0]=l*u,t[4]=v-f*h,t[8]=p*h+d,t[1]=h,t[5]=o*u,t[9]=-a*u,t[2]=-c*u,t[6]=d*h+p,t[10]=f-v*h}else if(e.order==="XZY"){let f=o*l,d=o*c,p=a*l,v=a*c;t[0]=l*u,t[4]=-h,t[8]=c*u,t[1]=f*h+v,t[5]=o*u,t[9]=d*h-p,t[2]=p*h-d,t[6]=a*u,t[10]=v*h+f}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(Wb,e,Xb)}lookAt(e,t,n){let r=this.elements;return vi.subVectors(e,t),vi.lengthSq()===0&&(vi.z=1),vi.normalize(),Qr.crossVectors(n,vi),Qr.lengthSq()===0&&(Math.abs(n.z)===1?vi.x+=1e-4:vi.z+=1e-4,vi.normalize(),Qr.crossVectors(n,vi)),Qr.normalize(),oc.crossVectors(vi,Qr),r[0]=Qr.x,r[4]=oc.x,r[8]=vi.x,r[1]=Qr.y,r[5]=oc.y,r[9]=vi.y,r[2]=Qr.z,r[6]=oc.z,r[10]=vi.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,r=t.elements,s=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],u=n[1],h=n[5],f=n[9],d=n[13],p=n[2],v=n[6],m=n[10],y=n[14],_=n[3],E=n[7],w=n[11],C=n[15],R=r[0],x=r[4],T=r[8],U=r[12],L=r[1],N=r[5],z=r[9],G=r[13],D=r[2],X=r[6],Y=r[10],H=r[14],ue=r[3],Z=r[7],Q=r[11],re=r[15];return s[0]=o*R+a*L+l*D+c*ue,s[4]=o*x+a*N+l*X+c*Z,s[8]=o*T+a*z+l*Y+c*Q,s[12]=o*U+a*G+l*H+c*re,s[1]=u*R+h*L+f*D+d*ue,s[5]=u*x+h*N+f*X+d*Z,s[9]=u*T+h*z+f*Y+d*Q,s[13]=u*U+h*G+f*H+d*re,s[2]=p*R+v*L+m*D+y*ue,s[6]=p*x+v*N+m*X+y*Z,s[10]=p*T+v*z+m*Y+y*Q,s[14]=p*U+v*G+m*H+y*re,s[3]=_*R+E*L+w*D+C*ue,s[7]=_*x+E*N+w*X+C*Z,s[11]=_*T+E*z+w*Y+C*Q,s[15]=_*U+E*G+w*H+C*re,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[4],r=e[8],s=e[12],o=e[1],a=e[5],l=e[9],c=e[13],u=e[2],h=e[6],f=e[10],d=e[14],p=e[3],v=e[7],m=e[11],y=e[15],_=l*d-c*f,E=a*d-c*h,w=a*f-l*h,C=o*d-c*u,R=o*f-l*u,x=o*h-a*u;return t*(v*_-m*E+y*w)-n*(p*_-m*C+y*R)+r*(p*E-v*C+y*x)-s*(p*w-v*R+m*x)}determinantAffine(){let e=this.elements,t=e[0],n=e[4],r=e[8],s=e[1],o=e[5],a=e[9],l=e[2],c=e[6],u=e[10];return t*(o*u-a*c)-n*(s*u-a*l)+r*(s*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,n){let r=this.elements;return e.isVector3?(r[12]=e.x,r[13]=e.y,r[14]=e.z):(r[12]=e,r[13]=t,r[14]=n),this}invert(){let e=this.elements,t=e[0],n=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],h=e[9],f=e[10],d=e[11],p=e[12],v=e[13],m=e[14],y=e[15],_=t*a-n*o,E=t*l-r*o,w=t*c-s*o,C=n*l-r*a,R=n*c-s*a,x=r*c-s*l,T=u*v-h*p,U=u*m-f*p,L=u*y-d*p,N=h*m-f*v,z=h*y-d*v,G=f*y-d*m,D=_*G-E*z+w*N+C*L-R*U+x*T;if(D===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let X=1/D;return e[0]=(a*G-l*z+c*N)*X,e[1]=(r*z-n*G-s*N)*X,e[2]=(v*x-m*R+y*C)*X,e[3]=(f*R-h*x-d*C)*X,e[4]=(l*L-o*G-c*U)*X,e[5]=(t*G-r*L+s*U)*X,e[6]=(m*w-p*x-y*E)*X,e[7]=(u*x-f*w+d*E)*X,e[8]=(o*z-a*L+c*T)*X,e[9]=(n*L-t*z-s*T)*X,e[10]=(p*R-v*w+y*_)*X,e[11]=(h*w-u*R-d*_)*X,e[12]=(a*U-o*N-l*T)*X,e[13]=(t*N-n*U+r*T)*X,e[14]=(v*E-p*C-m*_)*X,e[15]=(u*C-h*E+f*_)*X,this}scale(e){let t=this.elements,n=e.x,r=e.y,s=e.z;return t[0]*=n,t[4]*=r,t[8]*=s,t[1]*=n,t[5]*=r,t[9]*=s,t[2]*=n,t[6]*=r,t[10]*=s,t[3]*=n,t[7]*=r,t[11]*=s,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],n=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],r=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,n,r))}makeTranslation(e,t,n){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,n,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),n=Math.sin(e);return this.set(1,0,0,0,0,t,-n,0,0,n,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,0,n,0,0,1,0,0,-n,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,0,n,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let n=Math.cos(t),r=Math.sin(t),s=1-n,o=e.x,a=e.y,l=e.z,c=s*o,u=s*a;return this.set(c*o+n,c*a-r*l,c*l+r*a,0,c*a+r*l,u*a+n,u*l-r*o,0,c*l-r*a,u*l+r*o,s*l*l+n,0,0,0,0,1),this}makeScale(e,t,n){return this.set(e,0,0,0,0,t,0,0,0,0,n,0,0,0,0,1),this}makeShear(e,t,n,r,s,o){return this.set(1,n,s,0,e,1,o,0,t,r,1,0,0,0,0,1),this}compose(e,t,n){let r=this.elements,s=t._x,o=t._y,a=t._z,l=t._w,c=s+s,u=o+o,h=a+a,f=s*c,d=s*u,p=s*h,v=o*u,m=o*h,y=a*h,_=l*c,E=l*u,w=l*h,C=n.x,R=n.y,x=n.z;return r[0]=(1-(v+y))*C,r[1]=(d+w)*C,r[2]=(p-E)*C,r[3]=0,r[4]=(d-w)*R,r[5]=(1-(f+y))*R,r[6]=(m+_)*R,r[7]=0,r[8]=(p+E)*x,r[9]=(m-_)*x,r[10]=(1-(f+v))*x,r[11]=0,r[12]=e.x,r[13]=e.y,r[14]=e.z,r[15]=1,this}decompose(e,t,n){let r=this.elements;e.x=r[12],e.y=r[13],e.z=r[14];let s=this.determinantAffine();if(s===0)return n.set(1,1,1),t.identity(),this;let o=fo.set(r[0],r[1],r[2]).length(),a=fo.set(r[4],r[5],r[6]).length(),l=fo.set(r[8],r[9],r[10]).length();s<0&&(o=-o),Xi.copy(this);let c=1/o,u=1/a,h=1/l;return Xi.elements[0]*=c,Xi.elements[1]*=c,Xi.elements[2]*=c,Xi.elements[4]*=u,Xi.elements[5]*=u,Xi.elements[6]*=u,Xi.elements[8]*=h,Xi.elements[9]*=h,Xi.elements[10]*=h,t.setFromRotationMatrix(Xi),n.x=o,n.y=a,n.z=l,this}makePerspective(e,t,n,r,s,o,a=Di,l=!1){let c=this.elements,u=2*s/(t-e),h=2*s/(n-r),f=(t+e)/(t-e),d=(n+r)/(n-r),p,v;if(l)p=s/(o-s),v=o*s/(o-s);else if(a===Di)p=-(o+s)/(o-s),v=-2*o*s/(o-s);else if(a===Io)p=-o/(o-s),v=-o*s/(o-s);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=f,c[12]=0,c[1]=0,c[5]=h,c[9]=d,c[13]=0,c[2]=0,c[6]=0,c[10]=p,c[14]=v,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,n,r,s,o,a=Di,l=!1){let c=this.elements,u=2/(t-e),h=2/(n-r),f=-(t+e)/(t-e),d=-(n+r)/(n-r),p,v;if(l)p=1/(o-s),v=o/(o-s);else if(a===Di)p=-2/(o-s),v=-(o+s)/(o-s);else if(a===Io)p=-1/(o-s),v=-s/(o-s);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=0,c[12]=f,c[1]=0,c[5]=h,c[9]=0,c[13]=d,c[2]=0,c[6]=0,c[10]=p,c[14]=v,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,n=e.elements;for(let r=0;r<16;r++)if(t[r]!==n[r])return!1;return!0}fromArray(e,t=0){for(let n=0;n<16;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e[t+9]=n[9],e[t+10]=n[10],e[t+11]=n[11],e[t+12]=n[12],e[t+13]=n[13],e[t+14]=n[14],e[t+15]=n[15],e}},fo=new O,Xi=new Et,Wb=new O(0,0,0),Xb=new O(1,1,1),Qr=new O,oc=new O,vi=new O,Pg=new Et,Lg=new Fi,dr=class i{constructor(e=0,t=0,n=0,r=i.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=n,this._order=r}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,n,r=this._order){return this._x=e,this._y=t,this._z=n,this._order=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,n=!0){let r=e.elements,s=r[0],o=r[4],a=r[8],l=r[1],c=r[5],u=r[9],h=r[2],f=r[6],d=r[10];switch(t){case"XYZ":this._y=Math.asin(_t(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-u,d),this._z=Math.atan2(-o,s)):(this._x=Math.atan2(f,c),this._z=0);break;case"YXZ":this._x=Math.asin(-_t(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(a,d),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-h,s),this._z=0);break;case"ZXY":this._x=Math.asin(_t(f,-1,1)),Math.abs(f)<.9999999?(this._y=Math.atan2(-h,d),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,s));break;case"ZYX":this._y=Math.asin(-_t(h,-1,1)),Math.abs(h)<.9999999?(this._x=Math.atan2(f,d),this._z=Math.atan2(l,s)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(_t(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-u,c),this._y=Math.atan2(-h,s)):(this._x=0,this._y=Math.atan2(a,d));break;case"XZY":this._z=Math.asin(-_t(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(f,c),this._y=Math.atan2(a,s)):(this._x=Math.atan2(-u,d),this._y=0);break;default:Qe("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,n===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,n){return Pg.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Pg,t,n)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Lg.setFromEuler(this),this.setFromQuaternion(Lg,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};dr.DEFAULT_ORDER="XYZ";var No=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},qb=0,Ng=new O,po=new Fi,Rr=new Et,ac=new O,va=new O,Yb=new O,$b=new Fi,Dg=new O(1,0,0),Fg=new O(0,1,0),Ug=new O(0,0,1),Og={type:"added"},Kb={type:"removed"},mo={type:"childadded",child:null},$h={type:"childremoved",child:null},Xn=class i extends ur{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:qb++}),this.uuid=Ho(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let e=new O,t=new dr,n=new Fi,r=new O(1,1,1);function s(){n.setFromEuler(t,!1)}function o(){t.setFromQuaternion(n,void 0,!1)}t._onChange(s),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:r},modelViewMatrix:{value:new Et},normalMatrix:{value:new ot}}),this.matrix=new Et,this.matrixWorld=new Et,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new No,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return po.setFromAxisAngle(e,t),this.quaternion.multiply(po),this}rotateOnWorldAxis(e,t){return po.setFromAxisAngle(e,t),this.quaternion.premultiply(po),this}rotateX(e){return this.rotateOnAxis(Dg,e)}rotateY(e){return this.rotateOnAxis(Fg,e)}rotateZ(e){return this.rotateOnAxis(Ug,e)}translateOnAxis(e,t){return Ng.copy(e).applyQuaternion(this.quaternion),this.position.add(Ng.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Dg,e)}translateY(e){return this.translateOnAxis(Fg,e)}translateZ(e){return this.translateOnAxis(Ug,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(Rr.copy(this.matrixWorld).invert())}lookAt(e,t,n){e.isVector3?ac.copy(e):ac.set(e,t,n);let r=this.parent;this.updateWorldMatrix(!0,!1),va.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?Rr.lookAt(va,ac,this.up):Rr.lookAt(ac,va,this.up),this.quaternion.setFromRotationMatrix(Rr),r&&(Rr.extractRotation(r.matrixWorld),po.setFromRotationMatrix(Rr),this.quaternion.premultiply(po.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(rt("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(Og),mo.child=e,this.dispatchEvent(mo),mo.child=null):rt("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(Kb),$h.child=e,this.dispatchEvent($h),$h.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),Rr.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),Rr.multiply(e.parent.matrixWorld)),e.applyMatrix4(Rr),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(Og),mo.child=e,this.dispatchEvent(mo),mo.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let n=0,r=this.children.length;n<r;n++){let o=this.children[n].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,n=[]){this[e]===t&&n.push(this);let r=this.children;for(let s=0,o=r.length;s<o;s++)r[s].getObjectsByProperty(e,t,n);return n}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(va,e,Yb),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(va,$b,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let n=0,r=t.length;n<r;n++)t[n].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let n=0,r=t.length;n<r;n++)t[n].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,n=e.y,r=e.z,s=this.matrix.elements;s[12]+=t-s[0]*t-s[4]*n-s[8]*r,s[13]+=n-s[1]*t-s[5]*n-s[9]*r,s[14]+=r-s[2]*t-s[6]*n-s[10]*r}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let n=0,r=t.length;n<r;n++)t[n].updateMatrixWorld(e)}updateWorldMatrix(e,t,n=!1){let r=this.parent;if(e===!0&&r!==null&&r.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),t===!0){let s=this.children;for(let o=0,a=s.length;o<a;o++)s[o].updateWorldMatrix(!1,!0,n)}}toJSON(e){let t=e===void 0||typeof e=="string",n={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let r={};r.uuid=this.uuid,r.type=this.type,r.name=this.name,r.castShadow=this.castShadow,r.receiveShadow=this.receiveShadow,r.visible=this.visible,r.frustumCulled=this.frustumCulled,r.renderOrder=this.renderOrder,r.static=this.static,r.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(r.userData=this.userData),r.layers=this.layers.mask,r.matrix=this.matrix.toArray(),r.up=this.up.toArray(),this.pivot!==null&&(r.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(r.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(r.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(r.type="InstancedMesh",r.count=this.count,r.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(r.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(r.type="BatchedMesh",r.perObjectFrustumCulled=this.perObjectFrustumCulled,r.sortObjects=this.sortObjects,r.drawRanges=this._drawRanges,r.reservedRanges=this._reservedRanges,r.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),r.instanceInfo=this._instanceInfo.map(a=>({...a})),r.availableInstanceIds=this._availableInstanceIds.slice(),r.availableGeometryIds=this._availableGeometryIds.slice(),r.nextIndexStart=this._nextIndexStart,r.nextVertexStart=this._nextVertexStart,r.geometryCount=this._geometryCount,r.maxInstanceCount=this._maxInstanceCount,r.maxVertexCount=this._maxVertexCount,r.maxIndexCount=this._maxIndexCount,r.geometryInitialized=this._geometryInitialized,r.matricesTexture=this._matricesTexture.toJSON(e),r.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(r.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(r.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(r.boundingBox=this.boundingBox.toJSON()));function s(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?r.background=this.background.toJSON():this.background.isTexture&&(r.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(r.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){r.geometry=s(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,u=l.length;c<u;c++){let h=l[c];s(e.shapes,h)}else s(e.shapes,l)}}if(this.isSkinnedMesh&&(r.bindMode=this.bindMode,r.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(s(e.skeletons,this.skeleton),r.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(s(e.materials,this.material[l]));r.material=a}else r.material=s(e.materials,this.material);if(this.children.length>0){r.children=[];for(let a=0;a<this.children.length;a++)r.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){r.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];r.animations.push(s(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),u=o(e.images),h=o(e.shapes),f=o(e.skeletons),d=o(e.animations),p=o(e.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),u.length>0&&(n.images=u),h.length>0&&(n.shapes=h),f.length>0&&(n.skeletons=f),d.length>0&&(n.animations=d),p.length>0&&(n.nodes=p)}return n.object=r,n;function o(a){let l=[];for(let c in a){let u=a[c];delete u.metadata,l.push(u)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let n=0;n<e.children.length;n++){let r=e.children[n];this.add(r.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Xn.DEFAULT_UP=new O(0,1,0);Xn.DEFAULT_MATRIX_AUTO_UPDATE=!0;Xn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Sn=class extends Xn{constructor(){super(),this.isGroup=!0,this.type="Group"}},Zb={type:"move"},Do=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Sn,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Sn,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new O,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new O),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Sn,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new O,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new O,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let n of e.hand.values())this._getHandJoint(t,n)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,n){let r=null,s=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let v of e.hand.values()){let m=t.getJointPose(v,n),y=this._getHandJoint(c,v);m!==null&&(y.matrix.fromArray(m.transform.matrix),y.matrix.decompose(y.position,y.quaternion,y.scale),y.matrixWorldNeedsUpdate=!0,y.jointRadius=m.radius),y.visible=m!==null}let u=c.joints["index-finger-tip"],h=c.joints["thumb-tip"],f=u.position.distanceTo(h.position),d=.02,p=.005;c.inputState.pinching&&f>d+p?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&f<=d-p&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(s=t.getPose(e.gripSpace,n),s!==null&&(l.matrix.fromArray(s.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,s.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(s.linearVelocity)):l.hasLinearVelocity=!1,s.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(s.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(r=t.getPose(e.targetRaySpace,n),r===null&&s!==null&&(r=s),r!==null&&(a.matrix.fromArray(r.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,r.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(r.linearVelocity)):a.hasLinearVelocity=!1,r.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(r.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(Zb)))}return a!==null&&(a.visible=r!==null),l!==null&&(l.visible=s!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let n=new Sn;n.matrixAutoUpdate=!1,n.visible=!1,e.joints[t.jointName]=n,e.add(n)}return e.joints[t.jointName]}},Y0={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},es={h:0,s:0,l:0},lc={h:0,s:0,l:0};function Kh(i,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?i+(e-i)*6*t:t<1/2?e:t<2/3?i+(e-i)*6*(2/3-t):i}var $e=class{constructor(e,t,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,n)}set(e,t,n){if(t===void 0&&n===void 0){let r=e;r&&r.isColor?this.copy(r):typeof r=="number"?this.setHex(r):typeof r=="string"&&this.setStyle(r)}else this.setRGB(e,t,n);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Cn){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,bt.colorSpaceToWorking(this,t),this}setRGB(e,t,n,r=bt.workingColorSpace){return this.r=e,this.g=t,this.b=n,bt.colorSpaceToWorking(this,r),this}setHSL(e,t,n,r=bt.workingColorSpace){if(e=kb(e,1),t=_t(t,0,1),n=_t(n,0,1),t===0)this.r=this.g=this.b=n;else{let s=n<=.5?n*(1+t):n+t-n*t,o=2*n-s;this.r=Kh(o,s,e+1/3),this.g=Kh(o,s,e),this.b=Kh(o,s,e-1/3)}return bt.colorSpaceToWorking(this,r),this}setStyle(e,t=Cn){function n(s){s!==void 0&&parseFloat(s)<1&&Qe("Color: Alpha component of "+e+" will be ignored.")}let r;if(r=/^(\w+)\(([^\)]*)\)/.exec(e)){let s,o=r[1],a=r[2];switch(o){case"rgb":case"rgba":if(s=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(s[4]),this.setRGB(Math.min(255,parseInt(s[1],10))/255,Math.min(255,parseInt(s[2],10))/255,Math.min(255,parseInt(s[3],10))/255,t);if(s=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(s[4]),this.setRGB(Math.min(100,parseFloat(s[1]))/100,Math.min(100,parseFloat(s[2]))/100,Math.min(100,parseFloat(s[3]))/100,t);break;case"hsl":case"hsla":if(s=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(s[4]),this.setHSL(parseFloat(s[1])/360,parseFloat(s[2])/100,parseFloat(s[3])/100,t);break;default:Qe("Color: Unknown color model "+e)}}else if(r=/^\#([A-Fa-f\d]+)$/.exec(e)){let s=r[1],o=s.length;if(o===3)return this.setRGB(parseInt(s.charAt(0),16)/15,parseInt(s.charAt(1),16)/15,parseInt(s.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(s,16),t);Qe("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Cn){let n=Y0[e.toLowerCase()];return n!==void 0?this.setHex(n,t):Qe("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Nr(e.r),this.g=Nr(e.g),this.b=Nr(e.b),this}copyLinearToSRGB(e){return this.r=To(e.r),this.g=To(e.g),this.b=To(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Cn){return bt.workingToColorSpace(jn.copy(this),e),Math.round(_t(jn.r*255,0,255))*65536+Math.round(_t(jn.g*255,0,255))*256+Math.round(_t(jn.b*255,0,255))}getHexString(e=Cn){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=bt.workingColorSpace){bt.workingToColorSpace(jn.copy(this),t);let n=jn.r,r=jn.g,s=jn.b,o=Math.max(n,r,s),a=Math.min(n,r,s),l,c,u=(a+o)/2;if(a===o)l=0,c=0;else{let h=o-a;switch(c=u<=.5?h/(o+a):h/(2-o-a),o){case n:l=(r-s)/h+(r<s?6:0);break;case r:l=(s-n)/h+2;break;case s:l=(n-r)/h+4;break}l/=6}return e.h=l,e.s=c,e.l=u,e}getRGB(e,t=bt.workingColorSpace){return bt.workingToColorSpace(jn.copy(this),t),e.r=jn.r,e.g=jn.g,e.b=jn.b,e}getStyle(e=Cn){bt.workingToColorSpace(jn.copy(this),e);let t=jn.r,n=jn.g,r=jn.b;return e!==Cn?`color(${e} ${t.toFixed(3)} ${n.toFixed(3)} ${r.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(n*255)},${Math.round(r*255)})`}offsetHSL(e,t,n){return this.getHSL(es),this.setHSL(es.h+e,es.s+t,es.l+n)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,n){return this.r=e.r+(t.r-e.r)*n,this.g=e.g+(t.g-e.g)*n,this.b=e.b+(t.b-e.b)*n,this}lerpHSL(e,t){this.getHSL(es),e.getHSL(lc);let n=Hh(es.h,lc.h,t),r=Hh(es.s,lc.s,t),s=Hh(es.l,lc.l,t);return this.setHSL(n,r,s),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,n=this.g,r=this.b,s=e.elements;return this.r=s[0]*t+s[3]*n+s[6]*r,this.g=s[1]*t+s[4]*n+s[7]*r,this.b=s[2]*t+s[5]*n+s[8]*r,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},jn=new $e;$e.NAMES=Y0;var Fa=class extends Xn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new dr,this.environmentIntensity=1,this.environmentRotation=new dr,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},qi=new O,Cr=new O,Zh=new O,Ir=new O,go=new O,yo=new O,kg=new O,Jh=new O,jh=new O,Qh=new O,ef=new tn,tf=new tn,nf=new tn,rs=class i{constructor(e=new O,t=new O,n=new O){this.a=e,this.b=t,this.c=n}static getNormal(e,t,n,r){r.subVectors(n,t),qi.subVectors(e,t),r.cross(qi);let s=r.lengthSq();return s>0?r.multiplyScalar(1/Math.sqrt(s)):r.set(0,0,0)}static getBarycoord(e,t,n,r,s){qi.subVectors(r,t),Cr.subVectors(n,t),Zh.subVectors(e,t);let o=qi.dot(qi),a=qi.dot(Cr),l=qi.dot(Zh),c=Cr.dot(Cr),u=Cr.dot(Zh),h=o*c-a*a;if(h===0)return s.set(0,0,0),null;let f=1/h,d=(c*l-a*u)*f,p=(o*u-a*l)*f;return s.set(1-d-p,p,d)}static containsPoint(e,t,n,r){return this.getBarycoord(e,t,n,r,Ir)===null?!1:Ir.x>=0&&Ir.y>=0&&Ir.x+Ir.y<=1}static getInterpolation(e,t,n,r,s,o,a,l){return this.getBarycoord(e,t,n,r,Ir)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(s,Ir.x),l.addScaledVector(o,Ir.y),l.addScaledVector(a,Ir.z),l)}static getInterpolatedAttribute(e,t,n,r,s,o){return ef.setScalar(0),tf.setScalar(0),nf.setScalar(0),ef.fromBufferAttribute(e,t),tf.fromBufferAttribute(e,n),nf.fromBufferAttribute(e,r),o.setScalar(0),o.addScaledVector(ef,s.x),o.addScaledVector(tf,s.y),o.addScaledVector(nf,s.z),o}static isFrontFacing(e,t,n,r){return qi.subVectors(n,t),Cr.subVectors(e,t),qi.cross(Cr).dot(r)<0}set(e,t,n){return this.a.copy(e),this.b.copy(t),this.c.copy(n),this}setFromPointsAndIndices(e,t,n,r){return this.a.copy(e[t]),this.b.copy(e[n]),this.c.copy(e[r]),this}setFromAttributeAndIndices(e,t,n,r){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,n),this.c.fromBufferAttribute(e,r),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return qi.subVectors(this.c,this.b),Cr.subVectors(this.a,this.b),qi.cross(Cr).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return i.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return i.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,n,r,s){return i.getInterpolation(e,this.a,this.b,this.c,t,n,r,s)}containsPoint(e){return i.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return i.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let n=this.a,r=this.b,s=this.c,o,a;go.subVectors(r,n),yo.subVectors(s,n),Jh.subVectors(e,n);let l=go.dot(Jh),c=yo.dot(Jh);if(l<=0&&c<=0)return t.copy(n);jh.subVectors(e,r);let u=go.dot(jh),h=yo.dot(jh);if(u>=0&&h<=u)return t.copy(r);let f=l*h-u*c;if(f<=0&&l>=0&&u<=0&&l-u>0)return o=l/(l-u),t.copy(n).addScaledVector(go,o);Qh.subVectors(e,s);let d=go.dot(Qh),p=yo.dot(Qh);if(p>=0&&d<=p)return t.copy(s);let v=d*c-l*p;if(v<=0&&c>=0&&p<=0)return a=c/(c-p),t.copy(n).addScaledVector(yo,a);let m=u*p-d*h;if(m<=0&&h-u>=0&&d-p>=0)return kg.subVectors(s,r),a=(h-u)/(h-u+(d-p)),t.copy(r).addScaledVector(kg,a);let y=1/(m+v+f);return o=v*y,a=f*y,t.copy(n).addScaledVector(go,o).addScaledVector(yo,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},Qn=class{constructor(e=new O(1/0,1/0,1/0),t=new O(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t+=3)this.expandByPoint(Yi.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,n=e.count;t<n;t++)this.expandByPoint(Yi.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let n=Yi.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(n),this.max.copy(e).add(n),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let n=e.geometry;if(n!==void 0){let s=n.getAttribute("position");if(t===!0&&s!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=s.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,Yi):Yi.fromBufferAttribute(s,o),Yi.applyMatrix4(e.matrixWorld),this.expandByPoint(Yi);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),cc.copy(e.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),cc.copy(n.boundingBox)),cc.applyMatrix4(e.matrixWorld),this.union(cc)}let r=e.children;for(let s=0,o=r.length;s<o;s++)this.expandByObject(r[s],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,Yi),Yi.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,n;return e.normal.x>0?(t=e.normal.x*this.min.x,n=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,n=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,n+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,n+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,n+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,n+=e.normal.z*this.min.z),t<=-e.constant&&n>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(xa),uc.subVectors(this.max,xa),_o.subVectors(e.a,xa),vo.subVectors(e.b,xa),xo.subVectors(e.c,xa),ts.subVectors(vo,_o),ns.subVectors(xo,vo),As.subVectors(_o,xo);let t=[0,-ts.z,ts.y,0,-ns.z,ns.y,0,-As.z,As.y,ts.z,0,-ts.x,ns.z,0,-ns.x,As.z,0,-As.x,-ts.y,ts.x,0,-ns.y,ns.x,0,-As.y,As.x,0];return!rf(t,_o,vo,xo,uc)||(t=[1,0,0,0,1,0,0,0,1],!rf(t,_o,vo,xo,uc))?!1:(dc.crossVectors(ts,ns),t=[dc.x,dc.y,dc.z],rf(t,_o,vo,xo,uc))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,Yi).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(Yi).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(Pr[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),Pr[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),Pr[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),Pr[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),Pr[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),Pr[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),Pr[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),Pr[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(Pr),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},Pr=[new O,new O,new O,new O,new O,new O,new O,new O],Yi=new O,cc=new Qn,_o=new O,vo=new O,xo=new O,ts=new O,ns=new O,As=new O,xa=new O,uc=new O,dc=new O,Ts=new O;function rf(i,e,t,n,r){for(let s=0,o=i.length-3;s<=o;s+=3){Ts.fromArray(i,s);let a=r.x*Math.abs(Ts.x)+r.y*Math.abs(Ts.y)+r.z*Math.abs(Ts.z),l=e.dot(Ts),c=t.dot(Ts),u=n.dot(Ts);if(Math.max(-Math.max(l,c,u),Math.min(l,c,u))>a)return!1}return!0}var wn=new O,hc=new Be,Jb=0,In=class extends ur{constructor(e,t,n=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:Jb++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=n,this.usage=G0,this.updateRanges=[],this.gpuType=Oi,this.version=0,this._normalizationScale=e!==void 0?Zf(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,n){e*=this.itemSize,n*=t.itemSize;for(let r=0,s=this.itemSize;r<s;r++)this.array[e+r]=t.array[n+r];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,n=this.count;t<n;t++)hc.fromBufferAttribute(this,t),hc.applyMatrix3(e),this.setXY(t,hc.x,hc.y);else if(this.itemSize===3)for(let t=0,n=this.count;t<n;t++)wn.fromBufferAttribute(this,t),wn.applyMatrix3(e),this.setXYZ(t,wn.x,wn.y,wn.z);return this}applyMatrix4(e){for(let t=0,n=this.count;t<n;t++)wn.fromBufferAttribute(this,t),wn.applyMatrix4(e),this.setXYZ(t,wn.x,wn.y,wn.z);return this}applyNormalMatrix(e){for(let t=0,n=this.count;t<n;t++)wn.fromBufferAttribute(this,t),wn.applyNormalMatrix(e),this.setXYZ(t,wn.x,wn.y,wn.z);return this}transformDirection(e){for(let t=0,n=this.count;t<n;t++)wn.fromBufferAttribute(this,t),wn.transformDirection(e),this.setXYZ(t,wn.x,wn.y,wn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let n=this.array[e*this.itemSize+t];return this.normalized&&(n=this._denormalize(n)),n}setComponent(e,t,n){return this.normalized&&(n=this._normalize(n)),this.array[e*this.itemSize+t]=n,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,n){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n)),this.array[e+0]=t,this.array[e+1]=n,this}setXYZ(e,t,n,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=r,this}setXYZW(e,t,n,r,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),r=this._normalize(r),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=r,this.array[e+3]=s,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):Bb(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):zb(e,this.array)}};var Ua=class extends In{constructor(e,t,n){super(new Uint16Array(e),t,n)}};var Oa=class extends In{constructor(e,t,n){super(new Uint32Array(e),t,n)}};var vt=class extends In{constructor(e,t,n){super(new Float32Array(e),t,n)}},jb=new Qn,ba=new O,sf=new O,Fr=class{constructor(e=new O,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let n=this.center;t!==void 0?n.copy(t):jb.setFromPoints(e).getCenter(n);let r=0;for(let s=0,o=e.length;s<o;s++)r=Math.max(r,n.distanceToSquared(e[s]));return this.radius=Math.sqrt(r),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let n=this.center.distanceToSquared(e);return t.copy(e),n>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;ba.subVectors(e,this.center);let t=ba.lengthSq();if(t>this.radius*this.radius){let n=Math.sqrt(t),r=(n-this.radius)*.5;this.center.addScaledVector(ba,r/n),this.radius+=r}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(sf.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(ba.copy(e.center).add(sf)),this.expandByPoint(ba.copy(e.center).sub(sf))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},Qb=0,Ni=new Et,of=new Xn,bo=new O,xi=new Qn,wa=new Qn,Vn=new O,Gt=class i extends ur{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:Qb++}),this.uuid=Ho(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Ub(e)?Oa:Ua)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,n=0){this.groups.push({start:e,count:t,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let s=new ot().getNormalMatrix(e);n.applyNormalMatrix(s),n.needsUpdate=!0}let r=this.attributes.tangent;return r!==void 0&&(r.transformDirection(e),r.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Ni.makeRotationFromQuaternion(e),this.applyMatrix4(Ni),this}rotateX(e){return Ni.makeRotationX(e),this.applyMatrix4(Ni),this}rotateY(e){return Ni.makeRotationY(e),this.applyMatrix4(Ni),this}rotateZ(e){return Ni.makeRotationZ(e),this.applyMatrix4(Ni),this}translate(e,t,n){return Ni.makeTranslation(e,t,n),this.applyMatrix4(Ni),this}scale(e,t,n){return Ni.makeScale(e,t,n),this.applyMatrix4(Ni),this}lookAt(e){return of.lookAt(e),of.updateMatrix(),this.applyMatrix4(of.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(bo).negate(),this.translate(bo.x,bo.y,bo.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let n=[];for(let r=0,s=e.length;r<s;r++){let o=e[r];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new vt(n,3))}else{let n=Math.min(e.length,t.count);for(let r=0;r<n;r++){let s=e[r];t.setXYZ(r,s.x,s.y,s.z||0)}e.length>t.count&&Qe("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Qn);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){rt("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new O(-1/0,-1/0,-1/0),new O(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let n=0,r=t.length;n<r;n++){let s=t[n];xi.setFromBufferAttribute(s),this.morphTargetsRelative?(Vn.addVectors(this.boundingBox.min,xi.min),this.boundingBox.expandByPoint(Vn),Vn.addVectors(this.boundingBox.max,xi.max),this.boundingBox.expandByPoint(Vn)):(this.boundingBox.expandByPoint(xi.min),this.boundingBox.expandByPoint(xi.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&rt('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Fr);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){rt("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new O,1/0);return}if(e){let n=this.boundingSphere.center;if(xi.setFromBufferAttribute(e),t)for(let s=0,o=t.length;s<o;s++){let a=t[s];wa.setFromBufferAttribute(a),this.morphTargetsRelative?(Vn.addVectors(xi.min,wa.min),xi.expandByPoint(Vn),Vn.addVectors(xi.max,wa.max),xi.expandByPoint(Vn)):(xi.expandByPoint(wa.min),xi.expandByPoint(wa.max))}xi.getCenter(n);let r=0;for(let s=0,o=e.count;s<o;s++)Vn.fromBufferAttribute(e,s),r=Math.max(r,n.distanceToSquared(Vn));if(t)for(let s=0,o=t.length;s<o;s++){let a=t[s],l=this.morphTargetsRelative;for(let c=0,u=a.count;c<u;c++)Vn.fromBufferAttribute(a,c),l&&(bo.fromBufferAttribute(e,c),Vn.add(bo)),r=Math.max(r,n.distanceToSquared(Vn))}this.boundingSphere.radius=Math.sqrt(r),isNaN(this.boundingSphere.radius)&&rt('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){rt("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=t.position,r=t.normal,s=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new In(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let U=0;U<n.count;U++)a[U]=new O,l[U]=new O;let u=new O,h=new O,f=new O,d=new Be,p=new Be,v=new Be,m=new O,y=new O;function _(U,L,N){c[U]=c[L]=c[N]=1,u.fromBufferAttribute(n,U),h.fromBufferAttribute(n,L),f.fromBufferAttribute(n,N),d.fromBufferAttribute(s,U),p.fromBufferAttribute(s,L),v.fromBufferAttribute(s,N),h.sub(u),f.sub(u),p.sub(d),v.sub(d);let z=1/(p.x*v.y-v.x*p.y);isFinite(z)&&(m.copy(h).multiplyScalar(v.y).addScaledVector(f,-p.y).multiplyScalar(z),y.copy(f).multiplyScalar(p.x).addScaledVector(h,-v.x).multiplyScalar(z),a[U].add(m),a[L].add(m),a[N].add(m),l[U].add(y),l[L].add(y),l[N].add(y))}let E=this.groups;E.length===0&&(E=[{start:0,count:e.count}]);for(let U=0,L=E.length;U<L;++U){let N=E[U],z=N.start,G=N.count;for(let D=z,X=z+G;D<X;D+=3)_(e.getX(D+0),e.getX(D+1),e.getX(D+2))}let w=new O,C=new O,R=new O,x=new O;function T(U){R.fromBufferAttribute(r,U),x.copy(R);let L=a[U];w.copy(L),w.sub(R.multiplyScalar(R.dot(L))).normalize(),C.crossVectors(x,L);let z=C.dot(l[U])<0?-1:1;o.setXYZW(U,w.x,w.y,w.z,z)}for(let U=0,L=n.count;U<L;++U)c[U]&&T(U);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==t.count)n=new In(new Float32Array(t.count*3),3),this.setAttribute("normal",n);else for(let f=0,d=n.count;f<d;f++)n.setXYZ(f,0,0,0);let r=new O,s=new O,o=new O,a=new O,l=new O,c=new O,u=new O,h=new O;if(e)for(let f=0,d=e.count;f<d;f+=3){let p=e.getX(f+0),v=e.getX(f+1),m=e.getX(f+2);r.fromBufferAttribute(t,p),s.fromBufferAttribute(t,v),o.fromBufferAttribute(t,m),u.subVectors(o,s),h.subVectors(r,s),u.cross(h),a.fromBufferAttribute(n,p),l.fromBufferAttribute(n,v),c.fromBufferAttribute(n,m),a.add(u),l.add(u),c.add(u),n.setXYZ(p,a.x,a.y,a.z),n.setXYZ(v,l.x,l.y,l.z),n.setXYZ(m,c.x,c.y,c.z)}else for(let f=0,d=t.count;f<d;f+=3)r.fromBufferAttribute(t,f+0),s.fromBufferAttribute(t,f+1),o.fromBufferAttribute(t,f+2),u.subVectors(o,s),h.subVectors(r,s),u.cross(h),n.setXYZ(f+0,u.x,u.y,u.z),n.setXYZ(f+1,u.x,u.y,u.z),n.setXYZ(f+2,u.x,u.y,u.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,n=e.count;t<n;t++)Vn.fromBufferAttribute(e,t),Vn.normalize(),e.setXYZ(t,Vn.x,Vn.y,Vn.z)}toNonIndexed(){function e(a,l){let c=a.array,u=a.itemSize,h=a.normalized,f=new c.constructor(l.length*u),d=0,p=0;for(let v=0,m=l.length;v<m;v++){a.isInterleavedBufferAttribute?d=l[v]*a.data.stride+a.offset:d=l[v]*u;for(let y=0;y<u;y++)f[p++]=c[d++]}return new In(f,u,h)}if(this.index===null)return Qe("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new i,n=this.index.array,r=this.attributes;for(let a in r){let l=r[a],c=e(l,n);t.setAttribute(a,c)}let s=this.morphAttributes;for(let a in s){let l=[],c=s[a];for(let u=0,h=c.length;u<h;u++){let f=c[u],d=e(f,n);l.push(d)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let n=this.attributes;for(let l in n){let c=n[l];e.data.attributes[l]=c.toJSON(e.data)}let r={},s=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],u=[];for(let h=0,f=c.length;h<f;h++){let d=c[h];u.push(d.toJSON(e.data))}u.length>0&&(r[l]=u,s=!0)}s&&(e.data.morphAttributes=r,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let n=e.index;n!==null&&this.setIndex(n.clone());let r=e.attributes;for(let c in r){let u=r[c];this.setAttribute(c,u.clone(t))}let s=e.morphAttributes;for(let c in s){let u=[],h=s[c];for(let f=0,d=h.length;f<d;f++)u.push(h[f].clone(t));this.morphAttributes[c]=u}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,u=o.length;c<u;c++){let h=o[c];this.addGroup(h.start,h.count,h.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var af=new O,ew=new O,tw=new ot,bi=class{constructor(e=new O(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,n,r){return this.normal.set(e,t,n),this.constant=r,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,n){let r=af.subVectors(n,t).cross(ew.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(r,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,n=!0){let r=e.delta(af),s=this.normal.dot(r);if(s===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/s;return n===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(r,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),n=this.distanceToPoint(e.end);return t<0&&n>0||n<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let n=t||tw.getNormalMatrix(e),r=this.coplanarPoint(af).applyMatrix4(e),s=this.normal.applyMatrix3(n).normalize();return this.constant=-r.dot(s),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},nw=0,$i=class extends ur{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:nw++}),this.uuid=Ho(),this.name="",this.type="Material",this.blending=fr,this.side=fs,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Cf,this.blendDst=If,this.blendEquation=ks,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new $e(0,0,0),this.blendAlpha=0,this.depthFunc=Ro,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=F0,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Lc,this.stencilZFail=Lc,this.stencilZPass=Lc,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let n=e[t];if(n===void 0){Qe(`Material: parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){Qe(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}r&&r.isColor?r.set(n):r&&r.isVector2&&n&&n.isVector2||r&&r.isEuler&&n&&n.isEuler||r&&r.isVector3&&n&&n.isVector3?r.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(e).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(e).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(e).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(e).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(e).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(s=>s.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function r(s){let o=[];for(let a in s){let l=s[a];delete l.metadata,o.push(l)}return o}if(t){let s=r(e.textures),o=r(e.images);s.length>0&&(n.textures=s),o.length>0&&(n.images=o)}return n}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new $e().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(n=>new bi().fromJSON(n))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let n=e.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new Be().fromArray(n)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Be().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,n=null;if(t!==null){let r=t.length;n=new Array(r);for(let s=0;s!==r;++s)n[s]=t[s].clone()}return this.clippingPlanes=n,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Lr=new O,lf=new O,fc=new O,pc=new O,Fo=class{constructor(e=new O,t=new O(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Lr)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let n=t.dot(this.direction);return n<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Lr.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Lr.copy(this.origin).addScaledVector(this.direction,t),Lr.distanceToSquared(e))}distanceSqToSegment(e,t,n,r){lf.copy(e).add(t).multiplyScalar(.5),fc.copy(t).sub(e).normalize(),pc.copy(this.origin).sub(lf);let s=e.distanceTo(t)*.5,o=-this.direction.dot(fc),a=pc.dot(this.direction),l=-pc.dot(fc),c=pc.lengthSq(),u=Math.abs(1-o*o),h,f,d,p;if(u>0)if(h=o*l-a,f=o*a-l,p=s*u,h>=0)if(f>=-p)if(f<=p){let v=1/u;h*=v,f*=v,d=h*(h+o*f+2*a)+f*(o*h+f+2*l)+c}else f=s,h=Math.max(0,-(o*f+a)),d=-h*h+f*(f+2*l)+c;else f=-s,h=Math.max(0,-(o*f+a)),d=-h*h+f*(f+2*l)+c;else f<=-p?(h=Math.max(0,-(-o*s+a)),f=h>0?-s:Math.min(Math.max(-s,-l),s),d=-h*h+f*(f+2*l)+c):f<=p?(h=0,f=Math.min(Math.max(-s,-l),s),d=f*(f+2*l)+c):(h=Math.max(0,-(o*s+a)),f=h>0?s:Math.min(Math.max(-s,-l),s),d=-h*h+f*(f+2*l)+c);else f=o>0?-s:s,h=Math.max(0,-(o*f+a)),d=-h*h+f*(f+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,h),r&&r.copy(lf).addScaledVector(fc,f),d}intersectSphere(e,t){if(e.radius<0)return null;Lr.subVectors(e.center,this.origin);let n=Lr.dot(this.direction),r=Lr.dot(Lr)-n*n,s=e.radius*e.radius;if(r>s)return null;let o=Math.sqrt(s-r),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(e.normal)+e.constant)/t;return n>=0?n:null}intersectPlane(e,t){let n=this.distanceToPlane(e);return n===null?null:this.at(n,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let n,r,s,o,a,l,c=1/this.direction.x,u=1/this.direction.y,h=1/this.direction.z,f=this.origin;return c>=0?(n=(e.min.x-f.x)*c,r=(e.max.x-f.x)*c):(n=(e.max.x-f.x)*c,r=(e.min.x-f.x)*c),u>=0?(s=(e.min.y-f.y)*u,o=(e.max.y-f.y)*u):(s=(e.max.y-f.y)*u,o=(e.min.y-f.y)*u),n>o||s>r||((s>n||isNaN(n))&&(n=s),(o<r||isNaN(r))&&(r=o),h>=0?(a=(e.min.z-f.z)*h,l=(e.max.z-f.z)*h):(a=(e.max.z-f.z)*h,l=(e.min.z-f.z)*h),n>l||a>r)||((a>n||n!==n)&&(n=a),(l<r||r!==r)&&(r=l),r<0)?null:this.at(n>=0?n:r,t)}intersectsBox(e){return this.intersectBox(e,Lr)!==null}intersectTriangle(e,t,n,r,s){let o=this.origin,a=this.direction,l=a.x,c=a.y,u=a.z,h=e.x-o.x,f=e.y-o.y,d=e.z-o.z,p=t.x-o.x,v=t.y-o.y,m=t.z-o.z,y=n.x-o.x,_=n.y-o.y,E=n.z-o.z,w=Math.abs(l),C=Math.abs(c),R=Math.abs(u),x,T,U,L,N,z,G,D,X,Y,H,ue;if(w>=C&&w>=R?(U=l,z=h,X=p,ue=y,l>=0?(x=c,T=u,L=f,N=d,G=v,D=m,Y=_,H=E):(x=u,T=c,L=d,N=f,G=m,D=v,Y=E,H=_)):C>=R?(U=c,z=f,X=v,ue=_,c>=0?(x=u,T=l,L=d,N=h,G=m,D=p,Y=E,H=y):(x=l,T=u,L=h,N=d,G=p,D=m,Y=y,H=E)):(U=u,z=d,X=m,ue=E,u>=0?(x=l,T=c,L=h,N=f,G=p,D=v,Y=y,H=_):(x=c,T=l,L=f,N=h,G=v,D=p,Y=_,H=y)),U===0)return null;let Z=x/U,Q=T/U,re=1/U,me=L-Z*z,pe=N-Q*z,ee=G-Z*X,ve=D-Q*X,xe=Y-Z*ue,be=H-Q*ue,_e=xe*ve-be*ee,ze=me*be-pe*xe,Ze=ee*pe-ve*me;if(r){if(_e<0||ze<0||Ze<0)return null}else if((_e<0||ze<0||Ze<0)&&(_e>0||ze>0||Ze>0))return null;let We=_e+ze+Ze;if(We===0)return null;let ut=re*(_e*z+ze*X+Ze*ue);return(We>0?ut<0:ut>0)?null:this.at(ut/We,s)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},qn=class extends $i{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new $e(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new dr,this.combine=gu,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},Bg=new Et,Es=new Fo,mc=new Fr,zg=new O,gc=new O,yc=new O,_c=new O,cf=new O,vc=new O,Gg=new O,xc=new O,At=class extends Xn{constructor(e=new Gt,t=new qn){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,n=Object.keys(t);if(n.length>0){let r=t[n[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}getVertexPosition(e,t){let n=this.geometry,r=n.attributes.position,s=n.morphAttributes.position,o=n.morphTargetsRelative;t.fromBufferAttribute(r,e);let a=this.morphTargetInfluences;if(s&&a){vc.set(0,0,0);for(let l=0,c=s.length;l<c;l++){let u=a[l],h=s[l];u!==0&&(cf.fromBufferAttribute(h,e),o?vc.addScaledVector(cf,u):vc.addScaledVector(cf.sub(t),u))}t.add(vc)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let n=this.geometry,r=this.material,s=this.matrixWorld;r!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),mc.copy(n.boundingSphere),mc.applyMatrix4(s),Es.copy(e.ray).recast(e.near),!(mc.containsPoint(Es.origin)===!1&&(Es.intersectSphere(mc,zg)===null||Es.origin.distanceToSquared(zg)>(e.far-e.near)**2))&&(Bg.copy(s).invert(),Es.copy(e.ray).applyMatrix4(Bg),!(n.boundingBox!==null&&Es.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(e,t,Es)))}_computeIntersections(e,t,n){let r,s=this.geometry,o=this.material,a=s.index,l=s.attributes.position,c=s.attributes.uv,u=s.attributes.uv1,h=s.attributes.normal,f=s.groups,d=s.drawRange;if(a!==null)if(Array.isArray(o))for(let p=0,v=f.length;p<v;p++){let m=f[p],y=o[m.materialIndex],_=Math.max(m.start,d.start),E=Math.min(a.count,Math.min(m.start+m.count,d.start+d.count));for(let w=_,C=E;w<C;w+=3){let R=a.getX(w),x=a.getX(w+1),T=a.getX(w+2);r=bc(this,y,e,n,c,u,h,R,x,T),r&&(r.faceIndex=Math.floor(w/3),r.face.materialIndex=m.materialIndex,t.push(r))}}else{let p=Math.max(0,d.start),v=Math.min(a.count,d.start+d.count);for(let m=p,y=v;m<y;m+=3){let _=a.getX(m),E=a.getX(m+1),w=a.getX(m+2);r=bc(this,o,e,n,c,u,h,_,E,w),r&&(r.faceIndex=Math.floor(m/3),t.push(r))}}else if(l!==void 0)if(Array.isArray(o))for(let p=0,v=f.length;p<v;p++){let m=f[p],y=o[m.materialIndex],_=Math.max(m.start,d.start),E=Math.min(l.count,Math.min(m.start+m.count,d.start+d.count));for(let w=_,C=E;w<C;w+=3){let R=w,x=w+1,T=w+2;r=bc(this,y,e,n,c,u,h,R,x,T),r&&(r.faceIndex=Math.floor(w/3),r.face.materialIndex=m.materialIndex,t.push(r))}}else{let p=Math.max(0,d.start),v=Math.min(l.count,d.start+d.count);for(let m=p,y=v;m<y;m+=3){let _=m,E=m+1,w=m+2;r=bc(this,o,e,n,c,u,h,_,E,w),r&&(r.faceIndex=Math.floor(m/3),t.push(r))}}}};function iw(i,e,t,n,r,s,o,a){let l;if(e.side===$n?l=n.intersectTriangle(o,s,r,!0,a):l=n.intersectTriangle(r,s,o,e.side===fs,a),l===null)return null;xc.copy(a),xc.applyMatrix4(i.matrixWorld);let c=t.ray.origin.distanceTo(xc);return c<t.near||c>t.far?null:{distance:c,point:xc.clone(),object:i}}function bc(i,e,t,n,r,s,o,a,l,c){i.getVertexPosition(a,gc),i.getVertexPosition(l,yc),i.getVertexPosition(c,_c);let u=iw(i,e,t,n,gc,yc,_c,Gg);if(u){let h=new O;rs.getBarycoord(Gg,gc,yc,_c,h),r&&(u.uv=rs.getInterpolatedAttribute(r,a,l,c,h,new Be)),s&&(u.uv1=rs.getInterpolatedAttribute(s,a,l,c,h,new Be)),o&&(u.normal=rs.getInterpolatedAttribute(o,a,l,c,h,new O),u.normal.dot(n.direction)>0&&u.normal.multiplyScalar(-1));let f={a,b:l,c,normal:new O,materialIndex:0};rs.getNormal(gc,yc,_c,f.normal),u.face=f,u.barycoord=h}return u}var ka=class extends ai{constructor(e=null,t=1,n=1,r,s,o,a,l,c=Hn,u=Hn,h,f){super(null,o,a,l,c,u,r,s,h,f),this.isDataTexture=!0,this.image={data:e,width:t,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var li=class extends In{constructor(e,t,n,r=1){super(e,t,n),this.isInstancedBufferAttribute=!0,this.meshPerAttribute=r}copy(e){return super.copy(e),this.meshPerAttribute=e.meshPerAttribute,this}toJSON(){let e=super.toJSON();return e.meshPerAttribute=this.meshPerAttribute,e.isInstancedBufferAttribute=!0,e}},wo=new Et,Vg=new Et,wc=[],Hg=new Qn,rw=new Et,Sa=new At,Ma=new Fr,Cs=class extends At{constructor(e,t,n){super(e,t),this.isInstancedMesh=!0,this.instanceMatrix=new li(new Float32Array(n*16),16),this.instanceColor=null,this.morphTexture=null,this.count=n,this.boundingBox=null,this.boundingSphere=null;for(let r=0;r<n;r++)this.setMatrixAt(r,rw)}computeBoundingBox(){let e=this.geometry,t=this.count;this.boundingBox===null&&(this.boundingBox=new Qn),e.boundingBox===null&&e.computeBoundingBox(),this.boundingBox.makeEmpty();for(let n=0;n<t;n++)this.getMatrixAt(n,wo),Hg.copy(e.boundingBox).applyMatrix4(wo),this.boundingBox.union(Hg)}computeBoundingSphere(){let e=this.geometry,t=this.count;this.boundingSphere===null&&(this.boundingSphere=new Fr),e.boundingSphere===null&&e.computeBoundingSphere(),this.boundingSphere.makeEmpty();for(let n=0;n<t;n++)this.getMatrixAt(n,wo),Ma.copy(e.boundingSphere).applyMatrix4(wo),this.boundingSphere.union(Ma)}copy(e,t){return super.copy(e,t),this.instanceMatrix.copy(e.instanceMatrix),this.morphTexture=e.morphTexture!==null?e.morphTexture.clone():null,this.instanceColor=e.instanceColor!==null?e.instanceColor.clone():null,this.count=e.count,this.boundingBox=e.boundingBox!==null?e.boundingBox.clone():null,this.boundingSphere=e.boundingSphere!==null?e.boundingSphere.clone():null,this}getColorAt(e,t){return this.instanceColor===null?t.setRGB(1,1,1):t.fromArray(this.instanceColor.array,e*3)}getMatrixAt(e,t){return t.fromArray(this.instanceMatrix.array,e*16)}getMorphAt(e,t){let n=t.morphTargetInfluences,r=this.morphTexture.source.data.data,s=n.length+1,o=e*s+1;for(let a=0;a<n.length;a++)n[a]=r[o+a]}raycast(e,t){let n=this.matrixWorld,r=this.count;if(Sa.geometry=this.geometry,Sa.material=this.material,Sa.material!==void 0&&(this.boundingSphere===null&&this.computeBoundingSphere(),Ma.copy(this.boundingSphere),Ma.applyMatrix4(n),e.ray.intersectsSphere(Ma)!==!1))for(let s=0;s<r;s++){this.getMatrixAt(s,wo),Vg.multiplyMatrices(n,wo),Sa.matrixWorld=Vg,Sa.raycast(e,wc);for(let o=0,a=wc.length;o<a;o++){let l=wc[o];l.instanceId=s,l.object=this,t.push(l)}wc.length=0}}setColorAt(e,t){return this.instanceColor===null&&(this.instanceColor=new li(new Float32Array(this.instanceMatrix.count*3).fill(1),3)),t.toArray(this.instanceColor.array,e*3),this}setMatrixAt(e,t){return t.toArray(this.instanceMatrix.array,e*16),this}setMorphAt(e,t){let n=t.morphTargetInfluences,r=n.length+1;this.morphTexture===null&&(this.morphTexture=new ka(new Float32Array(r*this.count),r,this.count,Su,Oi));let s=this.morphTexture.source.data.data,o=0;for(let c=0;c<n.length;c++)o+=n[c];let a=this.geometry.morphTargetsRelative?1:1-o,l=r*e;return s[l]=a,s.set(n,l+1),this}updateMorphTargets(){}dispose(){super.dispose(),this.instanceMatrix.dispose(),this.instanceColor!==null&&this.instanceColor.dispose(),this.morphTexture!==null&&(this.morphTexture.dispose(),this.morphTexture=null)}},Rs=new Fr,sw=new Be(.5,.5),Sc=new O,ss=class{constructor(e=new bi,t=new bi,n=new bi,r=new bi,s=new bi,o=new bi){this.planes=[e,t,n,r,s,o]}set(e,t,n,r,s,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(n),a[3].copy(r),a[4].copy(s),a[5].copy(o),this}copy(e){let t=this.planes;for(let n=0;n<6;n++)t[n].copy(e.planes[n]);return this}setFromProjectionMatrix(e,t=Di,n=!1){let r=this.planes,s=e.elements,o=s[0],a=s[1],l=s[2],c=s[3],u=s[4],h=s[5],f=s[6],d=s[7],p=s[8],v=s[9],m=s[10],y=s[11],_=s[12],E=s[13],w=s[14],C=s[15];if(r[0].setComponents(c-o,d-u,y-p,C-_).normalize(),r[1].setComponents(c+o,d+u,y+p,C+_).normalize(),r[2].setComponents(c+a,d+h,y+v,C+E).normalize(),r[3].setComponents(c-a,d-h,y-v,C-E).normalize(),n)r[4].setComponents(l,f,m,w).normalize(),r[5].setComponents(c-l,d-f,y-m,C-w).normalize();else if(r[4].setComponents(c-l,d-f,y-m,C-w).normalize(),t===Di)r[5].setComponents(c+l,d+f,y+m,C+w).normalize();else if(t===Io)r[5].setComponents(l,f,m,w).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Rs.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Rs.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Rs)}intersectsSprite(e){Rs.center.set(0,0,0);let t=sw.distanceTo(e.center);return Rs.radius=.7071067811865476+t,Rs.applyMatrix4(e.matrixWorld),this.intersectsSphere(Rs)}intersectsSphere(e){let t=this.planes,n=e.center,r=-e.radius;for(let s=0;s<6;s++)if(t[s].distanceToPoint(n)<r)return!1;return!0}intersectsBox(e){let t=this.planes;for(let n=0;n<6;n++){let r=t[n];if(Sc.x=r.normal.x>0?e.max.x:e.min.x,Sc.y=r.normal.y>0?e.max.y:e.min.y,Sc.z=r.normal.z>0?e.max.z:e.min.z,r.distanceToPoint(Sc)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let n=0;n<6;n++)if(t[n].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Wg=new Et,qc=class i{constructor(){this.coordinateSystem=Di,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,n=this._frustums;for(let r=0;r<t.length;r++){let s=t[r];Wg.multiplyMatrices(s.projectionMatrix,s.matrixWorldInverse),n[r]===void 0&&(n[r]=new ss),n[r].setFromProjectionMatrix(Wg,s.coordinateSystem,s.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,n=e._frustums;for(let r=0;r<e._count;r++)t[r]===void 0&&(t[r]=new ss),t[r].copy(n[r]);return this._count=e._count,this}clone(){return new i().copy(this)}};var os=class extends $i{constructor(e){super(),this.isLineBasicMaterial=!0,this.type="LineBasicMaterial",this.color=new $e(16777215),this.map=null,this.linewidth=1,this.linecap="round",this.linejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.linewidth=e.linewidth,this.linecap=e.linecap,this.linejoin=e.linejoin,this.fog=e.fog,this}},Yc=new O,$c=new O,Xg=new Et,Aa=new Fo,Mc=new Fr,uf=new O,qg=new O,Is=class extends Xn{constructor(e=new Gt,t=new os){super(),this.isLine=!0,this.type="Line",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,n=[0];for(let r=1,s=t.count;r<s;r++)Yc.fromBufferAttribute(t,r-1),$c.fromBufferAttribute(t,r),n[r]=n[r-1],n[r]+=Yc.distanceTo($c);e.setAttribute("lineDistance",new vt(n,1))}else Qe("Line.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let n=this.geometry,r=this.matrixWorld,s=e.params.Line.threshold,o=n.drawRange;if(n.boundingSphere===null&&n.computeBoundingSphere(),Mc.copy(n.boundingSphere),Mc.applyMatrix4(r),Mc.radius+=s,e.ray.intersectsSphere(Mc)===!1)return;Xg.copy(r).invert(),Aa.copy(e.ray).applyMatrix4(Xg);let a=s/((this.scale.x+this.scale.y+this.scale.z)/3),l=a*a,c=this.isLineSegments?2:1,u=n.index,f=n.attributes.position;if(u!==null){let d=Math.max(0,o.start),p=Math.min(u.count,o.start+o.count);for(let v=d,m=p-1;v<m;v+=c){let y=u.getX(v),_=u.getX(v+1),E=Ac(this,e,Aa,l,y,_,v);E&&t.push(E)}if(this.isLineLoop){let v=u.getX(p-1),m=u.getX(d),y=Ac(this,e,Aa,l,v,m,p-1);y&&t.push(y)}}else{let d=Math.max(0,o.start),p=Math.min(f.count,o.start+o.count);for(let v=d,m=p-1;v<m;v+=c){let y=Ac(this,e,Aa,l,v,v+1,v);y&&t.push(y)}if(this.isLineLoop){let v=Ac(this,e,Aa,l,p-1,d,p-1);v&&t.push(v)}}}updateMorphTargets(){let t=this.geometry.morphAttributes,n=Object.keys(t);if(n.length>0){let r=t[n[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}};function Ac(i,e,t,n,r,s,o){let a=i.geometry.attributes.position;if(Yc.fromBufferAttribute(a,r),$c.fromBufferAttribute(a,s),t.distanceSqToSegment(Yc,$c,uf,qg)>n)return;uf.applyMatrix4(i.matrixWorld);let c=e.ray.origin.distanceTo(uf);if(!(c<e.near||c>e.far))return{distance:c,point:qg.clone().applyMatrix4(i.matrixWorld),index:o,face:null,faceIndex:null,barycoord:null,object:i}}var Ba=class extends ai{constructor(e=[],t=Bs,n,r,s,o,a,l,c,u){super(e,t,n,r,s,o,a,l,c,u),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}},Ur=class extends ai{constructor(e,t,n,r,s,o,a,l,c){super(e,t,n,r,s,o,a,l,c),this.isCanvasTexture=!0,this.needsUpdate=!0}};var Or=class extends ai{constructor(e,t,n=Ki,r,s,o,a=Hn,l=Hn,c,u=Dr,h=1){if(u!==Dr&&u!==kr)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let f={width:e,height:t,depth:h};super(f,r,s,o,a,l,u,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new Lo(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},za=class extends Or{constructor(e,t=Ki,n=Bs,r,s,o=Hn,a=Hn,l,c=Dr){let u={width:e,height:e,depth:1},h=[u,u,u,u,u,u];super(e,e,t,n,r,s,o,a,l,c),this.image=h,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},Ga=class extends ai{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},hr=class i extends Gt{constructor(e=1,t=1,n=1,r=1,s=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:n,widthSegments:r,heightSegments:s,depthSegments:o};let a=this;r=Math.floor(r),s=Math.floor(s),o=Math.floor(o);let l=[],c=[],u=[],h=[],f=0,d=0;p("z","y","x",-1,-1,n,t,e,o,s,0),p("z","y","x",1,-1,n,t,-e,o,s,1),p("x","z","y",1,1,e,n,t,r,o,2),p("x","z","y",1,-1,e,n,-t,r,o,3),p("x","y","z",1,-1,e,t,n,r,s,4),p("x","y","z",-1,-1,e,t,-n,r,s,5),this.setIndex(l),this.setAttribute("position",new vt(c,3)),this.setAttribute("normal",new vt(u,3)),this.setAttribute("uv",new vt(h,2));function p(v,m,y,_,E,w,C,R,x,T,U){let L=w/x,N=C/T,z=w/2,G=C/2,D=R/2,X=x+1,Y=T+1,H=0,ue=0,Z=new O;for(let Q=0;Q<Y;Q++){let re=Q*N-G;for(let me=0;me<X;me++){let pe=me*L-z;Z[v]=pe*_,Z[m]=re*E,Z[y]=D,c.push(Z.x,Z.y,Z.z),Z[v]=0,Z[m]=0,Z[y]=R>0?1:-1,u.push(Z.x,Z.y,Z.z),h.push(me/x),h.push(1-Q/T),H+=1}}for(let Q=0;Q<T;Q++)for(let re=0;re<x;re++){let me=f+re+X*Q,pe=f+re+X*(Q+1),ee=f+(re+1)+X*(Q+1),ve=f+(re+1)+X*Q;l.push(me,pe,ve),l.push(pe,ee,ve),ue+=6}a.addGroup(d,ue,U),d+=ue,f+=H}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}},Va=class i extends Gt{constructor(e=1,t=1,n=4,r=8,s=1){super(),this.type="CapsuleGeometry",this.parameters={radius:e,height:t,capSegments:n,radialSegments:r,heightSegments:s},t=Math.max(0,t),n=Math.max(1,Math.floor(n)),r=Math.max(3,Math.floor(r)),s=Math.max(1,Math.floor(s));let o=[],a=[],l=[],c=[],u=t/2,h=Math.PI/2*e,f=t,d=2*h+f,p=n*2+s,v=r+1,m=new O,y=new O;for(let _=0;_<=p;_++){let E=0,w=0,C=0,R=0;if(_<=n){let U=_/n,L=U*Math.PI/2;w=-u-e*Math.cos(L),C=e*Math.sin(L),R=-e*Math.cos(L),E=U*h}else if(_<=n+s){let U=(_-n)/s;w=-u+U*t,C=e,R=0,E=h+U*f}else{let U=(_-n-s)/n,L=U*Math.PI/2;w=u+e*Math.sin(L),C=e*Math.cos(L),R=e*Math.sin(L),E=h+f+U*h}let x=Math.max(0,Math.min(1,E/d)),T=0;_===0?T=.5/r:_===p&&(T=-.5/r);for(let U=0;U<=r;U++){let L=U/r,N=L*Math.PI*2,z=Math.sin(N),G=Math.cos(N);y.x=-C*G,y.y=w,y.z=C*z,a.push(y.x,y.y,y.z),m.set(-C*G,R,C*z),m.normalize(),l.push(m.x,m.y,m.z),c.push(L+T,x)}if(_>0){let U=(_-1)*v;for(let L=0;L<r;L++){let N=U+L,z=U+L+1,G=_*v+L,D=_*v+L+1;o.push(N,z,G),o.push(z,D,G)}}}this.setIndex(o),this.setAttribute("position",new vt(a,3)),this.setAttribute("normal",new vt(l,3)),this.setAttribute("uv",new vt(c,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.radius,e.height,e.capSegments,e.radialSegments,e.heightSegments)}};var as=class i extends Gt{constructor(e=1,t=1,n=1,r=32,s=1,o=!1,a=0,l=Math.PI*2){super(),this.type="CylinderGeometry",this.parameters={radiusTop:e,radiusBottom:t,height:n,radialSegments:r,heightSegments:s,openEnded:o,thetaStart:a,thetaLength:l};let c=this;r=Math.floor(r),s=Math.floor(s);let u=[],h=[],f=[],d=[],p=0,v=[],m=n/2,y=0;_(),o===!1&&(e>0&&E(!0),t>0&&E(!1)),this.setIndex(u),this.setAttribute("position",new vt(h,3)),this.setAttribute("normal",new vt(f,3)),this.setAttribute("uv",new vt(d,2));function _(){let w=new O,C=new O,R=0,x=(t-e)/n;for(let T=0;T<=s;T++){let U=[],L=T/s,N=L*(t-e)+e;for(let z=0;z<=r;z++){let G=z/r,D=G*l+a,X=Math.sin(D),Y=Math.cos(D);C.x=N*X,C.y=-L*n+m,C.z=N*Y,h.push(C.x,C.y,C.z),w.set(X,x,Y).normalize(),f.push(w.x,w.y,w.z),d.push(G,1-L),U.push(p++)}v.push(U)}for(let T=0;T<r;T++)for(let U=0;U<s;U++){let L=v[U][T],N=v[U+1][T],z=v[U+1][T+1],G=v[U][T+1];(e>0||U!==0)&&(u.push(L,N,G),R+=3),(t>0||U!==s-1)&&(u.push(N,z,G),R+=3)}c.addGroup(y,R,0),y+=R}function E(w){let C=p,R=new Be,x=new O,T=0,U=w===!0?e:t,L=w===!0?1:-1;for(let z=1;z<=r;z++)h.push(0,m*L,0),f.push(0,L,0),d.push(.5,.5),p++;let N=p;for(let z=0;z<=r;z++){let D=z/r*l+a,X=Math.cos(D),Y=Math.sin(D);x.x=U*Y,x.y=m*L,x.z=U*X,h.push(x.x,x.y,x.z),f.push(0,L,0),R.x=X*.5+.5,R.y=Y*.5*L+.5,d.push(R.x,R.y),p++}for(let z=0;z<r;z++){let G=C+z,D=N+z;w===!0?u.push(D,D+1,G):u.push(D+1,D,G),T+=3}c.addGroup(y,T,w===!0?1:2),y+=T}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.radiusTop,e.radiusBottom,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}},Ha=class i extends as{constructor(e=1,t=1,n=32,r=1,s=!1,o=0,a=Math.PI*2){super(0,e,t,n,r,s,o,a),this.type="ConeGeometry",this.parameters={radius:e,height:t,radialSegments:n,heightSegments:r,openEnded:s,thetaStart:o,thetaLength:a}}static fromJSON(e){return new i(e.radius,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}};var Si=class{constructor(){this.type="Curve",this.arcLengthDivisions=200,this.needsUpdate=!1,this.cacheArcLengths=null}getPoint(){Qe("Curve: .getPoint() not implemented.")}getPointAt(e,t){let n=this.getUtoTmapping(e);return this.getPoint(n,t)}getPoints(e=5){let t=[];for(let n=0;n<=e;n++)t.push(this.getPoint(n/e));return t}getSpacedPoints(e=5){let t=[];for(let n=0;n<=e;n++)t.push(this.getPointAt(n/e));return t}getLength(){let e=this.getLengths();return e[e.length-1]}getLengths(e=this.arcLengthDivisions){if(this.cacheArcLengths&&this.cacheArcLengths.length===e+1&&!this.needsUpdate)return this.cacheArcLengths;this.needsUpdate=!1;let t=[],n,r=this.getPoint(0),s=0;t.push(0);for(let o=1;o<=e;o++)n=this.getPoint(o/e),s+=n.distanceTo(r),t.push(s),r=n;return this.cacheArcLengths=t,t}updateArcLengths(){this.needsUpdate=!0,this.getLengths()}getUtoTmapping(e,t=null){let n=this.getLengths(),r=0,s=n.length,o;t?o=t:o=e*n[s-1];let a=0,l=s-1,c;for(;a<=l;)if(r=Math.floor(a+(l-a)/2),c=n[r]-o,c<0)a=r+1;else if(c>0)l=r-1;else{l=r;break}if(r=l,n[r]===o)return r/(s-1);let u=n[r],f=n[r+1]-u,d=(o-u)/f;return(r+d)/(s-1)}getTangent(e,t){let r=e-1e-4,s=e+1e-4;r<0&&(r=0),s>1&&(s=1);let o=this.getPoint(r),a=this.getPoint(s),l=t||(o.isVector2?new Be:new O);return l.copy(a).sub(o).normalize(),l}getTangentAt(e,t){let n=this.getUtoTmapping(e);return this.getTangent(n,t)}computeFrenetFrames(e,t=!1){let n=new O,r=[],s=[],o=[],a=new O,l=new Et;for(let d=0;d<=e;d++){let p=d/e;r[d]=this.getTangentAt(p,new O)}s[0]=new O,o[0]=new O;let c=Number.MAX_VALUE,u=Math.abs(r[0].x),h=Math.abs(r[0].y),f=Math.abs(r[0].z);u<=c&&(c=u,n.set(1,0,0)),h<=c&&(c=h,n.set(0,1,0)),f<=c&&n.set(0,0,1),a.crossVectors(r[0],n).normalize(),s[0].crossVectors(r[0],a),o[0].crossVectors(r[0],s[0]);for(let d=1;d<=e;d++){if(s[d]=s[d-1].clone(),o[d]=o[d-1].clone(),a.crossVectors(r[d-1],r[d]),a.length()>Number.EPSILON){a.normalize();let p=Math.acos(_t(r[d-1].dot(r[d]),-1,1));s[d].applyMatrix4(l.makeRotationAxis(a,p))}o[d].crossVectors(r[d],s[d])}if(t===!0){let d=Math.acos(_t(s[0].dot(s[e]),-1,1));d/=e,r[0].dot(a.crossVectors(s[0],s[e]))>0&&(d=-d);for(let p=1;p<=e;p++)s[p].applyMatrix4(l.makeRotationAxis(r[p],d*p)),o[p].crossVectors(r[p],s[p])}return{tangents:r,normals:s,binormals:o}}clone(){return new this.constructor().copy(this)}copy(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}toJSON(){let e={metadata:{version:4.7,type:"Curve",generator:"Curve.toJSON"}};return e.arcLengthDivisions=this.arcLengthDivisions,e.type=this.type,e}fromJSON(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}},Uo=class extends Si{constructor(e=0,t=0,n=1,r=1,s=0,o=Math.PI*2,a=!1,l=0){super(),this.isEllipseCurve=!0,this.type="EllipseCurve",this.aX=e,this.aY=t,this.xRadius=n,this.yRadius=r,this.aStartAngle=s,this.aEndAngle=o,this.aClockwise=a,this.aRotation=l}getPoint(e,t=new Be){let n=t,r=Math.PI*2,s=this.aEndAngle-this.aStartAngle,o=Math.abs(s)<Number.EPSILON;for(;s<0;)s+=r;for(;s>r;)s-=r;s<Number.EPSILON&&(o?s=0:s=r),this.aClockwise===!0&&!o&&(s===r?s=-r:s=s-r);let a=this.aStartAngle+e*s,l=this.aX+this.xRadius*Math.cos(a),c=this.aY+this.yRadius*Math.sin(a);if(this.aRotation!==0){let u=Math.cos(this.aRotation),h=Math.sin(this.aRotation),f=l-this.aX,d=c-this.aY;l=f*u-d*h+this.aX,c=f*h+d*u+this.aY}return n.set(l,c)}copy(e){return super.copy(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}toJSON(){let e=super.toJSON();return e.aX=this.aX,e.aY=this.aY,e.xRadius=this.xRadius,e.yRadius=this.yRadius,e.aStartAngle=this.aStartAngle,e.aEndAngle=this.aEndAngle,e.aClockwise=this.aClockwise,e.aRotation=this.aRotation,e}fromJSON(e){return super.fromJSON(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}},Kc=class extends Uo{constructor(e,t,n,r,s,o){super(e,t,n,n,r,s,o),this.isArcCurve=!0,this.type="ArcCurve"}};function Jf(){let i=0,e=0,t=0,n=0;function r(s,o,a,l){i=s,e=a,t=-3*s+3*o-2*a-l,n=2*s-2*o+a+l}return{initCatmullRom:function(s,o,a,l,c){r(o,a,c*(a-s),c*(l-o))},initNonuniformCatmullRom:function(s,o,a,l,c,u,h){let f=(o-s)/c-(a-s)/(c+u)+(a-o)/u,d=(a-o)/u-(l-o)/(u+h)+(l-a)/h;f*=u,d*=u,r(o,a,f,d)},calc:function(s){let o=s*s,a=o*s;return i+e*s+t*o+n*a}}}var Yg=new O,$g=new O,df=new Jf,hf=new Jf,ff=new Jf,Zc=class extends Si{constructor(e=[],t=!1,n="centripetal",r=.5){super(),this.isCatmullRomCurve3=!0,this.type="CatmullRomCurve3",this.points=e,this.closed=t,this.curveType=n,this.tension=r}getPoint(e,t=new O){let n=t,r=this.points,s=r.length,o=(s-(this.closed?0:1))*e,a=Math.floor(o),l=o-a;this.closed?a+=a>0?0:(Math.floor(Math.abs(a)/s)+1)*s:l===0&&a===s-1&&(a=s-2,l=1);let c,u;this.closed||a>0?c=r[(a-1)%s]:($g.subVectors(r[0],r[1]).add(r[0]),c=$g);let h=r[a%s],f=r[(a+1)%s];if(this.closed||a+2<s?u=r[(a+2)%s]:(Yg.subVectors(r[s-1],r[s-2]).add(r[s-1]),u=Yg),this.curveType==="centripetal"||this.curveType==="chordal"){let d=this.curveType==="chordal"?.5:.25,p=Math.pow(c.distanceToSquared(h),d),v=Math.pow(h.distanceToSquared(f),d),m=Math.pow(f.distanceToSquared(u),d);v<1e-4&&(v=1),p<1e-4&&(p=v),m<1e-4&&(m=v),df.initNonuniformCatmullRom(c.x,h.x,f.x,u.x,p,v,m),hf.initNonuniformCatmullRom(c.y,h.y,f.y,u.y,p,v,m),ff.initNonuniformCatmullRom(c.z,h.z,f.z,u.z,p,v,m)}else this.curveType==="catmullrom"&&(df.initCatmullRom(c.x,h.x,f.x,u.x,this.tension),hf.initCatmullRom(c.y,h.y,f.y,u.y,this.tension),ff.initCatmullRom(c.z,h.z,f.z,u.z,this.tension));return n.set(df.calc(l),hf.calc(l),ff.calc(l)),n}copy(e){super.copy(e),this.points=[];for(let t=0,n=e.points.length;t<n;t++){let r=e.points[t];this.points.push(r.clone())}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,n=this.points.length;t<n;t++){let r=this.points[t];e.points.push(r.toArray())}return e.closed=this.closed,e.curveType=this.curveType,e.tension=this.tension,e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,n=e.points.length;t<n;t++){let r=e.points[t];this.points.push(new O().fromArray(r))}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}};function Kg(i,e,t,n,r){let s=(n-e)*.5,o=(r-t)*.5,a=i*i,l=i*a;return(2*t-2*n+s+o)*l+(-3*t+3*n-2*s-o)*a+s*i+t}function ow(i,e){let t=1-i;return t*t*e}function aw(i,e){return 2*(1-i)*i*e}function lw(i,e){return i*i*e}function Ra(i,e,t,n){return ow(i,e)+aw(i,t)+lw(i,n)}function cw(i,e){let t=1-i;return t*t*t*e}function uw(i,e){let t=1-i;return 3*t*t*i*e}function dw(i,e){return 3*(1-i)*i*i*e}function hw(i,e){return i*i*i*e}function Ca(i,e,t,n,r){return cw(i,e)+uw(i,t)+dw(i,n)+hw(i,r)}var Wa=class extends Si{constructor(e=new Be,t=new Be,n=new Be,r=new Be){super(),this.isCubicBezierCurve=!0,this.type="CubicBezierCurve",this.v0=e,this.v1=t,this.v2=n,this.v3=r}getPoint(e,t=new Be){let n=t,r=this.v0,s=this.v1,o=this.v2,a=this.v3;return n.set(Ca(e,r.x,s.x,o.x,a.x),Ca(e,r.y,s.y,o.y,a.y)),n}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},Jc=class extends Si{constructor(e=new O,t=new O,n=new O,r=new O){super(),this.isCubicBezierCurve3=!0,this.type="CubicBezierCurve3",this.v0=e,this.v1=t,this.v2=n,this.v3=r}getPoint(e,t=new O){let n=t,r=this.v0,s=this.v1,o=this.v2,a=this.v3;return n.set(Ca(e,r.x,s.x,o.x,a.x),Ca(e,r.y,s.y,o.y,a.y),Ca(e,r.z,s.z,o.z,a.z)),n}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},Xa=class extends Si{constructor(e=new Be,t=new Be){super(),this.isLineCurve=!0,this.type="LineCurve",this.v1=e,this.v2=t}getPoint(e,t=new Be){let n=t;return e===1?n.copy(this.v2):(n.copy(this.v2).sub(this.v1),n.multiplyScalar(e).add(this.v1)),n}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new Be){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},jc=class extends Si{constructor(e=new O,t=new O){super(),this.isLineCurve3=!0,this.type="LineCurve3",this.v1=e,this.v2=t}getPoint(e,t=new O){let n=t;return e===1?n.copy(this.v2):(n.copy(this.v2).sub(this.v1),n.multiplyScalar(e).add(this.v1)),n}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new O){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},qa=class extends Si{constructor(e=new Be,t=new Be,n=new Be){super(),this.isQuadraticBezierCurve=!0,this.type="QuadraticBezierCurve",this.v0=e,this.v1=t,this.v2=n}getPoint(e,t=new Be){let n=t,r=this.v0,s=this.v1,o=this.v2;return n.set(Ra(e,r.x,s.x,o.x),Ra(e,r.y,s.y,o.y)),n}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},Qc=class extends Si{constructor(e=new O,t=new O,n=new O){super(),this.isQuadraticBezierCurve3=!0,this.type="QuadraticBezierCurve3",this.v0=e,this.v1=t,this.v2=n}getPoint(e,t=new O){let n=t,r=this.v0,s=this.v1,o=this.v2;return n.set(Ra(e,r.x,s.x,o.x),Ra(e,r.y,s.y,o.y),Ra(e,r.z,s.z,o.z)),n}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},Ya=class extends Si{constructor(e=[]){super(),this.isSplineCurve=!0,this.type="SplineCurve",this.points=e}getPoint(e,t=new Be){let n=t,r=this.points,s=(r.length-1)*e,o=Math.floor(s),a=s-o,l=r[o===0?o:o-1],c=r[o],u=r[o>r.length-2?r.length-1:o+1],h=r[o>r.length-3?r.length-1:o+2];return n.set(Kg(a,l.x,c.x,u.x,h.x),Kg(a,l.y,c.y,u.y,h.y)),n}copy(e){super.copy(e),this.points=[];for(let t=0,n=e.points.length;t<n;t++){let r=e.points[t];this.points.push(r.clone())}return this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,n=this.points.length;t<n;t++){let r=this.points[t];e.points.push(r.toArray())}return e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,n=e.points.length;t<n;t++){let r=e.points[t];this.points.push(new Be().fromArray(r))}return this}},Zg=Object.freeze({__proto__:null,ArcCurve:Kc,CatmullRomCurve3:Zc,CubicBezierCurve:Wa,CubicBezierCurve3:Jc,EllipseCurve:Uo,LineCurve:Xa,LineCurve3:jc,QuadraticBezierCurve:qa,QuadraticBezierCurve3:Qc,SplineCurve:Ya}),eu=class extends Si{constructor(){super(),this.type="CurvePath",this.curves=[],this.autoClose=!1,this.cacheLengths=null}add(e){this.curves.push(e)}closePath(){let e=this.curves[0].getPoint(0),t=this.curves[this.curves.length-1].getPoint(1);if(!e.equals(t)){let n=e.isVector2===!0?"LineCurve":"LineCurve3";this.curves.push(new Zg[n](t,e))}return this}getPoint(e,t){let n=e*this.getLength(),r=this.getCurveLengths(),s=0;for(;s<r.length;){if(r[s]>=n){let o=r[s]-n,a=this.curves[s],l=a.getLength(),c=l===0?0:1-o/l;return a.getPointAt(c,t)}s++}return null}getLength(){let e=this.getCurveLengths();return e[e.length-1]}updateArcLengths(){this.needsUpdate=!0,this.cacheLengths=null,this.getCurveLengths()}getCurveLengths(){if(this.cacheLengths&&this.cacheLengths.length===this.curves.length)return this.cacheLengths;let e=[],t=0;for(let n=0,r=this.curves.length;n<r;n++)t+=this.curves[n].getLength(),e.push(t);return this.cacheLengths=e,e}getSpacedPoints(e=40){let t=[];for(let n=0;n<=e;n++)t.push(this.getPoint(n/e));return this.autoClose&&t.push(t[0]),t}getPoints(e=12){let t=[],n;for(let r=0,s=this.curves;r<s.length;r++){let o=s[r],a=o.isEllipseCurve?e*2:o.isLineCurve||o.isLineCurve3?1:o.isSplineCurve?e*o.points.length:e,l=o.getPoints(a);for(let c=0;c<l.length;c++){let u=l[c];n&&n.equals(u)||(t.push(u),n=u)}}return this.autoClose&&t.length>1&&!t[t.length-1].equals(t[0])&&t.push(t[0]),t}copy(e){super.copy(e),this.curves=[];for(let t=0,n=e.curves.length;t<n;t++){let r=e.curves[t];this.curves.push(r.clone())}return this.autoClose=e.autoClose,this.cacheLengths=null,this}toJSON(){let e=super.toJSON();e.autoClose=this.autoClose,e.curves=[];for(let t=0,n=this.curves.length;t<n;t++){let r=this.curves[t];e.curves.push(r.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.autoClose=e.autoClose,this.curves=[];for(let t=0,n=e.curves.length;t<n;t++){let r=e.curves[t];this.curves.push(new Zg[r.type]().fromJSON(r))}return this.cacheLengths=null,this}},$a=class extends eu{constructor(e){super(),this.type="Path",this.currentPoint=new Be,e&&this.setFromPoints(e)}setFromPoints(e){this.moveTo(e[0].x,e[0].y);for(let t=1,n=e.length;t<n;t++)this.lineTo(e[t].x,e[t].y);return this}moveTo(e,t){return this.currentPoint.set(e,t),this}lineTo(e,t){let n=new Xa(this.currentPoint.clone(),new Be(e,t));return this.curves.push(n),this.currentPoint.set(e,t),this}quadraticCurveTo(e,t,n,r){let s=new qa(this.currentPoint.clone(),new Be(e,t),new Be(n,r));return this.curves.push(s),this.currentPoint.set(n,r),this}bezierCurveTo(e,t,n,r,s,o){let a=new Wa(this.currentPoint.clone(),new Be(e,t),new Be(n,r),new Be(s,o));return this.curves.push(a),this.currentPoint.set(s,o),this}splineThru(e){let t=[this.currentPoint.clone()].concat(e),n=new Ya(t);return this.curves.push(n),this.currentPoint.copy(e[e.length-1]),this}arc(e,t,n,r,s,o){let a=this.currentPoint.x,l=this.currentPoint.y;return this.absarc(e+a,t+l,n,r,s,o),this}absarc(e,t,n,r,s,o){return this.absellipse(e,t,n,n,r,s,o),this}ellipse(e,t,n,r,s,o,a,l){let c=this.currentPoint.x,u=this.currentPoint.y;return this.absellipse(e+c,t+u,n,r,s,o,a,l),this}absellipse(e,t,n,r,s,o,a,l){let c=new Uo(e,t,n,r,s,o,a,l);if(this.curves.length>0){let h=c.getPoint(0);h.equals(this.currentPoint)||this.lineTo(h.x,h.y)}this.curves.push(c);let u=c.getPoint(1);return this.currentPoint.copy(u),this}copy(e){return super.copy(e),this.currentPoint.copy(e.currentPoint),this}toJSON(){let e=super.toJSON();return e.currentPoint=this.currentPoint.toArray(),e}fromJSON(e){return super.fromJSON(e),this.currentPoint.fromArray(e.currentPoint),this}},Oo=class extends $a{constructor(e){super(e),this.uuid=Ho(),this.type="Shape",this.holes=[]}getPointsHoles(e){let t=[];for(let n=0,r=this.holes.length;n<r;n++)t[n]=this.holes[n].getPoints(e);return t}extractPoints(e){return{shape:this.getPoints(e),holes:this.getPointsHoles(e)}}copy(e){super.copy(e),this.holes=[];for(let t=0,n=e.holes.length;t<n;t++){let r=e.holes[t];this.holes.push(r.clone())}return this}toJSON(){let e=super.toJSON();e.uuid=this.uuid,e.holes=[];for(let t=0,n=this.holes.length;t<n;t++){let r=this.holes[t];e.holes.push(r.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.uuid=e.uuid,this.holes=[];for(let t=0,n=e.holes.length;t<n;t++){let r=e.holes[t];this.holes.push(new $a().fromJSON(r))}return this}};function fw(i,e,t=2){let n=e&&e.length,r=n?e[0]*t:i.length,s=$0(i,0,r,t,!0),o=[];if(!s||s.next===s.prev)return o;let a,l,c;if(n&&(s=_w(i,e,s,t)),i.length>80*t){a=i[0],l=i[1];let u=a,h=l;for(let f=t;f<r;f+=t){let d=i[f],p=i[f+1];d<a&&(a=d),p<l&&(l=p),d>u&&(u=d),p>h&&(h=p)}c=Math.max(u-a,h-l),c=c!==0?32767/c:0}return Ka(s,o,t,a,l,c,0),o}function $0(i,e,t,n,r){let s;if(r===Cw(i,e,t,n)>0)for(let o=e;o<t;o+=n)s=Jg(o/n|0,i[o],i[o+1],s);else for(let o=t-n;o>=e;o-=n)s=Jg(o/n|0,i[o],i[o+1],s);return s&&ko(s,s.next)&&(Ja(s),s=s.next),s}function Ps(i,e){if(!i)return i;e||(e=i);let t=i,n;do if(n=!1,!t.steiner&&(ko(t,t.next)||sn(t.prev,t,t.next)===0)){if(Ja(t),t=e=t.prev,t===t.next)break;n=!0}else t=t.next;while(n||t!==e);return e}function Ka(i,e,t,n,r,s,o){if(!i)return;!o&&s&&Sw(i,n,r,s);let a=i;for(;i.prev!==i.next;){let l=i.prev,c=i.next;if(s?mw(i,n,r,s):pw(i)){e.push(l.i,i.i,c.i),Ja(i),i=c.next,a=c.next;continue}if(i=c,i===a){o?o===1?(i=gw(Ps(i),e),Ka(i,e,t,n,r,s,2)):o===2&&yw(i,e,t,n,r,s):Ka(Ps(i),e,t,n,r,s,1);break}}}function pw(i){let e=i.prev,t=i,n=i.next;if(sn(e,t,n)>=0)return!1;let r=e.x,s=t.x,o=n.x,a=e.y,l=t.y,c=n.y,u=Math.min(r,s,o),h=Math.min(a,l,c),f=Math.max(r,s,o),d=Math.max(a,l,c),p=n.next;for(;p!==e;){if(p.x>=u&&p.x<=f&&p.y>=h&&p.y<=d&&Ta(r,a,s,l,o,c,p.x,p.y)&&sn(p.prev,p,p.next)>=0)return!1;p=p.next}return!0}function mw(i,e,t,n){let r=i.prev,s=i,o=i.next;if(sn(r,s,o)>=0)return!1;let a=r.x,l=s.x,c=o.x,u=r.y,h=s.y,f=o.y,d=Math.min(a,l,c),p=Math.min(u,h,f),v=Math.max(a,l,c),m=Math.max(u,h,f),y=vf(d,p,e,t,n),_=vf(v,m,e,t,n),E=i.prevZ,w=i.nextZ;for(;E&&E.z>=y&&w&&w.z<=_;){if(E.x>=d&&E.x<=v&&E.y>=p&&E.y<=m&&E!==r&&E!==o&&Ta(a,u,l,h,c,f,E.x,E.y)&&sn(E.prev,E,E.next)>=0||(E=E.prevZ,w.x>=d&&w.x<=v&&w.y>=p&&w.y<=m&&w!==r&&w!==o&&Ta(a,u,l,h,c,f,w.x,w.y)&&sn(w.prev,w,w.next)>=0))return!1;w=w.nextZ}for(;E&&E.z>=y;){if(E.x>=d&&E.x<=v&&E.y>=p&&E.y<=m&&E!==r&&E!==o&&Ta(a,u,l,h,c,f,E.x,E.y)&&sn(E.prev,E,E.next)>=0)return!1;E=E.prevZ}for(;w&&w.z<=_;){if(w.x>=d&&w.x<=v&&w.y>=p&&w.y<=m&&w!==r&&w!==o&&Ta(a,u,l,h,c,f,w.x,w.y)&&sn(w.prev,w,w.next)>=0)return!1;w=w.nextZ}return!0}function gw(i,e){let t=i;do{let n=t.prev,r=t.next.next;!ko(n,r)&&Z0(n,t,t.next,r)&&Za(n,r)&&Za(r,n)&&(e.push(n.i,t.i,r.i),Ja(t),Ja(t.next),t=i=r),t=t.next}while(t!==i);return Ps(t)}function yw(i,e,t,n,r,s){let o=i;do{let a=o.next.next;for(;a!==o.prev;){if(o.i!==a.i&&Tw(o,a)){let l=J0(o,a);o=Ps(o,o.next),l=Ps(l,l.next),Ka(o,e,t,n,r,s,0),Ka(l,e,t,n,r,s,0);return}a=a.next}o=o.next}while(o!==i)}function _w(i,e,t,n){let r=[];for(let s=0,o=e.length;s<o;s++){let a=e[s]*n,l=s<o-1?e[s+1]*n:i.length,c=$0(i,a,l,n,!1);c===c.next&&(c.steiner=!0),r.push(Aw(c))}r.sort(vw);for(let s=0;s<r.length;s++)t=xw(r[s],t);return t}function vw(i,e){let t=i.x-e.x;if(t===0&&(t=i.y-e.y,t===0)){let n=(i.next.y-i.y)/(i.next.x-i.x),r=(e.next.y-e.y)/(e.next.x-e.x);t=n-r}return t}function xw(i,e){let t=bw(i,e);if(!t)return e;let n=J0(t,i);return Ps(n,n.next),Ps(t,t.next)}function bw(i,e){let t=e,n=i.x,r=i.y,s=-1/0,o;if(ko(i,t))return t;do{if(ko(i,t.next))return t.next;if(r<=t.y&&r>=t.next.y&&t.next.y!==t.y){let h=t.x+(r-t.y)*(t.next.x-t.x)/(t.next.y-t.y);if(h<=n&&h>s&&(s=h,o=t.x<t.next.x?t:t.next,h===n))return o}t=t.next}while(t!==e);if(!o)return null;let a=o,l=o.x,c=o.y,u=1/0;t=o;do{if(n>=t.x&&t.x>=l&&n!==t.x&&K0(r<c?n:s,r,l,c,r<c?s:n,r,t.x,t.y)){let h=Math.abs(r-t.y)/(n-t.x);Za(t,i)&&(h<u||h===u&&(t.x>o.x||t.x===o.x&&ww(o,t)))&&(o=t,u=h)}t=t.next}while(t!==a);return o}function ww(i,e){return sn(i.prev,i,e.prev)<0&&sn(e.next,i,i.next)<0}function Sw(i,e,t,n){let r=i;do r.z===0&&(r.z=vf(r.x,r.y,e,t,n)),r.prevZ=r.prev,r.nextZ=r.next,r=r.next;while(r!==i);r.prevZ.nextZ=null,r.prevZ=null,Mw(r)}function Mw(i){let e,t=1;do{let n=i,r;i=null;let s=null;for(e=0;n;){e++;let o=n,a=0;for(let c=0;c<t&&(a++,o=o.nextZ,!!o);c++);let l=t;for(;a>0||l>0&&o;)a!==0&&(l===0||!o||n.z<=o.z)?(r=n,n=n.nextZ,a--):(r=o,o=o.nextZ,l--),s?s.nextZ=r:i=r,r.prevZ=s,s=r;n=o}s.nextZ=null,t*=2}while(e>1);return i}function vf(i,e,t,n,r){return i=(i-t)*r|0,e=(e-n)*r|0,i=(i|i<<8)&16711935,i=(i|i<<4)&252645135,i=(i|i<<2)&858993459,i=(i|i<<1)&1431655765,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,i|e<<1}function Aw(i){let e=i,t=i;do(e.x<t.x||e.x===t.x&&e.y<t.y)&&(t=e),e=e.next;while(e!==i);return t}function K0(i,e,t,n,r,s,o,a){return(r-o)*(e-a)>=(i-o)*(s-a)&&(i-o)*(n-a)>=(t-o)*(e-a)&&(t-o)*(s-a)>=(r-o)*(n-a)}function Ta(i,e,t,n,r,s,o,a){return!(i===o&&e===a)&&K0(i,e,t,n,r,s,o,a)}function Tw(i,e){return i.next.i!==e.i&&i.prev.i!==e.i&&!Ew(i,e)&&(Za(i,e)&&Za(e,i)&&Rw(i,e)&&(sn(i.prev,i,e.prev)||sn(i,e.prev,e))||ko(i,e)&&sn(i.prev,i,i.next)>0&&sn(e.prev,e,e.next)>0)}function sn(i,e,t){return(e.y-i.y)*(t.x-e.x)-(e.x-i.x)*(t.y-e.y)}function ko(i,e){return i.x===e.x&&i.y===e.y}function Z0(i,e,t,n){let r=Ec(sn(i,e,t)),s=Ec(sn(i,e,n)),o=Ec(sn(t,n,i)),a=Ec(sn(t,n,e));return!!(r!==s&&o!==a||r===0&&Tc(i,t,e)||s===0&&Tc(i,n,e)||o===0&&Tc(t,i,n)||a===0&&Tc(t,e,n))}function Tc(i,e,t){return e.x<=Math.max(i.x,t.x)&&e.x>=Math.min(i.x,t.x)&&e.y<=Math.max(i.y,t.y)&&e.y>=Math.min(i.y,t.y)}function Ec(i){return i>0?1:i<0?-1:0}function Ew(i,e){let t=i;do{if(t.i!==i.i&&t.next.i!==i.i&&t.i!==e.i&&t.next.i!==e.i&&Z0(t,t.next,i,e))return!0;t=t.next}while(t!==i);return!1}function Za(i,e){return sn(i.prev,i,i.next)<0?sn(i,e,i.next)>=0&&sn(i,i.prev,e)>=0:sn(i,e,i.prev)<0||sn(i,i.next,e)<0}function Rw(i,e){let t=i,n=!1,r=(i.x+e.x)/2,s=(i.y+e.y)/2;do t.y>s!=t.next.y>s&&t.next.y!==t.y&&r<(t.next.x-t.x)*(s-t.y)/(t.next.y-t.y)+t.x&&(n=!n),t=t.next;while(t!==i);return n}function J0(i,e){let t=xf(i.i,i.x,i.y),n=xf(e.i,e.x,e.y),r=i.next,s=e.prev;return i.next=e,e.prev=i,t.next=r,r.prev=t,n.next=t,t.prev=n,s.next=n,n.prev=s,n}function Jg(i,e,t,n){let r=xf(i,e,t);return n?(r.next=n.next,r.prev=n,n.next.prev=r,n.next=r):(r.prev=r,r.next=r),r}function Ja(i){i.next.prev=i.prev,i.prev.next=i.next,i.prevZ&&(i.prevZ.nextZ=i.nextZ),i.nextZ&&(i.nextZ.prevZ=i.prevZ)}function xf(i,e,t){return{i,x:e,y:t,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function Cw(i,e,t,n){let r=0;for(let s=e,o=t-n;s<t;s+=n)r+=(i[o]-i[s])*(i[s+1]+i[o+1]),o=s;return r}var bf=class{static triangulate(e,t,n=2){return fw(e,t,n)}},Eo=class i{static area(e){let t=e.length,n=0;for(let r=t-1,s=0;s<t;r=s++)n+=e[r].x*e[s].y-e[s].x*e[r].y;return n*.5}static isClockWise(e){return i.area(e)<0}static triangulateShape(e,t){let n=[],r=[],s=[];jg(e),Qg(n,e);let o=e.length;t.forEach(jg);for(let l=0;l<t.length;l++)r.push(o),o+=t[l].length,Qg(n,t[l]);let a=bf.triangulate(n,r);for(let l=0;l<a.length;l+=3)s.push(a.slice(l,l+3));return s}};function jg(i){let e=i.length;e>2&&i[e-1].equals(i[0])&&i.pop()}function Qg(i,e){for(let t=0;t<e.length;t++)i.push(e[t].x),i.push(e[t].y)}var ci=class i extends Gt{constructor(e=1,t=1,n=1,r=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:n,heightSegments:r};let s=e/2,o=t/2,a=Math.floor(n),l=Math.floor(r),c=a+1,u=l+1,h=e/a,f=t/l,d=[],p=[],v=[],m=[];for(let y=0;y<u;y++){let _=y*f-o;for(let E=0;E<c;E++){let w=E*h-s;p.push(w,-_,0),v.push(0,0,1),m.push(E/a),m.push(1-y/l)}}for(let y=0;y<l;y++)for(let _=0;_<a;_++){let E=_+c*y,w=_+c*(y+1),C=_+1+c*(y+1),R=_+1+c*y;d.push(E,w,R),d.push(w,C,R)}this.setIndex(d),this.setAttribute("position",new vt(p,3)),this.setAttribute("normal",new vt(v,3)),this.setAttribute("uv",new vt(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.widthSegments,e.heightSegments)}},ja=class i extends Gt{constructor(e=.5,t=1,n=32,r=1,s=0,o=Math.PI*2){super(),this.type="RingGeometry",this.parameters={innerRadius:e,outerRadius:t,thetaSegments:n,phiSegments:r,thetaStart:s,thetaLength:o},n=Math.max(3,n),r=Math.max(1,r);let a=[],l=[],c=[],u=[],h=e,f=(t-e)/r,d=new O,p=new Be;for(let v=0;v<=r;v++){for(let m=0;m<=n;m++){let y=s+m/n*o;d.x=h*Math.cos(y),d.y=h*Math.sin(y),l.push(d.x,d.y,d.z),c.push(0,0,1),p.x=(d.x/t+1)/2,p.y=(d.y/t+1)/2,u.push(p.x,p.y)}h+=f}for(let v=0;v<r;v++){let m=v*(n+1);for(let y=0;y<n;y++){let _=y+m,E=_,w=_+n+1,C=_+n+2,R=_+1;a.push(E,w,R),a.push(w,C,R)}}this.setIndex(a),this.setAttribute("position",new vt(l,3)),this.setAttribute("normal",new vt(c,3)),this.setAttribute("uv",new vt(u,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.innerRadius,e.outerRadius,e.thetaSegments,e.phiSegments,e.thetaStart,e.thetaLength)}},Qa=class i extends Gt{constructor(e=new Oo([new Be(0,.5),new Be(-.5,-.5),new Be(.5,-.5)]),t=12){super(),this.type="ShapeGeometry",this.parameters={shapes:e,curveSegments:t};let n=[],r=[],s=[],o=[],a=0,l=0;if(Array.isArray(e)===!1)c(e);else for(let u=0;u<e.length;u++)c(e[u]),this.addGroup(a,l,u),a+=l,l=0;this.setIndex(n),this.setAttribute("position",new vt(r,3)),this.setAttribute("normal",new vt(s,3)),this.setAttribute("uv",new vt(o,2));function c(u){let h=r.length/3,f=u.extractPoints(t),d=f.shape,p=f.holes;Eo.isClockWise(d)===!1&&(d=d.reverse());for(let m=0,y=p.length;m<y;m++){let _=p[m];Eo.isClockWise(_)===!0&&(p[m]=_.reverse())}let v=Eo.triangulateShape(d,p);for(let m=0,y=p.length;m<y;m++){let _=p[m];d=d.concat(_)}for(let m=0,y=d.length;m<y;m++){let _=d[m];r.push(_.x,_.y,0),s.push(0,0,1),o.push(_.x,_.y)}for(let m=0,y=v.length;m<y;m++){let _=v[m],E=_[0]+h,w=_[1]+h,C=_[2]+h;n.push(E,w,C),l+=3}}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}toJSON(){let e=super.toJSON(),t=this.parameters.shapes;return Iw(t,e)}static fromJSON(e,t){let n=[];for(let r=0,s=e.shapes.length;r<s;r++){let o=t[e.shapes[r]];n.push(o)}return new i(n,e.curveSegments)}};function Iw(i,e){if(e.shapes=[],Array.isArray(i))for(let t=0,n=i.length;t<n;t++){let r=i[t];e.shapes.push(r.uuid)}else e.shapes.push(i.uuid);return e}var ls=class i extends Gt{constructor(e=1,t=32,n=16,r=0,s=Math.PI*2,o=0,a=Math.PI){super(),this.type="SphereGeometry",this.parameters={radius:e,widthSegments:t,heightSegments:n,phiStart:r,phiLength:s,thetaStart:o,thetaLength:a},t=Math.max(3,Math.floor(t)),n=Math.max(2,Math.floor(n));let l=Math.min(o+a,Math.PI),c=0,u=[],h=new O,f=new O,d=[],p=[],v=[],m=[];for(let y=0;y<=n;y++){let _=[],E=y/n,w=o+E*a,C=e*Math.cos(w),R=Math.sqrt(e*e-C*C),x=0;y===0&&o===0?x=.5/t:y===n&&l===Math.PI&&(x=-.5/t);for(let T=0;T<=t;T++){let U=T/t,L=r+U*s;h.x=-R*Math.cos(L),h.y=C,h.z=R*Math.sin(L),p.push(h.x,h.y,h.z),f.copy(h).normalize(),v.push(f.x,f.y,f.z),m.push(U+x,1-E),_.push(c++)}u.push(_)}for(let y=0;y<n;y++)for(let _=0;_<t;_++){let E=u[y][_+1],w=u[y][_],C=u[y+1][_],R=u[y+1][_+1];(y!==0||o>0)&&d.push(E,w,R),(y!==n-1||l<Math.PI)&&d.push(w,C,R)}this.setIndex(d),this.setAttribute("position",new vt(p,3)),this.setAttribute("normal",new vt(v,3)),this.setAttribute("uv",new vt(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.radius,e.widthSegments,e.heightSegments,e.phiStart,e.phiLength,e.thetaStart,e.thetaLength)}};var el=class extends $i{constructor(e){super(),this.isShadowMaterial=!0,this.type="ShadowMaterial",this.color=new $e(0),this.transparent=!0,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.fog=e.fog,this}};function Gs(i){let e={};for(let t in i){e[t]={};for(let n in i[t]){let r=i[t][n];if(e0(r))r.isRenderTargetTexture?(Qe("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][n]=null):e[t][n]=r.clone();else if(Array.isArray(r))if(e0(r[0])){let s=[];for(let o=0,a=r.length;o<a;o++)s[o]=r[o].clone();e[t][n]=s}else e[t][n]=r.slice();else e[t][n]=r}}return e}function ei(i){let e={};for(let t=0;t<i.length;t++){let n=Gs(i[t]);for(let r in n)e[r]=n[r]}return e}function e0(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function Pw(i){let e=[];for(let t=0;t<i.length;t++)e.push(i[t].clone());return e}function jf(i){let e=i.getRenderTarget();return e===null?i.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:bt.workingColorSpace}var j0={clone:Gs,merge:ei},Lw=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,Nw=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Yn=class extends $i{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=Lw,this.fragmentShader=Nw,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=Gs(e.uniforms),this.uniformsGroups=Pw(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let r in this.uniforms){let o=this.uniforms[r].value;o&&o.isTexture?t.uniforms[r]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[r]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[r]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[r]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[r]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[r]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[r]={type:"m4",value:o.toArray()}:t.uniforms[r]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let n={};for(let r in this.extensions)this.extensions[r]===!0&&(n[r]=!0);return Object.keys(n).length>0&&(t.extensions=n),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let n in e.uniforms){let r=e.uniforms[n];switch(this.uniforms[n]={},r.type){case"t":this.uniforms[n].value=t[r.value]||null;break;case"c":this.uniforms[n].value=new $e().setHex(r.value);break;case"v2":this.uniforms[n].value=new Be().fromArray(r.value);break;case"v3":this.uniforms[n].value=new O().fromArray(r.value);break;case"v4":this.uniforms[n].value=new tn().fromArray(r.value);break;case"m3":this.uniforms[n].value=new ot().fromArray(r.value);break;case"m4":this.uniforms[n].value=new Et().fromArray(r.value);break;default:this.uniforms[n].value=r.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let n in e.extensions)this.extensions[n]=e.extensions[n];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},tu=class extends Yn{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}},tl=class extends $i{constructor(e){super(),this.isMeshStandardMaterial=!0,this.type="MeshStandardMaterial",this.defines={STANDARD:""},this.color=new $e(16777215),this.roughness=1,this.metalness=0,this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new $e(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=pl,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.roughnessMap=null,this.metalnessMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new dr,this.envMapIntensity=1,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.defines={STANDARD:""},this.color.copy(e.color),this.roughness=e.roughness,this.metalness=e.metalness,this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.roughnessMap=e.roughnessMap,this.metalnessMap=e.metalnessMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.envMapIntensity=e.envMapIntensity,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}};var cs=class extends $i{constructor(e){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new $e(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new $e(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=pl,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new dr,this.combine=gu,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.envMapIntensity=e.envMapIntensity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}},nu=class extends $i{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=N0,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},iu=class extends $i{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function So(i,e){return!i||i.constructor===e?i:typeof e.BYTES_PER_ELEMENT=="number"?new e(i):Array.prototype.slice.call(i)}function Rc(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var us=class{constructor(e,t,n,r){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=r!==void 0?r:new t.constructor(n),this.sampleValues=t,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,n=this._cachedIndex,r=t[n],s=t[n-1];e:{t:{let o;n:{i:if(!(e<r)){for(let a=n+2;;){if(r===void 0){if(e<s)break i;return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(s=r,r=t[++n],e<r)break t}o=t.length;break n}if(!(e>=s)){let a=t[1];e<a&&(n=2,s=a);for(let l=n-2;;){if(s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(r=s,s=t[--n-1],e>=s)break t}o=n,n=0;break n}break e}for(;n<o;){let a=n+o>>>1;e<t[a]?o=a:n=a+1}if(r=t[n],s=t[n-1],s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(r===void 0)return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,s,r)}return this.interpolate_(n,s,e,r)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,n=this.sampleValues,r=this.valueSize,s=e*r;for(let o=0;o!==r;++o)t[o]=n[s+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},ru=class extends us{constructor(e,t,n,r){super(e,t,n,r),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:gf,endingEnd:gf}}intervalChanged_(e,t,n){let r=this.parameterPositions,s=e-2,o=e+1,a=r[s],l=r[o];if(a===void 0)switch(this.getSettings_().endingStart){case yf:s=e,a=2*t-n;break;case _f:s=r.length-2,a=t+r[s]-r[s+1];break;default:s=e,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case yf:o=e,l=2*n-t;break;case _f:o=1,l=n+r[1]-r[0];break;default:o=e-1,l=t}let c=(n-t)*.5,u=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-n),this._offsetPrev=s*u,this._offsetNext=o*u}interpolate_(e,t,n,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this._offsetPrev,h=this._offsetNext,f=this._weightPrev,d=this._weightNext,p=(n-t)/(r-t),v=p*p,m=v*p,y=-f*m+2*f*v-f*p,_=(1+f)*m+(-1.5-2*f)*v+(-.5+f)*p+1,E=(-1-d)*m+(1.5+d)*v+.5*p,w=d*m-d*v;for(let C=0;C!==a;++C)s[C]=y*o[u+C]+_*o[c+C]+E*o[l+C]+w*o[h+C];return s}},su=class extends us{constructor(e,t,n,r){super(e,t,n,r)}interpolate_(e,t,n,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=(n-t)/(r-t),h=1-u;for(let f=0;f!==a;++f)s[f]=o[c+f]*h+o[l+f]*u;return s}},ou=class extends us{constructor(e,t,n,r){super(e,t,n,r)}interpolate_(e){return this.copySampleValue_(e-1)}},au=class extends us{interpolate_(e,t,n,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this.inTangents,h=this.outTangents;if(!u||!h){let p=(n-t)/(r-t),v=1-p;for(let m=0;m!==a;++m)s[m]=o[c+m]*v+o[l+m]*p;return s}let f=a*2,d=e-1;for(let p=0;p!==a;++p){let v=o[c+p],m=o[l+p],y=d*f+p*2,_=h[y],E=h[y+1],w=e*f+p*2,C=u[w],R=u[w+1],x=Fw(n,t,_,C,r);s[p]=Q0(x,v,E,R,m)}return s}};function Q0(i,e,t,n,r){let s=1-i;return s*s*s*e+3*s*s*i*t+3*s*i*i*n+i*i*i*r}function Dw(i,e,t,n,r){let s=1-i;return 3*s*s*(t-e)+6*s*i*(n-t)+3*i*i*(r-n)}function Fw(i,e,t,n,r){let s=(i-e)/(r-e);for(let o=0;o<8;o++){let a=Q0(s,e,t,n,r)-i;if(Math.abs(a)<1e-10)break;let l=Dw(s,e,t,n,r);if(Math.abs(l)<1e-10)break;s=Math.max(0,Math.min(1,s-a/l))}return s}var Mi=class{constructor(e,t,n,r){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=So(t,this.TimeBufferType),this.values=So(n,this.ValueBufferType),this.setInterpolation(r||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,n;if(t.toJSON!==this.toJSON)n=t.toJSON(e);else{n={name:e.name,times:So(e.times,Array),values:So(e.values,Array)};let r=e.getInterpolation();r!==e.DefaultInterpolation&&(n.interpolation=r),Rc(e.settings)&&(n.settings={inTangents:So(e.settings.inTangents,Array),outTangents:So(e.settings.outTangents,Array)})}return n.type=e.ValueTypeName,n}InterpolantFactoryMethodDiscrete(e){return new ou(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new su(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new ru(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new au(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case Ia:t=this.InterpolantFactoryMethodDiscrete;break;case Gc:t=this.InterpolantFactoryMethodLinear;break;case Pc:t=this.InterpolantFactoryMethodSmooth;break;case mf:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return Qe("KeyframeTrack:",n),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Ia;case this.InterpolantFactoryMethodLinear:return Gc;case this.InterpolantFactoryMethodSmooth:return Pc;case this.InterpolantFactoryMethodBezier:return mf}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let n=0,r=t.length;n!==r;++n)t[n]+=e;Rc(this.settings)&&(t0(this.settings.inTangents,e),t0(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let n=0,r=t.length;n!==r;++n)t[n]*=e;Rc(this.settings)&&(n0(this.settings.inTangents,e),n0(this.settings.outTangents,e))}return this}trim(e,t){let n=this.times,r=n.length,s=0,o=r-1;for(;s!==r&&n[s]<e;)++s;for(;o!==-1&&n[o]>t;)--o;if(++o,s!==0||o!==r){s>=o&&(o=Math.max(o,1),s=o-1);let a=this.getValueSize();this.times=n.slice(s,o),this.values=this.values.slice(s*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(rt("KeyframeTrack: Invalid value size in track.",this),e=!1);let n=this.times,r=this.values,s=n.length;s===0&&(rt("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==s;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){rt("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){rt("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(r!==void 0&&Ob(r))for(let a=0,l=r.length;a!==l;++a){let c=r[a];if(isNaN(c)){rt("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),n=this.getValueSize(),r=this.getInterpolation()===Pc,s=e.length-1,o=1;for(let a=1;a<s;++a){let l=!1,c=e[a],u=e[a+1];if(c!==u&&(a!==1||c!==e[0]))if(r)l=!0;else{let h=a*n,f=h-n,d=h+n;for(let p=0;p!==n;++p){let v=t[h+p];if(v!==t[f+p]||v!==t[d+p]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let h=a*n,f=o*n;for(let d=0;d!==n;++d)t[f+d]=t[h+d]}++o}}if(s>0){e[o]=e[s];for(let a=s*n,l=o*n,c=0;c!==n;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*n)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),n=this.constructor,r=new n(this.name,e,t);return r.createInterpolant=this.createInterpolant,Rc(this.settings)&&(r.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),r}};function t0(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]+=e}function n0(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]*=e}Mi.prototype.ValueTypeName="";Mi.prototype.TimeBufferType=Float32Array;Mi.prototype.ValueBufferType=Float32Array;Mi.prototype.DefaultInterpolation=Gc;var ds=class extends Mi{constructor(e,t,n){super(e,t,n)}};ds.prototype.ValueTypeName="bool";ds.prototype.ValueBufferType=Array;ds.prototype.DefaultInterpolation=Ia;ds.prototype.InterpolantFactoryMethodLinear=void 0;ds.prototype.InterpolantFactoryMethodSmooth=void 0;var lu=class extends Mi{constructor(e,t,n,r){super(e,t,n,r)}};lu.prototype.ValueTypeName="color";var cu=class extends Mi{constructor(e,t,n,r){super(e,t,n,r)}};cu.prototype.ValueTypeName="number";var uu=class extends us{constructor(e,t,n,r){super(e,t,n,r)}interpolate_(e,t,n,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-t)/(r-t),c=e*a;for(let u=c+a;c!==u;c+=4)Fi.slerpFlat(s,0,o,c-a,o,c,l);return s}},nl=class extends Mi{constructor(e,t,n,r){super(e,t,n,r)}InterpolantFactoryMethodLinear(e){return new uu(this.times,this.values,this.getValueSize(),e)}};nl.prototype.ValueTypeName="quaternion";nl.prototype.InterpolantFactoryMethodSmooth=void 0;var hs=class extends Mi{constructor(e,t,n){super(e,t,n)}};hs.prototype.ValueTypeName="string";hs.prototype.ValueBufferType=Array;hs.prototype.DefaultInterpolation=Ia;hs.prototype.InterpolantFactoryMethodLinear=void 0;hs.prototype.InterpolantFactoryMethodSmooth=void 0;var du=class extends Mi{constructor(e,t,n,r){super(e,t,n,r)}};du.prototype.ValueTypeName="vector";var hu=class{constructor(e,t,n){let r=this,s=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=n,this._abortController=null,this.itemStart=function(u){a++,s===!1&&r.onStart!==void 0&&r.onStart(u,o,a),s=!0},this.itemEnd=function(u){o++,r.onProgress!==void 0&&r.onProgress(u,o,a),o===a&&(s=!1,r.onLoad!==void 0&&r.onLoad())},this.itemError=function(u){r.onError!==void 0&&r.onError(u)},this.resolveURL=function(u){return u=u.normalize("NFC"),l?l(u):u},this.setURLModifier=function(u){return l=u,this},this.addHandler=function(u,h){return c.push(u,h),this},this.removeHandler=function(u){let h=c.indexOf(u);return h!==-1&&c.splice(h,2),this},this.getHandler=function(u){for(let h=0,f=c.length;h<f;h+=2){let d=c[h],p=c[h+1];if(d.global&&(d.lastIndex=0),d.test(u))return p}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},ey=new hu,fu=class{constructor(e){this.manager=e!==void 0?e:ey,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let n=this;return new Promise(function(r,s){n.load(e,r,t,s)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};fu.DEFAULT_MATERIAL_NAME="__DEFAULT";var il=class extends Xn{static registerNode(e){this.prototype._lightNode=e}constructor(e,t=1){super(),this.isLight=!0,this.type="Light",this.color=new $e(e),this.intensity=t}copy(e,t){return super.copy(e,t),this.color.copy(e.color),this.intensity=e.intensity,this}toJSON(e){let t=super.toJSON(e);return t.object.color=this.color.getHex(),t.object.intensity=this.intensity,t}},Ls=class extends il{constructor(e,t,n){super(e,n),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(Xn.DEFAULT_UP),this.updateMatrix(),this.groundColor=new $e(t)}copy(e,t){return super.copy(e,t),this.groundColor.copy(e.groundColor),this}toJSON(e){let t=super.toJSON(e);return t.object.groundColor=this.groundColor.getHex(),t}},pf=new Et,i0=new O,r0=new O,pu=class{constructor(e){this.camera=e,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new Be(512,512),this.mapType=di,this.map=null,this.mapPass=null,this.matrix=new Et,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new ss,this._frameExtents=new Be(1,1),this._viewportCount=1,this._viewports=[new tn(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(e){let t=this.camera;i0.setFromMatrixPosition(e.matrixWorld),t.position.copy(i0),r0.setFromMatrixPosition(e.target.matrixWorld),t.lookAt(r0),t.updateMatrixWorld(),this._updateMatrix(t,this.matrix,this._frustum)}_updateMatrix(e,t,n,r){pf.multiplyMatrices(e.projectionMatrix,e.matrixWorldInverse),n.setFromProjectionMatrix(pf,e.coordinateSystem,e.reversedDepth);let s=this._frameExtents,o=r?r.z/s.x:1,a=r?r.w/s.y:1,l=r?r.x/s.x:0,c=r?r.y/s.y:0;e.coordinateSystem===Io||e.reversedDepth?t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,1,0,0,0,0,1):t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,.5,.5,0,0,0,1),t.multiply(pf)}getViewport(e){return this._viewports[e]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(e){return this.camera=e.camera.clone(),this.intensity=e.intensity,this.bias=e.bias,this.radius=e.radius,this.autoUpdate=e.autoUpdate,this.needsUpdate=e.needsUpdate,this.normalBias=e.normalBias,this.blurSamples=e.blurSamples,this.mapSize.copy(e.mapSize),this.mapType=e.mapType,this.biasNode=e.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let e={};return e.intensity=this.intensity,e.bias=this.bias,e.normalBias=this.normalBias,e.radius=this.radius,e.blurSamples=this.blurSamples,e.mapSize=this.mapSize.toArray(),e.mapType=this.mapType,e.camera=this.camera.toJSON(!1).object,delete e.camera.matrix,e}},Cc=new O,Ic=new Fi,lr=new O,rl=class extends Xn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Et,this.projectionMatrix=new Et,this.projectionMatrixInverse=new Et,this.coordinateSystem=Di,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Cc,Ic,lr),lr.x===1&&lr.y===1&&lr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Cc,Ic,lr.set(1,1,1)).invert()}updateWorldMatrix(e,t,n=!1){super.updateWorldMatrix(e,t,n),this.matrixWorld.decompose(Cc,Ic,lr),lr.x===1&&lr.y===1&&lr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Cc,Ic,lr.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},is=new O,s0=new Be,o0=new Be,oi=class extends rl{constructor(e=50,t=1,n=.1,r=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=n,this.far=r,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=Vc*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(Vh*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return Vc*2*Math.atan(Math.tan(Vh*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,n){is.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(is.x,is.y).multiplyScalar(-e/is.z),is.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(is.x,is.y).multiplyScalar(-e/is.z)}getViewSize(e,t){return this.getViewBounds(e,s0,o0),t.subVectors(o0,s0)}setViewOffset(e,t,n,r,s,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(Vh*.5*this.fov)/this.zoom,n=2*t,r=this.aspect*n,s=-.5*r,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;s+=o.offsetX*r/l,t-=o.offsetY*n/c,r*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(s+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(s,s+r,t,t-n,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var sl=class extends rl{constructor(e=-1,t=1,n=1,r=-1,s=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=n,this.bottom=r,this.near=s,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,n,r,s,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,r=(this.top+this.bottom)/2,s=n-e,o=n+e,a=r+t,l=r-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,u=(this.top-this.bottom)/this.view.fullHeight/this.zoom;s+=c*this.view.offsetX,o=s+c*this.view.width,a-=u*this.view.offsetY,l=a-u*this.view.height}this.projectionMatrix.makeOrthographic(s,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}},wf=class extends pu{constructor(){super(new sl(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},Ns=class extends il{constructor(e,t){super(e,t),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(Xn.DEFAULT_UP),this.updateMatrix(),this.target=new Xn,this.shadow=new wf}dispose(){super.dispose(),this.shadow.dispose()}copy(e){return super.copy(e),this.target=e.target.clone(),this.shadow=e.shadow.clone(),this}toJSON(e){let t=super.toJSON(e);return t.object.shadow=this.shadow.toJSON(),t.object.target=this.target.uuid,t}};var Ds=class extends Gt{constructor(){super(),this.isInstancedBufferGeometry=!0,this.type="InstancedBufferGeometry",this.instanceCount=1/0}copy(e){return super.copy(e),this.instanceCount=e.instanceCount,this}toJSON(){let e=super.toJSON();return e.instanceCount=this.instanceCount,e.isInstancedBufferGeometry=!0,e}};var Mo=-90,Ao=1,Bo=class extends Xn{constructor(e,t,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let r=new oi(Mo,Ao,e,t);r.layers=this.layers,this.add(r);let s=new oi(Mo,Ao,e,t);s.layers=this.layers,this.add(s);let o=new oi(Mo,Ao,e,t);o.layers=this.layers,this.add(o);let a=new oi(Mo,Ao,e,t);a.layers=this.layers,this.add(a);let l=new oi(Mo,Ao,e,t);l.layers=this.layers,this.add(l);let c=new oi(Mo,Ao,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[n,r,s,o,a,l]=t;for(let c of t)this.remove(c);if(e===Di)n.up.set(0,1,0),n.lookAt(1,0,0),r.up.set(0,1,0),r.lookAt(-1,0,0),s.up.set(0,0,-1),s.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===Io)n.up.set(0,-1,0),n.lookAt(-1,0,0),r.up.set(0,-1,0),r.lookAt(1,0,0),s.up.set(0,0,1),s.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:r}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[s,o,a,l,c,u]=this.children,h=e.getRenderTarget(),f=e.getActiveCubeFace(),d=e.getActiveMipmapLevel(),p=e.xr.enabled;e.xr.enabled=!1;let v=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let m=!1;e.isWebGLRenderer===!0?m=e.state.buffers.depth.getReversed():m=e.reversedDepthBuffer,e.setRenderTarget(n,0,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,s),e.setRenderTarget(n,1,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(n,2,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(n,3,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(n,4,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),n.texture.mipmapsAutoUpdate=v,e.setRenderTarget(n,5,r),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(h,f,d),e.xr.enabled=p,n.texture.needsPMREMUpdate=!0}},mu=class extends oi{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var Qf="\\[\\]\\.:\\/",Uw=new RegExp("["+Qf+"]","g"),ep="[^"+Qf+"]",Ow="[^"+Qf.replace("\\.","")+"]",kw=/((?:WC+[\/:])*)/.source.replace("WC",ep),Bw=/(WCOD+)?/.source.replace("WCOD",Ow),zw=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",ep),Gw=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",ep),Vw=new RegExp("^"+kw+Bw+zw+Gw+"$"),Hw=["material","materials","bones","map"],Sf=class{constructor(e,t,n){let r=n||jt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,r)}getValue(e,t){this.bind();let n=this._targetGroup.nCachedObjects_,r=this._bindings[n];r!==void 0&&r.getValue(e,t)}setValue(e,t){let n=this._bindings;for(let r=this._targetGroup.nCachedObjects_,s=n.length;r!==s;++r)n[r].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].unbind()}},jt=class i{constructor(e,t,n){this.path=t,this.parsedPath=n||i.parseTrackName(t),this.node=i.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,n){return e&&e.isAnimationObjectGroup?new i.Composite(e,t,n):new i(e,t,n)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(Uw,"")}static parseTrackName(e){let t=Vw.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let n={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},r=n.nodeName&&n.nodeName.lastIndexOf(".");if(r!==void 0&&r!==-1){let s=n.nodeName.substring(r+1);Hw.indexOf(s)!==-1&&(n.nodeName=n.nodeName.substring(0,r),n.objectName=s)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return n}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let n=e.skeleton.getBoneByName(t);if(n!==void 0)return n}if(e.children){let n=function(s){for(let o=0;o<s.length;o++){let a=s[o];if(a.name===t||a.uuid===t)return a;let l=n(a.children);if(l)return l}return null},r=n(e.children);if(r)return r}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let n=this.resolvedProperty;for(let r=0,s=n.length;r!==s;++r)e[t++]=n[r]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let n=this.resolvedProperty;for(let r=0,s=n.length;r!==s;++r)n[r]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let n=this.resolvedProperty;for(let r=0,s=n.length;r!==s;++r)n[r]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let n=this.resolvedProperty;for(let r=0,s=n.length;r!==s;++r)n[r]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,n=t.objectName,r=t.propertyName,s=t.propertyIndex;if(e||(e=i.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Qe("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=t.objectIndex;switch(n){case"materials":if(!e.material){rt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){rt("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){rt("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let u=0;u<e.length;u++)if(e[u].name===c){c=u;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){rt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){rt("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[n]===void 0){rt("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[n]}if(c!==void 0){if(e[c]===void 0){rt("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[r];if(o===void 0){let c=t.nodeName;rt("PropertyBinding: Trying to update property for track: "+c+"."+r+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(s!==void 0){if(r==="morphTargetInfluences"){if(!e.geometry){rt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){rt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[s]!==void 0&&(s=e.morphTargetDictionary[s])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=s}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=r;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};jt.Composite=Sf;jt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};jt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};jt.prototype.GetterByBindingType=[jt.prototype._getValue_direct,jt.prototype._getValue_array,jt.prototype._getValue_arrayElement,jt.prototype._getValue_toArray];jt.prototype.SetterByBindingTypeAndVersioning=[[jt.prototype._setValue_direct,jt.prototype._setValue_direct_setNeedsUpdate,jt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_array,jt.prototype._setValue_array_setNeedsUpdate,jt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_arrayElement,jt.prototype._setValue_arrayElement_setNeedsUpdate,jt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_fromArray,jt.prototype._setValue_fromArray_setNeedsUpdate,jt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var KI=new Float32Array(1);var a0=new Et,ol=class{constructor(e,t,n=0,r=1/0){this.ray=new Fo(e,t),this.near=n,this.far=r,this.camera=null,this.layers=new No,this.params={Mesh:{},Line:{threshold:1},LOD:{},Points:{threshold:1},Sprite:{}}}set(e,t){this.ray.set(e,t)}setFromCamera(e,t){t.isPerspectiveCamera?(this.ray.origin.setFromMatrixPosition(t.matrixWorld),this.ray.direction.set(e.x,e.y,.5).unproject(t).sub(this.ray.origin).normalize(),this.camera=t):t.isOrthographicCamera?(this.ray.origin.set(e.x,e.y,t.projectionMatrix.elements[14]).unproject(t),this.ray.direction.set(0,0,-1).transformDirection(t.matrixWorld),this.camera=t):rt("Raycaster: Unsupported camera type: "+t.type)}setFromXRController(e){return a0.identity().extractRotation(e.matrixWorld),this.ray.origin.setFromMatrixPosition(e.matrixWorld),this.ray.direction.set(0,0,-1).applyMatrix4(a0),this}intersectObject(e,t=!0,n=[]){return Mf(e,this,n,t),n.sort(l0),n}intersectObjects(e,t=!0,n=[]){for(let r=0,s=e.length;r<s;r++)Mf(e[r],this,n,t);return n.sort(l0),n}};function l0(i,e){return i.distance-e.distance}function Mf(i,e,t,n){let r=!0;if(i.layers.test(e.layers)&&i.raycast(e,t)===!1&&(r=!1),r===!0&&n===!0){let s=i.children;for(let o=0,a=s.length;o<a;o++)Mf(s[o],e,t,!0)}}var Af=class{static{this.prototype.isMatrix2=!0}constructor(e,t,n,r){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,n,r)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let n=0;n<4;n++)this.elements[n]=e[n+t];return this}set(e,t,n,r){let s=this.elements;return s[0]=e,s[2]=t,s[1]=n,s[3]=r,this}};function tp(i,e,t,n){let r=Ww(n);switch(t){case Hf:return i*e;case Su:return i*e/r.components*r.byteLength;case Mu:return i*e/r.components*r.byteLength;case ps:return i*e*2/r.components*r.byteLength;case Au:return i*e*2/r.components*r.byteLength;case Wf:return i*e*3/r.components*r.byteLength;case Ji:return i*e*4/r.components*r.byteLength;case Tu:return i*e*4/r.components*r.byteLength;case ll:case cl:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case ul:case dl:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Ru:case Iu:return Math.max(i,16)*Math.max(e,8)/4;case Eu:case Cu:return Math.max(i,8)*Math.max(e,8)/2;case Pu:case Lu:case Du:case Fu:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Nu:case hl:case Uu:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Ou:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case ku:return Math.floor((i+4)/5)*Math.floor((e+3)/4)*16;case Bu:return Math.floor((i+4)/5)*Math.floor((e+4)/5)*16;case zu:return Math.floor((i+5)/6)*Math.floor((e+4)/5)*16;case Gu:return Math.floor((i+5)/6)*Math.floor((e+5)/6)*16;case Vu:return Math.floor((i+7)/8)*Math.floor((e+4)/5)*16;case Hu:return Math.floor((i+7)/8)*Math.floor((e+5)/6)*16;case Wu:return Math.floor((i+7)/8)*Math.floor((e+7)/8)*16;case Xu:return Math.floor((i+9)/10)*Math.floor((e+4)/5)*16;case qu:return Math.floor((i+9)/10)*Math.floor((e+5)/6)*16;case Yu:return Math.floor((i+9)/10)*Math.floor((e+7)/8)*16;case $u:return Math.floor((i+9)/10)*Math.floor((e+9)/10)*16;case Ku:return Math.floor((i+11)/12)*Math.floor((e+9)/10)*16;case Zu:return Math.floor((i+11)/12)*Math.floor((e+11)/12)*16;case Ju:case ju:case Qu:return Math.ceil(i/4)*Math.ceil(e/4)*16;case ed:case td:return Math.ceil(i/4)*Math.ceil(e/4)*8;case fl:case nd:return Math.ceil(i/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function Ww(i){switch(i){case di:case Bf:return{byteLength:1,components:1};case Vo:case zf:case Zi:return{byteLength:2,components:1};case bu:case wu:return{byteLength:2,components:4};case Ki:case xu:case Oi:return{byteLength:4,components:1};case Gf:case Vf:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Qe("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function wy(){let i=null,e=!1,t=null,n=null;function r(s,o){n=i.requestAnimationFrame(r),t(s,o)}return{start:function(){e!==!0&&t!==null&&i!==null&&(n=i.requestAnimationFrame(r),e=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),e=!1},setAnimationLoop:function(s){t=s},setContext:function(s){i=s}}}function jw(i){let e=new WeakMap;function t(a,l){let c=a.array,u=a.usage,h=c.byteLength,f=i.createBuffer();i.bindBuffer(l,f),i.bufferData(l,c,u),a.onUploadCallback();let d;if(c instanceof Float32Array)d=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)d=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?d=i.HALF_FLOAT:d=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)d=i.SHORT;else if(c instanceof Uint32Array)d=i.UNSIGNED_INT;else if(c instanceof Int32Array)d=i.INT;else if(c instanceof Int8Array)d=i.BYTE;else if(c instanceof Uint8Array)d=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)d=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:f,type:d,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:h}}function n(a,l,c){let u=l.array,h=l.updateRanges;if(i.bindBuffer(c,a),h.length===0)i.bufferSubData(c,0,u);else{h.sort((d,p)=>d.start-p.start);let f=0;for(let d=1;d<h.length;d++){let p=h[f],v=h[d];v.start<=p.start+p.count+1?p.count=Math.max(p.count,v.start+v.count-p.start):(++f,h[f]=v)}h.length=f+1;for(let d=0,p=h.length;d<p;d++){let v=h[d];i.bufferSubData(c,v.start*u.BYTES_PER_ELEMENT,u,v.start,v.count)}l.clearUpdateRanges()}l.onUploadCallback()}function r(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function s(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(i.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let u=e.get(a);(!u||u.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:r,remove:s,update:o}}var Qw=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,eS=`#ifdef USE_ALPHAHASH
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
#endif`,tS=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,nS=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,iS=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,rS=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,sS=`#ifdef USE_AOMAP
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
#endif`,oS=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,aS=`#ifdef USE_BATCHING
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
#endif`,lS=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,cS=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,uS=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,dS=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,hS=`#ifdef USE_IRIDESCENCE
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
#endif`,fS=`#ifdef USE_BUMPMAP
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
#endif`,pS=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,mS=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,gS=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,yS=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,_S=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,vS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,xS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,bS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,wS=`#define PI 3.141592653589793
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
} // validated`,SS=`vec3 transformedNormal = objectNormal;
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
#endif`,MS=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,AS=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,TS=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,ES=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,RS="gl_FragColor = linearToOutputTexel( gl_FragColor );",CS=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,IS=`#ifdef USE_ENVMAP
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
#endif`,PS=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,LS=`#ifdef USE_ENVMAP
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
#endif`,NS=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,DS=`#ifdef USE_ENVMAP
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
#endif`,FS=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,US=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,OS=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,kS=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,BS=`#ifdef USE_GRADIENTMAP
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
}`,zS=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,GS=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,VS=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,HS=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,WS=`#ifdef USE_ENVMAP
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
#endif`,XS=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,qS=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,YS=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,$S=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,KS=`PhysicalMaterial material;
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
#endif`,ZS=`uniform sampler2D dfgLUT;
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
}`,JS=`
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
#endif`,jS=`#if defined( RE_IndirectDiffuse )
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
#endif`,QS=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,eM=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,tM=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,nM=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,iM=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,rM=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,sM=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,oM=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,aM=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,lM=`#if defined( USE_POINTS_UV )
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
#endif`,cM=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,uM=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,dM=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,hM=`#if defined( USE_MORPHCOLORS )
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
#endif`,fM=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,pM=`#ifdef USE_MORPHTARGETS
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
#endif`,mM=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,gM=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,yM=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,_M=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,vM=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,xM=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,bM=`#ifdef USE_NORMALMAP
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
#endif`,wM=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,SM=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,MM=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,AM=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,TM=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,EM=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,RM=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,CM=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,IM=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,PM=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,LM=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,NM=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,DM=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,FM=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,UM=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,OM=`float getShadowMask() {
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
}`,kM=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,BM=`#ifdef USE_SKINNING
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
#endif`,zM=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,GM=`#ifdef USE_SKINNING
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
#endif`,VM=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,HM=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,WM=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,XM=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,qM=`#ifdef USE_TRANSMISSION
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
#endif`,YM=`#ifdef USE_TRANSMISSION
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
#endif`,$M=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,KM=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,ZM=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,JM=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,jM=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,QM=`uniform sampler2D t2D;
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
}`,e1=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,t1=`uniform float backgroundBlurriness;
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
}`,n1=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,i1=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,r1=`#include <common>
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
}`,s1=`#if DEPTH_PACKING == 3200
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
}`,o1=`#define DISTANCE
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
}`,a1=`#define DISTANCE
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
}`,l1=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,c1=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,u1=`uniform float scale;
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
}`,d1=`uniform vec3 diffuse;
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
}`,h1=`#include <common>
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
}`,f1=`uniform vec3 diffuse;
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
}`,p1=`#define LAMBERT
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
}`,m1=`#define LAMBERT
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
}`,g1=`#define MATCAP
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
}`,y1=`#define MATCAP
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
}`,_1=`#define NORMAL
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
}`,v1=`#define NORMAL
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
}`,x1=`#define PHONG
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
}`,b1=`#define PHONG
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
}`,w1=`#define STANDARD
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
}`,S1=`#define STANDARD
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
}`,M1=`#define TOON
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
}`,A1=`#define TOON
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
}`,T1=`uniform float size;
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
}`,E1=`uniform vec3 diffuse;
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
}`,R1=`#include <common>
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
}`,C1=`uniform vec3 color;
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
}`,I1=`uniform float rotation;
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
}`,P1=`uniform vec3 diffuse;
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
}`,ft={alphahash_fragment:Qw,alphahash_pars_fragment:eS,alphamap_fragment:tS,alphamap_pars_fragment:nS,alphatest_fragment:iS,alphatest_pars_fragment:rS,aomap_fragment:sS,aomap_pars_fragment:oS,batching_pars_vertex:aS,batching_vertex:lS,begin_vertex:cS,beginnormal_vertex:uS,bsdfs:dS,iridescence_fragment:hS,bumpmap_pars_fragment:fS,clipping_planes_fragment:pS,clipping_planes_pars_fragment:mS,clipping_planes_pars_vertex:gS,clipping_planes_vertex:yS,color_fragment:_S,color_pars_fragment:vS,color_pars_vertex:xS,color_vertex:bS,common:wS,defaultnormal_vertex:SS,displacementmap_pars_vertex:MS,displacementmap_vertex:AS,emissivemap_fragment:TS,emissivemap_pars_fragment:ES,colorspace_fragment:RS,colorspace_pars_fragment:CS,envmap_fragment:IS,envmap_common_pars_fragment:PS,envmap_pars_fragment:LS,envmap_pars_vertex:NS,envmap_physical_pars_fragment:WS,envmap_vertex:DS,fog_vertex:FS,fog_pars_vertex:US,fog_fragment:OS,fog_pars_fragment:kS,gradientmap_pars_fragment:BS,lightmap_pars_fragment:zS,lights_lambert_fragment:GS,lights_lambert_pars_fragment:VS,lights_pars_begin:HS,lights_toon_fragment:XS,lights_toon_pars_fragment:qS,lights_phong_fragment:YS,lights_phong_pars_fragment:$S,lights_physical_fragment:KS,lights_physical_pars_fragment:ZS,lights_fragment_begin:JS,lights_fragment_maps:jS,lights_fragment_end:QS,lightprobes_pars_fragment:eM,logdepthbuf_fragment:tM,logdepthbuf_pars_fragment:nM,logdepthbuf_pars_vertex:iM,logdepthbuf_vertex:rM,map_fragment:sM,map_pars_fragment:oM,map_particle_fragment:aM,map_particle_pars_fragment:lM,metalnessmap_fragment:cM,metalnessmap_pars_fragment:uM,morphinstance_vertex:dM,morphcolor_vertex:hM,morphnormal_vertex:fM,morphtarget_pars_vertex:pM,morphtarget_vertex:mM,normal_fragment_begin:gM,normal_fragment_maps:yM,normal_pars_fragment:_M,normal_pars_vertex:vM,normal_vertex:xM,normalmap_pars_fragment:bM,clearcoat_normal_fragment_begin:wM,clearcoat_normal_fragment_maps:SM,clearcoat_pars_fragment:MM,iridescence_pars_fragment:AM,opaque_fragment:TM,packing:EM,premultiplied_alpha_fragment:RM,project_vertex:CM,dithering_fragment:IM,dithering_pars_fragment:PM,roughnessmap_fragment:LM,roughnessmap_pars_fragment:NM,shadowmap_pars_fragment:DM,shadowmap_pars_vertex:FM,shadowmap_vertex:UM,shadowmask_pars_fragment:OM,skinbase_vertex:kM,skinning_pars_vertex:BM,skinning_vertex:zM,skinnormal_vertex:GM,specularmap_fragment:VM,specularmap_pars_fragment:HM,tonemapping_fragment:WM,tonemapping_pars_fragment:XM,transmission_fragment:qM,transmission_pars_fragment:YM,uv_pars_fragment:$M,uv_pars_vertex:KM,uv_vertex:ZM,worldpos_vertex:JM,background_vert:jM,background_frag:QM,backgroundCube_vert:e1,backgroundCube_frag:t1,cube_vert:n1,cube_frag:i1,depth_vert:r1,depth_frag:s1,distance_vert:o1,distance_frag:a1,equirect_vert:l1,equirect_frag:c1,linedashed_vert:u1,linedashed_frag:d1,meshbasic_vert:h1,meshbasic_frag:f1,meshlambert_vert:p1,meshlambert_frag:m1,meshmatcap_vert:g1,meshmatcap_frag:y1,meshnormal_vert:_1,meshnormal_frag:v1,meshphong_vert:x1,meshphong_frag:b1,meshphysical_vert:w1,meshphysical_frag:S1,meshtoon_vert:M1,meshtoon_frag:A1,points_vert:T1,points_frag:E1,shadow_vert:R1,shadow_frag:C1,sprite_vert:I1,sprite_frag:P1},Fe={common:{diffuse:{value:new $e(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new ot},alphaMap:{value:null},alphaMapTransform:{value:new ot},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new ot}},envmap:{envMap:{value:null},envMapRotation:{value:new ot},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new ot}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new ot}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new ot},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new ot},normalScale:{value:new Be(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new ot},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new ot}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new ot}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new ot}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new $e(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new $e(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new ot},alphaTest:{value:0},uvTransform:{value:new ot}},sprite:{diffuse:{value:new $e(16777215)},opacity:{value:1},center:{value:new Be(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new ot},alphaMap:{value:null},alphaMapTransform:{value:new ot},alphaTest:{value:0}}},gr={basic:{uniforms:ei([Fe.common,Fe.specularmap,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.fog]),vertexShader:ft.meshbasic_vert,fragmentShader:ft.meshbasic_frag},lambert:{uniforms:ei([Fe.common,Fe.specularmap,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)},envMapIntensity:{value:1}}]),vertexShader:ft.meshlambert_vert,fragmentShader:ft.meshlambert_frag},phong:{uniforms:ei([Fe.common,Fe.specularmap,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)},specular:{value:new $e(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:ft.meshphong_vert,fragmentShader:ft.meshphong_frag},standard:{uniforms:ei([Fe.common,Fe.envmap,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.roughnessmap,Fe.metalnessmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:ft.meshphysical_vert,fragmentShader:ft.meshphysical_frag},toon:{uniforms:ei([Fe.common,Fe.aomap,Fe.lightmap,Fe.emissivemap,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.gradientmap,Fe.fog,Fe.lights,{emissive:{value:new $e(0)}}]),vertexShader:ft.meshtoon_vert,fragmentShader:ft.meshtoon_frag},matcap:{uniforms:ei([Fe.common,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,Fe.fog,{matcap:{value:null}}]),vertexShader:ft.meshmatcap_vert,fragmentShader:ft.meshmatcap_frag},points:{uniforms:ei([Fe.points,Fe.fog]),vertexShader:ft.points_vert,fragmentShader:ft.points_frag},dashed:{uniforms:ei([Fe.common,Fe.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:ft.linedashed_vert,fragmentShader:ft.linedashed_frag},depth:{uniforms:ei([Fe.common,Fe.displacementmap]),vertexShader:ft.depth_vert,fragmentShader:ft.depth_frag},normal:{uniforms:ei([Fe.common,Fe.bumpmap,Fe.normalmap,Fe.displacementmap,{opacity:{value:1}}]),vertexShader:ft.meshnormal_vert,fragmentShader:ft.meshnormal_frag},sprite:{uniforms:ei([Fe.sprite,Fe.fog]),vertexShader:ft.sprite_vert,fragmentShader:ft.sprite_frag},background:{uniforms:{uvTransform:{value:new ot},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:ft.background_vert,fragmentShader:ft.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new ot}},vertexShader:ft.backgroundCube_vert,fragmentShader:ft.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:ft.cube_vert,fragmentShader:ft.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:ft.equirect_vert,fragmentShader:ft.equirect_frag},distance:{uniforms:ei([Fe.common,Fe.displacementmap,{referencePosition:{value:new O},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:ft.distance_vert,fragmentShader:ft.distance_frag},shadow:{uniforms:ei([Fe.lights,Fe.fog,{color:{value:new $e(0)},opacity:{value:1}}]),vertexShader:ft.shadow_vert,fragmentShader:ft.shadow_frag}};gr.physical={uniforms:ei([gr.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new ot},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new ot},clearcoatNormalScale:{value:new Be(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new ot},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new ot},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new ot},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new ot},sheen:{value:0},sheenColor:{value:new $e(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new ot},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new ot},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new ot},transmissionSamplerSize:{value:new Be},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new ot},attenuationDistance:{value:0},attenuationColor:{value:new $e(0)},specularColor:{value:new $e(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new ot},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new ot},anisotropyVector:{value:new Be},anisotropyMap:{value:null},anisotropyMapTransform:{value:new ot}}]),vertexShader:ft.meshphysical_vert,fragmentShader:ft.meshphysical_frag};var id={r:0,b:0,g:0},L1=new Et,Sy=new ot;Sy.set(-1,0,0,0,1,0,0,0,1);function N1(i,e,t,n,r,s){let o=new $e(0),a=r===!0?0:1,l,c,u=null,h=0,f=null;function d(_){let E=_.isScene===!0?_.background:null;if(E&&E.isTexture){let w=_.backgroundBlurriness>0;E=e.get(E,w)}return E}function p(_){let E=!1,w=d(_);w===null?m(o,a):w&&w.isColor&&(m(w,1),E=!0);let C=i.xr.getEnvironmentBlendMode();C==="additive"?t.buffers.color.setClear(0,0,0,1,s):C==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,s),(i.autoClear||E)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function v(_,E){let w=d(E);w&&w.isCubeTexture?(c===void 0&&(c=new At(new hr(1,1,1),new Yn({name:"BackgroundCubeMaterial",uniforms:Gs(gr.backgroundCube.uniforms),vertexShader:gr.backgroundCube.vertexShader,fragmentShader:gr.backgroundCube.fragmentShader,side:$n,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(C,R,x){this.matrixWorld.copyPosition(x.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=w,c.material.uniforms.backgroundBlurriness.value=E.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=E.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(L1.makeRotationFromEuler(E.backgroundRotation)).transpose(),w.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Sy),c.material.toneMapped=bt.getTransfer(w.colorSpace)!==Nt,(u!==w||h!==w.version||f!==i.toneMapping)&&(c.material.needsUpdate=!0,u=w,h=w.version,f=i.toneMapping),c.layers.enableAll(),_.unshift(c,c.geometry,c.material,0,0,null)):w&&w.isTexture&&(l===void 0&&(l=new At(new ci(2,2),new Yn({name:"BackgroundMaterial",uniforms:Gs(gr.background.uniforms),vertexShader:gr.background.vertexShader,fragmentShader:gr.background.fragmentShader,side:fs,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=w,l.material.uniforms.backgroundIntensity.value=E.backgroundIntensity,l.material.toneMapped=bt.getTransfer(w.colorSpace)!==Nt,w.matrixAutoUpdate===!0&&w.updateMatrix(),l.material.uniforms.uvTransform.value.copy(w.matrix),(u!==w||h!==w.version||f!==i.toneMapping)&&(l.material.needsUpdate=!0,u=w,h=w.version,f=i.toneMapping),l.layers.enableAll(),_.unshift(l,l.geometry,l.material,0,0,null))}function m(_,E){_.getRGB(id,jf(i)),t.buffers.color.setClear(id.r,id.g,id.b,E,s)}function y(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(_,E=1){o.set(_),a=E,m(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(_){a=_,m(o,a)},render:p,addToRenderList:v,dispose:y}}function D1(i,e){let t=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},r=f(null),s=r,o=!1;function a(N,z,G,D,X){let Y=!1,H=h(N,D,G,z);s!==H&&(s=H,c(s.object)),Y=d(N,D,G,X),Y&&p(N,D,G,X),X!==null&&e.update(X,i.ELEMENT_ARRAY_BUFFER),(Y||o)&&(o=!1,w(N,z,G,D),X!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,e.get(X).buffer))}function l(){return i.createVertexArray()}function c(N){return i.bindVertexArray(N)}function u(N){return i.deleteVertexArray(N)}function h(N,z,G,D){let X=D.wireframe===!0,Y=n[z.id];Y===void 0&&(Y={},n[z.id]=Y);let H=N.isInstancedMesh===!0?N.id:0,ue=Y[H];ue===void 0&&(ue={},Y[H]=ue);let Z=ue[G.id];Z===void 0&&(Z={},ue[G.id]=Z);let Q=Z[X];return Q===void 0&&(Q=f(l()),Z[X]=Q),Q}function f(N){let z=[],G=[],D=[];for(let X=0;X<t;X++)z[X]=0,G[X]=0,D[X]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:z,enabledAttributes:G,attributeDivisors:D,object:N,attributes:{},index:null}}function d(N,z,G,D){let X=s.attributes,Y=z.attributes,H=0,ue=G.getAttributes();for(let Z in ue)if(ue[Z].location>=0){let re=X[Z],me=Y[Z];if(me===void 0&&(Z==="instanceMatrix"&&N.instanceMatrix&&(me=N.instanceMatrix),Z==="instanceColor"&&N.instanceColor&&(me=N.instanceColor)),re===void 0||re.attribute!==me||me&&re.data!==me.data)return!0;H++}return s.attributesNum!==H||s.index!==D}function p(N,z,G,D){let X={},Y=z.attributes,H=0,ue=G.getAttributes();for(let Z in ue)if(ue[Z].location>=0){let re=Y[Z];re===void 0&&(Z==="instanceMatrix"&&N.instanceMatrix&&(re=N.instanceMatrix),Z==="instanceColor"&&N.instanceColor&&(re=N.instanceColor));let me={};me.attribute=re,re&&re.data&&(me.data=re.data),X[Z]=me,H++}s.attributes=X,s.attributesNum=H,s.index=D}function v(){let N=s.newAttributes;for(let z=0,G=N.length;z<G;z++)N[z]=0}function m(N){y(N,0)}function y(N,z){let G=s.newAttributes,D=s.enabledAttributes,X=s.attributeDivisors;G[N]=1,D[N]===0&&(i.enableVertexAttribArray(N),D[N]=1),X[N]!==z&&(i.vertexAttribDivisor(N,z),X[N]=z)}function _(){let N=s.newAttributes,z=s.enabledAttributes;for(let G=0,D=z.length;G<D;G++)z[G]!==N[G]&&(i.disableVertexAttribArray(G),z[G]=0)}function E(N,z,G,D,X,Y,H){H===!0?i.vertexAttribIPointer(N,z,G,X,Y):i.vertexAttribPointer(N,z,G,D,X,Y)}function w(N,z,G,D){v();let X=D.attributes,Y=G.getAttributes(),H=z.defaultAttributeValues;for(let ue in Y){let Z=Y[ue];if(Z.location>=0){let Q=X[ue];if(Q===void 0&&(ue==="instanceMatrix"&&N.instanceMatrix&&(Q=N.instanceMatrix),ue==="instanceColor"&&N.instanceColor&&(Q=N.instanceColor)),Q!==void 0){let re=Q.normalized,me=Q.itemSize,pe=e.get(Q);if(pe===void 0)continue;let ee=pe.buffer,ve=pe.type,xe=pe.bytesPerElement,be=ve===i.INT||ve===i.UNSIGNED_INT||Q.gpuType===xu;if(Q.isInterleavedBufferAttribute){let _e=Q.data,ze=_e.isInterleavedBuffer===!0?_e.stride:_e.itemSize,Ze=Q.offset;if(_e.isInstancedInterleavedBuffer||_e.isInstancedBufferAttribute){for(let We=0;We<Z.locationSize;We++)y(Z.location+We,_e.meshPerAttribute);N.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=_e.meshPerAttribute*_e.count)}else for(let We=0;We<Z.locationSize;We++)m(Z.location+We);i.bindBuffer(i.ARRAY_BUFFER,ee);for(let We=0;We<Z.locationSize;We++)E(Z.location+We,me/Z.locationSize,ve,re,ze*xe,(Ze+me/Z.locationSize*We)*xe,be)}else{if(Q.isInstancedBufferAttribute){for(let _e=0;_e<Z.locationSize;_e++)y(Z.location+_e,Q.meshPerAttribute);N.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=Q.meshPerAttribute*Q.count)}else for(let _e=0;_e<Z.locationSize;_e++)m(Z.location+_e);i.bindBuffer(i.ARRAY_BUFFER,ee);for(let _e=0;_e<Z.locationSize;_e++)E(Z.location+_e,me/Z.locationSize,ve,re,me*xe,me/Z.locationSize*_e*xe,be)}}else if(H!==void 0){let re=H[ue];if(re!==void 0)switch(re.length){case 2:i.vertexAttrib2fv(Z.location,re);break;case 3:i.vertexAttrib3fv(Z.location,re);break;case 4:i.vertexAttrib4fv(Z.location,re);break;default:i.vertexAttrib1fv(Z.location,re)}}}}_()}function C(){U();for(let N in n){let z=n[N];for(let G in z){let D=z[G];for(let X in D){let Y=D[X];for(let H in Y)u(Y[H].object),delete Y[H];delete D[X]}}delete n[N]}}function R(N){if(n[N.id]===void 0)return;let z=n[N.id];for(let G in z){let D=z[G];for(let X in D){let Y=D[X];for(let H in Y)u(Y[H].object),delete Y[H];delete D[X]}}delete n[N.id]}function x(N){for(let z in n){let G=n[z];for(let D in G){let X=G[D];if(X[N.id]===void 0)continue;let Y=X[N.id];for(let H in Y)u(Y[H].object),delete Y[H];delete X[N.id]}}}function T(N){for(let z in n){let G=n[z],D=N.isInstancedMesh===!0?N.id:0,X=G[D];if(X!==void 0){for(let Y in X){let H=X[Y];for(let ue in H)u(H[ue].object),delete H[ue];delete X[Y]}delete G[D],Object.keys(G).length===0&&delete n[z]}}}function U(){L(),o=!0,s!==r&&(s=r,c(s.object))}function L(){r.geometry=null,r.program=null,r.wireframe=!1}return{setup:a,reset:U,resetDefaultState:L,dispose:C,releaseStatesOfGeometry:R,releaseStatesOfObject:T,releaseStatesOfProgram:x,initAttributes:v,enableAttribute:m,disableUnusedAttributes:_}}function F1(i,e,t){let n;function r(l){n=l}function s(l,c){i.drawArrays(n,l,c),t.update(c,n,1)}function o(l,c,u){u!==0&&(i.drawArraysInstanced(n,l,c,u),t.update(c,n,u))}function a(l,c,u){if(u===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,u);let f=0;for(let d=0;d<u;d++)f+=c[d];t.update(f,n,1)}this.setMode=r,this.render=s,this.renderInstances=o,this.renderMultiDraw=a}function U1(i,e,t,n){let r;function s(){if(r!==void 0)return r;if(e.has("EXT_texture_filter_anisotropic")===!0){let x=e.get("EXT_texture_filter_anisotropic");r=i.getParameter(x.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else r=0;return r}function o(x){return!(x!==Ji&&n.convert(x)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(x){let T=x===Zi&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(x!==di&&x!==Oi&&!T&&n.convert(x)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(x){if(x==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";x="mediump"}return x==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",u=l(c);u!==c&&(Qe("WebGLRenderer:",c,"not supported, using",u,"instead."),c=u);let h=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),f=t.logarithmicDepthBuffer===!0&&h===!1;t.reversedDepthBuffer===!0&&h===!1&&Qe("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&h===!0&&Qe("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let d=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),p=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),v=i.getParameter(i.MAX_TEXTURE_SIZE),m=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),y=i.getParameter(i.MAX_VERTEX_ATTRIBS),_=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),E=i.getParameter(i.MAX_VARYING_VECTORS),w=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),C=i.getParameter(i.MAX_SAMPLES),R=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:s,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:f,reversedDepthBuffer:h,maxTextures:d,maxVertexTextures:p,maxTextureSize:v,maxCubemapSize:m,maxAttributes:y,maxVertexUniforms:_,maxVaryings:E,maxFragmentUniforms:w,maxSamples:C,samples:R}}function O1(i){let e=this,t=null,n=0,r=!1,s=!1,o=new bi,a=new ot,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(h,f){let d=h.length!==0||f||n!==0||r;return r=f,n=h.length,d},this.beginShadows=function(){s=!0,u(null)},this.endShadows=function(){s=!1},this.setGlobalState=function(h,f){t=u(h,f,0)},this.setState=function(h,f,d){let p=h.clippingPlanes,v=h.clipIntersection,m=h.clipShadows,y=i.get(h);if(!r||p===null||p.length===0||s&&!m)s?u(null):c();else{let _=s?0:n,E=_*4,w=y.clippingState||null;l.value=w,w=u(p,f,E,d);for(let C=0;C!==E;++C)w[C]=t[C];y.clippingState=w,this.numIntersection=v?this.numPlanes:0,this.numPlanes+=_}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=n>0),e.numPlanes=n,e.numIntersection=0}function u(h,f,d,p){let v=h!==null?h.length:0,m=null;if(v!==0){if(m=l.value,p!==!0||m===null){let y=d+v*4,_=f.matrixWorldInverse;a.getNormalMatrix(_),(m===null||m.length<y)&&(m=new Float32Array(y));for(let E=0,w=d;E!==v;++E,w+=4)o.copy(h[E]).applyMatrix4(_,a),o.normal.toArray(m,w),m[w+3]=o.constant}l.value=m,l.needsUpdate=!0}return e.numPlanes=v,e.numIntersection=0,m}}var yl=class extends wi{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let n={width:e,height:e,depth:1},r=[n,n,n,n,n,n];this.texture=new Ba(r),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},r=new hr(5,5,5),s=new Yn({name:"CubemapFromEquirect",uniforms:Gs(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:$n,blending:Us});s.uniforms.tEquirect.value=t;let o=new At(r,s),a=t.minFilter;return t.minFilter===Ai&&(t.minFilter=Pn),new Bo(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,n=!0,r=!0){let s=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,n,r);e.setRenderTarget(s)}},ty=256,k1=3,B1=20,My=256,Ay=16,z1=3,G1=new O,V1=new $e,sd=class i{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Bo(1,10,null),this._boxMesh=new At(new hr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,n=.1,r=100,s={}){let{size:o=256,position:a=G1}=s,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),u=this._getSourceTarget(!0);t>0&&(u.texture.mipmapsAutoUpdate=!1);let h=l.autoClear,f=l.autoClearColor,d=l.autoClearDepth,p=l.autoClearStencil,v=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,v===null&&(e.background=l.getClearColor(V1));let m=new Bo(n,r,u);return m.position.copy(a),m.update(l,e),l.autoClear=h,l.autoClearColor=f,l.autoClearDepth=d,l.autoClearStencil=p,e.background=v,t>0&&(u.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=ry(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=iy(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(ty,q0(e))}_fromTexture(e,t){e.mapping===Bs||e.mapping===Go?this._setSize(e.image.length===0?ty:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let n=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(n),n}_allocateTarget(){let e=this._cubeSize,t=ny(e,!1,!1),n=Math.log2(e)-k1;for(let r=0;r<=n;r++)t.texture.mipmaps.push({width:e>>r,height:e>>r});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==t||e&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=ny(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,n){let r=this._boxMesh,s=this._cubeCamera;r.material=n,s.renderTarget=e,s.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),s.update(this._renderer,r),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===Bs||e.mapping===Go?(this._cubemapMaterial===null&&(this._cubemapMaterial=ry()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=iy()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=H1(),this._integrationMaterial=W1());let t=this._cubeSize,n=e.texture.mipmaps.length-1,r=this._ggxMaterial.uniforms;r.envMap.value=this._sourceTarget.texture;let s=this._integrationMaterial.uniforms;s.envMap.value=this._sourceTarget.texture,s.sourceLod.value=Math.log2(t/Ay);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-z1)s.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(My*Math.pow(a,4)))+.5:0;r.roughness.value=a,r.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=X1());let n=this._blurMaterial,r=n.uniforms,s=this._sourceTarget;r.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,r.envMap.value=s.texture,this._renderCube(e,0,n),r.envMap.value=e.texture,this._renderCube(s,0,n)}};function ny(i,e,t){return new yl(i,{minFilter:Ai,generateMipmaps:e,type:Zi,colorSpace:Pa,depthBuffer:t})}function _l(i,e,t){return new Yn({name:i,uniforms:e,vertexShader:ft.cube_vert,fragmentShader:t,side:$n,blending:Us,depthTest:!1,depthWrite:!1})}function H1(){return _l("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${My}u

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
	`)}function W1(){return _l("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Ay}},`

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
	`)}function X1(){return _l("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${B1}
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
	`)}function iy(){return _l("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function ry(){return _l("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function q1(i){let e=new WeakMap,t=new WeakMap,n=null;function r(f,d=!1){return f==null?null:d?o(f):s(f)}function s(f){if(f&&f.isTexture){let d=f.mapping;if(d===yu||d===_u)if(e.has(f)){let p=e.get(f).texture;return a(p,f.mapping)}else{let p=f.image;if(p&&p.height>0){let v=new yl(p.height);return v.fromEquirectangularTexture(i,f),e.set(f,v),f.addEventListener("dispose",c),a(v.texture,f.mapping)}else return null}}return f}function o(f){if(f&&f.isTexture&&f.isPMREMTexture!==!0){let d=f.mapping,p=d===yu||d===_u,v=d===Bs||d===Go;if(p||v){let m=t.get(f),y=m!==void 0?m.texture.pmremVersion:0;if(f.isRenderTargetTexture&&f.pmremVersion!==y)return n===null&&(n=new sd(i)),m=p?n.fromEquirectangular(f,m):n.fromCubemap(f,m),m.texture.pmremVersion=f.pmremVersion,t.set(f,m),m.texture;if(m!==void 0)return m.texture;{let _=f.image;return p&&_&&_.height>0||v&&_&&l(_)?(n===null&&(n=new sd(i)),m=p?n.fromEquirectangular(f):n.fromCubemap(f),m.texture.pmremVersion=f.pmremVersion,t.set(f,m),f.addEventListener("dispose",u),m.texture):null}}}return f}function a(f,d){return d===yu?f.mapping=Bs:d===_u&&(f.mapping=Go),f}function l(f){let d=0,p=6;for(let v=0;v<p;v++)f[v]!==void 0&&d++;return d===p}function c(f){let d=f.target;d.removeEventListener("dispose",c);let p=e.get(d);p!==void 0&&(e.delete(d),p.dispose())}function u(f){let d=f.target;d.removeEventListener("dispose",u);let p=t.get(d);p!==void 0&&(t.delete(d),p.dispose())}function h(){e=new WeakMap,t=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:r,dispose:h}}function Y1(i){let e={};function t(n){if(e[n]!==void 0)return e[n];let r=i.getExtension(n);return e[n]=r,r}return{has:function(n){return t(n)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(n){let r=t(n);return r===null&&Ea("WebGLRenderer: "+n+" extension not supported."),r}}}function $1(i,e,t,n){let r={},s=new WeakMap,o=new FinalizationRegistry(p=>delete r[p]);function a(p){l(p.target)}function l(p){p.index!==null&&e.remove(p.index);for(let m in p.attributes)e.remove(p.attributes[m]);p.removeEventListener("dispose",a),delete r[p.id],o.unregister(p);let v=s.get(p);v&&(e.remove(v),s.delete(p)),n.releaseStatesOfGeometry(p),p.isInstancedBufferGeometry===!0&&delete p._maxInstanceCount,t.memory.geometries--}function c(p,v){return r[v.id]!==void 0||(v.addEventListener("dispose",a),r[v.id]=new WeakRef(v),o.register(v,v.id,v),t.memory.geometries++),v}function u(p){let v=p.attributes;for(let m in v)e.update(v[m],i.ARRAY_BUFFER)}function h(p){let v=p.index,m=p.attributes.position,y=0;if(m===void 0)return;let _=v!==null?v.array.length:m.array.length/3-1,E=m.count>=65535?Oa:Ua,w=new E(Math.ceil(_/3)*6,1),C=w.array;if(v!==null){let x=v.array;y=v.version;for(let T=0,U=0;T<_;T+=3){let L=x[T+0],N=x[T+1],z=x[T+2];C[U++]=L,C[U++]=N,C[U++]=N,C[U++]=z,C[U++]=z,C[U++]=L}}else{y=m.version;for(let x=0,T=0;x<_;x+=3){let U=x+0,L=x+1,N=x+2;C[T++]=U,C[T++]=L,C[T++]=L,C[T++]=N,C[T++]=N,C[T++]=U}}w.version=y;let R=s.get(p);R&&e.remove(R),s.set(p,w)}function f(p){let v=s.get(p);if(v){let m=p.index;m!==null&&v.version<m.version&&h(p)}else h(p);return s.get(p)}function d(){for(let p in r){let v=r[p].deref();v!==void 0&&l(v)}}return{get:c,update:u,getWireframeAttribute:f,dispose:d}}function K1(i,e,t){let n;function r(h){n=h}let s,o;function a(h){s=h.type,o=h.bytesPerElement}function l(h,f){i.drawElements(n,f,s,h*o),t.update(f,n,1)}function c(h,f,d){d!==0&&(i.drawElementsInstanced(n,f,s,h*o,d),t.update(f,n,d))}function u(h,f,d){if(d===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,f,0,s,h,0,d);let v=0;for(let m=0;m<d;m++)v+=f[m];t.update(v,n,1)}this.setMode=r,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=u}function Z1(i){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function n(s,o,a){switch(t.calls++,o){case i.TRIANGLES:t.triangles+=a*(s/3);break;case i.LINES:t.lines+=a*(s/2);break;case i.LINE_STRIP:t.lines+=a*(s-1);break;case i.LINE_LOOP:t.lines+=a*s;break;case i.POINTS:t.points+=a*s;break;default:rt("WebGLInfo: Unknown draw mode:",o);break}}function r(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:r,update:n}}function J1(i,e,t){let n=new WeakMap,r=new tn;function s(o,a,l){let c=o.morphTargetInfluences,u=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,h=u!==void 0?u.length:0,f=n.get(a);if(f===void 0||f.count!==h){let U=function(){x.dispose(),n.delete(a),a.removeEventListener("dispose",U)};f!==void 0&&f.texture.dispose();let d=a.morphAttributes.position!==void 0,p=a.morphAttributes.normal!==void 0,v=a.morphAttributes.color!==void 0,m=a.morphAttributes.position||[],y=a.morphAttributes.normal||[],_=a.morphAttributes.color||[],E=0;d===!0&&(E=1),p===!0&&(E=2),v===!0&&(E=3);let w=a.attributes.position.count*E,C=1;w>e.maxTextureSize&&(C=Math.ceil(w/e.maxTextureSize),w=e.maxTextureSize);let R=new Float32Array(w*C*4*h),x=new Da(R,w,C,h);x.type=Oi,x.needsUpdate=!0;let T=E*4;for(let L=0;L<h;L++){let N=m[L],z=y[L],G=_[L],D=w*C*4*L;for(let X=0;X<N.count;X++){let Y=X*T;d===!0&&(r.fromBufferAttribute(N,X),R[D+Y+0]=r.x,R[D+Y+1]=r.y,R[D+Y+2]=r.z,R[D+Y+3]=0),p===!0&&(r.fromBufferAttribute(z,X),R[D+Y+4]=r.x,R[D+Y+5]=r.y,R[D+Y+6]=r.z,R[D+Y+7]=0),v===!0&&(r.fromBufferAttribute(G,X),R[D+Y+8]=r.x,R[D+Y+9]=r.y,R[D+Y+10]=r.z,R[D+Y+11]=G.itemSize===4?r.w:1)}}f={count:h,texture:x,size:new Be(w,C)},n.set(a,f),a.addEventListener("dispose",U)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,t);else{let d=0;for(let v=0;v<c.length;v++)d+=c[v];let p=a.morphTargetsRelative?1:1-d;l.getUniforms().setValue(i,"morphTargetBaseInfluence",p),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",f.texture,t),l.getUniforms().setValue(i,"morphTargetsTextureSize",f.size)}return{update:s}}function j1(i,e,t,n,r){let s=new WeakMap;function o(c){let u=r.render.frame,h=c.geometry,f=e.get(c,h);if(s.get(f)!==u&&(e.update(f),s.set(f,u)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),s.get(c)!==u&&(t.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,i.ARRAY_BUFFER),s.set(c,u))),c.isSkinnedMesh){let d=c.skeleton;s.get(d)!==u&&(d.update(),s.set(d,u))}return f}function a(){s=new WeakMap}function l(c){let u=c.target;u.removeEventListener("dispose",l),n.releaseStatesOfObject(u),t.remove(u.instanceMatrix),u.instanceColor!==null&&t.remove(u.instanceColor)}return{update:o,dispose:a}}var Q1={[Pf]:"LINEAR_TONE_MAPPING",[Lf]:"REINHARD_TONE_MAPPING",[Nf]:"CINEON_TONE_MAPPING",[Df]:"ACES_FILMIC_TONE_MAPPING",[Uf]:"AGX_TONE_MAPPING",[Of]:"NEUTRAL_TONE_MAPPING",[Ff]:"CUSTOM_TONE_MAPPING"};function eA(i,e,t,n,r,s){let o=new wi(e,t,{type:i,depthBuffer:r,stencilBuffer:s,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,u=new Gt;u.setAttribute("position",new vt([-1,3,0,-1,-1,0,3,-1,0],3)),u.setAttribute("uv",new vt([0,2,0,0,2,0],2));let h=new tu({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),f=new At(u,h),d=new sl(-1,1,1,-1,0,1),p=null,v=null,m=!1,y,_=null,E=[],w=!1;this.setSize=function(C,R){o.setSize(C,R),a!==null&&a.setSize(C,R),l!==null&&l.setSize(C,R);for(let x=0;x<E.length;x++){let T=E[x];T.setSize&&T.setSize(C,R)}},this.setEffects=function(C){E=C,w=E.length>0&&E[0].isRenderPass===!0;let R=o.width,x=o.height;E.length>0&&a===null&&(a=new wi(R,x,{type:Zi,depthBuffer:!1,stencilBuffer:!1}),l=new wi(R,x,{type:Zi,depthBuffer:!1,stencilBuffer:!1}));let T=r===!0&&E.some(U=>U.needsDepthTexture===!0);T!==(o.depthTexture!==null)&&(T===!0&&c===null&&(c=new Or(R,x),s===!0&&(c.format=kr,c.type=zs)),o.dispose(),o.depthTexture=T?c:null,o.resolveDepthBuffer=T,o.storeMultisampledDepthBuffer=T);for(let U=0;U<E.length;U++){let L=E[U];L.setSize&&L.setSize(R,x),T&&L.needsDepthTexture===!0&&L.setDepthTexture&&L.setDepthTexture(c)}},this.begin=function(C,R){if(m||C.toneMapping===pr&&E.length===0)return!1;if(_=R,R!==null){let x=R.width,T=R.height;(o.width!==x||o.height!==T)&&this.setSize(x,T)}return w===!1&&C.setRenderTarget(o),y=C.toneMapping,C.toneMapping=pr,!0},this.hasRenderPass=function(){return w},this.end=function(C,R){C.toneMapping=y,m=!0;let x=o,T=a;for(let U=0;U<E.length;U++){let L=E[U];L.enabled!==!1&&(L.render(C,T,x,R),L.needsSwap!==!1&&(x=T,T=T===a?l:a))}if(p!==C.outputColorSpace||v!==C.toneMapping){p=C.outputColorSpace,v=C.toneMapping,h.defines={},bt.getTransfer(p)===Nt&&(h.defines.SRGB_TRANSFER="");let U=Q1[v];U&&(h.defines[U]=""),h.needsUpdate=!0}h.uniforms.tDiffuse.value=x.texture,C.setRenderTarget(_),C.render(f,d),_=null,m=!1},this.isCompositing=function(){return m},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),u.dispose(),h.dispose()}}var Ty=new ai,Ey=new Or(1,1),Ry=new za(1),Cy=new Da,Iy=new Xc,Py=new Ba,sy=[],oy=[],ay=new Float32Array(16),ly=new Float32Array(9),cy=new Float32Array(4);function Xo(i,e,t){let n=i[0];if(n<=0||n>0)return i;let r=e*t,s=sy[r];if(s===void 0&&(s=new Float32Array(r),sy[r]=s),e!==0){n.toArray(s,0);for(let o=1,a=0;o!==e;++o)a+=t,i[o].toArray(s,a)}return s}function Ln(i,e){if(i.length!==e.length)return!1;for(let t=0,n=i.length;t<n;t++)if(i[t]!==e[t])return!1;return!0}function Nn(i,e){for(let t=0,n=e.length;t<n;t++)i[t]=e[t]}function ad(i,e){let t=oy[e];t===void 0&&(t=new Int32Array(e),oy[e]=t);for(let n=0;n!==e;++n)t[n]=i.allocateTextureUnit();return t}function tA(i,e){let t=this.cache;t[0]!==e&&(i.uniform1f(this.addr,e),t[0]=e)}function nA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Ln(t,e))return;i.uniform2fv(this.addr,e),Nn(t,e)}}function iA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(i.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(Ln(t,e))return;i.uniform3fv(this.addr,e),Nn(t,e)}}function rA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Ln(t,e))return;i.uniform4fv(this.addr,e),Nn(t,e)}}function sA(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(Ln(t,e))return;i.uniformMatrix2fv(this.addr,!1,e),Nn(t,e)}else{if(Ln(t,n))return;cy.set(n),i.uniformMatrix2fv(this.addr,!1,cy),Nn(t,n)}}function oA(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(Ln(t,e))return;i.uniformMatrix3fv(this.addr,!1,e),Nn(t,e)}else{if(Ln(t,n))return;ly.set(n),i.uniformMatrix3fv(this.addr,!1,ly),Nn(t,n)}}function aA(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(Ln(t,e))return;i.uniformMatrix4fv(this.addr,!1,e),Nn(t,e)}else{if(Ln(t,n))return;ay.set(n),i.uniformMatrix4fv(this.addr,!1,ay),Nn(t,n)}}function lA(i,e){let t=this.cache;t[0]!==e&&(i.uniform1i(this.addr,e),t[0]=e)}function cA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Ln(t,e))return;i.uniform2iv(this.addr,e),Nn(t,e)}}function uA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Ln(t,e))return;i.uniform3iv(this.addr,e),Nn(t,e)}}function dA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Ln(t,e))return;i.uniform4iv(this.addr,e),Nn(t,e)}}function hA(i,e){let t=this.cache;t[0]!==e&&(i.uniform1ui(this.addr,e),t[0]=e)}function fA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Ln(t,e))return;i.uniform2uiv(this.addr,e),Nn(t,e)}}function pA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Ln(t,e))return;i.uniform3uiv(this.addr,e),Nn(t,e)}}function mA(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Ln(t,e))return;i.uniform4uiv(this.addr,e),Nn(t,e)}}function ld(i){return i.version===0&&(i.compareFunction=Yf,i.needsUpdate=!0),i}function gA(i,e,t){let n=this.cache,r=t.allocateTextureUnit();n[0]!==r&&(i.uniform1i(this.addr,r),n[0]=r);let s;this.type===i.SAMPLER_2D_SHADOW?s=ld(Ey):s=Ty,t.setTexture2D(e||s,r)}function yA(i,e,t){let n=this.cache,r=t.allocateTextureUnit();n[0]!==r&&(i.uniform1i(this.addr,r),n[0]=r),t.setTexture3D(e||Iy,r)}function _A(i,e,t){let n=this.cache,r=t.allocateTextureUnit();n[0]!==r&&(i.uniform1i(this.addr,r),n[0]=r);let s;this.type===i.SAMPLER_CUBE_SHADOW?s=ld(Ry):s=Py,t.setTextureCube(e||s,r)}function vA(i,e,t){let n=this.cache,r=t.allocateTextureUnit();n[0]!==r&&(i.uniform1i(this.addr,r),n[0]=r),t.setTexture2DArray(e||Cy,r)}function xA(i){switch(i){case 5126:return tA;case 35664:return nA;case 35665:return iA;case 35666:return rA;case 35674:return sA;case 35675:return oA;case 35676:return aA;case 5124:case 35670:return lA;case 35667:case 35671:return cA;case 35668:case 35672:return uA;case 35669:case 35673:return dA;case 5125:return hA;case 36294:return fA;case 36295:return pA;case 36296:return mA;case 35678:case 36198:case 36298:case 36306:case 35682:return gA;case 35679:case 36299:case 36307:return yA;case 35680:case 36300:case 36308:case 36293:return _A;case 36289:case 36303:case 36311:case 36292:return vA}}function bA(i,e){i.uniform1fv(this.addr,e)}function wA(i,e){let t=Xo(e,this.size,2);i.uniform2fv(this.addr,t)}function SA(i,e){let t=Xo(e,this.size,3);i.uniform3fv(this.addr,t)}function MA(i,e){let t=Xo(e,this.size,4);i.uniform4fv(this.addr,t)}function AA(i,e){let t=Xo(e,this.size,4);i.uniformMatrix2fv(this.addr,!1,t)}function TA(i,e){let t=Xo(e,this.size,9);i.uniformMatrix3fv(this.addr,!1,t)}function EA(i,e){let t=Xo(e,this.size,16);i.uniformMatrix4fv(this.addr,!1,t)}function RA(i,e){i.uniform1iv(this.addr,e)}function CA(i,e){i.uniform2iv(this.addr,e)}function IA(i,e){i.uniform3iv(this.addr,e)}function PA(i,e){i.uniform4iv(this.addr,e)}function LA(i,e){i.uniform1uiv(this.addr,e)}function NA(i,e){i.uniform2uiv(this.addr,e)}function DA(i,e){i.uniform3uiv(this.addr,e)}function FA(i,e){i.uniform4uiv(this.addr,e)}function UA(i,e,t){let n=this.cache,r=e.length,s=ad(t,r);Ln(n,s)||(i.uniform1iv(this.addr,s),Nn(n,s));let o;this.type===i.SAMPLER_2D_SHADOW?o=ld(Ey):o=Ty;for(let a=0;a!==r;++a)t.setTexture2D(e[a]||o,s[a])}function OA(i,e,t){let n=this.cache,r=e.length,s=ad(t,r);Ln(n,s)||(i.uniform1iv(this.addr,s),Nn(n,s));for(let o=0;o!==r;++o)t.setTexture3D(e[o]||Iy,s[o])}function kA(i,e,t){let n=this.cache,r=e.length,s=ad(t,r);Ln(n,s)||(i.uniform1iv(this.addr,s),Nn(n,s));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=ld(Ry):o=Py;for(let a=0;a!==r;++a)t.setTextureCube(e[a]||o,s[a])}function BA(i,e,t){let n=this.cache,r=e.length,s=ad(t,r);Ln(n,s)||(i.uniform1iv(this.addr,s),Nn(n,s));for(let o=0;o!==r;++o)t.setTexture2DArray(e[o]||Cy,s[o])}function zA(i){switch(i){case 5126:return bA;case 35664:return wA;case 35665:return SA;case 35666:return MA;case 35674:return AA;case 35675:return TA;case 35676:return EA;case 5124:case 35670:return RA;case 35667:case 35671:return CA;case 35668:case 35672:return IA;case 35669:case 35673:return PA;case 5125:return LA;case 36294:return NA;case 36295:return DA;case 36296:return FA;case 35678:case 36198:case 36298:case 36306:case 35682:return UA;case 35679:case 36299:case 36307:return OA;case 35680:case 36300:case 36308:case 36293:return kA;case 36289:case 36303:case 36311:case 36292:return BA}}var rp=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.setValue=xA(t.type)}},sp=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=zA(t.type)}},op=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,n){let r=this.seq;for(let s=0,o=r.length;s!==o;++s){let a=r[s];a.setValue(e,t[a.id],n)}}},np=/(\w+)(\])?(\[|\.)?/g;function uy(i,e){i.seq.push(e),i.map[e.id]=e}function GA(i,e,t){let n=i.name,r=n.length;for(np.lastIndex=0;;){let s=np.exec(n),o=np.lastIndex,a=s[1],l=s[2]==="]",c=s[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===r){uy(t,c===void 0?new rp(a,i,e):new sp(a,i,e));break}else{let h=t.map[a];h===void 0&&(h=new op(a),uy(t,h)),t=h}}}var Wo=class{constructor(e,t){this.seq=[],this.map={};let n=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);GA(a,l,this)}let r=[],s=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?r.push(o):s.push(o);r.length>0&&(this.seq=r.concat(s))}setValue(e,t,n,r){let s=this.map[t];s!==void 0&&s.setValue(e,n,r)}setOptional(e,t,n){let r=t[n];r!==void 0&&this.setValue(e,n,r)}static upload(e,t,n,r){for(let s=0,o=t.length;s!==o;++s){let a=t[s],l=n[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,r)}}static seqWithValue(e,t){let n=[];for(let r=0,s=e.length;r!==s;++r){let o=e[r];o.id in t&&n.push(o)}return n}};function dy(i,e,t){let n=i.createShader(e);return i.shaderSource(n,t),i.compileShader(n),n}var VA=37297,HA=0;function WA(i,e){let t=i.split(`
`),n=[],r=Math.max(e-6,0),s=Math.min(e+6,t.length);for(let o=r;o<s;o++){let a=o+1;n.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return n.join(`
`)}var hy=new ot;function XA(i){bt._getMatrix(hy,bt.workingColorSpace,i);let e=`mat3( ${hy.elements.map(t=>t.toFixed(4))} )`;switch(bt.getTransfer(i)){case La:return[e,"LinearTransferOETF"];case Nt:return[e,"sRGBTransferOETF"];default:return Qe("WebGLProgram: Unsupported color space: ",i),[e,"LinearTransferOETF"]}}function fy(i,e,t){let n=i.getShaderParameter(e,i.COMPILE_STATUS),s=(i.getShaderInfoLog(e)||"").trim();if(n&&s==="")return"";let o=/ERROR: 0:(\d+)/.exec(s);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+s+`

`+WA(i.getShaderSource(e),a)}else return s}function qA(i,e){let t=XA(e);return[`vec4 ${i}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var YA={[Pf]:"Linear",[Lf]:"Reinhard",[Nf]:"Cineon",[Df]:"ACESFilmic",[Uf]:"AgX",[Of]:"Neutral",[Ff]:"Custom"};function $A(i,e){let t=YA[e];return t===void 0?(Qe("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var rd=new O;function KA(){bt.getLuminanceCoefficients(rd);let i=rd.x.toFixed(4),e=rd.y.toFixed(4),t=rd.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function ZA(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(gl).join(`
`)}function JA(i){let e=[];for(let t in i){let n=i[t];n!==!1&&e.push("#define "+t+" "+n)}return e.join(`
`)}function jA(i,e){let t={},n=i.getProgramParameter(e,i.ACTIVE_ATTRIBUTES);for(let r=0;r<n;r++){let s=i.getActiveAttrib(e,r),o=s.name,a=1;s.type===i.FLOAT_MAT2&&(a=2),s.type===i.FLOAT_MAT3&&(a=3),s.type===i.FLOAT_MAT4&&(a=4),t[o]={type:s.type,location:i.getAttribLocation(e,o),locationSize:a}}return t}function gl(i){return i!==""}function py(i,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function my(i,e){return i.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var QA=/^[ \t]*#include +<([\w\d./]+)>/gm;function ap(i){return i.replace(QA,eT)}function eT(i,e){let t=ft[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return ap(t)}var tT=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function gy(i){return i.replace(tT,nT)}function nT(i,e,t,n){let r="";for(let s=parseInt(e);s<parseInt(t);s++)r+=n.replace(/\[\s*i\s*\]/g,"[ "+s+" ]").replace(/UNROLLED_LOOP_INDEX/g,s);return r}function yy(i){let e=`precision ${i.precision} float;
	precision ${i.precision} int;
	precision ${i.precision} sampler2D;
	precision ${i.precision} samplerCube;
	precision ${i.precision} sampler3D;
	precision ${i.precision} sampler2DArray;
	precision ${i.precision} sampler2DShadow;
	precision ${i.precision} samplerCubeShadow;
	precision ${i.precision} sampler2DArrayShadow;
	precision ${i.precision} isampler2D;
	precision ${i.precision} isampler3D;
	precision ${i.precision} isamplerCube;
	precision ${i.precision} isampler2DArray;
	precision ${i.precision} usampler2D;
	precision ${i.precision} usampler3D;
	precision ${i.precision} usamplerCube;
	precision ${i.precision} usampler2DArray;
	`;return i.precision==="highp"?e+=`
#define HIGH_PRECISION`:i.precision==="mediump"?e+=`
#define MEDIUM_PRECISION`:i.precision==="lowp"&&(e+=`
#define LOW_PRECISION`),e}var iT={[Fs]:"SHADOWMAP_TYPE_PCF",[zo]:"SHADOWMAP_TYPE_VSM"};function rT(i){return iT[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var sT={[Go]:"ENVMAP_MODE_REFRACTION"};function oT(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":sT[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var aT={[gu]:"ENVMAP_BLENDING_MULTIPLY",[I0]:"ENVMAP_BLENDING_MIX",[P0]:"ENVMAP_BLENDING_ADD"};function lT(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":aT[i.combine]||"ENVMAP_BLENDING_NONE"}function cT(i,e,t,n){let r=i.getContext(),s=t.defines,o=t.vertexShader,a=t.fragmentShader,l=rT(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",u=oT(t),h=lT(t),f=ZA(t),d=JA(s),p=r.createProgram(),v,m,y=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(v=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d].filter(gl).join(`
`),v.length>0&&(v+=`
`),m=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d].filter(gl).join(`
`),m.length>0&&(m+=`
`)):(v=[yy(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+u:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(gl).join(`
`),m=[yy(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,d,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+u:"",t.envMap?"#define "+h:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==pr?"#define TONE_MAPPING":"",t.toneMapping!==pr?ft.tonemapping_pars_fragment:"",t.toneMapping!==pr?$A("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",ft.colorspace_pars_fragment,qA("linearToOutputTexel",t.outputColorSpace),KA(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(gl).join(`
`)),o=ap(o),o=py(o,t),o=my(o,t),a=ap(a),a=py(a,t),a=my(a,t),o=gy(o),a=gy(a),t.isRawShaderMaterial!==!0&&(y=`#version 300 es
`,v=[f,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+v,m=["#define varying in",t.glslVersion===$f?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===$f?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+m);let _=y+v+o,E=y+m+a,w=dy(r,r.VERTEX_SHADER,_),C=dy(r,r.FRAGMENT_SHADER,E);r.attachShader(p,w),r.attachShader(p,C),t.index0AttributeName!==void 0?r.bindAttribLocation(p,0,t.index0AttributeName):t.hasPositionAttribute===!0&&r.bindAttribLocation(p,0,"position"),r.linkProgram(p);function R(L){if(i.debug.checkShaderErrors){let N=r.getProgramInfoLog(p)||"",z=r.getShaderInfoLog(w)||"",G=r.getShaderInfoLog(C)||"",D=N.trim(),X=z.trim(),Y=G.trim(),H=!0,ue=!0;if(r.getProgramParameter(p,r.LINK_STATUS)===!1)if(H=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(r,p,w,C);else{let Z=fy(r,w,"vertex"),Q=fy(r,C,"fragment");rt("WebGLProgram: Shader Error "+r.getError()+" - VALIDATE_STATUS "+r.getProgramParameter(p,r.VALIDATE_STATUS)+`

Material Name: `+L.name+`
Material Type: `+L.type+`

Program Info Log: `+D+`
`+Z+`
`+Q)}else D!==""?Qe("WebGLProgram: Program Info Log:",D):(X===""||Y==="")&&(ue=!1);ue&&(L.diagnostics={runnable:H,programLog:D,vertexShader:{log:X,prefix:v},fragmentShader:{log:Y,prefix:m}})}r.deleteShader(w),r.deleteShader(C),x=new Wo(r,p),T=jA(r,p)}let x;this.getUniforms=function(){return x===void 0&&R(this),x};let T;this.getAttributes=function(){return T===void 0&&R(this),T};let U=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return U===!1&&(U=r.getProgramParameter(p,VA)),U},this.destroy=function(){n.releaseStatesOfProgram(this),r.deleteProgram(p),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=HA++,this.cacheKey=e,this.usedTimes=1,this.program=p,this.vertexShader=w,this.fragmentShader=C,this}var uT=0,lp=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,n){let r=this._getShaderCacheForMaterial(e);return r.has(t)===!1&&(r.add(t),t.usedTimes++),r.has(n)===!1&&(r.add(n),n.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let n of t)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,n=t.get(e);return n===void 0&&(n=new Set,t.set(e,n)),n}_getShaderStage(e){let t=this.shaderCache,n=t.get(e);return n===void 0&&(n=new cp(e),t.set(e,n)),n}},cp=class{constructor(e){this.id=uT++,this.code=e,this.usedTimes=0}};function dT(i){return i===ps||i===hl||i===fl}function hT(i,e,t,n,r,s){let o=new No,a=new lp,l=new Set,c=[],u=new Map,h=n.logarithmicDepthBuffer,f={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function d(x){return l.add(x),x===0?"uv":`uv${x}`}function p(x,T,U,L,N,z){let G=L.fog,D=N.geometry,X=x.isMeshStandardMaterial||x.isMeshLambertMaterial||x.isMeshPhongMaterial?L.environment:null,Y=x.isMeshStandardMaterial||x.isMeshLambertMaterial&&!x.envMap||x.isMeshPhongMaterial&&!x.envMap,H=e.get(x.envMap||X,Y),ue=f[x.type],Z=n.precision;x.precision!==null&&(Z=n.getMaxPrecision(x.precision),Z!==x.precision&&Qe("WebGLProgram.getParameters:",x.precision,"not supported, using",Z,"instead."));let Q=D.morphAttributes.position||D.morphAttributes.normal||D.morphAttributes.color,re=Q!==void 0?Q.length:0,me=0;D.morphAttributes.position!==void 0&&(me=1),D.morphAttributes.normal!==void 0&&(me=2),D.morphAttributes.color!==void 0&&(me=3);let pe,ee,ve,xe;if(ue){let Pe=gr[ue];pe=Pe.vertexShader,ee=Pe.fragmentShader}else{pe=x.vertexShader,ee=x.fragmentShader;let Pe=a.getVertexShaderStage(x),dt=a.getFragmentShaderStage(x);a.update(x,Pe,dt),ve=Pe.id,xe=dt.id}let be=i.getRenderTarget(),_e=i.state.buffers.depth.getReversed(),ze=N.isInstancedMesh===!0,Ze=N.isBatchedMesh===!0,We=!!x.map,ut=!!x.matcap,lt=!!H,et=lt&&H.isPMREMTexture===!0,Ft=!!x.aoMap,Ct=!!x.lightMap,Yt=!!x.bumpMap&&x.wireframe===!1,Mt=!!x.normalMap,Un=!!x.displacementMap,St=!!x.emissiveMap,Tn=!!x.metalnessMap,on=!!x.roughnessMap,mn=x.anisotropy>0,B=x.clearcoat>0,Le=x.diffuseRoughness>0,je=x.dispersion>0,ct=x.retroreflectivity>0,Ee=x.iridescence>0,Ht=x.sheen>0,qe=x.transmission>0,Je=mn&&!!x.anisotropyMap,I=B&&!!x.clearcoatMap,S=B&&!!x.clearcoatNormalMap,q=B&&!!x.clearcoatRoughnessMap,fe=Le&&!!x.diffuseRoughnessMap,ae=Ee&&!!x.iridescenceMap,Se=Ee&&!!x.iridescenceThicknessMap,Me=Ht&&!!x.sheenColorMap,ne=Ht&&!!x.sheenRoughnessMap,se=!!x.specularMap,ye=!!x.specularColorMap,k=!!x.specularIntensityMap,oe=qe&&!!x.transmissionMap,ie=qe&&!!x.thicknessMap,Re=!!x.gradientMap,we=!!x.alphaMap,Te=x.alphaTest>0,Ye=!!x.alphaHash,nt=!!x.extensions,he=pr;x.toneMapped&&(be===null||be.isXRRenderTarget===!0)&&(he=i.toneMapping);let Ve=et?H.isCompressedCubeTexture?H.image[0].mipmaps:H.mipmaps:null,it={shaderID:ue,shaderType:x.type,shaderName:x.name,vertexShader:pe,fragmentShader:ee,defines:x.defines,customVertexShaderID:ve,customFragmentShaderID:xe,isRawShaderMaterial:x.isRawShaderMaterial===!0,glslVersion:x.glslVersion,precision:Z,batching:Ze,batchingColor:Ze&&N._colorsTexture!==null,instancing:ze,instancingColor:ze&&N.instanceColor!==null,instancingMorph:ze&&N.morphTexture!==null,outputColorSpace:be===null?i.outputColorSpace:be.isXRRenderTarget===!0?be.texture.colorSpace:bt.workingColorSpace,alphaToCoverage:!!x.alphaToCoverage,map:We,matcap:ut,envMap:lt,envMapMode:lt&&H.mapping,envMapPMREM:et,envMapMaxLod:et?Ve.length-1:null,envMapSize:et?Ve[0].width:null,aoMap:Ft,lightMap:Ct,bumpMap:Yt,normalMap:Mt,displacementMap:Un,emissiveMap:St,normalMapObjectSpace:Mt&&x.normalMapType===D0,normalMapTangentSpace:Mt&&x.normalMapType===pl,packedNormalMap:Mt&&x.normalMapType===pl&&dT(x.normalMap.format),metalnessMap:Tn,roughnessMap:on,anisotropy:mn,anisotropyMap:Je,clearcoat:B,clearcoatMap:I,clearcoatNormalMap:S,clearcoatRoughnessMap:q,diffuseRoughness:Le,diffuseRoughnessMap:fe,dispersion:je,retroreflection:ct,iridescence:Ee,iridescenceMap:ae,iridescenceThicknessMap:Se,sheen:Ht,sheenColorMap:Me,sheenRoughnessMap:ne,specularMap:se,specularColorMap:ye,specularIntensityMap:k,transmission:qe,transmissionMap:oe,thicknessMap:ie,gradientMap:Re,opaque:x.transparent===!1&&x.blending===fr&&x.alphaToCoverage===!1,alphaMap:we,alphaTest:Te,alphaHash:Ye,combine:x.combine,mapUv:We&&d(x.map.channel),aoMapUv:Ft&&d(x.aoMap.channel),lightMapUv:Ct&&d(x.lightMap.channel),bumpMapUv:Yt&&d(x.bumpMap.channel),normalMapUv:Mt&&d(x.normalMap.channel),displacementMapUv:Un&&d(x.displacementMap.channel),emissiveMapUv:St&&d(x.emissiveMap.channel),metalnessMapUv:Tn&&d(x.metalnessMap.channel),roughnessMapUv:on&&d(x.roughnessMap.channel),anisotropyMapUv:Je&&d(x.anisotropyMap.channel),clearcoatMapUv:I&&d(x.clearcoatMap.channel),clearcoatNormalMapUv:S&&d(x.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:q&&d(x.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:fe&&d(x.diffuseRoughnessMap.channel),iridescenceMapUv:ae&&d(x.iridescenceMap.channel),iridescenceThicknessMapUv:Se&&d(x.iridescenceThicknessMap.channel),sheenColorMapUv:Me&&d(x.sheenColorMap.channel),sheenRoughnessMapUv:ne&&d(x.sheenRoughnessMap.channel),specularMapUv:se&&d(x.specularMap.channel),specularColorMapUv:ye&&d(x.specularColorMap.channel),specularIntensityMapUv:k&&d(x.specularIntensityMap.channel),transmissionMapUv:oe&&d(x.transmissionMap.channel),thicknessMapUv:ie&&d(x.thicknessMap.channel),alphaMapUv:we&&d(x.alphaMap.channel),vertexTangents:!!D.attributes.tangent&&(Mt||mn),vertexNormals:!!D.attributes.normal,vertexColors:x.vertexColors,vertexAlphas:x.vertexColors===!0&&!!D.attributes.color&&D.attributes.color.itemSize===4,pointsUvs:N.isPoints===!0&&!!D.attributes.uv&&(We||we),fog:!!G,useFog:x.fog===!0,fogExp2:!!G&&G.isFogExp2,flatShading:x.wireframe===!1&&(x.flatShading===!0||D.attributes.normal===void 0&&Mt===!1&&(x.isMeshLambertMaterial||x.isMeshPhongMaterial||x.isMeshStandardMaterial||x.isMeshPhysicalMaterial)),sizeAttenuation:x.sizeAttenuation===!0,logarithmicDepthBuffer:h,reversedDepthBuffer:_e,skinning:N.isSkinnedMesh===!0,hasPositionAttribute:D.attributes.position!==void 0,morphTargets:D.morphAttributes.position!==void 0,morphNormals:D.morphAttributes.normal!==void 0,morphColors:D.morphAttributes.color!==void 0,morphTargetsCount:re,morphTextureStride:me,numSunLights:T.sun.length,numDirLights:T.directional.length,numPointLights:T.point.length,numSpotLights:T.spot.length,numSpotLightMaps:T.spotLightMap.length,numRectAreaLights:T.rectArea.length,numHemiLights:T.hemi.length,numSunLightShadows:T.sunShadowMap.length,numDirLightShadows:T.directionalShadowMap.length,numPointLightShadows:T.pointShadowMap.length,numSpotLightShadows:T.spotShadowMap.length,numSpotLightShadowsWithMaps:T.numSpotLightShadowsWithMaps,numLightProbes:T.numLightProbes,numLightProbeGrids:z.filter(Pe=>Pe.texture!==null).length,numClippingPlanes:s.numPlanes,numClipIntersection:s.numIntersection,dithering:x.dithering,shadowMapEnabled:i.shadowMap.enabled&&U.length>0,shadowMapType:i.shadowMap.type,toneMapping:he,decodeVideoTexture:We&&x.map.isVideoTexture===!0&&bt.getTransfer(x.map.colorSpace)===Nt,decodeVideoTextureEmissive:St&&x.emissiveMap.isVideoTexture===!0&&bt.getTransfer(x.emissiveMap.colorSpace)===Nt,premultipliedAlpha:x.premultipliedAlpha,doubleSided:x.side===Ui,flipSided:x.side===$n,useDepthPacking:x.depthPacking>=0,depthPacking:x.depthPacking||0,index0AttributeName:x.index0AttributeName,extensionClipCullDistance:nt&&x.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(nt&&x.extensions.multiDraw===!0||Ze)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:x.customProgramCacheKey()};return it.vertexUv1s=l.has(1),it.vertexUv2s=l.has(2),it.vertexUv3s=l.has(3),l.clear(),it}function v(x){let T=[];if(x.shaderID?T.push(x.shaderID):(T.push(x.customVertexShaderID),T.push(x.customFragmentShaderID)),x.defines!==void 0)for(let U in x.defines)T.push(U),T.push(x.defines[U]);return x.isRawShaderMaterial===!1&&(m(T,x),y(T,x),T.push(i.outputColorSpace)),T.push(x.customProgramCacheKey),T.join()}function m(x,T){x.push(T.precision),x.push(T.outputColorSpace),x.push(T.envMapMode),x.push(T.envMapPMREM),x.push(T.envMapMaxLod),x.push(T.envMapSize),x.push(T.mapUv),x.push(T.alphaMapUv),x.push(T.lightMapUv),x.push(T.aoMapUv),x.push(T.bumpMapUv),x.push(T.normalMapUv),x.push(T.displacementMapUv),x.push(T.emissiveMapUv),x.push(T.metalnessMapUv),x.push(T.roughnessMapUv),x.push(T.anisotropyMapUv),x.push(T.clearcoatMapUv),x.push(T.clearcoatNormalMapUv),x.push(T.clearcoatRoughnessMapUv),x.push(T.diffuseRoughnessMapUv),x.push(T.iridescenceMapUv),x.push(T.iridescenceThicknessMapUv),x.push(T.sheenColorMapUv),x.push(T.sheenRoughnessMapUv),x.push(T.specularMapUv),x.push(T.specularColorMapUv),x.push(T.specularIntensityMapUv),x.push(T.transmissionMapUv),x.push(T.thicknessMapUv),x.push(T.combine),x.push(T.fogExp2),x.push(T.sizeAttenuation),x.push(T.morphTargetsCount),x.push(T.numSunLights),x.push(T.numDirLights),x.push(T.numPointLights),x.push(T.numSpotLights),x.push(T.numSpotLightMaps),x.push(T.numHemiLights),x.push(T.numRectAreaLights),x.push(T.numSunLightShadows),x.push(T.numDirLightShadows),x.push(T.numPointLightShadows),x.push(T.numSpotLightShadows),x.push(T.numSpotLightShadowsWithMaps),x.push(T.numLightProbes),x.push(T.numLightProbeGrids),x.push(T.shadowMapType),x.push(T.toneMapping),x.push(T.numClippingPlanes),x.push(T.numClipIntersection),x.push(T.depthPacking)}function y(x,T){o.disableAll(),T.instancing&&o.enable(0),T.instancingColor&&o.enable(1),T.instancingMorph&&o.enable(2),T.matcap&&o.enable(3),T.envMap&&o.enable(4),T.normalMapObjectSpace&&o.enable(5),T.normalMapTangentSpace&&o.enable(6),T.clearcoat&&o.enable(7),T.iridescence&&o.enable(8),T.alphaTest&&o.enable(9),T.vertexColors&&o.enable(10),T.vertexAlphas&&o.enable(11),T.vertexUv1s&&o.enable(12),T.vertexUv2s&&o.enable(13),T.vertexUv3s&&o.enable(14),T.vertexTangents&&o.enable(15),T.anisotropy&&o.enable(16),T.alphaHash&&o.enable(17),T.batching&&o.enable(18),T.dispersion&&o.enable(19),T.retroreflection&&o.enable(24),T.diffuseRoughness&&o.enable(25),T.batchingColor&&o.enable(20),T.gradientMap&&o.enable(21),T.packedNormalMap&&o.enable(22),T.vertexNormals&&o.enable(23),x.push(o.mask),o.disableAll(),T.fog&&o.enable(0),T.useFog&&o.enable(1),T.flatShading&&o.enable(2),T.logarithmicDepthBuffer&&o.enable(3),T.reversedDepthBuffer&&o.enable(4),T.skinning&&o.enable(5),T.morphTargets&&o.enable(6),T.morphNormals&&o.enable(7),T.morphColors&&o.enable(8),T.premultipliedAlpha&&o.enable(9),T.shadowMapEnabled&&o.enable(10),T.doubleSided&&o.enable(11),T.flipSided&&o.enable(12),T.useDepthPacking&&o.enable(13),T.dithering&&o.enable(14),T.transmission&&o.enable(15),T.sheen&&o.enable(16),T.opaque&&o.enable(17),T.pointsUvs&&o.enable(18),T.decodeVideoTexture&&o.enable(19),T.decodeVideoTextureEmissive&&o.enable(20),T.alphaToCoverage&&o.enable(21),T.numLightProbeGrids>0&&o.enable(22),T.hasPositionAttribute&&o.enable(23),x.push(o.mask)}function _(x){let T=f[x.type],U;if(T){let L=gr[T];U=j0.clone(L.uniforms)}else U=x.uniforms;return U}function E(x,T){let U=u.get(T);return U!==void 0?++U.usedTimes:(U=new cT(i,T,x,r),c.push(U),u.set(T,U)),U}function w(x){if(--x.usedTimes===0){let T=c.indexOf(x);c[T]=c[c.length-1],c.pop(),u.delete(x.cacheKey),x.destroy()}}function C(x){a.remove(x)}function R(){a.dispose()}return{getParameters:p,getProgramCacheKey:v,getUniforms:_,acquireProgram:E,releaseProgram:w,releaseShaderCache:C,programs:c,dispose:R}}function fT(){let i=new WeakMap;function e(o){return i.has(o)}function t(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function r(o,a,l){i.get(o)[a]=l}function s(){i=new WeakMap}return{has:e,get:t,remove:n,update:r,dispose:s}}function pT(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.material.id!==e.material.id?i.material.id-e.material.id:i.materialVariant!==e.materialVariant?i.materialVariant-e.materialVariant:i.z!==e.z?i.z-e.z:i.id-e.id}function _y(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.z!==e.z?e.z-i.z:i.id-e.id}function vy(){let i=[],e=0,t=[],n=[],r=[];function s(){e=0,t.length=0,n.length=0,r.length=0}function o(f){let d=0;return f.isInstancedMesh&&(d+=2),f.isSkinnedMesh&&(d+=1),d}function a(f,d,p,v,m,y){let _=i[e];return _===void 0?(_={id:f.id,object:f,geometry:d,material:p,materialVariant:o(f),groupOrder:v,renderOrder:f.renderOrder,z:m,group:y},i[e]=_):(_.id=f.id,_.object=f,_.geometry=d,_.material=p,_.materialVariant=o(f),_.groupOrder=v,_.renderOrder=f.renderOrder,_.z=m,_.group=y),e++,_}function l(f,d,p,v,m,y,_){_.reversedDepth===!0&&(m=-m);let E=a(f,d,p,v,m,y);p.transmission>0?n.push(E):p.transparent===!0?r.push(E):t.push(E)}function c(f,d,p,v,m,y){let _=a(f,d,p,v,m,y);p.transmission>0?n.unshift(_):p.transparent===!0?r.unshift(_):t.unshift(_)}function u(f,d){t.length>1&&t.sort(f||pT),n.length>1&&n.sort(d||_y),r.length>1&&r.sort(d||_y)}function h(){for(let f=e,d=i.length;f<d;f++){let p=i[f];if(p.id===null)break;p.id=null,p.object=null,p.geometry=null,p.material=null,p.group=null}}return{opaque:t,transmissive:n,transparent:r,init:s,push:l,unshift:c,finish:h,sort:u}}function mT(){let i=new WeakMap;function e(n,r){let s=i.get(n),o;return s===void 0?(o=new vy,i.set(n,[o])):r>=s.length?(o=new vy,s.push(o)):o=s[r],o}function t(){i=new WeakMap}return{get:e,dispose:t}}function gT(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new O,color:new $e};break;case"SpotLight":t={position:new O,direction:new O,color:new $e,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new O,color:new $e,distance:0,decay:0};break;case"HemisphereLight":t={direction:new O,skyColor:new $e,groundColor:new $e};break;case"RectAreaLight":t={color:new $e,position:new O,halfWidth:new O,halfHeight:new O};break}return i[e.id]=t,t}}}function yT(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[e.id]=t,t}}}var _T=0;function vT(i,e){return(e.castShadow?2:0)-(i.castShadow?2:0)+(e.map?1:0)-(i.map?1:0)}function xT(i){let e=new gT,t=yT(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new O);let r=new O,s=new Et,o=new Et;function a(c){let u=0,h=0,f=0;for(let z=0;z<9;z++)n.probe[z].set(0,0,0);let d=0,p=0,v=0,m=0,y=0,_=0,E=0,w=0,C=0,R=0,x=0,T=0,U=0,L=0;c.sort(vT);for(let z=0,G=c.length;z<G;z++){let D=c[z],X=D.color,Y=D.intensity,H=D.distance,ue=null;if(D.shadow&&D.shadow.map&&(D.shadow.map.texture.format===ps?ue=D.shadow.map.texture:ue=D.shadow.map.depthTexture||D.shadow.map.texture),D.isAmbientLight)u+=X.r*Y,h+=X.g*Y,f+=X.b*Y;else if(D.isLightProbe){for(let Z=0;Z<9;Z++)n.probe[Z].addScaledVector(D.sh.coefficients[Z],Y);L++}else if(D.isSunLight){let Z=e.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let Q=D.shadow,re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize.copy(Q.mapSize).multiply(Q.getFrameExtents()),n.sunShadow[p]=re,n.sunShadowMap[p]=ue;let me=Q.getViewportCount();for(let pe=0;pe<me;pe++)n.sunShadowMatrix[v+pe]=Q.getMatrix(pe),n.sunShadowCascade[v+pe]=Q._cascadeData[pe];v+=me,p++}n.sun[d]=Z,d++}else if(D.isDirectionalLight){let Z=e.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let Q=D.shadow,re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize=Q.mapSize,n.directionalShadow[m]=re,n.directionalShadowMap[m]=ue,n.directionalShadowMatrix[m]=D.shadow.matrix,C++}n.directional[m]=Z,m++}else if(D.isSpotLight){let Z=e.get(D);Z.position.setFromMatrixPosition(D.matrixWorld),Z.color.copy(X).multiplyScalar(Y),Z.distance=H,Z.coneCos=Math.cos(D.angle),Z.penumbraCos=Math.cos(D.angle*(1-D.penumbra)),Z.decay=D.decay,n.spot[_]=Z;let Q=D.shadow;if(D.map&&(n.spotLightMap[T]=D.map,T++,Q.updateMatrices(D),D.castShadow&&U++),n.spotLightMatrix[_]=Q.matrix,D.castShadow){let re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize=Q.mapSize,n.spotShadow[_]=re,n.spotShadowMap[_]=ue,x++}_++}else if(D.isRectAreaLight){let Z=e.get(D);Z.color.copy(X).multiplyScalar(Y),Z.halfWidth.set(D.width*.5,0,0),Z.halfHeight.set(0,D.height*.5,0),n.rectArea[E]=Z,E++}else if(D.isPointLight){let Z=e.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),Z.distance=D.distance,Z.decay=D.decay,D.castShadow){let Q=D.shadow,re=t.get(D);re.shadowIntensity=Q.intensity,re.shadowBias=Q.bias,re.shadowNormalBias=Q.normalBias,re.shadowRadius=Q.radius,re.shadowMapSize=Q.mapSize,re.shadowCameraNear=Q.camera.near,re.shadowCameraFar=Q.camera.far,n.pointShadow[y]=re,n.pointShadowMap[y]=ue,n.pointShadowMatrix[y]=D.shadow.matrix,R++}n.point[y]=Z,y++}else if(D.isHemisphereLight){let Z=e.get(D);Z.skyColor.copy(D.color).multiplyScalar(Y),Z.groundColor.copy(D.groundColor).multiplyScalar(Y),n.hemi[w]=Z,w++}}E>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=Fe.LTC_FLOAT_1,n.rectAreaLTC2=Fe.LTC_FLOAT_2):(n.rectAreaLTC1=Fe.LTC_HALF_1,n.rectAreaLTC2=Fe.LTC_HALF_2)),n.ambient[0]=u,n.ambient[1]=h,n.ambient[2]=f;let N=n.hash;(N.sunLength!==d||N.directionalLength!==m||N.pointLength!==y||N.spotLength!==_||N.rectAreaLength!==E||N.hemiLength!==w||N.numSunShadows!==p||N.numDirectionalShadows!==C||N.numPointShadows!==R||N.numSpotShadows!==x||N.numSpotMaps!==T||N.numLightProbes!==L)&&(n.sun.length=d,n.directional.length=m,n.spot.length=_,n.rectArea.length=E,n.point.length=y,n.hemi.length=w,n.sunShadow.length=p,n.sunShadowMap.length=p,n.sunShadowMatrix.length=v,n.sunShadowCascade.length=v,n.directionalShadow.length=C,n.directionalShadowMap.length=C,n.directionalShadowMatrix.length=C,n.pointShadow.length=R,n.pointShadowMap.length=R,n.pointShadowMatrix.length=R,n.spotShadow.length=x,n.spotShadowMap.length=x,n.spotLightMatrix.length=x+T-U,n.spotLightMap.length=T,n.numSpotLightShadowsWithMaps=U,n.numLightProbes=L,N.sunLength=d,N.directionalLength=m,N.pointLength=y,N.spotLength=_,N.rectAreaLength=E,N.hemiLength=w,N.numSunShadows=p,N.numDirectionalShadows=C,N.numPointShadows=R,N.numSpotShadows=x,N.numSpotMaps=T,N.numLightProbes=L,n.version=_T++)}function l(c,u){let h=0,f=0,d=0,p=0,v=0,m=0,y=u.matrixWorldInverse;for(let _=0,E=c.length;_<E;_++){let w=c[_];if(w.isSunLight){let C=n.sun[h];C.direction.setFromMatrixPosition(w.matrixWorld),C.direction.transformDirection(y),h++}else if(w.isDirectionalLight){let C=n.directional[f];C.direction.setFromMatrixPosition(w.matrixWorld),r.setFromMatrixPosition(w.target.matrixWorld),C.direction.sub(r),C.direction.transformDirection(y),f++}else if(w.isSpotLight){let C=n.spot[p];C.position.setFromMatrixPosition(w.matrixWorld),C.position.applyMatrix4(y),C.direction.setFromMatrixPosition(w.matrixWorld),r.setFromMatrixPosition(w.target.matrixWorld),C.direction.sub(r),C.direction.transformDirection(y),p++}else if(w.isRectAreaLight){let C=n.rectArea[v];C.position.setFromMatrixPosition(w.matrixWorld),C.position.applyMatrix4(y),o.identity(),s.copy(w.matrixWorld),s.premultiply(y),o.extractRotation(s),C.halfWidth.set(w.width*.5,0,0),C.halfHeight.set(0,w.height*.5,0),C.halfWidth.applyMatrix4(o),C.halfHeight.applyMatrix4(o),v++}else if(w.isPointLight){let C=n.point[d];C.position.setFromMatrixPosition(w.matrixWorld),C.position.applyMatrix4(y),d++}else if(w.isHemisphereLight){let C=n.hemi[m];C.direction.setFromMatrixPosition(w.matrixWorld),C.direction.transformDirection(y),m++}}}return{setup:a,setupView:l,state:n}}function xy(i){let e=new xT(i),t=[],n=[],r=[];function s(h){u.camera=h,t.length=0,n.length=0,r.length=0}function o(h){h.isLightProbeGrid?r.push(h):t.push(h)}function a(h){n.push(h)}function l(){e.setup(t),r.sort((h,f)=>h.priority-f.priority||h.id-f.id)}function c(h){e.setupView(t,h)}let u={lightsArray:t,shadowsArray:n,lightProbeGridArray:r,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:s,state:u,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function bT(i){let e=new WeakMap;function t(r,s=0){let o=e.get(r),a;return o===void 0?(a=new xy(i),e.set(r,[a])):s>=o.length?(a=new xy(i),o.push(a)):a=o[s],a}function n(){e=new WeakMap}return{get:t,dispose:n}}var wT=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,ST=`uniform sampler2D shadow_pass;
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
}`,MT=[new O(1,0,0),new O(-1,0,0),new O(0,1,0),new O(0,-1,0),new O(0,0,1),new O(0,0,-1)],AT=[new O(0,-1,0),new O(0,-1,0),new O(0,0,1),new O(0,0,-1),new O(0,-1,0),new O(0,-1,0)],by=new Et,ml=new O,ip=new O;function TT(i,e,t){let n=new ss,r=new Be,s=new Be,o=new tn,a=new nu,l=new iu,c={},u=t.maxTextureSize,h={[fs]:$n,[$n]:fs,[Ui]:Ui},f=new Yn({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Be},radius:{value:4}},vertexShader:wT,fragmentShader:ST}),d=f.clone();d.defines.HORIZONTAL_PASS=1;let p=new Gt;p.setAttribute("position",new In(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let v=new At(p,f),m=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Fs;let y=this.type;this.render=function(R,x,T){if(m.enabled===!1||m.autoUpdate===!1&&m.needsUpdate===!1||R.length===0)return;this.type===d0&&(Qe("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Fs);let U=i.getRenderTarget(),L=i.getActiveCubeFace(),N=i.getActiveMipmapLevel(),z=i.state;z.setBlending(Us),z.buffers.depth.getReversed()===!0?z.buffers.color.setClear(0,0,0,0):z.buffers.color.setClear(1,1,1,1),z.buffers.depth.setTest(!0),z.setScissorTest(!1);let G=y!==this.type;G&&x.traverse(function(D){D.material&&(Array.isArray(D.material)?D.material.forEach(X=>X.needsUpdate=!0):D.material.needsUpdate=!0)});for(let D=0,X=R.length;D<X;D++){let Y=R[D],H=Y.shadow;if(H===void 0){Qe("WebGLShadowMap:",Y,"has no shadow.");continue}if(H.autoUpdate===!1&&H.needsUpdate===!1)continue;r.copy(H.mapSize);let ue=H.getFrameExtents();r.multiply(ue),s.copy(H.mapSize),(r.x>u||r.y>u)&&(r.x>u&&(s.x=Math.floor(u/ue.x),r.x=s.x*ue.x,H.mapSize.x=s.x),r.y>u&&(s.y=Math.floor(u/ue.y),r.y=s.y*ue.y,H.mapSize.y=s.y));let Z=i.state.buffers.depth.getReversed();if(H.camera._reversedDepth=Z,H.map===null||G===!0){if(H.map!==null&&(H.map.depthTexture!==null&&(H.map.depthTexture.dispose(),H.map.depthTexture=null),H.map.dispose()),this.type===zo){if(Y.isPointLight){Qe("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}H.map=new wi(r.x,r.y,{format:ps,type:Zi,minFilter:Pn,magFilter:Pn,generateMipmaps:!1}),H.map.texture.name=Y.name+".shadowMap",H.map.depthTexture=new Or(r.x,r.y,Oi),H.map.depthTexture.name=Y.name+".shadowMapDepth",H.map.depthTexture.format=Dr,H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Hn,H.map.depthTexture.magFilter=Hn}else Y.isPointLight?(H.map=new yl(r.x),H.map.depthTexture=new za(r.x,Ki)):(H.map=new wi(r.x,r.y),H.map.depthTexture=new Or(r.x,r.y,Ki)),H.map.depthTexture.name=Y.name+".shadowMap",H.map.depthTexture.format=Dr,this.type===Fs?(H.map.depthTexture.compareFunction=Z?qf:Xf,H.map.depthTexture.minFilter=Pn,H.map.depthTexture.magFilter=Pn):(H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Hn,H.map.depthTexture.magFilter=Hn);H.camera.updateProjectionMatrix()}H.map.isWebGLCubeRenderTarget!==!0&&(H.map.width!==r.x||H.map.height!==r.y)&&H.map.setSize(r.x,r.y);let Q=H.map.isWebGLCubeRenderTarget?6:H.getViewportCount();Y.isPointLight!==!0&&H.updateMatrices(Y,T);let re=(H.camera.layers.mask&4294967294)!==0?H.camera.layers:T.layers;for(let me=0;me<Q;me++){let pe=H.getCamera(me);if(Y.isPointLight){let ee=H.camera,ve=H.matrix,xe=Y.distance||ee.far;xe!==ee.far&&(ee.far=xe,ee.updateProjectionMatrix()),ml.setFromMatrixPosition(Y.matrixWorld),ee.position.copy(ml),ip.copy(ee.position),ip.add(MT[me]),ee.up.copy(AT[me]),ee.lookAt(ip),ee.updateMatrixWorld(),ve.makeTranslation(-ml.x,-ml.y,-ml.z),by.multiplyMatrices(ee.projectionMatrix,ee.matrixWorldInverse),H._frustum.setFromProjectionMatrix(by,ee.coordinateSystem,ee.reversedDepth)}if(H.map.isWebGLCubeRenderTarget)i.setRenderTarget(H.map,me),i.clear();else{me===0&&(i.setRenderTarget(H.map),i.clear());let ee=H.getViewport(me);o.set(s.x*ee.x,s.y*ee.y,s.x*ee.z,s.y*ee.w),z.viewport(o)}n=H.getFrustum(me),w(x,T,pe,Y,re,this.type)}H.isPointLightShadow!==!0&&this.type===zo&&_(H,T),H.needsUpdate=!1}y=this.type,m.needsUpdate=!1,i.setRenderTarget(U,L,N)};function _(R,x){let T=e.update(v);f.defines.VSM_SAMPLES!==R.blurSamples&&(f.defines.VSM_SAMPLES=R.blurSamples,d.defines.VSM_SAMPLES=R.blurSamples,f.needsUpdate=!0,d.needsUpdate=!0),R.mapPass===null?R.mapPass=new wi(r.x,r.y,{format:ps,type:Zi}):(R.mapPass.width!==R.map.width||R.mapPass.height!==R.map.height)&&R.mapPass.setSize(R.map.width,R.map.height),f.uniforms.shadow_pass.value=R.map.depthTexture,f.uniforms.resolution.value.set(R.map.width,R.map.height),f.uniforms.radius.value=R.radius,i.setRenderTarget(R.mapPass),i.clear(),i.renderBufferDirect(x,null,T,f,v,null),d.uniforms.shadow_pass.value=R.mapPass.texture,d.uniforms.resolution.value.set(R.map.width,R.map.height),d.uniforms.radius.value=R.radius,i.setRenderTarget(R.map),i.clear(),i.renderBufferDirect(x,null,T,d,v,null)}function E(R,x,T,U){let L=null,N=T.isPointLight===!0?R.customDistanceMaterial:R.customDepthMaterial;if(N!==void 0)L=N;else if(L=T.isPointLight===!0?l:a,i.localClippingEnabled&&x.clipShadows===!0&&Array.isArray(x.clippingPlanes)&&x.clippingPlanes.length!==0||x.displacementMap&&x.displacementScale!==0||x.alphaMap&&x.alphaTest>0||x.map&&x.alphaTest>0||x.alphaToCoverage===!0){let z=L.uuid,G=x.uuid,D=c[z];D===void 0&&(D={},c[z]=D);let X=D[G];X===void 0&&(X=L.clone(),D[G]=X,x.addEventListener("dispose",C)),L=X}if(L.visible=x.visible,L.wireframe=x.wireframe,U===zo?L.side=x.shadowSide!==null?x.shadowSide:x.side:L.side=x.shadowSide!==null?x.shadowSide:h[x.side],L.alphaMap=x.alphaMap,L.alphaTest=x.alphaToCoverage===!0?.5:x.alphaTest,L.map=x.map,L.clipShadows=x.clipShadows,L.clippingPlanes=x.clippingPlanes,L.clipIntersection=x.clipIntersection,L.displacementMap=x.displacementMap,L.displacementScale=x.displacementScale,L.displacementBias=x.displacementBias,L.wireframeLinewidth=x.wireframeLinewidth,L.linewidth=x.linewidth,T.isPointLight===!0&&L.isMeshDistanceMaterial===!0){let z=i.properties.get(L);z.light=T}return L}function w(R,x,T,U,L,N){if(R.visible===!1)return;if(R.layers.test(L)&&(R.isMesh||R.isLine||R.isPoints)&&(R.castShadow||R.receiveShadow&&N===zo)&&(!R.frustumCulled||R.intersectsFrustum(n))){R.modelViewMatrix.multiplyMatrices(T.matrixWorldInverse,R.matrixWorld);let D=e.update(R),X=R.material;if(Array.isArray(X)){let Y=D.groups;for(let H=0,ue=Y.length;H<ue;H++){let Z=Y[H],Q=X[Z.materialIndex];if(Q&&Q.visible){let re=E(R,Q,U,N);R.onBeforeShadow(i,R,x,T,D,re,Z),i.renderBufferDirect(T,null,D,re,R,Z),R.onAfterShadow(i,R,x,T,D,re,Z)}}}else if(X.visible){let Y=E(R,X,U,N);R.onBeforeShadow(i,R,x,T,D,Y,null),i.renderBufferDirect(T,null,D,Y,R,null),R.onAfterShadow(i,R,x,T,D,Y,null)}}let G=R.children;for(let D=0,X=G.length;D<X;D++)w(G[D],x,T,U,L,N)}function C(R){R.target.removeEventListener("dispose",C);for(let T in c){let U=c[T],L=R.target.uuid;L in U&&(U[L].dispose(),delete U[L])}}}function ET(i,e){function t(){let k=!1,oe=new tn,ie=null,Re=new tn(0,0,0,0);return{setMask:function(we){ie!==we&&!k&&(i.colorMask(we,we,we,we),ie=we)},setLocked:function(we){k=we},setClear:function(we,Te,Ye,nt,he){he===!0&&(we*=nt,Te*=nt,Ye*=nt),oe.set(we,Te,Ye,nt),Re.equals(oe)===!1&&(i.clearColor(we,Te,Ye,nt),Re.copy(oe))},reset:function(){k=!1,ie=null,Re.set(-1,0,0,0)}}}function n(){let k=!1,oe=!1,ie=null,Re=null,we=null;return{setReversed:function(Te){if(oe!==Te){let Ye=e.get("EXT_clip_control");Te?Ye.clipControlEXT(Ye.LOWER_LEFT_EXT,Ye.ZERO_TO_ONE_EXT):Ye.clipControlEXT(Ye.LOWER_LEFT_EXT,Ye.NEGATIVE_ONE_TO_ONE_EXT),oe=Te;let nt=we;we=null,this.setClear(nt)}},getReversed:function(){return oe},setTest:function(Te){Te?_e(i.DEPTH_TEST):ze(i.DEPTH_TEST)},setMask:function(Te){ie!==Te&&!k&&(i.depthMask(Te),ie=Te)},setFunc:function(Te){if(oe&&(Te=X0[Te]),Re!==Te){switch(Te){case Nc:i.depthFunc(i.NEVER);break;case Dc:i.depthFunc(i.ALWAYS);break;case Fc:i.depthFunc(i.LESS);break;case Ro:i.depthFunc(i.LEQUAL);break;case Uc:i.depthFunc(i.EQUAL);break;case Oc:i.depthFunc(i.GEQUAL);break;case kc:i.depthFunc(i.GREATER);break;case Bc:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}Re=Te}},setLocked:function(Te){k=Te},setClear:function(Te){we!==Te&&(we=Te,oe&&(Te=1-Te),i.clearDepth(Te))},reset:function(){k=!1,ie=null,Re=null,we=null,oe=!1}}}function r(){let k=!1,oe=null,ie=null,Re=null,we=null,Te=null,Ye=null,nt=null,he=null;return{setTest:function(Ve){k||(Ve?_e(i.STENCIL_TEST):ze(i.STENCIL_TEST))},setMask:function(Ve){oe!==Ve&&!k&&(i.stencilMask(Ve),oe=Ve)},setFunc:function(Ve,it,Pe){(ie!==Ve||Re!==it||we!==Pe)&&(i.stencilFunc(Ve,it,Pe),ie=Ve,Re=it,we=Pe)},setOp:function(Ve,it,Pe){(Te!==Ve||Ye!==it||nt!==Pe)&&(i.stencilOp(Ve,it,Pe),Te=Ve,Ye=it,nt=Pe)},setLocked:function(Ve){k=Ve},setClear:function(Ve){he!==Ve&&(i.clearStencil(Ve),he=Ve)},reset:function(){k=!1,oe=null,ie=null,Re=null,we=null,Te=null,Ye=null,nt=null,he=null}}}let s=new t,o=new n,a=new r,l={},c=new WeakMap,u={},h={},f={},d=new WeakMap,p=[],v=null,m=!1,y=null,_=null,E=null,w=null,C=null,R=null,x=null,T=new $e(0,0,0),U=0,L=!1,N=null,z=null,G=null,D=null,X=null,Y=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),H=!1,ue=0,Z=i.getParameter(i.VERSION);Z.indexOf("WebGL")!==-1?(ue=parseFloat(/^WebGL (\d)/.exec(Z)[1]),H=ue>=1):Z.indexOf("OpenGL ES")!==-1&&(ue=parseFloat(/^OpenGL ES (\d)/.exec(Z)[1]),H=ue>=2);let Q=null,re={},me=i.getParameter(i.SCISSOR_BOX),pe=i.getParameter(i.VIEWPORT),ee=new tn().fromArray(me),ve=new tn().fromArray(pe);function xe(k,oe,ie,Re){let we=new Uint8Array(4),Te=i.createTexture();i.bindTexture(k,Te),i.texParameteri(k,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(k,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Ye=0;Ye<ie;Ye++)k===i.TEXTURE_3D||k===i.TEXTURE_2D_ARRAY?i.texImage3D(oe,0,i.RGBA,1,1,Re,0,i.RGBA,i.UNSIGNED_BYTE,we):i.texImage2D(oe+Ye,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,we);return Te}let be={};be[i.TEXTURE_2D]=xe(i.TEXTURE_2D,i.TEXTURE_2D,1),be[i.TEXTURE_CUBE_MAP]=xe(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),be[i.TEXTURE_2D_ARRAY]=xe(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),be[i.TEXTURE_3D]=xe(i.TEXTURE_3D,i.TEXTURE_3D,1,1),s.setClear(0,0,0,1),o.setClear(1),a.setClear(0),_e(i.DEPTH_TEST),o.setFunc(Ro),Yt(!1),Mt(Tf),_e(i.CULL_FACE),Ft(Us);function _e(k){u[k]!==!0&&(i.enable(k),u[k]=!0)}function ze(k){u[k]!==!1&&(i.disable(k),u[k]=!1)}function Ze(k,oe){return f[k]!==oe?(i.bindFramebuffer(k,oe),f[k]=oe,k===i.DRAW_FRAMEBUFFER&&(f[i.FRAMEBUFFER]=oe),k===i.FRAMEBUFFER&&(f[i.DRAW_FRAMEBUFFER]=oe),!0):!1}function We(k,oe){let ie=p,Re=!1;if(k){ie=d.get(oe),ie===void 0&&(ie=[],d.set(oe,ie));let we=k.textures;if(ie.length!==we.length||ie[0]!==i.COLOR_ATTACHMENT0){for(let Te=0,Ye=we.length;Te<Ye;Te++)ie[Te]=i.COLOR_ATTACHMENT0+Te;ie.length=we.length,Re=!0}}else ie[0]!==i.BACK&&(ie[0]=i.BACK,Re=!0);Re&&i.drawBuffers(ie)}function ut(k){return v!==k?(i.useProgram(k),v=k,!0):!1}let lt={[ks]:i.FUNC_ADD,[f0]:i.FUNC_SUBTRACT,[p0]:i.FUNC_REVERSE_SUBTRACT};lt[m0]=i.MIN,lt[g0]=i.MAX;let et={[y0]:i.ZERO,[_0]:i.ONE,[v0]:i.SRC_COLOR,[Cf]:i.SRC_ALPHA,[A0]:i.SRC_ALPHA_SATURATE,[S0]:i.DST_COLOR,[b0]:i.DST_ALPHA,[x0]:i.ONE_MINUS_SRC_COLOR,[If]:i.ONE_MINUS_SRC_ALPHA,[M0]:i.ONE_MINUS_DST_COLOR,[w0]:i.ONE_MINUS_DST_ALPHA,[T0]:i.CONSTANT_COLOR,[E0]:i.ONE_MINUS_CONSTANT_COLOR,[R0]:i.CONSTANT_ALPHA,[C0]:i.ONE_MINUS_CONSTANT_ALPHA};function Ft(k,oe,ie,Re,we,Te,Ye,nt,he,Ve){if(k===Us){m===!0&&(ze(i.BLEND),m=!1);return}if(m===!1&&(_e(i.BLEND),m=!0),k!==h0){if(k!==y||Ve!==L){if((_!==ks||C!==ks)&&(i.blendEquation(i.FUNC_ADD),_=ks,C=ks),Ve)switch(k){case fr:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Os:i.blendFunc(i.ONE,i.ONE);break;case Ef:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case Rf:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:rt("WebGLState: Invalid blending: ",k);break}else switch(k){case fr:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Os:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Ef:rt("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case Rf:rt("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:rt("WebGLState: Invalid blending: ",k);break}E=null,w=null,R=null,x=null,T.set(0,0,0),U=0,y=k,L=Ve}return}we=we||oe,Te=Te||ie,Ye=Ye||Re,(oe!==_||we!==C)&&(i.blendEquationSeparate(lt[oe],lt[we]),_=oe,C=we),(ie!==E||Re!==w||Te!==R||Ye!==x)&&(i.blendFuncSeparate(et[ie],et[Re],et[Te],et[Ye]),E=ie,w=Re,R=Te,x=Ye),(nt.equals(T)===!1||he!==U)&&(i.blendColor(nt.r,nt.g,nt.b,he),T.copy(nt),U=he),y=k,L=!1}function Ct(k,oe){k.side===Ui?ze(i.CULL_FACE):_e(i.CULL_FACE);let ie=k.side===$n;oe&&(ie=!ie),Yt(ie),k.blending===fr&&k.transparent===!1?Ft(Us):Ft(k.blending,k.blendEquation,k.blendSrc,k.blendDst,k.blendEquationAlpha,k.blendSrcAlpha,k.blendDstAlpha,k.blendColor,k.blendAlpha,k.premultipliedAlpha),o.setFunc(k.depthFunc),o.setTest(k.depthTest),o.setMask(k.depthWrite),s.setMask(k.colorWrite);let Re=k.stencilWrite;a.setTest(Re),Re&&(a.setMask(k.stencilWriteMask),a.setFunc(k.stencilFunc,k.stencilRef,k.stencilFuncMask),a.setOp(k.stencilFail,k.stencilZFail,k.stencilZPass)),St(k.polygonOffset,k.polygonOffsetFactor,k.polygonOffsetUnits),k.alphaToCoverage===!0?_e(i.SAMPLE_ALPHA_TO_COVERAGE):ze(i.SAMPLE_ALPHA_TO_COVERAGE)}function Yt(k){N!==k&&(k?i.frontFace(i.CW):i.frontFace(i.CCW),N=k)}function Mt(k){k!==c0?(_e(i.CULL_FACE),k!==z&&(k===Tf?i.cullFace(i.BACK):k===u0?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):ze(i.CULL_FACE),z=k}function Un(k){k!==G&&(H&&i.lineWidth(k),G=k)}function St(k,oe,ie){k?(_e(i.POLYGON_OFFSET_FILL),(D!==oe||X!==ie)&&(D=oe,X=ie,o.getReversed()&&(oe=-oe,ie=-ie),i.polygonOffset(oe,ie))):ze(i.POLYGON_OFFSET_FILL)}function Tn(k){k?_e(i.SCISSOR_TEST):ze(i.SCISSOR_TEST)}function on(k){k===void 0&&(k=i.TEXTURE0+Y-1),Q!==k&&(i.activeTexture(k),Q=k)}function mn(k,oe,ie){ie===void 0&&(Q===null?ie=i.TEXTURE0+Y-1:ie=Q);let Re=re[ie];Re===void 0&&(Re={type:void 0,texture:void 0},re[ie]=Re),(Re.type!==k||Re.texture!==oe)&&(Q!==ie&&(i.activeTexture(ie),Q=ie),i.bindTexture(k,oe||be[k]),Re.type=k,Re.texture=oe)}function B(){let k=re[Q];k!==void 0&&k.type!==void 0&&(i.bindTexture(k.type,null),k.type=void 0,k.texture=void 0)}function Le(){try{i.compressedTexImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function je(){try{i.compressedTexImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function ct(){try{i.texSubImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function Ee(){try{i.texSubImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function Ht(){try{i.compressedTexSubImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function qe(){try{i.compressedTexSubImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function Je(){try{i.texStorage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function I(){try{i.texStorage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function S(){try{i.texImage2D(...arguments)}catch(k){rt("WebGLState:",k)}}function q(){try{i.texImage3D(...arguments)}catch(k){rt("WebGLState:",k)}}function fe(k){return h[k]!==void 0?h[k]:i.getParameter(k)}function ae(k,oe){h[k]!==oe&&(i.pixelStorei(k,oe),h[k]=oe)}function Se(k){ee.equals(k)===!1&&(i.scissor(k.x,k.y,k.z,k.w),ee.copy(k))}function Me(k){ve.equals(k)===!1&&(i.viewport(k.x,k.y,k.z,k.w),ve.copy(k))}function ne(k,oe){let ie=c.get(oe);ie===void 0&&(ie=new WeakMap,c.set(oe,ie));let Re=ie.get(k);Re===void 0&&(Re=i.getUniformBlockIndex(oe,k.name),i.uniformBlockBinding(oe,Re,Re),ie.set(k,Re))}function se(k,oe,ie){let we=c.get(oe).get(k);l[we]!==ie&&(i.bindBufferBase(i.UNIFORM_BUFFER,we,ie),l[we]=ie)}function ye(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),u={},h={},Q=null,re={},f={},l={},d=new WeakMap,p=[],v=null,m=!1,y=null,_=null,E=null,w=null,C=null,R=null,x=null,T=new $e(0,0,0),U=0,L=!1,N=null,z=null,G=null,D=null,X=null,ee.set(0,0,i.canvas.width,i.canvas.height),ve.set(0,0,i.canvas.width,i.canvas.height),s.reset(),o.reset(),a.reset()}return{buffers:{color:s,depth:o,stencil:a},enable:_e,disable:ze,bindFramebuffer:Ze,drawBuffers:We,useProgram:ut,setBlending:Ft,setMaterial:Ct,setFlipSided:Yt,setCullFace:Mt,setLineWidth:Un,setPolygonOffset:St,setScissorTest:Tn,activeTexture:on,bindTexture:mn,unbindTexture:B,compressedTexImage2D:Le,compressedTexImage3D:je,texImage2D:S,texImage3D:q,pixelStorei:ae,getParameter:fe,updateUBOMapping:ne,uniformBlockBinding:se,texStorage2D:Je,texStorage3D:I,texSubImage2D:ct,texSubImage3D:Ee,compressedTexSubImage2D:Ht,compressedTexSubImage3D:qe,scissor:Se,viewport:Me,reset:ye}}function RT(i,e,t,n,r,s,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Be,u=new WeakMap,h=new Set,f,d=new WeakMap,p=new Set,v=new FinalizationRegistry(I=>p.delete(I)),m=!1;try{m=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function y(I,S){return m?new OffscreenCanvas(I,S):Na("canvas")}function _(I,S,q){let fe=1,ae=Je(I);if((ae.width>q||ae.height>q)&&(fe=q/Math.max(ae.width,ae.height)),fe<1)if(typeof HTMLImageElement<"u"&&I instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&I instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&I instanceof ImageBitmap||typeof VideoFrame<"u"&&I instanceof VideoFrame){let Se=Math.floor(fe*ae.width),Me=Math.floor(fe*ae.height);f===void 0&&(f=y(Se,Me));let ne=S?y(Se,Me):f;return ne.width=Se,ne.height=Me,ne.getContext("2d").drawImage(I,0,0,Se,Me),Qe("WebGLRenderer: Texture has been resized from ("+ae.width+"x"+ae.height+") to ("+Se+"x"+Me+")."),ne}else return"data"in I&&Qe("WebGLRenderer: Image in DataTexture is too big ("+ae.width+"x"+ae.height+")."),I;return I}function E(I){return I.generateMipmaps}function w(I){i.generateMipmap(I)}function C(I){return I.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:I.isWebGL3DRenderTarget?i.TEXTURE_3D:I.isWebGLArrayRenderTarget||I.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function R(I,S,q,fe,ae,Se=!1){if(I!==null){if(i[I]!==void 0)return i[I];Qe("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+I+"'")}let Me;fe&&(Me=e.get("EXT_texture_norm16"),Me||Qe("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let ne=S;if(S===i.RED&&(q===i.FLOAT&&(ne=i.R32F),q===i.HALF_FLOAT&&(ne=i.R16F),q===i.UNSIGNED_BYTE&&(ne=i.R8),q===i.UNSIGNED_SHORT&&Me&&(ne=Me.R16_EXT),q===i.SHORT&&Me&&(ne=Me.R16_SNORM_EXT)),S===i.RED_INTEGER&&(q===i.UNSIGNED_BYTE&&(ne=i.R8UI),q===i.UNSIGNED_SHORT&&(ne=i.R16UI),q===i.UNSIGNED_INT&&(ne=i.R32UI),q===i.BYTE&&(ne=i.R8I),q===i.SHORT&&(ne=i.R16I),q===i.INT&&(ne=i.R32I)),S===i.RG&&(q===i.FLOAT&&(ne=i.RG32F),q===i.HALF_FLOAT&&(ne=i.RG16F),q===i.UNSIGNED_BYTE&&(ne=i.RG8),q===i.UNSIGNED_SHORT&&Me&&(ne=Me.RG16_EXT),q===i.SHORT&&Me&&(ne=Me.RG16_SNORM_EXT)),S===i.RG_INTEGER&&(q===i.UNSIGNED_BYTE&&(ne=i.RG8UI),q===i.UNSIGNED_SHORT&&(ne=i.RG16UI),q===i.UNSIGNED_INT&&(ne=i.RG32UI),q===i.BYTE&&(ne=i.RG8I),q===i.SHORT&&(ne=i.RG16I),q===i.INT&&(ne=i.RG32I)),S===i.RGB_INTEGER&&(q===i.UNSIGNED_BYTE&&(ne=i.RGB8UI),q===i.UNSIGNED_SHORT&&(ne=i.RGB16UI),q===i.UNSIGNED_INT&&(ne=i.RGB32UI),q===i.BYTE&&(ne=i.RGB8I),q===i.SHORT&&(ne=i.RGB16I),q===i.INT&&(ne=i.RGB32I)),S===i.RGBA_INTEGER&&(q===i.UNSIGNED_BYTE&&(ne=i.RGBA8UI),q===i.UNSIGNED_SHORT&&(ne=i.RGBA16UI),q===i.UNSIGNED_INT&&(ne=i.RGBA32UI),q===i.BYTE&&(ne=i.RGBA8I),q===i.SHORT&&(ne=i.RGBA16I),q===i.INT&&(ne=i.RGBA32I)),S===i.RGB&&(q===i.UNSIGNED_SHORT&&Me&&(ne=Me.RGB16_EXT),q===i.SHORT&&Me&&(ne=Me.RGB16_SNORM_EXT),q===i.UNSIGNED_INT_5_9_9_9_REV&&(ne=i.RGB9_E5),q===i.UNSIGNED_INT_10F_11F_11F_REV&&(ne=i.R11F_G11F_B10F)),S===i.RGBA){let se=Se?La:bt.getTransfer(ae);q===i.FLOAT&&(ne=i.RGBA32F),q===i.HALF_FLOAT&&(ne=i.RGBA16F),q===i.UNSIGNED_BYTE&&(ne=se===Nt?i.SRGB8_ALPHA8:i.RGBA8),q===i.UNSIGNED_SHORT&&Me&&(ne=Me.RGBA16_EXT),q===i.SHORT&&Me&&(ne=Me.RGBA16_SNORM_EXT),q===i.UNSIGNED_SHORT_4_4_4_4&&(ne=i.RGBA4),q===i.UNSIGNED_SHORT_5_5_5_1&&(ne=i.RGB5_A1)}return(ne===i.R16F||ne===i.R32F||ne===i.RG16F||ne===i.RG32F||ne===i.RGBA16F||ne===i.RGBA32F)&&e.get("EXT_color_buffer_float"),ne}function x(I,S){let q;return I?S===null||S===Ki||S===zs?q=i.DEPTH24_STENCIL8:S===Oi?q=i.DEPTH32F_STENCIL8:S===Vo&&(q=i.DEPTH24_STENCIL8,Qe("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):S===null||S===Ki||S===zs?q=i.DEPTH_COMPONENT24:S===Oi?q=i.DEPTH_COMPONENT32F:S===Vo&&(q=i.DEPTH_COMPONENT16),q}function T(I,S){return E(I)===!0||I.isFramebufferTexture&&I.minFilter!==Hn&&I.minFilter!==Pn?Math.log2(Math.max(S.width,S.height))+1:I.mipmaps.length>0?I.mipmaps.length:I.isCompressedTexture&&Array.isArray(I.image)?S.mipmaps.length:1}function U(I){let S=new WeakRef(I);n.get(I).__ref=S,p.add(S),v.register(I,S,S)}function L(I){let S=n.get(I).__ref;S!==void 0&&(p.delete(S),v.unregister(S))}function N(I){G(I.target)}function z(I){D(I.target)}function G(I){I.removeEventListener("dispose",N),L(I),Y(I),I.isVideoTexture&&u.delete(I),I.isHTMLTexture&&h.delete(I)}function D(I){I.removeEventListener("dispose",z),L(I),ue(I)}function X(){for(let I of p){let S=I.deref();S!==void 0&&(S.isRenderTarget===!0?D(S):G(S))}p.clear(),h.clear()}function Y(I){let S=n.get(I);if(S.__webglInit===void 0)return;let q=I.source,fe=d.get(q);if(fe){let ae=fe[S.__cacheKey];ae.usedTimes--,ae.usedTimes===0&&H(I),Object.keys(fe).length===0&&d.delete(q)}n.remove(I)}function H(I){let S=n.get(I);i.deleteTexture(S.__webglTexture);let q=I.source,fe=d.get(q);delete fe[S.__cacheKey],o.memory.textures--}function ue(I){let S=n.get(I);S.__depthDisposeCallback&&S.__depthDisposeCallback();let q=I.depthTexture;if(q&&q.renderTarget===I&&G(q),I.isWebGLCubeRenderTarget)for(let ae=0;ae<6;ae++){if(Array.isArray(S.__webglFramebuffer[ae]))for(let Se=0;Se<S.__webglFramebuffer[ae].length;Se++)i.deleteFramebuffer(S.__webglFramebuffer[ae][Se]);else i.deleteFramebuffer(S.__webglFramebuffer[ae]);S.__webglDepthbuffer&&i.deleteRenderbuffer(S.__webglDepthbuffer[ae])}else{if(Array.isArray(S.__webglFramebuffer))for(let ae=0;ae<S.__webglFramebuffer.length;ae++)i.deleteFramebuffer(S.__webglFramebuffer[ae]);else i.deleteFramebuffer(S.__webglFramebuffer);if(S.__webglDepthbuffer&&i.deleteRenderbuffer(S.__webglDepthbuffer),S.__webglMultisampledFramebuffer&&i.deleteFramebuffer(S.__webglMultisampledFramebuffer),S.__webglColorRenderbuffer)for(let ae=0;ae<S.__webglColorRenderbuffer.length;ae++)S.__webglColorRenderbuffer[ae]&&i.deleteRenderbuffer(S.__webglColorRenderbuffer[ae]);S.__webglDepthRenderbuffer&&i.deleteRenderbuffer(S.__webglDepthRenderbuffer)}let fe=I.textures;for(let ae=0,Se=fe.length;ae<Se;ae++){let Me=n.get(fe[ae]);Me.__webglTexture&&(i.deleteTexture(Me.__webglTexture),o.memory.textures--),n.remove(fe[ae])}n.remove(I)}let Z=0;function Q(){Z=0}function re(){return Z}function me(I){Z=I}function pe(){let I=Z;return I>=r.maxTextures&&Qe("WebGLTextures: Trying to use "+(I+1)+" texture units while this GPU supports only "+r.maxTextures),Z+=1,I}function ee(I){let S=[];return S.push(I.wrapS),S.push(I.wrapT),S.push(I.wrapR||0),S.push(I.magFilter),S.push(I.minFilter),S.push(I.anisotropy),S.push(I.internalFormat),S.push(I.format),S.push(I.type),S.push(I.generateMipmaps),S.push(I.mipmapsAutoUpdate),S.push(I.premultiplyAlpha),S.push(I.flipY),S.push(I.unpackAlignment),S.push(I.colorSpace),S.join()}function ve(I,S){let q=n.get(I);if(I.isVideoTexture&&Ht(I),I.isRenderTargetTexture===!1&&I.isExternalTexture!==!0&&I.version>0&&q.__version!==I.version){let fe=I.image;if(fe===null)Qe("WebGLRenderer: Texture marked for update but no image data found.");else if(fe.complete===!1)Qe("WebGLRenderer: Texture marked for update but image is incomplete");else{Ct(q,I,S);return}}else I.isExternalTexture&&(q.__webglTexture=I.sourceTexture?I.sourceTexture:null);t.bindTexture(i.TEXTURE_2D,q.__webglTexture,i.TEXTURE0+S)}function xe(I,S){let q=n.get(I);if(I.isRenderTargetTexture===!1&&I.version>0&&q.__version!==I.version){Ct(q,I,S);return}else I.isExternalTexture&&(q.__webglTexture=I.sourceTexture?I.sourceTexture:null);t.bindTexture(i.TEXTURE_2D_ARRAY,q.__webglTexture,i.TEXTURE0+S)}function be(I,S){let q=n.get(I);if(I.isRenderTargetTexture===!1&&I.version>0&&q.__version!==I.version){Ct(q,I,S);return}t.bindTexture(i.TEXTURE_3D,q.__webglTexture,i.TEXTURE0+S)}function _e(I,S){let q=n.get(I);if(I.version>0&&q.__version!==I.version){Yt(q,I,S);return}t.bindTexture(i.TEXTURE_CUBE_MAP,q.__webglTexture,i.TEXTURE0+S)}let ze={[Co]:i.REPEAT,[cr]:i.CLAMP_TO_EDGE,[zc]:i.MIRRORED_REPEAT},Ze={[Hn]:i.NEAREST,[L0]:i.NEAREST_MIPMAP_NEAREST,[al]:i.NEAREST_MIPMAP_LINEAR,[Pn]:i.LINEAR,[vu]:i.LINEAR_MIPMAP_NEAREST,[Ai]:i.LINEAR_MIPMAP_LINEAR},We={[U0]:i.NEVER,[Yf]:i.ALWAYS,[O0]:i.LESS,[Xf]:i.LEQUAL,[k0]:i.EQUAL,[qf]:i.GEQUAL,[B0]:i.GREATER,[z0]:i.NOTEQUAL};function ut(I,S){if(S.type===Oi&&e.has("OES_texture_float_linear")===!1&&(S.magFilter===Pn||S.magFilter===vu||S.magFilter===al||S.magFilter===Ai||S.minFilter===Pn||S.minFilter===vu||S.minFilter===al||S.minFilter===Ai)&&Qe("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(I,i.TEXTURE_WRAP_S,ze[S.wrapS]),i.texParameteri(I,i.TEXTURE_WRAP_T,ze[S.wrapT]),(I===i.TEXTURE_3D||I===i.TEXTURE_2D_ARRAY)&&i.texParameteri(I,i.TEXTURE_WRAP_R,ze[S.wrapR]),i.texParameteri(I,i.TEXTURE_MAG_FILTER,Ze[S.magFilter]),i.texParameteri(I,i.TEXTURE_MIN_FILTER,Ze[S.minFilter]),S.compareFunction&&(i.texParameteri(I,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(I,i.TEXTURE_COMPARE_FUNC,We[S.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(S.magFilter===Hn||S.minFilter!==al&&S.minFilter!==Ai||S.type===Oi&&e.has("OES_texture_float_linear")===!1)return;if(S.anisotropy>1||n.get(S).__currentAnisotropy){let q=e.get("EXT_texture_filter_anisotropic");i.texParameterf(I,q.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(S.anisotropy,r.getMaxAnisotropy())),n.get(S).__currentAnisotropy=S.anisotropy}}}function lt(I,S){let q=!1;I.__webglInit===void 0&&(I.__webglInit=!0,S.addEventListener("dispose",N),U(S));let fe=S.source,ae=d.get(fe);ae===void 0&&(ae={},d.set(fe,ae));let Se=ee(S);if(Se!==I.__cacheKey){ae[Se]===void 0&&(ae[Se]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,q=!0),ae[Se].usedTimes++;let Me=ae[I.__cacheKey];Me!==void 0&&(ae[I.__cacheKey].usedTimes--,Me.usedTimes===0&&H(S)),I.__cacheKey=Se,I.__webglTexture=ae[Se].texture}return q}function et(I,S,q){return Math.floor(Math.floor(I/q)/S)}function Ft(I,S,q,fe){let Se=I.updateRanges;if(Se.length===0)t.texSubImage2D(i.TEXTURE_2D,0,0,0,S.width,S.height,q,fe,S.data);else{Se.sort((k,oe)=>k.start-oe.start);let Me=0;for(let k=1;k<Se.length;k++){let oe=Se[Me],ie=Se[k],Re=oe.start+oe.count,we=et(ie.start,S.width,4),Te=et(oe.start,S.width,4);ie.start<=Re+1&&we===Te&&et(ie.start+ie.count-1,S.width,4)===we?oe.count=Math.max(oe.count,ie.start+ie.count-oe.start):(++Me,Se[Me]=ie)}Se.length=Me+1;let ne=t.getParameter(i.UNPACK_ROW_LENGTH),se=t.getParameter(i.UNPACK_SKIP_PIXELS),ye=t.getParameter(i.UNPACK_SKIP_ROWS);t.pixelStorei(i.UNPACK_ROW_LENGTH,S.width);for(let k=0,oe=Se.length;k<oe;k++){let ie=Se[k],Re=Math.floor(ie.start/4),we=Math.ceil(ie.count/4),Te=Re%S.width,Ye=Math.floor(Re/S.width),nt=we,he=1;t.pixelStorei(i.UNPACK_SKIP_PIXELS,Te),t.pixelStorei(i.UNPACK_SKIP_ROWS,Ye),t.texSubImage2D(i.TEXTURE_2D,0,Te,Ye,nt,he,q,fe,S.data)}I.clearUpdateRanges(),t.pixelStorei(i.UNPACK_ROW_LENGTH,ne),t.pixelStorei(i.UNPACK_SKIP_PIXELS,se),t.pixelStorei(i.UNPACK_SKIP_ROWS,ye)}}function Ct(I,S,q){let fe=i.TEXTURE_2D;(S.isDataArrayTexture||S.isCompressedArrayTexture)&&(fe=i.TEXTURE_2D_ARRAY),S.isData3DTexture&&(fe=i.TEXTURE_3D);let ae=lt(I,S),Se=S.source;t.bindTexture(fe,I.__webglTexture,i.TEXTURE0+q);let Me=n.get(Se);if(Se.version!==Me.__version||ae===!0){if(t.activeTexture(i.TEXTURE0+q),(typeof ImageBitmap<"u"&&S.image instanceof ImageBitmap)===!1){let he=bt.getPrimaries(bt.workingColorSpace),Ve=S.colorSpace===Br?null:bt.getPrimaries(S.colorSpace),it=S.colorSpace===Br||he===Ve?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,it)}t.pixelStorei(i.UNPACK_ALIGNMENT,S.unpackAlignment);let se=_(S.image,!1,r.maxTextureSize);se=qe(S,se);let ye=s.convert(S.format,S.colorSpace),k=s.convert(S.type),oe=R(S.internalFormat,ye,k,S.normalized,S.colorSpace,S.isVideoTexture);ut(fe,S);let ie,Re=S.mipmaps,we=S.isVideoTexture!==!0,Te=Me.__version===void 0||ae===!0,Ye=Se.dataReady,nt=T(S,se);if(S.isDepthTexture)oe=x(S.format===kr,S.type),Te&&(we?t.texStorage2D(i.TEXTURE_2D,1,oe,se.width,se.height):t.texImage2D(i.TEXTURE_2D,0,oe,se.width,se.height,0,ye,k,null));else if(S.isDataTexture)if(Re.length>0){we&&Te&&t.texStorage2D(i.TEXTURE_2D,nt,oe,Re[0].width,Re[0].height);for(let he=0,Ve=Re.length;he<Ve;he++)ie=Re[he],we?Ye&&t.texSubImage2D(i.TEXTURE_2D,he,0,0,ie.width,ie.height,ye,k,ie.data):t.texImage2D(i.TEXTURE_2D,he,oe,ie.width,ie.height,0,ye,k,ie.data);S.generateMipmaps=!1}else we?(Te&&t.texStorage2D(i.TEXTURE_2D,nt,oe,se.width,se.height),Ye&&Ft(S,se,ye,k)):t.texImage2D(i.TEXTURE_2D,0,oe,se.width,se.height,0,ye,k,se.data);else if(S.isCompressedTexture)if(S.isCompressedArrayTexture){we&&Te&&t.texStorage3D(i.TEXTURE_2D_ARRAY,nt,oe,Re[0].width,Re[0].height,se.depth);for(let he=0,Ve=Re.length;he<Ve;he++)if(ie=Re[he],S.format!==Ji)if(ye!==null)if(we){if(Ye)if(S.layerUpdates.size>0){let it=tp(ie.width,ie.height,S.format,S.type);for(let Pe of S.layerUpdates){let dt=ie.data.subarray(Pe*it/ie.data.BYTES_PER_ELEMENT,(Pe+1)*it/ie.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,he,0,0,Pe,ie.width,ie.height,1,ye,dt)}}else t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,he,0,0,0,ie.width,ie.height,se.depth,ye,ie.data)}else t.compressedTexImage3D(i.TEXTURE_2D_ARRAY,he,oe,ie.width,ie.height,se.depth,0,ie.data,0,0);else Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else we?Ye&&t.texSubImage3D(i.TEXTURE_2D_ARRAY,he,0,0,0,ie.width,ie.height,se.depth,ye,k,ie.data):t.texImage3D(i.TEXTURE_2D_ARRAY,he,oe,ie.width,ie.height,se.depth,0,ye,k,ie.data);S.layerUpdates.size>0&&S.clearLayerUpdates()}else{we&&Te&&t.texStorage2D(i.TEXTURE_2D,nt,oe,Re[0].width,Re[0].height);for(let he=0,Ve=Re.length;he<Ve;he++)ie=Re[he],S.format!==Ji?ye!==null?we?Ye&&t.compressedTexSubImage2D(i.TEXTURE_2D,he,0,0,ie.width,ie.height,ye,ie.data):t.compressedTexImage2D(i.TEXTURE_2D,he,oe,ie.width,ie.height,0,ie.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):we?Ye&&t.texSubImage2D(i.TEXTURE_2D,he,0,0,ie.width,ie.height,ye,k,ie.data):t.texImage2D(i.TEXTURE_2D,he,oe,ie.width,ie.height,0,ye,k,ie.data)}else if(S.isDataArrayTexture)if(we){if(Te&&t.texStorage3D(i.TEXTURE_2D_ARRAY,nt,oe,se.width,se.height,se.depth),Ye)if(S.layerUpdates.size>0){let he=tp(se.width,se.height,S.format,S.type);for(let Ve of S.layerUpdates){let it=se.data.subarray(Ve*he/se.data.BYTES_PER_ELEMENT,(Ve+1)*he/se.data.BYTES_PER_ELEMENT);t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Ve,se.width,se.height,1,ye,k,it)}S.clearLayerUpdates()}else t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,se.width,se.height,se.depth,ye,k,se.data)}else t.texImage3D(i.TEXTURE_2D_ARRAY,0,oe,se.width,se.height,se.depth,0,ye,k,se.data);else if(S.isData3DTexture)we?(Te&&t.texStorage3D(i.TEXTURE_3D,nt,oe,se.width,se.height,se.depth),Ye&&t.texSubImage3D(i.TEXTURE_3D,0,0,0,0,se.width,se.height,se.depth,ye,k,se.data)):t.texImage3D(i.TEXTURE_3D,0,oe,se.width,se.height,se.depth,0,ye,k,se.data);else if(S.isFramebufferTexture){if(Te)if(we)t.texStorage2D(i.TEXTURE_2D,nt,oe,se.width,se.height);else{let he=se.width,Ve=se.height;for(let it=0;it<nt;it++)t.texImage2D(i.TEXTURE_2D,it,oe,he,Ve,0,ye,k,null),he>>=1,Ve>>=1}}else if(S.isHTMLTexture){if("texElementImage2D"in i){let he=i.canvas;if(he.hasAttribute("layoutsubtree")||he.setAttribute("layoutsubtree","true"),se.parentNode!==he){he.appendChild(se),h.add(S),he.onpaint=Ve=>{let it=Ve.changedElements;for(let Pe of h)it.includes(Pe.image)&&(Pe.needsUpdate=!0)},he.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,se);else{let it=i.RGBA,Pe=i.RGBA,dt=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,it,Pe,dt,se)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(Re.length>0){if(we&&Te){let he=Je(Re[0]);t.texStorage2D(i.TEXTURE_2D,nt,oe,he.width,he.height)}for(let he=0,Ve=Re.length;he<Ve;he++)ie=Re[he],we?Ye&&t.texSubImage2D(i.TEXTURE_2D,he,0,0,ye,k,ie):t.texImage2D(i.TEXTURE_2D,he,oe,ye,k,ie);S.generateMipmaps=!1}else if(we){if(Te){let he=Je(se);t.texStorage2D(i.TEXTURE_2D,nt,oe,he.width,he.height)}Ye&&t.texSubImage2D(i.TEXTURE_2D,0,0,0,ye,k,se)}else t.texImage2D(i.TEXTURE_2D,0,oe,ye,k,se);E(S)&&S.mipmapsAutoUpdate===!0&&w(fe),Me.__version=Se.version,S.onUpdate&&S.onUpdate(S)}I.__version=S.version}function Yt(I,S,q){if(S.image.length!==6)return;let fe=lt(I,S),ae=S.source;t.bindTexture(i.TEXTURE_CUBE_MAP,I.__webglTexture,i.TEXTURE0+q);let Se=n.get(ae);if(ae.version!==Se.__version||fe===!0){t.activeTexture(i.TEXTURE0+q);let Me=bt.getPrimaries(bt.workingColorSpace),ne=S.colorSpace===Br?null:bt.getPrimaries(S.colorSpace),se=S.colorSpace===Br||Me===ne?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(i.UNPACK_ALIGNMENT,S.unpackAlignment),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,se);let ye=S.isCompressedTexture||S.image[0].isCompressedTexture,k=S.image[0]&&S.image[0].isDataTexture,oe=[];for(let Pe=0;Pe<6;Pe++)!ye&&!k?oe[Pe]=_(S.image[Pe],!0,r.maxCubemapSize):oe[Pe]=k?S.image[Pe].image:S.image[Pe],oe[Pe]=qe(S,oe[Pe]);let ie=oe[0],Re=s.convert(S.format,S.colorSpace),we=s.convert(S.type),Te=R(S.internalFormat,Re,we,S.normalized,S.colorSpace),Ye=S.isVideoTexture!==!0,nt=Se.__version===void 0||fe===!0,he=ae.dataReady,Ve=T(S,ie);ut(i.TEXTURE_CUBE_MAP,S);let it;if(S.isDepthTexture){if(Te=x(S.format===kr,S.type),nt)if(Ye)t.texStorage2D(i.TEXTURE_CUBE_MAP,1,Te,ie.width,ie.height);else for(let Pe=0;Pe<6;Pe++)t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,ie.width,ie.height,0,Re,we,null)}else if(ye){Ye&&nt&&t.texStorage2D(i.TEXTURE_CUBE_MAP,Ve,Te,ie.width,ie.height);for(let Pe=0;Pe<6;Pe++){it=oe[Pe].mipmaps;for(let dt=0;dt<it.length;dt++){let $t=it[dt];S.format!==Ji?Re!==null?Ye?he&&t.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,0,0,$t.width,$t.height,Re,$t.data):t.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,Te,$t.width,$t.height,0,$t.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Ye?he&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,0,0,$t.width,$t.height,Re,we,$t.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt,Te,$t.width,$t.height,0,Re,we,$t.data)}}}else{if(it=S.mipmaps,Ye&&nt){it.length>0&&Ve++;let Pe=Je(oe[0]);t.texStorage2D(i.TEXTURE_CUBE_MAP,Ve,Te,Pe.width,Pe.height)}for(let Pe=0;Pe<6;Pe++)if(k){Ye?he&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,0,0,oe[Pe].width,oe[Pe].height,Re,we,oe[Pe].data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,oe[Pe].width,oe[Pe].height,0,Re,we,oe[Pe].data);for(let dt=0;dt<it.length;dt++){let ti=it[dt].image[Pe].image;Ye?he&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,0,0,ti.width,ti.height,Re,we,ti.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,Te,ti.width,ti.height,0,Re,we,ti.data)}}else{Ye?he&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,0,0,Re,we,oe[Pe]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,Re,we,oe[Pe]);for(let dt=0;dt<it.length;dt++){let $t=it[dt];Ye?he&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,0,0,Re,we,$t.image[Pe]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,dt+1,Te,Re,we,$t.image[Pe])}}}E(S)&&S.mipmapsAutoUpdate===!0&&w(i.TEXTURE_CUBE_MAP),Se.__version=ae.version,S.onUpdate&&S.onUpdate(S)}I.__version=S.version}function Mt(I,S,q,fe,ae,Se){let Me=s.convert(q.format,q.colorSpace),ne=s.convert(q.type),se=R(q.internalFormat,Me,ne,q.normalized,q.colorSpace),ye=n.get(S),k=n.get(q);if(k.__renderTarget=S,!ye.__hasExternalTextures){let oe=Math.max(1,S.width>>Se),ie=Math.max(1,S.height>>Se);ae===i.TEXTURE_3D||ae===i.TEXTURE_2D_ARRAY?t.texImage3D(ae,Se,se,oe,ie,S.depth,0,Me,ne,null):t.texImage2D(ae,Se,se,oe,ie,0,Me,ne,null)}t.bindFramebuffer(i.FRAMEBUFFER,I),Ee(S)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,fe,ae,k.__webglTexture,0,ct(S)):(ae===i.TEXTURE_2D||ae>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&ae<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,fe,ae,k.__webglTexture,Se),t.bindFramebuffer(i.FRAMEBUFFER,null)}function Un(I,S,q){if(i.bindRenderbuffer(i.RENDERBUFFER,I),S.depthBuffer){let fe=S.depthTexture,ae=fe&&fe.isDepthTexture?fe.type:null,Se=x(S.stencilBuffer,ae),Me=S.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;Ee(S)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,ct(S),Se,S.width,S.height):q?i.renderbufferStorageMultisample(i.RENDERBUFFER,ct(S),Se,S.width,S.height):i.renderbufferStorage(i.RENDERBUFFER,Se,S.width,S.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,Me,i.RENDERBUFFER,I)}else{let fe=S.textures;for(let ae=0;ae<fe.length;ae++){let Se=fe[ae],Me=s.convert(Se.format,Se.colorSpace),ne=s.convert(Se.type),se=R(Se.internalFormat,Me,ne,Se.normalized,Se.colorSpace);Ee(S)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,ct(S),se,S.width,S.height):q?i.renderbufferStorageMultisample(i.RENDERBUFFER,ct(S),se,S.width,S.height):i.renderbufferStorage(i.RENDERBUFFER,se,S.width,S.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function St(I,S,q){let fe=S.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(i.FRAMEBUFFER,I),!(S.depthTexture&&S.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let ae=n.get(S.depthTexture);ae.__renderTarget=S;let Se=fe?S.depthTexture.image[0]:S.depthTexture.image;(!ae.__webglTexture||Se.width!==S.width||Se.height!==S.height)&&(Se.width=S.width,Se.height=S.height,S.depthTexture.needsUpdate=!0),fe?_e(S.depthTexture,0):ve(S.depthTexture,0);let Me=ae.__webglTexture,ne=ct(S),se=fe?i.TEXTURE_CUBE_MAP_POSITIVE_X+q:i.TEXTURE_2D,ye=S.depthTexture.format===kr?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(S.depthTexture.format===Dr)Ee(S)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ye,se,Me,0,ne):i.framebufferTexture2D(i.FRAMEBUFFER,ye,se,Me,0);else if(S.depthTexture.format===kr)Ee(S)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ye,se,Me,0,ne):i.framebufferTexture2D(i.FRAMEBUFFER,ye,se,Me,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Tn(I){let S=n.get(I),q=I.isWebGLCubeRenderTarget===!0;if(S.__boundDepthTexture!==I.depthTexture){let fe=I.depthTexture;if(S.__depthDisposeCallback&&S.__depthDisposeCallback(),fe){let ae=()=>{delete S.__boundDepthTexture,delete S.__depthDisposeCallback,fe.removeEventListener("dispose",ae)};fe.addEventListener("dispose",ae),S.__depthDisposeCallback=ae}S.__boundDepthTexture=fe}if(I.depthTexture&&!S.__autoAllocateDepthBuffer)if(q)for(let fe=0;fe<6;fe++)St(S.__webglFramebuffer[fe],I,fe);else I.texture.mipmaps.length>0?St(S.__webglFramebuffer[0],I,0):St(S.__webglFramebuffer,I,0);else if(q){S.__webglDepthbuffer=[];for(let fe=0;fe<6;fe++)if(t.bindFramebuffer(i.FRAMEBUFFER,S.__webglFramebuffer[fe]),S.__webglDepthbuffer[fe]===void 0)S.__webglDepthbuffer[fe]=i.createRenderbuffer(),Un(S.__webglDepthbuffer[fe],I,!1);else{let ae=I.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,Se=S.__webglDepthbuffer[fe];i.bindRenderbuffer(i.RENDERBUFFER,Se),i.framebufferRenderbuffer(i.FRAMEBUFFER,ae,i.RENDERBUFFER,Se)}}else if(I.texture.mipmaps.length>0?t.bindFramebuffer(i.FRAMEBUFFER,S.__webglFramebuffer[0]):t.bindFramebuffer(i.FRAMEBUFFER,S.__webglFramebuffer),S.__webglDepthbuffer===void 0)S.__webglDepthbuffer=i.createRenderbuffer(),Un(S.__webglDepthbuffer,I,!1);else{let ae=I.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,Se=S.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,Se),i.framebufferRenderbuffer(i.FRAMEBUFFER,ae,i.RENDERBUFFER,Se)}t.bindFramebuffer(i.FRAMEBUFFER,null)}function on(I,S,q){let fe=n.get(I);S!==void 0&&Mt(fe.__webglFramebuffer,I,I.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),q!==void 0&&Tn(I)}function mn(I){let S=I.texture,q=n.get(I),fe=n.get(S);I.addEventListener("dispose",z),U(I);let ae=I.textures,Se=I.isWebGLCubeRenderTarget===!0,Me=ae.length>1;if(Me||(fe.__webglTexture===void 0&&(fe.__webglTexture=i.createTexture()),fe.__version=S.version,o.memory.textures++),Se){q.__webglFramebuffer=[];for(let ne=0;ne<6;ne++)if(S.mipmaps.length>0){q.__webglFramebuffer[ne]=[];for(let se=0;se<S.mipmaps.length;se++)q.__webglFramebuffer[ne][se]=i.createFramebuffer()}else q.__webglFramebuffer[ne]=i.createFramebuffer()}else{if(S.mipmaps.length>0){q.__webglFramebuffer=[];for(let ne=0;ne<S.mipmaps.length;ne++)q.__webglFramebuffer[ne]=i.createFramebuffer()}else q.__webglFramebuffer=i.createFramebuffer();if(Me)for(let ne=0,se=ae.length;ne<se;ne++){let ye=n.get(ae[ne]);ye.__webglTexture===void 0&&(ye.__webglTexture=i.createTexture(),o.memory.textures++)}if(I.samples>0&&Ee(I)===!1){q.__webglMultisampledFramebuffer=i.createFramebuffer(),q.__webglColorRenderbuffer=[],t.bindFramebuffer(i.FRAMEBUFFER,q.__webglMultisampledFramebuffer);for(let ne=0;ne<ae.length;ne++){let se=ae[ne];q.__webglColorRenderbuffer[ne]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,q.__webglColorRenderbuffer[ne]);let ye=s.convert(se.format,se.colorSpace),k=s.convert(se.type),oe=R(se.internalFormat,ye,k,se.normalized,se.colorSpace,I.isXRRenderTarget===!0),ie=ct(I);i.renderbufferStorageMultisample(i.RENDERBUFFER,ie,oe,I.width,I.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ne,i.RENDERBUFFER,q.__webglColorRenderbuffer[ne])}i.bindRenderbuffer(i.RENDERBUFFER,null),I.depthBuffer&&(q.__webglDepthRenderbuffer=i.createRenderbuffer(),Un(q.__webglDepthRenderbuffer,I,!0)),t.bindFramebuffer(i.FRAMEBUFFER,null)}}if(Se){t.bindTexture(i.TEXTURE_CUBE_MAP,fe.__webglTexture),ut(i.TEXTURE_CUBE_MAP,S);for(let ne=0;ne<6;ne++)if(S.mipmaps.length>0)for(let se=0;se<S.mipmaps.length;se++)Mt(q.__webglFramebuffer[ne][se],I,S,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+ne,se);else Mt(q.__webglFramebuffer[ne],I,S,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+ne,0);E(S)?w(i.TEXTURE_CUBE_MAP):S.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}else if(Me){for(let ne=0,se=ae.length;ne<se;ne++){let ye=ae[ne],k=n.get(ye),oe=i.TEXTURE_2D;(I.isWebGL3DRenderTarget||I.isWebGLArrayRenderTarget)&&(oe=I.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(oe,k.__webglTexture),ut(oe,ye),Mt(q.__webglFramebuffer,I,ye,i.COLOR_ATTACHMENT0+ne,oe,0),E(ye)&&w(oe)}t.unbindTexture()}else{let ne=i.TEXTURE_2D;if((I.isWebGL3DRenderTarget||I.isWebGLArrayRenderTarget)&&(ne=I.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(ne,fe.__webglTexture),ut(ne,S),S.mipmaps.length>0)for(let se=0;se<S.mipmaps.length;se++)Mt(q.__webglFramebuffer[se],I,S,i.COLOR_ATTACHMENT0,ne,se);else Mt(q.__webglFramebuffer,I,S,i.COLOR_ATTACHMENT0,ne,0);E(S)?w(ne):S.mipmaps.length>0&&i.texParameteri(ne,i.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}I.depthBuffer&&Tn(I)}function B(I){let S=I.textures;for(let q=0,fe=S.length;q<fe;q++){let ae=S[q];if(E(ae)&&ae.mipmapsAutoUpdate===!0){let Se=C(I),Me=n.get(ae).__webglTexture;t.bindTexture(Se,Me),w(Se),t.unbindTexture()}}}let Le=[];function je(I){if(I.samples>0){if(Ee(I)===!1){let S=I.textures,q=I.width,fe=I.height,ae=i.COLOR_BUFFER_BIT,Se=I.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,Me=n.get(I),ne=S.length>1;if(ne)for(let ye=0;ye<S.length;ye++)t.bindFramebuffer(i.FRAMEBUFFER,Me.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ye,i.RENDERBUFFER,null),t.bindFramebuffer(i.FRAMEBUFFER,Me.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+ye,i.TEXTURE_2D,null,0);t.bindFramebuffer(i.READ_FRAMEBUFFER,Me.__webglMultisampledFramebuffer),I.texture.mipmaps.length>0?t.bindFramebuffer(i.DRAW_FRAMEBUFFER,Me.__webglFramebuffer[0]):t.bindFramebuffer(i.DRAW_FRAMEBUFFER,Me.__webglFramebuffer);for(let ye=0;ye<S.length;ye++){if(I.resolveDepthBuffer&&(I.depthBuffer&&(ae|=i.DEPTH_BUFFER_BIT),I.stencilBuffer&&I.resolveStencilBuffer&&(ae|=i.STENCIL_BUFFER_BIT)),ne){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,Me.__webglColorRenderbuffer[ye]);let k=n.get(S[ye]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,k,0)}i.blitFramebuffer(0,0,q,fe,0,0,q,fe,ae,i.NEAREST),l===!0&&(Le.length=0,Le.push(i.COLOR_ATTACHMENT0+ye),I.depthBuffer&&I.storeMultisampledDepthBuffer===!1&&Le.push(Se),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,Le))}if(t.bindFramebuffer(i.READ_FRAMEBUFFER,null),t.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),ne)for(let ye=0;ye<S.length;ye++){t.bindFramebuffer(i.FRAMEBUFFER,Me.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ye,i.RENDERBUFFER,Me.__webglColorRenderbuffer[ye]);let k=n.get(S[ye]).__webglTexture;t.bindFramebuffer(i.FRAMEBUFFER,Me.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+ye,i.TEXTURE_2D,k,0)}t.bindFramebuffer(i.DRAW_FRAMEBUFFER,Me.__webglMultisampledFramebuffer)}else if(I.depthBuffer&&I.storeMultisampledDepthBuffer===!1&&l){let S=I.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[S])}}}function ct(I){return Math.min(r.maxSamples,I.samples)}function Ee(I){let S=n.get(I);return I.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&S.__useRenderToTexture!==!1}function Ht(I){let S=o.render.frame;u.get(I)!==S&&(u.set(I,S),I.update())}function qe(I,S){let q=I.colorSpace,fe=I.format,ae=I.type;return I.isCompressedTexture===!0||I.isVideoTexture===!0||q!==Pa&&q!==Br&&(bt.getTransfer(q)===Nt?(fe!==Ji||ae!==di)&&Qe("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):rt("WebGLTextures: Unsupported texture color space:",q)),S}function Je(I){return typeof HTMLImageElement<"u"&&I instanceof HTMLImageElement?(c.width=I.naturalWidth||I.width,c.height=I.naturalHeight||I.height):typeof VideoFrame<"u"&&I instanceof VideoFrame?(c.width=I.displayWidth,c.height=I.displayHeight):(c.width=I.width,c.height=I.height),c}this.allocateTextureUnit=pe,this.resetTextureUnits=Q,this.getTextureUnits=re,this.setTextureUnits=me,this.setTexture2D=ve,this.setTexture2DArray=xe,this.setTexture3D=be,this.setTextureCube=_e,this.rebindTextures=on,this.setupRenderTarget=mn,this.updateRenderTargetMipmap=B,this.updateMultisampleRenderTarget=je,this.setupDepthRenderbuffer=Tn,this.setupFrameBufferTexture=Mt,this.useMultisampledRTT=Ee,this.dispose=X}function CT(i,e){function t(n,r=Br){let s,o=bt.getTransfer(r);if(n===di)return i.UNSIGNED_BYTE;if(n===bu)return i.UNSIGNED_SHORT_4_4_4_4;if(n===wu)return i.UNSIGNED_SHORT_5_5_5_1;if(n===Gf)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===Vf)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===Bf)return i.BYTE;if(n===zf)return i.SHORT;if(n===Vo)return i.UNSIGNED_SHORT;if(n===xu)return i.INT;if(n===Ki)return i.UNSIGNED_INT;if(n===Oi)return i.FLOAT;if(n===Zi)return i.HALF_FLOAT;if(n===Hf)return i.ALPHA;if(n===Wf)return i.RGB;if(n===Ji)return i.RGBA;if(n===Dr)return i.DEPTH_COMPONENT;if(n===kr)return i.DEPTH_STENCIL;if(n===Su)return i.RED;if(n===Mu)return i.RED_INTEGER;if(n===ps)return i.RG;if(n===Au)return i.RG_INTEGER;if(n===Tu)return i.RGBA_INTEGER;if(n===ll||n===cl||n===ul||n===dl)if(o===Nt)if(s=e.get("WEBGL_compressed_texture_s3tc_srgb"),s!==null){if(n===ll)return s.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===cl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===ul)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===dl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(s=e.get("WEBGL_compressed_texture_s3tc"),s!==null){if(n===ll)return s.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===cl)return s.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===ul)return s.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===dl)return s.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Eu||n===Ru||n===Cu||n===Iu)if(s=e.get("WEBGL_compressed_texture_pvrtc"),s!==null){if(n===Eu)return s.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===Ru)return s.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===Cu)return s.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===Iu)return s.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Pu||n===Lu||n===Nu||n===Du||n===Fu||n===hl||n===Uu)if(s=e.get("WEBGL_compressed_texture_etc"),s!==null){if(n===Pu||n===Lu)return o===Nt?s.COMPRESSED_SRGB8_ETC2:s.COMPRESSED_RGB8_ETC2;if(n===Nu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:s.COMPRESSED_RGBA8_ETC2_EAC;if(n===Du)return s.COMPRESSED_R11_EAC;if(n===Fu)return s.COMPRESSED_SIGNED_R11_EAC;if(n===hl)return s.COMPRESSED_RG11_EAC;if(n===Uu)return s.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===Ou||n===ku||n===Bu||n===zu||n===Gu||n===Vu||n===Hu||n===Wu||n===Xu||n===qu||n===Yu||n===$u||n===Ku||n===Zu)if(s=e.get("WEBGL_compressed_texture_astc"),s!==null){if(n===Ou)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:s.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===ku)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:s.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Bu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:s.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===zu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:s.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Gu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:s.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Vu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:s.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Hu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:s.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===Wu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:s.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===Xu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:s.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===qu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:s.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Yu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:s.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===$u)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:s.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===Ku)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:s.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===Zu)return o===Nt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:s.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===Ju||n===ju||n===Qu)if(s=e.get("EXT_texture_compression_bptc"),s!==null){if(n===Ju)return o===Nt?s.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:s.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===ju)return s.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===Qu)return s.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===ed||n===td||n===fl||n===nd)if(s=e.get("EXT_texture_compression_rgtc"),s!==null){if(n===ed)return s.COMPRESSED_RED_RGTC1_EXT;if(n===td)return s.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===fl)return s.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===nd)return s.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===zs?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:t}}var IT=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,PT=`
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

}`,up=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let n=new Ga(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=n}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,n=new Yn({vertexShader:IT,fragmentShader:PT,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new At(new ci(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},dp=class extends ur{constructor(e,t){super();let n=this,r=null,s=1,o=null,a="local-floor",l=1,c=null,u=null,h=null,f=null,d=null,p=null,v=typeof XRWebGLBinding<"u",m=new up,y={},_=t.getContextAttributes(),E=null,w=null,C=[],R=[],x=new Be,T=null,U=null,L=new oi;L.viewport=new tn;let N=new oi;N.viewport=new tn;let z=[L,N],G=new mu,D=null,X=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(ee){let ve=C[ee];return ve===void 0&&(ve=new Do,C[ee]=ve),ve.getTargetRaySpace()},this.getControllerGrip=function(ee){let ve=C[ee];return ve===void 0&&(ve=new Do,C[ee]=ve),ve.getGripSpace()},this.getHand=function(ee){let ve=C[ee];return ve===void 0&&(ve=new Do,C[ee]=ve),ve.getHandSpace()};function Y(ee){let ve=R.indexOf(ee.inputSource);if(ve===-1)return;let xe=C[ve];xe!==void 0&&(xe.update(ee.inputSource,ee.frame,c||o),xe.dispatchEvent({type:ee.type,data:ee.inputSource}))}function H(){r.removeEventListener("select",Y),r.removeEventListener("selectstart",Y),r.removeEventListener("selectend",Y),r.removeEventListener("squeeze",Y),r.removeEventListener("squeezestart",Y),r.removeEventListener("squeezeend",Y),r.removeEventListener("end",H),r.removeEventListener("inputsourceschange",ue);for(let ee=0;ee<C.length;ee++){let ve=R[ee];ve!==null&&(R[ee]=null,C[ee].disconnect(ve))}D=null,X=null,m.reset();for(let ee in y)delete y[ee];if(e.setRenderTarget(E),d=null,f=null,h=null,r=null,w=null,pe.stop(),n.isPresenting=!1,e.setPixelRatio(T),e.setSize(x.width,x.height,!1),U!==null){let ee=U.camera;ee.fov=U.fov,ee.zoom=U.zoom,ee.updateProjectionMatrix(),U=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(ee){s=ee,n.isPresenting===!0&&Qe("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(ee){a=ee,n.isPresenting===!0&&Qe("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(ee){c=ee},this.getBaseLayer=function(){return f!==null?f:d},this.getBinding=function(){return h===null&&v&&(h=new XRWebGLBinding(r,t)),h},this.getFrame=function(){return p},this.getSession=function(){return r},this.setSession=async function(ee){if(r=ee,r!==null){if(E=e.getRenderTarget(),r.addEventListener("select",Y),r.addEventListener("selectstart",Y),r.addEventListener("selectend",Y),r.addEventListener("squeeze",Y),r.addEventListener("squeezestart",Y),r.addEventListener("squeezeend",Y),r.addEventListener("end",H),r.addEventListener("inputsourceschange",ue),_.xrCompatible!==!0&&await t.makeXRCompatible(),T=e.getPixelRatio(),e.getSize(x),v&&"createProjectionLayer"in XRWebGLBinding.prototype){let xe=null,be=null,_e=null;_.depth&&(_e=_.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,xe=_.stencil?kr:Dr,be=_.stencil?zs:Ki);let ze={colorFormat:t.RGBA8,depthFormat:_e,scaleFactor:s};h=this.getBinding(),f=h.createProjectionLayer(ze),r.updateRenderState({layers:[f]}),e.setPixelRatio(1),e.setSize(f.textureWidth,f.textureHeight,!1),w=new wi(f.textureWidth,f.textureHeight,{format:Ji,type:di,depthTexture:new Or(f.textureWidth,f.textureHeight,be,void 0,void 0,void 0,void 0,void 0,void 0,xe),stencilBuffer:_.stencil,colorSpace:e.outputColorSpace,samples:_.antialias?4:0,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}else{let xe={antialias:_.antialias,alpha:!0,depth:_.depth,stencil:_.stencil,framebufferScaleFactor:s};d=new XRWebGLLayer(r,t,xe),r.updateRenderState({baseLayer:d}),e.setPixelRatio(1),e.setSize(d.framebufferWidth,d.framebufferHeight,!1),w=new wi(d.framebufferWidth,d.framebufferHeight,{format:Ji,type:di,colorSpace:e.outputColorSpace,stencilBuffer:_.stencil,resolveDepthBuffer:d.ignoreDepthValues===!1,resolveStencilBuffer:d.ignoreDepthValues===!1,storeMultisampledDepthBuffer:d.ignoreDepthValues===!1,storeMultisampledStencilBuffer:d.ignoreDepthValues===!1})}w.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await r.requestReferenceSpace(a),pe.setContext(r),pe.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(r!==null)return r.environmentBlendMode},this.getDepthTexture=function(){return m.getDepthTexture()};function ue(ee){for(let ve=0;ve<ee.removed.length;ve++){let xe=ee.removed[ve],be=R.indexOf(xe);be>=0&&(R[be]=null,C[be].disconnect(xe))}for(let ve=0;ve<ee.added.length;ve++){let xe=ee.added[ve],be=R.indexOf(xe);if(be===-1){for(let ze=0;ze<C.length;ze++)if(ze>=R.length){R.push(xe),be=ze;break}else if(R[ze]===null){R[ze]=xe,be=ze;break}if(be===-1)break}let _e=C[be];_e&&_e.connect(xe)}}function Z(ee,ve){ve===null?ee.matrixWorld.copy(ee.matrix):ee.matrixWorld.multiplyMatrices(ve.matrixWorld,ee.matrix),ee.matrixWorldInverse.copy(ee.matrixWorld).invert()}this.updateCamera=function(ee){if(r===null)return;let ve=ee.near,xe=ee.far;m.texture!==null&&(m.depthNear>0&&(ve=m.depthNear),m.depthFar>0&&(xe=m.depthFar)),G.near=N.near=L.near=ve,G.far=N.far=L.far=xe,(D!==G.near||X!==G.far)&&(r.updateRenderState({depthNear:G.near,depthFar:G.far}),D=G.near,X=G.far),G.layers.mask=ee.layers.mask|6,L.layers.mask=G.layers.mask&-5,N.layers.mask=G.layers.mask&-3;let be=ee.parent,_e=G.cameras;Z(G,be);for(let ze=0;ze<_e.length;ze++)Z(_e[ze],be);G.projectionMatrix.copy(L.projectionMatrix),G.projectionMatrixInverse.copy(L.projectionMatrixInverse),U===null&&ee.isPerspectiveCamera&&(U={camera:ee,fov:ee.fov,zoom:ee.zoom}),Q(ee,G,be)};function Q(ee,ve,xe){xe===null?ee.matrix.copy(ve.matrixWorld):(ee.matrix.copy(xe.matrixWorld),ee.matrix.invert(),ee.matrix.multiply(ve.matrixWorld)),ee.matrix.decompose(ee.position,ee.quaternion,ee.scale),ee.updateMatrixWorld(!0),ee.projectionMatrix.copy(ve.projectionMatrix),ee.projectionMatrixInverse.copy(ve.projectionMatrixInverse),ee.isPerspectiveCamera&&(ee.fov=Vc*2*Math.atan(1/ee.projectionMatrix.elements[5]),ee.zoom=1)}this.getCamera=function(){return G},this.getFoveation=function(){if(!(f===null&&d===null))return l},this.setFoveation=function(ee){l=ee,f!==null&&(f.fixedFoveation=ee),d!==null&&d.fixedFoveation!==void 0&&(d.fixedFoveation=ee)},this.hasDepthSensing=function(){return m.texture!==null},this.getDepthSensingMesh=function(){return m.getMesh(G)},this.getCameraTexture=function(ee){return y[ee]};let re=null;function me(ee,ve){if(u=ve.getViewerPose(c||o),p=ve,u!==null){let xe=u.views;d!==null&&(e.setRenderTargetFramebuffer(w,d.framebuffer),e.setRenderTarget(w));let be=!1;xe.length!==G.cameras.length&&(G.cameras.length=0,be=!0);for(let We=0;We<xe.length;We++){let ut=xe[We],lt=null;if(d!==null)lt=d.getViewport(ut);else{let Ft=h.getViewSubImage(f,ut);lt=Ft.viewport,We===0&&(e.setRenderTargetTextures(w,Ft.colorTexture,Ft.depthStencilTexture),e.setRenderTarget(w))}let et=z[We];et===void 0&&(et=new oi,et.layers.enable(We),et.viewport=new tn,z[We]=et),et.matrix.fromArray(ut.transform.matrix),et.matrix.decompose(et.position,et.quaternion,et.scale),et.projectionMatrix.fromArray(ut.projectionMatrix),et.projectionMatrixInverse.copy(et.projectionMatrix).invert(),et.viewport.set(lt.x,lt.y,lt.width,lt.height),We===0&&(G.matrix.copy(et.matrix),G.matrix.decompose(G.position,G.quaternion,G.scale)),be===!0&&G.cameras.push(et)}let _e=r.enabledFeatures;if(_e&&_e.includes("depth-sensing")&&r.depthUsage=="gpu-optimized"&&v){h=n.getBinding();let We=h.getDepthInformation(xe[0]);We&&We.isValid&&We.texture&&m.init(We,r.renderState)}if(_e&&_e.includes("camera-access")&&v){e.state.unbindTexture(),h=n.getBinding();for(let We=0;We<xe.length;We++){let ut=xe[We].camera;if(ut){let lt=y[ut];lt||(lt=new Ga,y[ut]=lt);let et=h.getCameraImage(ut);lt.sourceTexture=et}}}}for(let xe=0;xe<C.length;xe++){let be=R[xe],_e=C[xe];be!==null&&_e!==void 0&&_e.update(be,ve,c||o)}re&&re(ee,ve),ve.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:ve}),p=null}let pe=new wy;pe.setAnimationLoop(me),this.setAnimationLoop=function(ee){re=ee},this.dispose=function(){}}},LT=new Et,Ly=new ot;Ly.set(-1,0,0,0,1,0,0,0,1);function NT(i,e){function t(m,y){m.matrixAutoUpdate===!0&&m.updateMatrix(),y.value.copy(m.matrix)}function n(m,y){y.color.getRGB(m.fogColor.value,jf(i)),y.isFog?(m.fogNear.value=y.near,m.fogFar.value=y.far):y.isFogExp2&&(m.fogDensity.value=y.density)}function r(m,y,_,E,w){y.isNodeMaterial?y.uniformsNeedUpdate=!1:y.isMeshBasicMaterial?s(m,y):y.isMeshLambertMaterial?(s(m,y),y.envMap&&(m.envMapIntensity.value=y.envMapIntensity)):y.isMeshToonMaterial?(s(m,y),h(m,y)):y.isMeshPhongMaterial?(s(m,y),u(m,y),y.envMap&&(m.envMapIntensity.value=y.envMapIntensity)):y.isMeshStandardMaterial?(s(m,y),f(m,y),y.isMeshPhysicalMaterial&&d(m,y,w)):y.isMeshMatcapMaterial?(s(m,y),p(m,y)):y.isMeshDepthMaterial?s(m,y):y.isMeshDistanceMaterial?(s(m,y),v(m,y)):y.isMeshNormalMaterial?s(m,y):y.isLineBasicMaterial?(o(m,y),y.isLineDashedMaterial&&a(m,y)):y.isPointsMaterial?l(m,y,_,E):y.isSpriteMaterial?c(m,y):y.isShadowMaterial?(m.color.value.copy(y.color),m.opacity.value=y.opacity):y.isShaderMaterial&&(y.uniformsNeedUpdate=!1)}function s(m,y){m.opacity.value=y.opacity,y.color&&m.diffuse.value.copy(y.color),y.emissive&&m.emissive.value.copy(y.emissive).multiplyScalar(y.emissiveIntensity),y.map&&(m.map.value=y.map,t(y.map,m.mapTransform)),y.alphaMap&&(m.alphaMap.value=y.alphaMap,t(y.alphaMap,m.alphaMapTransform)),y.bumpMap&&(m.bumpMap.value=y.bumpMap,t(y.bumpMap,m.bumpMapTransform),m.bumpScale.value=y.bumpScale,y.side===$n&&(m.bumpScale.value*=-1)),y.normalMap&&(m.normalMap.value=y.normalMap,t(y.normalMap,m.normalMapTransform),m.normalScale.value.copy(y.normalScale),y.side===$n&&m.normalScale.value.negate()),y.displacementMap&&(m.displacementMap.value=y.displacementMap,t(y.displacementMap,m.displacementMapTransform),m.displacementScale.value=y.displacementScale,m.displacementBias.value=y.displacementBias),y.emissiveMap&&(m.emissiveMap.value=y.emissiveMap,t(y.emissiveMap,m.emissiveMapTransform)),y.specularMap&&(m.specularMap.value=y.specularMap,t(y.specularMap,m.specularMapTransform)),y.alphaTest>0&&(m.alphaTest.value=y.alphaTest);let _=e.get(y),E=_.envMap,w=_.envMapRotation;E&&(m.envMap.value=E,m.envMapRotation.value.setFromMatrix4(LT.makeRotationFromEuler(w)).transpose(),E.isCubeTexture&&E.isRenderTargetTexture===!1&&m.envMapRotation.value.premultiply(Ly),m.reflectivity.value=y.reflectivity,m.ior.value=y.ior,m.refractionRatio.value=y.refractionRatio),y.lightMap&&(m.lightMap.value=y.lightMap,m.lightMapIntensity.value=y.lightMapIntensity,t(y.lightMap,m.lightMapTransform)),y.aoMap&&(m.aoMap.value=y.aoMap,m.aoMapIntensity.value=y.aoMapIntensity,t(y.aoMap,m.aoMapTransform))}function o(m,y){m.diffuse.value.copy(y.color),m.opacity.value=y.opacity,y.map&&(m.map.value=y.map,t(y.map,m.mapTransform))}function a(m,y){m.dashSize.value=y.dashSize,m.totalSize.value=y.dashSize+y.gapSize,m.scale.value=y.scale}function l(m,y,_,E){m.diffuse.value.copy(y.color),m.opacity.value=y.opacity,m.size.value=y.size*_,m.scale.value=E*.5,y.map&&(m.map.value=y.map,t(y.map,m.uvTransform)),y.alphaMap&&(m.alphaMap.value=y.alphaMap,t(y.alphaMap,m.alphaMapTransform)),y.alphaTest>0&&(m.alphaTest.value=y.alphaTest)}function c(m,y){m.diffuse.value.copy(y.color),m.opacity.value=y.opacity,m.rotation.value=y.rotation,y.map&&(m.map.value=y.map,t(y.map,m.mapTransform)),y.alphaMap&&(m.alphaMap.value=y.alphaMap,t(y.alphaMap,m.alphaMapTransform)),y.alphaTest>0&&(m.alphaTest.value=y.alphaTest)}function u(m,y){m.specular.value.copy(y.specular),m.shininess.value=Math.max(y.shininess,1e-4)}function h(m,y){y.gradientMap&&(m.gradientMap.value=y.gradientMap)}function f(m,y){m.metalness.value=y.metalness,y.metalnessMap&&(m.metalnessMap.value=y.metalnessMap,t(y.metalnessMap,m.metalnessMapTransform)),m.roughness.value=y.roughness,y.roughnessMap&&(m.roughnessMap.value=y.roughnessMap,t(y.roughnessMap,m.roughnessMapTransform)),y.envMap&&(m.envMapIntensity.value=y.envMapIntensity)}function d(m,y,_){m.ior.value=y.ior,y.diffuseRoughness>0&&(m.diffuseRoughness.value=y.diffuseRoughness,y.diffuseRoughnessMap&&(m.diffuseRoughnessMap.value=y.diffuseRoughnessMap,t(y.diffuseRoughnessMap,m.diffuseRoughnessMapTransform))),y.sheen>0&&(m.sheenColor.value.copy(y.sheenColor).multiplyScalar(y.sheen),m.sheenRoughness.value=y.sheenRoughness,y.sheenColorMap&&(m.sheenColorMap.value=y.sheenColorMap,t(y.sheenColorMap,m.sheenColorMapTransform)),y.sheenRoughnessMap&&(m.sheenRoughnessMap.value=y.sheenRoughnessMap,t(y.sheenRoughnessMap,m.sheenRoughnessMapTransform))),y.clearcoat>0&&(m.clearcoat.value=y.clearcoat,m.clearcoatRoughness.value=y.clearcoatRoughness,y.clearcoatMap&&(m.clearcoatMap.value=y.clearcoatMap,t(y.clearcoatMap,m.clearcoatMapTransform)),y.clearcoatRoughnessMap&&(m.clearcoatRoughnessMap.value=y.clearcoatRoughnessMap,t(y.clearcoatRoughnessMap,m.clearcoatRoughnessMapTransform)),y.clearcoatNormalMap&&(m.clearcoatNormalMap.value=y.clearcoatNormalMap,t(y.clearcoatNormalMap,m.clearcoatNormalMapTransform),m.clearcoatNormalScale.value.copy(y.clearcoatNormalScale),y.side===$n&&m.clearcoatNormalScale.value.negate())),y.dispersion>0&&(m.dispersion.value=y.dispersion),y.retroreflectivity>0&&(m.retroreflectivity.value=y.retroreflectivity),y.iridescence>0&&(m.iridescence.value=y.iridescence,m.iridescenceIOR.value=y.iridescenceIOR,m.iridescenceThicknessMinimum.value=y.iridescenceThicknessMinimum,m.iridescenceThicknessMaximum.value=y.iridescenceThicknessMaximum,y.iridescenceMap&&(m.iridescenceMap.value=y.iridescenceMap,t(y.iridescenceMap,m.iridescenceMapTransform)),y.iridescenceThicknessMap&&(m.iridescenceThicknessMap.value=y.iridescenceThicknessMap,t(y.iridescenceThicknessMap,m.iridescenceThicknessMapTransform))),y.transmission>0&&(m.transmission.value=y.transmission,m.transmissionSamplerMap.value=_.texture,m.transmissionSamplerSize.value.set(_.width,_.height),y.transmissionMap&&(m.transmissionMap.value=y.transmissionMap,t(y.transmissionMap,m.transmissionMapTransform)),m.thickness.value=y.thickness,y.thicknessMap&&(m.thicknessMap.value=y.thicknessMap,t(y.thicknessMap,m.thicknessMapTransform)),m.attenuationDistance.value=y.attenuationDistance,m.attenuationColor.value.copy(y.attenuationColor)),y.anisotropy>0&&(m.anisotropyVector.value.set(y.anisotropy*Math.cos(y.anisotropyRotation),y.anisotropy*Math.sin(y.anisotropyRotation)),y.anisotropyMap&&(m.anisotropyMap.value=y.anisotropyMap,t(y.anisotropyMap,m.anisotropyMapTransform))),m.specularIntensity.value=y.specularIntensity,m.specularColor.value.copy(y.specularColor),y.specularColorMap&&(m.specularColorMap.value=y.specularColorMap,t(y.specularColorMap,m.specularColorMapTransform)),y.specularIntensityMap&&(m.specularIntensityMap.value=y.specularIntensityMap,t(y.specularIntensityMap,m.specularIntensityMapTransform))}function p(m,y){y.matcap&&(m.matcap.value=y.matcap)}function v(m,y){let _=e.get(y).light;m.referencePosition.value.setFromMatrixPosition(_.matrixWorld),m.nearDistance.value=_.shadow.camera.near,m.farDistance.value=_.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:r}}function DT(i,e,t,n){let r={},s={};function o(_,E){let w=E.program;n.uniformBlockBinding(_,w,r[_.id])}function a(_,E){let w=r[_.id];w===void 0&&(p(_),w=l(_),r[_.id]=w,_.addEventListener("dispose",m));let C=E.program;n.updateUBOMapping(_,C);let R=e.render.frame;s[_.id]!==R&&(c(_),s[_.id]=R)}function l(_){let E=i.createBuffer(),w=_.__size,C=_.usage;return i.bindBuffer(i.UNIFORM_BUFFER,E),i.bufferData(i.UNIFORM_BUFFER,w,C),i.bindBuffer(i.UNIFORM_BUFFER,null),E}function c(_){let E=r[_.id],w=_.uniforms,C=_.__cache;i.bindBuffer(i.UNIFORM_BUFFER,E);for(let R=0,x=w.length;R<x;R++){let T=w[R];if(Array.isArray(T))for(let U=0,L=T.length;U<L;U++)u(T[U],R,U,C);else u(T,R,0,C)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function u(_,E,w,C){if(f(_,E,w,C)===!0){let R=_.__offset,x=_.value;if(Array.isArray(x)){let T=0;for(let U=0;U<x.length;U++){let L=x[U],N=v(L,!0);h(L,_.__data,T),T+=N.storage/Float32Array.BYTES_PER_ELEMENT}}else h(x,_.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,R,_.__data)}}function h(_,E,w){typeof _=="number"||typeof _=="boolean"?E[w]=_:_.isMatrix3?(E[w]=_.elements[0],E[w+1]=_.elements[1],E[w+2]=_.elements[2],E[w+3]=0,E[w+4]=_.elements[3],E[w+5]=_.elements[4],E[w+6]=_.elements[5],E[w+7]=0,E[w+8]=_.elements[6],E[w+9]=_.elements[7],E[w+10]=_.elements[8],E[w+11]=0):ArrayBuffer.isView(_)?E.set(_.subarray(0,E.length-w),w):_.toArray(E,w)}function f(_,E,w,C){let R=_.value,x=E+"_"+w;if(Array.isArray(R)){C[x]===void 0&&(C[x]=[]);let T=C[x],U=!1;for(let L=0;L<R.length;L++)d(R[L],T,L)===!0&&(U=!0);return U}return d(R,C,x)}function d(_,E,w){if(E[w]===void 0)return typeof _=="number"||typeof _=="boolean"?E[w]=_:ArrayBuffer.isView(_)?E[w]=_.slice():E[w]=_.clone(),!0;{let C=E[w];if(typeof _=="number"||typeof _=="boolean"){if(C!==_)return E[w]=_,!0}else{if(ArrayBuffer.isView(_))return!0;if(C.equals(_)===!1)return C.copy(_),!0}}return!1}function p(_){let E=_.uniforms,w=0,C=16;for(let x=0,T=E.length;x<T;x++){let U=Array.isArray(E[x])?E[x]:[E[x]];for(let L=0,N=U.length;L<N;L++){let z=U[L],G=Array.isArray(z.value)?z.value:[z.value],D=Array.isArray(E[x])||Array.isArray(z.value),X=w;for(let H=0,ue=G.length;H<ue;H++){let Z=G[H],Q=v(Z,D),re=w%C,me=re%Q.boundary,pe=re+me;w+=me,pe!==0&&C-pe<Q.storage&&(w+=C-pe),H===0&&(X=w),w+=Q.storage}let Y=z.type==="int"?Int32Array:z.type==="uint"?Uint32Array:Float32Array;z.__data=new Y((w-X)/Float32Array.BYTES_PER_ELEMENT),z.__offset=X}}let R=w%C;return R>0&&(w+=C-R),_.__size=w,_.__cache={},this}function v(_,E){let w={boundary:0,storage:0};return typeof _=="number"||typeof _=="boolean"?(w.boundary=4,w.storage=4):_.isVector2?(w.boundary=8,w.storage=8):_.isVector3||_.isColor?(w.boundary=16,w.storage=12):_.isVector4?(w.boundary=16,w.storage=16):_.isMatrix3?(w.boundary=16,w.storage=48):_.isMatrix4?(w.boundary=16,w.storage=64):_.isTexture?Qe("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(_)?(w.boundary=16,w.storage=_.byteLength):Qe("WebGLRenderer: Unsupported uniform value type.",_),E===!0&&(w.boundary=16,w.storage=Math.ceil(w.storage/16)*16),w}function m(_){let E=_.target;E.removeEventListener("dispose",m),i.deleteBuffer(r[E.id]),delete r[E.id],delete s[E.id]}function y(){for(let _ in r)i.deleteBuffer(r[_]);r={},s={}}return{bind:o,update:a,dispose:y}}var FT=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),mr=null;function UT(){return mr===null&&(mr=new ka(FT,16,16,ps,Zi),mr.name="DFG_LUT",mr.minFilter=Pn,mr.magFilter=Pn,mr.wrapS=cr,mr.wrapT=cr,mr.generateMipmaps=!1,mr.needsUpdate=!0),mr}var od=class{constructor(e={}){let{canvas:t=V0(),context:n=null,depth:r=!0,stencil:s=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:u="default",failIfMajorPerformanceCaveat:h=!1,reversedDepthBuffer:f=!1,outputBufferType:d=di}=e;this.isWebGLRenderer=!0;let p;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");p=n.getContextAttributes().alpha}else p=o;let v=d,m=new Set([Tu,Au,Mu]),y=new Set([di,Ki,Vo,zs,bu,wu]),_=new Uint32Array(4),E=new Int32Array(4),w={textures:[],min:[],max:[],resolution:[]},C=null,R=null,x=[],T=[],U=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=pr,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let L=this,N=!1,z=null,G=null,D=null,X=null;this._outputColorSpace=Cn;let Y=0,H=0,ue=null,Z=-1,Q=null,re=new tn,me=new tn,pe=null,ee=new $e(0),ve=0,xe=t.width,be=t.height,_e=1,ze=null,Ze=null,We=new tn(0,0,xe,be),ut=new tn(0,0,xe,be),lt=!1,et=new ss,Ft=new qc,Ct=!1,Yt=!1,Mt=new Et,Un=new O,St=new tn,Tn={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},on=!1;function mn(){return ue===null?_e:1}let B=n;function Le(A,V){return t.getContext(A,V)}let je,ct,Ee,Ht,qe,Je,I,S,q,fe,ae,Se,Me,ne,se,ye,k,oe,ie,Re,we,Te,Ye;try{let A={alpha:!0,depth:r,stencil:s,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:u,failIfMajorPerformanceCaveat:h};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Ve,!1),t.addEventListener("webglcontextrestored",it,!1),t.addEventListener("webglcontextcreationerror",Pe,!1),B===null){let V="webgl2";if(B=Le(V,A),B===null)throw Le(V)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}nt()}catch(A){throw t.removeEventListener("webglcontextlost",Ve,!1),t.removeEventListener("webglcontextrestored",it,!1),t.removeEventListener("webglcontextcreationerror",Pe,!1),rt("WebGLRenderer: "+A.message),A}function nt(){je=new Y1(B),je.init(),we=new CT(B,je),ct=new U1(B,je,e,we),Ee=new ET(B,je),ct.reversedDepthBuffer&&f&&Ee.buffers.depth.setReversed(!0),G=B.createFramebuffer(),D=B.createFramebuffer(),X=B.createFramebuffer(),Ht=new Z1(B),qe=new fT,Je=new RT(B,je,Ee,qe,ct,we,Ht),I=new q1(L),S=new jw(B),Te=new D1(B,S),q=new $1(B,S,Ht,Te),fe=new j1(B,q,S,Te,Ht),oe=new J1(B,ct,Je),se=new O1(qe),ae=new hT(L,I,je,ct,Te,se),Se=new NT(L,qe),Me=new mT,ne=new bT(je),k=new N1(L,I,Ee,fe,p,l),ye=new TT(L,fe,ct),Ye=new DT(B,Ht,ct,Ee),ie=new F1(B,je,Ht),Re=new K1(B,je,Ht),Ht.programs=ae.programs,L.capabilities=ct,L.extensions=je,L.properties=qe,L.renderLists=Me,L.shadowMap=ye,L.state=Ee,L.info=Ht}v!==di&&(U=new eA(v,t.width,t.height,a,r,s));let he=new dp(L,B);this.xr=he,this.getContext=function(){return B},this.getContextAttributes=function(){return B.getContextAttributes()},this.forceContextLoss=function(){let A=je.get("WEBGL_lose_context");A&&A.loseContext()},this.forceContextRestore=function(){let A=je.get("WEBGL_lose_context");A&&A.restoreContext()},this.getPixelRatio=function(){return _e},this.setPixelRatio=function(A){A!==void 0&&(_e=A,this.setSize(xe,be,!1))},this.getSize=function(A){return A.set(xe,be)},this.setSize=function(A,V,j=!0){if(he.isPresenting){Qe("WebGLRenderer: Can't change size while VR device is presenting.");return}xe=A,be=V,t.width=Math.floor(A*_e),t.height=Math.floor(V*_e),j===!0&&(t.style.width=A+"px",t.style.height=V+"px"),U!==null&&U.setSize(t.width,t.height),this.setViewport(0,0,A,V)},this.getDrawingBufferSize=function(A){return A.set(xe*_e,be*_e).floor()},this.setDrawingBufferSize=function(A,V,j){xe=A,be=V,_e=j,t.width=Math.floor(A*j),t.height=Math.floor(V*j),this.setViewport(0,0,A,V)},this.setEffects=function(A){if(v===di){rt("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(A){for(let V=0;V<A.length;V++)if(A[V].isOutputPass===!0){Qe("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}U.setEffects(A||[])},this.getCurrentViewport=function(A){return A.copy(re)},this.getViewport=function(A){return A.copy(We)},this.setViewport=function(A,V,j,$){A.isVector4?We.set(A.x,A.y,A.z,A.w):We.set(A,V,j,$),Ee.viewport(re.copy(We).multiplyScalar(mn()).round())},this.getScissor=function(A){return A.copy(ut)},this.setScissor=function(A,V,j,$){A.isVector4?ut.set(A.x,A.y,A.z,A.w):ut.set(A,V,j,$),Ee.scissor(me.copy(ut).multiplyScalar(mn()).round())},this.getScissorTest=function(){return lt},this.setScissorTest=function(A){Ee.setScissorTest(lt=A)},this.setOpaqueSort=function(A){ze=A},this.setTransparentSort=function(A){Ze=A},this.getClearColor=function(A){return A.copy(k.getClearColor())},this.setClearColor=function(){k.setClearColor(...arguments)},this.getClearAlpha=function(){return k.getClearAlpha()},this.setClearAlpha=function(){k.setClearAlpha(...arguments)},this.clear=function(A=!0,V=!0,j=!0){let $=0;if(A){let K=!1;if(ue!==null){let Ce=ue.texture.format;K=m.has(Ce)}if(K){let Ce=ue.texture.type,Ne=y.has(Ce),Ie=k.getClearColor(),De=k.getClearAlpha(),Xe=Ie.r,st=Ie.g,mt=Ie.b;Ne?(_[0]=Xe,_[1]=st,_[2]=mt,_[3]=De,B.clearBufferuiv(B.COLOR,0,_)):(E[0]=Xe,E[1]=st,E[2]=mt,E[3]=De,B.clearBufferiv(B.COLOR,0,E))}else $|=B.COLOR_BUFFER_BIT}V&&($|=B.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),j&&($|=B.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),$!==0&&B.clear($)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(A){A.setRenderer(this),z=A},this.dispose=function(){t.removeEventListener("webglcontextlost",Ve,!1),t.removeEventListener("webglcontextrestored",it,!1),t.removeEventListener("webglcontextcreationerror",Pe,!1),k.dispose(),Me.dispose(),ne.dispose(),Je.dispose(),qe.dispose(),I.dispose(),fe.dispose(),q.dispose(),Te.dispose(),Ye.dispose(),ae.dispose(),he.dispose(),he.removeEventListener("sessionstart",Cl),he.removeEventListener("sessionend",tr),xr.stop()};function Ve(A){A.preventDefault(),Kf("WebGLRenderer: Context Lost."),N=!0}function it(){Kf("WebGLRenderer: Context Restored."),N=!1;let A=Ht.autoReset,V=ye.enabled,j=ye.autoUpdate,$=ye.needsUpdate,K=ye.type;nt(),Ht.autoReset=A,ye.enabled=V,ye.autoUpdate=j,ye.needsUpdate=$,ye.type=K}function Pe(A){rt("WebGLRenderer: A WebGL context could not be created. Reason: ",A.statusMessage)}function dt(A){let V=A.target;V.removeEventListener("dispose",dt),$t(V)}function $t(A){ti(A),qe.remove(A)}function ti(A){let V=qe.get(A).programs;V!==void 0&&(V.forEach(function(j){ae.releaseProgram(j)}),A.isShaderMaterial&&ae.releaseShaderCache(A))}this.renderBufferDirect=function(A,V,j,$,K,Ce){V===null&&(V=Tn);let Ne=K.isMesh&&K.matrixWorld.determinantAffine()<0,Ie=ua(A,V,j,$,K);Ee.setMaterial($,Ne);let De=j.index,Xe=1;if($.wireframe===!0){if(De=q.getWireframeAttribute(j),De===void 0)return;Xe=2}let st=j.drawRange,mt=j.attributes.position,He=st.start*Xe,gt=(st.start+st.count)*Xe;Ce!==null&&(He=Math.max(He,Ce.start*Xe),gt=Math.min(gt,(Ce.start+Ce.count)*Xe)),De!==null?(He=Math.max(He,0),gt=Math.min(gt,De.count)):mt!=null&&(He=Math.max(He,0),gt=Math.min(gt,mt.count));let nn=gt-He;if(nn<0||nn===1/0)return;Te.setup(K,$,Ie,j,De);let Ut,Ot=ie;if(De!==null&&(Ut=S.get(De),Ot=Re,Ot.setIndex(Ut)),K.isMesh)$.wireframe===!0?(Ee.setLineWidth($.wireframeLinewidth*mn()),Ot.setMode(B.LINES)):Ot.setMode(B.TRIANGLES);else if(K.isLine){let En=$.linewidth;En===void 0&&(En=1),Ee.setLineWidth(En*mn()),K.isLineSegments?Ot.setMode(B.LINES):K.isLineLoop?Ot.setMode(B.LINE_LOOP):Ot.setMode(B.LINE_STRIP)}else K.isPoints?Ot.setMode(B.POINTS):K.isSprite&&Ot.setMode(B.TRIANGLES);if(K.isBatchedMesh)if(je.get("WEBGL_multi_draw"))Ot.renderMultiDraw(K._multiDrawStarts,K._multiDrawCounts,K._multiDrawCount);else{let En=K._multiDrawStarts,ke=K._multiDrawCounts,gn=K._multiDrawCount,xt=De?S.get(De).bytesPerElement:1,wr=qe.get($).currentProgram.getUniforms();for(let yn=0;yn<gn;yn++)wr.setValue(B,"_gl_DrawID",yn),Ot.render(En[yn]/xt,ke[yn])}else if(K.isInstancedMesh)Ot.renderInstances(He,nn,K.count);else if(j.isInstancedBufferGeometry){let En=j._maxInstanceCount!==void 0?j._maxInstanceCount:1/0,ke=Math.min(j.instanceCount,En);Ot.renderInstances(He,nn,ke)}else Ot.render(He,nn)};function aa(A,V,j,$){z!==null&&A.isNodeMaterial&&z.setObject($,A),Ct===!0&&se.setState(A,j,!1),A.transparent===!0&&A.side===Ui&&A.forceSinglePass===!1?(A.side=$n,A.needsUpdate=!0,nr(A,V,$),A.side=fs,A.needsUpdate=!0,nr(A,V,$),A.side=Ui):nr(A,V,$)}this.compile=function(A,V,j=null){j===null&&(j=A),z!==null&&z.renderStart(A,V,j),R=ne.get(j),R.init(V),T.push(R),j.traverseVisible(function(K){K.isLight&&K.layers.test(V.layers)&&(R.pushLight(K),K.castShadow&&R.pushShadow(K))}),A!==j&&A.traverseVisible(function(K){K.isLight&&K.layers.test(V.layers)&&(R.pushLight(K),K.castShadow&&R.pushShadow(K))}),R.setupLights(),z!==null&&z.updateLights(R.state.lightsArray),Yt=this.localClippingEnabled,Ct=se.init(this.clippingPlanes,Yt),Ct===!0&&se.setGlobalState(this.clippingPlanes,V),z!==null&&ye.render(R.state.shadowsArray,j,V);let $=new Set;return A.traverse(function(K){if(!(K.isMesh||K.isPoints||K.isLine||K.isSprite))return;let Ce=K.material;if(Ce)if(Array.isArray(Ce))for(let Ne=0;Ne<Ce.length;Ne++){let Ie=Ce[Ne];aa(Ie,j,V,K),$.add(Ie)}else aa(Ce,j,V,K),$.add(Ce)}),R=T.pop(),z!==null&&z.renderEnd(),$},this.compileAsync=function(A,V,j=null){let $=this.compile(A,V,j);return new Promise(K=>{function Ce(){if($.forEach(function(Ne){let De=qe.get(Ne).currentProgram;(De===void 0||De.isReady())&&$.delete(Ne)}),$.size===0){K(A);return}setTimeout(Ce,10)}je.get("KHR_parallel_shader_compile")!==null?Ce():setTimeout(Ce,10)})};let Ks=null;function mh(A){Ks&&Ks(A)}function Cl(){xr.stop()}function tr(){xr.start()}let xr=new wy;xr.setAnimationLoop(mh),typeof self<"u"&&xr.setContext(self),this.setAnimationLoop=function(A){Ks=A,he.setAnimationLoop(A),A===null?xr.stop():xr.start()},he.addEventListener("sessionstart",Cl),he.addEventListener("sessionend",tr),this.render=function(A,V){if(V!==void 0&&V.isCamera!==!0){rt("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(N===!0)return;z!==null&&z.renderStart(A,V);let j=he.enabled===!0&&he.isPresenting===!0,$=U!==null&&(ue===null||j)&&U.begin(L,ue);if(A.matrixWorldAutoUpdate===!0&&A.updateMatrixWorld(),V.parent===null&&V.matrixWorldAutoUpdate===!0&&V.updateMatrixWorld(),he.enabled===!0&&he.isPresenting===!0&&(U===null||U.isCompositing()===!1)&&(he.cameraAutoUpdate===!0&&he.updateCamera(V),V=he.getCamera()),A.isScene===!0&&A.onBeforeRender(L,A,V,ue),R=ne.get(A,T.length),R.init(V),R.state.textureUnits=Je.getTextureUnits(),T.push(R),Mt.multiplyMatrices(V.projectionMatrix,V.matrixWorldInverse),V.isArrayCamera?Ft.setFromArrayCamera(V):et.setFromProjectionMatrix(Mt,Di,V.reversedDepth),Yt=this.localClippingEnabled,Ct=se.init(this.clippingPlanes,Yt),C=Me.get(A,x.length),C.init(),x.push(C),this.info.render.frame++,he.enabled===!0&&he.isPresenting===!0){let Ne=L.xr.getDepthSensingMesh();Ne!==null&&br(Ne,V,-1/0,L.sortObjects)}br(A,V,0,L.sortObjects),C.finish(),z!==null&&z.updateLights(R.state.lightsArray),L.sortObjects===!0&&C.sort(ze,Ze),on=he.enabled===!1||he.isPresenting===!1||he.hasDepthSensing()===!1,on&&k.addToRenderList(C,A),this.info.autoReset===!0&&this.info.reset(),Ct===!0&&se.beginShadows();let K=R.state.shadowsArray;if(ye.render(K,A,V),Ct===!0&&se.endShadows(),($&&U.hasRenderPass())===!1){let Ne=C.opaque,Ie=C.transmissive;if(R.setupLights(),V.isArrayCamera){let De=V.cameras;if(Ie.length>0)for(let Xe=0,st=De.length;Xe<st;Xe++){let mt=De[Xe];Vi(Ne,Ie,A,mt)}on&&k.render(A);for(let Xe=0,st=De.length;Xe<st;Xe++){let mt=De[Xe];la(C,A,mt,mt.viewport)}}else Ie.length>0&&Vi(Ne,Ie,A,V),on&&k.render(A),la(C,A,V)}ue!==null&&H===0&&(Je.updateMultisampleRenderTarget(ue),Je.updateRenderTargetMipmap(ue)),$&&U.end(L),A.isScene===!0&&A.onAfterRender(L,A,V),Te.resetDefaultState(),Z=-1,Q=null,T.pop(),T.length>0?(R=T[T.length-1],Je.setTextureUnits(R.state.textureUnits),Ct===!0&&se.setGlobalState(L.clippingPlanes,R.state.camera)):R=null,x.pop(),x.length>0?C=x[x.length-1]:C=null,z!==null&&z.renderEnd()};function br(A,V,j,$){if(A.visible===!1)return;if(A.layers.test(V.layers)){if(A.isGroup)j=A.renderOrder;else if(A.isLOD)A.autoUpdate===!0&&A.update(V);else if(A.isLight)R.pushLight(A),A.castShadow&&R.pushShadow(A);else if(A.isSprite){let Ne=V.isArrayCamera?Ft:et;if(!A.frustumCulled||A.intersectsFrustum(Ne)){$&&St.setFromMatrixPosition(A.matrixWorld).applyMatrix4(Mt);let Ie=fe.update(A),De=A.material;De.visible&&C.push(A,Ie,De,j,St.z,null,V)}}else if(A.isMesh||A.isLine||A.isPoints){let Ne=V.isArrayCamera?Ft:et;if(!A.frustumCulled||A.intersectsFrustum(Ne)){let Ie=fe.update(A),De=A.material;if($&&(A.boundingSphere!==void 0?(A.boundingSphere===null&&A.computeBoundingSphere(),St.copy(A.boundingSphere.center)):(Ie.boundingSphere===null&&Ie.computeBoundingSphere(),St.copy(Ie.boundingSphere.center)),St.applyMatrix4(A.matrixWorld).applyMatrix4(Mt)),Array.isArray(De)){let Xe=Ie.groups;for(let st=0,mt=Xe.length;st<mt;st++){let He=Xe[st],gt=De[He.materialIndex];gt&&gt.visible&&C.push(A,Ie,gt,j,St.z,He,V)}}else De.visible&&C.push(A,Ie,De,j,St.z,null,V)}}}let Ce=A.children;for(let Ne=0,Ie=Ce.length;Ne<Ie;Ne++)br(Ce[Ne],V,j,$)}function la(A,V,j,$){let{opaque:K,transmissive:Ce,transparent:Ne}=A;R.setupLightsView(j),Ct===!0&&se.setGlobalState(L.clippingPlanes,j),$&&Ee.viewport(re.copy($)),K.length>0&&an(K,V,j),Ce.length>0&&an(Ce,V,j),Ne.length>0&&an(Ne,V,j),Ee.buffers.depth.setTest(!0),Ee.buffers.depth.setMask(!0),Ee.buffers.color.setMask(!0),Ee.setPolygonOffset(!1)}function Vi(A,V,j,$){if((j.isScene===!0?j.overrideMaterial:null)!==null)return;if(R.state.transmissionRenderTarget[$.id]===void 0){let He=je.has("EXT_color_buffer_half_float")||je.has("EXT_color_buffer_float");R.state.transmissionRenderTarget[$.id]=new wi(1,1,{generateMipmaps:!0,type:He?Zi:di,minFilter:Ai,samples:Math.max(4,ct.samples),stencilBuffer:s,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:bt.workingColorSpace})}let Ce=R.state.transmissionRenderTarget[$.id],Ne=$.viewport||re;Ce.setSize(Ne.z*L.transmissionResolutionScale,Ne.w*L.transmissionResolutionScale);let Ie=L.getRenderTarget(),De=L.getActiveCubeFace(),Xe=L.getActiveMipmapLevel();L.setRenderTarget(Ce),L.getClearColor(ee),ve=L.getClearAlpha(),ve<1&&L.setClearColor(16777215,.5),L.clear(),on&&k.render(j);let st=L.toneMapping;L.toneMapping=pr;let mt=$.viewport;if($.viewport!==void 0&&($.viewport=void 0),R.setupLightsView($),Ct===!0&&se.setGlobalState(L.clippingPlanes,$),an(A,j,$),Je.updateMultisampleRenderTarget(Ce),Je.updateRenderTargetMipmap(Ce),je.has("WEBGL_multisampled_render_to_texture")===!1){let He=!1;for(let gt=0,nn=V.length;gt<nn;gt++){let Ut=V[gt],{object:Ot,geometry:En,material:ke,group:gn}=Ut;if(ke.side===Ui&&Ot.layers.test($.layers)){let xt=ke.side;ke.side=$n,ke.needsUpdate=!0,dn(Ot,j,$,En,ke,gn),ke.side=xt,ke.needsUpdate=!0,He=!0}}He===!0&&(Je.updateMultisampleRenderTarget(Ce),Je.updateRenderTargetMipmap(Ce))}L.setRenderTarget(Ie,De,Xe),L.setClearColor(ee,ve),mt!==void 0&&($.viewport=mt),L.toneMapping=st}function an(A,V,j){let $=V.isScene===!0?V.overrideMaterial:null;for(let K=0,Ce=A.length;K<Ce;K++){let Ne=A[K],{object:Ie,geometry:De,group:Xe}=Ne,st=Ne.material;st.allowOverride===!0&&$!==null&&(st=$),Ie.layers.test(j.layers)&&dn(Ie,V,j,De,st,Xe)}}function dn(A,V,j,$,K,Ce){z!==null&&K.isNodeMaterial&&z.setObject(A,K),A.onBeforeRender(L,V,j,$,K,Ce),A.modelViewMatrix.multiplyMatrices(j.matrixWorldInverse,A.matrixWorld),A.normalMatrix.getNormalMatrix(A.modelViewMatrix),K.onBeforeRender(L,V,j,$,A,Ce),K.transparent===!0&&K.side===Ui&&K.forceSinglePass===!1?(K.side=$n,K.needsUpdate=!0,L.renderBufferDirect(j,V,$,K,A,Ce),K.side=fs,K.needsUpdate=!0,L.renderBufferDirect(j,V,$,K,A,Ce),K.side=Ui):L.renderBufferDirect(j,V,$,K,A,Ce),A.onAfterRender(L,V,j,$,K,Ce)}function hn(A){let V=0;for(let j of A)j.texture!==null&&V++;return V}function nr(A,V,j){V.isScene!==!0&&(V=Tn);let $=qe.get(A),K=R.state.lights,Ce=R.state.shadowsArray,Ne=K.state.version,Ie=ae.getParameters(A,K.state,Ce,V,j,R.state.lightProbeGridArray),De=ae.getProgramCacheKey(Ie),Xe=$.programs;$.environment=A.isMeshStandardMaterial||A.isMeshLambertMaterial||A.isMeshPhongMaterial?V.environment:null,$.fog=V.fog;let st=A.isMeshStandardMaterial||A.isMeshLambertMaterial&&!A.envMap||A.isMeshPhongMaterial&&!A.envMap;$.envMap=I.get(A.envMap||$.environment,st),$.envMapRotation=$.environment!==null&&A.envMap===null?V.environmentRotation:A.envMapRotation,Xe===void 0&&(A.addEventListener("dispose",dt),Xe=new Map,$.programs=Xe,$.programVariants=new Map);let mt=Xe.get(De);if(mt!==void 0){if($.currentProgram===mt&&$.lightsStateVersion===Ne)return ca(A,Ie),mt}else Ie.uniforms=ae.getUniforms(A),z!==null&&A.isNodeMaterial&&z.build(A,j,Ie),A.onBeforeCompile(Ie,L),mt=ae.acquireProgram(Ie,De),Xe.set(De,mt),$.uniforms=Ie.uniforms;let He=$.uniforms;return(!A.isShaderMaterial&&!A.isRawShaderMaterial||A.clipping===!0)&&(He.clippingPlanes=se.uniform),ca(A,Ie),$.needsLights=Wr(A),$.lightsStateVersion=Ne,$.needsLights&&(He.ambientLightColor.value=K.state.ambient,He.lightProbe.value=K.state.probe,He.sunLights.value=K.state.sun,He.sunLightShadows.value=K.state.sunShadow,He.directionalLights.value=K.state.directional,He.directionalLightShadows.value=K.state.directionalShadow,He.spotLights.value=K.state.spot,He.spotLightShadows.value=K.state.spotShadow,He.rectAreaLights.value=K.state.rectArea,He.ltc_1.value=K.state.rectAreaLTC1,He.ltc_2.value=K.state.rectAreaLTC2,He.pointLights.value=K.state.point,He.pointLightShadows.value=K.state.pointShadow,He.hemisphereLights.value=K.state.hemi,He.sunShadowMatrix.value=K.state.sunShadowMatrix,He.sunShadowCascade.value=K.state.sunShadowCascade,He.directionalShadowMatrix.value=K.state.directionalShadowMatrix,He.spotLightMatrix.value=K.state.spotLightMatrix,He.spotLightMap.value=K.state.spotLightMap,He.pointShadowMatrix.value=K.state.pointShadowMatrix),$.numLightProbeGrids=hn(R.state.lightProbeGridArray),$.currentProgram=mt,$.uniformsList=null,mt}function fi(A,V,j,$,K){let Ce=qe.get(A),Ne=Ce.currentProgram.id+","+$+","+K,Ie=Ce.programVariants.get(Ne);return Ie===void 0?(Ie=nr(A,V,j),Ce.programVariants.set(Ne,Ie)):(Ce.currentProgram=Ie,Ce.uniformsList=null,Ce.outputColorSpace=$,Ce.toneMapping=K),Ie}function Hr(A){if(A.uniformsList===null){let V=A.currentProgram.getUniforms();A.uniformsList=Wo.seqWithValue(V.seq,A.uniforms)}return A.uniformsList}function ca(A,V){let j=qe.get(A);j.outputColorSpace=V.outputColorSpace,j.batching=V.batching,j.batchingColor=V.batchingColor,j.instancing=V.instancing,j.instancingColor=V.instancingColor,j.instancingMorph=V.instancingMorph,j.skinning=V.skinning,j.morphTargets=V.morphTargets,j.morphNormals=V.morphNormals,j.morphColors=V.morphColors,j.morphTargetsCount=V.morphTargetsCount,j.numClippingPlanes=V.numClippingPlanes,j.numIntersection=V.numClipIntersection,j.vertexAlphas=V.vertexAlphas,j.vertexTangents=V.vertexTangents,j.toneMapping=V.toneMapping}function ua(A,V,j,$,K){V.isScene!==!0&&(V=Tn),Je.resetTextureUnits();let Ce=V.fog,Ne=$.isMeshStandardMaterial||$.isMeshLambertMaterial||$.isMeshPhongMaterial?V.environment:null,Ie=ue===null?L.outputColorSpace:ue.isXRRenderTarget===!0?ue.texture.colorSpace:bt.workingColorSpace,De=$.isMeshStandardMaterial||$.isMeshLambertMaterial&&!$.envMap||$.isMeshPhongMaterial&&!$.envMap,Xe=I.get($.envMap||Ne,De),st=$.vertexColors===!0&&!!j.attributes.color&&j.attributes.color.itemSize===4,mt=!!j.attributes.tangent&&(!!$.normalMap||$.anisotropy>0),He=!!j.morphAttributes.position,gt=!!j.morphAttributes.normal,nn=!!j.morphAttributes.color,Ut=pr;$.toneMapped&&(ue===null||ue.isXRRenderTarget===!0)&&(Ut=L.toneMapping);let Ot=j.morphAttributes.position||j.morphAttributes.normal||j.morphAttributes.color,En=Ot!==void 0?Ot.length:0,ke=qe.get($),gn=R.state.lights;if(Ct===!0&&(Yt===!0||A!==Q)){let kt=A===Q&&$.id===Z;se.setState($,A,kt)}let xt=!1,wr=!1;$.version===ke.__version?ke.needsLights&&ke.lightsStateVersion!==gn.state.version||K.isBatchedMesh&&ke.batching===!1||!K.isBatchedMesh&&ke.batching===!0||K.isBatchedMesh&&ke.batchingColor===!0&&K._colorsTexture===null||K.isBatchedMesh&&ke.batchingColor===!1&&K._colorsTexture!==null||K.isInstancedMesh&&ke.instancing===!1||!K.isInstancedMesh&&ke.instancing===!0||K.isSkinnedMesh&&ke.skinning===!1||!K.isSkinnedMesh&&ke.skinning===!0||K.isInstancedMesh&&ke.instancingColor===!0&&K.instanceColor===null||K.isInstancedMesh&&ke.instancingColor===!1&&K.instanceColor!==null||K.isInstancedMesh&&ke.instancingMorph===!0&&K.morphTexture===null||K.isInstancedMesh&&ke.instancingMorph===!1&&K.morphTexture!==null||ke.envMap!==Xe||$.fog===!0&&ke.fog!==Ce||ke.numClippingPlanes!==void 0&&(ke.numClippingPlanes!==se.numPlanes||ke.numIntersection!==se.numIntersection)||ke.vertexAlphas!==st||ke.vertexTangents!==mt||ke.morphTargets!==He||ke.morphNormals!==gt||ke.morphColors!==nn||ke.morphTargetsCount!==En||ke.numLightProbeGrids!==hn(R.state.lightProbeGridArray)?xt=!0:(ke.outputColorSpace!==Ie||ke.toneMapping!==Ut)&&(wr=!0):(xt=!0,ke.__version=$.version);let yn=ke.currentProgram;(xt===!0||wr===!0)&&(yn=wr===!0?fi($,V,K,Ie,Ut):nr($,V,K),z&&$.isNodeMaterial&&z.onUpdateProgram($,yn,ke));let js=!1,ir=!1,Sr=!1,ht=yn.getUniforms(),ln=ke.uniforms;if(Ee.useProgram(yn.program)&&(js=!0,ir=!0,Sr=!0),$.id!==Z&&(Z=$.id,ir=!0),js||Q!==A){Ee.buffers.depth.getReversed()&&A.reversedDepth!==!0&&(A._reversedDepth=!0,A.updateProjectionMatrix()),ht.setValue(B,"projectionMatrix",A.projectionMatrix),ht.setValue(B,"viewMatrix",A.matrixWorldInverse);let _n=ht.map.cameraPosition;_n!==void 0&&_n.setValue(B,Un.setFromMatrixPosition(A.matrixWorld)),ct.logarithmicDepthBuffer&&ht.setValue(B,"logDepthBufFC",2/(Math.log(A.far+1)/Math.LN2)),($.isMeshPhongMaterial||$.isMeshToonMaterial||$.isMeshLambertMaterial||$.isMeshBasicMaterial||$.isMeshStandardMaterial||$.isShaderMaterial)&&ht.setValue(B,"isOrthographic",A.isOrthographicCamera===!0),Q!==A&&(Q=A,ir=!0,Sr=!0)}if(ke.needsLights&&(gn.state.sunShadowMap.length>0&&ht.setValue(B,"sunShadowMap",gn.state.sunShadowMap,Je),gn.state.directionalShadowMap.length>0&&ht.setValue(B,"directionalShadowMap",gn.state.directionalShadowMap,Je),gn.state.spotShadowMap.length>0&&ht.setValue(B,"spotShadowMap",gn.state.spotShadowMap,Je),gn.state.pointShadowMap.length>0&&ht.setValue(B,"pointShadowMap",gn.state.pointShadowMap,Je)),K.isSkinnedMesh){ht.setOptional(B,K,"bindMatrix"),ht.setOptional(B,K,"bindMatrixInverse");let kt=K.skeleton;kt&&(kt.boneTexture===null&&kt.computeBoneTexture(),ht.setValue(B,"boneTexture",kt.boneTexture,Je))}K.isBatchedMesh&&(ht.setOptional(B,K,"batchingTexture"),ht.setValue(B,"batchingTexture",K._matricesTexture,Je),ht.setOptional(B,K,"batchingIdTexture"),ht.setValue(B,"batchingIdTexture",K._indirectTexture,Je),ht.setOptional(B,K,"batchingColorTexture"),K._colorsTexture!==null&&ht.setValue(B,"batchingColorTexture",K._colorsTexture,Je));let ni=j.morphAttributes;if((ni.position!==void 0||ni.normal!==void 0||ni.color!==void 0)&&oe.update(K,j,yn),(ir||ke.receiveShadow!==K.receiveShadow)&&(ke.receiveShadow=K.receiveShadow,ht.setValue(B,"receiveShadow",K.receiveShadow)),($.isMeshStandardMaterial||$.isMeshLambertMaterial||$.isMeshPhongMaterial)&&$.envMap===null&&V.environment!==null&&(ln.envMapIntensity.value=V.environmentIntensity),ln.dfgLUT!==void 0&&(ln.dfgLUT.value=UT()),ir){if(ht.setValue(B,"toneMappingExposure",L.toneMappingExposure),ke.needsLights&&Zs(ln,Sr),Ce&&$.fog===!0&&Se.refreshFogUniforms(ln,Ce),Se.refreshMaterialUniforms(ln,$,_e,be,R.state.transmissionRenderTarget[A.id]),ke.needsLights&&ke.numLightProbeGrids>0){let kt=w,_n=0;for(let Zn of R.state.lightProbeGridArray)Zn.texture!==null&&(kt.textures[_n]=Zn.texture,kt.min[_n]=Zn.boundingBox.min,kt.max[_n]=Zn.boundingBox.max,kt.resolution[_n]=Zn.resolution,_n++);for(let Zn in kt)kt[Zn].length=_n;ln.probesSH.value=kt.textures,ln.probesMin.value=kt.min,ln.probesMax.value=kt.max,ln.probesResolution.value=kt.resolution}Wo.upload(B,Hr(ke),ln,Je)}if($.isShaderMaterial&&$.uniformsNeedUpdate===!0&&(Wo.upload(B,Hr(ke),ln,Je),$.uniformsNeedUpdate=!1),$.isSpriteMaterial&&ht.setValue(B,"center",K.center),ht.setValue(B,"modelViewMatrix",K.modelViewMatrix),ht.setValue(B,"normalMatrix",K.normalMatrix),ht.setValue(B,"modelMatrix",K.matrixWorld),$.uniformsGroups!==void 0){let kt=$.uniformsGroups;for(let _n=0,Zn=kt.length;_n<Zn;_n++){let Il=kt[_n];Ye.update(Il,yn),Ye.bind(Il,yn)}}return yn}function Zs(A,V){A.ambientLightColor.needsUpdate=V,A.lightProbe.needsUpdate=V,A.sunLights.needsUpdate=V,A.sunLightShadows.needsUpdate=V,A.directionalLights.needsUpdate=V,A.directionalLightShadows.needsUpdate=V,A.pointLights.needsUpdate=V,A.pointLightShadows.needsUpdate=V,A.spotLights.needsUpdate=V,A.spotLightShadows.needsUpdate=V,A.rectAreaLights.needsUpdate=V,A.hemisphereLights.needsUpdate=V}function Wr(A){return A.isMeshLambertMaterial||A.isMeshToonMaterial||A.isMeshPhongMaterial||A.isMeshStandardMaterial||A.isShadowMaterial||A.isShaderMaterial&&A.lights===!0}this.getActiveCubeFace=function(){return Y},this.getActiveMipmapLevel=function(){return H},this.getRenderTarget=function(){return ue},this.setRenderTargetTextures=function(A,V,j){let $=qe.get(A);$.__autoAllocateDepthBuffer=A.resolveDepthBuffer===!1,$.__autoAllocateDepthBuffer===!1&&($.__useRenderToTexture=!1),qe.get(A.texture).__webglTexture=V,qe.get(A.depthTexture).__webglTexture=$.__autoAllocateDepthBuffer?void 0:j,$.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(A,V){let j=qe.get(A);j.__webglFramebuffer=V,j.__useDefaultFramebuffer=V===void 0},this.setRenderTarget=function(A,V=0,j=0){ue=A,Y=V,H=j;let $=null,K=!1,Ce=!1;if(A){let Ie=qe.get(A);if(Ie.__useDefaultFramebuffer!==void 0){Ee.bindFramebuffer(B.FRAMEBUFFER,Ie.__webglFramebuffer),re.copy(A.viewport),me.copy(A.scissor),pe=A.scissorTest,Ee.viewport(re),Ee.scissor(me),Ee.setScissorTest(pe),Z=-1;return}else if(Ie.__webglFramebuffer===void 0)Je.setupRenderTarget(A);else if(Ie.__hasExternalTextures)Je.rebindTextures(A,qe.get(A.texture).__webglTexture,qe.get(A.depthTexture).__webglTexture);else if(A.depthBuffer){let st=A.depthTexture;if(Ie.__boundDepthTexture!==st){if(st!==null&&qe.has(st)&&(A.width!==st.image.width||A.height!==st.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Je.setupDepthRenderbuffer(A)}}let De=A.texture;(De.isData3DTexture||De.isDataArrayTexture||De.isCompressedArrayTexture)&&(Ce=!0);let Xe=qe.get(A).__webglFramebuffer;A.isWebGLCubeRenderTarget?(Array.isArray(Xe[V])?$=Xe[V][j]:$=Xe[V],K=!0):A.samples>0&&Je.useMultisampledRTT(A)===!1?$=qe.get(A).__webglMultisampledFramebuffer:Array.isArray(Xe)?$=Xe[j]:$=Xe,re.copy(A.viewport),me.copy(A.scissor),pe=A.scissorTest}else re.copy(We).multiplyScalar(_e).floor(),me.copy(ut).multiplyScalar(_e).floor(),pe=lt;if(j!==0&&($=G),Ee.bindFramebuffer(B.FRAMEBUFFER,$)&&Ee.drawBuffers(A,$),Ee.viewport(re),Ee.scissor(me),Ee.setScissorTest(pe),K){let Ie=qe.get(A.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_CUBE_MAP_POSITIVE_X+V,Ie.__webglTexture,j)}else if(Ce){let Ie=V;for(let De=0;De<A.textures.length;De++){let Xe=qe.get(A.textures[De]);B.framebufferTextureLayer(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0+De,Xe.__webglTexture,j,Ie)}}else if(A!==null&&j!==0){let Ie=qe.get(A.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,Ie.__webglTexture,j)}Z=-1};function Js(A){let V=qe.get(A);return(V.__readFormat!==A.format||V.__readType!==A.type)&&(V.__readFormat=A.format,V.__readType=A.type,V.__formatReadable=ct.textureFormatReadable(A.format),V.__typeReadable=ct.textureTypeReadable(A.type)),V}this.readRenderTargetPixels=function(A,V,j,$,K,Ce,Ne,Ie=0){if(!(A&&A.isWebGLRenderTarget)){rt("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let De=qe.get(A).__webglFramebuffer;if(A.isWebGLCubeRenderTarget&&Ne!==void 0&&(De=De[Ne],Array.isArray(De)&&(De=De[0])),De){Ee.bindFramebuffer(B.FRAMEBUFFER,De);try{let Xe=A.textures[Ie],st=Xe.format,mt=Xe.type;A.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+Ie);let He=Js(Xe);if(He.__formatReadable===!1){rt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(He.__typeReadable===!1){rt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}V>=0&&V<=A.width-$&&j>=0&&j<=A.height-K&&B.readPixels(V,j,$,K,we.convert(st),we.convert(mt),Ce)}finally{let Xe=ue!==null?qe.get(ue).__webglFramebuffer:null;Ee.bindFramebuffer(B.FRAMEBUFFER,Xe)}}},this.readRenderTargetPixelsAsync=async function(A,V,j,$,K,Ce,Ne,Ie=0){if(!(A&&A.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let De=qe.get(A).__webglFramebuffer;if(A.isWebGLCubeRenderTarget&&Ne!==void 0&&(De=De[Ne],Array.isArray(De)&&(De=De[0])),De)if(V>=0&&V<=A.width-$&&j>=0&&j<=A.height-K){Ee.bindFramebuffer(B.FRAMEBUFFER,De);let Xe=A.textures[Ie],st=Xe.format,mt=Xe.type;A.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+Ie);let He=Js(Xe);if(He.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(He.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let gt=B.createBuffer();B.bindBuffer(B.PIXEL_PACK_BUFFER,gt),B.bufferData(B.PIXEL_PACK_BUFFER,Ce.byteLength,B.STREAM_READ),B.readPixels(V,j,$,K,we.convert(st),we.convert(mt),0),B.bindBuffer(B.PIXEL_PACK_BUFFER,null);let nn=ue!==null?qe.get(ue).__webglFramebuffer:null;Ee.bindFramebuffer(B.FRAMEBUFFER,nn);let Ut=B.fenceSync(B.SYNC_GPU_COMMANDS_COMPLETE,0);return B.flush(),await W0(B,Ut,4),B.bindBuffer(B.PIXEL_PACK_BUFFER,gt),B.getBufferSubData(B.PIXEL_PACK_BUFFER,0,Ce),B.bindBuffer(B.PIXEL_PACK_BUFFER,null),B.deleteBuffer(gt),B.deleteSync(Ut),Ce}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(A,V=null,j=0){let $=Math.pow(2,-j),K=Math.floor(A.image.width*$),Ce=Math.floor(A.image.height*$),Ne=V!==null?V.x:0,Ie=V!==null?V.y:0;Je.setTexture2D(A,0),B.copyTexSubImage2D(B.TEXTURE_2D,j,0,0,Ne,Ie,K,Ce),Ee.unbindTexture()},this.copyTextureToTexture=function(A,V,j=null,$=null,K=0,Ce=0){let Ne,Ie,De,Xe,st,mt,He,gt,nn,Ut=A.isCompressedTexture?A.mipmaps[Ce]:A.image;if(j!==null)Ne=j.max.x-j.min.x,Ie=j.max.y-j.min.y,De=j.isBox3?j.max.z-j.min.z:1,Xe=j.min.x,st=j.min.y,mt=j.isBox3?j.min.z:0;else{let ht=Math.pow(2,-K);Ne=Math.floor(Ut.width*ht),Ie=Math.floor(Ut.height*ht),A.isDataArrayTexture?De=Ut.depth:A.isData3DTexture?De=Math.floor(Ut.depth*ht):De=1,Xe=0,st=0,mt=0}$!==null?(He=$.x,gt=$.y,nn=$.z):(He=0,gt=0,nn=0);let Ot=we.convert(V.format),En=we.convert(V.type),ke;V.isData3DTexture?(Je.setTexture3D(V,0),ke=B.TEXTURE_3D):V.isDataArrayTexture||V.isCompressedArrayTexture?(Je.setTexture2DArray(V,0),ke=B.TEXTURE_2D_ARRAY):(Je.setTexture2D(V,0),ke=B.TEXTURE_2D),Ee.activeTexture(B.TEXTURE0),Ee.pixelStorei(B.UNPACK_FLIP_Y_WEBGL,V.flipY),Ee.pixelStorei(B.UNPACK_PREMULTIPLY_ALPHA_WEBGL,V.premultiplyAlpha),Ee.pixelStorei(B.UNPACK_ALIGNMENT,V.unpackAlignment);let gn=Ee.getParameter(B.UNPACK_ROW_LENGTH),xt=Ee.getParameter(B.UNPACK_IMAGE_HEIGHT),wr=Ee.getParameter(B.UNPACK_SKIP_PIXELS),yn=Ee.getParameter(B.UNPACK_SKIP_ROWS),js=Ee.getParameter(B.UNPACK_SKIP_IMAGES);Ee.pixelStorei(B.UNPACK_ROW_LENGTH,Ut.width),Ee.pixelStorei(B.UNPACK_IMAGE_HEIGHT,Ut.height),Ee.pixelStorei(B.UNPACK_SKIP_PIXELS,Xe),Ee.pixelStorei(B.UNPACK_SKIP_ROWS,st),Ee.pixelStorei(B.UNPACK_SKIP_IMAGES,mt);let ir=A.isDataArrayTexture||A.isData3DTexture,Sr=V.isDataArrayTexture||V.isData3DTexture;if(A.isDepthTexture){let ht=qe.get(A),ln=qe.get(V),ni=qe.get(ht.__renderTarget),kt=qe.get(ln.__renderTarget);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,ni.__webglFramebuffer),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,kt.__webglFramebuffer);for(let _n=0;_n<De;_n++)ir&&(B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,qe.get(A).__webglTexture,K,mt+_n),B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,qe.get(V).__webglTexture,Ce,nn+_n)),B.blitFramebuffer(Xe,st,Xe+Ne,st+Ie,He,gt,He+Ne,gt+Ie,B.DEPTH_BUFFER_BIT,B.NEAREST);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,null),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else if(K!==0||A.isRenderTargetTexture||qe.has(A)){let ht=qe.get(A),ln=qe.get(V);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,D),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,X);for(let ni=0;ni<De;ni++)ir?B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,ht.__webglTexture,K,mt+ni):B.framebufferTexture2D(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,ht.__webglTexture,K),Sr?B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,ln.__webglTexture,Ce,nn+ni):B.framebufferTexture2D(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,ln.__webglTexture,Ce),K!==0?B.blitFramebuffer(Xe,st,Xe+Ne,st+Ie,He,gt,He+Ne,gt+Ie,B.COLOR_BUFFER_BIT,B.NEAREST):Sr?B.copyTexSubImage3D(ke,Ce,He,gt,nn+ni,Xe,st,Ne,Ie):B.copyTexSubImage2D(ke,Ce,He,gt,Xe,st,Ne,Ie);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,null),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else Sr?A.isDataTexture||A.isData3DTexture?B.texSubImage3D(ke,Ce,He,gt,nn,Ne,Ie,De,Ot,En,Ut.data):V.isCompressedArrayTexture?B.compressedTexSubImage3D(ke,Ce,He,gt,nn,Ne,Ie,De,Ot,Ut.data):B.texSubImage3D(ke,Ce,He,gt,nn,Ne,Ie,De,Ot,En,Ut):A.isDataTexture?B.texSubImage2D(B.TEXTURE_2D,Ce,He,gt,Ne,Ie,Ot,En,Ut.data):A.isCompressedTexture?B.compressedTexSubImage2D(B.TEXTURE_2D,Ce,He,gt,Ut.width,Ut.height,Ot,Ut.data):B.texSubImage2D(B.TEXTURE_2D,Ce,He,gt,Ne,Ie,Ot,En,Ut);Ee.pixelStorei(B.UNPACK_ROW_LENGTH,gn),Ee.pixelStorei(B.UNPACK_IMAGE_HEIGHT,xt),Ee.pixelStorei(B.UNPACK_SKIP_PIXELS,wr),Ee.pixelStorei(B.UNPACK_SKIP_ROWS,yn),Ee.pixelStorei(B.UNPACK_SKIP_IMAGES,js),Ce===0&&V.generateMipmaps===!0&&V.mipmapsAutoUpdate===!0&&B.generateMipmap(ke),Ee.unbindTexture()},this.initRenderTarget=function(A){qe.get(A).__webglFramebuffer===void 0&&Je.setupRenderTarget(A)},this.initTexture=function(A){A.isCubeTexture?Je.setTextureCube(A,0):A.isData3DTexture?Je.setTexture3D(A,0):A.isDataArrayTexture||A.isCompressedArrayTexture?Je.setTexture2DArray(A,0):Je.setTexture2D(A,0),Ee.unbindTexture()},this.resetState=function(){Y=0,H=0,ue=null,Ee.reset(),Te.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Di}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=bt._getDrawingBufferColorSpace(e),t.unpackColorSpace=bt._getUnpackColorSpace()}};var Mn=class extends Error{};function cd(){return{stream:0,sequence:0,episode:0,tick:0,policyVersion:0,policyAgeS:0,speed:1,simTimeS:0,score:[0,0],flags:0,mode:0,episodeReturn:0}}function Ny(i){if(i.byteLength<Pi)return;let e=new DataView(i);if(e.getUint8(rn.version)===co)return{type:e.getUint8(rn.type),stream:e.getUint16(rn.stream,!0)}}function ud(i,e,t){if(i.byteLength<Pi)throw new Mn(`a frame of ${i.byteLength} bytes has no header`);if(i.byteLength>fg)throw new Mn(`a frame of ${i.byteLength} bytes is too long`);let n=i.getUint8(rn.type),r=i.getUint8(rn.version),s=e===Tr.POSES?"a pose frame":"an image frame";if(n!==e)throw new Mn(`message type ${n} is not ${s}`);if(r!==co)throw new Mn(`frame version ${r}, this page reads ${co}`);t.stream=i.getUint16(rn.stream,!0),t.sequence=i.getUint32(rn.sequence,!0),t.episode=i.getUint32(rn.episode,!0),t.tick=i.getUint32(rn.tick,!0),t.policyVersion=i.getUint32(rn.policy_version,!0),t.policyAgeS=ki(i.getFloat32(rn.policy_age_s,!0),"policy age"),t.speed=ki(i.getFloat32(rn.speed,!0),"speed"),t.simTimeS=ki(i.getFloat64(rn.sim_time_s,!0),"simulation time"),t.score[0]=i.getUint16(rn.score_0,!0),t.score[1]=i.getUint16(rn.score_1,!0),t.flags=i.getUint8(rn.flags),t.mode=i.getUint8(rn.mode),t.episodeReturn=ki(i.getFloat32(rn.episode_return,!0),"episode return")}function ki(i,e){if(!Number.isFinite(i))throw new Mn(`${e} is not a finite number`);return i}function hp(){return{...cd(),instances:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0),records:Fy(0),arrows:Uy(0),bars:new Float32Array(0)}}var OT=32767;function Dy(i,e=hp()){let t=new DataView(i);ud(t,Tr.POSES,e);let n=t.getUint16(rn.blocks,!0),r=t.getUint16(rn.arrows,!0),s=t.getUint16(rn.bars,!0),o=r*ec+s*4;BT(e,kT(t,n,o));let a=Pi,l=0;for(let c=0;c<n;c++){let u=t.getUint16(a+Ar.instances,!0);a=zT(t,a,l,e),l+=u}HT(t,a,r,e),e.bars.length!==s&&(e.bars=new Float32Array(s)),a+=r*ec;for(let c=0;c<s;c++)e.bars[c]=ki(t.getFloat32(a+c*4,!0),"a bar");return e}function kT(i,e,t){let n={instances:0,bodies:0,records:0},r=Pi;for(let s=0;s<e;s++){if(r+jl>i.byteLength)throw new Mn("a block header is cut off");let o=i.getUint16(r+Ar.instances,!0),a=i.getUint16(r+Ar.bodies,!0),l=(i.getUint16(r+Ar.flags,!0)&Gh.RECORDS)!==0;if(s>0&&a!==n.bodies)throw new Mn(`a block of ${a} bodies after one of ${n.bodies}`);n.instances+=o,n.bodies=a,l&&(n.records+=o),r+=jl+o*(12+(l?Ql:0)+a*14)}if(r+=t,r!==i.byteLength)throw new Mn(`the parts take ${r} bytes, the frame has ${i.byteLength}`);if(n.records!==0&&n.records!==n.instances)throw new Mn("some blocks have records and some have none");return n}function BT(i,{instances:e,bodies:t,records:n}){let r=e*t;i.instances=e,i.bodies=t,i.positions.length!==r*3&&(i.positions=new Float32Array(r*3),i.quaternions=new Float32Array(r*4)),i.records.count!==n&&(i.records=Fy(n))}function zT(i,e,t,n){let r=i.getUint16(e+Ar.instances,!0),s=i.getUint16(e+Ar.bodies,!0),o=(i.getUint16(e+Ar.flags,!0)&Gh.RECORDS)!==0,a=ki(i.getFloat32(e+Ar.extent,!0),"extent")/OT,l=e+jl,c=l+r*12,u=c+(o?r*Ql:0),h=u+r*s*6,f=new Int16Array(i.buffer,u,r*s*3),{positions:d}=n,p=0,v=t*s*3;for(let m=0;m<r;m++){let y=l+m*12,_=ki(i.getFloat32(y,!0),"root"),E=ki(i.getFloat32(y+4,!0),"root"),w=ki(i.getFloat32(y+8,!0),"root");for(let C=0;C<s;C++)d[v++]=_+f[p++]*a,d[v++]=E+f[p++]*a,d[v++]=w+f[p++]*a;o&&VT(i,c+m*Ql,t+m,n.records)}return GT(new Int16Array(i.buffer,h,r*s*4),n.quaternions,t*s*4),h+r*s*8}function GT(i,e,t){for(let n=0;n<i.length;n+=4){let r=i[n],s=i[n+1],o=i[n+2],a=i[n+3],l=r*r+s*s+o*o+a*a;if(l<1e3)throw new Mn("a quaternion has length zero");let c=1/Math.sqrt(l);e[t+n]=r*c,e[t+n+1]=s*c,e[t+n+2]=o*c,e[t+n+3]=a*c}}function VT(i,e,t,n){n.env[t]=i.getUint32(e+ya.env,!0),n.episode[t]=i.getUint32(e+ya.episode,!0),n.length[t]=i.getUint32(e+ya.length,!0),n.return[t]=ki(i.getFloat32(e+ya.return,!0),"a return")}function HT(i,e,t,n){n.arrows.kind.length<t&&(n.arrows=Uy(t));let{arrows:r}=n;r.count=t;for(let s=0;s<t;s++){let o=e+s*ec;r.kind[s]=i.getUint16(o+tc.kind,!0),r.body[s]=i.getInt16(o+tc.body,!0);for(let a=0;a<6;a++)r.data[s*6+a]=ki(i.getFloat32(o+tc.x+a*4,!0),"an arrow")}}function Fy(i){return{count:i,env:new Uint32Array(i),episode:new Uint32Array(i),length:new Uint32Array(i),return:new Float32Array(i)}}function Uy(i){return{count:0,kind:new Uint16Array(i),body:new Int16Array(i),data:new Float32Array(i*6)}}function Oy(i,e){let t=new ArrayBuffer(pg),n=new DataView(t);return n.setUint8(_a.type,Tr.ACK),n.setUint8(_a.version,co),n.setUint16(_a.stream,i,!0),n.setUint32(_a.sequence,e,!0),t}function ky(i){let e=new DataView(i),t=cd();if(ud(e,Tr.IMAGE,t),i.byteLength<=Pi+Bh)throw new Mn("an image frame without a picture");let n=e.getUint16(Pi+nc.format,!0);if(n!==ic.JPEG&&n!==ic.PNG)throw new Mn(`image format ${n} is unknown`);let r=e.getUint16(Pi+nc.width,!0),s=e.getUint16(Pi+nc.height,!0);if(r===0||s===0)throw new Mn(`a picture of ${r} x ${s}`);return{...t,width:r,height:s,mime:n===ic.JPEG?"image/jpeg":"image/png",bytes:new Uint8Array(i,Pi+Bh)}}function By(){return{instances:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0)}}function zy(i,e,t){if(i.length===0)return!1;let n=i.length-1;for(;n>0&&i.at(n-1).simTimeS>=e;)n--;let r=i.at(n),s=n>0?i.at(n-1):r,o=r.simTimeS-s.simTimeS,a=o>0?Math.min(Math.max((e-s.simTimeS)/o,0),1):1;return WT(s,r,a,t),!0}function WT(i,e,t,n){let r=e.instances*e.bodies;if(n.instances=e.instances,n.bodies=e.bodies,n.positions.length!==r*3&&(n.positions=new Float32Array(r*3),n.quaternions=new Float32Array(r*4)),i===e||t>=1){n.positions.set(e.positions),n.quaternions.set(e.quaternions);return}let s=e.bodies;for(let o=0;o<e.instances;o++){let a=o*s;XT(i,e,o)?qT(i,e,a,a+s,t,n):(n.positions.set(i.positions.subarray(a*3,(a+s)*3),a*3),n.quaternions.set(i.quaternions.subarray(a*4,(a+s)*4),a*4))}}function XT(i,e,t){return e.records.count===0?!0:i.records.episode[t]===e.records.episode[t]&&i.records.env[t]===e.records.env[t]}function qT(i,e,t,n,r,s){let{positions:o,quaternions:a}=s,[l,c,u,h]=[i.positions,e.positions,i.quaternions,e.quaternions];for(let d=t*3;d<n*3;d++){let p=l[d];o[d]=p+(c[d]-p)*r}let f=1-r;for(let d=t*4;d<n*4;d+=4){let[p,v,m,y]=[u[d],u[d+1],u[d+2],u[d+3]],[_,E,w,C]=[h[d],h[d+1],h[d+2],h[d+3]],R=p*_+v*E+m*w+y*C<0?-r:r,x=p*f+_*R,T=v*f+E*R,U=m*f+w*R,L=y*f+C*R,N=x*x+T*T+U*U+L*L;if(N>1e-12){let z=1/Math.sqrt(N);a[d]=x*z,a[d+1]=T*z,a[d+2]=U*z,a[d+3]=L*z}else a.set(h.subarray(d,d+4),d)}}var YT=1.6,Gy=1e3/60,$T=4,Vy=250,dd=class{intervalMs=Gy;lastArrivalMs=Number.NaN;lastSequence=0;offsetS=Number.NaN;speed=1;shownS=Number.NEGATIVE_INFINITY;get frameIntervalMs(){return this.intervalMs}reset(){this.intervalMs=Gy,this.lastArrivalMs=Number.NaN,this.snap()}snap(){this.offsetS=Number.NaN,this.shownS=Number.NEGATIVE_INFINITY}arrived(e,t){let n=e.sequence-this.lastSequence|0;if(Number.isFinite(this.lastArrivalMs)&&n>0&&n<100){let a=t-this.lastArrivalMs;if(a<4*Vy){let l=Math.min(Math.max(a,$T),Vy);this.intervalMs+=(l-this.intervalMs)*.06}}this.lastArrivalMs=t,this.lastSequence=e.sequence;let r=e.simTimeS-e.speed*t/1e3,s=r-this.offsetS;(e.flags&zh.PAUSED)!==0||e.speed!==this.speed||!(Math.abs(s)<.2*Math.max(e.speed,.25))?(this.offsetS=r,this.speed=e.speed):this.offsetS+=s*.08}time(e,t){let n=e.newest;if(n===void 0)return 0;if((n.flags&zh.PAUSED)!==0)return this.shownS=n.simTimeS,this.shownS;let r=this.offsetS+this.speed*(t-YT*this.intervalMs)/1e3;return this.shownS=Math.min(Math.max(r,this.shownS,e.at(0).simTimeS),n.simTimeS),this.shownS}};var hd=class{constructor(e=12){this.capacity=e;this.slots=Array.from({length:e+1},hp)}capacity;slots;first=0;count=0;get length(){return this.count}get newest(){return this.count===0?void 0:this.at(this.count-1)}at(e){if(e<0||e>=this.count)throw new RangeError(`snapshot ${e} of ${this.count}`);return this.slot(e)}clear(){this.first=0,this.count=0}push(e){let t=this.newest,n=Dy(e,this.slot(this.count));if(t!==void 0&&t.stream===n.stream){let r=t.sequence-n.sequence|0;if(r>=0&&r<=hg)return"ignored"}return t!==void 0&&KT(t,n)?(this.first=(this.first+this.count)%this.slots.length,this.count=1,"snapped"):(this.count===this.capacity?this.first=(this.first+1)%this.slots.length:this.count+=1,"added")}slot(e){return this.slots[(this.first+e)%this.slots.length]}};function KT(i,e){return i.stream!==e.stream||i.episode!==e.episode||i.bodies!==e.bodies||i.instances!==e.instances||i.records.count!==e.records.count||i.simTimeS>e.simTimeS}var fd=class{constructor(e){this.stream=e}stream;ring=new hd;playback=new dd;poses=By();image;taken=0;owed;get newest(){return this.ring.newest}take(e,t,n){if(t===Tr.IMAGE)this.image=ky(e),this.owed=this.image.sequence;else{let r=this.ring.push(e),s=this.ring.newest;r==="snapped"&&this.playback.snap(),r!=="ignored"&&this.playback.arrived(s,n),this.owed=s.sequence}this.taken+=1}advance(e){return zy(this.ring,this.playback.time(this.ring,e),this.poses)}acknowledge(){if(this.owed===void 0)return;let e=Oy(this.stream,this.owed);return this.owed=void 0,e}clear(){this.ring.clear(),this.playback.reset(),this.image=void 0,this.owed=void 0}},pd=class{malformed=0;unknown=0;feeds=new Map([[0,new fd(0)]]);get show(){return this.feeds.get(0)}get(e){return this.feeds.get(e)}announce(e){let t=new Set(e);for(let n of this.feeds.keys())n!==0&&!t.has(n)&&this.feeds.delete(n);for(let n of t)this.feeds.has(n)||this.feeds.set(n,new fd(n))}take(e,t){let n=Ny(e);if(n===void 0){this.malformed+=1;return}let r=this.feeds.get(n.stream);if(r===void 0){this.unknown+=1;return}try{r.take(e,n.type,t)}catch(s){if(!(s instanceof Mn))throw s;this.malformed+=1}}acknowledge(e){for(let t of this.feeds.values()){let n=t.acknowledge();n!==void 0&&e(n)}}restart(){for(let e of this.feeds.values())e.clear()}};var Yy=26,Hy=.38,ZT=.975,Wy=.93;function $y(){let i=new oi(Yy,1,.05,500);return i.up.set(0,0,1),i}function Ky(i,e,t,n){if(i.aspect=n,!e.flat){i.position.set(...e.position),i.lookAt(new O(...e.target)),i.updateProjectionMatrix(),i.updateMatrixWorld();return}let r=t.getCenter(new O).setZ(0),s=new O(0,-Math.sin(Hy),Math.cos(Hy)),o=JT(t),a=.1,l=400,c=r.clone();for(let u=0;u<40;u++){let h=(a+l)/2;for(let p=0;p<3;p++){Xy(i,c,s,h);let{top:v,bottom:m}=qy(i,o);c.y+=(v+m)/2*h*Math.tan(Yy*Math.PI/360)*.9}Xy(i,c,s,h);let f=qy(i,o);f.side<=ZT&&f.top<=Wy&&f.bottom>=-Wy?l=h:a=h}}function Xy(i,e,t,n){i.position.copy(e).addScaledVector(t,n),i.lookAt(e),i.near=n*.2,i.far=n*4,i.updateProjectionMatrix(),i.updateMatrixWorld()}var qo=new O;function qy(i,e){let t=0,n=Number.NEGATIVE_INFINITY,r=Number.POSITIVE_INFINITY;for(let s of e){if(qo.copy(s).applyMatrix4(i.matrixWorldInverse),qo.z>=0)return{side:9,top:9,bottom:-9};qo.applyMatrix4(i.projectionMatrix),t=Math.max(t,Math.abs(qo.x)),n=Math.max(n,qo.y),r=Math.min(r,qo.y)}return{side:t,top:n,bottom:r}}function JT(i){let e=[];for(let t of[i.min.x,i.max.x])for(let n of[i.min.y,i.max.y])for(let r of[i.min.z,i.max.z])e.push(new O(t,n,r));return e}var jT=[[.52,-.045,-.145],[.67,-.005,.005],[.83,.035,.155]],gd=256,md=new Float32Array(gd*3);for(let i=0;i<gd;i++)md.set(e_(Qy(i/(gd-1))),i*3);function Zy(i,e,t){let n=Math.round(Math.min(Math.max(i,0),1)*(gd-1))*3;e[t]=md[n],e[t+1]=md[n+1],e[t+2]=md[n+2]}function Jy(){return`linear-gradient(to right, ${Array.from({length:9},(e,t)=>{let[n,r,s]=e_(Qy(t/8)).map(o=>Math.round(255*QT(o)));return`rgb(${n} ${r} ${s}) ${(t/8*100).toFixed(1)}%`}).join(", ")})`}function jy(i,e){return e.high>e.low?Math.min(Math.max((i-e.low)/(e.high-e.low),0),1):.5}function Qy(i){let[e,t,n]=jT,[r,s,o]=i<.5?[e,t,i*2]:[t,n,i*2-1];return[0,1,2].map(a=>(r[a]??0)+((s[a]??0)-(r[a]??0))*o)}function e_([i,e,t]){let n=(i+.3963377774*e+.2158037573*t)**3,r=(i-.1055613458*e-.0638541728*t)**3,s=(i-.0894841775*e-1.291485548*t)**3,o=a=>Math.min(Math.max(a,0),1);return[o(4.0767416621*n-3.3077115913*r+.2309699292*s),o(-1.2684380046*n+2.6097574011*r-.3413193965*s),o(-.0041960863*n-.7034186147*r+1.707614701*s)]}function QT(i){return i<=.0031308?12.92*i:1.055*i**(1/2.4)-.055}function t_(i,e,t){let n=Math.min(Math.max(Math.round(e.count),1),i.length);if(e.kind==="all"||n===i.length){t.fill(1);return}let r=eE(i),s={best:0,median:i.length-n>>1,worst:i.length-n}[e.kind];t.fill(0);for(let o=s;o<s+n;o++)t[r[o]]=1}function eE(i){let e=new Uint32Array(i.length);for(let t=0;t<e.length;t++)e[t]=t;return e.sort((t,n)=>i[n]-i[t]||t-n)}function n_(i){if(i.length===0)return{low:0,high:0};let e=i.slice().sort(),t=n=>{let r=n*(e.length-1),s=e[Math.floor(r)],o=e[Math.ceil(r)];return s+(o-s)*(r-Math.floor(r))};return{low:t(.05),high:t(.95)}}function i_(i,e,t){return i===void 0?e:{low:i.low+(e.low-i.low)*t,high:i.high+(e.high-i.high)*t}}var tE=.15,nE=.86,yd=class{filter={kind:"all",count:10};mode="tiles";hide=!1;selected;count=0;shown=0;dim=[.03,.04,.035];ranges=new Map;get range(){return this.ranges.values().next().value??{low:0,high:0}}wish({filter:e,mode:t,hide:n}){this.filter=e??this.filter,this.hide=n??this.hide;let r=t!==void 0&&t!==this.mode;return this.mode=t??this.mode,r}recolour(e){this.count=0,this.shown=0;let t=new Map;for(let n of e)t.set(n.envKey,[...t.get(n.envKey)??[],n]);for(let n of this.ranges.keys())t.has(n)||this.ranges.delete(n);for(let[n,r]of t)this.recolourKind(n,r)}find(e){let{selected:t}=this;if(t!==void 0)for(let n of e){if(n.runId!==t.runId)continue;let r=n.records.env.indexOf(t.env);if(r>=0)return _d(n,r)}}recolourKind(e,t){let n=t.reduce((l,c)=>l+c.shown.length,0),r=new Float32Array(n),s=0;for(let{records:l,shown:c}of t)r.set(l.return.subarray(0,c.length),s),s+=c.length;let o=i_(this.ranges.get(e),n_(r),tE);this.ranges.set(e,o);let a=new Uint8Array(n);t_(r,this.filter,a),s=0;for(let{tints:l,shown:c}of t)for(let u=0;u<c.length;u++,s++){let h=a[s];c[u]=h,this.shown+=h,h===1?(Zy(jy(r[s],o),l,u*4),l[u*4+3]=1):(l.set(this.dim,u*4),l[u*4+3]=nE)}this.count+=n}};function _d(i,e){let{records:t}=i;return{stream:i.stream,instance:e,runId:i.runId,env:t.env[e]??0,episode:t.episode[e]??0,length:t.length[e]??0,return:t.return[e]??0}}var vd=class{constructor(e){this.moves=e}moves;enabled=!1;pointers=new Map;host;listening;attach(e){this.detach(),this.host=e,this.listening=new AbortController;let{signal:t}=this.listening;e.addEventListener("pointerdown",this.down,{signal:t}),e.addEventListener("pointermove",this.move,{signal:t}),e.addEventListener("pointerup",this.up,{signal:t}),e.addEventListener("pointercancel",this.up,{signal:t}),e.addEventListener("lostpointercapture",this.up,{signal:t}),e.addEventListener("wheel",this.wheel,{signal:t,passive:!1}),e.addEventListener("contextmenu",n=>this.enabled&&n.preventDefault(),{signal:t}),this.enable(this.enabled)}detach(){this.listening?.abort(),this.listening=void 0,this.pointers.clear(),this.host=void 0}enable(e){this.enabled=e,e||this.pointers.clear(),this.host!==void 0&&(this.host.style.touchAction=e?"none":"")}down=e=>{!this.enabled||e.defaultPrevented||iE(e.target)||(this.pointers.set(e.pointerId,{x:e.clientX,y:e.clientY,pans:e.button!==0||e.shiftKey}),this.host?.setPointerCapture(e.pointerId),e.button===1&&e.preventDefault())};move=e=>{let t=this.pointers.get(e.pointerId),{host:n}=this;if(t===void 0||n===void 0)return;let[r,s]=[e.clientX-t.x,e.clientY-t.y],a=[...this.pointers].filter(([l])=>l!==e.pointerId).map(([,l])=>l)[0];if(a!==void 0){let l=Math.hypot(t.x-a.x,t.y-a.y),c=Math.hypot(e.clientX-a.x,e.clientY-a.y);l>8&&c>8&&this.moves.zoom(l/c),this.moves.pan(-r/2/n.clientHeight,s/2/n.clientHeight)}else t.pans?this.moves.pan(-r/n.clientHeight,s/n.clientHeight):this.moves.orbit(-r*.0065,s*.0065);t.x=e.clientX,t.y=e.clientY};up=e=>{this.pointers.delete(e.pointerId)};wheel=e=>{if(!this.enabled)return;e.preventDefault();let t=e.deltaMode===WheelEvent.DOM_DELTA_LINE?e.deltaY*16:e.deltaY;this.moves.zoom(Math.exp(Math.min(Math.max(t,-300),300)*.0014))}};function iE(i){return i instanceof Element&&i.closest("button, a, input, select, label")!==null}function r_(i){let e=new DataView(i);if(i.byteLength<12||e.getUint32(0,!0)!==827152708)throw new Error("this is no mesh file");let t=e.getUint32(4,!0),n=e.getUint32(8,!0),r=12+(t+n)*12;if(r!==i.byteLength)throw new Error(`a mesh of ${t} vertices and ${n} triangles has ${r} bytes, not ${i.byteLength}`);let s={vertices:new Float32Array(i,12,t*3),triangles:new Uint32Array(i,12+t*12,n*3)};if(!s.vertices.every(Number.isFinite))throw new Error("a vertex of the mesh is not a finite number");if(s.triangles.some(o=>o>=t))throw new Error("a triangle of the mesh names a vertex that it does not have");return s}var xd=class{failed=0;known=new Map;load(e,t,n){let r=e.meshes.find(o=>o.name===t)?.digest;if(r===void 0){this.failed+=1;return}let s=this.known.get(r);s===void 0&&(s=sE(r),this.known.set(r,s)),s.then(o=>n(rE(o)),()=>{this.failed+=1,this.known.delete(r)})}};function rE(i){let e=new Gt;e.setIndex(i.index);for(let[t,n]of Object.entries(i.attributes))e.setAttribute(t,n);return e}async function sE(i){let e=await fetch(`/mesh/${i}`);if(!e.ok)throw new Error(`mesh ${i}: ${e.status}`);let{vertices:t,triangles:n}=r_(await e.arrayBuffer()),r=new Gt;return r.setAttribute("position",new In(t,3)),r.setIndex(new In(n,1)),oE(r)}function oE(i){let e=i.toNonIndexed();i.dispose(),e.computeVertexNormals();let t=e.getAttribute("position").array,n=e.getAttribute("normal").array,r=new Map;for(let a=0;a<t.length;a+=3){let l=`${Math.round((t[a]??0)*1e5)} ${Math.round((t[a+1]??0)*1e5)} ${Math.round((t[a+2]??0)*1e5)}`,c=r.get(l);c===void 0?r.set(l,[a]):c.push(a)}let s=new Float32Array(n.length),o=Math.cos(35*Math.PI/180);for(let a of r.values())for(let l of a){let[c,u,h]=[0,0,0];for(let d of a){let[p,v,m]=[n[d]??0,n[d+1]??0,n[d+2]??0];p*(n[l]??0)+v*(n[l+1]??0)+m*(n[l+2]??0)<o||(c+=p,u+=v,h+=m)}let f=Math.hypot(c,u,h)||1;s.set([c/f,u/f,h/f],l)}return e.setAttribute("normal",new In(s,3)),e}var bd=class{constructor(e){this.feeds=e}feeds;show;others=[];envs={};look={kind:"stages",stages:[""]};current(){let e=this.others.flatMap(o=>this.memberOf(o)),{look:t,show:n}=this;if(t.kind==="crowd")return e.filter(o=>o.crowd);let r=e.filter(o=>!o.crowd);n!==void 0&&r.unshift({stream:0,stageId:"",runId:"",envKey:"",env:n,feed:this.feeds.show,crowd:!1});let s=t.stages.flatMap(o=>r.filter(a=>a.stageId===o));return s.length===1?s:s.filter(o=>!o.env.pixels)}key(){let e=this.current().map(({stream:t,stageId:n,envKey:r,env:s})=>[t,n,r,s.id,s.scene.bodies.length].join(" "));return`${this.look.kind} ${e.join("|")}`}memberOf(e){let[t,n]=[this.envs[e.env],this.feeds.get(e.stream)];if(t===void 0||n===void 0)return[];let r=e.kind==="crowd";return[{stream:e.stream,stageId:e.stage_id,runId:e.run_id,envKey:e.env,env:t,feed:n,crowd:r}]}};var wd=class{canvas=document.createElement("canvas");drawn=-1;busy=!1;constructor(){this.canvas.className="canvas picture",Object.assign(this.canvas.style,{width:"100%",height:"100%",objectFit:"contain"})}mount(e){this.canvas.parentElement!==e&&e.prepend(this.canvas)}unmount(){this.canvas.remove(),this.drawn=-1}show(e,t){return e===void 0||this.busy||e.sequence===this.drawn?!1:(this.busy=!0,this.drawn=e.sequence,createImageBitmap(new Blob([e.bytes],{type:e.mime})).then(n=>{this.canvas.width!==n.width&&(this.canvas.width=n.width),this.canvas.height!==n.height&&(this.canvas.height=n.height),this.canvas.style.imageRendering=n.width<240?"pixelated":"",this.canvas.getContext("2d")?.drawImage(n,0,0),n.close()},t).finally(()=>{this.busy=!1}),!0)}};function s_(i,e,t,n){let r;for(let{batch:s,matrices:o}of e){if(!s.moving||!(s.radius>0))continue;let a=o.length/16;for(let l=0;l<a;l++){if(o[l*16+15]===0)continue;let c=s.body[l%s.count];if(!n(c))continue;let u=s.geom.shape==="box"?lE(i,s,o,l*16):fp(i,s,o,l*16);u===void 0||u.miss>t*u.distance||(r===void 0||aE(u,r))&&(r={instance:Math.floor(l/s.count),body:c,...u})}}return r}function aE(i,e){return i.miss>0!=e.miss>0?i.miss===0:i.miss===0?i.distance<e.distance:i.miss/i.distance<e.miss/e.distance}function fp(i,e,t,n){let{axis:r,radius:s}=e,o=[t[n+12],t[n+13],t[n+14]],a=[0,1,2].map(x=>t[n+x]*r[0]+t[n+4+x]*r[1]+t[n+8+x]*r[2]),[l,c]=[i.origin,i.direction],u=[o[0]-l[0],o[1]-l[1],o[2]-l[2]],h=ms(a,a),f=ms(a,c),d=h-f*f,p=d>1e-12?Math.min(Math.max((f*ms(u,c)-ms(u,a))/d,-1),1):0,v=[u[0]+a[0]*p,u[1]+a[1]*p,u[2]+a[2]*p],m=ms(v,c);if(m<=0)return;let y=Math.sqrt(Math.max(ms(v,v)-m*m,0)),_=Math.max(y-s,0),E=m-Math.sqrt(Math.max(s*s-y*y,0));if(_===0)return{point:pp(i,E),distance:E,miss:_};let w=pp(i,m),C=[l[0]+v[0],l[1]+v[1],l[2]+v[2]],R=s/y;return{point:[C[0]+(w[0]-C[0])*R,C[1]+(w[1]-C[1])*R,C[2]+(w[2]-C[2])*R],distance:m,miss:_}}function lE(i,e,t,n){let[r,s]=[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];for(let o=0;o<3;o++){let a=[t[n+o*4],t[n+o*4+1],t[n+o*4+2]],l=ms(a,[i.origin[0]-t[n+12],i.origin[1]-t[n+13],i.origin[2]-t[n+14]]),c=ms(a,i.direction),u=e.geom.size[o]??0;if(Math.abs(c)<1e-9){if(Math.abs(l)>u)return fp(i,e,t,n);continue}let[h,f]=[(-u-l)/c,(u-l)/c];r=Math.max(r,Math.min(h,f)),s=Math.min(s,Math.max(h,f))}if(r>s||s<=0||r<=0){let o=fp(i,e,t,n);return o===void 0||o.miss>0?o:{...o,miss:1e-6}}return{point:pp(i,r),distance:r,miss:0}}function pp(i,e){let[t,n]=[i.origin,i.direction];return[t[0]+n[0]*e,t[1]+n[1]*e,t[2]+n[2]*e]}function ms(i,e){return i[0]*e[0]+i[1]*e[1]+i[2]*e[2]}var mp={flat:26,open:10,crowd:5},Sd=class{constructor(e,t,n){this.world=e;this.camera=t;this.host=n}world;camera;host;pick(e,t){let{world:n,camera:r,host:s}=this,{origin:o,direction:a}=this.ray(e,t),l={origin:o.toArray(),direction:a.toArray()},u=(n.flat?mp.flat:n.crowd===void 0?mp.open:mp.crowd)*2*Math.tan(r.fov*Math.PI/360)/s.clientHeight,h,[f,d]=[Number.POSITIVE_INFINITY,Number.POSITIVE_INFINITY];for(let p of n.actors){let{cast:v,member:m}=p;if(v===void 0)continue;let{bodies:y}=m.env.scene,_=s_(l,v.drawings,u,E=>m.crowd||y[E]?.draggable===!0);_===void 0||_.miss>f||_.miss===f&&_.distance>=d||({miss:f,distance:d}=_,h={stream:m.stream,stage_id:m.stageId,instance:_.instance,...m.crowd?{record:_d(p,_.instance)}:{},body:_.body,point:_.point,...a_(p,_.instance,_.body)})}return h}grip(e,t){let n=this.world.actors.find(d=>d.stream===e.stream);if(n?.cast===void 0||e.instance>=n.cast.instances)return;let{position:r,quaternion:s}=a_(n,e.instance,e.body),[o,a,l,c]=s,[u,h,f]=[2*(l*t[2]-c*t[1]),2*(c*t[0]-a*t[2]),2*(a*t[1]-l*t[0])];return[r[0]+t[0]+o*u+l*f-c*h,r[1]+t[1]+o*h+c*u-a*f,r[2]+t[2]+o*f+a*h-l*u]}target(e,t,n){let r=this.world.flat?new O(0,0,1):this.camera.getWorldDirection(new O),s=new bi().setFromNormalAndCoplanarPoint(r,new O(...n)),o=this.ray(e,t).intersectPlane(s,new O);return o===null?void 0:[o.x,o.y,o.z]}onScreen(e){if(e.project(this.camera),!(e.z>1))return{x:(e.x+1)/2*this.host.clientWidth,y:(1-e.y)/2*this.host.clientHeight}}robots(){let e=[],t=new O;for(let n of this.world.actors)if(!(!n.member.crowd||n.cast===void 0))for(let r=0;r<Math.min(n.cast.instances,n.records.count);r++){let s=this.onScreen(n.root(r,t));s!==void 0&&e.push({..._d(n,r),...s,shown:n.shown[r]===1})}return e}ray(e,t){let{host:n}=this;return o_.setFromCamera(cE.set(e/n.clientWidth*2-1,1-t/n.clientHeight*2),this.camera),o_.ray}},o_=new ol,cE=new Be;function a_(i,e,t){let{positions:n,quaternions:r,bodies:s}=i.member.feed.poses,o=e*s+t,a=e*3,l=i.cast?.shift,c=[l?.[a]??0,l?.[a+1]??0,l?.[a+2]??0];return{position:[(n[o*3]??0)+c[0],(n[o*3+1]??0)+c[1],(n[o*3+2]??0)+c[2]],quaternion:[r[o*4]??1,r[o*4+1]??0,r[o*4+2]??0,r[o*4+3]??0],shift:c}}var l_=[{pixelRatio:2,antialias:!0,shadowMap:2048,segments:48},{pixelRatio:1.5,antialias:!0,shadowMap:1024,segments:32},{pixelRatio:1,antialias:!0,shadowMap:512,segments:24},{pixelRatio:1,antialias:!1,shadowMap:0,segments:24},{pixelRatio:.75,antialias:!1,shadowMap:0,segments:16},{pixelRatio:.5,antialias:!1,shadowMap:0,segments:12}],uE={low:4,medium:2,high:0},dE=30,hE=60,fE=18.5,pE=40,mE=6,gp=20,Md=class{constructor(e){this.level=e}level;sum=0;count=-gp;quiet=0;patience=mE;rose=!1;fixed="auto";get choice(){return this.fixed}choose(e){this.fixed=e;let t=this.level;return e!=="auto"&&(this.level=uE[e]),this.sum=0,this.count=-gp,this.quiet=0,this.level!==t}get quality(){return l_[this.level]}measure(e){if(this.fixed!=="auto"||!(e>0&&e<1e3)||(this.count+=1,this.count<=0)||(this.sum+=e,this.count<pE&&this.sum<1500))return!1;let t=this.sum/this.count;this.sum=0,this.count=0;let n=this.level;return t>dE?(this.level=Math.min(this.level+(t>hE?2:1),l_.length-1),this.rose&&(this.patience=Math.min(this.patience*2,400)),this.rose=!1,this.quiet=0):t<fE?(this.quiet+=1,this.quiet>=this.patience&&this.level>0&&(this.level-=1,this.quiet=0,this.rose=!0)):this.quiet=0,this.level!==n&&(this.count=-gp),this.level!==n}},Ad=class{ring=new Float64Array(300);at=0;filled=0;add(e){this.ring[this.at]=e,this.at=(this.at+1)%this.ring.length,this.filled=Math.min(this.filled+1,this.ring.length)}report(){let e=Array.from(this.ring.subarray(0,this.filled)).sort((s,o)=>s-o),t=new Array(21).fill(0),n=0;for(let s of e){n+=s;let o=Math.min(Math.floor(s/2),20);t[o]=(t[o]??0)+1}let r=s=>e[Math.min(Math.floor(s*e.length),e.length-1)]??0;return{fps:n>0?1e3*e.length/n:0,p50:r(.5),p99:r(.99),max:r(1),histogram:t}}};var gE="This browser cannot draw in 3D: turn on hardware acceleration or WebGL in its settings and load the page again.",Td=class{constructor(e,t){this.onTrouble=e;this.onRestored=t}onTrouble;onRestored;renderer;prepare(e,t){let n=this.renderer?.getContext();(n===void 0||n.getContextAttributes()?.antialias!==t.antialias)&&(this.drop(),this.make(e,t.antialias)),this.renderer!==void 0&&(this.renderer.shadowMap.enabled=t.shadowMap>0,this.renderer.shadowMap.type=Fs)}drop(){let{renderer:e}=this;this.renderer=void 0,e!==void 0&&(e.domElement.remove(),e.dispose(),e.forceContextLoss())}make(e,t){try{let n=new od({antialias:t,powerPreference:"high-performance",stencil:!1}),r=n.domElement;r.className="canvas",r.addEventListener("webglcontextlost",s=>s.preventDefault()),r.addEventListener("webglcontextrestored",()=>this.onRestored()),e.prepend(r),this.renderer=n,this.onTrouble("")}catch{this.onTrouble(gE)}}};function c_(){try{let i=document.createElement("canvas").getContext("webgl2");if(i===null)return!0;let e=i.getExtension("WEBGL_debug_renderer_info"),t=String(i.getParameter(e===null?i.RENDERER:e.UNMASKED_RENDERER_WEBGL));return i.getExtension("WEBGL_lose_context")?.loseContext(),/swiftshader|llvmpipe|software|basic render/i.test(t)}catch{return!0}}var d_=.04,h_=1.52,yE=.25,_E=400,vE=.09,xE=.16,bE=.5,wE=3,Ed=class{mode="follow";now={azimuth:-1,elevation:.4,distance:5,target:new O};wanted={azimuth:-1,elevation:.4,distance:5,target:new O};ground=0;get target(){return this.now.target}get distance(){return this.now.distance}go(e,t,n,r){this.mode=t,this.ground=n;let s=Math.round((this.now.azimuth-e.azimuth)/(2*Math.PI));u_(this.wanted,{...e,azimuth:e.azimuth+s*2*Math.PI}),r&&u_(this.now,this.wanted)}orbit(e,t){this.wanted.azimuth+=e,this.wanted.elevation=yp(this.wanted.elevation+t,d_,h_)}zoom(e){this.wanted.distance=yp(this.wanted.distance*e,yE,_E)}pan(e,t,n){this.mode="free";let r=2*this.now.distance*Math.tan(n/2),[s,o]=[Math.cos(this.now.azimuth),Math.sin(this.now.azimuth)];this.wanted.target.x+=(-o*e-s*t)*r,this.wanted.target.y+=(s*e-o*t)*r}update(e,t){let{now:n,wanted:r}=this,s=1-Math.exp(-e/vE);if(this.mode==="follow"&&t!==void 0){let o=Math.hypot(t.x-n.target.x,t.y-n.target.y)>wE+n.distance,a=o?1:1-Math.exp(-e/xE);n.target.x+=(t.x-n.target.x)*a,n.target.y+=(t.y-n.target.y)*a,n.target.z+=(t.z-n.target.z)*(o?1:1-Math.exp(-e/bE)),r.target.copy(n.target)}else n.target.lerp(r.target,s);n.azimuth+=(r.azimuth-n.azimuth)*s,n.elevation+=(r.elevation-n.elevation)*s,n.distance*=(r.distance/n.distance)**s}place(e){let{azimuth:t,elevation:n,distance:r,target:s}=this.now,o=Math.cos(n)*r;e.position.set(s.x+Math.cos(t)*o,s.y+Math.sin(t)*o,s.z+Math.sin(n)*r),e.position.z=Math.max(e.position.z,this.ground+.05),e.lookAt(s),e.near=Math.max(r*.02,.01),e.far=Math.max(r*12,120),e.updateProjectionMatrix(),e.updateMatrixWorld()}};function _p(i,e){let[t,n,r]=[i[0]-e[0],i[1]-e[1],i[2]-e[2]],s=Math.hypot(t,n,r)||1;return{azimuth:Math.atan2(n,t),elevation:yp(Math.asin(r/s),d_,h_),distance:s,target:new O(...e)}}function u_(i,e){i.azimuth=e.azimuth,i.elevation=e.elevation,i.distance=e.distance,i.target.copy(e.target)}function yp(i,e,t){return Math.min(Math.max(i,e),t)}function f_(i,e,t,n){let{positions:r,quaternions:s,bodies:o}=i,{count:a,body:l,local:c}=e,u=Math.min(i.instances,t.length/3,n.length/(16*Math.max(a,1))),h=0;for(let f=0;f<u;f++){let d=t[f*3],p=t[f*3+1],v=t[f*3+2],m=f*o;for(let y=0;y<a;y++,h+=16){let _=l[y];if(_>=o)continue;let E=y*7,w=c[E],C=c[E+1],R=c[E+2],x=c[E+3],T=c[E+4],U=c[E+5],L=c[E+6],[N,z,G]=[w,C,R];if(_>=0){let xe=(m+_)*4,be=s[xe],_e=s[xe+1],ze=s[xe+2],Ze=s[xe+3],We=2*(ze*R-Ze*C),ut=2*(Ze*w-_e*R),lt=2*(_e*C-ze*w),et=(m+_)*3;N=r[et]+w+be*We+ze*lt-Ze*ut,z=r[et+1]+C+be*ut+Ze*We-_e*lt,G=r[et+2]+R+be*lt+_e*ut-ze*We;let[Ft,Ct,Yt,Mt]=[x,T,U,L];x=be*Ft-_e*Ct-ze*Yt-Ze*Mt,T=be*Ct+_e*Ft+ze*Mt-Ze*Yt,U=be*Yt-_e*Mt+ze*Ft+Ze*Ct,L=be*Mt+_e*Yt-ze*Ct+Ze*Ft}let[D,X,Y]=[T+T,U+U,L+L],[H,ue,Z]=[T*D,T*X,T*Y],[Q,re,me]=[U*X,U*Y,L*Y],[pe,ee,ve]=[x*D,x*X,x*Y];n[h]=1-(Q+me),n[h+1]=ue+ve,n[h+2]=Z-ee,n[h+4]=ue-ve,n[h+5]=1-(H+me),n[h+6]=re+pe,n[h+8]=Z+ee,n[h+9]=re-pe,n[h+10]=1-(H+Q),n[h+12]=N+d,n[h+13]=z+p,n[h+14]=G+v,n[h+15]=1}}}var xp="chevron";function m_(i,e){let t=new Map,n=(r,s,o)=>{let a=`${s<0?"still":"body"} ${SE(r,o)}`,l=t.get(a)??{geom:r,surface:o,moving:s>=0,at:[]};l.at.push([s,r]),t.set(a,l)};if(i.bodies.forEach((r,s)=>{for(let a of r.geoms)n(a,s,p_(a));let o=r.geoms[0];if(i.camera.flat&&r.agent>=0&&o!==void 0&&r.geoms.length===1){let a=o.size[o.shape==="box"?2:0]??0,l=[Math.max(...o.size.slice(0,2),0),a+.004];n({...o,shape:"plane",size:l,mesh:xp,colour:"#ffffff"},s,"mark")}}),e)for(let r of i.static)Rd(r)||n(r,-1,p_(r));return[...t].map(([r,{geom:s,surface:o,moving:a,at:l}])=>({key:r,geom:s,surface:o,moving:a,...ME(l),...AE(s)}))}function Rd(i){return i.shape==="plane"&&i.size.slice(0,2).every(e=>e===0)}function Yo(i){return i.static.some(e=>!Rd(e))}function p_(i){return i.shape==="line"?"line":i.opacity<1?"glass":"solid"}function SE(i,e){let t=i.shape==="line"?JSON.stringify(i.points):i.size.map(n=>n.toFixed(5)).join(" ");return`${e} ${i.shape} ${t} ${i.mesh} ${i.opacity}`}function ME(i){let e=new Int32Array(i.length),t=new Float32Array(i.length*7);return i.forEach(([n,r],s)=>{e[s]=n,t.set(r.position,s*7),t.set(r.quaternion,s*7+3)}),{count:i.length,body:e,local:t,colours:i.map(([,n])=>n.colour)}}function AE(i){let[e=0,t=0,n=0]=i.size;switch(i.shape){case"sphere":return{axis:[0,0,0],radius:e};case"capsule":return{axis:[0,0,t],radius:e};case"cylinder":return{axis:[0,0,Math.max(t-e,0)],radius:e};case"box":case"ellipsoid":{let[r,s,o]=[e,t,n].sort((c,u)=>c-u),a=i.shape==="box"?Math.max(s,r):s,l=Math.max(o-a,0);return{axis:e===o?[l,0,0]:t===o?[0,l,0]:[0,0,l],radius:a}}case"plane":case"line":case"mesh":return{axis:[0,0,0],radius:0}}}var TE=1.04;function y_(i,e){if(i.crowd!==void 0){let r=i.crowd.mode==="race";return{stand:g_(i.bounds(),e,r?Math.PI*.97:-Math.PI/2+.1,r?.5:.85),mode:r?"follow":"free"}}let t=i.actors[0]?.member.env.scene;if(t===void 0)return{stand:_p([3,-4,2.5],[0,0,.5]),mode:"free"};let n=_p(t.camera.position,t.camera.target);if(n.distance*=Math.max(1,1.25/e.aspect),i.actors.length>1){let r=g_(i.bounds(),e,n.azimuth,.45);n.target.copy(r.target).setZ(t.camera.target[2]),n.elevation=.45,n.distance=Math.max(n.distance,r.distance)}return{stand:n,mode:Yo(t)||i.flat||i.actors.length>1?"free":"follow"}}function __(i,e,t){return{azimuth:t,elevation:.42,distance:Math.max(e*5.5,1.2),target:i.clone()}}function g_(i,e,t,n){let r=i.getCenter(new O),s=new O(Math.cos(t)*Math.cos(n),Math.sin(t)*Math.cos(n),Math.sin(n)),o=new O(-Math.sin(t),Math.cos(t),0),a=new O().crossVectors(s,o),l=Math.tan(e.fov*Math.PI/360),c=l*e.aspect,u=1;for(let h of[i.min.x,i.max.x])for(let f of[i.min.y,i.max.y])for(let d of[i.min.z,i.max.z]){let p=new O(h,f,d).sub(r),v=Math.max(Math.abs(p.dot(o))/c,Math.abs(p.dot(a))/l);u=Math.max(u,p.dot(s)+v*TE)}return{azimuth:t,elevation:n,distance:u,target:r}}var Cd=class{line;positions=new vt(new Float32Array(6),3);constructor(e){let t=new Gt;t.setAttribute("position",this.positions),this.line=new Is(t,new os({color:e?16777215:1318938,depthTest:!1,transparent:!0,opacity:.9})),this.line.visible=!1,this.line.frustumCulled=!1,this.line.renderOrder=9}span(e,t){this.line.visible=e!==void 0&&t!==void 0,!(e===void 0||t===void 0)&&(this.positions.setXYZ(0,...e).setXYZ(1,...t),this.positions.needsUpdate=!0)}};var vl=new O;function Bi(i,e,t,n,r,s){let o=2*Math.PI*r/4,a=Math.max(s-2*r,0),l=Math.PI/4;vl.copy(e),vl[n]=0,vl.normalize();let c=.5*o/(o+a),u=1-vl.angleTo(i)/l;return Math.sign(vl[t])===1?u*c:a/(o+a)+c+c*(1-u)}var Id=class i extends hr{constructor(e=1,t=1,n=1,r=2,s=.1){let o=r*2+1;if(s=Math.min(e/2,t/2,n/2,s),super(1,1,1,o,o,o),this.type="RoundedBoxGeometry",this.parameters={width:e,height:t,depth:n,segments:r,radius:s},o===1)return;let a=this.toNonIndexed();this.index=null,this.attributes.position=a.attributes.position,this.attributes.normal=a.attributes.normal,this.attributes.uv=a.attributes.uv;let l=new O,c=new O,u=new O(e,t,n).divideScalar(2).subScalar(s),h=this.attributes.position.array,f=this.attributes.normal.array,d=this.attributes.uv.array,p=h.length/6,v=new O,m=.5/o;for(let y=0,_=0;y<h.length;y+=3,_+=2)switch(l.fromArray(h,y),c.copy(l),c.x-=Math.sign(c.x)*m,c.y-=Math.sign(c.y)*m,c.z-=Math.sign(c.z)*m,c.normalize(),h[y+0]=u.x*Math.sign(l.x)+c.x*s,h[y+1]=u.y*Math.sign(l.y)+c.y*s,h[y+2]=u.z*Math.sign(l.z)+c.z*s,f[y+0]=c.x,f[y+1]=c.y,f[y+2]=c.z,Math.floor(y/p)){case 0:v.set(1,0,0),d[_+0]=Bi(v,c,"z","y",s,n),d[_+1]=1-Bi(v,c,"y","z",s,t);break;case 1:v.set(-1,0,0),d[_+0]=1-Bi(v,c,"z","y",s,n),d[_+1]=1-Bi(v,c,"y","z",s,t);break;case 2:v.set(0,1,0),d[_+0]=1-Bi(v,c,"x","z",s,e),d[_+1]=Bi(v,c,"z","x",s,n);break;case 3:v.set(0,-1,0),d[_+0]=1-Bi(v,c,"x","z",s,e),d[_+1]=1-Bi(v,c,"z","x",s,n);break;case 4:v.set(0,0,1),d[_+0]=1-Bi(v,c,"x","y",s,e),d[_+1]=1-Bi(v,c,"y","x",s,t);break;case 5:v.set(0,0,-1),d[_+0]=Bi(v,c,"x","y",s,e),d[_+1]=1-Bi(v,c,"y","x",s,t);break}}static fromJSON(e){return new i(e.width,e.height,e.depth,e.segments,e.radius)}};function $o(i,e,t){let[n=.5,r=.5,s=.5]=i.size,{segments:o}=e;switch(i.shape){case"box":{let a=Math.min(n,r,s)*.35;return t&&o>=16?new Id(2*n,2*r,2*s,3,a):new hr(2*n,2*r,2*s)}case"sphere":return new ls(n,o,Math.max(6,o>>1)).rotateX(Math.PI/2);case"ellipsoid":return new ls(1,o,Math.max(6,o>>1)).rotateX(Math.PI/2).scale(n,r,s);case"cylinder":return new as(n,n,2*r,o).rotateX(Math.PI/2);case"capsule":return new Va(n,2*r,Math.max(2,o>>2),o).rotateX(Math.PI/2);case"plane":return i.mesh===xp?EE(n,r):new ci(2*n,2*r);case"line":return RE(i.points,e.line);case"mesh":return new Gt}}function Ko(i,e,t,n,r="#ffffff",s=!1){let o=new $e(r);switch(i){case"line":return new qn({color:o,transparent:!0,opacity:e*.9,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-2});case"mark":return new qn({color:o});case"glass":return t.flat?new qn({color:o,transparent:!0,opacity:e,depthWrite:!1,blending:t.dark?Os:fr}):new cs({color:o,transparent:!0,opacity:e,depthWrite:!1});case"solid":{let a=s?o.clone().multiplyScalar(.55):new $e(0);return t.rich?new tl({color:o,emissive:a,roughness:n?.42:.8,metalness:n?.05:0}):new cs({color:o,emissive:a})}}}function EE(i,e){let t=i*.62,n=new Oo;return n.moveTo(t,0),n.lineTo(-t*.55,t*.8),n.lineTo(-t*.15,0),n.lineTo(-t*.55,-t*.8),n.closePath(),new Qa(n).translate(0,0,e)}function RE(i,e){let t=new Gt,n=i.length;if(n<2)return t;let r=i[0],s=i[n-1],o=n>2&&Math.hypot(r[0]-s[0],r[1]-s[1],r[2]-s[2])<1e-6,a=[],l=[],c=e/2;for(let u=0;u<n;u++){let h=i[u],f=u>0?i[u-1]:o?i[n-2]:void 0,d=u<n-1?i[u+1]:o?i[1]:void 0,[p,v]=CE(f,h,d);if(a.push(h[0]+p*c,h[1]+v*c,h[2],h[0]-p*c,h[1]-v*c,h[2]),u>0){let m=u*2;l.push(m-2,m-1,m,m,m-1,m+1)}}return t.setAttribute("position",new vt(a,3)),t.setIndex(l),t.computeVertexNormals(),t}function CE(i,e,t){let n=(l,c)=>{let u=Math.hypot(c[0]-l[0],c[1]-l[1])||1;return[-(c[1]-l[1])/u,(c[0]-l[0])/u]};if(i===void 0)return t===void 0?[0,0]:n(e,t);if(t===void 0)return n(i,e);let r=n(i,e),s=n(e,t),o=[r[0]+s[0],r[1]+s[1]],a=Math.min(2/Math.max(o[0]**2+o[1]**2,1e-6),1.5);return[o[0]*a,o[1]*a]}var Pd=class{constructor(e,t,n,r,s){this.spec=e;this.instances=t;this.shift=new Float32Array(t*3),this.visible=new Uint8Array(t).fill(1),this.drawings=m_(e,r).map(o=>this.draw(o,n,s)),this.shapes=this.drawings.reduce((o,{batch:a})=>o+(a.moving&&a.radius>0?a.count:0),0)*t,this.paint(void 0)}spec;instances;object=new Sn;drawings;shift;visible;shapes;close=-1;stillDirty=!0;drawCloser(e){this.close=e}moved(){this.stillDirty=!0}pose(e){if(e.bodies===this.spec.bodies.length){for(let{batch:t,mesh:n,matrices:r}of this.drawings){if(!t.moving&&!this.stillDirty)continue;f_(e,t,this.shift,r);let s=t.count*16;for(let a=0;a<this.instances;a++)this.visible[a]===0&&r.fill(0,a*s,(a+1)*s);let o=n.instanceMatrix.array;o!==r&&this.leaveOut(t,r,o),n.instanceMatrix.needsUpdate=!0}this.stillDirty=!1}}paint(e){for(let{batch:t,mesh:n,colours:r,lightness:s}of this.drawings){let o=n.instanceColor.array;for(let a=0;a<this.instances;a++){let l=a*4,c=e===void 0||!t.moving?0:e[l+3];for(let u=0;u<t.count;u++){let h=(a*t.count+u)*3,f=s[u]*c;for(let d=0;d<3;d++)o[h+d]=r[u*3+d]*(1-c)+(e===void 0?0:e[l+d])*f}}n.instanceColor.needsUpdate=!0}}shade(e){for(let{batch:t,matrices:n}of this.drawings)t.moving&&t.radius>0&&t.surface==="solid"&&e.add(n,t.count*this.instances,t.axis,t.radius)}dispose(){for(let{mesh:e}of this.drawings)e.geometry.dispose(),e.material.dispose(),e.dispose()}draw(e,t,n){let r=e.count*this.instances,s=Ko(e.surface,e.geom.opacity,t,e.moving),o=new Cs($o(e.geom,t,e.moving),s,r);e.geom.shape==="mesh"&&n.load(this.spec,e.geom.mesh,u=>o.geometry=u),o.frustumCulled=!1,o.instanceMatrix.setUsage(hi),o.instanceMatrix.array.fill(0),o.instanceColor=new li(new Float32Array(r*3),3).setUsage(hi);let a=e.surface==="solid"&&e.geom.shape!=="plane";o.castShadow=t.shadows&&a,o.receiveShadow=t.shadows&&e.surface==="solid"&&!e.moving,this.object.add(o);let l=this.spec.bodies.some((u,h)=>u.visuals.length>0&&e.body.includes(h)),c=new Float32Array(e.count*3);return e.colours.forEach((u,h)=>new $e(u).toArray(c,h*3)),{batch:e,mesh:o,colours:c,lightness:this.lightness(c),matrices:l?new Float32Array(r*16):o.instanceMatrix.array}}lightness(e){return Float32Array.from({length:e.length/3},(t,n)=>{let r=n*3,s=.21*e[r]+.72*e[r+1]+.07*e[r+2];return .72+.34*Math.min(Math.sqrt(s)*1.2,1)})}leaveOut(e,t,n){if(n.set(t),!(this.close<0))for(let r=0;r<e.count;r++){let s=this.spec.bodies[e.body[r]];if(s===void 0||s.visuals.length===0)continue;let o=(this.close*e.count+r)*16;n.fill(0,o,o+16)}}};var xl=class{constructor(e,t,n){this.spec=e;this.groups=e.bodies.map(r=>{if(r.visuals.length===0)return;let s=new Sn;for(let o of r.visuals){let a=o.opacity<1?"glass":"solid",l=new At(o.shape==="mesh"?new Gt:$o(o,t,!0),Ko(a,o.opacity,t,!0,o.colour));l.position.set(...o.position);let[c,u,h,f]=o.quaternion;l.quaternion.set(u,h,f,c),l.castShadow=t.shadows&&a==="solid",l.frustumCulled=!1,o.shape==="mesh"&&(this.missing+=1,n.load(e,o.mesh,d=>{l.geometry=d,this.missing-=1})),s.add(l)}return this.object.add(s),s})}spec;object=new Sn;groups;missing=0;static wanted(e){return e.bodies.some(t=>t.visuals.length>0)}get ready(){return this.missing===0}pose(e,t,n){let{positions:r,quaternions:s,bodies:o}=e;this.groups.forEach((a,l)=>{if(a===void 0||l>=o)return;let c=t*o+l;a.position.set((r[c*3]??0)+n[0],(r[c*3+1]??0)+n[1],(r[c*3+2]??0)+n[2]),a.quaternion.set(s[c*4+1]??0,s[c*4+2]??0,s[c*4+3]??0,s[c*4]??1)})}dispose(){this.object.traverse(e=>{e instanceof At&&(e.geometry.dispose(),e.material.dispose())})}};function v_(i,e,t=1.7){return e==="race"?PE(i):IE(i,t)}function x_(i){let e=[],t=0,n=0;return i.forEach((r,s)=>{s>0&&(t+=r.reachY*1.25),e.push({hold:"none",offsets:new Float32Array([0,t]),tileX:r.reachX*2,tileY:r.reachY*2}),t+=r.reachY*1.25,n=Math.max(n,r.reachX)}),{placements:e,minX:-n,maxX:n,minY:-(i[0]?.reachY??1),maxY:Math.max(t,1)}}function IE(i,e){let t=[],n={placements:t,minX:0,minY:0,maxX:0,maxY:0},r=0;for(let o of i){let a=2*o.reachX*1.12,l=2*o.reachY*1.12,c=Math.max(1,Math.round(Math.sqrt(o.instances*e*l/a/i.length))),u=Math.ceil(o.instances/c),h=new Float32Array(o.instances*2);for(let f=0;f<o.instances;f++)h[f*2]=r+(f%c+.5)*a,h[f*2+1]=(u/2-.5-Math.floor(f/c))*l;t.push({hold:o.roams?"root":"none",offsets:h,tileX:a,tileY:l}),r+=c*a+.6*a,n.maxX=r-.6*a,n.maxY=Math.max(n.maxY,u*l/2),n.minY=-n.maxY}let s=n.maxX/2;for(let o of t)for(let a=0;a<o.offsets.length;a+=2)o.offsets[a]=o.offsets[a]-s;return{...n,minX:-s,maxX:s}}function PE(i){let e=[],t=0,n=0;for(let r of i){let s=2*r.reachY*1,o=new Float32Array(r.instances*2);for(let a=0;a<r.instances;a++)o[a*2+1]=t+(a+.5)*s;e.push({hold:r.roams?"lane":"none",offsets:o,tileX:2*r.reachX,tileY:s}),t+=r.instances*s,n=Math.max(n,r.reachX)}for(let r of e)for(let s=1;s<r.offsets.length;s+=2)r.offsets[s]=r.offsets[s]-t/2;return{placements:e,minX:-n,maxX:n,minY:-t/2,maxY:t/2}}function b_(i,e,t,n){let{offsets:r,hold:s}=i,o=Math.min(r.length/2,n.length/3);for(let a=0;a<o;a++){let l=a*t*3;n[a*3]=r[a*2]-(s==="root"?e[l]:0),n[a*3+1]=r[a*2+1]-(s==="none"?0:e[l+1]),n[a*3+2]=0}}function w_(i,e,t){let[n,r]=[0,0];for(let s=0;s<e;s++){let o=s*t*3;for(let a=1;a<t;a++){let l=o+a*3;n=Math.max(n,Math.abs(i[l]-i[o])),r=Math.max(r,Math.abs(i[l+1]-i[o+1]))}}return[n,r]}var LE=`
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
}`,NE=`
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
  vec3 base = mix(vec3(1.0), vec3(0.0), 1.0 - dark);
  vec3 c = mix(base, colour.rgb, max(edge, 0.55));
  float alpha = inside * (0.05 + 0.10 * grid + 0.55 * edge) * colour.a;
  gl_FragColor = vec4(c, alpha);
  #include <colorspace_fragment>
}`,Ld=class{mesh;way;tint;constructor(e,t,n){let r=e.offsets.length/2,s=new Ds;s.setAttribute("position",new vt([-1,-1,0,1,-1,0,1,1,0,-1,1,0],3)),s.setIndex([0,1,2,0,2,3]);let o=new Float32Array(r*4);for(let l=0;l<r;l++)o.set([e.offsets[l*2]??0,e.offsets[l*2+1]??0,e.tileX*.48,e.tileY*.48],l*4);this.way=new li(new Float32Array(r*2),2).setUsage(hi),this.tint=new li(new Float32Array(r*4).fill(1),4).setUsage(hi),s.setAttribute("tile",new li(o,4)),s.setAttribute("way",this.way),s.setAttribute("tint",this.tint),s.instanceCount=r;let a=new Yn({vertexShader:LE,fragmentShader:NE,uniforms:{ground:{value:t},dark:{value:n?1:0}},transparent:!0,depthWrite:!1});this.mesh=new At(s,a),this.mesh.frustumCulled=!1,this.mesh.renderOrder=-1}move(e,t){let n=this.way.array;for(let r=0;r<n.length/2;r++){let s=r*t*3,[o,a]=[e[s]??0,e[s+1]??0];n[r*2]=o-Math.floor(o),n[r*2+1]=a-Math.floor(a)}this.way.needsUpdate=!0}paint(e){this.tint.array.set(e.subarray(0,this.tint.array.length)),this.tint.needsUpdate=!0}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose()}};var DE={count:0,env:new Uint32Array(0),episode:new Uint32Array(0),length:new Uint32Array(0),return:new Float32Array(0)},Nd=class{constructor(e,t,n){this.member=e;this.making=t;this.parent=n}member;making;parent;cast;closeup;pads;tints=new Float32Array(0);shown=new Uint8Array(0);placement={hold:"none",offsets:new Float32Array(2),tileX:1,tileY:1};reach=[.5,.5];get stream(){return this.member.stream}get runId(){return this.member.runId}get envKey(){return this.member.envKey}get records(){return this.member.feed.newest?.records??DE}advance(e){let{feed:t,env:n}=this.member;return!t.advance(e)||t.poses.bodies!==n.scene.bodies.length||this.cast?.instances===t.poses.instances?!1:(this.recast(t.poses.instances),!0)}standing(){return{instances:this.cast?.instances??0,reachX:this.reach[0],reachY:this.reach[1],roams:!Yo(this.member.env.scene)}}place(e,t,n){this.placement=e,this.dropPads(),n&&e.offsets.length>2&&(this.pads=new Ld(e,t,this.making.dark),this.parent.add(this.pads.mesh),this.pads.paint(this.tints)),this.cast?.moved()}pose(){let{cast:e,member:t}=this;if(e===void 0)return;let{poses:n}=t.feed;b_(this.placement,n.positions,n.bodies,e.shift),e.pose(n),this.pads?.move(n.positions,n.bodies)}drawCloser(e,t=this.member.env.scene){let{cast:n}=this;if(n===void 0)return;let r=e>=0&&xl.wanted(t)&&t.bodies.length===this.member.env.scene.bodies.length;(!r||this.closeup!==void 0&&this.closeup.spec!==t)&&this.dropCloseup(),r&&this.closeup===void 0&&(this.closeup=new xl(t,this.making.look,this.making.meshes),this.parent.add(this.closeup.object));let{closeup:s}=this;if(s!==void 0){s.object.visible=s.ready;let o=e*3;s.pose(this.member.feed.poses,e,[n.shift[o]??0,n.shift[o+1]??0,n.shift[o+2]??0])}n.drawCloser(s?.ready===!0?e:-1)}root(e,t){let{poses:n}=this.member.feed,r=e*n.bodies*3,s=this.cast?.shift,o=e*3;return t.set((n.positions[r]??0)+(s?.[o]??0),(n.positions[r+1]??0)+(s?.[o+1]??0),(n.positions[r+2]??0)+(s?.[o+2]??0))}repaint(e){let{cast:t}=this;if(t!==void 0){t.paint(this.tints),this.pads?.paint(this.tints);for(let n=0;n<t.instances;n++)t.visible[n]=e?this.shown[n]??1:1}}dispose(){this.dropPads(),this.dropCloseup(),this.dropCast()}recast(e){this.dropPads(),this.dropCloseup(),this.dropCast();let{env:t,feed:n,crowd:r}=this.member,s=!this.making.ownBackdrop;this.cast=new Pd(t.scene,e,this.making.look,s,this.making.meshes),this.parent.add(this.cast.object),this.tints=new Float32Array(e*4),this.shown=new Uint8Array(e).fill(1);let[o,a]=w_(n.poses.positions,e,n.poses.bodies),l=FE(t.scene),c=Math.max(o,a)+l;this.reach=r&&a<.02?[c,Math.max(c*.4,l)]:[c,c]}dropCast(){this.cast!==void 0&&(this.parent.remove(this.cast.object),this.cast.dispose(),this.cast=void 0)}dropCloseup(){this.closeup!==void 0&&(this.parent.remove(this.closeup.object),this.closeup.dispose(),this.closeup=void 0)}dropPads(){this.pads!==void 0&&(this.parent.remove(this.pads.mesh),this.pads.dispose(),this.pads=void 0)}};function FE(i){let e=i.bodies.flatMap(t=>t.geoms.map(n=>Math.hypot(n.position[0],n.position[1])+(n.shape==="mesh"?.1:Math.max(...n.size,.05))));return e.sort((t,n)=>t-n),e[e.length>>1]??.2}function M_(i,e=!1){let t=i[0].index!==null,n=new Set(Object.keys(i[0].attributes)),r=new Set(Object.keys(i[0].morphAttributes)),s={},o={},a=i[0].morphTargetsRelative,l=new Gt;l.morphTargetsRelative=a;let c=0;for(let u=0;u<i.length;++u){let h=i[u],f=0,d=0;if(t!==(h.index!==null))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". All geometries must have compatible attributes; make sure index attribute exists among all geometries, or in none of them."),null;for(let p in h.attributes){if(!n.has(p))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+'. All geometries must have compatible attributes; make sure "'+p+'" attribute exists among all geometries, or in none of them.'),null;s[p]===void 0&&(s[p]=[]),s[p].push(h.attributes[p]),f++}if(f!==n.size)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". Make sure all geometries have the same number of attributes."),null;if(a!==h.morphTargetsRelative)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". .morphTargetsRelative must be consistent throughout all geometries."),null;for(let p in h.morphAttributes){if(!r.has(p))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+".  .morphAttributes must be consistent throughout all geometries."),null;if(h.morphAttributes[p].length!==i[0].morphAttributes[p].length)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+'. All geometries must have the same number of morph targets for the "'+p+'" morph attribute.'),null;o[p]===void 0&&(o[p]=[]),o[p].push(h.morphAttributes[p]),d++}if(d!==r.size)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". Make sure all geometries have the same number of morph attributes."),null;if(e){let p;if(t)p=h.index.count;else if(h.attributes.position!==void 0)p=h.attributes.position.count;else return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". The geometry must have either an index or a position attribute"),null;l.addGroup(c,p,u),c+=p}}if(t){let u=0,h=[];for(let f=0;f<i.length;++f){let d=i[f].index;for(let p=0;p<d.count;++p)h.push(d.getX(p)+u);u+=i[f].attributes.position.count}l.setIndex(h)}for(let u in s){let h=S_(s[u]);if(!h)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed while trying to merge the "+u+" attribute."),null;l.setAttribute(u,h)}for(let u in o){let h=o[u][0].length;if(h!==0){l.morphAttributes=l.morphAttributes||{},l.morphAttributes[u]=[];for(let f=0;f<h;++f){let d=[];for(let v=0;v<o[u].length;++v)d.push(o[u][v][f]);let p=S_(d);if(!p)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed while trying to merge the "+u+" morphAttribute."),null;l.morphAttributes[u].push(p)}}}return l}function S_(i){let e,t,n,r=-1,s=0;for(let c=0;c<i.length;++c){let u=i[c];if(e===void 0&&(e=u.array.constructor),e!==u.array.constructor)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.array must be of consistent array types across matching attributes."),null;if(t===void 0&&(t=u.itemSize),t!==u.itemSize)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.itemSize must be consistent across matching attributes."),null;if(n===void 0&&(n=u.normalized),n!==u.normalized)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.normalized must be consistent across matching attributes."),null;if(r===-1&&(r=u.gpuType),r!==u.gpuType)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.gpuType must be consistent across matching attributes."),null;s+=u.count*t}let o=new e(s),a=new In(o,t,n),l=0;for(let c=0;c<i.length;++c){let u=i[c];if(u.isInterleavedBufferAttribute){let h=l/t;for(let f=0,d=u.count;f<d;f++)for(let p=0;p<t;p++){let v=u.getComponent(f,p);a.setComponent(f+h,p,v)}}else o.set(u.array,l);l+=u.count*t}return r!==void 0&&(a.gpuType=r),a}var A_=128,T_=new $e("#ffb454"),UE=new $e("#7fd6ff"),OE=4,kE=new O(0,0,1),Dd=class{mesh;largest=0;constructor(){let e=new as(.5,.5,.78,10).rotateX(Math.PI/2).translate(0,0,.39),t=new Ha(1.35,.24,14).rotateX(Math.PI/2).translate(0,0,.88),n=M_([e,t]);e.dispose(),t.dispose(),this.mesh=new Cs(n,new qn({transparent:!0,opacity:.92,depthTest:!1}),A_),this.mesh.instanceMatrix.setUsage(hi),this.mesh.setColorAt(0,T_),this.mesh.frustumCulled=!1,this.mesh.renderOrder=5,this.mesh.count=0}begin(e){this.largest*=Math.exp(-e/OE),this.mesh.count=0}add(e,t,n){let{data:r}=e;for(let s=0;s<e.count;s++)this.largest=Math.max(this.largest,L_(r,s));for(let s=0;s<e.count&&this.mesh.count<A_;s++){let o=L_(r,s);if(!(o>.01*this.largest))continue;let a=s*6,l=n*Math.sqrt(o/this.largest);E_.set((r[a]??0)+t[0],(r[a+1]??0)+t[1],(r[a+2]??0)+t[2]),R_.set(r[a+3]??0,r[a+4]??0,r[a+5]??1).divideScalar(o),I_.setFromUnitVectors(kE,R_),C_.set(n*.022,n*.022,l),P_.compose(E_,I_,C_),this.mesh.setMatrixAt(this.mesh.count,P_),this.mesh.setColorAt(this.mesh.count,e.kind[s]===mg.DRAG?UE:T_),this.mesh.count+=1}}end(){this.mesh.instanceMatrix.needsUpdate=!0,this.mesh.instanceColor!==null&&(this.mesh.instanceColor.needsUpdate=!0)}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose(),this.mesh.dispose()}},E_=new O,R_=new O,C_=new O,I_=new Fi,P_=new Et;function L_(i,e){let t=e*6+3;return Math.hypot(i[t]??0,i[t+1]??0,i[t+2]??0)}function N_(i){i.traverse(e=>{if(!(e instanceof At))return;e.geometry.dispose();let t=e.material;t.map?.dispose(),t.dispose()})}var BE=`
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
}`,zE=`
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
}`,Fd=class{mesh;centre;hull;at=0;constructor(e,t,n,r){let s=new Ds;s.setAttribute("position",new vt([-1,-1,0,1,-1,0,1,1,0,-1,1,0],3)),s.setIndex([0,1,2,0,2,3]),this.centre=new li(new Float32Array(e*3),3).setUsage(hi),this.hull=new li(new Float32Array(e*4),4).setUsage(hi),s.setAttribute("centre",this.centre),s.setAttribute("hull",this.hull),s.instanceCount=0;let o=new Yn({vertexShader:BE,fragmentShader:zE,uniforms:{ground:{value:t},slant:{value:n},opacity:{value:r}},transparent:!0,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-1,polygonOffsetUnits:-1});this.mesh=new At(s,o),this.mesh.frustumCulled=!1,this.mesh.renderOrder=0}begin(){this.at=0}add(e,t,n,r){let s=this.centre.array,o=this.hull.array,[a,l,c]=n,u=Math.min(t,o.length/4-this.at);for(let h=0;h<u;h++){let f=h*16;if(e[f+15]===0)continue;let d=this.at*3,p=this.at*4;s[d]=e[f+12],s[d+1]=e[f+13],s[d+2]=e[f+14],o[p]=e[f]*a+e[f+4]*l+e[f+8]*c,o[p+1]=e[f+1]*a+e[f+5]*l+e[f+9]*c,o[p+2]=e[f+2]*a+e[f+6]*l+e[f+10]*c,o[p+3]=r,this.at+=1}}end(){this.mesh.geometry.instanceCount=this.at,this.centre.needsUpdate=!0,this.hull.needsUpdate=!0}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose()}},gs=new O(-.35,.5,1.5).normalize(),D_=[gs.x/gs.z,gs.y/gs.z];function bp(i,e){let t=document.createElement("canvas");t.width=i,t.height=e;let n=t.getContext("2d");if(n===null)throw new Error("This browser gives no 2D canvas.");return[t,n]}function F_(i,e){let[n,r]=bp(256,256);r.fillStyle="#f4f4f4",r.fillRect(0,0,256,256);let s=12345,o=()=>(s=Math.imul(s,1664525)+1013904223>>>0,s/4294967296);for(let l=0;l<5200;l++)r.fillStyle=o()<.5?"rgba(255,255,255,0.30)":"rgba(0,0,0,0.07)",r.fillRect(o()*256,o()*256,1+o(),2+o()*4);let a=new Ur(n);return a.colorSpace=Cn,a.minFilter=Ai,a.magFilter=Pn,a.anisotropy=4,a.wrapS=a.wrapT=Co,a.repeat.set(i/2.5,e/2.5),a}function U_(){let[e,t]=bp(256,256),n=t.createImageData(256,256),r=o=>Math.min(Math.max(o,0),1)**2*(3-2*Math.min(Math.max(o,0),1));for(let o=0;o<256;o++)for(let a=0;a<256;a++){let l=u=>r(Math.min(u,255-u)/76.8),c=(o*256+a)*4;n.data.fill(255,c,c+3),n.data[c+3]=255*l(a)*l(o)}t.putImageData(n,0,0);let s=new Ur(e);return s.colorSpace=Cn,s}function O_(i,e){let[t,n]=bp(128,128),r=n.createRadialGradient(64,64,0,64,64,64);for(let o=0;o<=10;o++){let a=(1-o/10)**e;r.addColorStop(o/10,i.replace("ALPHA",a.toFixed(3)))}n.fillStyle=r,n.fillRect(0,0,128,128);let s=new Ur(t);return s.colorSpace=Cn,s}var Ud=class{object=new Sn;bounds=new Qn;ground=.002;glows=[];pulse=0;constructor(e,t,n,r){let s=new Set(e.bodies.filter(a=>a.agent>=0).map(a=>a.geoms[0]?.colour??"")),o=VE(e.static);for(let a of e.static){if(a===o)continue;let l=a.opacity<1&&a.shape!=="line",c=l?HE(a,e.static,s):a.colour,u=GE({...a,colour:c},t,s.has(a.colour)&&!l);this.object.add(u),this.bounds.expandByObject(u,!0),l&&this.addGlow(a,c,r)}this.bounds.isEmpty()&&this.bounds.set(new O(-1,-1,0),new O(1,1,1)),o!==void 0&&this.addGround(o,r),this.addLight(n,r)}look(){}flare(){this.pulse=1}animate(e){if(!(this.pulse<=0)){this.pulse=Math.max(this.pulse-e*.9,0);for(let t of this.glows)t.mesh.material.opacity=t.strength*(1+1.6*this.pulse)}}addLight(e,t){this.object.add(new Ls(16055295,t.dark?1849898:7312504,t.dark?1.9:2.4));let n=new Ns(16774108,2.1),r=this.bounds.getSize(new O),s=Math.max(r.x,r.y)*.62;n.position.copy(gs).multiplyScalar(s*1.62),e.shadowMap>0&&(n.castShadow=!0,n.shadow.mapSize.set(e.shadowMap,e.shadowMap),n.shadow.radius=4,n.shadow.bias=-6e-4,n.shadow.normalBias=.01,Object.assign(n.shadow.camera,{left:-s,right:s,top:s,bottom:-s,near:.1,far:s*4})),this.object.add(n)}addGround(e,t){let n=this.bounds.getSize(new O),r=new $e(e.colour).lerp(new $e(t.background),t.dark?.25:.55),s=new qn({map:U_(),color:r,transparent:!0,depthWrite:!1}),o=new At(new ci(n.x*1.9,n.y*2.1),s);o.position.set(e.position[0],e.position[1],e.position[2]),o.renderOrder=-2,this.object.add(o)}addGlow(e,t,n){let[r=.3,s=.3]=e.size,o=.7,a=new qn({map:O_("rgba(255,255,255,ALPHA)",1.8),color:new $e(t),transparent:!0,opacity:o,depthWrite:!1,blending:n.dark?Os:fr}),l=new At(new ci(r*2+s*2.2,s*4),a);l.position.set(e.position[0],e.position[1],.014),l.renderOrder=1,this.object.add(l),this.glows.push({mesh:l,strength:o})}};function GE(i,e,t){let n=i.shape==="line"?"line":i.opacity<1?"glass":"solid",[r=1,s=1]=i.size,a=i.shape==="plane"&&n==="solid"?new cs({color:new $e(i.colour),map:F_(r*2,s*2)}):Ko(n,i.opacity,e,!1,i.colour,t),l=new At($o(i,e,!1),a);l.position.set(...i.position);let[c,u,h,f]=i.quaternion;return l.quaternion.set(u,h,f,c),l.castShadow=e.shadows&&n==="solid"&&i.shape!=="plane",l.receiveShadow=e.shadows&&n==="solid",l}function VE(i){let e=s=>(s.size[0]??0)*(s.size[1]??0),t=i.filter(s=>s.shape==="plane"&&s.opacity>=1),n=t.reduce((s,o)=>s===void 0||e(o)>e(s)?o:s,void 0);return t.filter(s=>s!==n&&n!==void 0&&s.position[2]>n.position[2]).length>0?n:void 0}function HE(i,e,t){let n=o=>Math.hypot(o.position[0]-i.position[0],o.position[1]-i.position[1]),r=2*Math.max(...i.size,0);return e.filter(o=>t.has(o.colour)&&n(o)<=r).sort((o,a)=>n(o)-n(a))[0]?.colour??i.colour}var k_=400,WE=.04,XE=1,Od=class{line;points=new Float32Array(k_*3);count=0;constructor(e){let t=new Gt;t.setAttribute("position",new In(this.points,3).setUsage(hi)),this.line=new Is(t,new os({color:e,transparent:!0,opacity:.75})),this.line.frustumCulled=!1,this.line.renderOrder=2,this.clear()}clear(){this.count=0,this.line.geometry.setDrawRange(0,0)}add(e){if(this.count>0){let t=(this.count-1)*3,n=Math.hypot(e.x-(this.points[t]??0),e.y-(this.points[t+1]??0),e.z-(this.points[t+2]??0));if(n<WE)return;n>XE&&this.clear()}this.count===k_&&(this.points.copyWithin(0,3),this.count-=1),this.points.set([e.x,e.y,e.z],this.count*3),this.count+=1,this.line.geometry.getAttribute("position").needsUpdate=!0,this.line.geometry.setDrawRange(0,this.count)}dispose(){this.line.geometry.dispose(),this.line.material.dispose()}};var kd=5,Zo=15,B_=192,Bd=64,zd=class{constructor(e,t){this.ground=e;this.colour=t;this.marks=Array.from({length:Zo},()=>this.make())}ground;colour;object=new Sn;marks;row=0;look(e){let t=Math.round(e.x/kd);Math.abs(e.y-this.row)>3&&(this.row=Math.round(e.y/2)*2);for(let n=t-(Zo>>1);n<=t+(Zo>>1);n++){let r=this.marks[(n%Zo+Zo)%Zo];r.metres!==n*kd&&this.write(r,n*kd),r.mesh.position.set(n*kd+.12+.75,this.row-1.32,this.ground+.003)}}make(){let e=document.createElement("canvas");e.width=B_,e.height=Bd;let t=new Ur(e);t.colorSpace=Cn,t.minFilter=Ai,t.magFilter=Pn,t.anisotropy=4;let n=new qn({map:t,transparent:!0,depthWrite:!1,opacity:.85}),r=new At(new ci(1.5,.5),n);return r.renderOrder=-2,this.object.add(r),{mesh:r,canvas:e,texture:t,metres:Number.NaN}}write(e,t){e.metres=t;let n=e.canvas.getContext("2d");if(n===null)return;n.clearRect(0,0,B_,Bd),n.fillStyle=this.colour,n.textBaseline="middle",n.font="600 46px system-ui, sans-serif";let r=String(t);n.fillText(r,2,Bd/2);let s=n.measureText(r).width;n.font="500 30px system-ui, sans-serif",n.fillText("m",8+s,Bd/2+6),e.texture.needsUpdate=!0}};var qE={ground:"#1b2521",line:"#2b3933",strong:"#43564d",horizon:"#131b18",zenith:"#070b0c",mark:"#7f9389"},YE={ground:"#d3ddd7",line:"#bccac2",strong:"#9fb1a7",horizon:"#e8efeb",zenith:"#bcd2e2",mark:"#71857a"},$E=`
varying vec2 world;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  world = at.xy;
  gl_Position = projectionMatrix * viewMatrix * at;
}`,KE=`
uniform vec3 ground;
uniform vec3 line;
uniform vec3 strong;
uniform vec3 horizon;
uniform vec2 focus;
uniform float span;
uniform float start;
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
  colour *= 1.0 + 0.22 * exp(-away * away * 2.5);
  gl_FragColor = vec4(mix(colour, horizon, smoothstep(0.9, 5.0, away)), 1.0);
  #include <colorspace_fragment>
}`,ZE=`
varying vec3 way;
void main() {
  way = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,JE=`
uniform vec3 horizon;
uniform vec3 zenith;
varying vec3 way;
void main() {
  float up = clamp(normalize(way).z, 0.0, 1.0);
  gl_FragColor = vec4(mix(horizon, zenith, 1.0 - pow(1.0 - up, 3.0)), 1.0);
  #include <colorspace_fragment>
}`,Gd=1200,Vd=class{object=new Sn;bounds=new Qn(new O(-1,-1,0),new O(1,1,1));ground;floor;catcher;sky;sun=new Ns(16773596,2.3);marks;constructor(e,t,n,r){let s=n.dark?qE:YE,o=e?.static.find(Rd);this.ground=o?.position[2]??0;let a=l=>({value:new $e(s[l])});this.floor=new At(new ci(Gd,Gd),new Yn({vertexShader:$E,fragmentShader:KE,uniforms:{ground:a("ground"),line:a("line"),strong:a("strong"),horizon:a("horizon"),focus:{value:new O},span:{value:8},start:{value:r?1:0}}})),this.floor.renderOrder=-3,this.floor.frustumCulled=!1,this.sky=new At(new ls(1,24,12),new Yn({vertexShader:ZE,fragmentShader:JE,uniforms:{horizon:a("horizon"),zenith:a("zenith")},side:$n,depthWrite:!1})),this.sky.frustumCulled=!1,this.sky.renderOrder=0,this.object.add(this.floor,this.sky,new Ls(15923455,n.dark?2503983:10465446,n.dark?1.7:2.2),this.sun,this.sun.target),t.shadowMap>0&&(this.castShadows(t.shadowMap),this.catcher=new At(new ci(Gd,Gd),new el({opacity:n.dark?.42:.26,depthWrite:!1})),this.catcher.receiveShadow=!0,this.catcher.renderOrder=-1,this.object.add(this.catcher)),r&&(this.marks=new zd(this.ground,s.mark),this.object.add(this.marks.object))}look(e,t,n){let[r,s]=[Math.round(t.x/10)*10,Math.round(t.y/10)*10];this.floor.position.set(r,s,this.ground),this.catcher?.position.set(r,s,this.ground+.002);let o=this.floor.material.uniforms;(o.focus?.value).copy(t),o.span!==void 0&&(o.span.value=n),this.sky.position.copy(e.position),this.sky.scale.setScalar(e.far*.9),this.marks?.look(t),this.light(t,n)}animate(){}flare(){}castShadows(e){this.sun.castShadow=!0,this.sun.shadow.mapSize.set(e,e),this.sun.shadow.radius=3,this.sun.shadow.bias=-5e-4,this.sun.shadow.normalBias=.015}light(e,t){let{sun:n}=this,r=Math.min(Math.max(t*1.1,1),60),s=n.castShadow?2*r/n.shadow.mapSize.x:.01;if(n.target.position.set(Math.round(e.x/s)*s,Math.round(e.y/s)*s,this.ground),n.position.copy(gs).multiplyScalar(r*2.2).add(n.target.position),!n.castShadow)return;let o=n.shadow.camera;o.right!==r&&(Object.assign(o,{left:-r,right:r,top:r,bottom:-r,near:.1,far:r*5}),o.updateProjectionMatrix())}};var jE=220,QE=.5,Hd=class{constructor(e,t,n,r,s,o){this.crowd=t;this.quality=n;this.detailed=o;let a=e[0]?.env.scene;this.flat=t===void 0&&e.length===1&&a?.camera.flat===!0;let l=tR(a,n,r,this.flat,t!==void 0),c=t===void 0?a!==void 0&&!Yo(a):t.mode==="race";this.backdrop=this.flat&&a!==void 0?new Ud(a,l,n,r):new Vd(a,n,r,c),this.actors=e.map(u=>new Nd(u,{look:l,meshes:s,ownBackdrop:this.flat,dark:r.dark},this.cast)),this.trail=new Od(r.dark?"#7fe0b0":"#0c9a5b"),this.marker=new At(new ja(.9,1,48),new qn({color:r.dark?16777215:1318938,transparent:!0,opacity:.85,side:Ui,depthWrite:!1})),this.marker.visible=!1,t!==void 0&&(t.dim=new $e(r.dark?"#2a3530":"#b9c6bf").toArray()),this.scene.add(this.backdrop.object,this.cast,this.arrows.mesh,this.trail.line,this.marker),this.scene.background=new $e(r.background)}crowd;quality;detailed;scene=new Fa;actors;flat;backdrop;placed=0;layout={placements:[],minX:-1,maxX:1,minY:-1,maxY:1};cast=new Sn;arrows=new Dd;trail;marker;shadows;colouredMs=Number.NEGATIVE_INFINITY;agent=-1;update(e,t,n,r,s){let o=!1;for(let l of this.actors)o=l.advance(e)||o;o&&this.place(),this.crowd!==void 0&&(o||e-this.colouredMs>jE)&&this.recolour(e);let a=this.subject(r);for(let l of this.actors)l.pose(),this.crowd===void 0?l.drawCloser(0):l===a?.actor?l.drawCloser(a.instance,this.detailed(l.member.env.id)):l.drawCloser(-1);return this.shade(),this.point(t,n.forces),this.backdrop.animate(t),this.mark(a),a===void 0?!1:(a.actor.root(a.instance,s),this.trail.line.visible=n.trails&&!this.flat,this.trail.line.visible?this.trail.add(eR.copy(s).setZ(this.backdrop.ground+.02)):this.trail.clear(),!0)}place(){let e=this.actors.map(n=>n.standing());this.layout=this.crowd===void 0?x_(e):v_(e,this.crowd.mode);let t=this.crowd?.mode==="tiles";this.actors.forEach((n,r)=>{let s=this.layout.placements[r];s!==void 0&&n.place(s,this.backdrop.ground,t)}),this.makeShadows(),this.placed+=1}recolour(e){if(this.crowd!==void 0){this.colouredMs=e,this.crowd.recolour(this.actors.filter(t=>t.cast!==void 0));for(let t of this.actors)t.repaint(this.crowd.hide)}}highlight(e){this.agent=e}bounds(){if(this.flat)return this.backdrop.bounds;let{minX:e,minY:t,maxX:n,maxY:r}=this.layout,s=Math.max(...this.actors.map(o=>o.reach[0]),.5);return new Qn(new O(e,t,this.backdrop.ground),new O(n,r,this.backdrop.ground+s))}look(e,t,n){this.backdrop.look(e,t,n)}dispose(){for(let e of this.actors)e.dispose();this.shadows?.dispose(),this.arrows.dispose(),this.trail.dispose(),N_(this.scene)}subject(e){if(this.crowd===void 0){let n=this.actors[0];return n?.cast===void 0?void 0:{actor:n,instance:0}}let t=e===void 0?void 0:this.actors.find(n=>n.stream===e.stream);return t?.cast===void 0||e===void 0?void 0:{actor:t,instance:e.instance}}makeShadows(){this.shadows!==void 0&&(this.scene.remove(this.shadows.mesh),this.shadows.dispose());let e=this.actors.reduce((n,r)=>n+(r.cast?.shapes??0),0),t=this.quality.shadowMap>0;this.shadows=new Fd(Math.max(e,1),this.backdrop.ground,t?[0,0]:D_,t?.34:.6),this.scene.add(this.shadows.mesh)}shade(){let{shadows:e}=this;if(e!==void 0){e.begin();for(let t of this.actors)t.cast?.shade(e);e.end()}}point(e,t){if(this.arrows.begin(e),t&&this.crowd===void 0)for(let{cast:n,member:r,reach:s}of this.actors){let o=r.feed.newest;n===void 0||o===void 0||this.arrows.add(o.arrows,[n.shift[0]??0,n.shift[1]??0,n.shift[2]??0],Math.min(s[0],2))}this.arrows.end()}mark(e){let{marker:t}=this;if(this.crowd!==void 0){if(t.visible=e!==void 0,e===void 0)return;e.actor.root(e.instance,t.position).setZ(this.backdrop.ground+.012),t.scale.setScalar(Math.min(e.actor.placement.tileX,e.actor.placement.tileY)*.46);return}let n=this.actors[0],r=n?.member.env.scene.bodies.findIndex(a=>a.agent===this.agent)??-1;if(t.visible=this.flat&&this.agent>=0&&r>=0,!t.visible||n===void 0)return;let{positions:s}=n.member.feed.poses;t.position.set(s[r*3]??0,s[r*3+1]??0,this.backdrop.ground+.006);let o=n.member.env.scene.bodies[r]?.geoms[0]?.size??[];t.scale.setScalar(Math.max(...o,.1)*1.58)}},eR=new O;function tR(i,e,t,n,r){return{segments:r?Math.max(6,Math.round(e.segments*QE)):e.segments,rich:e.shadowMap>0,shadows:e.shadowMap>0,flat:n,line:(i?.extent??1)*.009,dark:t.dark}}var Xd=class{constructor(e,t,n){this.send=e;this.onDrawn=t;this.drawing=new Td(n,()=>this.rebuild()),this.gestures=new vd({orbit:(r,s)=>this.rig.orbit(r,s),zoom:r=>this.rig.zoom(r),pan:(r,s)=>this.rig.pan(r,s,this.view.fov*Math.PI/180)})}send;onDrawn;meter=new Ad;feeds=new pd;crowd=new yd;control=new Md(c_()?4:1);screen=new Float32Array(0);faults=0;drawn=0;scriptMs=0;renderMs=0;stubDraws=!1;drawing;meshes=new xd;picture=new wd;rig=new Ed;gestures;view=$y();observer=new ResizeObserver(()=>this.resize());world;host;pointing;members=new bd(this.feeds);drawnKey="";palette={background:"#0c1210",dark:!0};shownOverlays={forces:!1,trails:!1};tether;lastMs=Number.NaN;running=!1;highlighted=-1;placed=0;home=!0;pictures=!1;followed;subject=new O;get ring(){return this.feeds.show.ring}get poses(){return this.feeds.show.poses}get malformed(){return this.feeds.malformed}get pixelRatio(){return this.drawing.renderer?.getPixelRatio()??0}get cameraMode(){return this.rig.mode}get drawCalls(){let e=this.drawing.renderer?.info.render;return{calls:e?.calls??0,triangles:e?.triangles??0}}mount(e){this.host!==void 0&&this.host!==e&&this.unmount(),this.host=e,this.observer.disconnect(),this.observer.observe(e),this.gestures.attach(e),this.rebuild(),!this.running&&(this.running=!0,this.lastMs=Number.NaN,requestAnimationFrame(this.loop))}unmount(){this.running=!1,this.observer.disconnect(),this.gestures.detach(),this.picture.unmount(),this.host=void 0,this.dropWorld(),this.drawing.drop()}show(e){this.members.show=e,this.feeds.show.clear(),this.rebuild()}streams(e,t){this.members.others=e,this.members.envs=t,this.feeds.announce(e.map(n=>n.stream)),this.members.key()!==this.drawnKey&&this.rebuild()}look(e){this.members.look=e,this.members.key()!==this.drawnKey&&this.rebuild()}paint(e){this.palette=e,this.rebuild()}highlight(e){this.highlighted=e,this.world?.highlight(e)}flare(){this.world?.backdrop.flare()}overlays(e){this.shownOverlays=e}setCrowd(e){this.crowd.wish(e)?(this.home=!0,this.rebuild()):this.world?.recolour(performance.now())}select(e){this.crowd.selected=e;let{world:t}=this;if(t?.crowd===void 0)return;let n=this.crowd.find(t.actors),r=t.actors.find(s=>s.stream===n?.stream);n===void 0||r===void 0?this.goHome(!1):this.rig.go(__(r.root(n.instance,new O),r.reach[0],-Math.PI/2+.55),"follow",t.backdrop.ground,!1)}selected(){return this.followed}label(){return this.followed===void 0?void 0:this.pointing?.onScreen(Wd.copy(this.subject))}robots(){return this.pointing?.robots()??[]}newest(){return this.feeds.show.newest}setQuality(e){this.control.choose(e)&&this.rebuild()}camera(e){this.rig.mode=e}resetCamera(){this.crowd.selected!==void 0?this.select(this.crowd.selected):this.goHome(!1)}frame(e,t){this.feeds.take(e,t),this.running||this.feeds.acknowledge(this.send)}restart(){this.feeds.restart()}pick(e,t){return this.pointing?.pick(e,t)}grip(e,t){return this.pointing?.grip(e,t)}target(e,t,n){return this.pointing?.target(e,t,n)}band(e,t){this.tether?.span(e,t)}loop=e=>{if(this.running){requestAnimationFrame(this.loop);try{this.draw(e)}catch(t){this.faults+=1,this.faults<=3&&console.error("A frame could not be drawn:",t)}}};draw(e){let t=e-this.lastMs;this.lastMs=e,t>0&&t<1e3&&this.meter.add(t),this.control.measure(t)&&this.rebuild();let n=performance.now(),r=t>0?Math.min(t/1e3,.25):0,{world:s}=this,{renderer:o}=this.drawing;if(this.pictures&&s===void 0)this.picture.show(this.image(),()=>this.feeds.malformed+=1)&&(this.drawn+=1);else if(o!==void 0&&s!==void 0){this.stage(s,n,r);let l=performance.now();this.stubDraws||o.render(s.scene,this.view),this.renderMs=performance.now()-l,s.actors.some(c=>c.cast!==void 0)&&(this.drawn+=1)}this.project();let a=this.feeds.show.newest??this.feeds.show.image;(a!==void 0||s?.crowd!==void 0)&&this.onDrawn({newest:a,screen:this.screen},e),this.feeds.acknowledge(this.send),this.scriptMs=performance.now()-n-this.renderMs}stage(e,t,n){this.followed=e.crowd===void 0?void 0:this.crowd.find(e.actors);let r=e.update(t,n,this.shownOverlays,this.followed,this.subject);e.flat?this.placed!==e.placed&&this.placeFlat(e):(this.placed!==e.placed&&(this.home||this.placed>0&&this.followed===void 0)&&(this.goHome(this.home),this.home=!1),this.rig.update(n,r?this.subject:void 0),this.rig.place(this.view),e.look(this.view,this.rig.target,this.rig.distance)),this.placed=e.placed}image(){return this.members.current()[0]?.feed.image}goHome(e){let{world:t}=this;if(t===void 0||t.flat)return;let{stand:n,mode:r}=y_(t,this.view);this.rig.go(n,r,t.backdrop.ground,e)}placeFlat(e){let t=e.actors[0]?.member.env.scene.camera;t!==void 0&&Ky(this.view,t,e.backdrop.bounds,this.view.aspect)}project(){let{host:e}=this,{positions:t,bodies:n}=this.poses;if(e===void 0)return;this.screen.length!==n*2&&(this.screen=new Float32Array(n*2));let r=this.world?.actors.some(s=>s.stream===0)===!0;for(let s=0;s<n;s++)Wd.set(t[s*3]??0,t[s*3+1]??0,t[s*3+2]??0).project(this.view),this.screen[s*2]=r?(Wd.x+1)/2*e.clientWidth:Number.NaN,this.screen[s*2+1]=r?(1-Wd.y)/2*e.clientHeight:Number.NaN}rebuild(){let{host:e}=this;if(e===void 0)return;let t=this.members.current(),n=this.members.key(),r=this.world!==void 0&&n===this.drawnKey;if(this.drawnKey=n,this.dropWorld(),this.gestures.enable(!1),this.pictures=t[0]?.env.pixels===!0,this.pictures){this.drawing.drop(),this.picture.mount(e);return}this.picture.unmount();let{quality:s}=this.control;this.drawing.prepare(e,s);let o=this.members.look.kind==="crowd"?this.crowd:void 0;if(this.drawing.renderer===void 0||t.length===0&&o===void 0)return;let{show:a}=this.members,l=new Hd(t,o,s,this.palette,this.meshes,c=>a?.id===c?a.scene:void 0);l.highlight(this.highlighted),this.tether=new Cd(this.palette.dark),l.scene.add(this.tether.line),this.world=l,this.pointing=new Sd(l,this.view,e),this.gestures.enable(!l.flat),this.home=this.home||!r,this.placed=0,this.resize(),this.home&&this.goHome(!0)}dropWorld(){this.world?.dispose(),this.world=void 0,this.tether=void 0,this.pointing=void 0}resize(){let{host:e,world:t}=this,{renderer:n}=this.drawing;if(e===void 0||n===void 0||t===void 0)return;let[r,s]=[e.clientWidth,e.clientHeight];r<2||s<2||(n.setPixelRatio(Math.min(window.devicePixelRatio,this.control.quality.pixelRatio)),n.setSize(r,s,!0),this.view.aspect=r/s,t.flat?this.placeFlat(t):this.rig.place(this.view),n.render(t.scene,this.view))}},Wd=new O;var z_=7e3,nR=200,wp=class{viewport=new Xd(e=>this.connection.bytes(e),(e,t)=>this.drawn(e,t),e=>{e!==te.state.trouble&&te.set({trouble:e})});keys=new rc(e=>{let t=this.humanAgent(),n=te.state.hello?.env.scene.camera.flat===!0;t>=0&&this.connection.tell({type:"input",agent:t,keys:n?_g(e,t):e})});connection;hand;beside;match;drawnListeners=new Set;nextToast=1;watched=-1;book=new sc;bookedMs=0;constructor(){let e=`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws`;this.connection=new Zl(e,{push:t=>this.push(t),frame:t=>this.viewport.frame(t,performance.now()),link:t=>this.link(t)},vg),this.beside=new Yl(this.viewport,this.connection,t=>this.attempt(t)),this.match=new Jl(this.connection,{attempt:t=>this.attempt(t),toast:(t,n)=>this.toast(t,n),letGo:()=>this.letGo(),go:t=>this.go(t)}),this.hand=new Kl(this.viewport,this.connection,{chosen:(t,n)=>this.pick({runId:t,env:n}),pulled:(t,n)=>{this.pick({runId:t,env:n}),this.beside.openCopy(t,n)}})}start(){this.connection.open(),document.addEventListener("visibilitychange",()=>{document.hidden&&this.letGo(),this.tellVisible()}),window.addEventListener("blur",()=>this.letGo()),window.addEventListener("online",()=>this.connection.retryNow()),setInterval(()=>this.keys.heartbeat(performance.now()),50),this.draw({})}humanAgent(){return te.state.status?.operators.findIndex(e=>e.kind==="human")??-1}letGo(){this.keys.releaseAll(performance.now()),this.hand.end()}go(e){e!==te.state.view&&(this.letGo(),this.beside.left(te.state.view),te.set({view:e,sheet:""}),this.beside.settle(),this.watched=-1,this.tellVisible(),e==="replays"&&this.match.loadReplays())}async selectEnv(e,t={}){let n=te.state.runs.find(r=>Gn(r)&&r.env_id===e);this.letGo(),te.set({busy:{...te.state.busy,select_env:!0}});try{return n===void 0?await this.connection.ask({type:"select_env",env_id:e,env_options:t}):await this.connection.ask({type:"watch_show",run_id:n.run_id}),this.go("show"),""}catch(r){return r instanceof _i?r.message:String(r)}finally{te.set({busy:{...te.state.busy,select_env:!1}})}}draw(e){let t={...te.state.drawing,...e};te.set({drawing:t}),this.viewport.setQuality(t.quality),this.viewport.camera(t.camera),this.viewport.overlays({forces:t.forces,trails:t.trails})}pick(e){te.set({picked:e}),this.viewport.select(e)}arrange(e){te.set(e);let{filter:t,layout:n,hide:r}=te.state;this.viewport.setCrowd({filter:t,mode:n,hide:r})}train(){let{hello:e,settings:t,runs:n,runId:r}=te.state;if(e===void 0||Gn(n.find(o=>o.run_id===r)))return;let s={env_id:e.env.id,env_options:e.env_options,settings:t};this.attempt({type:"start_training",request:s}).then(o=>this.followAnswer(o))}resumeRun(e){this.attempt({type:"resume_run",run_id:e}).then(t=>{this.followAnswer(t),t!==void 0&&this.go("show")})}training(e,t){this.attempt({type:e,run_id:t})}deleteRun(e){this.attempt({type:"delete_run",run_id:e})}watchShow(e){this.attempt({type:"watch_show",run_id:e}).then(t=>{t!==void 0&&(this.follow(e),this.go("show"))})}async setHyper(e,t,n){try{return await this.connection.ask({type:"set_hyper",run_id:e,key:t,value:n}),""}catch(r){return r instanceof _i?r.message:String(r)}}toast(e,t){let n=this.nextToast++,r=te.state.toasts.filter(s=>s.message!==t).slice(-3);te.set({toasts:[...r,{id:n,level:e,message:t}]}),setTimeout(()=>this.dismiss(n),e==="error"?z_*2:z_)}dismiss(e){te.set({toasts:te.state.toasts.filter(t=>t.id!==e)})}async attempt(e){te.set({busy:{...te.state.busy,[e.type]:!0}});try{return await this.connection.ask(e)}catch(t){this.toast("error",t instanceof _i?t.message:String(t));return}finally{te.set({busy:{...te.state.busy,[e.type]:!1}})}}link(e){te.set({link:e}),e.kind==="open"&&(this.tellVisible(),this.beside.restart()),e.kind==="waiting"&&(this.letGo(),this.restartMatch())}restartMatch(){this.watched=-1,this.viewport.restart()}push(e){let t=te.state;switch(e.type){case"hello":this.greeted(e);break;case"stage_status":this.heard(e);break;case"streams":this.beside.arrived(e);break;case"run_changed":this.runChanged(e.run);break;case"run_deleted":{te.set({runs:t.runs.filter(n=>n.run_id!==e.run_id)}),t.runId===e.run_id&&this.follow(""),this.beside.settle();break}case"events":{if(e.run_id!==t.runId)break;for(let n of e.events)t.history.add(n);te.set({historyRevision:t.history.revision});break}case"system":te.set({system:e});break;case"notice":this.toast(e.level,e.message);break;case"stage_gone":te.set({stageGone:e.reason||"The match process ended."}),this.restartMatch();break}}greeted(e){let t=te.state.hello,n=t?.env.id!==e.env.id||JSON.stringify(t.env_options)!==JSON.stringify(e.env_options),r=G_(e.runs);te.set({hello:e,runs:r,stageGone:"",...n?{settings:{},status:void 0,sheet:""}:{}}),(n||t?.version!==e.version)&&this.viewport.show(e.env);let s=r.filter(a=>a.env_id===e.env.id),o=s.find(a=>a.run_id===te.state.runId);this.follow(e.watched_run||(o??s.find(Gn)??s[0])?.run_id||"",!0),te.state.view==="replays"&&this.match.loadReplays(),this.beside.settle()}heard(e){let{hello:t,stages:n,status:r}=te.state;if(t!==void 0&&e.stage_id!==t.stage_id){te.set({stages:{...n,[e.stage_id]:e}});return}te.set({status:e,stageGone:""}),e.notice!==""&&e.notice!==r?.notice&&this.toast("warning",e.notice),e.run_id!==null&&e.run_id!==""&&e.run_id!==r?.run_id&&this.follow(e.run_id),this.book.finished(e.last_return),this.viewport.highlight(this.humanAgent()),this.humanAgent()<0&&this.keys.releaseAll(performance.now())}runChanged(e){let{runs:t,runId:n}=te.state,r=t.filter(o=>o.run_id!==e.run_id),s=t.find(o=>o.run_id===e.run_id);te.set({runs:G_([...r,e])}),e.run_id===n&&e.outcome==="failed"&&s?.outcome!=="failed"&&this.toast("error",`Training crashed: ${e.reason||"no reason was given."}`),n===""&&Gn(e)&&e.env_id===te.state.hello?.env.id&&this.follow(e.run_id),this.beside.settle(),this.beside.tendLanes()}followAnswer(e){let t=e?.run,n=t?.run_id??e?.run_id;t!==void 0&&typeof t=="object"&&this.runChanged(t),n!==void 0&&this.follow(n);let r=e?.notice;typeof r=="string"&&r!==""&&this.toast("warning",r)}follow(e,t=!1){let{state:n}=te,r=n.runId===e&&n.history.runId===e;if(r&&!t)return;let s=r?n.history:new lo(e);te.set({runId:e,history:s,historyRevision:s.revision}),this.connection.ask({type:"watch_run",run_id:e,since_seq:s.lastSeq+1}).catch(o=>{o instanceof _i&&o.code!=="unavailable"&&this.toast("error",o.message)})}tellVisible(){let{view:e,link:t}=te.state;if(t.kind!=="open")return;let n=(e==="show"||e==="crowd")&&!document.hidden;this.connection.tell({type:"visible",frames:n,system:e==="system"&&!document.hidden})}drawn(e,t){let{newest:n}=e;n!==void 0&&this.played(n,t),this.hand.drawn(t);for(let r of this.drawnListeners)r(e,t)}played(e,t){let{score:n,policyVersion:r,hello:s}=te.state;if(e.score[0]!==n[0]||e.score[1]!==n[1]||e.policyVersion!==r){let f=iR(n,e.score);f>=0&&this.watched===e.stream&&(this.viewport.flare(),te.set({goal:{by:f,count:te.state.goal.count+1}})),te.set({score:[e.score[0],e.score[1]],policyVersion:e.policyVersion})}if(this.watched=e.stream,s===void 0||!Li(s.env)||t-this.bookedMs<nR)return;this.bookedMs=t;let[o=Number.NaN,a=Number.NaN]=this.viewport.poses.positions,{episode:l,episodeReturn:c,tick:u}=e,h={key:`${s.stage_id} ${s.env.id}`,episode:l,episodeReturn:c,tick:u,x:o,y:a};te.set({returns:this.book.see(h,s.env.simulation_rate_hz)})}};function iR(i,e){return e[0]===i[0]+1&&e[1]===i[1]?0:e[1]===i[1]+1&&e[0]===i[0]?1:-1}function G_(i){return[...i].sort((e,t)=>t.created_at-e.created_at)}var ce=new wp;function V_(){let{viewport:i}=ce,e={tick:()=>i.ring.newest?.tick??0,sequence:()=>i.ring.newest?.sequence??0,episode:()=>i.ring.newest?.episode??0,simTimeS:()=>i.ring.newest?.simTimeS??0,policyVersion:()=>i.ring.newest?.policyVersion??0,score:()=>te.state.score,speed:()=>i.ring.newest?.speed??0,flags:()=>i.ring.newest?.flags??0,fps:()=>i.meter.report().fps,frameInterval:()=>{let{p50:r,p99:s,max:o}=i.meter.report();return{p50:r,p99:s,max:o}},connection:()=>te.state.link.kind,view:()=>te.state.view,runId:()=>te.state.runId,runState:()=>n()?.state??"",envSteps:()=>Math.max(n()?.env_steps??0,te.state.history.newest?.env_steps??0),framesDrawn:()=>i.drawn,malformedFrames:()=>i.malformed,drawFaults:()=>i.faults,qualityLevel:()=>i.control.level,pixelRatio:()=>i.pixelRatio,dragging:()=>ce.hand.drag.active,heldKeys:()=>ce.keys.mask,historyPoints:()=>te.state.history.steps.length,env:()=>te.state.hello?.env.id??"",stage:()=>te.state.hello?.stage_id??"",episodeReturn:()=>i.newest()?.episodeReturn??0,streams:()=>te.state.streams,crowd:()=>({count:i.crowd.count,shown:i.crowd.shown,...i.crowd.range}),robots:()=>{let r=document.querySelector(".viewport")?.getBoundingClientRect();return i.robots().map(({runId:s,env:o,x:a,y:l,return:c,shown:u})=>({runId:s,env:o,x:(r?.left??0)+a,y:(r?.top??0)+l,return:c,shown:u}))},picked:()=>te.state.picked??null,copy:()=>te.state.copy?.stage??"",copyHeight:()=>{let r=te.state.streams.find(s=>s.stage_id!==""&&s.stage_id===te.state.copy?.stage);return(r===void 0?void 0:i.feeds.get(r.stream)?.poses.positions[2])??Number.NaN},at:()=>(r,s)=>{let o=document.querySelector(".viewport")?.getBoundingClientRect(),a=i.pick(r-(o?.left??0),s-(o?.top??0));return a===void 0?null:{stage:a.stage_id,env:a.record?.env??-1,body:a.body}},physics:()=>te.state.status?.physics??{},cameraMode:()=>i.cameraMode,scriptMs:()=>i.scriptMs,renderMs:()=>i.renderMs,drawCalls:()=>i.drawCalls,stubDraws:()=>r=>{i.stubDraws=r},bodies:()=>{let r=document.querySelector(".viewport")?.getBoundingClientRect(),s=te.state.hello?.env.scene.bodies??[],{positions:o}=i.poses;return s.map((a,l)=>({name:a.name,x:(r?.left??0)+(i.screen[l*2]??Number.NaN),y:(r?.top??0)+(i.screen[l*2+1]??Number.NaN),world:[o[l*3]??Number.NaN,o[l*3+1]??Number.NaN,o[l*3+2]??Number.NaN]}))}},t={};for(let[r,s]of Object.entries(e))Object.defineProperty(t,r,{get:s,enumerable:!0});Object.defineProperty(window,"drillyard",{value:Object.freeze(t)});function n(){return te.state.runs.find(r=>r.run_id===te.state.runId)}}var rR=Symbol.for("pv"),sR=0;function g(i,e,t,n,r,s){e||(e={});var o,a,l=e;if("ref"in l&&typeof i!="function")for(a in l={},e)a=="ref"?o=e[a]:l[a]=e[a];var c={type:i,props:l,key:t,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:rR,__v:--sR,__i:-1,__u:0};return(r||s)&&(c.__source=r,c.__self=s),Bt.vnode&&Bt.vnode(c),c}function yr({label:i,options:e,value:t,disabled:n,onPick:r}){return g("div",{class:"choice",role:"radiogroup","aria-label":i,children:e.map(s=>g("button",{type:"button",role:"radio","aria-checked":s.value===t,title:s.hint,disabled:n,onClick:()=>r(s.value),children:s.label},s.value))})}function qd({value:i,live:e}){let t=qt(null),n=qt({from:i,to:i,startMs:0,spanMs:500,lastReportMs:0});return zt(()=>{let r=n.current,s=performance.now(),o=H_(r,s),a=!e||i<o||r.lastReportMs===0;r.spanMs=Math.min(Math.max(s-r.lastReportMs,150),1500),r.from=a?i:o,r.to=i,r.startMs=s,r.lastReportMs=s;let l=0,c=()=>{t.current!==null&&(t.current.textContent=Gl(H_(r,performance.now()))),performance.now()<r.startMs+r.spanMs&&(l=window.setTimeout(c,50))};return c(),()=>window.clearTimeout(l)},[i,e]),g("span",{ref:t,class:"counter","data-testid":"steps"})}function H_(i,e){let t=Math.min(Math.max((e-i.startMs)/i.spanMs,0),1);return i.from+(i.to-i.from)*t}var oR={play:"M8 5.5v13l11-6.5z",pause:"M8 5v14M16 5v14",step:"M6 5.5v13l9-6.5zM18.5 5.5v13",reset:"M5 12a7 7 0 1 0 2.2-5.1M5 4v4.2h4.2",stop:"M7 7h10v10H7z",record:"M12 12m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",sun:"M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",moon:"M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",help:"M9.2 9a2.9 2.9 0 1 1 4.2 2.9c-.9.5-1.4 1-1.4 2.1M12 17.4v.1",close:"M6 6l12 12M18 6 6 18",eye:"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 12m-2.8 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",trash:"M5 7h14M10 7V4.8h4V7M7 7l.8 12.2h8.4L17 7",turnLeft:"M6 13a6.5 6.5 0 1 1 3 5.4M3 9.5 6 13l3.8-2.6",turnRight:"M18 13a6.5 6.5 0 1 0-3 5.4M21 9.5 18 13l-3.8-2.6",down:"M6 9.5l6 6 6-6",sliders:"M4 7h9M17 7h3M4 17h3M11 17h9M15 7m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M9 17m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0",centre:"M12 12m-2.2 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",group:"M8 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M16 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.5 19c0-3 1.8-5 4.5-5s4.5 2 4.5 5M13.5 14.6c.7-.4 1.6-.6 2.5-.6 2.7 0 4.5 2 4.5 5",copy:"M9 9h10v10H9zM5 15V5h10",search:"M11 11m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15.5 15.5 20 20",dash:"M13 3 5 14h6l-1 7 9-12h-6z"},aR=new Set(["play","stop","record","dash","step"]);function pt({name:i}){return g("svg",{class:"icon",viewBox:"0 0 24 24","aria-hidden":"true",fill:aR.has(i)?"currentColor":"none",children:g("path",{d:oR[i],stroke:"currentColor","stroke-width":"2","stroke-linecap":"round","stroke-linejoin":"round"})})}function W_(){let i=qt(null),e=de(n=>n.hello?.env.actuators??lR),t=de(n=>n.drawing.bars);return zt(()=>{let n=i.current;if(n===null)return;let r=[...n.querySelectorAll("i")],s=()=>{let o=ce.viewport.newest()?.bars;r.forEach((a,l)=>{let c=Math.min(Math.max(o?.[l]??0,-1),1);a.style.transform=`scaleX(${c.toFixed(3)})`})};return ce.drawnListeners.add(s),()=>{ce.drawnListeners.delete(s)}},[e,t]),!t||e.length===0?null:g("ol",{class:"bars",ref:i,"aria-label":`What the ${Pt(e.length)} motors do`,children:e.map(n=>g("li",{children:[g("span",{class:"clip",children:n.replaceAll("_"," ")}),g("u",{children:g("i",{})})]},n))})}var lR=[];var cR=[{value:"auto",label:"Auto",hint:"As good as this machine draws without stuttering"},{value:"low",label:"Low",hint:"For a machine without a graphics card"},{value:"medium",label:"Medium",hint:"Shadows under robots, coarse pixels"},{value:"high",label:"High",hint:"Everything"}];function $d(){let i=de(r=>r.hello?.env),e=de(r=>Object.keys(r.status?.physics??{}).length>0),t=de(r=>r.sheet),n=i!==void 0&&!i.scene.camera.flat&&!i.pixels;return g("div",{class:"tools over",role:"toolbar","aria-label":"Picture",children:[(i?.physics.length??0)>0&&g(X_,{name:"physics",icon:"sliders",label:"Physics",open:t==="physics",marked:e}),g(X_,{name:"look",icon:"eye",label:"View",open:t==="look"}),n&&g("button",{type:"button",class:"tool",title:"Look at it from where you began (C is the crowd, V this)","aria-label":"Reset the camera",onClick:()=>ce.viewport.resetCamera(),children:g(pt,{name:"centre"})}),g(uR,{})]})}function X_({name:i,icon:e,label:t,open:n,marked:r}){return g("button",{type:"button",class:`tool ${r===!0?"marked":""}`,"aria-expanded":n,"aria-label":t,title:t,"data-testid":`open-${i}`,onClick:()=>te.set({sheet:n?"":i}),children:[g(pt,{name:e}),g("span",{class:"tool-name",children:t})]})}function uR(){let i=de(n=>jr(n.runs).length),e=de(n=>n.together);return de(n=>n.hello?.read_only??!1)||i<2&&!e?null:g("button",{type:"button",class:"tool","aria-pressed":e,"data-testid":"together",title:"Put the robots of all running trainings side by side",onClick:()=>{ce.beside.showAll(!e)},children:[g(pt,{name:"group"}),g("span",{class:"tool-name",children:e?"Only this one":"All robots"})]})}function Sp({name:i,title:e,children:t}){return de(r=>r.sheet===i)?g("section",{class:"sheet over card","aria-label":e,"data-testid":`sheet-${i}`,onPointerDown:q_,onWheel:q_,children:[g("div",{class:"dialog-head",children:[g("h2",{children:e}),g("button",{type:"button",class:"quiet square","aria-label":`Close ${e}`,onClick:()=>te.set({sheet:""}),children:g(pt,{name:"close"})})]}),t]}):null}function q_(i){i.stopPropagation()}function Kd(){let i=de(s=>s.hello?.env),e=de(s=>s.view==="crowd"),t=de(s=>s.drawing),n=de(s=>s.hide),r=i!==void 0&&!i.scene.camera.flat&&!i.pixels;return g(Sp,{name:"look",title:"View",children:[g("div",{class:"sheet-row",children:[g("span",{children:"Quality"}),g(yr,{label:"Quality",options:cR,value:t.quality,onPick:s=>ce.draw({quality:s})})]}),(r||e)&&g(xn,{children:[g("div",{class:"sheet-row",children:[g("span",{children:"Camera"}),g(yr,{label:"Camera",options:[{value:"follow",label:"Follows",hint:"Goes along with the robot"},{value:"free",label:"Stays",hint:"Stays where you put it"}],value:t.camera,onPick:s=>ce.draw({camera:s})})]}),e&&g(Yd,{label:"Hide the rest",hint:"Those that the filter leaves out",on:n,set:s=>ce.arrange({hide:s})}),g(Yd,{label:"Forces",hint:"Contacts with the ground, and your own pull",on:t.forces,set:s=>ce.draw({forces:s})}),g(Yd,{label:"Trails",hint:"Where it has been",on:t.trails,set:s=>ce.draw({trails:s})}),(i?.actuators.length??0)>0&&!e&&g(Yd,{label:"Motors",hint:"What each motor does",on:t.bars,set:s=>ce.draw({bars:s})}),g("p",{class:"muted small",children:"Turn: drag the ground. Zoom: wheel or two fingers. Move: right button."})]})]})}function Yd({label:i,hint:e,on:t,set:n}){return g("label",{class:"check",children:[g("input",{type:"checkbox",checked:t,onChange:r=>n(r.currentTarget.checked)}),g("span",{children:i}),g("span",{class:"muted small",children:e})]})}function Y_(){let i=de(r=>r.hello?.env),e=de(r=>r.status?.physics??fR),t=de(r=>r.hello?.read_only??!1);if(i===void 0||i.physics.length===0)return null;let n=Object.keys(e).length>0;return g(Sp,{name:"physics",title:"Physics",children:[g("p",{class:"muted small",children:"Here on the show only: what learns goes on in the world it knows."}),i.physics.map(r=>g(dR,{setting:r,value:e[r.name]??r.default,off:t},`${i.id} ${r.name}`)),g("button",{type:"button",class:"wide-button","data-testid":"reset-physics",disabled:t||!n,onClick:()=>ce.match.resetPhysics(),children:"Reset to trained values"}),g("h3",{children:"While it trains"}),i.randomisation.length===0?g("p",{class:"muted small",children:"Every robot learns in the same world, the one above."}):g("ul",{class:"varied",children:i.randomisation.map(r=>g("li",{children:[g("b",{children:r.title})," ",g("span",{class:"muted",children:hR(r)})]},r.name))})]})}function dR({setting:i,value:e,off:t}){let{name:n,title:r,low:s,high:o,unit:a,help:l}=i,[c,u]=pn(void 0);zt(()=>{if(c===void 0)return;let v=window.setTimeout(()=>u(void 0),700);return()=>window.clearTimeout(v)},[c]);let h=c??e,f=Math.abs(h-i.default)<(o-s)/2e3,d=(o-s)/200,p=v=>{let m=Math.abs(v-i.default)<d?i.default:v;u(m),ce.match.setPhysics(n,m)};return g("label",{class:`slider ${f?"":"moved"}`,title:l,children:[g("span",{children:r}),g("output",{class:"num","data-testid":`physics-${n}-value`,children:[Pt(Number(h.toPrecision(3)))," ",a]}),g("span",{class:"slider-track",style:{"--at":(i.default-s)/(o-s)},children:g("input",{type:"range",name:`physics-${n}`,min:s,max:o,step:"any",value:h,disabled:t,"aria-valuetext":`${Pt(h)} ${a}`,onInput:v=>p(Number(v.currentTarget.value)),onKeyDown:v=>{let m={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1}[v.key];if(m===void 0)return;v.preventDefault();let y=Math.min(Math.max(h+m*d*2,s),o);u(y),ce.match.setPhysics(n,y)}})})]})}function hR({how:i,low:e,high:t,unit:n,help:r}){let s=`${Pt(e)} to ${Pt(t)}`,o=n===""?"":` ${n}`,a={scale:`each robot has ${s} times as much.`,add:`each robot has ${Pt(e)} to ${t>0?"+":""}${Pt(t)}${o} more.`,set:`each robot has another one, ${s}${o}.`,push:`now and then each robot is pushed, by ${s}${o||" m/s"}.`}[i];return r===""?a:`${a} ${r}`}var fR={};function Zd({deep:i,children:e}){let t=qt(null),n=de(o=>o.hello?.read_only??!1);zt(()=>{let o=t.current;if(o!==null)return ce.viewport.mount(o),()=>ce.viewport.unmount()},[]);let r=o=>{let a=t.current.getBoundingClientRect();return[o.clientX-a.left,o.clientY-a.top]},s=(o,a)=>{o.currentTarget.classList.remove("dragging"),a?ce.hand.lift():ce.hand.end()};return g("div",{class:`viewport ${i?"deep":""}`,ref:t,"data-testid":"viewport",onPointerDown:o=>{n||o.button!==0||!o.isPrimary||$_(o)||!ce.hand.press(...r(o))||(o.preventDefault(),o.currentTarget.setPointerCapture(o.pointerId),o.currentTarget.classList.add("dragging"))},onTouchStart:o=>{ce.hand.busy&&o.cancelable&&o.preventDefault()},onPointerMove:o=>{ce.hand.busy?ce.hand.move(...r(o)):o.pointerType==="mouse"&&o.buttons===0&&!n&&o.currentTarget.classList.toggle("can-grab",!$_(o)&&ce.viewport.pick(...r(o))!==void 0)},onPointerUp:o=>s(o,!0),onPointerCancel:o=>s(o,!1),children:e})}function $_(i){return i.target instanceof Element&&i.target.closest(".over")!==null}function Jd(){let i=de(t=>t.hello!==void 0),e=de(t=>t.trouble);return i&&e===""?null:g("div",{class:"waiting",children:e||"The match is coming up …"})}function Z_(){let i=de(r=>r.hello?.env),e=de(r=>r.score),t=i?.agents??["",""],n=r=>g("div",{class:`side side-${r}`,children:[g("b",{class:"side-name",style:{color:jd(r)},children:t[r]??""}),g(Mp,{agent:r})]});return g("div",{class:"scoreboard",children:[n(0),g("div",{class:"score num","data-testid":"score","aria-label":"Score",children:[g("b",{children:e[0]}),g("span",{children:":"}),g("b",{children:e[1]})]}),n(1)]})}function Mp({agent:i}){let e=de(o=>o.hello?.env),t=de(o=>o.status),n=de(o=>o.hello?.read_only??!1),r=t?.operators[i],s=e?.scripted_players.includes("random")===!0;return g("select",{"aria-label":`Who plays ${e?.agents[i]??"this side"}`,value:K_(r),disabled:n||t===void 0,onChange:o=>ce.match.assign(i,mR(o.currentTarget.value)),children:[g("option",{value:"policy:",children:"AI (newest)"}),(e?.scripted_players??[]).map(o=>g("option",{value:o==="random"?"random:":`scripted:${o}`,children:o==="random"?"Random":o==="scripted"?"Script":`Script ${o}`},o)),!s&&g("option",{value:"random:",children:"Random"}),!Li(e)&&g("option",{value:"human:",children:"You"}),pR(r)&&g("option",{value:K_(r),children:"A saved policy"})]})}function jd(i){return te.state.hello?.env.scene.bodies.find(t=>t.agent===i)?.geoms[0]?.colour??"inherit"}function pR(i){return i?.kind==="policy"&&i.source!==""}function K_(i){return i===void 0?"policy:":i.kind==="random"?"random:":i.kind==="scripted"&&i.source===""?"scripted:scripted":i.kind==="scripted"&&i.source==="random"?"random:":`${i.kind}:${i.source}`}function mR(i){let e=i.indexOf(":");return{kind:i.slice(0,e),source:i.slice(e+1),deterministic:!0}}function J_(){let i=de(r=>r.hello?.env),e=de(r=>r.returns),t=de(r=>r.status),n=i!==void 0&&Ag(i);return g("div",{class:"returnboard",children:[g("div",{class:"return-now num",children:[g("b",{"data-testid":"return",children:e===void 0?"–":_r(e.now)}),g("span",{children:"return"})]}),g("dl",{class:"num",children:[g("div",{children:[g("dt",{children:"Episode"}),g("dd",{"data-testid":"episode",children:t?.episode??"–"})]}),g("div",{children:[g("dt",{children:"Time"}),g("dd",{children:e===void 0?"–":`${e.seconds.toFixed(1)} s`})]}),n&&g("div",{children:[g("dt",{children:"Distance"}),g("dd",{children:e===void 0?"–":`${e.distance.toFixed(1)} m`})]}),g("div",{children:[g("dt",{children:"Last"}),g("dd",{"data-testid":"last-return",children:e?.last===void 0?"–":_r(e.last)})]}),g("div",{children:[g("dt",{children:"Best"}),g("dd",{children:e?.best===void 0?"–":_r(e.best)})]})]}),g(Mp,{agent:0})]})}function _r(i){let e=Math.abs(i)>=1e5?Rn(i):i.toFixed(Math.abs(i)>=100?0:1);return e==="-0.0"?"0.0":e.replace("-","−")}var bl=44;function Tp(){return navigator.maxTouchPoints>0||window.matchMedia("(any-pointer: coarse)").matches}function j_(){let i=qt(null),e=n=>{let r=n.currentTarget.getBoundingClientRect(),s=n.clientX-r.left-r.width/2,o=n.clientY-r.top-r.height/2,a=Math.hypot(s,o);a>bl&&(s*=bl/a,o*=bl/a),i.current!==null&&(i.current.style.transform=`translate(${s}px, ${o}px)`),ce.keys.set("stick",yg(s/bl,-o/bl),performance.now())},t=()=>{i.current!==null&&(i.current.style.transform=""),ce.keys.set("stick",0,performance.now())};return g("div",{class:"touch","aria-label":"Touch controls",children:[g("div",{class:"stick","data-testid":"stick",onPointerDown:n=>{n.preventDefault(),n.currentTarget.setPointerCapture(n.pointerId),e(n)},onPointerMove:n=>{n.currentTarget.hasPointerCapture(n.pointerId)&&e(n)},onPointerUp:t,onPointerCancel:t,onLostPointerCapture:t,children:g("div",{class:"knob",ref:i})}),g("div",{class:"touch-keys",children:[g(Ap,{name:"turn_left",icon:"turnLeft",label:"Turn left"}),g(Ap,{name:"turn_right",icon:"turnRight",label:"Turn right"}),g(Ap,{name:"dash",icon:"dash",label:"Dash"})]})]})}function Ap({name:i,icon:e,label:t}){let n=r=>ce.keys.set(`touch-${i}`,r,performance.now());return g("button",{type:"button",class:`hold hold-${i}`,"aria-label":t,onPointerDown:r=>{r.preventDefault(),r.currentTarget.setPointerCapture(r.pointerId),n(Er(i))},onPointerUp:()=>n(0),onPointerCancel:()=>n(0),onLostPointerCapture:()=>n(0),onContextMenu:r=>r.preventDefault(),children:g(pt,{name:e})})}var gR=[{value:"ai_vs_ai",label:"AI vs AI",hint:"Watch them play each other."},{value:"human_vs_ai",label:"Human vs AI",hint:Tp()?"You play: the stick moves, the buttons turn and dash.":"You play: WASD moves, Q and E turn, Space dashes."},{value:"sandbox",label:"Sandbox",hint:"No match: drag the ball and the players about."}],yR=[{value:"ai_vs_ai",label:"Episodes",hint:"It acts until it falls or the time is up, then begins anew. Drag it to disturb it."},{value:"sandbox",label:"Sandbox",hint:"Nothing ends here but by Reset: drag it, push it over, change its physics."}],_R=[{value:"ai_vs_ai",label:"Episodes",hint:"It plays until the episode ends, then begins anew."}];function vR(i){return Li(i)?i?.pixels===!0?_R:yR:gR}function Q_(){let i=de(o=>o.status),e=de(o=>o.hello?.env),t=de(o=>o.hello?.read_only??!1),n=vR(e),r=n.find(o=>o.value===i?.mode),s=i?.operators.findIndex(o=>o.kind==="human")??-1;return g("section",{class:"stage card","aria-label":"Match",children:[g("div",{class:"stage-head",children:[g(Ep,{}),n.length>1&&g(yr,{label:"Mode",options:n,value:i?.mode,disabled:t,onPick:o=>ce.match.mode(o)}),Li(e)?g(J_,{}):g(Z_,{})]}),g("div",{class:"viewport-frame",children:g(xR,{hint:r?.hint??""})}),s>=0&&Tp()&&g(j_,{},s)]})}function Ep(){let i=de(n=>n.hello?.env.title??""),e=de(n=>n.hello?.read_only??!1),t=de(n=>n.busy.select_env??!1);return g("button",{type:"button",class:"env-button","data-testid":"env",disabled:e||t,title:"Choose what is played and trained (E)","aria-haspopup":"dialog",onClick:()=>te.set({choosing:!0}),children:[g("span",{class:"clip",children:t?"Opening …":i}),g(pt,{name:"down"})]})}function xR({hint:i}){let e=qt(null),t=de(l=>l.hello?.env),n=de(l=>l.status),r=de(l=>Object.keys(l.lanes).length>0),s=n?.replay??"",o=t!==void 0&&!Li(t)&&!r?t.scene.bodies:[];zt(()=>{let l=e.current;if(l===null)return;let c=[...l.querySelectorAll(".tag")],u=({screen:h})=>{for(let f of c){let d=Number(f.dataset.body),[p,v]=[h[d*2],h[d*2+1]];p===void 0||v===void 0||!Number.isFinite(p)||(f.style.transform=`translate(${p.toFixed(1)}px, ${v.toFixed(1)}px)`,f.style.opacity="1")}};return ce.drawnListeners.add(u),()=>{ce.drawnListeners.delete(u)}},[t,r]);let a=(n?.policy_version??0)>0;return g(Zd,{deep:t?.scene.camera.flat===!1&&!t.pixels,children:[g("div",{class:"tags","aria-hidden":"true",ref:e,children:o.map((l,c)=>l.agent<0?null:g("div",{class:"tag","data-body":c,children:g("span",{children:[g("i",{style:{background:jd(l.agent)}}),Wm(n?.operators[l.agent],a)]})},l.name))}),g(W_,{}),s===""&&g("p",{class:"hint",children:i}),n?.paused===!0&&s===""&&g("div",{class:"ribbon",children:"Paused"}),s!==""&&g("div",{class:"ribbon replay over",children:["Replay",g("button",{type:"button",onClick:()=>ce.match.playReplay(""),children:"Back to the live match"})]}),g($d,{}),g(Kd,{}),g(Y_,{}),g(bR,{}),g(Jd,{})]})}function bR(){let i=de(n=>n.goal),e=qt(null),t=qt(i.count);return zt(()=>{let n=e.current;if(n===null||i.count===t.current)return;let r=te.state.hello?.env.agents[i.by]??"";n.textContent=`Goal for ${r.charAt(0).toUpperCase()}${r.slice(1)}`,n.style.color=jd(i.by);for(let s of n.getAnimations())s.cancel();n.animate([{opacity:0,transform:"translate(-50%, -30%) scale(0.9)"},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.12},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.7},{opacity:0,transform:"translate(-50%, -60%) scale(1)"}],{duration:1300,easing:"ease-out"})},[i]),g("div",{class:"goal",ref:e,"aria-live":"polite"})}var wR=[{value:"all",label:"All",hint:"Every robot that is shown"},{value:"best",label:"Best",hint:"Those with the highest return so far in their episode"},{value:"median",label:"Median",hint:"Those in the middle"},{value:"worst",label:"Worst",hint:"Those with the lowest return"}],SR=[1,5,10,25,50],MR=[{value:"tiles",label:"Grid",hint:"Each on its own spot"},{value:"race",label:"Race",hint:"From one line, each in its lane"}],AR=250;function ev(){return g(xn,{children:[g("section",{class:"stage card","aria-label":"Crowd",children:[g(TR,{}),g("div",{class:"viewport-frame",children:g(Zd,{deep:!0,children:[g(RR,{}),g(CR,{}),g($d,{}),g(Kd,{}),g(IR,{}),g(PR,{}),g(Jd,{})]})})]}),g("aside",{class:"crowd-side","aria-label":"About the crowd",children:[g(LR,{}),g(NR,{})]})]})}function TR(){let i=de(t=>t.filter),e=de(t=>t.layout);return g("div",{class:"stage-head crowd-head",children:[g("div",{class:"group",children:[g(yr,{label:"Which robots",options:wR,value:i.kind,onPick:t=>ce.arrange({filter:{...i,kind:t}})}),g("select",{class:"count num","aria-label":"How many of them",value:String(i.count),disabled:i.kind==="all",onChange:t=>ce.arrange({filter:{...i,count:Number(t.currentTarget.value)}}),children:SR.map(t=>g("option",{value:String(t),children:t},t))})]}),g(yr,{label:"Layout",options:MR,value:e,onPick:t=>ce.arrange({layout:t})}),g(ER,{})]})}function ER(){let{count:i,shown:e}=Rp(()=>({count:ce.viewport.crowd.count,shown:ce.viewport.crowd.shown}));return g("span",{class:"crowd-count num","data-testid":"crowd-count",children:[g("b",{children:i})," ",i===1?"robot":"robots",g("span",{class:"muted",children:e<i?`, ${e} in colour`:""})]})}function RR(){let i=de(n=>n.copy),e=de(n=>n.picked),t=de(n=>n.streams.some(r=>r.kind==="crowd"));return i!==void 0||!t?null:g("p",{class:"hint",children:e===void 0?"Click a robot to follow it. Drag one to pull at a copy of it.":"Escape lets it go. Drag it to pull at a copy of it."})}function CR(){let i=de(t=>t.streams.some(n=>n.kind==="crowd")&&t.copy===void 0),e=Rp(()=>({low:ce.viewport.crowd.range.low,high:ce.viewport.crowd.range.high}));return i?g("div",{class:"legend","aria-label":"Colour: return of the present episode",children:[g("span",{class:"muted",children:"return so far"}),g("div",{class:"legend-row num",children:[g("span",{children:_r(e.low)}),g("i",{style:{background:Jy()}}),g("span",{children:_r(e.high)})]})]}):null}function IR(){let i=de(t=>t.copy),e=de(t=>t.copy!==void 0&&t.streams.some(n=>n.stage_id===t.copy?.stage));return i===void 0?null:g("div",{class:"ribbon copy over",role:"status","data-testid":"copy",children:[g("span",{class:"copy-words",children:e?`Copy of robot ${i.env}: pull at it, the training does not feel it.`:`Opening a copy of robot ${i.env} …`}),g("button",{type:"button",onClick:()=>ce.beside.closeCopy(),children:"Back to the crowd"})]})}function PR(){let i=de(s=>jr(s.runs)),e=de(s=>s.streams.some(o=>o.kind==="crowd")),t=de(s=>s.hello?.env),n=de(s=>s.hello!==void 0&&s.link.kind==="open"&&!s.hello.read_only),r=de(s=>s.busy.start_training??!1);return e||t===void 0?null:i.length>0?g("div",{class:"waiting over","data-testid":"crowd-empty",children:g("p",{children:i.every(s=>s.state==="paused")?"Training is paused: its robots stand still. Resume it on the Show.":"The training is coming up: its robots appear here as soon as they move."})}):g("div",{class:"waiting over","data-testid":"crowd-empty",children:g("div",{class:"empty-words card",children:[g("h2",{children:"No robots are training"}),t.pixels?g("p",{children:[t.title," can be trained, but it draws pictures and has no bodies to stand here. Choose a robot."]}):g("p",{children:"Press Train: more than a hundred robots learn here at once, and you watch them do it."}),g("div",{class:"train-row",children:[g(Ep,{}),g("button",{type:"button",class:"primary","data-testid":"crowd-train",disabled:!n||r,onClick:()=>ce.train(),children:[g(pt,{name:"play"}),r?"Starting …":"Train"]})]})]})})}function LR(){let i=de(o=>o.picked),e=de(o=>o.copy),t=de(o=>o.hello?.read_only??!1),n=de(o=>o.runs),r=Rp(()=>{let o=ce.viewport.selected();return o===void 0?void 0:{...o}});if(i===void 0)return null;let s=n.find(o=>o.run_id===i.runId);return g("section",{class:"card selected","aria-label":"The robot that is followed","data-testid":"selected",children:[g("div",{class:"dialog-head",children:[g("h2",{"data-testid":"selected-env",children:["Robot ",i.env]}),g("button",{type:"button",class:"quiet square","aria-label":"Follow no robot",onClick:()=>ce.pick(void 0),children:g(pt,{name:"close"})})]}),g("p",{class:"muted small clip",children:s===void 0?"":`${uo(s.env_id)} · ${s.name||Jr(s.run_id)}`}),g("dl",{class:"facts num",children:[g("div",{children:[g("dt",{children:"Return"}),g("dd",{"data-testid":"selected-return",children:r===void 0?"–":_r(r.return)})]}),g("div",{children:[g("dt",{children:"Decisions"}),g("dd",{children:r===void 0?"–":Rn(r.length)})]}),g("div",{children:[g("dt",{children:"Episodes"}),g("dd",{children:r===void 0?"–":Rn(r.episode)})]})]}),g("button",{type:"button",class:"wide-button","data-testid":"open-copy",disabled:t||e!==void 0,title:"A stage that begins where this robot is now and plays the newest policy; the training is never touched",onClick:()=>{ce.beside.openCopy(i.runId,i.env)},children:[g(pt,{name:"copy"}),"Open a copy"]})]})}function NR(){let i=de(n=>n.runs),e=de(n=>n.streams),t=jr(i);return t.length===0?g("section",{class:"card runs-here","aria-label":"What this is",children:[g("h2",{children:"The training itself"}),g("p",{class:"muted",children:"Each robot here is one of those that gather experience just now: they fall, begin anew, and try again."}),g("p",{class:"muted",children:"Colours say how well each does in its present episode. Follow one, or open a copy of it and pull it about."})]}):g("section",{class:"card runs-here","aria-label":"Trainings",children:[g("h2",{children:t.length===1?"It learns":`${t.length} trainings learn`}),g("ul",{children:t.map(n=>g(DR,{run:n,robots:Km(e,n.run_id)},n.run_id))})]})}function DR({run:i,robots:e}){let t=oo(i),n=i.metrics.return_mean;return g("li",{children:[g("div",{class:`state tone-${t.tone}`,children:[g("i",{}),g("b",{children:uo(i.env_id)}),g("span",{class:"muted clip",children:t.title})]}),g("div",{class:"run-steps",children:[g(qd,{value:i.env_steps,live:i.state==="running"}),g("span",{class:"muted",children:"steps"})]}),g("div",{class:"muted small num",children:[e," ",e===1?"robot":"robots"," here",n===void 0?"":` · mean return ${Pt(n)}`]}),Gn(i)&&g("button",{type:"button",class:"quiet small",onClick:()=>ce.watchShow(i.run_id),children:[g(pt,{name:"eye"}),"On the Show"]})]})}function Rp(i){let[e,t]=pn(i);return zt(()=>{let n=window.setInterval(()=>t(r=>{let s=i();return JSON.stringify(s)===JSON.stringify(r)?r:s}),AR);return()=>window.clearInterval(n)},[]),e}function tv(i){let e=ce.viewport.robots().filter(s=>s.shown);if(e.length===0)return;e.sort((s,o)=>o.return-s.return||s.env-o.env);let{picked:t}=te.state,n=e.findIndex(s=>s.runId===t?.runId&&s.env===t.env),r=n<0?e[0]:e[(n+i+e.length)%e.length];r!==void 0&&ce.pick({runId:r.runId,env:r.env})}var iv=[["Space or P","pause or go on (Space dashes while you play)"],[".","one step while paused"],["R","new match"],["T","train"],["E","choose what is played"],["1 – 5","Show, Crowd, Runs, Replays, System"],["C","the crowd, and back to the Show"],["← →","in the crowd: follow the next better or worse robot"],["O","in the crowd: open a copy of the robot that is followed"],["V","camera back to where it began"],["F","camera follows or stays"],["G","physics: gravity and the rest"],["W A S D or arrows","move, while you play"],["Q E","turn, while you play"],["Space or Shift","dash, while you play"],["?","this help"]];function rv(){window.addEventListener("keydown",i=>{i.ctrlKey||i.metaKey||i.altKey||kR(i.target)||FR(i)||i.repeat||UR(i)&&i.preventDefault()}),window.addEventListener("keyup",i=>{ce.keys.set(i.code,0,performance.now())}),document.addEventListener("click",i=>{let e=i.target instanceof Element?i.target.closest("button"):null;i.detail>0&&e?.blur()}),document.addEventListener("change",i=>{i.target instanceof HTMLSelectElement&&i.target.blur()})}function FR(i){let e=gg[i.code];return e===void 0||te.state.view!=="show"||te.state.help||ce.humanAgent()<0?!1:(i.preventDefault(),i.repeat||ce.keys.set(i.code,Er(e),performance.now()),!0)}function UR(i){if(te.state.choosing||te.state.help&&i.key!=="?")return i.key==="Escape"&&nv();if(i.key==="Escape")return nv();if(i.key==="?")return te.set({help:!te.state.help}),!0;let e=Xl[Number(i.key)-1];if(e!==void 0)return ce.go(e),!0;if(OR(i))return!0;if(te.state.hello?.read_only===!0)return!1;switch(i.key.toLowerCase()){case" ":return sv(i.target)?!1:(ce.match.playPause(),!0);case"p":return ce.match.playPause(),!0;case".":return ce.match.stepOnce(),!0;case"r":return ce.match.reset(),!0;case"t":return ce.train(),!0;case"e":return te.set({choosing:!0}),!0;case"g":return(te.state.hello?.env.physics.length??0)===0?!1:(ce.go("show"),te.set({sheet:te.state.sheet==="physics"?"":"physics"}),!0);case"o":{let{picked:t,view:n}=te.state;return n==="crowd"&&t!==void 0&&ce.beside.openCopy(t.runId,t.env),!0}default:return!1}}function OR(i){let{view:e,drawing:t}=te.state;switch(i.key.toLowerCase()){case"c":return ce.go(e==="crowd"?"show":"crowd"),!0;case"v":return ce.viewport.resetCamera(),!0;case"f":return ce.draw({camera:t.camera==="follow"?"free":"follow"}),!0;case"arrowleft":case"arrowright":return e!=="crowd"||sv(i.target)?!1:(tv(i.key==="ArrowRight"?1:-1),!0);default:return!1}}function nv(){let{help:i,choosing:e,sheet:t,copy:n,picked:r}=te.state;if(i||e)te.set({help:!1,choosing:!1});else if(t!=="")te.set({sheet:""});else if(n!==void 0)ce.beside.closeCopy();else if(r!==void 0)ce.pick(void 0);else return!1;return!0}function kR(i){return i instanceof HTMLElement&&(i.matches("input, select, textarea")||i.isContentEditable)}function sv(i){return i instanceof HTMLElement&&i.matches("button, a, summary")}var ov="drillyard.theme",av=window.matchMedia("(prefers-color-scheme: light)");function Vs(){return BR()??(av.matches?"light":"dark")}function lv(){try{localStorage.setItem(ov,Vs()==="dark"?"light":"dark")}catch{Cp=Vs()==="dark"?"light":"dark"}Qd()}var zr=new Set;function Qd(){document.documentElement.dataset.theme=Vs();for(let i of zr)i()}av.addEventListener("change",Qd);function Ip(){return{background:getComputedStyle(document.documentElement).getPropertyValue("--stage").trim()||"#0c1210",dark:Vs()==="dark"}}var Cp;function BR(){try{let i=localStorage.getItem(ov);return i==="dark"||i==="light"?i:Cp}catch{return Cp}}function cv(){let i=de(t=>t.choosing),e=qt(null);return zt(()=>{i&&e.current?.open===!1?e.current.showModal():i||e.current?.close()},[i]),g("dialog",{ref:e,class:"help envs","aria-label":"What is played",onClose:()=>te.set({choosing:!1}),onClick:t=>{t.target===e.current&&te.set({choosing:!1})},children:i&&g(zR,{})})}function zR(){let i=de(d=>d.hello?.envs??HR),e=de(d=>d.runs),t=de(d=>d.hello?.env.id),[n,r]=pn(""),[s,o]=pn(""),[a,l]=pn(""),c=Sg(i,e),u=wg(c,n),h=u[0]?.envs.find(d=>d.available),f=async d=>{l(d),o("");let p=e.find(m=>m.env_id===d&&!i.some(y=>y.id===d))?.env_options,v=d===t?"":await ce.selectEnv(d,p);l(""),o(v),v===""&&te.set({choosing:!1})};return g(xn,{children:[g("div",{class:"dialog-head",children:[g("h2",{children:"What is played"}),g("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>te.set({choosing:!1}),children:g(pt,{name:"close"})})]}),g("form",{class:"search",onSubmit:d=>{d.preventDefault(),h!==void 0&&f(h.id)},children:[g(pt,{name:"search"}),g("input",{type:"search",placeholder:"Search, then Enter","aria-label":"Search what can be played",autoFocus:!0,value:n,onInput:d=>r(d.currentTarget.value)})]}),g("div",{class:"env-groups",children:[u.map(d=>g("section",{"aria-label":d.title,children:[g("h3",{class:"muted",children:d.title}),g("ul",{children:d.envs.map(p=>g(GR,{env:p,now:p.id===t,busy:a===p.id,learning:e.some(v=>Gn(v)&&v.env_id===p.id),choose:f},p.id))})]},d.title)),u.length===0&&g("p",{class:"muted",children:["Nothing is called “",n,"”. Gymnasium's envs can be named below."]})]}),g(VR,{busy:a.startsWith("gym:"),choose:f}),s!==""&&g("p",{class:"bad-text",role:"alert",children:s})]})}function GR({env:i,now:e,busy:t,learning:n,choose:r}){return g("li",{children:g("button",{type:"button",class:"env-entry","data-env":i.id,"aria-current":e?"true":void 0,disabled:!i.available||t,onClick:()=>{r(i.id)},children:[g("span",{class:"env-title",children:[i.title,e&&g("span",{class:"chip",children:"on the Show"}),n&&g("span",{class:"chip good",children:"learning"}),t&&g("span",{class:"muted small",children:"opening …"})]}),g("span",{class:"muted small clip",children:i.available?i.id:i.reason})]})})}function VR({busy:i,choose:e}){let[t,n]=pn(""),r=Mg(t);return g("form",{class:"gym",onSubmit:s=>{s.preventDefault(),r!==void 0&&e(r)},children:[g("label",{for:"gym-id",children:"Any Gymnasium env"}),g("input",{id:"gym-id",placeholder:"CartPole-v1",autoCapitalize:"off",autoComplete:"off",spellcheck:!1,value:t,onInput:s=>n(s.currentTarget.value)}),g("button",{type:"submit",disabled:r===void 0||i,children:i?"Opening …":"Play"})]})}var HR=[];function uv(){let i=de(n=>n.help),e=de(n=>n.hello?.version??""),t=qt(null);return zt(()=>{i?t.current?.showModal():t.current?.close()},[i]),g("dialog",{ref:t,class:"help","aria-label":"Help",onClose:()=>te.set({help:!1}),children:[g("div",{class:"dialog-head",children:[g("h2",{children:"What you see here"}),g("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>te.set({help:!1}),children:g(pt,{name:"close"})})]}),g("p",{children:["A match, or a robot, played by what has been learned so far. Press ",g("b",{children:"Train"}),", and other processes play thousands of episodes to find out what works. The Show takes up each new policy as it is learned: you watch it get better."]}),g("p",{children:["Nothing you do to the Show reaches the training: pause it, drag a robot by any limb, change its gravity. The ",g("b",{children:"Crowd"})," ","shows the training itself, a hundred robots at once; drag one, and you pull at a copy of it."]}),g("table",{class:"keys",children:g("tbody",{children:iv.map(([n,r])=>g("tr",{children:[g("th",{scope:"row",children:n}),g("td",{children:r})]},n))})}),g("p",{class:"muted",children:["Drillyard ",e]})]})}function dv(){let i=de(t=>t.replays),e=de(t=>t.status?.replay??"");return zt(()=>{ce.match.loadReplays()},[]),g("section",{class:"list","aria-label":"Replays",children:[g("h1",{children:"Replays"}),g("p",{class:"muted",children:"A replay is a match as it was, bit for bit: its seed, every input, and the policies that played."}),i===void 0?g("div",{class:"empty card",children:g("p",{children:"Looking for replays …"})}):i.length===0?g("div",{class:"empty card",children:[g("h2",{children:"No replay yet"}),g("p",{children:"Under the match, press Save replay: the match since its last reset is kept here."}),g("button",{type:"button",class:"primary",onClick:()=>ce.go("show"),children:"To the Show"})]}):g("ul",{class:"rows",children:[...i].sort((t,n)=>n.created_at-t.created_at).map(t=>g("li",{class:"row card",children:[g("div",{class:"row-main",children:[g("div",{class:"row-name",children:[t.name," ",t.path===e&&g("span",{class:"chip",children:"playing"})]}),g("div",{class:"muted small num",children:[new Date(t.created_at*1e3).toLocaleString()," · ",Vl(t.bytes)]})]}),g("div",{class:"row-actions",children:t.path===e?g("button",{type:"button",onClick:()=>ce.match.playReplay(""),children:"Back to the live match"}):g("button",{type:"button",onClick:()=>ce.match.playReplay(t.path),children:[g(pt,{name:"play"}),"Play"]})})]},t.path))})]})}var hv=["lr","entropy_coef","clip_epsilon","epochs","gamma"],WR={lr:"Learning rate",entropy_coef:"Exploration (entropy)",clip_epsilon:"Clip range",epochs:"Passes a batch",gamma:"Discount",gae_lambda:"GAE lambda",value_coef:"Value weight",target_kl:"KL limit",shaping_scale:"Shaping reward"};function pv({run:i}){let t=(de(o=>o.hello?.settings)??[]).filter(o=>typeof o.default=="number"),n=hv.flatMap(o=>t.find(a=>a.key===o)??[]),r=t.filter(o=>!hv.includes(o.key)).sort((o,a)=>Number(a.live)-Number(o.live)),s=Gn(i);return g("div",{class:"settings",children:[g("h3",{children:["Settings ",g("span",{class:"muted",children:s?"act from the next update on":"for the next Train"})]}),n.map(o=>g(fv,{info:o,run:i},o.key)),r.length>0&&g("details",{children:[g("summary",{children:"More settings"}),r.map(o=>g(fv,{info:o,run:i},o.key))]})]})}function fv({info:i,run:e}){let t=de(d=>d.settings[i.key]),n=de(d=>d.hello?.read_only??!1),r=Gn(e),s=de(d=>d.history.newest?.values[i.key]),o=t??Number(r&&s!==void 0?s.toPrecision(4):i.default),[a,l]=pn(Pp(o)),[c,u]=pn(""),h=qt(null);zt(()=>{document.activeElement!==h.current&&l(Pp(o))},[o]);let f=async()=>{let d=Number(a.trim().replace(",",".")),p=XR(i,d,a);if(u(p),p!==""||d===o)return;if(r&&e!==void 0){let y=await ce.setHyper(e.run_id,i.key,d);if(u(y),y!=="")return}let{[i.key]:v,...m}=te.state.settings;te.set({settings:d===Number(i.default)?m:{...m,[i.key]:d}})};return g("label",{class:`setting ${c===""?"":"wrong"}`,title:i.help,children:[g("span",{class:"setting-name",children:WR[i.key]??i.key.replaceAll("_"," ")}),g("input",{ref:h,class:"num",inputMode:"decimal",name:i.key,value:a,disabled:n||r&&!i.live,"aria-invalid":c!=="",onInput:d=>l(d.currentTarget.value),onBlur:()=>{f()},onKeyDown:d=>{d.key==="Enter"&&f(),d.key==="Escape"&&(l(Pp(o)),u(""))}}),c!==""&&g("span",{class:"setting-error",children:c})]})}function Pp(i){return String(i)}function XR(i,e,t){return t.trim()===""||!Number.isFinite(e)?"A number, please.":i.minimum!==null&&e<i.minimum?`At least ${i.minimum}.`:i.maximum!==null&&e>i.maximum?`At most ${i.maximum}.`:""}function mv(){let i=de(ql),e=de(c=>c.hello!==void 0&&c.link.kind==="open"),t=de(c=>c.hello?.read_only??!1),n=de(c=>Li(c.hello?.env)),r=oo(i,n),s=de(c=>c.historyRevision),o=te.state.history.newest,a=Math.max(i?.env_steps??0,o?.env_steps??0),l=o?.values.win_rate_ema??i?.metrics.win_rate_ema;return g("aside",{class:"training card","aria-label":"Training",children:[g("div",{class:`state tone-${r.tone}`,"data-testid":"run-state",role:"status",children:[g("i",{}),g("b",{children:r.title}),i!==void 0&&g("span",{class:"muted clip",children:i.name||Jr(i.run_id)})]}),g("p",{class:`state-hint ${r.tone==="bad"?"bad-text":""}`,children:r.hint}),r.tone==="bad"&&i!==void 0&&i.stderr_tail.length>0&&g("details",{class:"stderr",children:[g("summary",{children:"Its last words"}),g("pre",{children:i.stderr_tail.join(`
`)})]}),g(qR,{run:i,ready:e&&!t}),g("div",{class:"big",children:[g(qd,{value:a,live:i?.state==="running"}),g("span",{class:"big-name",children:"steps of experience"})]}),g(YR,{}),n?g(ZR,{run:i}):g(KR,{value:l}),g("dl",{class:"facts",children:[g("div",{children:[g("dt",{children:n?"Episodes":"Games"}),g("dd",{class:"num",children:Rn(Math.max(i?.episodes??0,o?.episodes??0))})]}),g("div",{children:[g("dt",{children:"Updates"}),g("dd",{class:"num",children:Rn(Math.max(i?.updates??0,o?.updates??0))})]}),g("div",{children:[g("dt",{children:"Steps/s"}),g("dd",{class:"num",children:i?.state==="running"?Rn(o?.values.env_steps_per_s??Number.NaN):"–"})]}),g("div",{children:[g("dt",{children:"Time"}),g("dd",{class:"num",children:g(JR,{run:i})})]})]}),g(pv,{run:i}),g($R,{})]})}function qR({run:i,ready:e}){let t=de(s=>s.busy);if(i===void 0||!Gn(i))return g("div",{class:"train-row",children:[g("button",{type:"button",class:"train","data-testid":"train",disabled:!e||t.start_training===!0,title:"Key T",onClick:()=>ce.train(),children:[g(pt,{name:"play"}),t.start_training===!0?"Starting …":i===void 0?"Train":"Train afresh"]}),i!==void 0&&g("button",{type:"button",class:"tall",disabled:!e||t.resume_run===!0,title:"Go on from its last checkpoint",onClick:()=>ce.resumeRun(i.run_id),children:"Continue"})]});let n=i.state==="stopping",r=i.state==="running"||i.state==="paused";return g("div",{class:"train-row",children:[g("button",{type:"button",class:i.state==="paused"?"train":"tall grow","data-testid":"pause-training",disabled:!e||!r||t.pause_training===!0||t.resume_training===!0,onClick:()=>ce.training(i.state==="paused"?"resume_training":"pause_training",i.run_id),children:[g(pt,{name:i.state==="paused"?"play":"pause"}),i.state==="paused"?"Resume training":"Pause training"]}),g("button",{type:"button",class:"tall danger","data-testid":"stop-training",disabled:!e||n||t.stop_training===!0,title:"Save a checkpoint and end the run",onClick:()=>ce.training("stop_training",i.run_id),children:[g(pt,{name:"stop"}),n?"Stopping":"Stop"]})]})}function YR(){let i=qt(null),e=de(t=>t.policyVersion);return zt(()=>{let t=()=>{if(i.current===null)return;let r=ce.viewport.ring.newest,s=te.state.status?.policy_env_steps??0;i.current.textContent=r===void 0||r.policyVersion===0?"Nothing learned plays yet.":`learned from ${Rn(s)} steps · updated ${Xm(r.policyAgeS)}`};t();let n=window.setInterval(t,200);return()=>window.clearInterval(n)},[]),g("div",{class:"policy",children:[g("div",{children:[g("span",{class:"policy-name",children:"On the Show: policy "}),g("b",{class:"num","data-testid":"policy-version",children:e===0?"none":`v${Gl(e)}`})]}),g("p",{class:"muted num",ref:i,"data-testid":"policy-age"})]})}function $R(){let i=de(t=>t.historyRevision),e=te.state.history.log.slice(-3).reverse();return g("ol",{class:"happened","aria-label":"What happened",children:e.map(t=>g("li",{class:t.level==="error"?"bad-text":"",children:[g("time",{class:"num",children:new Date(t.ts*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})}),t.message]},`${t.ts} ${t.message}`))})}function KR({value:i}){let e=i!==void 0&&Number.isFinite(i);return g("div",{class:"winrate",title:"Share of decided games won against the scripted player, moving average over 200 games",children:[g("div",{class:"winrate-line",children:[g("span",{children:"Wins against the scripted player"}),g("b",{class:"num","data-testid":"win-rate",children:yi(i)})]}),g("div",{class:"bar",children:g("i",{style:{width:`${e?Math.min(Math.max(i,0),1)*100:0}%`}})})]})}function ZR({run:i}){let e=de(o=>o.historyRevision),t=te.state.history.newest?.values??i?.metrics??{},[n,r]=[t.return_mean,t.return_best],s=n===void 0||r===void 0||r<=0?0:Math.min(Math.max(n/r,0),1);return g("div",{class:"winrate",title:"Mean return of the last finished episodes while training, and the best such mean so far",children:[g("div",{class:"winrate-line",children:[g("span",{children:"Mean return while training"}),g("b",{class:"num","data-testid":"return-mean",children:n===void 0?"–":_r(n)})]}),g("div",{class:"bar",children:g("i",{style:{width:`${s*100}%`}})}),g("p",{class:"muted small num",children:["best so far ",r===void 0?"–":_r(r)]})]})}function JR({run:i}){let e=qt(null);return zt(()=>{let t=()=>{e.current!==null&&(e.current.textContent=i===void 0?"–":Ms(Lp(i)))};if(t(),i===void 0||i.state==="ended")return;let n=window.setInterval(t,1e3);return()=>window.clearInterval(n)},[i]),g("span",{ref:e})}function Lp(i){return(i.ended_at??Date.now()/1e3)-(i.started_at??i.created_at)}function gv(){let i=de(n=>n.runs),e=de(n=>n.runId),t=de(n=>n.hello?.read_only??!1);return g("section",{class:"list","aria-label":"Runs",children:[g("h1",{children:"Runs"}),g("p",{class:"muted",children:"Every training, with what it learned. Watch one: the match then plays its newest policy."}),i.length===0?g("div",{class:"empty card",children:[g("h2",{children:"No run yet"}),g("p",{children:"Go to the Show and press Train: each press makes one run, and it stays here with its checkpoints."}),g("button",{type:"button",class:"primary",onClick:()=>ce.go("show"),children:"To the Show"})]}):g("ul",{class:"rows",children:i.map(n=>g(jR,{run:n,watched:n.run_id===e,readOnly:t},n.run_id))})]})}function jR({run:i,watched:e,readOnly:t}){let[n,r]=pn(!1),s=oo(i),[o,a]=[i.metrics.win_rate_ema,i.metrics.return_mean];return g("li",{class:"row card","data-run":i.run_id,children:[g("div",{class:"row-main",children:[g("div",{class:`state tone-${s.tone}`,children:[g("i",{}),g("b",{children:s.title}),e&&g("span",{class:"chip",children:"on the Show"})]}),g("div",{class:"row-name",children:[i.name||Jr(i.run_id)," ",g("span",{class:"chip",children:uo(i.env_id)})," ",g("span",{class:"muted small",children:i.run_id})]}),g("div",{class:"muted small",children:Lh(i.reason)||`${i.env_id} · ${i.algorithm} · seed ${i.seed}`})]}),g("dl",{class:"row-facts num",children:[g("div",{children:[g("dt",{children:"Steps"}),g("dd",{children:Rn(i.env_steps)})]}),g("div",{children:[g("dt",{children:o===void 0&&a!==void 0?"Return":"Win rate"}),g("dd",{children:o===void 0&&a!==void 0?Pt(a):yi(o)})]}),g("div",{children:[g("dt",{children:"Duration"}),g("dd",{children:i.started_at===null?"–":Ms(Lp(i))})]}),g("div",{children:[g("dt",{children:"Begun"}),g("dd",{children:new Date(i.created_at*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})})]})]}),g("div",{class:"row-actions",children:n?g(xn,{children:[g("span",{class:"sure",children:"Delete with its checkpoints?"}),g("button",{type:"button",class:"danger",onClick:()=>ce.deleteRun(i.run_id),children:"Delete"}),g("button",{type:"button",onClick:()=>r(!1),children:"Keep"})]}):g(xn,{children:[g("button",{type:"button",onClick:()=>ce.watchShow(i.run_id),children:[g(pt,{name:"eye"}),"Watch"]}),Gn(i)?g("button",{type:"button",class:"danger",disabled:t||i.state==="stopping",onClick:()=>ce.training("stop_training",i.run_id),children:[g(pt,{name:"stop"}),"Stop"]}):g(xn,{children:[g("button",{type:"button",disabled:t,onClick:()=>ce.resumeRun(i.run_id),children:[g(pt,{name:"play"}),"Continue"]}),g("button",{type:"button",class:"quiet",disabled:t,"aria-label":"Delete",onClick:()=>r(!0),children:[g(pt,{name:"trash"}),"Delete"]})]})]})})]})}var QR="uplot",eC="u-hz",tC="u-vt",nC="u-title",iC="u-wrap",rC="u-under",sC="u-over",oC="u-axis",Xs="u-off",aC="u-select",lC="u-cursor-x",cC="u-cursor-y",uC="u-cursor-pt",dC="u-legend",hC="u-live",fC="u-inline",pC="u-series",mC="u-marker",yv="u-label",gC="u-value",Sl="width",Ml="height";var _v="bottom",Jo="left",Np="right",Zp="#000",vv=Zp+"0",Dp="mousemove",xv="mousedown",Fp="mouseup",bv="mouseenter",wv="mouseleave",Sv="dblclick",yC="resize",_C="scroll",Mv="change",rh="dppxchange",Jp="--",ra=typeof window<"u",zp=ra?document:null,Qo=ra?window:null,vC=ra?navigator:null,Lt,eh;function Gp(){let i=devicePixelRatio;Lt!=i&&(Lt=i,eh&&Hp(Mv,eh,Gp),eh=matchMedia(`(min-resolution: ${Lt-.001}dppx) and (max-resolution: ${Lt+.001}dppx)`),qs(Mv,eh,Gp),Qo.dispatchEvent(new CustomEvent(rh)))}function Ti(i,e){if(e!=null){let t=i.classList;!t.contains(e)&&t.add(e)}}function Vp(i,e){let t=i.classList;t.contains(e)&&t.remove(e)}function Qt(i,e,t){i.style[e]=t+"px"}function ji(i,e,t,n){let r=zp.createElement(i);return e!=null&&Ti(r,e),t?.insertBefore(r,n),r}function zi(i,e){return ji("div",i,e)}var Av=new WeakMap;function vr(i,e,t,n,r){let s="translate("+e+"px,"+t+"px)",o=Av.get(i);s!=o&&(i.style.transform=s,Av.set(i,s),e<0||t<0||e>n||t>r?Ti(i,Xs):Vp(i,Xs))}var Tv=new WeakMap;function Ev(i,e,t){let n=e+t,r=Tv.get(i);n!=r&&(Tv.set(i,n),i.style.background=e,i.style.borderColor=t)}var Rv=new WeakMap;function Cv(i,e,t,n){let r=e+""+t,s=Rv.get(i);r!=s&&(Rv.set(i,r),i.style.height=t+"px",i.style.width=e+"px",i.style.marginLeft=n?-e/2+"px":0,i.style.marginTop=n?-t/2+"px":0)}var jp={passive:!0},xC={...jp,capture:!0};function qs(i,e,t,n){e.addEventListener(i,t,n?xC:jp)}function Hp(i,e,t,n){e.removeEventListener(i,t,jp)}ra&&Gp();function Qi(i,e,t,n){let r;t=t||0,n=n||e.length-1;let s=n<=2147483647;for(;n-t>1;)r=s?t+n>>1:Ei((t+n)/2),e[r]<i?t=r:n=r;return i-e[t]<=e[n]-i?t:n}function ix(i){return(t,n,r)=>{let s=-1,o=-1;for(let a=n;a<=r;a++)if(i(t[a])){s=a;break}for(let a=r;a>=n;a--)if(i(t[a])){o=a;break}return[s,o]}}var rx=i=>i!=null,sx=i=>i!=null&&i>0,ah=ix(rx),bC=ix(sx);function wC(i,e,t,n=0,r=!1){let s=r?bC:ah,o=r?sx:rx;[e,t]=s(i,e,t);let a=i[e],l=i[e];if(e>-1)if(n==1)a=i[e],l=i[t];else if(n==-1)a=i[t],l=i[e];else for(let c=e;c<=t;c++){let u=i[c];o(u)&&(u<a?a=u:u>l&&(l=u))}return[a??Wt,l??-Wt]}function lh(i,e,t,n){let r=Lv(i),s=Lv(e);i==e&&(r==-1?(i*=t,e/=t):(i/=t,e*=t));let o=t==10?Gr:ox,a=r==1?Ei:Gi,l=s==1?Gi:Ei,c=a(o(Fn(i))),u=l(o(Fn(e))),h=ea(t,c),f=ea(t,u);return t==10&&(c<0&&(h=Xt(h,-c)),u<0&&(f=Xt(f,-u))),n||t==2?(i=h*r,e=f*s):(i=ux(i,h),e=ch(e,f)),[i,e]}function Qp(i,e,t,n){let r=lh(i,e,t,n);return i==0&&(r[0]=0),e==0&&(r[1]=0),r}var em=.1,Iv={mode:3,pad:em},Tl={pad:0,soft:null,mode:0},SC={min:Tl,max:Tl};function sh(i,e,t,n){return uh(t)?Pv(i,e,t):(Tl.pad=t,Tl.soft=n?0:null,Tl.mode=n?3:0,Pv(i,e,SC))}function Rt(i,e){return i??e}function MC(i,e,t){for(e=Rt(e,0),t=Rt(t,i.length-1);e<=t;){if(i[e]!=null)return!0;e++}return!1}function Pv(i,e,t){let n=t.min,r=t.max,s=Rt(n.pad,0),o=Rt(r.pad,0),a=Rt(n.hard,-Wt),l=Rt(r.hard,Wt),c=Rt(n.soft,Wt),u=Rt(r.soft,-Wt),h=Rt(n.mode,0),f=Rt(r.mode,0),d=e-i,p=Gr(d),v=ui(Fn(i),Fn(e)),m=Gr(v),y=Fn(m-p);(d<1e-24||y>10)&&(d=0,(i==0||e==0)&&(d=1e-24,h==2&&c!=Wt&&(s=0),f==2&&u!=-Wt&&(o=0)));let _=d||v||1e3,E=Gr(_),w=ea(10,Ei(E)),C=_*(d==0?i==0?.1:1:s),R=Xt(ux(i-C,w/10),24),x=i>=c&&(h==1||h==3&&R<=c||h==2&&R>=c)?c:Wt,T=ui(a,R<x&&i>=x?x:er(x,R)),U=_*(d==0?e==0?.1:1:o),L=Xt(ch(e+U,w/10),24),N=e<=u&&(f==1||f==3&&L>=u||f==2&&L<=u)?u:-Wt,z=er(l,L>N&&e<=N?N:ui(N,L));return T==z&&T==0&&(z=100),[T,z]}var AC=new Intl.NumberFormat(ra?vC.language:"en-US"),tm=i=>AC.format(i),Ri=Math,ih=Ri.PI,Fn=Ri.abs,Ei=Ri.floor,Dn=Ri.round,Gi=Ri.ceil,er=Ri.min,ui=Ri.max,ea=Ri.pow,Lv=Ri.sign,Gr=Ri.log10,ox=Ri.log2,TC=(i,e=1)=>Ri.sinh(i)*e,Up=(i,e=1)=>Ri.asinh(i/e),Wt=1/0;function Nv(i){return(Gr((i^i>>31)-(i>>31))|0)+1}function Wp(i,e,t){return er(ui(i,e),t)}function ax(i){return typeof i=="function"}function wt(i){return ax(i)?i:()=>i}var EC=()=>{},lx=i=>i,cx=(i,e)=>e,RC=i=>null,Dv=i=>!0,Fv=(i,e)=>i==e,CC=/\.\d*?(?=9{6,}|0{6,})/gm,Ys=i=>{if(hx(i)||_s.has(i))return i;let e=`${i}`,t=e.match(CC);if(t==null)return i;let n=t[0].length-1;if(e.indexOf("e-")!=-1){let[r,s]=e.split("e");return+`${Ys(r)}e${s}`}return Xt(i,n)};function Hs(i,e){return Ys(Xt(Ys(i/e))*e)}function ch(i,e){return Ys(Gi(Ys(i/e))*e)}function ux(i,e){return Ys(Ei(Ys(i/e))*e)}function Xt(i,e=0){if(hx(i))return i;let t=10**e,n=i*t*(1+Number.EPSILON);return Dn(n)/t}var _s=new Map;function dx(i){return((""+i).split(".")[1]||"").length}function Rl(i,e,t,n){let r=[],s=n.map(dx);for(let o=e;o<t;o++){let a=Fn(o),l=Xt(ea(i,o),a);for(let c=0;c<n.length;c++){let u=i==10?+`${n[c]}e${o}`:n[c]*l,h=(o>=0?0:a)+(o>=s[c]?0:s[c]),f=i==10?u:Xt(u,h);r.push(f),_s.set(f,h)}}return r}var El={},nm=[],ta=[null,null],ys=Array.isArray,hx=Number.isInteger,IC=i=>i===void 0;function Uv(i){return typeof i=="string"}function uh(i){let e=!1;if(i!=null){let t=i.constructor;e=t==null||t==Object}return e}function PC(i){return i!=null&&typeof i=="object"}var LC=Object.getPrototypeOf(Uint8Array),fx="__proto__";function na(i,e=uh){let t;if(ys(i)){let n=i.find(r=>r!=null);if(ys(n)||e(n)){t=Array(i.length);for(let r=0;r<i.length;r++)t[r]=na(i[r],e)}else t=i.slice()}else if(i instanceof LC)t=i.slice();else if(e(i)){t={};for(let n in i)n!=fx&&(t[n]=na(i[n],e))}else t=i;return t}function An(i){let e=arguments;for(let t=1;t<e.length;t++){let n=e[t];for(let r in n)r!=fx&&(uh(i[r])?An(i[r],na(n[r])):i[r]=na(n[r]))}return i}var NC=0,DC=1,FC=2;function UC(i,e,t){for(let n=0,r,s=-1;n<e.length;n++){let o=e[n];if(o>s){for(r=o-1;r>=0&&i[r]==null;)i[r--]=null;for(r=o+1;r<t&&i[r]==null;)i[s=r++]=null}}}function OC(i,e){if(zC(i)){let o=i[0].slice();for(let a=1;a<i.length;a++)o.push(...i[a].slice(1));return GC(o[0])||(o=BC(o)),o}let t=new Set;for(let o=0;o<i.length;o++){let l=i[o][0],c=l.length;for(let u=0;u<c;u++)t.add(l[u])}let n=[Array.from(t).sort((o,a)=>o-a)],r=n[0].length,s=new Map;for(let o=0;o<r;o++)s.set(n[0][o],o);for(let o=0;o<i.length;o++){let a=i[o],l=a[0];for(let c=1;c<a.length;c++){let u=a[c],h=Array(r).fill(void 0),f=e?e[o][c]:DC,d=[];for(let p=0;p<u.length;p++){let v=u[p],m=s.get(l[p]);v===null?f!=NC&&(h[m]=v,f==FC&&d.push(m)):h[m]=v}UC(h,d,r),n.push(h)}}return n}var kC=typeof queueMicrotask>"u"?i=>Promise.resolve().then(i):queueMicrotask;function BC(i){let e=i[0],t=e.length,n=Array(t);for(let s=0;s<n.length;s++)n[s]=s;n.sort((s,o)=>e[s]-e[o]);let r=[];for(let s=0;s<i.length;s++){let o=i[s],a=Array(t);for(let l=0;l<t;l++)a[l]=o[n[l]];r.push(a)}return r}function zC(i){let e=i[0][0],t=e.length;for(let n=1;n<i.length;n++){let r=i[n][0];if(r.length!=t)return!1;if(r!=e){for(let s=0;s<t;s++)if(r[s]!=e[s])return!1}}return!0}function GC(i,e=100){let t=i.length;if(t<=1)return!0;let n=0,r=t-1;for(;n<=r&&i[n]==null;)n++;for(;r>=n&&i[r]==null;)r--;if(r<=n)return!0;let s=ui(1,Ei((r-n+1)/e));for(let o=i[n],a=n+s;a<=r;a+=s){let l=i[a];if(l!=null){if(l<=o)return!1;o=l}}return!0}var px=["January","February","March","April","May","June","July","August","September","October","November","December"],mx=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function gx(i){return i.slice(0,3)}var VC=mx.map(gx),HC=px.map(gx),WC={MMMM:px,MMM:HC,WWWW:mx,WWW:VC};function wl(i){return(i<10?"0":"")+i}function XC(i){return(i<10?"00":i<100?"0":"")+i}var qC={YYYY:i=>i.getFullYear(),YY:i=>(i.getFullYear()+"").slice(2),MMMM:(i,e)=>e.MMMM[i.getMonth()],MMM:(i,e)=>e.MMM[i.getMonth()],MM:i=>wl(i.getMonth()+1),M:i=>i.getMonth()+1,DD:i=>wl(i.getDate()),D:i=>i.getDate(),WWWW:(i,e)=>e.WWWW[i.getDay()],WWW:(i,e)=>e.WWW[i.getDay()],HH:i=>wl(i.getHours()),H:i=>i.getHours(),h:i=>{let e=i.getHours();return e==0?12:e>12?e-12:e},AA:i=>i.getHours()>=12?"PM":"AM",aa:i=>i.getHours()>=12?"pm":"am",a:i=>i.getHours()>=12?"p":"a",mm:i=>wl(i.getMinutes()),m:i=>i.getMinutes(),ss:i=>wl(i.getSeconds()),s:i=>i.getSeconds(),fff:i=>XC(i.getMilliseconds())};function im(i,e){e=e||WC;let t=[],n=/\{([a-z]+)\}|[^{]+/gi,r;for(;r=n.exec(i);)t.push(r[0][0]=="{"?qC[r[1]]:r[0]);return s=>{let o="";for(let a=0;a<t.length;a++)o+=typeof t[a]=="string"?t[a]:t[a](s,e);return o}}var YC=new Intl.DateTimeFormat().resolvedOptions().timeZone;function $C(i,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+i+i.getTimezoneOffset()*6e4):e==YC?t=i:(t=new Date(i.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(i.getMilliseconds())),t}var yx=i=>i%1==0,oh=[1,2,2.5,5],KC=Rl(10,-32,0,oh),_x=Rl(10,0,32,oh),ZC=_x.filter(yx),Ws=KC.concat(_x),rm=`
`,vx="{YYYY}",Ov=rm+vx,xx="{M}/{D}",Al=rm+xx,th=Al+"/{YY}",bx="{aa}",JC="{h}:{mm}",jo=JC+bx,kv=rm+jo,Bv=":{ss}",Dt=null;function wx(i){let e=i*1e3,t=e*60,n=t*60,r=n*24,s=r*30,o=r*365,l=(i==1?Rl(10,0,3,oh).filter(yx):Rl(10,-3,0,oh)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,n,n*2,n*3,n*4,n*6,n*8,n*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,s,s*2,s*3,s*4,s*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,vx,Dt,Dt,Dt,Dt,Dt,Dt,1],[r*28,"{MMM}",Ov,Dt,Dt,Dt,Dt,Dt,1],[r,xx,Ov,Dt,Dt,Dt,Dt,Dt,1],[n,"{h}"+bx,th,Dt,Al,Dt,Dt,Dt,1],[t,jo,th,Dt,Al,Dt,Dt,Dt,1],[e,Bv,th+" "+jo,Dt,Al+" "+jo,Dt,kv,Dt,1],[i,Bv+".{fff}",th+" "+jo,Dt,Al+" "+jo,Dt,kv,Dt,1]];function u(h){return(f,d,p,v,m,y)=>{let _=[],E=m>=o,w=m>=s&&m<o,C=h(p),R=Xt(C*i,3),x=Op(C.getFullYear(),E?0:C.getMonth(),w||E?1:C.getDate()),T=Xt(x*i,3);if(w||E){let U=w?m/s:0,L=E?m/o:0,N=R==T?R:Xt(Op(x.getFullYear()+L,x.getMonth()+U,1)*i,3),z=new Date(Dn(N/i)),G=z.getFullYear(),D=z.getMonth();for(let X=0;N<=v;X++){let Y=Op(G+L*X,D+U*X,1),H=Y-h(Xt(Y*i,3));N=Xt((+Y+H)*i,3),N<=v&&_.push(N)}}else{let U=m>=r?r:m,L=Ei(p)-Ei(R),N=T+L+ch(R-T,U);_.push(N);let z=h(N),G=z.getHours()+z.getMinutes()/t+z.getSeconds()/n,D=m/n,X=f.axes[d]._space,Y=y/X;for(;N=Xt(N+m,i==1?0:3),!(N>v);)if(D>1){let H=Ei(Xt(G+D,6))%24,Q=h(N).getHours()-H;Q>1&&(Q=-1),N-=Q*n,G=(G+D)%24;let re=_[_.length-1];Xt((N-re)/m,3)*Y>=.7&&_.push(N)}else _.push(N)}return _}}return[l,c,u]}var[jC,QC,e2]=wx(1),[t2,n2,i2]=wx(.001);Rl(2,-53,53,[1]);function zv(i,e){return i.map(t=>t.map((n,r)=>r==0||r==8||n==null?n:e(r==1||t[8]==0?n:t[1]+n)))}function Gv(i,e){return(t,n,r,s,o)=>{let a=e.find(p=>o>=p[0])||e[e.length-1],l,c,u,h,f,d;return n.map(p=>{let v=i(p),m=v.getFullYear(),y=v.getMonth(),_=v.getDate(),E=v.getHours(),w=v.getMinutes(),C=v.getSeconds(),R=m!=l&&a[2]||y!=c&&a[3]||_!=u&&a[4]||E!=h&&a[5]||w!=f&&a[6]||C!=d&&a[7]||a[1];return l=m,c=y,u=_,h=E,f=w,d=C,R(v)})}}function r2(i,e){let t=im(e);return(n,r,s,o,a)=>r.map(l=>t(i(l)))}function Op(i,e,t){return new Date(i,e,t)}function Vv(i,e){return e(i)}var s2="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Hv(i,e){return(t,n,r,s)=>s==null?Jp:e(i(n))}function o2(i,e){let t=i.series[e];return t.width?t.stroke(i,e):t.points.width?t.points.stroke(i,e):null}function a2(i,e){return i.series[e].fill(i,e)}var l2={show:!0,live:!0,isolate:!1,mount:EC,markers:{show:!0,width:2,stroke:o2,fill:a2,dash:"solid"},idx:null,idxs:null,values:[]};function c2(i,e){let t=i.cursor.points,n=zi(),r=t.size(i,e);Qt(n,Sl,r),Qt(n,Ml,r);let s=r/-2;Qt(n,"marginLeft",s),Qt(n,"marginTop",s);let o=t.width(i,e,r);return o&&Qt(n,"borderWidth",o),n}function u2(i,e){let t=i.series[e].points;return t._fill||t._stroke}function d2(i,e){let t=i.series[e].points;return t._stroke||t._fill}function h2(i,e){return i.series[e].points.size}var kp=[0,0];function f2(i,e,t){return kp[0]=e,kp[1]=t,kp}function nh(i,e,t,n=!0){return r=>{r.button==0&&(!n||r.target==e)&&t(r)}}function Bp(i,e,t,n=!0){return r=>{(!n||r.target==e)&&t(r)}}var p2={show:!0,x:!0,y:!0,lock:!1,move:f2,points:{one:!1,show:c2,size:h2,width:0,stroke:d2,fill:u2},bind:{mousedown:nh,mouseup:nh,click:nh,dblclick:nh,mousemove:Bp,mouseleave:Bp,mouseenter:Bp},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(i,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(i,e,t,n,r)=>n-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Sx={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},sm=An({},Sx,{filter:cx}),Mx=An({},sm,{size:10}),Ax=An({},Sx,{show:!1}),om='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Tx="bold "+om,Ex=1.5,Wv={show:!0,scale:"x",stroke:Zp,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Tx,side:2,grid:sm,ticks:Mx,border:Ax,font:om,lineGap:Ex,rotate:0},m2="Value",g2="Time",Xv={show:!0,scale:"x",auto:!1,sorted:1,min:Wt,max:-Wt,idxs:[]};function y2(i,e,t,n,r){return e.map(s=>s==null?"":tm(s))}function _2(i,e,t,n,r,s,o){let a=[],l=_s.get(r)||0;t=o?t:Xt(ch(t,r),l);for(let c=t;c<=n;c=Xt(c+r,l))a.push(Object.is(c,-0)?0:c);return a}function Xp(i,e,t,n,r,s,o){let a=[],l=i.scales[i.axes[e].scale].log,c=l==10?Gr:ox,u=Ei(c(t));r=ea(l,u),l==10&&(r=Ws[Qi(r,Ws)]);let h=t,f=r*l;l==10&&(f=Ws[Qi(f,Ws)]);do a.push(h),h=h+r,l==10&&!_s.has(h)&&(h=Xt(h,_s.get(r))),h>=f&&(r=h,f=r*l,l==10&&(f=Ws[Qi(f,Ws)]));while(h<=n);return a}function v2(i,e,t,n,r,s,o){let l=i.scales[i.axes[e].scale].asinh,c=n>l?Xp(i,e,ui(l,t),n,r):[l],u=n>=0&&t<=0?[0]:[];return(t<-l?Xp(i,e,ui(l,-n),-t,r):[l]).reverse().map(f=>-f).concat(u,c)}var Rx=/./,x2=/[12357]/,b2=/[125]/,qv=/1/,qp=(i,e,t,n)=>i.map((r,s)=>e==4&&r==0||s%n==0&&t.test(r.toExponential()[r<0?1:0])?r:null);function w2(i,e,t,n,r){let s=i.axes[t],o=s.scale,a=i.scales[o],l=i.valToPos,c=s._space,u=l(10,o),h=l(9,o)-u>=c?Rx:l(7,o)-u>=c?x2:l(5,o)-u>=c?b2:qv;if(h==qv){let f=Fn(l(1,o)-u);if(f<c)return qp(e.slice().reverse(),a.distr,h,Gi(c/f)).reverse()}return qp(e,a.distr,h,1)}function S2(i,e,t,n,r){let s=i.axes[t],o=s.scale,a=s._space,l=i.valToPos,c=Fn(l(1,o)-l(2,o));return c<a?qp(e.slice().reverse(),3,Rx,Gi(a/c)).reverse():e}function M2(i,e,t,n){return n==null?Jp:e==null?"":tm(e)}var Yv={show:!0,scale:"y",stroke:Zp,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Tx,side:3,grid:sm,ticks:Mx,border:Ax,font:om,lineGap:Ex,rotate:0};function A2(i,e){let t=3+(i||1)*2;return Xt(t*e,3)}function T2(i,e){let{scale:t,idxs:n}=i.series[0],r=i._data[0],s=i.valToPos(r[n[0]],t,!0),o=i.valToPos(r[n[1]],t,!0),a=Fn(o-s),l=i.series[e],c=a/(l.points.space*Lt);return n[1]-n[0]<=c}var $v={scale:null,auto:!0,sorted:0,min:Wt,max:-Wt},Cx=(i,e,t,n,r)=>r,Kv={show:!0,auto:!0,sorted:0,gaps:Cx,alpha:1,facets:[An({},$v,{scale:"x"}),An({},$v,{scale:"y"})]},Zv={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Cx,alpha:1,points:{show:T2,filter:null},values:null,min:Wt,max:-Wt,idxs:[],path:null,clip:null};function E2(i,e,t,n,r){return t/10}var Ix={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},R2=An({},Ix,{time:!1,ori:1}),Jv={};function Px(i,e){let t=Jv[i];return t||(t={key:i,plots:[],sub(n){t.plots.push(n)},unsub(n){t.plots=t.plots.filter(r=>r!=n)},pub(n,r,s,o,a,l,c){for(let u=0;u<t.plots.length;u++)t.plots[u]!=r&&t.plots[u].pub(n,r,s,o,a,l,c)}},i!=null&&(Jv[i]=t)),t}var ia=1,Yp=2;function $s(i,e,t){let n=i.mode,r=i.series[e],s=n==2?i._data[e]:i._data,o=i.scales,a=i.bbox,l=s[0],c=n==2?s[1]:s[e],u=n==2?o[r.facets[0].scale]:o[i.series[0].scale],h=n==2?o[r.facets[1].scale]:o[r.scale],f=a.left,d=a.top,p=a.width,v=a.height,m=i.valToPosH,y=i.valToPosV;return u.ori==0?t(r,l,c,u,h,m,y,f,d,p,v,hh,sa,ph,Nx,Fx):t(r,l,c,u,h,y,m,d,f,v,p,fh,oa,cm,Dx,Ux)}function am(i,e){let t=0,n=0,r=Rt(i.bands,nm);for(let s=0;s<r.length;s++){let o=r[s];o.series[0]==e?t=o.dir:o.series[1]==e&&(o.dir==1?n|=1:n|=2)}return[t,n==1?-1:n==2?1:n==3?2:0]}function C2(i,e,t,n,r){let s=i.mode,o=i.series[e],a=s==2?o.facets[1].scale:o.scale,l=i.scales[a];return r==-1?l.min:r==1?l.max:l.distr==3?l.dir==1?l.min:l.max:0}function Vr(i,e,t,n,r,s){return $s(i,e,(o,a,l,c,u,h,f,d,p,v,m)=>{let y=o.pxRound,_=c.dir*(c.ori==0?1:-1),E=c.ori==0?sa:oa,w,C;_==1?(w=t,C=n):(w=n,C=t);let R=y(h(a[w],c,v,d)),x=y(f(l[w],u,m,p)),T=y(h(a[C],c,v,d)),U=y(f(s==1?u.max:u.min,u,m,p)),L=new Path2D(r);return E(L,T,U),E(L,R,U),E(L,R,x),L})}function dh(i,e,t,n,r,s){let o=null;if(i.length>0){o=new Path2D;let a=e==0?ph:cm,l=t;for(let h=0;h<i.length;h++){let f=i[h];if(f[1]>f[0]){let d=f[0]-l;d>0&&a(o,l,n,d,n+s),l=f[1]}}let c=t+r-l,u=10;c>0&&a(o,l,n-u/2,c,n+s+u)}return o}function I2(i,e,t){let n=i[i.length-1];n&&n[0]==e?n[1]=t:i.push([e,t])}function lm(i,e,t,n,r,s,o){let a=[],l=i.length;for(let c=r==1?t:n;c>=t&&c<=n;c+=r)if(e[c]===null){let h=c,f=c;if(r==1)for(;++c<=n&&e[c]===null;)f=c;else for(;--c>=t&&e[c]===null;)f=c;let d=s(i[h]),p=f==h?d:s(i[f]),v=h-r;d=o<=0&&v>=0&&v<l?s(i[v]):d;let y=f+r;p=o>=0&&y>=0&&y<l?s(i[y]):p,p>=d&&a.push([d,p])}return a}function jv(i){return i==0?lx:i==1?Dn:e=>Hs(e,i)}function Lx(i){let e=i==0?hh:fh,t=i==0?(r,s,o,a,l,c)=>{r.arcTo(s,o,a,l,c)}:(r,s,o,a,l,c)=>{r.arcTo(o,s,l,a,c)},n=i==0?(r,s,o,a,l)=>{r.rect(s,o,a,l)}:(r,s,o,a,l)=>{r.rect(o,s,l,a)};return(r,s,o,a,l,c=0,u=0)=>{c==0&&u==0?n(r,s,o,a,l):(c=er(c,a/2,l/2),u=er(u,a/2,l/2),e(r,s+c,o),t(r,s+a,o,s+a,o+l,c),t(r,s+a,o+l,s,o+l,u),t(r,s,o+l,s,o,u),t(r,s,o,s+a,o,c),r.closePath())}}var hh=(i,e,t)=>{i.moveTo(e,t)},fh=(i,e,t)=>{i.moveTo(t,e)},sa=(i,e,t)=>{i.lineTo(e,t)},oa=(i,e,t)=>{i.lineTo(t,e)},ph=Lx(0),cm=Lx(1),Nx=(i,e,t,n,r,s)=>{i.arc(e,t,n,r,s)},Dx=(i,e,t,n,r,s)=>{i.arc(t,e,n,r,s)},Fx=(i,e,t,n,r,s,o)=>{i.bezierCurveTo(e,t,n,r,s,o)},Ux=(i,e,t,n,r,s,o)=>{i.bezierCurveTo(t,e,r,n,o,s)};function Ox(i){return(e,t,n,r,s)=>$s(e,t,(o,a,l,c,u,h,f,d,p,v,m)=>{let{pxRound:y,points:_}=o,E,w;c.ori==0?(E=hh,w=Nx):(E=fh,w=Dx);let C=Xt(_.width*Lt,3),R=(_.size-_.width)/2*Lt,x=Xt(R*2,3),T=new Path2D,U=new Path2D,{left:L,top:N,width:z,height:G}=e.bbox;ph(U,L-x,N-x,z+x*2,G+x*2);let D=X=>{if(l[X]!=null){let Y=y(h(a[X],c,v,d)),H=y(f(l[X],u,m,p));E(T,Y+R,H),w(T,Y,H,R,0,ih*2)}};if(s)s.forEach(D);else for(let X=n;X<=r;X++)D(X);return{stroke:C>0?T:null,fill:T,clip:U,flags:ia|Yp}})}function kx(i){return(e,t,n,r,s,o)=>{n!=r&&(s!=n&&o!=n&&i(e,t,n),s!=r&&o!=r&&i(e,t,r),i(e,t,o))}}var P2=kx(sa),L2=kx(oa);function Bx(i){let e=Rt(i?.alignGaps,0);return(t,n,r,s)=>$s(t,n,(o,a,l,c,u,h,f,d,p,v,m)=>{[r,s]=ah(l,r,s);let y=o.pxRound,_=G=>y(h(G,c,v,d)),E=G=>y(f(G,u,m,p)),w,C;c.ori==0?(w=sa,C=P2):(w=oa,C=L2);let R=c.dir*(c.ori==0?1:-1),x={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ia},T=x.stroke,U=!1;if(s-r>=v*4){let G=pe=>t.posToVal(pe,c.key,!0),D=null,X=null,Y,H,ue,Z=_(a[R==1?r:s]),Q=_(a[r]),re=_(a[s]),me=G(R==1?Q+1:re-1);for(let pe=R==1?r:s;pe>=r&&pe<=s;pe+=R){let ee=a[pe],xe=(R==1?ee<me:ee>me)?Z:_(ee),be=l[pe];xe==Z?be!=null?(H=be,D==null?(w(T,xe,E(H)),Y=D=X=H):H<D?D=H:H>X&&(X=H)):be===null&&(U=!0):(D!=null&&C(T,Z,E(D),E(X),E(Y),E(H)),be!=null?(H=be,w(T,xe,E(H)),D=X=Y=H):(D=X=null,be===null&&(U=!0)),Z=xe,me=G(Z+R))}D!=null&&D!=X&&ue!=Z&&C(T,Z,E(D),E(X),E(Y),E(H))}else for(let G=R==1?r:s;G>=r&&G<=s;G+=R){let D=l[G];D===null?U=!0:D!=null&&w(T,_(a[G]),E(D))}let[N,z]=am(t,n);if(o.fill!=null||N!=0){let G=x.fill=new Path2D(T),D=o.fillTo(t,n,o.min,o.max,N),X=E(D),Y=_(a[r]),H=_(a[s]);R==-1&&([H,Y]=[Y,H]),w(G,H,X),w(G,Y,X)}if(!o.spanGaps){let G=[];U&&G.push(...lm(a,l,r,s,R,_,e)),x.gaps=G=o.gaps(t,n,r,s,G),x.clip=dh(G,c.ori,d,p,v,m)}return z!=0&&(x.band=z==2?[Vr(t,n,r,s,T,-1),Vr(t,n,r,s,T,1)]:Vr(t,n,r,s,T,z)),x})}function N2(i){let e=Rt(i.align,1),t=Rt(i.ascDesc,!1),n=Rt(i.alignGaps,0),r=Rt(i.extend,!1);return(s,o,a,l)=>$s(s,o,(c,u,h,f,d,p,v,m,y,_,E)=>{[a,l]=ah(h,a,l);let w=c.pxRound,{left:C,width:R}=s.bbox,x=Q=>w(p(Q,f,_,m)),T=Q=>w(v(Q,d,E,y)),U=f.ori==0?sa:oa,L={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ia},N=L.stroke,z=f.dir*(f.ori==0?1:-1),G=T(h[z==1?a:l]),D=x(u[z==1?a:l]),X=D,Y=D;r&&e==-1&&(Y=C,U(N,Y,G)),U(N,D,G);for(let Q=z==1?a:l;Q>=a&&Q<=l;Q+=z){let re=h[Q];if(re==null)continue;let me=x(u[Q]),pe=T(re);e==1?U(N,me,G):U(N,X,pe),U(N,me,pe),G=pe,X=me}let H=X;r&&e==1&&(H=C+R,U(N,H,G));let[ue,Z]=am(s,o);if(c.fill!=null||ue!=0){let Q=L.fill=new Path2D(N),re=c.fillTo(s,o,c.min,c.max,ue),me=T(re);U(Q,H,me),U(Q,Y,me)}if(!c.spanGaps){let Q=[];Q.push(...lm(u,h,a,l,z,x,n));let re=c.width*Lt/2,me=t||e==1?re:-re,pe=t||e==-1?-re:re;Q.forEach(ee=>{ee[0]+=me,ee[1]+=pe}),L.gaps=Q=c.gaps(s,o,a,l,Q),L.clip=dh(Q,f.ori,m,y,_,E)}return Z!=0&&(L.band=Z==2?[Vr(s,o,a,l,N,-1),Vr(s,o,a,l,N,1)]:Vr(s,o,a,l,N,Z)),L})}function Qv(i,e,t,n,r,s,o=Wt){if(i.length>1){let a=null;for(let l=0,c=1/0;l<i.length;l++)if(e[l]!==void 0){if(a!=null){let u=Fn(i[l]-i[a]);u<c&&(c=u,o=Fn(t(i[l],n,r,s)-t(i[a],n,r,s)))}a=l}}return o}function D2(i){i=i||El;let e=Rt(i.size,[.6,Wt,1]),t=i.align||0,n=i.gap||0,r=i.radius;r=r==null?[0,0]:typeof r=="number"?[r,0]:r;let s=wt(r),o=1-e[0],a=Rt(e[1],Wt),l=Rt(e[2],1),c=Rt(i.disp,El),u=Rt(i.each,d=>{}),{fill:h,stroke:f}=c;return(d,p,v,m)=>$s(d,p,(y,_,E,w,C,R,x,T,U,L,N)=>{let z=y.pxRound,G=t,D=n*Lt,X=a*Lt,Y=l*Lt,H,ue;w.ori==0?[H,ue]=s(d,p):[ue,H]=s(d,p);let Z=w.dir*(w.ori==0?1:-1),Q=w.ori==0?ph:cm,re=w.ori==0?u:(Le,je,ct,Ee,Ht,qe,Je)=>{u(Le,je,ct,Ht,Ee,Je,qe)},me=Rt(d.bands,nm).find(Le=>Le.series[0]==p),pe=me!=null?me.dir:0,ee=y.fillTo(d,p,y.min,y.max,pe),ve=z(x(ee,C,N,U)),xe,be,_e,ze=L,Ze=z(y.width*Lt),We=!1,ut=null,lt=null,et=null,Ft=null;h!=null&&(Ze==0||f!=null)&&(We=!0,ut=h.values(d,p,v,m),lt=new Map,new Set(ut).forEach(Le=>{Le!=null&&lt.set(Le,new Path2D)}),Ze>0&&(et=f.values(d,p,v,m),Ft=new Map,new Set(et).forEach(Le=>{Le!=null&&Ft.set(Le,new Path2D)})));let{x0:Ct,size:Yt}=c;if(Ct!=null&&Yt!=null){G=1,_=Ct.values(d,p,v,m),Ct.unit==2&&(_=_.map(ct=>d.posToVal(T+ct*L,w.key,!0)));let Le=Yt.values(d,p,v,m);Yt.unit==2?be=Le[0]*L:be=R(Le[0],w,L,T)-R(0,w,L,T),ze=Qv(_,E,R,w,L,T,ze),_e=ze-be+D}else ze=Qv(_,E,R,w,L,T,ze),_e=ze*o+D,be=ze-_e;_e<1&&(_e=0),Ze>=be/2&&(Ze=0),_e<5&&(z=lx);let Mt=_e>0,Un=ze-_e-(Mt?Ze:0);be=z(Wp(Un,Y,X)),xe=(G==0?be/2:G==Z?0:be)-G*Z*((G==0?D/2:0)+(Mt?Ze/2:0));let St={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Tn=We?null:new Path2D,on=null;if(me!=null)on=d.data[me.series[1]];else{let{y0:Le,y1:je}=c;Le!=null&&je!=null&&(E=je.values(d,p,v,m),on=Le.values(d,p,v,m))}let mn=H*be,B=ue*be;for(let Le=Z==1?v:m;Le>=v&&Le<=m;Le+=Z){let je=E[Le];if(je==null)continue;if(on!=null){let q=on[Le]??0;if(je-q==0)continue;ve=x(q,C,N,U)}let ct=w.distr!=2||c!=null?_[Le]:Le,Ee=R(ct,w,L,T),Ht=x(Rt(je,ee),C,N,U),qe=z(Ee-xe),Je=z(ui(Ht,ve)),I=z(er(Ht,ve)),S=Je-I;if(je!=null){let q=je<0?B:mn,fe=je<0?mn:B;We?(Ze>0&&et[Le]!=null&&Q(Ft.get(et[Le]),qe,I+Ei(Ze/2),be,ui(0,S-Ze),q,fe),ut[Le]!=null&&Q(lt.get(ut[Le]),qe,I+Ei(Ze/2),be,ui(0,S-Ze),q,fe)):Q(Tn,qe,I+Ei(Ze/2),be,ui(0,S-Ze),q,fe),re(d,p,Le,qe-Ze/2,I,be+Ze,S)}}return Ze>0?St.stroke=We?Ft:Tn:We||(St._fill=y.width==0?y._fill:y._stroke??y._fill,St.width=0),St.fill=We?lt:Tn,St})}function F2(i,e){let t=Rt(e?.alignGaps,0);return(n,r,s,o)=>$s(n,r,(a,l,c,u,h,f,d,p,v,m,y)=>{[s,o]=ah(c,s,o);let _=a.pxRound,E=H=>_(f(H,u,m,p)),w=H=>_(d(H,h,y,v)),C,R,x;u.ori==0?(C=hh,x=sa,R=Fx):(C=fh,x=oa,R=Ux);let T=u.dir*(u.ori==0?1:-1),U=E(l[T==1?s:o]),L=U,N=[],z=[];for(let H=T==1?s:o;H>=s&&H<=o;H+=T)if(c[H]!=null){let Z=l[H],Q=E(Z);N.push(L=Q),z.push(w(c[H]))}let G={stroke:i(N,z,C,x,R,_),fill:null,clip:null,band:null,gaps:null,flags:ia},D=G.stroke,[X,Y]=am(n,r);if(a.fill!=null||X!=0){let H=G.fill=new Path2D(D),ue=a.fillTo(n,r,a.min,a.max,X),Z=w(ue);x(H,L,Z),x(H,U,Z)}if(!a.spanGaps){let H=[];H.push(...lm(l,c,s,o,T,E,t)),G.gaps=H=a.gaps(n,r,s,o,H),G.clip=dh(H,u.ori,p,v,m,y)}return Y!=0&&(G.band=Y==2?[Vr(n,r,s,o,D,-1),Vr(n,r,s,o,D,1)]:Vr(n,r,s,o,D,Y)),G})}function U2(i){return F2(O2,i)}function O2(i,e,t,n,r,s){let o=i.length;if(o<2)return null;let a=new Path2D;if(t(a,i[0],e[0]),o==2)n(a,i[1],e[1]);else{let l=Array(o),c=Array(o-1),u=Array(o-1),h=Array(o-1);for(let f=0;f<o-1;f++)u[f]=e[f+1]-e[f],h[f]=i[f+1]-i[f],c[f]=u[f]/h[f];l[0]=c[0];for(let f=1;f<o-1;f++)c[f]===0||c[f-1]===0||c[f-1]>0!=c[f]>0?l[f]=0:(l[f]=3*(h[f-1]+h[f])/((2*h[f]+h[f-1])/c[f-1]+(h[f]+2*h[f-1])/c[f]),isFinite(l[f])||(l[f]=0));l[o-1]=c[o-2];for(let f=0;f<o-1;f++)r(a,i[f]+h[f]/3,e[f]+l[f]*h[f]/3,i[f+1]-h[f]/3,e[f+1]-l[f+1]*h[f]/3,i[f+1],e[f+1])}return a}var $p=new Set;function ex(){for(let i of $p)i.syncRect(!0)}ra&&(qs(yC,Qo,ex),qs(_C,Qo,ex,!0),qs(rh,Qo,()=>{Kn.pxRatio=Lt}));var k2=Bx(),B2=Ox();function tx(i,e,t,n){return(n?[i[0],i[1]].concat(i.slice(2)):[i[0]].concat(i.slice(1))).map((s,o)=>Kp(s,o,e,t))}function z2(i,e){return i.map((t,n)=>n==0?{}:An({},e,t))}function Kp(i,e,t,n){return An({},e==0?t:n,i)}function zx(i,e,t){return e==null?ta:[e,t]}var G2=zx;function V2(i,e,t){return e==null?ta:sh(e,t,em,!0)}function Gx(i,e,t,n){return e==null?ta:lh(e,t,i.scales[n].log,!1)}var H2=Gx;function Vx(i,e,t,n){return e==null?ta:Qp(e,t,i.scales[n].log,!1)}var W2=Vx;function X2(i,e,t,n,r){let s=ui(Nv(i),Nv(e)),o=e-i,a=Qi(r/n*o,t);do{let l=t[a],c=n*l/o;if(c>=r&&s+(l<5?_s.get(l):0)<=17)return[l,c]}while(++a<t.length);return[0,0]}function nx(i){let e,t;return i=i.replace(/(\d+)px/,(n,r)=>(e=Dn((t=+r)*Lt))+"px"),[i,e,t]}function q2(i){i.show&&[i.font,i.labelFont].forEach(e=>{let t=Xt(e[2]*Lt,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Kn(i,e,t){let n={mode:Rt(i.mode,1)},r=n.mode;function s(b,M,P,F){let W=M.valToPct(b);return F+P*(M.dir==-1?1-W:W)}function o(b,M,P,F){let W=M.valToPct(b);return F+P*(M.dir==-1?W:1-W)}function a(b,M,P,F){return M.ori==0?s(b,M,P,F):o(b,M,P,F)}n.valToPosH=s,n.valToPosV=o;let l=!1;n.status=0;let c=n.root=zi(QR);if(i.id!=null&&(c.id=i.id),Ti(c,i.class),i.title){let b=zi(nC,c);b.textContent=i.title}let u=ji("canvas"),h=n.ctx=u.getContext("2d"),f=zi(iC,c);qs("click",f,b=>{b.target===p&&(Kt!=to||en!=no)&&Wn.click(n,b)},!0);let d=n.under=zi(rC,f);f.appendChild(u);let p=n.over=zi(sC,f);i=na(i);let v=+Rt(i.pxAlign,1),m=jv(v);(i.plugins||[]).forEach(b=>{b.opts&&(i=b.opts(n,i)||i)});let y=i.ms||.001,_=n.series=r==1?tx(i.series||[],Xv,Zv,!1):z2(i.series||[null],Kv),E=n.axes=tx(i.axes||[],Wv,Yv,!0),w=n.scales={},C=n.bands=i.bands||[];C.forEach(b=>{b.fill=wt(b.fill||null),b.dir=Rt(b.dir,-1)});let R=r==2?_[1].facets[0].scale:_[0].scale,x={axes:Sr,series:gt},T=(i.drawOrder||["axes","series"]).map(b=>x[b]);function U(b){let M=b.distr==3?P=>Gr(P>0?P:b.clamp(n,P,b.min,b.max,b.key)):b.distr==4?P=>Up(P,b.asinh):b.distr==100?P=>b.fwd(P):P=>P;return P=>{let F=M(P),{_min:W,_max:J}=b,le=J-W;return(F-W)/le}}function L(b){let M=w[b];if(M==null){let P=(i.scales||El)[b]||El;if(P.from!=null){L(P.from);let F=An({},w[P.from],P,{key:b});F.valToPct=U(F),w[b]=F}else{M=w[b]=An({},b==R?Ix:R2,P),M.key=b;let F=M.time,W=M.range,J=ys(W);if((b!=R||r==2&&!F)&&(J&&(W[0]==null||W[1]==null)&&(W={min:W[0]==null?Iv:{mode:1,hard:W[0],soft:W[0]},max:W[1]==null?Iv:{mode:1,hard:W[1],soft:W[1]}},J=!1),!J&&uh(W))){let le=W;W=(ge,Ae,Ue)=>Ae==null?ta:sh(Ae,Ue,le)}M.range=wt(W||(F?G2:b==R?M.distr==3?H2:M.distr==4?W2:zx:M.distr==3?Gx:M.distr==4?Vx:V2)),M.auto=wt(J?!1:M.auto),M.clamp=wt(M.clamp||E2),M._min=M._max=null,M.valToPct=U(M)}}}L("x"),L("y"),r==1&&_.forEach(b=>{L(b.scale)}),E.forEach(b=>{L(b.scale)});for(let b in i.scales)L(b);let N=w[R],z=N.distr,G,D;N.ori==0?(Ti(c,eC),G=s,D=o):(Ti(c,tC),G=o,D=s);let X={};for(let b in w){let M=w[b];(M.min!=null||M.max!=null)&&(X[b]={min:M.min,max:M.max},M.min=M.max=null)}let Y=i.tzDate||(b=>new Date(Dn(b/y))),H=i.fmtDate||im,ue=y==1?e2(Y):i2(Y),Z=Gv(Y,zv(y==1?QC:n2,H)),Q=Hv(Y,Vv(s2,H)),re=[],me=n.legend=An({},l2,i.legend),pe=n.cursor=An({},p2,{drag:{y:r==2}},i.cursor),ee=me.show,ve=pe.show,xe=me.markers;me.idxs=re,xe.width=wt(xe.width),xe.dash=wt(xe.dash),xe.stroke=wt(xe.stroke),xe.fill=wt(xe.fill);let be,_e,ze,Ze=[],We=[],ut,lt=!1,et={};if(me.live){let b=_[1]?_[1].values:null;lt=b!=null,ut=lt?b(n,1,0):{_:0};for(let M in ut)et[M]=Jp}if(ee)if(be=ji("table",dC,c),ze=ji("tbody",null,be),me.mount(n,be),lt){_e=ji("thead",null,be,ze);let b=ji("tr",null,_e);ji("th",null,b);for(var Ft in ut)ji("th",yv,b).textContent=Ft}else Ti(be,fC),me.live&&Ti(be,hC);let Ct={show:!0},Yt={show:!1};function Mt(b,M){if(M==0&&(lt||!me.live||r==2))return ta;let P=[],F=ji("tr",pC,ze,ze.childNodes[M]);Ti(F,b.class),b.show||Ti(F,Xs);let W=ji("th",null,F);if(xe.show){let ge=zi(mC,W);if(M>0){let Ae=xe.width(n,M);Ae&&(ge.style.border=Ae+"px "+xe.dash(n,M)+" "+xe.stroke(n,M)),ge.style.background=xe.fill(n,M)}}let J=zi(yv,W);b.label instanceof HTMLElement?J.appendChild(b.label):J.textContent=b.label,M>0&&(xe.show||(J.style.color=b.width>0?xe.stroke(n,M):xe.fill(n,M)),St("click",W,ge=>{if(pe._lock)return;nt(ge);let Ae=_.indexOf(b);if((ge.ctrlKey||ge.metaKey)!=me.isolate){let Ue=_.some((Oe,Ge)=>Ge>0&&Ge!=Ae&&Oe.show);_.forEach((Oe,Ge)=>{Ge>0&&rr(Ge,Ue?Ge==Ae?Ct:Yt:Ct,!0,vn.setSeries)})}else rr(Ae,{show:!b.show},!0,vn.setSeries)},!1),it&&St(bv,W,ge=>{pe._lock||(nt(ge),rr(_.indexOf(b),ro,!0,vn.setSeries))},!1));for(var le in ut){let ge=ji("td",gC,F);ge.textContent="--",P.push(ge)}return[F,P]}let Un=new Map;function St(b,M,P,F=!0){let W=Un.get(M)||{},J=pe.bind[b](n,M,P,F);J&&(qs(b,M,W[b]=J),Un.set(M,W))}function Tn(b,M,P){let F=Un.get(M)||{};for(let W in F)(b==null||W==b)&&(Hp(W,M,F[W]),delete F[W]);b==null&&Un.delete(M)}let on=0,mn=0,B=0,Le=0,je=0,ct=0,Ee=je,Ht=ct,qe=B,Je=Le,I=0,S=0,q=0,fe=0;n.bbox={};let ae=!1,Se=!1,Me=!1,ne=!1,se=!1,ye=!1;function k(b,M,P){(P||b!=n.width||M!=n.height)&&oe(b,M),ht(!1),Me=!0,Se=!0,Zn()}function oe(b,M){n.width=on=B=b,n.height=mn=Le=M,je=ct=0,Te(),Ye();let P=n.bbox;I=P.left=Hs(je*Lt,.5),S=P.top=Hs(ct*Lt,.5),q=P.width=Hs(B*Lt,.5),fe=P.height=Hs(Le*Lt,.5)}let ie=3;function Re(){let b=!1,M=0;for(;!b;){M++;let P=js(M),F=ir(M);b=M==ie||P&&F,b||(oe(n.width,n.height),Se=!0)}}function we({width:b,height:M}){k(b,M)}n.setSize=we;function Te(){let b=!1,M=!1,P=!1,F=!1;E.forEach((W,J)=>{if(W.show&&W._show){let{side:le,_size:ge}=W,Ae=le%2,Ue=W.label!=null?W.labelSize:0,Oe=ge+Ue;Oe>0&&(Ae?(B-=Oe,le==3?(je+=Oe,F=!0):P=!0):(Le-=Oe,le==0?(ct+=Oe,b=!0):M=!0))}}),tr[0]=b,tr[1]=P,tr[2]=M,tr[3]=F,B-=Vi[1]+Vi[3],je+=Vi[3],Le-=Vi[2]+Vi[0],ct+=Vi[0]}function Ye(){let b=je+B,M=ct+Le,P=je,F=ct;function W(J,le){switch(J){case 1:return b+=le,b-le;case 2:return M+=le,M-le;case 3:return P-=le,P+le;case 0:return F-=le,F+le}}E.forEach((J,le)=>{if(J.show&&J._show){let ge=J.side;J._pos=W(ge,J._size),J.label!=null&&(J._lpos=W(ge,J.labelSize))}})}if(pe.dataIdx==null){let b=pe.hover,M=b.skip=new Set(b.skip??[]);M.add(void 0);let P=b.prox=wt(b.prox),F=b.bias??=0;pe.dataIdx=(W,J,le,ge)=>{if(J==0)return le;let Ae=le,Ue=P(W,J,le,ge)??Wt,Oe=Ue>=0&&Ue<Wt,Ge=N.ori==0?B:Le,at=pe.left,It=e[0],Tt=e[J];if(M.has(Tt[le])){Ae=null;let yt=null,tt=null,Ke;if(F==0||F==-1)for(Ke=le;yt==null&&Ke-- >0;)M.has(Tt[Ke])||(yt=Ke);if(F==0||F==1)for(Ke=le;tt==null&&Ke++<Tt.length;)M.has(Tt[Ke])||(tt=Ke);if(yt!=null||tt!=null)if(Oe){let Jt=yt==null?-1/0:G(It[yt],N,Ge,0),cn=tt==null?1/0:G(It[tt],N,Ge,0),zn=at-Jt,Vt=cn-at;zn<=Vt?zn<=Ue&&(Ae=yt):Vt<=Ue&&(Ae=tt)}else Ae=tt==null?yt:yt==null?tt:le-yt<=tt-le?yt:tt}else Oe&&Fn(at-G(It[le],N,Ge,0))>Ue&&(Ae=null);return Ae}}let nt=b=>{pe.event=b};pe.idxs=re,pe._lock=!1;let he=pe.points;he.show=wt(he.show),he.size=wt(he.size),he.stroke=wt(he.stroke),he.width=wt(he.width),he.fill=wt(he.fill);let Ve=n.focus=An({},i.focus||{alpha:.3},pe.focus),it=Ve.prox>=0,Pe=it&&he.one,dt=[],$t=[],ti=[];function aa(b,M){let P=he.show(n,M);if(P instanceof HTMLElement)return Ti(P,uC),Ti(P,b.class),vr(P,-10,-10,B,Le),p.insertBefore(P,dt[M]),P}function Ks(b,M){if(r==1||M>0){let P=r==1&&w[b.scale].time,F=b.value;b.value=P?Uv(F)?Hv(Y,Vv(F,H)):F||Q:F||M2,b.label=b.label||(P?g2:m2)}if(Pe||M>0){b.width=b.width==null?1:b.width,b.paths=b.paths||k2||RC,b.fillTo=wt(b.fillTo||C2),b.pxAlign=+Rt(b.pxAlign,v),b.pxRound=jv(b.pxAlign),b.stroke=wt(b.stroke||null),b.fill=wt(b.fill||null),b._stroke=b._fill=b._paths=b._focus=null;let P=A2(ui(1,b.width),1),F=b.points=An({},{size:P,width:ui(1,P*.2),stroke:b.stroke,space:P*2,paths:B2,_stroke:null,_fill:null},b.points);F.show=wt(F.show),F.filter=wt(F.filter),F.fill=wt(F.fill),F.stroke=wt(F.stroke),F.paths=wt(F.paths),F.pxAlign=b.pxAlign}if(ee){let P=Mt(b,M);Ze.splice(M,0,P[0]),We.splice(M,0,P[1]),me.values.push(null)}if(ve){re.splice(M,0,null);let P=null;Pe?M==0&&(P=aa(b,M)):M>0&&(P=aa(b,M)),dt.splice(M,0,P),$t.splice(M,0,0),ti.splice(M,0,0)}Bn("addSeries",M)}function mh(b,M){M=M??_.length,b=r==1?Kp(b,M,Xv,Zv):Kp(b,M,{},Kv),_.splice(M,0,b),Ks(_[M],M)}n.addSeries=mh;function Cl(b){if(_.splice(b,1),ee){me.values.splice(b,1),We.splice(b,1);let M=Ze.splice(b,1)[0];Tn(null,M.firstChild),M.remove()}ve&&(re.splice(b,1),dt.splice(b,1)[0].remove(),$t.splice(b,1),ti.splice(b,1)),Bn("delSeries",b)}n.delSeries=Cl;let tr=[!1,!1,!1,!1];function xr(b,M){if(b._show=b.show,b.show){let P=b.side%2,F=w[b.scale];F==null&&(b.scale=P?_[1].scale:R,F=w[b.scale]);let W=F.time;b.size=wt(b.size),b.space=wt(b.space),b.rotate=wt(b.rotate),ys(b.incrs)&&b.incrs.forEach(le=>{!_s.has(le)&&_s.set(le,dx(le))}),b.incrs=wt(b.incrs||(F.distr==2?ZC:W?y==1?jC:t2:Ws)),b.splits=wt(b.splits||(W&&F.distr==1?ue:F.distr==3?Xp:F.distr==4?v2:_2)),b.stroke=wt(b.stroke),b.grid.stroke=wt(b.grid.stroke),b.ticks.stroke=wt(b.ticks.stroke),b.border.stroke=wt(b.border.stroke);let J=b.values;b.values=ys(J)&&!ys(J[0])?wt(J):W?ys(J)?Gv(Y,zv(J,H)):Uv(J)?r2(Y,J):J||Z:J||y2,b.filter=wt(b.filter||(F.distr>=3&&F.log==10?w2:F.distr==3&&F.log==2?S2:cx)),b.font=nx(b.font),b.labelFont=nx(b.labelFont),b._size=b.size(n,null,M,0),b._space=b._rotate=b._incrs=b._found=b._splits=b._values=null,b._size>0&&(tr[M]=!0,b._el=zi(oC,f))}}function br(b,M,P,F){let[W,J,le,ge]=P,Ae=M%2,Ue=0;return Ae==0&&(ge||J)&&(Ue=M==0&&!W||M==2&&!le?Dn(Wv.size/3):0),Ae==1&&(W||le)&&(Ue=M==1&&!J||M==3&&!ge?Dn(Yv.size/2):0),Ue}let la=n.padding=(i.padding||[br,br,br,br]).map(b=>wt(Rt(b,br))),Vi=n._padding=la.map((b,M)=>b(n,M,tr,0)),an,dn=null,hn=null,nr=r==1?_[0].idxs:null,fi=null,Hr=!1;function ca(b,M){if(e=b??[],n.data=n._data=e,r==2){an=0;for(let P=1;P<_.length;P++)an+=e[P][0].length}else{e.length==0&&(n.data=n._data=e=[[]]),fi=e[0],an=fi.length;let P=e;if(z==2){P=e.slice();let F=P[0]=Array(an);for(let W=0;W<an;W++)F[W]=W}n._data=e=P}if(ht(!0),Bn("setData"),z==2&&(Me=!0),M!==!1){let P=N;P.auto(n,Hr)?ua():qr(R,P.min,P.max),ne=ne||pe.left>=0,ye=!0,Zn()}}n.setData=ca;function ua(){Hr=!0;let b,M;r==1&&(an>0?(dn=nr[0]=0,hn=nr[1]=an-1,b=e[0][dn],M=e[0][hn],z==2?(b=dn,M=hn):b==M&&(z==3?[b,M]=lh(b,b,N.log,!1):z==4?[b,M]=Qp(b,b,N.log,!1):N.time?M=b+Dn(86400/y):[b,M]=sh(b,M,em,!0))):(dn=nr[0]=b=null,hn=nr[1]=M=null)),qr(R,b,M)}let Zs,Wr,Js,A,V,j,$,K,Ce,Ne;function Ie(b,M,P,F,W,J){b??=vv,P??=nm,F??="butt",W??=vv,J??="round",b!=Zs&&(h.strokeStyle=Zs=b),W!=Wr&&(h.fillStyle=Wr=W),M!=Js&&(h.lineWidth=Js=M),J!=V&&(h.lineJoin=V=J),F!=j&&(h.lineCap=j=F),P!=A&&h.setLineDash(A=P)}function De(b,M,P,F){M!=Wr&&(h.fillStyle=Wr=M),b!=$&&(h.font=$=b),P!=K&&(h.textAlign=K=P),F!=Ce&&(h.textBaseline=Ce=F)}function Xe(b,M,P,F,W=0){if(F.length>0&&b.auto(n,Hr)&&(M==null||M.min==null)){let J=Rt(dn,0),le=Rt(hn,F.length-1),ge=P.min==null?wC(F,J,le,W,b.distr==3):[P.min,P.max];b.min=er(b.min,P.min=ge[0]),b.max=ui(b.max,P.max=ge[1])}}let st={min:null,max:null};function mt(){for(let F in w){let W=w[F];X[F]==null&&(W.min==null||X[R]!=null&&W.auto(n,Hr))&&(X[F]=st)}for(let F in w){let W=w[F];X[F]==null&&W.from!=null&&X[W.from]!=null&&(X[F]=st)}X[R]!=null&&ht(!0);let b={};for(let F in X){let W=X[F];if(W!=null){let J=b[F]=na(w[F],PC);if(W.min!=null)An(J,W);else if(F!=R||r==2)if(an==0&&J.from==null){let le=J.range(n,null,null,F);J.min=le[0],J.max=le[1]}else J.min=Wt,J.max=-Wt}}if(an>0){_.forEach((F,W)=>{if(r==1){let J=F.scale,le=X[J];if(le==null)return;let ge=b[J];if(W==0){let Ae=ge.range(n,ge.min,ge.max,J);ge.min=Ae[0],ge.max=Ae[1],dn=Qi(ge.min,e[0]),hn=Qi(ge.max,e[0]),hn-dn>1&&(e[0][dn]<ge.min&&dn++,e[0][hn]>ge.max&&hn--),F.min=fi[dn],F.max=fi[hn]}else F.show&&F.auto&&Xe(ge,le,F,e[W],F.sorted);F.idxs[0]=dn,F.idxs[1]=hn}else if(W>0&&F.show&&F.auto){let[J,le]=F.facets,ge=J.scale,Ae=le.scale,[Ue,Oe]=e[W],Ge=b[ge],at=b[Ae];Ge!=null&&Xe(Ge,X[ge],J,Ue,J.sorted),at!=null&&Xe(at,X[Ae],le,Oe,le.sorted),F.min=le.min,F.max=le.max}});for(let F in b){let W=b[F],J=X[F];if(W.from==null&&(J==null||J.min==null)){let le=W.range(n,W.min==Wt?null:W.min,W.max==-Wt?null:W.max,F);W.min=le[0],W.max=le[1]}}}for(let F in b){let W=b[F];if(W.from!=null){let J=b[W.from];if(J.min==null)W.min=W.max=null;else{let le=W.range(n,J.min,J.max,F);W.min=le[0],W.max=le[1]}}}let M={},P=!1;for(let F in b){let W=b[F],J=w[F];if(J.min!=W.min||J.max!=W.max){J.min=W.min,J.max=W.max;let le=J.distr;J._min=le==3?Gr(J.min):le==4?Up(J.min,J.asinh):le==100?J.fwd(J.min):J.min,J._max=le==3?Gr(J.max):le==4?Up(J.max,J.asinh):le==100?J.fwd(J.max):J.max,M[F]=P=!0}}if(P){_.forEach((F,W)=>{r==2?W>0&&M.y&&(F._paths=null):M[F.scale]&&(F._paths=null)});for(let F in M)Me=!0,Bn("setScale",F);ve&&pe.left>=0&&(ne=ye=!0)}for(let F in X)X[F]=null}function He(b){let M=Wp(dn-1,0,an-1),P=Wp(hn+1,0,an-1);for(;b[M]==null&&M>0;)M--;for(;b[P]==null&&P<an-1;)P++;return[M,P]}function gt(){if(an>0){let b=_.some(M=>M._focus)&&Ne!=Ve.alpha;b&&(h.globalAlpha=Ne=Ve.alpha),_.forEach((M,P)=>{if(P>0&&M.show&&(nn(P,!1),nn(P,!0),M._paths==null)){let F=Ne;Ne!=M.alpha&&(h.globalAlpha=Ne=M.alpha);let W=r==2?[0,e[P][0].length-1]:He(e[P]);M._paths=M.paths(n,P,W[0],W[1]),Ne!=F&&(h.globalAlpha=Ne=F)}}),_.forEach((M,P)=>{if(P>0&&M.show){let F=Ne;Ne!=M.alpha&&(h.globalAlpha=Ne=M.alpha),M._paths!=null&&Ut(P,!1);{let W=M._paths!=null?M._paths.gaps:null,J=M.points.show(n,P,dn,hn,W),le=M.points.filter(n,P,J,W);(J||le)&&(M.points._paths=M.points.paths(n,P,dn,hn,le),Ut(P,!0))}Ne!=F&&(h.globalAlpha=Ne=F),Bn("drawSeries",P)}}),b&&(h.globalAlpha=Ne=1)}}function nn(b,M){let P=M?_[b].points:_[b];P._stroke=P.stroke(n,b),P._fill=P.fill(n,b)}function Ut(b,M){let P=M?_[b].points:_[b],{stroke:F,fill:W,clip:J,flags:le,_stroke:ge=P._stroke,_fill:Ae=P._fill,_width:Ue=P.width}=P._paths;Ue=Xt(Ue*Lt,3);let Oe=null,Ge=Ue%2/2;M&&Ae==null&&(Ae=Ue>0?"#fff":ge);let at=P.pxAlign==1&&Ge>0;if(at&&h.translate(Ge,Ge),!M){let It=I-Ue/2,Tt=S-Ue/2,yt=q+Ue,tt=fe+Ue;Oe=new Path2D,Oe.rect(It,Tt,yt,tt)}M?ke(ge,Ue,P.dash,P.cap,Ae,F,W,le,J):Ot(b,ge,Ue,P.dash,P.cap,Ae,F,W,le,Oe,J),at&&h.translate(-Ge,-Ge)}function Ot(b,M,P,F,W,J,le,ge,Ae,Ue,Oe){let Ge=!1;Ae!=0&&C.forEach((at,It)=>{if(at.series[0]==b){let Tt=_[at.series[1]],yt=e[at.series[1]],tt=(Tt._paths||El).band;ys(tt)&&(tt=at.dir==1?tt[0]:tt[1]);let Ke,Jt=null;Tt.show&&tt&&MC(yt,dn,hn)?(Jt=at.fill(n,It)||J,Ke=Tt._paths.clip):tt=null,ke(M,P,F,W,Jt,le,ge,Ae,Ue,Oe,Ke,tt),Ge=!0}}),Ge||ke(M,P,F,W,J,le,ge,Ae,Ue,Oe)}let En=ia|Yp;function ke(b,M,P,F,W,J,le,ge,Ae,Ue,Oe,Ge){Ie(b,M,P,F,W),(Ae||Ue||Ge)&&(h.save(),Ae&&h.clip(Ae),Ue&&h.clip(Ue)),Ge?(ge&En)==En?(h.clip(Ge),Oe&&h.clip(Oe),xt(W,le),gn(b,J,M)):ge&Yp?(xt(W,le),h.clip(Ge),gn(b,J,M)):ge&ia&&(h.save(),h.clip(Ge),Oe&&h.clip(Oe),xt(W,le),h.restore(),gn(b,J,M)):(xt(W,le),gn(b,J,M)),(Ae||Ue||Ge)&&h.restore()}function gn(b,M,P){P>0&&(M instanceof Map?M.forEach((F,W)=>{h.strokeStyle=Zs=W,h.stroke(F)}):M!=null&&b&&h.stroke(M))}function xt(b,M){M instanceof Map?M.forEach((P,F)=>{h.fillStyle=Wr=F,h.fill(P)}):M!=null&&b&&h.fill(M)}function wr(b,M,P,F){let W=E[b],J;if(F<=0)J=[0,0];else{let le=W._space=W.space(n,b,M,P,F),ge=W._incrs=W.incrs(n,b,M,P,F,le);J=X2(M,P,ge,F,le)}return W._found=J}function yn(b,M,P,F,W,J,le,ge,Ae,Ue){let Oe=le%2/2;v==1&&h.translate(Oe,Oe),Ie(ge,le,Ae,Ue,ge),h.beginPath();let Ge,at,It,Tt,yt=W+(F==0||F==3?-J:J);P==0?(at=W,Tt=yt):(Ge=W,It=yt);for(let tt=0;tt<b.length;tt++)M[tt]!=null&&(P==0?Ge=It=b[tt]:at=Tt=b[tt],h.moveTo(Ge,at),h.lineTo(It,Tt));h.stroke(),v==1&&h.translate(-Oe,-Oe)}function js(b){let M=!0;return E.forEach((P,F)=>{if(!P.show)return;let W=w[P.scale];if(W.min==null){P._show&&(M=!1,P._show=!1,ht(!1));return}else P._show||(M=!1,P._show=!0,ht(!1));let J=P.side,le=J%2,{min:ge,max:Ae}=W,[Ue,Oe]=wr(F,ge,Ae,le==0?B:Le);if(Oe==0)return;let Ge=W.distr==2,at=P._splits=P.splits(n,F,ge,Ae,Ue,Oe,Ge),It=W.distr==2?at.map(Ke=>fi[Ke]):at,Tt=W.distr==2?fi[at[1]]-fi[at[0]]:Ue,yt=P._values=P.values(n,P.filter(n,It,F,Oe,Tt),F,Oe,Tt);P._rotate=J==2?P.rotate(n,yt,F,Oe):0;let tt=P._size;P._size=Gi(P.size(n,yt,F,b)),tt!=null&&P._size!=tt&&(M=!1)}),M}function ir(b){let M=!0;return la.forEach((P,F)=>{let W=P(n,F,tr,b);W!=Vi[F]&&(M=!1),Vi[F]=W}),M}function Sr(){for(let b=0;b<E.length;b++){let M=E[b];if(!M.show||!M._show)continue;let P=M.side,F=P%2,W,J,le=M.stroke(n,b),ge=P==0||P==3?-1:1,[Ae,Ue]=M._found;if(M.label!=null){let ri=M.labelGap*ge,gi=Dn((M._lpos+ri)*Lt);De(M.labelFont[0],le,"center",P==2?"top":_v),h.save(),F==1?(W=J=0,h.translate(gi,Dn(S+fe/2)),h.rotate((P==3?-ih:ih)/2)):(W=Dn(I+q/2),J=gi);let bs=ax(M.label)?M.label(n,b,Ae,Ue):M.label;h.fillText(bs,W,J),h.restore()}if(Ue==0)continue;let Oe=w[M.scale],Ge=F==0?q:fe,at=F==0?I:S,It=M._splits,Tt=Oe.distr==2?It.map(ri=>fi[ri]):It,yt=Oe.distr==2?fi[It[1]]-fi[It[0]]:Ae,tt=M.ticks,Ke=M.border,Jt=tt.show?tt.size:0,cn=Dn(Jt*Lt),zn=Dn((M.alignTo==2?M._size-Jt-M.gap:M.gap)*Lt),Vt=M._rotate*-ih/180,un=m(M._pos*Lt),pi=(cn+zn)*ge,ii=un+pi;J=F==0?ii:0,W=F==1?ii:0;let Ci=M.font[0],Hi=M.align==1?Jo:M.align==2?Np:Vt>0?Jo:Vt<0?Np:F==0?"center":P==3?Np:Jo,or=Vt||F==1?"middle":P==2?"top":_v;De(Ci,le,Hi,or);let mi=M.font[1]*M.lineGap,Ii=It.map(ri=>m(a(ri,Oe,Ge,at))),Wi=M._values;for(let ri=0;ri<Wi.length;ri++){let gi=Wi[ri];if(gi!=null){F==0?W=Ii[ri]:J=Ii[ri],gi=""+gi;let bs=gi.indexOf(`
`)==-1?[gi]:gi.split(/\n/gm);for(let si=0;si<bs.length;si++){let Im=bs[si];Vt?(h.save(),h.translate(W,J+si*mi),h.rotate(Vt),h.fillText(Im,0,0),h.restore()):h.fillText(Im,W,J+si*mi)}}}tt.show&&yn(Ii,tt.filter(n,Tt,b,Ue,yt),F,P,un,cn,Xt(tt.width*Lt,3),tt.stroke(n,b),tt.dash,tt.cap);let ar=M.grid;ar.show&&yn(Ii,ar.filter(n,Tt,b,Ue,yt),F,F==0?2:1,F==0?S:I,F==0?fe:q,Xt(ar.width*Lt,3),ar.stroke(n,b),ar.dash,ar.cap),Ke.show&&yn([un],[1],F==0?1:0,F==0?1:2,F==1?S:I,F==1?fe:q,Xt(Ke.width*Lt,3),Ke.stroke(n,b),Ke.dash,Ke.cap)}Bn("drawAxes")}function ht(b){_.forEach((M,P)=>{P>0&&(M._paths=null,b&&(r==1?(M.min=null,M.max=null):M.facets.forEach(F=>{F.min=null,F.max=null})))})}let ln=!1,ni=!1,kt=[];function _n(){ni=!1;for(let b=0;b<kt.length;b++)Bn(...kt[b]);kt.length=0}function Zn(){ln||(kC(hm),ln=!0)}function Il(b,M=!1){ln=!0,ni=M,b(n),hm(),M&&kt.length>0&&queueMicrotask(_n)}n.batch=Il;function hm(){if(ae&&(mt(),ae=!1),Me&&(Re(),Me=!1),Se){if(Qt(d,Jo,je),Qt(d,"top",ct),Qt(d,Sl,B),Qt(d,Ml,Le),Qt(p,Jo,je),Qt(p,"top",ct),Qt(p,Sl,B),Qt(p,Ml,Le),Qt(f,Sl,on),Qt(f,Ml,mn),u.width=Dn(on*Lt),u.height=Dn(mn*Lt),E.forEach(({_el:b,_show:M,_size:P,_pos:F,side:W})=>{if(b!=null)if(M){let J=W===3||W===0?P:0,le=W%2==1;Qt(b,le?"left":"top",F-J),Qt(b,le?"width":"height",P),Qt(b,le?"top":"left",le?ct:je),Qt(b,le?"height":"width",le?Le:B),Vp(b,Xs)}else Ti(b,Xs)}),Zs=Wr=Js=V=j=$=K=Ce=A=null,Ne=1,fa(!0),je!=Ee||ct!=Ht||B!=qe||Le!=Je){ht(!1);let b=B/qe,M=Le/Je;if(ve&&!ne&&pe.left>=0){pe.left*=b,pe.top*=M,Qs&&vr(Qs,Dn(pe.left),0,B,Le),eo&&vr(eo,0,Dn(pe.top),B,Le);for(let P=0;P<dt.length;P++){let F=dt[P];F!=null&&($t[P]*=b,ti[P]*=M,vr(F,Gi($t[P]),Gi(ti[P]),B,Le))}}if(Zt.show&&!se&&Zt.left>=0&&Zt.width>0){Zt.left*=b,Zt.width*=b,Zt.top*=M,Zt.height*=M;for(let P in bh)Qt(io,P,Zt[P])}Ee=je,Ht=ct,qe=B,Je=Le}Bn("setSize"),Se=!1}on>0&&mn>0&&(h.clearRect(0,0,u.width,u.height),Bn("drawClear"),T.forEach(b=>b()),Bn("draw")),Zt.show&&se&&(Pl(Zt),se=!1),ve&&ne&&(xs(null,!0,!1),ne=!1),me.show&&me.live&&ye&&(vh(),ye=!1),l||(l=!0,n.status=1,Bn("ready")),Hr=!1,ln=!1}n.redraw=(b,M)=>{Me=M||!1,b!==!1?qr(R,N.min,N.max):Zn()};function gh(b,M){let P=w[b];if(P.from==null){if(an==0){let F=P.range(n,M.min,M.max,b);M.min=F[0],M.max=F[1]}if(M.min>M.max){let F=M.min;M.min=M.max,M.max=F}if(an>1&&M.min!=null&&M.max!=null&&M.max-M.min<1e-16)return;b==R&&P.distr==2&&an>0&&(M.min=Qi(M.min,e[0]),M.max=Qi(M.max,e[0]),M.min==M.max&&M.max++),X[b]=M,ae=!0,Zn()}}n.setScale=gh;let yh,_h,Qs,eo,fm,pm,to,no,mm,gm,Kt,en,Xr=!1,Wn=pe.drag,On=Wn.x,kn=Wn.y;ve&&(pe.x&&(yh=zi(lC,p)),pe.y&&(_h=zi(cC,p)),N.ori==0?(Qs=yh,eo=_h):(Qs=_h,eo=yh),Kt=pe.left,en=pe.top);let Zt=n.select=An({show:!0,over:!0,left:0,width:0,top:0,height:0},i.select),io=Zt.show?zi(aC,Zt.over?p:d):null;function Pl(b,M){if(Zt.show){for(let P in b)Zt[P]=b[P],P in bh&&Qt(io,P,b[P]);M!==!1&&Bn("setSelect")}}n.setSelect=Pl;function jx(b){if(_[b].show)ee&&Vp(Ze[b],Xs);else if(ee&&Ti(Ze[b],Xs),ve){let P=Pe?dt[0]:dt[b];P!=null&&vr(P,-10,-10,B,Le)}}function qr(b,M,P){gh(b,{min:M,max:P})}function rr(b,M,P,F){M.focus!=null&&ib(b),M.show!=null&&_.forEach((W,J)=>{J>0&&(b==J||b==null)&&(W.show=M.show,jx(J),r==2?(qr(W.facets[0].scale,null,null),qr(W.facets[1].scale,null,null)):qr(W.scale,null,null),Zn())}),P!==!1&&Bn("setSeries",b,M),F&&pa("setSeries",n,b,M)}n.setSeries=rr;function Qx(b,M){An(C[b],M)}function eb(b,M){b.fill=wt(b.fill||null),b.dir=Rt(b.dir,-1),M=M??C.length,C.splice(M,0,b)}function tb(b){b==null?C.length=0:C.splice(b,1)}n.addBand=eb,n.setBand=Qx,n.delBand=tb;function nb(b,M){_[b].alpha=M,ve&&dt[b]!=null&&(dt[b].style.opacity=M),ee&&Ze[b]&&(Ze[b].style.opacity=M)}let Mr,Yr,vs,ro={focus:!0};function ib(b){if(b!=vs){let M=b==null,P=Ve.alpha!=1;_.forEach((F,W)=>{if(r==1||W>0){let J=M||W==0||W==b;F._focus=M?null:J,P&&nb(W,J?1:Ve.alpha)}}),vs=b,P&&Zn()}}ee&&it&&St(wv,be,b=>{pe._lock||(nt(b),vs!=null&&rr(null,ro,!0,vn.setSeries))});function sr(b,M,P){let F=w[M];P&&(b=b/Lt-(F.ori==1?ct:je));let W=B;F.ori==1&&(W=Le,b=W-b),F.dir==-1&&(b=W-b);let J=F._min,le=F._max,ge=b/W,Ae=J+(le-J)*ge,Ue=F.distr;return Ue==3?ea(10,Ae):Ue==4?TC(Ae,F.asinh):Ue==100?F.bwd(Ae):Ae}function rb(b,M){let P=sr(b,R,M);return Qi(P,e[0],dn,hn)}n.valToIdx=b=>Qi(b,e[0]),n.posToIdx=rb,n.posToVal=sr,n.valToPos=(b,M,P)=>w[M].ori==0?s(b,w[M],P?q:B,P?I:0):o(b,w[M],P?fe:Le,P?S:0),n.setCursor=(b,M,P)=>{Kt=b.left,en=b.top,xs(null,M,P)};function ym(b,M){Qt(io,Jo,Zt.left=b),Qt(io,Sl,Zt.width=M)}function _m(b,M){Qt(io,"top",Zt.top=b),Qt(io,Ml,Zt.height=M)}let da=N.ori==0?ym:_m,ha=N.ori==1?ym:_m;function sb(){if(ee&&me.live)for(let b=r==2?1:0;b<_.length;b++){if(b==0&&lt)continue;let M=me.values[b],P=0;for(let F in M)We[b][P++].firstChild.nodeValue=M[F]}}function vh(b,M){if(b!=null&&(b.idxs?b.idxs.forEach((P,F)=>{re[F]=P}):IC(b.idx)||re.fill(b.idx),me.idx=re[0]),ee&&me.live){for(let P=0;P<_.length;P++)(P>0||r==1&&!lt)&&ob(P,re[P]);sb()}ye=!1,M!==!1&&Bn("setLegend")}n.setLegend=vh;function ob(b,M){let P=_[b],F=b==0&&z==2?fi:e[b],W;lt?W=P.values(n,b,M)??et:(W=P.value(n,M==null?null:F[M],b,M),W=W==null?et:{_:W}),me.values[b]=W}function xs(b,M,P){mm=Kt,gm=en,[Kt,en]=pe.move(n,Kt,en),pe.left=Kt,pe.top=en,ve&&(Qs&&vr(Qs,Dn(Kt),0,B,Le),eo&&vr(eo,0,Dn(en),B,Le));let F,W=dn>hn;Mr=Wt,Yr=null;let J=N.ori==0?B:Le,le=N.ori==1?B:Le;if(Kt<0||an==0||W){F=pe.idx=null;for(let ge=0;ge<_.length;ge++){let Ae=dt[ge];Ae!=null&&vr(Ae,-10,-10,B,Le)}it&&rr(null,ro,!0,b==null&&vn.setSeries),me.live&&(re.fill(F),ye=!0)}else{let ge,Ae,Ue;r==1&&(ge=N.ori==0?Kt:en,Ae=sr(ge,R),F=pe.idx=Qi(Ae,e[0],dn,hn),Ue=G(e[0][F],N,J,0));let Oe=-10,Ge=-10,at=0,It=0,Tt=!0,yt="",tt="";for(let Ke=r==2?1:0;Ke<_.length;Ke++){let Jt=_[Ke],cn=re[Ke],zn=cn==null?null:r==1?e[Ke][cn]:e[Ke][1][cn],Vt=pe.dataIdx(n,Ke,F,Ae),un=Vt==null?null:r==1?e[Ke][Vt]:e[Ke][1][Vt];if(ye=ye||un!=zn||Vt!=cn,re[Ke]=Vt,Ke>0&&Jt.show){let pi=Vt==null?-10:Vt==F?Ue:G(r==1?e[0][Vt]:e[Ke][0][Vt],N,J,0),ii=un==null?-10:D(un,r==1?w[Jt.scale]:w[Jt.facets[1].scale],le,0);if(it&&un!=null){let Ci=N.ori==1?Kt:en,Hi=Fn(Ve.dist(n,Ke,Vt,ii,Ci));if(Hi<Mr){let or=Ve.bias;if(or!=0){let mi=sr(Ci,Jt.scale),Ii=un>=0?1:-1,Wi=mi>=0?1:-1;Wi==Ii&&(Wi==1?or==1?un>=mi:un<=mi:or==1?un<=mi:un>=mi)&&(Mr=Hi,Yr=Ke)}else Mr=Hi,Yr=Ke}}if(ye||Pe){let Ci,Hi;N.ori==0?(Ci=pi,Hi=ii):(Ci=ii,Hi=pi);let or,mi,Ii,Wi,ar,ri,gi=!0,bs=he.bbox;if(bs!=null){gi=!1;let si=bs(n,Ke);Ii=si.left,Wi=si.top,or=si.width,mi=si.height}else Ii=Ci,Wi=Hi,or=mi=he.size(n,Ke);if(ri=he.fill(n,Ke),ar=he.stroke(n,Ke),Pe)Ke==Yr&&Mr<=Ve.prox&&(Oe=Ii,Ge=Wi,at=or,It=mi,Tt=gi,yt=ri,tt=ar);else{let si=dt[Ke];si!=null&&($t[Ke]=Ii,ti[Ke]=Wi,Cv(si,or,mi,gi),Ev(si,ri,ar),vr(si,Gi(Ii),Gi(Wi),B,Le))}}}}if(Pe){let Ke=Ve.prox,Jt=vs==null?Mr<=Ke:Mr>Ke||Yr!=vs;if(ye||Jt){let cn=dt[0];cn!=null&&($t[0]=Oe,ti[0]=Ge,Cv(cn,at,It,Tt),Ev(cn,yt,tt),vr(cn,Gi(Oe),Gi(Ge),B,Le))}}}if(Zt.show&&Xr)if(b!=null){let[ge,Ae]=vn.scales,[Ue,Oe]=vn.match,[Ge,at]=b.cursor.sync.scales,It=b.cursor.drag;if(On=It._x,kn=It._y,On||kn){let{left:Tt,top:yt,width:tt,height:Ke}=b.select,Jt=b.scales[Ge].ori,cn=b.posToVal,zn,Vt,un,pi,ii,Ci=ge!=null&&Ue(ge,Ge),Hi=Ae!=null&&Oe(Ae,at);Ci&&On?(Jt==0?(zn=Tt,Vt=tt):(zn=yt,Vt=Ke),un=w[ge],pi=G(cn(zn,Ge),un,J,0),ii=G(cn(zn+Vt,Ge),un,J,0),da(er(pi,ii),Fn(ii-pi))):da(0,J),Hi&&kn?(Jt==1?(zn=Tt,Vt=tt):(zn=yt,Vt=Ke),un=w[Ae],pi=D(cn(zn,at),un,le,0),ii=D(cn(zn+Vt,at),un,le,0),ha(er(pi,ii),Fn(ii-pi))):ha(0,le)}else wh()}else{let ge=Fn(mm-fm),Ae=Fn(gm-pm);if(N.ori==1){let at=ge;ge=Ae,Ae=at}On=Wn.x&&ge>=Wn.dist,kn=Wn.y&&Ae>=Wn.dist;let Ue=Wn.uni;Ue!=null?On&&kn&&(On=ge>=Ue,kn=Ae>=Ue,!On&&!kn&&(Ae>ge?kn=!0:On=!0)):Wn.x&&Wn.y&&(On||kn)&&(On=kn=!0);let Oe,Ge;On&&(N.ori==0?(Oe=to,Ge=Kt):(Oe=no,Ge=en),da(er(Oe,Ge),Fn(Ge-Oe)),kn||ha(0,le)),kn&&(N.ori==1?(Oe=to,Ge=Kt):(Oe=no,Ge=en),ha(er(Oe,Ge),Fn(Ge-Oe)),On||da(0,J)),!On&&!kn&&(da(0,0),ha(0,0))}if(Wn._x=On,Wn._y=kn,b==null){if(P){if(Cm!=null){let[ge,Ae]=vn.scales;vn.values[0]=ge!=null?sr(N.ori==0?Kt:en,ge):null,vn.values[1]=Ae!=null?sr(N.ori==1?Kt:en,Ae):null}pa(Dp,n,Kt,en,B,Le,F)}if(it){let ge=P&&vn.setSeries,Ae=Ve.prox;vs==null?Mr<=Ae&&rr(Yr,ro,!0,ge):Mr>Ae?rr(null,ro,!0,ge):Yr!=vs&&rr(Yr,ro,!0,ge)}}ye&&(me.idx=F,vh()),M!==!1&&Bn("setCursor")}let $r=null;Object.defineProperty(n,"rect",{get(){return $r==null&&fa(!1),$r}});function fa(b=!1){b?$r=null:($r=p.getBoundingClientRect(),Bn("syncRect",$r))}function vm(b,M,P,F,W,J,le){pe._lock||Xr&&b!=null&&b.movementX==0&&b.movementY==0||(xh(b,M,P,F,W,J,le,!1,b!=null),b!=null?xs(null,!0,!0):xs(M,!0,!1))}function xh(b,M,P,F,W,J,le,ge,Ae){if($r==null&&fa(!1),nt(b),b!=null)P=b.clientX-$r.left,F=b.clientY-$r.top;else{if(P<0||F<0){Kt=-10,en=-10;return}let[Ue,Oe]=vn.scales,Ge=M.cursor.sync,[at,It]=Ge.values,[Tt,yt]=Ge.scales,[tt,Ke]=vn.match,Jt=M.axes[0].side%2==1,cn=N.ori==0?B:Le,zn=N.ori==1?B:Le,Vt=Jt?J:W,un=Jt?W:J,pi=Jt?F:P,ii=Jt?P:F;if(Tt!=null?P=tt(Ue,Tt)?a(at,w[Ue],cn,0):-10:P=cn*(pi/Vt),yt!=null?F=Ke(Oe,yt)?a(It,w[Oe],zn,0):-10:F=zn*(ii/un),N.ori==1){let Ci=P;P=F,F=Ci}}Ae&&(M==null||M.cursor.event.type==Dp)&&((P<=1||P>=B-1)&&(P=Hs(P,B)),(F<=1||F>=Le-1)&&(F=Hs(F,Le))),ge?(fm=P,pm=F,[to,no]=pe.move(n,P,F)):(Kt=P,en=F)}let bh={width:0,height:0,left:0,top:0};function wh(){Pl(bh,!1)}let xm,bm,wm,Sm;function Mm(b,M,P,F,W,J,le){Xr=!0,On=kn=Wn._x=Wn._y=!1,xh(b,M,P,F,W,J,le,!0,!1),b!=null&&(St(Fp,zp,Am,!1),pa(xv,n,to,no,B,Le,null));let{left:ge,top:Ae,width:Ue,height:Oe}=Zt;xm=ge,bm=Ae,wm=Ue,Sm=Oe}function Am(b,M,P,F,W,J,le){Xr=Wn._x=Wn._y=!1,xh(b,M,P,F,W,J,le,!1,!0);let{left:ge,top:Ae,width:Ue,height:Oe}=Zt,Ge=Ue>0||Oe>0,at=xm!=ge||bm!=Ae||wm!=Ue||Sm!=Oe;if(Ge&&at&&Pl(Zt),Wn.setScale&&Ge&&at){let It=ge,Tt=Ue,yt=Ae,tt=Oe;if(N.ori==1&&(It=Ae,Tt=Oe,yt=ge,tt=Ue),On&&qr(R,sr(It,R),sr(It+Tt,R)),kn)for(let Ke in w){let Jt=w[Ke];Ke!=R&&Jt.from==null&&Jt.min!=Wt&&qr(Ke,sr(yt+tt,Ke),sr(yt,Ke))}wh()}else pe.lock&&(pe._lock=!pe._lock,xs(M,!0,b!=null));b!=null&&(Tn(Fp,zp),pa(Fp,n,Kt,en,B,Le,null))}function ab(b,M,P,F,W,J,le){if(pe._lock)return;nt(b);let ge=Xr;if(Xr){let Ae=!0,Ue=!0,Oe=10,Ge,at;N.ori==0?(Ge=On,at=kn):(Ge=kn,at=On),Ge&&at&&(Ae=Kt<=Oe||Kt>=B-Oe,Ue=en<=Oe||en>=Le-Oe),Ge&&Ae&&(Kt=Kt<to?0:B),at&&Ue&&(en=en<no?0:Le),xs(null,!0,!0),Xr=!1}Kt=-10,en=-10,re.fill(null),xs(null,!0,!0),ge&&(Xr=ge)}function Tm(b,M,P,F,W,J,le){pe._lock||(nt(b),ua(),wh(),b!=null&&pa(Sv,n,Kt,en,B,Le,null))}function Em(){E.forEach(q2),k(n.width,n.height,!0)}qs(rh,Qo,Em);let so={};so.mousedown=Mm,so.mousemove=vm,so.mouseup=Am,so.dblclick=Tm,so.setSeries=(b,M,P,F)=>{let W=vn.match[2];P=W(n,M,P),P!=-1&&rr(P,F,!0,!1)},ve&&(St(xv,p,Mm),St(Dp,p,vm),St(bv,p,b=>{nt(b),fa(!1)}),St(wv,p,ab),St(Sv,p,Tm),$p.add(n),n.syncRect=fa);let Ll=n.hooks=i.hooks||{};function Bn(b,M,P){ni?kt.push([b,M,P]):b in Ll&&Ll[b].forEach(F=>{F.call(null,n,M,P)})}(i.plugins||[]).forEach(b=>{for(let M in b.hooks)Ll[M]=(Ll[M]||[]).concat(b.hooks[M])});let Rm=(b,M,P)=>P,vn=An({key:null,setSeries:!1,filters:{pub:Dv,sub:Dv},scales:[R,_[1]?_[1].scale:null],match:[Fv,Fv,Rm],values:[null,null]},pe.sync);vn.match.length==2&&vn.match.push(Rm),pe.sync=vn;let Cm=vn.key,Sh=Px(Cm);function pa(b,M,P,F,W,J,le){vn.filters.pub(b,M,P,F,W,J,le)&&Sh.pub(b,M,P,F,W,J,le)}Sh.sub(n);function lb(b,M,P,F,W,J,le){vn.filters.sub(b,M,P,F,W,J,le)&&so[b](null,M,P,F,W,J,le)}n.pub=lb;function cb(){Sh.unsub(n),$p.delete(n),Un.clear(),Hp(rh,Qo,Em),c.remove(),be?.remove(),Bn("destroy")}n.destroy=cb;function Mh(){Bn("init",i,e),ca(e||i.data,!1),X[R]?gh(R,X[R]):ua(),se=Zt.show&&(Zt.width>0||Zt.height>0),ne=ye=!0,k(i.width,i.height)}return _.forEach(Ks),E.forEach(xr),t?t instanceof HTMLElement?(t.appendChild(c),Mh()):t(n,Mh):Mh(),n}Kn.assign=An;Kn.fmtNum=tm;Kn.rangeNum=sh;Kn.rangeLog=lh;Kn.rangeAsinh=Qp;Kn.orient=$s;Kn.pxRatio=Lt;Kn.join=OC;Kn.fmtDate=im,Kn.tzDate=$C;Kn.sync=Px;{Kn.addGap=I2,Kn.clipGaps=dh;let i=Kn.paths={points:Ox};i.linear=Bx,i.stepped=N2,i.bars=D2,i.spline=U2}var Y2=250;function Wx({spec:i}){let e=qt(null),t=qt(null),n=qt(null);return zt(()=>{let r=e.current;if(r===null)return;let s=Hx(i,r),o=-1,a="",l=0,c=()=>{l=0;let{history:p}=te.state;p.revision===o&&p.runId===a||(o=p.revision,a=p.runId,s.setData($2(i,p)),K2(i,p,t.current),n.current!==null&&(n.current.hidden=p.steps.length>1))},u=()=>{l===0&&(l=window.setTimeout(c,Y2))};c();let h=te.subscribe(()=>{(te.state.history.revision!==o||te.state.history.runId!==a)&&u()}),f=new ResizeObserver(()=>s.setSize(Xx(r)));f.observe(r);let d=()=>{s.destroy(),s=Hx(i,r),o=-1,c()};return zr.add(d),()=>{h(),zr.delete(d),f.disconnect(),window.clearTimeout(l),s.destroy()}},[i]),g("figure",{class:"chart",title:i.hint,children:[g("figcaption",{children:[g("span",{class:"chart-title",children:i.title}),g("span",{class:"chart-value num",ref:t,children:i.curves.map(r=>g("span",{style:i.curves.length>1?{color:`var(${r.colour})`}:{}},r.metric))})]}),g("div",{class:"plot",ref:e,children:g("div",{class:"plot-empty",ref:n,children:"no data yet"})})]})}function $2(i,e){return[e.steps,...i.curves.map(t=>e.column(t.metric))]}function K2(i,e,t){let n=i.format??Pt;i.curves.forEach((r,s)=>{let o=e.newest?.values[r.metric],a=i.curves.length>1?`${r.label} `:"",l=t?.children[s];l&&(l.textContent=e.newest===void 0?"":`${a}${n(o)}`)})}function Xx(i){return{width:Math.max(i.clientWidth,40),height:Math.max(i.clientHeight,40)}}function Hx(i,e){let t=getComputedStyle(document.documentElement),n=c=>t.getPropertyValue(c).trim(),r=n("--muted"),s={stroke:n("--line"),width:1},o={stroke:r,grid:s,ticks:{show:!1},font:`10px ${n("--font")}`},a=i.format??Pt,l={...Xx(e),padding:[6,18,0,0],legend:{show:!1},cursor:{show:!1},scales:{x:{time:!1},y:i.range?{range:[i.range[0],i.range[1]]}:{range:(c,u,h)=>Z2(u,h)}},axes:[{...o,size:18,gap:2,space:56,values:(c,u)=>u.map(h=>h===0?"0":Rn(h))},{...o,size:44,gap:4,space:24,values:(c,u)=>u.map(h=>a(h))}],series:[{},...i.curves.map((c,u)=>({stroke:n(c.colour),width:1.8,points:{show:!1},spanGaps:!0,...u===0&&i.curves.length===1?{fill:`${n(c.colour)}22`}:{}}))]};return new Kn(l,[[]],e)}function Z2(i,e){if(i===null||e===null||!Number.isFinite(i)||!Number.isFinite(e))return[0,1];if(i===e){let n=Math.abs(i)*.5||1;return[i-n,e+n]}let t=(e-i)*.08;return[i>=0&&i<(e-i)*.5?0:i-t,e+t]}var um=i=>i!=null&&Math.abs(i)>=1e3?Rn(i):Pt(i),J2={title:"Win rate",hint:"Share of decided games won against the scripted player, moving average over 200 games",curves:[{metric:"win_rate_ema",label:"win rate",colour:"--good"}],range:[0,1],format:yi},j2={title:"Episode length",hint:"Mean decisions an episode: short while it falls, long once it stands",curves:[{metric:"episode_length_mean",label:"decisions",colour:"--cool"}],format:um},dm=[{title:"Return",hint:"Mean sum of rewards in an episode",curves:[{metric:"return_mean",label:"return",colour:"--good"}],format:um},{title:"Steps a second",hint:"Decisions learned from, a second",curves:[{metric:"env_steps_per_s",label:"steps/s",colour:"--cool"}],format:um},{title:"Updates a second",hint:"Policy updates a second",curves:[{metric:"updates_per_s",label:"updates/s",colour:"--cool"}]},{title:"Loss",hint:"Clipped surrogate loss of the policy (first) and loss of the value estimate (second)",curves:[{metric:"loss_policy",label:"policy",colour:"--warm"},{metric:"loss_value",label:"value",colour:"--violet"}],format:i=>i==null?"–":String(Number(i.toPrecision(2)))},{title:"Entropy",hint:"How undecided the policy is, nats; falls as it grows sure",curves:[{metric:"entropy",label:"entropy",colour:"--violet"}]},{title:"KL divergence",hint:"How far one update moves the policy, nats",curves:[{metric:"approx_kl",label:"KL",colour:"--warm"}]},{title:"Clip fraction",hint:"Share of samples that the PPO clip held back",curves:[{metric:"clip_fraction",label:"clipped",colour:"--warm"}],format:yi}],Q2=[J2,...dm],eI=[dm[0],j2,...dm.slice(1)];function qx(){let i=de(e=>Li(e.hello?.env));return g("section",{class:"charts","aria-label":"Learning curves",children:(i?eI:Q2).map(e=>g(Wx,{spec:e},e.title))})}var tI=[{value:.25,label:"¼×"},{value:.5,label:"½×"},{value:1,label:"1×"},{value:2,label:"2×"},{value:4,label:"4×"}],nI=[{value:"now",label:"New policies at once"},{value:"blend",label:"New policies blended, 1 s"},{value:"on_reset",label:"New policies at reset"}];function Yx(){let i=de(c=>c.status),e=de(c=>c.hello?.read_only??!1),t=de(c=>c.busy.save_replay??!1),[n,r]=pn(""),s=e||i===void 0,o=i?.paused===!0,a=n.trim()===""?void 0:Number(n),l=a===void 0||Number.isSafeInteger(a)&&a>=0;return g("section",{class:"controls card","aria-label":"Match controls",children:[g("div",{class:"group",children:[g("button",{type:"button",class:"wide",disabled:s,"data-testid":"play",onClick:()=>ce.match.playPause(),title:"Space",children:[g(pt,{name:o?"play":"pause"}),o?"Play":"Pause"]}),g("button",{type:"button",disabled:s||!o,onClick:()=>ce.match.stepOnce(),title:"One simulation step while paused ( . )",children:[g(pt,{name:"step"}),"Step"]})]}),g("div",{class:"group",children:g(yr,{label:"Speed",options:tI,value:i?.speed,disabled:s,onPick:c=>ce.match.speed(c)})}),g("form",{class:"group",onSubmit:c=>{c.preventDefault(),l&&ce.match.reset(a)},children:[g("button",{type:"submit",disabled:s||!l,"data-testid":"reset",title:"New match, 0 : 0 (R)",children:[g(pt,{name:"reset"}),"Reset"]}),g("input",{class:"seed num",inputMode:"numeric",placeholder:i===void 0?"seed":`seed ${i.seed}`,"aria-label":"Seed of the next match; empty draws one","aria-invalid":!l,title:"The same seed gives the same kick-off. Empty draws a new one.",value:n,disabled:s,onInput:c=>r(c.currentTarget.value)})]}),g("div",{class:"group",children:g("select",{"aria-label":"When new policies come in",title:"When the match adopts a newly learned policy",value:i?.swap??"now",disabled:s,"data-testid":"swap",onChange:c=>ce.match.swap(c.currentTarget.value,1),children:nI.map(c=>g("option",{value:c.value,children:c.label},c.value))})}),g("div",{class:"group push",children:g("button",{type:"button",disabled:s||t,onClick:()=>{ce.match.saveReplay()},title:"Keep the match since its last reset",children:[g(pt,{name:"record"}),t?"Saving":"Save replay"]})})]})}function $x(){return g(xn,{children:[g("div",{class:"left",children:[g(Q_,{}),g(Yx,{}),g(qx,{})]}),g(mv,{})]})}var iI={daemon:"keeps runs and processes",studio:"serves this page",stage:"plays the match",learner:"learns",rollout:"plays training matches"};function Zx(){let i=de(l=>l.system),e=de(l=>l.status),t=de(ql),n=de(l=>l.historyRevision),r=t?.state==="running",s=r?te.state.history.newest?.values??{}:{},o=i?.health.processes??[],a=o.reduce((l,c)=>l+c.pss_mb,0);return g("section",{class:"list system","aria-label":"System",children:[g("h1",{children:"System"}),g("p",{class:"muted",children:"Show and training have budgets of their own; if they contend, the show wins."}),g("div",{class:"budgets",children:[g(sI,{status:e}),g(Kx,{name:"Rollouts",value:Rn(s.env_steps_per_s??Number.NaN),unit:"steps/s",facts:[["workers",Pt(s.workers_alive)],["waiting",yi(s.rollout_wait_share)],["age, versions",Pt(s.rollout_age_versions)],["dropped",Pt(s.chunks_dropped)]],idle:!r}),g(Kx,{name:"Learner",value:Pt(s.updates_per_s),unit:"updates/s",facts:[["waiting",yi(s.learner_wait_share)],["queue",Pt(s.queue_depth)],["publish → adopted, p99",e===void 0||e.swaps===0?"–":`${Pt(e.adopted_p99_ms)} ms`],["swaps",Pt(e?.swaps)]],idle:!r})]}),g("div",{class:"card table-card",children:[g("div",{class:"table-head",children:[g("h2",{children:"Processes"}),g("span",{class:"muted num",children:i===void 0?"":`${Math.round(a)} MB in all · ${i.clients} ${i.clients===1?"page":"pages"} · ${Vl(i.bytes_per_s)}/s`})]}),o.length===0?g("p",{class:"muted pad",children:"Asking the daemon …"}):g("div",{class:"scroll",children:g("table",{class:"num",children:[g("thead",{children:g("tr",{children:[g("th",{children:"Role"}),g("th",{class:"hide-small",children:"For"}),g("th",{children:"CPU"}),g("th",{children:"Memory"}),g("th",{children:"Nice"}),g("th",{children:"Threads"}),g("th",{children:"Queue"}),g("th",{children:"Waits"}),g("th",{class:"hide-small",children:"Up"}),g("th",{children:"PID"})]})}),g("tbody",{children:o.map(l=>g(rI,{process:l,values:l.owner===t?.run_id?s:{}},l.pid))})]})})]})]})}function rI({process:i,values:e}){let t=i.role==="learner"?Pt(e.queue_depth):"",n=i.role==="learner"?yi(e.learner_wait_share):i.role==="rollout"?yi(e.rollout_wait_share):"";return g("tr",{children:[g("td",{children:[g("b",{class:`role role-${i.role}`,children:i.role})," ",g("span",{class:"muted hide-small",children:iI[i.role]??""})]}),g("td",{class:"muted hide-small clip",title:i.owner,children:Jr(i.owner)}),g("td",{children:[g("span",{class:"cpu",children:g("i",{style:{width:`${Math.min(i.cpu_share,1)*100}%`}})}),yi(i.cpu_share)]}),g("td",{children:[i.pss_mb.toFixed(0)," MB"]}),g("td",{children:i.niceness}),g("td",{children:i.threads}),g("td",{children:t}),g("td",{children:n}),g("td",{class:"hide-small",children:Ms(i.uptime_s)}),g("td",{class:"muted",children:i.pid})]})}function sI({status:i}){let e=ce.viewport.meter.report(),t=i!==void 0&&i.frame_interval_p50_ms>0?1e3/i.frame_interval_p50_ms:Number.NaN,n=i?.frame_histogram??[],r=Math.max(...n,1);return g("div",{class:"budget card",children:[g("h2",{children:"Show"}),g("div",{class:"budget-value num",children:[g("b",{children:Pt(t)})," frames/s"]}),g("div",{class:"histogram",role:"img","aria-label":"Frame intervals in bins of 2 ms, 0 to 40 and longer",children:Array.from({length:21},(s,o)=>g("i",{class:o>=9?"late":"",style:{height:`${n[o]?Math.max(Math.log1p(n[o]??0)/Math.log1p(r)*100,4):0}%`}},o))}),g("div",{class:"histogram-axis muted num",children:[g("span",{children:"0"}),g("span",{children:"frame interval, ms"}),g("span",{children:"40+"})]}),g("dl",{class:"budget-facts num",children:[g("div",{children:[g("dt",{children:"p50"}),g("dd",{children:[Pt(i?.frame_interval_p50_ms)," ms"]})]}),g("div",{children:[g("dt",{children:"p99"}),g("dd",{children:[Pt(i?.frame_interval_p99_ms)," ms"]})]}),g("div",{children:[g("dt",{children:"longest"}),g("dd",{children:[Pt(i?.frame_interval_max_ms)," ms"]})]}),g("div",{children:[g("dt",{children:"drawn here"}),g("dd",{children:e.fps===0?"–":`${Math.round(e.fps)}/s`})]})]})]})}function Kx({name:i,value:e,unit:t,facts:n,idle:r}){return g("div",{class:`budget card ${r?"idle":""}`,children:[g("h2",{children:i}),g("div",{class:"budget-value num",children:[g("b",{children:e})," ",t]}),g("p",{class:"muted budget-idle",children:r?"Idle: nothing is training.":" "}),g("dl",{class:"budget-facts num",children:n.map(([s,o])=>g("div",{children:[g("dt",{children:s}),g("dd",{children:r?"–":o})]},s))})]})}var oI={show:"Show",crowd:"Crowd",runs:"Runs",replays:"Replays",system:"System"};function Jx(){let i=de(e=>e.view);return g(xn,{children:[g(aI,{view:i}),g(cI,{}),g("main",{class:`view view-${i}`,children:[i==="show"&&g($x,{}),i==="crowd"&&g(ev,{}),i==="runs"&&g(gv,{}),i==="replays"&&g(dv,{}),i==="system"&&g(Zx,{})]}),g(uI,{}),g(cv,{}),g(uv,{})]})}function aI({view:i}){let[e,t]=pn(Vs());return zt(()=>{let n=()=>t(Vs());return zr.add(n),()=>{zr.delete(n)}},[]),g("header",{class:"top",children:[g("div",{class:"brand",children:[g("img",{src:"icon.svg",alt:"",width:"26",height:"26"}),g("span",{children:"Drillyard"})]}),g("nav",{class:"tabs","aria-label":"Views",children:Xl.map((n,r)=>g("button",{type:"button","aria-current":n===i?"page":void 0,title:n==="crowd"?"Key C":`Key ${r+1}`,onClick:()=>ce.go(n),children:oI[n]},n))}),g("div",{class:"top-end",children:[g(lI,{}),g("button",{type:"button",class:"quiet square",title:"Dark or light","aria-label":"Dark or light",onClick:lv,children:g(pt,{name:e==="dark"?"sun":"moon"})}),g("button",{type:"button",class:"quiet square",title:"Help and keys (?)","aria-label":"Help and keys",onClick:()=>te.set({help:!0}),children:g(pt,{name:"help"})})]})]})}function lI(){let i=de(t=>t.link),e=i.kind==="open"?"live":i.kind==="connecting"?"connecting":i.kind==="refused"?"locked":"offline";return g("span",{class:`link link-${i.kind}`,"data-testid":"link",role:"status",children:[g("i",{}),e]})}function cI(){let i=de(r=>r.link),e=de(r=>r.stageGone),[t,n]=pn(performance.now());if(zt(()=>{if(i.kind!=="waiting")return;let r=window.setInterval(()=>n(performance.now()),250);return()=>window.clearInterval(r)},[i.kind]),i.kind==="waiting"&&i.attempt>0){let r=Math.max((i.retryAtMs-t)/1e3,0);return g("div",{class:"banner bad",role:"alert",children:[g("span",{children:[i.why||"The connection to the studio is lost."," Trying again ",r<.6?"now":`in ${Math.ceil(r)} s`,"."]}),g("button",{type:"button",onClick:()=>ce.connection.retryNow(),children:"Try now"})]})}return i.kind==="refused"?g("div",{class:"banner bad",role:"alert",children:[g("span",{children:i.why}),g("button",{type:"button",onClick:()=>ce.connection.retryNow(),children:"Try again"})]}):e!==""&&i.kind==="open"?g("div",{class:"banner held",role:"alert",children:g("span",{children:[e," A new match is starting; training is not affected."]})}):null}function uI(){let i=de(e=>e.toasts);return g("div",{class:"toasts",role:"status","aria-live":"polite",children:i.map(e=>g("div",{class:`toast toast-${e.level}`,children:[g("span",{children:e.message}),g("button",{type:"button",class:"quiet square","aria-label":"Dismiss",onClick:()=>ce.dismiss(e.id),children:g(pt,{name:"close"})})]},e.id))})}Qd();ce.viewport.paint(Ip());zr.add(()=>ce.viewport.paint(Ip()));V_();rv();Hm(g(Jx,{}),document.getElementById("app"));ce.start();
