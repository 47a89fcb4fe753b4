var Lt,lp,wy,Bs,uh,hl,cp,al,up,dh,hh,Ty,Ho=Symbol.for("pv"),dl={},fl=[],Ay=/^m(i|n|o|s|text|space)$/,fh=Array.isArray,hp=fl.slice,sr=Object.assign;function ir(n){n&&n.parentNode&&n.remove()}function ll(n,e,t,i,s){var r={type:n,props:e,key:t,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Ho,__v:s||++lp,__i:-1,__u:0};return!s&&Lt.vnode&&Lt.vnode(r),r}function jn(n){return n.children}function cl(n,e){this.props=n,this.context=e,this.__g=0}function ks(n,e){if(e==null)return n.__&&ks(n.__,n.__i+1);for(var t;e<n.__k.length;e++)if((t=n.__k[e])&&t.__e)return t.__e;return typeof n.type!="function"||n.props.__P?null:ks(n)}function Ey(n){var e,t=n.__v,i=t.__e,s=[],r=[],o=n.__P;o&&((e=sr({constructor:Ho},t)).__v=t.__v+1,Lt.vnode&&Lt.vnode(e),ph(o,e,t,n.__n,o.namespaceURI,32&t.__u?[i]:null,s,i||ks(t),32&t.__u,r),e.__v=t.__v,e.__.__k[e.__i]=e,_p(s,e,r),t.__=t.__e=null,e.__e!=i&&dp(e))}function dp(n){if((n=n.__)&&n.__c&&!n.props.__P)return n.__e=null,n.__k.some(function(e){return e&&(n.__e=e.__e)}),dp(n)}function op(n){(8&n.__g||(n.__g|=8,Bs.push(n),hl++))&&uh==Lt.debounceRendering||((uh=Lt.debounceRendering)||queueMicrotask)(fp)}function fp(){try{for(var n,e=1;Bs.length;)Bs.length>e&&Bs.sort(cp),n=Bs.shift(),e=Bs.length,8&n.__g&&Ey(n)}finally{(hl=Bs.length)&&(uh||queueMicrotask)(fp)}}function pp(n,e,t,i,s,r,o,a,l,c,u){var d,f,h,g,v,p,m=i.__k||fl,x=e.length;for(l=Ry(t,e,m,l,x),d=0;d<x;d++)(h=t.__k[d])!=null&&(f=~h.__i&&m[h.__i]||dl,h.__i=d,p=ph(n,h,f,s,r,o,a,l,c,u),g=h.__e,(f.ref!=h.ref||8&f.__u)&&(f.ref&&mh(f.ref,null,h,f),h.ref&&u.push(h.ref,h.__c||g,h)),v=v||g,4&h.__u?(l=mp(h,l,n,!f.__v),f.__e&&(f.__e=null)):typeof h.type=="function"&&p!==void 0?l=p:g&&(l=g.nextSibling),h.__u&=-21);return t.__e=v,l}function Ry(n,e,t,i,s){var r,o,a,l,c,u,d,f,h,g=t.length,v=g,p=0,m=0,x=n.__k=Array(s);for(r=0;r<s;r++)(o=e[r])!=null&&typeof o!="boolean"&&typeof o!="function"?(typeof o!="object"||o.constructor===String?o=x[r]=ll(null,o):fh(o)?o=x[r]=ll(jn,{children:o}):o.constructor===Ho&&o.__b?o=x[r]=ll(o.type,o.props,o.key,o.ref,o.__v):x[r]=o,l=r+p,o.__=n,o.__b=n.__b+1,a=null,~(c=o.__i=Cy(o,t,l,v))&&(v--,(a=t[c])&&(a.__u|=2)),a&&a.__v?(o.__u|=16,c==l-1?p--:c==l+1?p++:c!=l&&(c>l?p--:p++,m=1)):(~c||(s>g?p--:s<g&&p++),typeof o.type!="function"&&(o.__u|=4))):x[r]=null;if(m){for(u=[],d=[],r=0;r<s;r++)if((o=x[r])&&16&o.__u){for(p=0,f=u.length;p<f;)u[h=p+f>>1]<o.__i?p=h+1:f=h;u[p]=o.__i,d[r]=p+1}for(p=u.length;r--;)d[r]&&(d[r]==p?p--:x[r].__u|=4)}if(v)for(r=0;r<g;r++)!(a=t[r])||2&a.__u||(a.__e==i&&(i=ks(a)),gh(a,a));return i}function mp(n,e,t,i){var s,r,o,a;if(typeof n.type=="function"){if(n.props.__P)return e;if(s=n.__k)for(r=0;r<s.length;r++)s[r]&&(s[r].__=n,e=mp(s[r],e,t,!1));return e}for(e&&!e.parentNode&&(e=ks(n))&&!e.parentNode&&(e=null),o=n.__e,a=e;a&&a.nodeType==8;)a=a.nextSibling;for(o!=a&&(!i&&t.moveBefore&&o.parentNode?t.moveBefore(o,e):t.insertBefore(o,e||null)),e=o;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function Cy(n,e,t,i){var s,r=n.key,o=n.type,a=e[t],l=a&&!(2&a.__u);if(a===null&&r==null||l&&r==a.key&&o==a.type)return t;if(i>(l?1:0)){for(s=t-1;s>=0;s--)if((a=e[s])&&!(2&a.__u)&&r==a.key&&o==a.type)return s;for(s=t+1;s<e.length;s++)if((a=e[s])&&!(2&a.__u)&&r==a.key&&o==a.type)return s}return-1}function ap(n,e,t){t==null&&(t=""),e[0]=="-"?n.setProperty(e,t):n[e]=t}function ol(n,e,t,i,s){var r,o;if(e=="style")if(typeof t=="string")n.style.cssText=t;else{if(typeof i=="string"&&(n.style.cssText=i=""),i)for(e in i)t&&e in t||ap(n.style,e);if(t)for(e in t)i&&t[e]==i[e]||ap(n.style,e,t[e])}else if(e[0]=="o"&&e[1]=="n")typeof t!="function"&&(t=null),typeof i!="function"&&(i=null),(n.__e||(n.__e={}))[e]=t,t&&i||(o=hh[e]||(hh[e]=Py(e)),(n.__a||(n.__a={}))[e]=dh,r=e!=(e=e.replace(up,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),t?n.addEventListener(e,o,r):n.removeEventListener(e,o,r));else{if(s=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in n)try{return void(n[e]=t??"")}catch{}if(typeof t=="function")return;t==null||t===!1&&e[4]!="-"?n.removeAttribute(e):n.setAttribute(e,e=="popover"&&t==1?"":t)}}function Py(n){return function(e){var t=this.__e;if(t){if(t=t[n],e[al]==null)e[al]=dh++;else if(e[al]<this.__a[n])return;return t(Lt.event?Lt.event(e):e)}}}function ph(n,e,t,i,s,r,o,a,l,c){var u,d,f,h,g,v,p,m,x,E,b,P,R,y,A,B,L,D,k=e.type;if(e.constructor!==Ho)return null;128&t.__u&&(l=32&t.__u,u=t.__c.__z)&&(e.__u|=l,d=r=[],u.nodeType==8?a=ul(u,r):r.push(u),a=r[0]||a),(u=Lt.__b)&&u(e);e:if(typeof k=="function"){f=o.length;try{if(m=e.props,x=(u=k.prototype)&&u.render,E=(u=k.contextType)&&i[u.__c],b=u?E?E.props.value:u.__:i,(h=t.__c)?(e.__c=h,2&h.__g&&(h.__g|=1)):(x?e.__c=h=new k(m,b):(e.__c=h=new cl(m,b),h.constructor=k,h.render=Ly),E&&E.sub(h),h.state||(h.state={}),h.__n=i,h.__g|=8,h.__h=[],h.__k=[]),x&&(h.__s||(h.__s=h.state),k.getDerivedStateFromProps&&(h.__s==h.state&&(h.__s=sr({},h.__s)),sr(h.__s,k.getDerivedStateFromProps(m,h.__s)))),g=h.props,v=h.state,h.__v=e,t.__c){if(m!==g&&x&&!k.getDerivedStateFromProps&&h.componentWillReceiveProps&&h.componentWillReceiveProps(m,b),e.__v==t.__v&&!(8&h.__g)||!(4&h.__g)&&h.shouldComponentUpdate&&h.shouldComponentUpdate(m,h.__s,b)===!1){e.__v!=t.__v&&(h.props=m,h.state=h.__s,h.__g&=-9),e.__e=t.__e,e.__k=t.__k,e.__k.some(function(z){z&&(z.__=e)}),fl.push.apply(h.__h,h.__k),h.__k=[],h.__h.length&&o.push(h),a=ks(t);break e}h.componentWillUpdate&&h.componentWillUpdate(m,h.__s,b),x&&h.componentDidUpdate&&h.__h.push(function(){h.componentDidUpdate(g,v,p)})}else x&&!k.getDerivedStateFromProps&&h.componentWillMount&&h.componentWillMount(),x&&h.componentDidMount&&h.__h.push(h.componentDidMount);h.context=b,h.props=m,h.__P=n,h.__g&=-5,P=Lt.__r,R=x?25:0;do h.__g&=-9,P&&P(e),u=h.render(h.props,h.state=h.__s,h.context);while(8&h.__g&&++R<25);x&&(fl.push.apply(h.__h,h.__k),h.__k=[]),h.state=h.__s,h.getChildContext&&(i=sr({},i,h.getChildContext())),x&&t.__c&&h.getSnapshotBeforeUpdate&&(p=h.getSnapshotBeforeUpdate(g,v)),y=u&&u.type===jn&&u.key==null?u.props.children:u,m.__P&&(u=a,s=(n=m.__P).namespaceURI,l=r=null,t.props&&t.props.__P!=n&&(t.__k.some(function(z){z&&gh(z,z)}),t.__k=null),a=t.__k?ks(t,0):null),a=pp(n,fh(y)?y:[y],e,t,i,s,r,o,a,l,c),m.__P&&(e.__e=null,a=u),e.__u&=-161,d&&d.some(ir),h.__h.length&&o.push(h),1&h.__g&&(h.__g&=-4)}catch(z){if(o.length=f,e.__v=null,l||r)if(z&&z.then){if(e.__u|=128|l,r){for(~(L=r.indexOf(a||void 0))||(L=r.length);(D=r[L-1])&&D.nodeType==8;)L--;for(;L<r.length;L++)if(D=r[L])if(r[L]=null,A){if(D==B)break}else{if(D.nodeType!=8)break;D.data.startsWith("$s")&&(B=ul(A=D))}}if(!A){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;A=a}(u=ul(A=e.__c.__z||(e.__c.__z=A)))?(e.__e=A,a=u):e.__e=a,a=a&&a.nextSibling}else r&&r.some(ir);else e.__e=t.__e;e.__k||(e.__k=t.__k||[]),z&&z.then||gp(e),Lt.__e(z,e,t)}}else a=e.__e=Iy(t.__e,e,t,i,s,r,o,l,c,n);return(u=Lt.diffed)&&u(e),a}function ul(n,e){if(n&&n.nodeType==8&&n.data.startsWith("$s"))for(var t=1;n=n.nextSibling;){if(n.nodeType==8){if(n.data.startsWith("$s"))t++;else if(n.data.startsWith("/$s")&&!--t)return n}e&&e.push(n)}}function gp(n){n&&(n.__c&&(n.__c.__g|=4),n.__k&&n.__k.some(gp))}function _p(n,e,t){for(var i=0;i<t.length;)mh(t[i++],t[i++],t[i++]);Lt.__c&&Lt.__c(e,n),n.some(function(s){try{n=s.__h,s.__h=[],n.some(function(r){r.call(s)})}catch(r){Lt.__e(r,s.__v)}})}function Iy(n,e,t,i,s,r,o,a,l,c){var u,d,f,h,g,v,p,m,x=t.props||dl,E=e.props,b=e.type;if(b=="svg"?s="http://www.w3.org/2000/svg":b=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),r){for(u=0;u<r.length;u++)if((g=r[u])&&(b?g.localName==b:g.nodeType==3)){n=g,r[u]=null;break}}if(!n){if(m=c.ownerDocument||document,!b)return m.createTextNode(E);n=m.createElementNS(s,b,E.is?E:c),a&&(Lt.__m&&Lt.__m(e,r),a=!1),r=null}if(b){if(c=b=="template"&&n.content||n,r=b=="textarea"&&E.defaultValue!=null?null:r&&hp.call(c.childNodes),!a&&r)for(x={},u=0;u<n.attributes.length;u++)x[(g=n.attributes[u]).name]=g.value;for(u in x)g=x[u],u=="dangerouslySetInnerHTML"?f=g:u=="children"||u in E||u=="value"&&"defaultValue"in E||u=="checked"&&"defaultChecked"in E||ol(n,u,null,g,s);for(u in E)g=E[u],u=="children"?h=g:u=="dangerouslySetInnerHTML"?d=g:u=="value"?v=g:u=="checked"?p=g:a&&typeof g!="function"||x[u]===g||ol(n,u,g,x[u],s);d?(a||f&&(d.__html==f.__html||d.__html==n.innerHTML)||(n.innerHTML=d.__html),e.__k=[]):(f&&(n.textContent=""),(b=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Ay.test(b))&&(s="http://www.w3.org/1999/xhtml"),pp(c,fh(h)?h:[h],e,t,i,s,r,o,r?r[0]:t.__k&&ks(t,0),a,l),r&&r.some(ir)),a&&b!="textarea"||(u="value",b=="progress"&&v==null?n.removeAttribute(u):v==null||v===n[u]&&(b!="progress"||v)||ol(n,u,v,x[u],s),u="checked",p!=null&&p!=n[u]&&ol(n,u,p,x[u],s))}else x===E||a&&n.data==E||(n.data=E);return n}function mh(n,e,t,i){try{typeof n=="function"?e?e.__x=n(e)||1:i&&(i=i.__c||i.__e)&&(e=i.__x)&&(i.__x=null,typeof e=="function"?e():n(null)):n.current=e}catch(s){Lt.__e(s,t)}}function gh(n,e,t){var i,s,r,o;if(Lt.unmount&&Lt.unmount(n),!(i=n.ref)||i.current&&i.current!=n.__e||mh(i,null,e,n),i=n.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(a){Lt.__e(a,e)}i.__P=i.__n=null}if(i=n.__k)for(o=0;o<i.length;o++)i[o]&&gh(i[o],e,typeof n.type!="function"||t&&!n.props.__P);!t&&(i=n.__c)&&(i=i.__z)&&(s=ul(i,r=[]))&&(i==n.__e&&r.some(ir),ir(s),ir(i)),t||ir(n.__e),n.__e=n.__c=n.__=null}function Ly(n,e,t){return this.constructor(n,t)}function yp(n,e){var t,i,s,r;Lt.__&&Lt.__(n,e),e.nodeType==9&&(e=e.documentElement),i=(t=n&&32&n.__u)?null:e.__k,e.__k=ll(jn,{children:[n]}),s=[],r=[],ph(e,e.__k,i||dl,dl,e.namespaceURI,i?null:e.firstChild?hp.call(e.childNodes):null,s,i?i.__e:e.firstChild,t,r),_p(s,e.__k,r),e.__k.props.children=null}Lt={__e:function(n,e,t,i){for(var s,r,o;e=e.__;)if((s=e.__c)&&!(1&s.__g)){s.__g|=4;try{if((o=(r=s.constructor)&&r.getDerivedStateFromError)&&s.setState(r.getDerivedStateFromError(n)),s.componentDidCatch&&(s.componentDidCatch(n,i||{}),o=1),o&&8&s.__g)return void(s.__g|=2)}catch(a){n=a}}throw hl=0,n}},lp=0,wy=function(n){return n!=null&&n.constructor===Ho},cl.prototype.setState=function(n,e){var t=this.__s;t&&t!=this.state||(t=this.__s=sr({},this.state)),typeof n=="function"&&(n=n(sr({},t),this.props)),n&&(sr(t,n),this.__v&&(e&&this.__k.push(e),op(this)))},cl.prototype.forceUpdate=function(n){this.__v&&(this.__g|=4,n&&this.__h.push(n),op(this))},cl.prototype.render=jn,Bs=[],hl=0,cp=function(n,e){return n.__v.__b-e.__v.__b},al=Symbol(),up=/(PointerCapture)$|Capture$/i,dh=0,hh={},Ty=0;var Dy=16.666666666666668,Ny=100,pl=class{constructor(e,t){this.send=e;this.release=t}send;release;body=-1;point=[0,0,0];target=[0,0,0];dirty=!1;sentAtMs=Number.NEGATIVE_INFINITY;get active(){return this.body>=0}get grabbed(){return this.active?{body:this.body,point:this.point,target:this.target}:void 0}start(e,t,i,s){this.body=e,this.point=t,this.move(i,s)}move(e,t){this.active&&(this.target=e,this.dirty=!0,this.flush(t))}flush(e){if(!this.active)return;let t=e-this.sentAtMs;(this.dirty&&t>=Dy-.5||t>=Ny)&&(this.dirty=!1,this.sentAtMs=e,this.send({body:this.body,point:this.point,target:this.target}))}end(){this.active&&(this.body=-1,this.dirty=!1,this.release())}};function xp(n,e,t){let i=[n[0]-e[0],n[1]-e[1],n[2]-e[2]],[s,r,o,a]=[t[0],-t[1],-t[2],-t[3]],l=[2*(o*i[2]-a*i[1]),2*(a*i[0]-r*i[2]),2*(r*i[1]-o*i[0])];return[i[0]+s*l[0]+o*l[2]-a*l[1],i[1]+s*l[1]+a*l[0]-r*l[2],i[2]+s*l[2]+r*l[1]-o*l[0]]}var vp=["forward","back","left","right","turn_left","turn_right","dash"];var ml=1;var bp=262144,gl=44,zn={type:0,version:1,stream:2,sequence:4,episode:8,tick:12,policy_version:16,policy_age_s:20,speed:24,sim_time_s:28,score_0:36,score_1:38,flags:40,mode:41,blocks:42},_l=12,Br={model:0,instances:2,bodies:4,reserved:6,extent:8},Sp=8,Wo={type:0,version:1,stream:2,sequence:4};var _h={POSES:1,ACK:2},yh={PAUSED:1,REPLAY:2,DRAGGING:4,STEPPED:8};var Mp={KeyW:"forward",ArrowUp:"forward",KeyS:"back",ArrowDown:"back",KeyA:"left",ArrowLeft:"left",KeyD:"right",ArrowRight:"right",KeyQ:"turn_left",KeyE:"turn_right",Space:"dash",ShiftLeft:"dash",ShiftRight:"dash"},Uy=100;function _s(n){return 1<<vp.indexOf(n)}var yl=class{constructor(e){this.send=e}send;held=new Map;sentMask=0;sentAtMs=Number.NEGATIVE_INFINITY;get mask(){let e=0;for(let t of this.held.values())e|=t;return e}set(e,t,i){t===0?this.held.delete(e):this.held.set(e,t),this.mask!==this.sentMask&&this.emit(i)}releaseAll(e){this.held.clear(),this.sentMask!==0&&this.emit(e)}heartbeat(e){this.sentMask!==0&&e-this.sentAtMs>=Uy-5&&this.emit(e)}emit(e){this.sentMask=this.mask,this.sentAtMs=e,this.send(this.sentMask)}};function wp(n,e){return Math.hypot(n,e)<.3?0:Math.abs(n)>Math.abs(e)?_s(n>0?"right":"left"):_s(e>0?"forward":"back")}var Fy={forward:"left",back:"right",left:"back",right:"forward"},Oy={forward:"right",back:"left",left:"forward",right:"back"};function Tp(n,e){let t=e%2===0?Fy:Oy,i=n;for(let s of Object.keys(t))i&=~_s(s);for(let[s,r]of Object.entries(t))(n&_s(s))!==0&&(i|=_s(r));return i}function Ap(n,e){let t=Math.min(250*2**Math.max(n,0),5e3);return Math.round(t*(.8+.4*e))}var Ji=class extends Error{constructor(t,i){super(i);this.code=t}code},By=2e4,ky=8e3,xl=class{constructor(e,t,i){this.url=e;this.listener=t;this.whyClosed=i}url;listener;whyClosed;state={kind:"connecting"};socket;nextId=1;attempt=0;waiting=new Map;timer;open(){clearTimeout(this.timer),this.set({kind:"connecting"});let e=new WebSocket(this.url);e.binaryType="arraybuffer",this.socket=e;let t=setTimeout(()=>e.close(),ky);e.onopen=()=>{clearTimeout(t),this.attempt=0,this.set({kind:"open"})},e.onmessage=i=>{i.data instanceof ArrayBuffer?this.listener.frame(i.data):typeof i.data=="string"&&this.text(i.data)},e.onclose=()=>{clearTimeout(t),this.socket===e&&this.closed()}}retryNow(){(this.state.kind==="waiting"||this.state.kind==="refused")&&this.open()}ask(e){let t=this.socket;if(t===void 0||t.readyState!==WebSocket.OPEN)return Promise.reject(new Ji("unavailable","Not connected to the studio just now; try again in a moment."));let i=this.nextId++;return new Promise((s,r)=>{let o=setTimeout(()=>{this.waiting.delete(i),r(new Ji("timed_out",`The studio did not answer "${e.type}" within 20 s; try again.`))},By);this.waiting.set(i,{resolve:s,reject:r,timer:o}),t.send(JSON.stringify({...e,id:i}))})}tell(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify({...e,id:0}))}bytes(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(e)}text(e){let t;try{t=JSON.parse(e)}catch{return}if(t.type!=="answer"){this.listener.push(t);return}let i=this.waiting.get(t.id);i!==void 0&&(this.waiting.delete(t.id),clearTimeout(i.timer),t.ok?i.resolve(t.data??{}):i.reject(new Ji(t.code,t.error||"The studio refused this without saying why.")))}async closed(){for(let r of this.waiting.values())clearTimeout(r.timer),r.reject(new Ji("unavailable","The connection to the studio broke before it answered."));this.waiting.clear();let e=this.attempt++,t=Ap(e,Math.random());this.set({kind:"waiting",retryAtMs:performance.now()+t,attempt:e,why:""}),this.timer=setTimeout(()=>this.open(),t);let{why:i,final:s}=await this.whyClosed();this.state.kind==="waiting"&&(s?(clearTimeout(this.timer),this.set({kind:"refused",why:i})):this.set({...this.state,why:i}))}set(e){this.state=e,this.listener.link(e)}};async function Ep(){try{let n=await fetch("./",{method:"HEAD",cache:"no-store"});return n.status===401||n.status===403?{why:"This page's pass has expired: open the link that drillyard printed when it started, or run drillyard again.",final:!0}:{why:"The studio answers, but the live connection broke.",final:!1}}catch{return{why:"The studio does not answer. If it was stopped, start it again with drillyard; training goes on without it.",final:!1}}}var kr=class{constructor(e){this.runId=e}runId;steps=[];columns=new Map;log=[];revision=0;lastSeq=-1;newest;stride=1;sinceKept=0;add(e){e.run_id!==this.runId||!(e.seq>this.lastSeq)||(this.lastSeq=e.seq,this.revision+=1,e.type==="metrics"?this.point(e):e.type==="log"?this.note(e.ts,e.level,e.message):e.type==="run_failed"?this.note(e.ts,"error",e.reason):e.type==="checkpoint_saved"&&this.note(e.ts,"info",`Checkpoint saved (${e.reason}).`))}column(e){return this.columns.get(e)??this.steps.map(()=>null)}point(e){if(this.newest=e,this.sinceKept+=1,this.sinceKept<this.stride&&this.steps.length>0){this.write(this.steps.length-1,e);return}this.sinceKept=0,this.write(this.steps.length,e),this.steps.length>1600&&this.thin()}write(e,t){this.steps[e]=t.env_steps;for(let i of Object.keys(t.values))this.columns.has(i)||this.columns.set(i,new Array(e).fill(null));for(let[i,s]of this.columns){let r=t.values[i];s[e]=typeof r=="number"&&Number.isFinite(r)?r:null}}thin(){let e=t=>{let i=0;for(let s=t.length%2===0?1:0;s<t.length;s+=2)t[i++]=t[s];t.length=i};e(this.steps);for(let t of this.columns.values())e(t);this.stride*=2}note(e,t,i){this.log.push({ts:e,level:t,message:i}),this.log.length>200&&this.log.splice(0,this.log.length-200)}};var zr,fn,xh,Rp,vh=Object.is,vl=0,Op=[],bh=[],on=Lt,Cp=on.__b,Pp=on.__r,Ip=on.diffed,Lp=on.__c,Dp=on.unmount,Np=on.__;function bl(n,e){on.__h&&on.__h(fn,n,vl||e),vl=0;var t=fn.__H||(fn.__H={__:[],__h:[]});return n>=t.__.length&&t.__.push({}),t.__[n]}function xi(n){return vl=1,zy(kp,n)}function zy(n,e,t){var i=bl(zr++,2);if(i.t=n,!i.__c&&(i.__=[t?t(e):kp(void 0,e),function(r){var o=(i.__N||i.__)[0],a=i.t(o,r);vh(o,a)||(i.__N=[a,i.__[1]],i.__c.setState({}))}],i.__c=fn,!fn.__f)){fn.__f=!0;var s=fn.shouldComponentUpdate;fn.shouldComponentUpdate=function(r,o,a){var l=this.__H;if(!l)return!0;var c=!1,u=this.props!=r;if(l.__.some(function(f){f.__N&&(c=!0,vh(f.__[0],f.__N[0])||(u=!0))}),s){var d=s.call(this,r,o,a);return c?d||u:d}return!c||u}}return i.__}function pn(n,e){var t=bl(zr++,3);!on.__s&&Mh(t.__H,e)&&(t.__P=!0,t.__=n,t.u=e,fn.__H.__h.push(t))}function Bp(n,e){var t=bl(zr++,4);!on.__s&&Mh(t.__H,e)&&(t.__P=!1,t.__=n,t.u=e,fn.__h.push(t))}function mn(n){return vl=5,Vy(function(){return{current:n}},[])}function Vy(n,e){var t=bl(zr++,7);return Mh(t.__H,e)&&(t.__=n(),t.__H=e),t.__}function Gy(){var n;do{for(;n=bh.shift();)try{Xo(n)}catch(t){on.__e(t,{__:(n=n.__P)&&n.__v})}for(;n=Op.shift();){var e=n.__H;if(n.__P&&e)try{e.__h.some(Xo),e.__h.some(Sh),e.__h=[]}catch(t){e.__h=[],on.__e(t,n.__v)}}}while(bh.length)}on.__b=function(n){fn=null,Cp&&Cp(n)},on.__=function(n,e){n&&e.__k&&e.__k.__m&&(n.__m=e.__k.__m),Np&&Np(n,e)},on.__r=function(n){Pp&&Pp(n),zr=0;var e=(fn=n.__c).__H;e&&(xh==fn?fn.__h=[]:(e.__h.some(Xo),e.__h.some(Sh),zr=0),e.__h=[],e.__.some(function(t){t.__N&&(t.__=t.__N),t.u=t.__N=void 0})),xh=fn},on.diffed=function(n){Ip&&Ip(n);var e=n.__c;e&&e.__H&&(e.__H.__h.length&&Fp(Op.push(e)),e.__H.__.some(function(t){t.u&&(t.__H=t.u)})),xh=fn=null},on.__c=function(n,e){e.some(function(t){try{t.__h.some(Xo),t.__h=t.__h.filter(function(i){return!i.__||Sh(i)})}catch(i){t.__h=[function(){throw i}]}}),Lp&&Lp(n,e)},on.unmount=function(n){Dp&&Dp(n);var e,t,i=n.__c;i&&i.__H&&(i.__H.__.some(function(s){try{if(s.__P&&s.__c){if(t===void 0){for(t=n.__;t&&(!t.__c||!t.__c.__P);)t=t.__;t=t&&t.__c}s.__P=t,Fp(bh.push(s))}else Xo(s)}catch(r){e=r}}),i.__H=void 0,e&&on.__e(e,i.__v))};var Up=typeof requestAnimationFrame=="function";function Hy(n){var e,t=function(){clearTimeout(i),Up&&cancelAnimationFrame(e),setTimeout(n)},i=setTimeout(t,35);Up&&(e=requestAnimationFrame(t))}function Fp(n){n!=1&&Rp==on.requestAnimationFrame||((Rp=on.requestAnimationFrame)||Hy)(Gy)}function Xo(n){var e=fn,t=n.__c;typeof t=="function"&&(n.__c=void 0,t()),fn=e}function Sh(n){var e=fn;n.__c=n.__(),fn=e}function Mh(n,e){return!n||n.length!=e.length||e.some(function(t,i){return!vh(t,n[i])})}function kp(n,e){return typeof e=="function"?e(n):e}var Sl=["show","runs","replays","system"],Wy={view:"show",link:{kind:"connecting"},hello:void 0,status:void 0,stageGone:"",trouble:"",runs:[],runId:"",history:new kr(""),historyRevision:0,system:void 0,replays:void 0,toasts:[],help:!1,settings:{},busy:{},score:[0,0],policyVersion:0,goal:{by:-1,count:0}},wh=class{state=Wy;listeners=new Set;set(e){this.state={...this.state,...e};for(let t of[...this.listeners])t()}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}},Ie=new wh;function Ze(n){let[e,t]=xi(()=>n(Ie.state));return Bp(()=>{let i=()=>t(()=>n(Ie.state));return i(),Ie.subscribe(i)},[]),e}function Ml(n){return n.runs.find(e=>e.run_id===n.runId)}function wl(n){if(n===void 0)return{title:"Not trained yet",hint:"Press Train: the players learn by playing thousands of matches.",tone:"idle"};switch(n.state){case"created":case"starting":return n.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:{title:"Starting",hint:"The training processes are coming up.",tone:"busy"};case"running":return n.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:n.phase==="starting"?{title:"Starting",hint:"The training processes are coming up.",tone:"busy"}:n.phase==="saving"?{title:"Saving",hint:"Writing a checkpoint; training goes on.",tone:"good"}:{title:"Training",hint:"The match adopts every new policy as it is learned.",tone:"good"};case"paused":return{title:"Paused",hint:"Learning is on hold; nothing is lost. Resume goes on.",tone:"held"};case"stopping":return{title:"Stopping",hint:"Saving a last checkpoint, then ending its processes.",tone:"busy"};case"ended":return Xy(n)}}function Xy(n){let e=Th(n.reason);switch(n.outcome){case"failed":return{title:"Crashed",hint:`${e||"It ended without a reason."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"lost":return{title:"Lost",hint:`${e||"Its processes vanished."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"cancelled":return{title:"Stopped",hint:`${e||"Stopped by you."} What was learned is saved.`,tone:"held"};default:return{title:"Finished",hint:`${e||"The run reached its limit."} What was learned is saved.`,tone:"good"}}}function Vr(n){return n.replace(/^\d{8}-\d{6}-/,"")}function Th(n){let e=n.trim();if(e==="")return"";let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Pi(n){return n!==void 0&&n.state!=="ended"}function zp(n,e){switch(n?.kind){case"policy":return e?"AI":"AI (untrained)";case"scripted":return n.source?`script: ${n.source}`:"script";case"random":return"random";case"human":return"you";default:return""}}var qy=" ";function Tl(n){return Math.round(n).toString().replace(/\B(?=(\d{3})+(?!\d))/g,qy)}function ei(n){let e=Math.abs(n);return Number.isFinite(n)?e>=1e9?`${(n/1e9).toFixed(1)} G`:e>=1e6?`${(n/1e6).toFixed(e>=1e8?0:1)} M`:e>=1e4?`${(n/1e3).toFixed(e>=1e5?0:1)} k`:Math.round(n).toString():"–"}function Pn(n){if(n==null||!Number.isFinite(n))return"–";let e=Math.abs(n);return Number.isInteger(n)&&e<1e4?String(n):e>=1e4?ei(n):e>=100?n.toFixed(0):e>=10?n.toFixed(1):e>=.1?n.toFixed(2):e>=.001?n.toFixed(4):n.toExponential(1).replace("e-","e−")}function oi(n){return n==null||!Number.isFinite(n)?"–":`${Math.round(n*100)} %`}function rr(n){if(!Number.isFinite(n)||n<0)return"–";let e=Math.floor(n);return e<60?`${e} s`:e<3600?`${Math.floor(e/60)} min ${String(e%60).padStart(2,"0")} s`:`${Math.floor(e/3600)} h ${String(Math.floor(e%3600/60)).padStart(2,"0")} min`}function Vp(n){return!Number.isFinite(n)||n<0?"–":n<10?`${n.toFixed(1)} s ago`:`${rr(n)} ago`}function Al(n){return n>=1e6?`${(n/1e6).toFixed(1)} MB`:n>=1e3?`${(n/1e3).toFixed(1)} kB`:`${n} B`}var Sm=0,cd=1,Mm=2;var fr=1,wm=2,yo=3,Ks=0,Jn=1,Si=2,pr=0,as=1,mr=2,ud=3,hd=4,Tm=5;var gr=100,Am=101,Em=102,Rm=103,Cm=104,Pm=200,Im=201,Lm=202,Dm=203,dd=204,fd=205,Nm=206,Um=207,Fm=208,Om=209,Bm=210,km=211,zm=212,Vm=213,Gm=214,jl=0,ec=1,tc=2,io=3,nc=4,ic=5,sc=6,rc=7,Oc=0,Hm=1,Wm=2,ls=0,pd=1,md=2,gd=3,_d=4,yd=5,xd=6,vd=7;var bd=300,_r=301,xo=302,Bc=303,kc=304,so=1e3,ji=1001,oc=1002,Ln=1003,Xm=1004;var Na=1005;var Fn=1006,zc=1007;var Fi=1008;var ti=1009,Sd=1010,Md=1011,vo=1012,Vc=1013,Oi=1014,Bi=1015,ki=1016,Gc=1017,Hc=1018,yr=1020,wd=35902,Td=35899,Ad=1021,Ed=1022,zi=1023,Ts=1026,Es=1027,Rd=1028,Wc=1029,Js=1030,Xc=1031;var qc=1033,Ua=33776,Fa=33777,Oa=33778,Ba=33779,Yc=35840,$c=35841,Zc=35842,Kc=35843,Jc=36196,Qc=37492,jc=37496,eu=37488,tu=37489,ka=37490,nu=37491,iu=37808,su=37809,ru=37810,ou=37811,au=37812,lu=37813,cu=37814,uu=37815,hu=37816,du=37817,fu=37818,pu=37819,mu=37820,gu=37821,_u=36492,yu=36494,xu=36495,vu=36283,bu=36284,za=36285,Su=36286;var ta=2300,ac=2301,Jl=2302,Qh=2303,jh=2400,ed=2401,td=2402;var qm=3200;var Va=0,Ym=1,Rs="",Un="srgb",na="srgb-linear",ia="linear",Et="srgb";var Ql=7680;var $m=519,Zm=512,Km=513,Jm=514,Cd=515,Qm=516,jm=517,Pd=518,Id=519,eg=35044;var Ld="300 es",bi=2e3,ro=2001;function Yy(n){for(let e=n.length-1;e>=0;--e)if(n[e]>=65535)return!0;return!1}function $y(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function sa(n){return document.createElementNS("http://www.w3.org/1999/xhtml",n)}function tg(){let n=sa("canvas");return n.style.display="block",n}var Gp={},oo=null;function Dd(...n){let e="THREE."+n.shift();oo?oo("log",e,...n):console.log(e,...n)}function ng(n){let e=n[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=n[1];t&&t.isStackTrace?n[0]+=" "+t.getLocation():n[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return n}function Je(...n){n=ng(n);let e="THREE."+n.shift();if(oo)oo("warn",e,...n);else{let t=n[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...n)}}function tt(...n){n=ng(n);let e="THREE."+n.shift();if(oo)oo("error",e,...n);else{let t=n[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...n)}}function Qo(...n){let e=n.join(" ");e in Gp||(Gp[e]=!0,Je(...n))}function ig(n,e,t){return new Promise(function(i,s){function r(){switch(n.clientWaitSync(e,n.SYNC_FLUSH_COMMANDS_BIT,0)){case n.WAIT_FAILED:s();break;case n.TIMEOUT_EXPIRED:setTimeout(r,t);break;default:i()}}setTimeout(r,t)})}var sg={[jl]:jl,[tc]:sc,[nc]:nc,[io]:ic,[ec]:ec,[sc]:tc,[rc]:rc,[ic]:io},ts=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let i=this._listeners;i[e]===void 0&&(i[e]=[]),i[e].indexOf(t)===-1&&i[e].push(t)}hasEventListener(e,t){let i=this._listeners;return i===void 0?!1:i[e]!==void 0&&i[e].indexOf(t)!==-1}removeEventListener(e,t){let i=this._listeners;if(i===void 0)return;let s=i[e];if(s!==void 0){let r=s.indexOf(t);r!==-1&&s.splice(r,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let i=t[e.type];if(i!==void 0){e.target=this;let s=i.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,e);e.target=null}}},Vn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var Ah=Math.PI/180,lc=180/Math.PI;function bo(){let n=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,i=Math.random()*4294967295|0;return(Vn[n&255]+Vn[n>>8&255]+Vn[n>>16&255]+Vn[n>>24&255]+"-"+Vn[e&255]+Vn[e>>8&255]+"-"+Vn[e>>16&15|64]+Vn[e>>24&255]+"-"+Vn[t&63|128]+Vn[t>>8&255]+"-"+Vn[t>>16&255]+Vn[t>>24&255]+Vn[i&255]+Vn[i>>8&255]+Vn[i>>16&255]+Vn[i>>24&255]).toLowerCase()}function _t(n,e,t){return Math.max(e,Math.min(t,n))}function Zy(n,e){return(n%e+e)%e}function Eh(n,e,t){return(1-t)*n+t*e}function rg(n){return Math.pow(2,Math.floor(Math.log(n)/Math.LN2))}function Nd(n){switch(n.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Ky(n,e){if(e.constructor===Float32Array)return n;let t=Nd(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(n/t,-1)}function Jy(n,e){if(e.constructor===Float32Array)return n;let t=Nd(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(n*t)}var Be=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,i=this.y,s=e.elements;return this.x=s[0]*t+s[3]*i+s[6],this.y=s[1]*t+s[4]*i+s[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(_t(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(_t(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y;return t*t+i*i}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let i=Math.cos(t),s=Math.sin(t),r=this.x-e.x,o=this.y-e.y;return this.x=r*i-o*s+e.x,this.y=r*s+o*i+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},ns=class{constructor(e=0,t=0,i=0,s=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=i,this._w=s}static slerpFlat(e,t,i,s,r,o,a){let l=i[s+0],c=i[s+1],u=i[s+2],d=i[s+3],f=r[o+0],h=r[o+1],g=r[o+2],v=r[o+3];if(d!==v||l!==f||c!==h||u!==g){let p=l*f+c*h+u*g+d*v;p<0&&(f=-f,h=-h,g=-g,v=-v,p=-p);let m=1-a;if(p<.9995){let x=Math.acos(p),E=Math.sin(x);m=Math.sin(m*x)/E,a=Math.sin(a*x)/E,l=l*m+f*a,c=c*m+h*a,u=u*m+g*a,d=d*m+v*a}else{l=l*m+f*a,c=c*m+h*a,u=u*m+g*a,d=d*m+v*a;let x=1/Math.sqrt(l*l+c*c+u*u+d*d);l*=x,c*=x,u*=x,d*=x}}e[t]=l,e[t+1]=c,e[t+2]=u,e[t+3]=d}static multiplyQuaternionsFlat(e,t,i,s,r,o){let a=i[s],l=i[s+1],c=i[s+2],u=i[s+3],d=r[o],f=r[o+1],h=r[o+2],g=r[o+3];return e[t]=a*g+u*d+l*h-c*f,e[t+1]=l*g+u*f+c*d-a*h,e[t+2]=c*g+u*h+a*f-l*d,e[t+3]=u*g-a*d-l*f-c*h,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,i,s){return this._x=e,this._y=t,this._z=i,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let i=e._x,s=e._y,r=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(i/2),u=a(s/2),d=a(r/2),f=l(i/2),h=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=f*u*d+c*h*g,this._y=c*h*d-f*u*g,this._z=c*u*g+f*h*d,this._w=c*u*d-f*h*g;break;case"YXZ":this._x=f*u*d+c*h*g,this._y=c*h*d-f*u*g,this._z=c*u*g-f*h*d,this._w=c*u*d+f*h*g;break;case"ZXY":this._x=f*u*d-c*h*g,this._y=c*h*d+f*u*g,this._z=c*u*g+f*h*d,this._w=c*u*d-f*h*g;break;case"ZYX":this._x=f*u*d-c*h*g,this._y=c*h*d+f*u*g,this._z=c*u*g-f*h*d,this._w=c*u*d+f*h*g;break;case"YZX":this._x=f*u*d+c*h*g,this._y=c*h*d+f*u*g,this._z=c*u*g-f*h*d,this._w=c*u*d-f*h*g;break;case"XZY":this._x=f*u*d-c*h*g,this._y=c*h*d-f*u*g,this._z=c*u*g+f*h*d,this._w=c*u*d+f*h*g;break;default:Je("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let i=t/2,s=Math.sin(i);return this._x=e.x*s,this._y=e.y*s,this._z=e.z*s,this._w=Math.cos(i),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,i=t[0],s=t[4],r=t[8],o=t[1],a=t[5],l=t[9],c=t[2],u=t[6],d=t[10],f=i+a+d;if(f>0){let h=.5/Math.sqrt(f+1);this._w=.25/h,this._x=(u-l)*h,this._y=(r-c)*h,this._z=(o-s)*h}else if(i>a&&i>d){let h=2*Math.sqrt(1+i-a-d);this._w=(u-l)/h,this._x=.25*h,this._y=(s+o)/h,this._z=(r+c)/h}else if(a>d){let h=2*Math.sqrt(1+a-i-d);this._w=(r-c)/h,this._x=(s+o)/h,this._y=.25*h,this._z=(l+u)/h}else{let h=2*Math.sqrt(1+d-i-a);this._w=(o-s)/h,this._x=(r+c)/h,this._y=(l+u)/h,this._z=.25*h}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let i=e.dot(t)+1;return i<1e-8?(i=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=i):(this._x=0,this._y=-e.z,this._z=e.y,this._w=i)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=i),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(_t(this.dot(e),-1,1)))}rotateTowards(e,t){let i=this.angleTo(e);if(i===0)return this;let s=Math.min(1,t/i);return this.slerp(e,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let i=e._x,s=e._y,r=e._z,o=e._w,a=t._x,l=t._y,c=t._z,u=t._w;return this._x=i*u+o*a+s*c-r*l,this._y=s*u+o*l+r*a-i*c,this._z=r*u+o*c+i*l-s*a,this._w=o*u-i*a-s*l-r*c,this._onChangeCallback(),this}slerp(e,t){let i=e._x,s=e._y,r=e._z,o=e._w,a=this.dot(e);a<0&&(i=-i,s=-s,r=-r,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),u=Math.sin(c);l=Math.sin(l*c)/u,t=Math.sin(t*c)/u,this._x=this._x*l+i*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+i*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,i){return this.copy(e).slerp(t,i)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),i=Math.random(),s=Math.sqrt(1-i),r=Math.sqrt(i);return this.set(s*Math.sin(e),s*Math.cos(e),r*Math.sin(t),r*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},G=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,i=0){this.x=e,this.y=t,this.z=i}set(e,t,i){return i===void 0&&(i=this.z),this.x=e,this.y=t,this.z=i,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Hp.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Hp.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,i=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[3]*i+r[6]*s,this.y=r[1]*t+r[4]*i+r[7]*s,this.z=r[2]*t+r[5]*i+r[8]*s,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,i=this.y,s=this.z,r=e.elements,o=1/(r[3]*t+r[7]*i+r[11]*s+r[15]);return this.x=(r[0]*t+r[4]*i+r[8]*s+r[12])*o,this.y=(r[1]*t+r[5]*i+r[9]*s+r[13])*o,this.z=(r[2]*t+r[6]*i+r[10]*s+r[14])*o,this}applyQuaternion(e){let t=this.x,i=this.y,s=this.z,r=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*s-a*i),u=2*(a*t-r*s),d=2*(r*i-o*t);return this.x=t+l*c+o*d-a*u,this.y=i+l*u+a*c-r*d,this.z=s+l*d+r*u-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,i=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[4]*i+r[8]*s,this.y=r[1]*t+r[5]*i+r[9]*s,this.z=r[2]*t+r[6]*i+r[10]*s,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this.z=_t(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this.z=_t(this.z,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(_t(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let i=e.x,s=e.y,r=e.z,o=t.x,a=t.y,l=t.z;return this.x=s*l-r*a,this.y=r*o-i*l,this.z=i*a-s*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let i=e.dot(this)/t;return this.copy(e).multiplyScalar(i)}projectOnPlane(e){return Rh.copy(this).projectOnVector(e),this.sub(Rh)}reflect(e){return this.sub(Rh.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(_t(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y,s=this.z-e.z;return t*t+i*i+s*s}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,i){let s=Math.sin(t)*e;return this.x=s*Math.sin(i),this.y=Math.cos(t)*e,this.z=s*Math.cos(i),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,i){return this.x=e*Math.sin(t),this.y=i,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),i=this.setFromMatrixColumn(e,1).length(),s=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=i,this.z=s,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,i=Math.sqrt(1-t*t);return this.x=i*Math.cos(e),this.y=t,this.z=i*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Rh=new G,Hp=new ns,st=class{static{this.prototype.isMatrix3=!0}constructor(e,t,i,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,i,s,r,o,a,l,c)}set(e,t,i,s,r,o,a,l,c){let u=this.elements;return u[0]=e,u[1]=s,u[2]=a,u[3]=t,u[4]=r,u[5]=l,u[6]=i,u[7]=o,u[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],this}extractBasis(e,t,i){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),i.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,s=t.elements,r=this.elements,o=i[0],a=i[3],l=i[6],c=i[1],u=i[4],d=i[7],f=i[2],h=i[5],g=i[8],v=s[0],p=s[3],m=s[6],x=s[1],E=s[4],b=s[7],P=s[2],R=s[5],y=s[8];return r[0]=o*v+a*x+l*P,r[3]=o*p+a*E+l*R,r[6]=o*m+a*b+l*y,r[1]=c*v+u*x+d*P,r[4]=c*p+u*E+d*R,r[7]=c*m+u*b+d*y,r[2]=f*v+h*x+g*P,r[5]=f*p+h*E+g*R,r[8]=f*m+h*b+g*y,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8];return t*o*u-t*a*c-i*r*u+i*a*l+s*r*c-s*o*l}invert(){let e=this.elements,t=e[0],i=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],d=u*o-a*c,f=a*l-u*r,h=c*r-o*l,g=t*d+i*f+s*h;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let v=1/g;return e[0]=d*v,e[1]=(s*c-u*i)*v,e[2]=(a*i-s*o)*v,e[3]=f*v,e[4]=(u*t-s*l)*v,e[5]=(s*r-a*t)*v,e[6]=h*v,e[7]=(i*l-c*t)*v,e[8]=(o*t-i*r)*v,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,i,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(i*l,i*c,-i*(l*o+c*a)+o+e,-s*c,s*l,-s*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return Qo("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Ch.makeScale(e,t)),this}rotate(e){return Qo("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Ch.makeRotation(-e)),this}translate(e,t){return Qo("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Ch.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,i,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,i=e.elements;for(let s=0;s<9;s++)if(t[s]!==i[s])return!1;return!0}fromArray(e,t=0){for(let i=0;i<9;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Ch=new st,Wp=new st().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Xp=new st().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Qy(){let n={enabled:!0,workingColorSpace:na,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===Et&&(s.r=ws(s.r),s.g=ws(s.g),s.b=ws(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Et&&(s.r=to(s.r),s.g=to(s.g),s.b=to(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===Rs?ia:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],i=[.3127,.329];return n.define({[na]:{primaries:e,whitePoint:i,transfer:ia,toXYZ:Wp,fromXYZ:Xp,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Un},outputColorSpaceConfig:{drawingBufferColorSpace:Un}},[Un]:{primaries:e,whitePoint:i,transfer:Et,toXYZ:Wp,fromXYZ:Xp,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Un}}}),n}var xt=Qy();function ws(n){return n<.04045?n*.0773993808:Math.pow(n*.9478672986+.0521327014,2.4)}function to(n){return n<.0031308?n*12.92:1.055*Math.pow(n,.41666)-.055}var Gr,cc=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let i;if(e instanceof HTMLCanvasElement)i=e;else{Gr===void 0&&(Gr=sa("canvas")),Gr.width=e.width,Gr.height=e.height;let s=Gr.getContext("2d");e instanceof ImageData?s.putImageData(e,0,0):s.drawImage(e,0,0,e.width,e.height),i=Gr}return i.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=sa("canvas");t.width=e.width,t.height=e.height;let i=t.getContext("2d");i.drawImage(e,0,0,e.width,e.height);let s=i.getImageData(0,0,e.width,e.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=ws(r[o]/255)*255;return i.putImageData(s,0,0),t}else if(e.data){let t=e.data.slice(0);for(let i=0;i<t.length;i++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[i]=Math.floor(ws(t[i]/255)*255):t[i]=ws(t[i]);return{data:t,width:e.width,height:e.height}}else return Je("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},jy=0,ao=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:jy++}),this.uuid=bo(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let i={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(Ph(s[o].image)):r.push(Ph(s[o]))}else r=Ph(s);i.url=r}return t||(e.images[this.uuid]=i),i}};function Ph(n){return typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&n instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&n instanceof ImageBitmap?cc.getDataURL(n):n.data?{data:Array.from(n.data),width:n.width,height:n.height,type:n.data.constructor.name}:(Je("Texture: Unable to serialize Texture."),{})}var ex=0,Ih=new G,Kn=class n extends ts{constructor(e=n.DEFAULT_IMAGE,t=n.DEFAULT_MAPPING,i=ji,s=ji,r=Fn,o=Fi,a=zi,l=ti,c=n.DEFAULT_ANISOTROPY,u=Rs){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:ex++}),this.uuid=bo(),this.name="",this.source=new ao(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=i,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Be(0,0),this.repeat=new Be(1,1),this.center=new Be(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new st,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=u,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Ih).x}get height(){return this.source.getSize(Ih).y}get depth(){return this.source.getSize(Ih).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let i=e[t];if(i===void 0){Je(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Je(`Texture.setValues(): property '${t}' does not exist.`);continue}s&&i&&s.isVector2&&i.isVector2||s&&i&&s.isVector3&&i.isVector3||s&&i&&s.isMatrix3&&i.isMatrix3?s.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let i={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(i.userData=this.userData),t||(e.textures[this.uuid]=i),i}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==bd)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case so:e.x=e.x-Math.floor(e.x);break;case ji:e.x=e.x<0?0:1;break;case oc:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case so:e.y=e.y-Math.floor(e.y);break;case ji:e.y=e.y<0?0:1;break;case oc:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};Kn.DEFAULT_IMAGE=null;Kn.DEFAULT_MAPPING=bd;Kn.DEFAULT_ANISOTROPY=1;var $t=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,i=0,s=1){this.x=e,this.y=t,this.z=i,this.w=s}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,i,s){return this.x=e,this.y=t,this.z=i,this.w=s,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,i=this.y,s=this.z,r=this.w,o=e.elements;return this.x=o[0]*t+o[4]*i+o[8]*s+o[12]*r,this.y=o[1]*t+o[5]*i+o[9]*s+o[13]*r,this.z=o[2]*t+o[6]*i+o[10]*s+o[14]*r,this.w=o[3]*t+o[7]*i+o[11]*s+o[15]*r,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,i,s,r,l=e.elements,c=l[0],u=l[4],d=l[8],f=l[1],h=l[5],g=l[9],v=l[2],p=l[6],m=l[10];if(Math.abs(u-f)<.01&&Math.abs(d-v)<.01&&Math.abs(g-p)<.01){if(Math.abs(u+f)<.1&&Math.abs(d+v)<.1&&Math.abs(g+p)<.1&&Math.abs(c+h+m-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let E=(c+1)/2,b=(h+1)/2,P=(m+1)/2,R=(u+f)/4,y=(d+v)/4,A=(g+p)/4;return E>b&&E>P?E<.01?(i=0,s=.707106781,r=.707106781):(i=Math.sqrt(E),s=R/i,r=y/i):b>P?b<.01?(i=.707106781,s=0,r=.707106781):(s=Math.sqrt(b),i=R/s,r=A/s):P<.01?(i=.707106781,s=.707106781,r=0):(r=Math.sqrt(P),i=y/r,s=A/r),this.set(i,s,r,t),this}let x=Math.sqrt((p-g)*(p-g)+(d-v)*(d-v)+(f-u)*(f-u));return Math.abs(x)<.001&&(x=1),this.x=(p-g)/x,this.y=(d-v)/x,this.z=(f-u)/x,this.w=Math.acos((c+h+m-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=_t(this.x,e.x,t.x),this.y=_t(this.y,e.y,t.y),this.z=_t(this.z,e.z,t.z),this.w=_t(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=_t(this.x,e,t),this.y=_t(this.y,e,t),this.z=_t(this.z,e,t),this.w=_t(this.w,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(_t(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this.w=e.w+(t.w-e.w)*i,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},uc=class extends ts{constructor(e=1,t=1,i={}){super(),i=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Fn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},i),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=i.depth,this.scissor=new $t(0,0,e,t),this.scissorTest=!1,this.viewport=new $t(0,0,e,t),this.textures=[];let s=i.count;for(let r=0;r<s;r++)this.textures[r]=new Kn({width:e,height:t,depth:i.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(i),this.depthBuffer=i.depthBuffer,this.stencilBuffer=i.stencilBuffer,this.resolveColorBuffer=i.resolveColorBuffer,this.resolveDepthBuffer=i.resolveDepthBuffer,this.resolveStencilBuffer=i.resolveStencilBuffer,this.storeMultisampledColorBuffer=i.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=i.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=i.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=i.depthTexture,this.samples=i.samples,this.multiview=i.multiview,this.useArrayDepthTexture=i.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Fn,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let i=0;i<this.textures.length;i++)this.textures[i].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,i=1){if(this.width!==e||this.height!==t||this.depth!==i){this.width=e,this.height=t,this.depth=i;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=e,this.textures[s].image.height=t,this.textures[s].image.depth=i,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,i=e.textures.length;t<i;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let s=Object.assign({},e.textures[t].image);this.textures[t].source=new ao(s)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},ui=class extends uc{constructor(e=1,t=1,i={}){super(e,t,i),this.isWebGLRenderTarget=!0}},ra=class extends Kn{constructor(e=null,t=1,i=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:i,depth:s},this.magFilter=Ln,this.minFilter=Ln,this.wrapR=ji,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var hc=class extends Kn{constructor(e=null,t=1,i=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:i,depth:s},this.magFilter=Ln,this.minFilter=Ln,this.wrapR=ji,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var Ft=class n{static{this.prototype.isMatrix4=!0}constructor(e,t,i,s,r,o,a,l,c,u,d,f,h,g,v,p){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,i,s,r,o,a,l,c,u,d,f,h,g,v,p)}set(e,t,i,s,r,o,a,l,c,u,d,f,h,g,v,p){let m=this.elements;return m[0]=e,m[4]=t,m[8]=i,m[12]=s,m[1]=r,m[5]=o,m[9]=a,m[13]=l,m[2]=c,m[6]=u,m[10]=d,m[14]=f,m[3]=h,m[7]=g,m[11]=v,m[15]=p,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new n().fromArray(this.elements)}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],t[9]=i[9],t[10]=i[10],t[11]=i[11],t[12]=i[12],t[13]=i[13],t[14]=i[14],t[15]=i[15],this}copyPosition(e){let t=this.elements,i=e.elements;return t[12]=i[12],t[13]=i[13],t[14]=i[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,i){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),i.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),i.setFromMatrixColumn(this,2),this)}makeBasis(e,t,i){return this.set(e.x,t.x,i.x,0,e.y,t.y,i.y,0,e.z,t.z,i.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,i=e.elements,s=1/Hr.setFromMatrixColumn(e,0).length(),r=1/Hr.setFromMatrixColumn(e,1).length(),o=1/Hr.setFromMatrixColumn(e,2).length();return t[0]=i[0]*s,t[1]=i[1]*s,t[2]=i[2]*s,t[3]=0,t[4]=i[4]*r,t[5]=i[5]*r,t[6]=i[6]*r,t[7]=0,t[8]=i[8]*o,t[9]=i[9]*o,t[10]=i[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,i=e.x,s=e.y,r=e.z,o=Math.cos(i),a=Math.sin(i),l=Math.cos(s),c=Math.sin(s),u=Math.cos(r),d=Math.sin(r);if(e.order==="XYZ"){let f=o*u,h=o*d,g=a*u,v=a*d;t[0]=l*u,t[4]=-l*d,t[8]=c,t[1]=h+g*c,t[5]=f-v*c,t[9]=-a*l,t[2]=v-f*c,t[6]=g+h*c,t[10]=o*l}else if(e.order==="YXZ"){let f=l*u,h=l*d,g=c*u,v=c*d;t[0]=f+v*a,t[4]=g*a-h,t[8]=o*c,t[1]=o*d,t[5]=o*u,t[9]=-a,t[2]=h*a-g,t[6]=v+f*a,t[10]=o*l}else if(e.order==="ZXY"){let f=l*u,h=l*d,g=c*u,v=c*d;t[0]=f-v*a,t[4]=-o*d,t[8]=g+h*a,t[1]=h+g*a,t[5]=o*u,t[9]=v-f*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let f=o*u,h=o*d,g=a*u,v=a*d;t[0]=l*u,t[4]=g*c-h,t[8]=f*c+v,t[1]=l*d,t[5]=v*c+f,t[9]=h*c-g,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let f=o*l,h=o*c,g=a*l,v=a*c;t[0]=l*u,t[4]=v-f*d,t[8]=g*d+h,t[1]=d,t[5]=o*u,t[9]=-a*u,t[2]=-c*u,t[6]=h*d+g,t[10]=f-v*d}else if(e.order==="XZY"){let f=o*l,h=o*c,g=a*l,v=a*c;t[0]=l*u,t[4]=-d,t[8]=c*u,t[1]=f*d+v,t[5]=o*u,t[9]=h*d-g,t[2]=g*d-h,t[6]=a*u,t[10]=v*d+f}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(tx,e,nx)}lookAt(e,t,i){let s=this.elements;return ai.subVectors(e,t),ai.lengthSq()===0&&(ai.z=1),ai.normalize(),zs.crossVectors(i,ai),zs.lengthSq()===0&&(Math.abs(i.z)===1?ai.x+=1e-4:ai.z+=1e-4,ai.normalize(),zs.crossVectors(i,ai)),zs.normalize(),El.crossVectors(ai,zs),s[0]=zs.x,s[4]=El.x,s[8]=ai.x,s[1]=zs.y,s[5]=El.y,s[9]=ai.y,s[2]=zs.z,s[6]=El.z,s[10]=ai.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,s=t.elements,r=this.elements,o=i[0],a=i[4],l=i[8],c=i[12],u=i[1],d=i[5],f=i[9],h=i[13],g=i[2],v=i[6],p=i[10],m=i[14],x=i[3],E=i[7],b=i[11],P=i[15],R=s[0],y=s[4],A=s[8],B=s[12],L=s[1],D=s[5],k=s[9],z=s[13],U=s[2],X=s[6],$=s[10],W=s[14],ce=s[3],J=s[7],j=s[11],se=s[15];return r[0]=o*R+a*L+l*U+c*ce,r[4]=o*y+a*D+l*X+c*J,r[8]=o*A+a*k+l*$+c*j,r[12]=o*B+a*z+l*W+c*se,r[1]=u*R+d*L+f*U+h*ce,r[5]=u*y+d*D+f*X+h*J,r[9]=u*A+d*k+f*$+h*j,r[13]=u*B+d*z+f*W+h*se,r[2]=g*R+v*L+p*U+m*ce,r[6]=g*y+v*D+p*X+m*J,r[10]=g*A+v*k+p*$+m*j,r[14]=g*B+v*z+p*W+m*se,r[3]=x*R+E*L+b*U+P*ce,r[7]=x*y+E*D+b*X+P*J,r[11]=x*A+E*k+b*$+P*j,r[15]=x*B+E*z+b*W+P*se,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[4],s=e[8],r=e[12],o=e[1],a=e[5],l=e[9],c=e[13],u=e[2],d=e[6],f=e[10],h=e[14],g=e[3],v=e[7],p=e[11],m=e[15],x=l*h-c*f,E=a*h-c*d,b=a*f-l*d,P=o*h-c*u,R=o*f-l*u,y=o*d-a*u;return t*(v*x-p*E+m*b)-i*(g*x-p*P+m*R)+s*(g*E-v*P+m*y)-r*(g*b-v*R+p*y)}determinantAffine(){let e=this.elements,t=e[0],i=e[4],s=e[8],r=e[1],o=e[5],a=e[9],l=e[2],c=e[6],u=e[10];return t*(o*u-a*c)-i*(r*u-a*l)+s*(r*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,i){let s=this.elements;return e.isVector3?(s[12]=e.x,s[13]=e.y,s[14]=e.z):(s[12]=e,s[13]=t,s[14]=i),this}invert(){let e=this.elements,t=e[0],i=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],d=e[9],f=e[10],h=e[11],g=e[12],v=e[13],p=e[14],m=e[15],x=t*a-i*o,E=t*l-s*o,b=t*c-r*o,P=i*l-s*a,R=i*c-r*a,y=s*c-r*l,A=u*v-d*g,B=u*p-f*g,L=u*m-h*g,D=d*p-f*v,k=d*m-h*v,z=f*m-h*p,U=x*z-E*k+b*D+P*L-R*B+y*A;if(U===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let X=1/U;return e[0]=(a*z-l*k+c*D)*X,e[1]=(s*k-i*z-r*D)*X,e[2]=(v*y-p*R+m*P)*X,e[3]=(f*R-d*y-h*P)*X,e[4]=(l*L-o*z-c*B)*X,e[5]=(t*z-s*L+r*B)*X,e[6]=(p*b-g*y-m*E)*X,e[7]=(u*y-f*b+h*E)*X,e[8]=(o*k-a*L+c*A)*X,e[9]=(i*L-t*k-r*A)*X,e[10]=(g*R-v*b+m*x)*X,e[11]=(d*b-u*R-h*x)*X,e[12]=(a*B-o*D-l*A)*X,e[13]=(t*D-i*B+s*A)*X,e[14]=(v*E-g*P-p*x)*X,e[15]=(u*P-d*E+f*x)*X,this}scale(e){let t=this.elements,i=e.x,s=e.y,r=e.z;return t[0]*=i,t[4]*=s,t[8]*=r,t[1]*=i,t[5]*=s,t[9]*=r,t[2]*=i,t[6]*=s,t[10]*=r,t[3]*=i,t[7]*=s,t[11]*=r,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],i=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],s=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,i,s))}makeTranslation(e,t,i){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,i,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),i=Math.sin(e);return this.set(1,0,0,0,0,t,-i,0,0,i,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,0,i,0,0,1,0,0,-i,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,0,i,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let i=Math.cos(t),s=Math.sin(t),r=1-i,o=e.x,a=e.y,l=e.z,c=r*o,u=r*a;return this.set(c*o+i,c*a-s*l,c*l+s*a,0,c*a+s*l,u*a+i,u*l-s*o,0,c*l-s*a,u*l+s*o,r*l*l+i,0,0,0,0,1),this}makeScale(e,t,i){return this.set(e,0,0,0,0,t,0,0,0,0,i,0,0,0,0,1),this}makeShear(e,t,i,s,r,o){return this.set(1,i,r,0,e,1,o,0,t,s,1,0,0,0,0,1),this}compose(e,t,i){let s=this.elements,r=t._x,o=t._y,a=t._z,l=t._w,c=r+r,u=o+o,d=a+a,f=r*c,h=r*u,g=r*d,v=o*u,p=o*d,m=a*d,x=l*c,E=l*u,b=l*d,P=i.x,R=i.y,y=i.z;return s[0]=(1-(v+m))*P,s[1]=(h+b)*P,s[2]=(g-E)*P,s[3]=0,s[4]=(h-b)*R,s[5]=(1-(f+m))*R,s[6]=(p+x)*R,s[7]=0,s[8]=(g+E)*y,s[9]=(p-x)*y,s[10]=(1-(f+v))*y,s[11]=0,s[12]=e.x,s[13]=e.y,s[14]=e.z,s[15]=1,this}decompose(e,t,i){let s=this.elements;e.x=s[12],e.y=s[13],e.z=s[14];let r=this.determinantAffine();if(r===0)return i.set(1,1,1),t.identity(),this;let o=Hr.set(s[0],s[1],s[2]).length(),a=Hr.set(s[4],s[5],s[6]).length(),l=Hr.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Ii.copy(this);let c=1/o,u=1/a,d=1/l;return Ii.elements[0]*=c,Ii.elements[1]*=c,Ii.elements[2]*=c,Ii.elements[4]*=u,Ii.elements[5]*=u,Ii.elements[6]*=u,Ii.elements[8]*=d,Ii.elements[9]*=d,Ii.elements[10]*=d,t.setFromRotationMatrix(Ii),i.x=o,i.y=a,i.z=l,this}makePerspective(e,t,i,s,r,o,a=bi,l=!1){let c=this.elements,u=2*r/(t-e),d=2*r/(i-s),f=(t+e)/(t-e),h=(i+s)/(i-s),g,v;if(l)g=r/(o-r),v=o*r/(o-r);else if(a===bi)g=-(o+r)/(o-r),v=-2*o*r/(o-r);else if(a===ro)g=-o/(o-r),v=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=f,c[12]=0,c[1]=0,c[5]=d,c[9]=h,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=v,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,i,s,r,o,a=bi,l=!1){let c=this.elements,u=2/(t-e),d=2/(i-s),f=-(t+e)/(t-e),h=-(i+s)/(i-s),g,v;if(l)g=1/(o-r),v=o/(o-r);else if(a===bi)g=-2/(o-r),v=-(o+r)/(o-r);else if(a===ro)g=-1/(o-r),v=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=0,c[12]=f,c[1]=0,c[5]=d,c[9]=0,c[13]=h,c[2]=0,c[6]=0,c[10]=g,c[14]=v,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,i=e.elements;for(let s=0;s<16;s++)if(t[s]!==i[s])return!1;return!0}fromArray(e,t=0){for(let i=0;i<16;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e[t+9]=i[9],e[t+10]=i[10],e[t+11]=i[11],e[t+12]=i[12],e[t+13]=i[13],e[t+14]=i[14],e[t+15]=i[15],e}},Hr=new G,Ii=new Ft,tx=new G(0,0,0),nx=new G(1,1,1),zs=new G,El=new G,ai=new G,qp=new Ft,Yp=new ns,is=class n{constructor(e=0,t=0,i=0,s=n.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=i,this._order=s}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,i,s=this._order){return this._x=e,this._y=t,this._z=i,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,i=!0){let s=e.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],u=s[9],d=s[2],f=s[6],h=s[10];switch(t){case"XYZ":this._y=Math.asin(_t(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-u,h),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(f,c),this._z=0);break;case"YXZ":this._x=Math.asin(-_t(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(a,h),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(_t(f,-1,1)),Math.abs(f)<.9999999?(this._y=Math.atan2(-d,h),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-_t(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(f,h),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(_t(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-u,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,h));break;case"XZY":this._z=Math.asin(-_t(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(f,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-u,h),this._y=0);break;default:Je("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,i===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,i){return qp.makeRotationFromQuaternion(e),this.setFromRotationMatrix(qp,t,i)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Yp.setFromEuler(this),this.setFromQuaternion(Yp,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};is.DEFAULT_ORDER="XYZ";var lo=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},ix=0,$p=new G,Wr=new ns,ys=new Ft,Rl=new G,qo=new G,sx=new G,rx=new ns,Zp=new G(1,0,0),Kp=new G(0,1,0),Jp=new G(0,0,1),Qp={type:"added"},ox={type:"removed"},Xr={type:"childadded",child:null},Lh={type:"childremoved",child:null},On=class n extends ts{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:ix++}),this.uuid=bo(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=n.DEFAULT_UP.clone();let e=new G,t=new is,i=new ns,s=new G(1,1,1);function r(){i.setFromEuler(t,!1)}function o(){t.setFromQuaternion(i,void 0,!1)}t._onChange(r),i._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:i},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new Ft},normalMatrix:{value:new st}}),this.matrix=new Ft,this.matrixWorld=new Ft,this.matrixAutoUpdate=n.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=n.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new lo,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Wr.setFromAxisAngle(e,t),this.quaternion.multiply(Wr),this}rotateOnWorldAxis(e,t){return Wr.setFromAxisAngle(e,t),this.quaternion.premultiply(Wr),this}rotateX(e){return this.rotateOnAxis(Zp,e)}rotateY(e){return this.rotateOnAxis(Kp,e)}rotateZ(e){return this.rotateOnAxis(Jp,e)}translateOnAxis(e,t){return $p.copy(e).applyQuaternion(this.quaternion),this.position.add($p.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Zp,e)}translateY(e){return this.translateOnAxis(Kp,e)}translateZ(e){return this.translateOnAxis(Jp,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(ys.copy(this.matrixWorld).invert())}lookAt(e,t,i){e.isVector3?Rl.copy(e):Rl.set(e,t,i);let s=this.parent;this.updateWorldMatrix(!0,!1),qo.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?ys.lookAt(qo,Rl,this.up):ys.lookAt(Rl,qo,this.up),this.quaternion.setFromRotationMatrix(ys),s&&(ys.extractRotation(s.matrixWorld),Wr.setFromRotationMatrix(ys),this.quaternion.premultiply(Wr.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(tt("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(Qp),Xr.child=e,this.dispatchEvent(Xr),Xr.child=null):tt("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let i=0;i<arguments.length;i++)this.remove(arguments[i]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(ox),Lh.child=e,this.dispatchEvent(Lh),Lh.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),ys.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),ys.multiply(e.parent.matrixWorld)),e.applyMatrix4(ys),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(Qp),Xr.child=e,this.dispatchEvent(Xr),Xr.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let i=0,s=this.children.length;i<s;i++){let o=this.children[i].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,i=[]){this[e]===t&&i.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(e,t,i);return i}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(qo,e,sx),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(qo,rx,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let i=0,s=t.length;i<s;i++)t[i].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let i=0,s=t.length;i<s;i++)t[i].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,i=e.y,s=e.z,r=this.matrix.elements;r[12]+=t-r[0]*t-r[4]*i-r[8]*s,r[13]+=i-r[1]*t-r[5]*i-r[9]*s,r[14]+=s-r[2]*t-r[6]*i-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let i=0,s=t.length;i<s;i++)t[i].updateMatrixWorld(e)}updateWorldMatrix(e,t,i=!1){let s=this.parent;if(e===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||i)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,i=!0),t===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,i)}}toJSON(e){let t=e===void 0||typeof e=="string",i={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},i.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(e),s.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,u=l.length;c<u;c++){let d=l[c];r(e.shapes,d)}else r(e.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(e.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(e.materials,this.material[l]));s.material=a}else s.material=r(e.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),u=o(e.images),d=o(e.shapes),f=o(e.skeletons),h=o(e.animations),g=o(e.nodes);a.length>0&&(i.geometries=a),l.length>0&&(i.materials=l),c.length>0&&(i.textures=c),u.length>0&&(i.images=u),d.length>0&&(i.shapes=d),f.length>0&&(i.skeletons=f),h.length>0&&(i.animations=h),g.length>0&&(i.nodes=g)}return i.object=s,i;function o(a){let l=[];for(let c in a){let u=a[c];delete u.metadata,l.push(u)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let i=0;i<e.children.length;i++){let s=e.children[i];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};On.DEFAULT_UP=new G(0,1,0);On.DEFAULT_MATRIX_AUTO_UPDATE=!0;On.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Ms=class extends On{constructor(){super(),this.isGroup=!0,this.type="Group"}},ax={type:"move"},co=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Ms,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Ms,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new G,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new G),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Ms,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new G,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new G,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let i of e.hand.values())this._getHandJoint(t,i)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,i){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let v of e.hand.values()){let p=t.getJointPose(v,i),m=this._getHandJoint(c,v);p!==null&&(m.matrix.fromArray(p.transform.matrix),m.matrix.decompose(m.position,m.quaternion,m.scale),m.matrixWorldNeedsUpdate=!0,m.jointRadius=p.radius),m.visible=p!==null}let u=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],f=u.position.distanceTo(d.position),h=.02,g=.005;c.inputState.pinching&&f>h+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&f<=h-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(r=t.getPose(e.gripSpace,i),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(s=t.getPose(e.targetRaySpace,i),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(ax)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let i=new Ms;i.matrixAutoUpdate=!1,i.visible=!1,e.joints[t.jointName]=i,e.add(i)}return e.joints[t.jointName]}},og={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Vs={h:0,s:0,l:0},Cl={h:0,s:0,l:0};function Dh(n,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?n+(e-n)*6*t:t<1/2?e:t<2/3?n+(e-n)*6*(2/3-t):n}var nt=class{constructor(e,t,i){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,i)}set(e,t,i){if(t===void 0&&i===void 0){let s=e;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(e,t,i);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Un){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,xt.colorSpaceToWorking(this,t),this}setRGB(e,t,i,s=xt.workingColorSpace){return this.r=e,this.g=t,this.b=i,xt.colorSpaceToWorking(this,s),this}setHSL(e,t,i,s=xt.workingColorSpace){if(e=Zy(e,1),t=_t(t,0,1),i=_t(i,0,1),t===0)this.r=this.g=this.b=i;else{let r=i<=.5?i*(1+t):i+t-i*t,o=2*i-r;this.r=Dh(o,r,e+1/3),this.g=Dh(o,r,e),this.b=Dh(o,r,e-1/3)}return xt.colorSpaceToWorking(this,s),this}setStyle(e,t=Un){function i(r){r!==void 0&&parseFloat(r)<1&&Je("Color: Alpha component of "+e+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(e)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,t);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,t);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,t);break;default:Je("Color: Unknown color model "+e)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(e)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(r,16),t);Je("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Un){let i=og[e.toLowerCase()];return i!==void 0?this.setHex(i,t):Je("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=ws(e.r),this.g=ws(e.g),this.b=ws(e.b),this}copyLinearToSRGB(e){return this.r=to(e.r),this.g=to(e.g),this.b=to(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Un){return xt.workingToColorSpace(Gn.copy(this),e),Math.round(_t(Gn.r*255,0,255))*65536+Math.round(_t(Gn.g*255,0,255))*256+Math.round(_t(Gn.b*255,0,255))}getHexString(e=Un){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=xt.workingColorSpace){xt.workingToColorSpace(Gn.copy(this),t);let i=Gn.r,s=Gn.g,r=Gn.b,o=Math.max(i,s,r),a=Math.min(i,s,r),l,c,u=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=u<=.5?d/(o+a):d/(2-o-a),o){case i:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-i)/d+2;break;case r:l=(i-s)/d+4;break}l/=6}return e.h=l,e.s=c,e.l=u,e}getRGB(e,t=xt.workingColorSpace){return xt.workingToColorSpace(Gn.copy(this),t),e.r=Gn.r,e.g=Gn.g,e.b=Gn.b,e}getStyle(e=Un){xt.workingToColorSpace(Gn.copy(this),e);let t=Gn.r,i=Gn.g,s=Gn.b;return e!==Un?`color(${e} ${t.toFixed(3)} ${i.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(i*255)},${Math.round(s*255)})`}offsetHSL(e,t,i){return this.getHSL(Vs),this.setHSL(Vs.h+e,Vs.s+t,Vs.l+i)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,i){return this.r=e.r+(t.r-e.r)*i,this.g=e.g+(t.g-e.g)*i,this.b=e.b+(t.b-e.b)*i,this}lerpHSL(e,t){this.getHSL(Vs),e.getHSL(Cl);let i=Eh(Vs.h,Cl.h,t),s=Eh(Vs.s,Cl.s,t),r=Eh(Vs.l,Cl.l,t);return this.setHSL(i,s,r),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,i=this.g,s=this.b,r=e.elements;return this.r=r[0]*t+r[3]*i+r[6]*s,this.g=r[1]*t+r[4]*i+r[7]*s,this.b=r[2]*t+r[5]*i+r[8]*s,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},Gn=new nt;nt.NAMES=og;var oa=class extends On{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new is,this.environmentIntensity=1,this.environmentRotation=new is,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},Li=new G,xs=new G,Nh=new G,vs=new G,qr=new G,Yr=new G,jp=new G,Uh=new G,Fh=new G,Oh=new G,Bh=new $t,kh=new $t,zh=new $t,Xs=class n{constructor(e=new G,t=new G,i=new G){this.a=e,this.b=t,this.c=i}static getNormal(e,t,i,s){s.subVectors(i,t),Li.subVectors(e,t),s.cross(Li);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(e,t,i,s,r){Li.subVectors(s,t),xs.subVectors(i,t),Nh.subVectors(e,t);let o=Li.dot(Li),a=Li.dot(xs),l=Li.dot(Nh),c=xs.dot(xs),u=xs.dot(Nh),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let f=1/d,h=(c*l-a*u)*f,g=(o*u-a*l)*f;return r.set(1-h-g,g,h)}static containsPoint(e,t,i,s){return this.getBarycoord(e,t,i,s,vs)===null?!1:vs.x>=0&&vs.y>=0&&vs.x+vs.y<=1}static getInterpolation(e,t,i,s,r,o,a,l){return this.getBarycoord(e,t,i,s,vs)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,vs.x),l.addScaledVector(o,vs.y),l.addScaledVector(a,vs.z),l)}static getInterpolatedAttribute(e,t,i,s,r,o){return Bh.setScalar(0),kh.setScalar(0),zh.setScalar(0),Bh.fromBufferAttribute(e,t),kh.fromBufferAttribute(e,i),zh.fromBufferAttribute(e,s),o.setScalar(0),o.addScaledVector(Bh,r.x),o.addScaledVector(kh,r.y),o.addScaledVector(zh,r.z),o}static isFrontFacing(e,t,i,s){return Li.subVectors(i,t),xs.subVectors(e,t),Li.cross(xs).dot(s)<0}set(e,t,i){return this.a.copy(e),this.b.copy(t),this.c.copy(i),this}setFromPointsAndIndices(e,t,i,s){return this.a.copy(e[t]),this.b.copy(e[i]),this.c.copy(e[s]),this}setFromAttributeAndIndices(e,t,i,s){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,i),this.c.fromBufferAttribute(e,s),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return Li.subVectors(this.c,this.b),xs.subVectors(this.a,this.b),Li.cross(xs).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return n.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return n.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,i,s,r){return n.getInterpolation(e,this.a,this.b,this.c,t,i,s,r)}containsPoint(e){return n.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return n.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let i=this.a,s=this.b,r=this.c,o,a;qr.subVectors(s,i),Yr.subVectors(r,i),Uh.subVectors(e,i);let l=qr.dot(Uh),c=Yr.dot(Uh);if(l<=0&&c<=0)return t.copy(i);Fh.subVectors(e,s);let u=qr.dot(Fh),d=Yr.dot(Fh);if(u>=0&&d<=u)return t.copy(s);let f=l*d-u*c;if(f<=0&&l>=0&&u<=0&&l-u>0)return o=l/(l-u),t.copy(i).addScaledVector(qr,o);Oh.subVectors(e,r);let h=qr.dot(Oh),g=Yr.dot(Oh);if(g>=0&&h<=g)return t.copy(r);let v=h*c-l*g;if(v<=0&&c>=0&&g<=0)return a=c/(c-g),t.copy(i).addScaledVector(Yr,a);let p=u*g-h*d;if(p<=0&&d-u>=0&&h-g>=0)return jp.subVectors(r,s),a=(d-u)/(d-u+(h-g)),t.copy(s).addScaledVector(jp,a);let m=1/(p+v+f);return o=v*m,a=f*m,t.copy(i).addScaledVector(qr,o).addScaledVector(Yr,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},Ni=class{constructor(e=new G(1/0,1/0,1/0),t=new G(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t+=3)this.expandByPoint(Di.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,i=e.count;t<i;t++)this.expandByPoint(Di.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let i=Di.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(i),this.max.copy(e).add(i),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let i=e.geometry;if(i!==void 0){let r=i.getAttribute("position");if(t===!0&&r!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,Di):Di.fromBufferAttribute(r,o),Di.applyMatrix4(e.matrixWorld),this.expandByPoint(Di);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Pl.copy(e.boundingBox)):(i.boundingBox===null&&i.computeBoundingBox(),Pl.copy(i.boundingBox)),Pl.applyMatrix4(e.matrixWorld),this.union(Pl)}let s=e.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,Di),Di.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,i;return e.normal.x>0?(t=e.normal.x*this.min.x,i=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,i=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,i+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,i+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,i+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,i+=e.normal.z*this.min.z),t<=-e.constant&&i>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(Yo),Il.subVectors(this.max,Yo),$r.subVectors(e.a,Yo),Zr.subVectors(e.b,Yo),Kr.subVectors(e.c,Yo),Gs.subVectors(Zr,$r),Hs.subVectors(Kr,Zr),or.subVectors($r,Kr);let t=[0,-Gs.z,Gs.y,0,-Hs.z,Hs.y,0,-or.z,or.y,Gs.z,0,-Gs.x,Hs.z,0,-Hs.x,or.z,0,-or.x,-Gs.y,Gs.x,0,-Hs.y,Hs.x,0,-or.y,or.x,0];return!Vh(t,$r,Zr,Kr,Il)||(t=[1,0,0,0,1,0,0,0,1],!Vh(t,$r,Zr,Kr,Il))?!1:(Ll.crossVectors(Gs,Hs),t=[Ll.x,Ll.y,Ll.z],Vh(t,$r,Zr,Kr,Il))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,Di).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(Di).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(bs[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),bs[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),bs[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),bs[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),bs[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),bs[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),bs[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),bs[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(bs),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},bs=[new G,new G,new G,new G,new G,new G,new G,new G],Di=new G,Pl=new Ni,$r=new G,Zr=new G,Kr=new G,Gs=new G,Hs=new G,or=new G,Yo=new G,Il=new G,Ll=new G,ar=new G;function Vh(n,e,t,i,s){for(let r=0,o=n.length-3;r<=o;r+=3){ar.fromArray(n,r);let a=s.x*Math.abs(ar.x)+s.y*Math.abs(ar.y)+s.z*Math.abs(ar.z),l=e.dot(ar),c=t.dot(ar),u=i.dot(ar);if(Math.max(-Math.max(l,c,u),Math.min(l,c,u))>a)return!1}return!0}var gn=new G,Dl=new Be,lx=0,es=class extends ts{constructor(e,t,i=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:lx++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=i,this.usage=eg,this.updateRanges=[],this.gpuType=Bi,this.version=0,this._normalizationScale=e!==void 0?Nd(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,i){e*=this.itemSize,i*=t.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[e+s]=t.array[i+s];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,i=this.count;t<i;t++)Dl.fromBufferAttribute(this,t),Dl.applyMatrix3(e),this.setXY(t,Dl.x,Dl.y);else if(this.itemSize===3)for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.applyMatrix3(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}applyMatrix4(e){for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.applyMatrix4(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}applyNormalMatrix(e){for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.applyNormalMatrix(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}transformDirection(e){for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.transformDirection(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let i=this.array[e*this.itemSize+t];return this.normalized&&(i=this._denormalize(i)),i}setComponent(e,t,i){return this.normalized&&(i=this._normalize(i)),this.array[e*this.itemSize+t]=i,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,i){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i)),this.array[e+0]=t,this.array[e+1]=i,this}setXYZ(e,t,i,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=s,this}setXYZW(e,t,i,s,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),s=this._normalize(s),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=s,this.array[e+3]=r,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):Ky(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):Jy(e,this.array)}};var aa=class extends es{constructor(e,t,i){super(new Uint16Array(e),t,i)}};var la=class extends es{constructor(e,t,i){super(new Uint32Array(e),t,i)}};var Mt=class extends es{constructor(e,t,i){super(new Float32Array(e),t,i)}},cx=new Ni,$o=new G,Gh=new G,ur=class{constructor(e=new G,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let i=this.center;t!==void 0?i.copy(t):cx.setFromPoints(e).getCenter(i);let s=0;for(let r=0,o=e.length;r<o;r++)s=Math.max(s,i.distanceToSquared(e[r]));return this.radius=Math.sqrt(s),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let i=this.center.distanceToSquared(e);return t.copy(e),i>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;$o.subVectors(e,this.center);let t=$o.lengthSq();if(t>this.radius*this.radius){let i=Math.sqrt(t),s=(i-this.radius)*.5;this.center.addScaledVector($o,s/i),this.radius+=s}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(Gh.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint($o.copy(e.center).add(Gh)),this.expandByPoint($o.copy(e.center).sub(Gh))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},ux=0,vi=new Ft,Hh=new On,Jr=new G,li=new Ni,Zo=new Ni,In=new G,Dn=class n extends ts{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:ux++}),this.uuid=bo(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Yy(e)?la:aa)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,i=0){this.groups.push({start:e,count:t,materialIndex:i})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let i=this.attributes.normal;if(i!==void 0){let r=new st().getNormalMatrix(e);i.applyNormalMatrix(r),i.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(e),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return vi.makeRotationFromQuaternion(e),this.applyMatrix4(vi),this}rotateX(e){return vi.makeRotationX(e),this.applyMatrix4(vi),this}rotateY(e){return vi.makeRotationY(e),this.applyMatrix4(vi),this}rotateZ(e){return vi.makeRotationZ(e),this.applyMatrix4(vi),this}translate(e,t,i){return vi.makeTranslation(e,t,i),this.applyMatrix4(vi),this}scale(e,t,i){return vi.makeScale(e,t,i),this.applyMatrix4(vi),this}lookAt(e){return Hh.lookAt(e),Hh.updateMatrix(),this.applyMatrix4(Hh.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Jr).negate(),this.translate(Jr.x,Jr.y,Jr.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let i=[];for(let s=0,r=e.length;s<r;s++){let o=e[s];i.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Mt(i,3))}else{let i=Math.min(e.length,t.count);for(let s=0;s<i;s++){let r=e[s];t.setXYZ(s,r.x,r.y,r.z||0)}e.length>t.count&&Je("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Ni);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){tt("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new G(-1/0,-1/0,-1/0),new G(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let i=0,s=t.length;i<s;i++){let r=t[i];li.setFromBufferAttribute(r),this.morphTargetsRelative?(In.addVectors(this.boundingBox.min,li.min),this.boundingBox.expandByPoint(In),In.addVectors(this.boundingBox.max,li.max),this.boundingBox.expandByPoint(In)):(this.boundingBox.expandByPoint(li.min),this.boundingBox.expandByPoint(li.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&tt('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new ur);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){tt("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new G,1/0);return}if(e){let i=this.boundingSphere.center;if(li.setFromBufferAttribute(e),t)for(let r=0,o=t.length;r<o;r++){let a=t[r];Zo.setFromBufferAttribute(a),this.morphTargetsRelative?(In.addVectors(li.min,Zo.min),li.expandByPoint(In),In.addVectors(li.max,Zo.max),li.expandByPoint(In)):(li.expandByPoint(Zo.min),li.expandByPoint(Zo.max))}li.getCenter(i);let s=0;for(let r=0,o=e.count;r<o;r++)In.fromBufferAttribute(e,r),s=Math.max(s,i.distanceToSquared(In));if(t)for(let r=0,o=t.length;r<o;r++){let a=t[r],l=this.morphTargetsRelative;for(let c=0,u=a.count;c<u;c++)In.fromBufferAttribute(a,c),l&&(Jr.fromBufferAttribute(e,c),In.add(Jr)),s=Math.max(s,i.distanceToSquared(In))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&tt('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){tt("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let i=t.position,s=t.normal,r=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==i.count)&&(o=new es(new Float32Array(4*i.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(i.count);for(let B=0;B<i.count;B++)a[B]=new G,l[B]=new G;let u=new G,d=new G,f=new G,h=new Be,g=new Be,v=new Be,p=new G,m=new G;function x(B,L,D){c[B]=c[L]=c[D]=1,u.fromBufferAttribute(i,B),d.fromBufferAttribute(i,L),f.fromBufferAttribute(i,D),h.fromBufferAttribute(r,B),g.fromBufferAttribute(r,L),v.fromBufferAttribute(r,D),d.sub(u),f.sub(u),g.sub(h),v.sub(h);let k=1/(g.x*v.y-v.x*g.y);isFinite(k)&&(p.copy(d).multiplyScalar(v.y).addScaledVector(f,-g.y).multiplyScalar(k),m.copy(f).multiplyScalar(g.x).addScaledVector(d,-v.x).multiplyScalar(k),a[B].add(p),a[L].add(p),a[D].add(p),l[B].add(m),l[L].add(m),l[D].add(m))}let E=this.groups;E.length===0&&(E=[{start:0,count:e.count}]);for(let B=0,L=E.length;B<L;++B){let D=E[B],k=D.start,z=D.count;for(let U=k,X=k+z;U<X;U+=3)x(e.getX(U+0),e.getX(U+1),e.getX(U+2))}let b=new G,P=new G,R=new G,y=new G;function A(B){R.fromBufferAttribute(s,B),y.copy(R);let L=a[B];b.copy(L),b.sub(R.multiplyScalar(R.dot(L))).normalize(),P.crossVectors(y,L);let k=P.dot(l[B])<0?-1:1;o.setXYZW(B,b.x,b.y,b.z,k)}for(let B=0,L=i.count;B<L;++B)c[B]&&A(B);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let i=this.getAttribute("normal");if(i===void 0||i.count!==t.count)i=new es(new Float32Array(t.count*3),3),this.setAttribute("normal",i);else for(let f=0,h=i.count;f<h;f++)i.setXYZ(f,0,0,0);let s=new G,r=new G,o=new G,a=new G,l=new G,c=new G,u=new G,d=new G;if(e)for(let f=0,h=e.count;f<h;f+=3){let g=e.getX(f+0),v=e.getX(f+1),p=e.getX(f+2);s.fromBufferAttribute(t,g),r.fromBufferAttribute(t,v),o.fromBufferAttribute(t,p),u.subVectors(o,r),d.subVectors(s,r),u.cross(d),a.fromBufferAttribute(i,g),l.fromBufferAttribute(i,v),c.fromBufferAttribute(i,p),a.add(u),l.add(u),c.add(u),i.setXYZ(g,a.x,a.y,a.z),i.setXYZ(v,l.x,l.y,l.z),i.setXYZ(p,c.x,c.y,c.z)}else for(let f=0,h=t.count;f<h;f+=3)s.fromBufferAttribute(t,f+0),r.fromBufferAttribute(t,f+1),o.fromBufferAttribute(t,f+2),u.subVectors(o,r),d.subVectors(s,r),u.cross(d),i.setXYZ(f+0,u.x,u.y,u.z),i.setXYZ(f+1,u.x,u.y,u.z),i.setXYZ(f+2,u.x,u.y,u.z);this.normalizeNormals(),i.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,i=e.count;t<i;t++)In.fromBufferAttribute(e,t),In.normalize(),e.setXYZ(t,In.x,In.y,In.z)}toNonIndexed(){function e(a,l){let c=a.array,u=a.itemSize,d=a.normalized,f=new c.constructor(l.length*u),h=0,g=0;for(let v=0,p=l.length;v<p;v++){a.isInterleavedBufferAttribute?h=l[v]*a.data.stride+a.offset:h=l[v]*u;for(let m=0;m<u;m++)f[g++]=c[h++]}return new es(f,u,d)}if(this.index===null)return Je("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new n,i=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=e(l,i);t.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let u=0,d=c.length;u<d;u++){let f=c[u],h=e(f,i);l.push(h)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let i=this.attributes;for(let l in i){let c=i[l];e.data.attributes[l]=c.toJSON(e.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],u=[];for(let d=0,f=c.length;d<f;d++){let h=c[d];u.push(h.toJSON(e.data))}u.length>0&&(s[l]=u,r=!0)}r&&(e.data.morphAttributes=s,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let i=e.index;i!==null&&this.setIndex(i.clone());let s=e.attributes;for(let c in s){let u=s[c];this.setAttribute(c,u.clone(t))}let r=e.morphAttributes;for(let c in r){let u=[],d=r[c];for(let f=0,h=d.length;f<h;f++)u.push(d[f].clone(t));this.morphAttributes[c]=u}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,u=o.length;c<u;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Wh=new G,hx=new G,dx=new st,ci=class{constructor(e=new G(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,i,s){return this.normal.set(e,t,i),this.constant=s,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,i){let s=Wh.subVectors(i,t).cross(hx.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(s,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,i=!0){let s=e.delta(Wh),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/r;return i===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(s,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),i=this.distanceToPoint(e.end);return t<0&&i>0||i<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let i=t||dx.getNormalMatrix(e),s=this.coplanarPoint(Wh).applyMatrix4(e),r=this.normal.applyMatrix3(i).normalize();return this.constant=-s.dot(r),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},fx=0,ss=class extends ts{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:fx++}),this.uuid=bo(),this.name="",this.type="Material",this.blending=as,this.side=Ks,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=dd,this.blendDst=fd,this.blendEquation=gr,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new nt(0,0,0),this.blendAlpha=0,this.depthFunc=io,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=$m,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Ql,this.stencilZFail=Ql,this.stencilZPass=Ql,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let i=e[t];if(i===void 0){Je(`Material: parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Je(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(i):s&&s.isVector2&&i&&i.isVector2||s&&s.isEuler&&i&&i.isEuler||s&&s.isVector3&&i&&i.isVector3?s.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let i={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};i.uuid=this.uuid,i.type=this.type,i.blending=this.blending,i.side=this.side,i.shadowSide=this.shadowSide,i.vertexColors=this.vertexColors,i.opacity=this.opacity,i.transparent=this.transparent,i.blendSrc=this.blendSrc,i.blendDst=this.blendDst,i.blendEquation=this.blendEquation,i.blendSrcAlpha=this.blendSrcAlpha,i.blendDstAlpha=this.blendDstAlpha,i.blendEquationAlpha=this.blendEquationAlpha,i.blendColor=this.blendColor.getHex(),i.blendAlpha=this.blendAlpha,i.depthFunc=this.depthFunc,i.depthTest=this.depthTest,i.depthWrite=this.depthWrite,i.colorWrite=this.colorWrite,i.clipIntersection=this.clipIntersection,i.clipShadows=this.clipShadows,i.stencilWriteMask=this.stencilWriteMask,i.stencilFunc=this.stencilFunc,i.stencilRef=this.stencilRef,i.stencilFuncMask=this.stencilFuncMask,i.stencilFail=this.stencilFail,i.stencilZFail=this.stencilZFail,i.stencilZPass=this.stencilZPass,i.stencilWrite=this.stencilWrite,i.polygonOffset=this.polygonOffset,i.polygonOffsetFactor=this.polygonOffsetFactor,i.polygonOffsetUnits=this.polygonOffsetUnits,i.dithering=this.dithering,i.alphaTest=this.alphaTest,i.alphaHash=this.alphaHash,i.alphaToCoverage=this.alphaToCoverage,i.premultipliedAlpha=this.premultipliedAlpha,i.forceSinglePass=this.forceSinglePass,i.allowOverride=this.allowOverride,i.visible=this.visible,i.toneMapped=this.toneMapped,i.name=this.name,this.color&&this.color.isColor&&(i.color=this.color.getHex()),this.roughness!==void 0&&(i.roughness=this.roughness),this.metalness!==void 0&&(i.metalness=this.metalness),this.sheen!==void 0&&(i.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(i.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(i.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(i.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(i.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(i.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(i.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(i.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(i.shininess=this.shininess),this.clearcoat!==void 0&&(i.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(i.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(i.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(i.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(i.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(i.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(i.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,i.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(i.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(i.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(i.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(i.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(i.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(i.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(i.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(i.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(i.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(i.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(i.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(i.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(i.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(i.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(i.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(i.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(i.lightMap=this.lightMap.toJSON(e).uuid,i.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(i.aoMap=this.aoMap.toJSON(e).uuid,i.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(i.bumpMap=this.bumpMap.toJSON(e).uuid,i.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(i.normalMap=this.normalMap.toJSON(e).uuid,i.normalMapType=this.normalMapType,i.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(i.displacementMap=this.displacementMap.toJSON(e).uuid,i.displacementScale=this.displacementScale,i.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(i.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(i.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(i.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(i.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(i.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(i.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(i.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(i.combine=this.combine)),this.envMapRotation!==void 0&&(i.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(i.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(i.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(i.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(i.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(i.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(i.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(i.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(i.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(i.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(i.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(i.size=this.size),this.sizeAttenuation!==void 0&&(i.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(i.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(i.rotation=this.rotation),this.depthPacking!==void 0&&(i.depthPacking=this.depthPacking),this.linewidth!==void 0&&(i.linewidth=this.linewidth),this.linecap!==void 0&&(i.linecap=this.linecap),this.linejoin!==void 0&&(i.linejoin=this.linejoin),this.dashSize!==void 0&&(i.dashSize=this.dashSize),this.gapSize!==void 0&&(i.gapSize=this.gapSize),this.scale!==void 0&&(i.scale=this.scale),this.wireframe!==void 0&&(i.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(i.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(i.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(i.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(i.flatShading=this.flatShading),this.fog!==void 0&&(i.fog=this.fog),Object.keys(this.userData).length>0&&(i.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(t){let r=s(e.textures),o=s(e.images);r.length>0&&(i.textures=r),o.length>0&&(i.images=o)}return i}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new nt().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(i=>new ci().fromJSON(i))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let i=e.normalScale;Array.isArray(i)===!1&&(i=[i,i]),this.normalScale=new Be().fromArray(i)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Be().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,i=null;if(t!==null){let s=t.length;i=new Array(s);for(let r=0;r!==s;++r)i[r]=t[r].clone()}return this.clippingPlanes=i,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Ss=new G,Xh=new G,Nl=new G,Ul=new G,uo=class{constructor(e=new G,t=new G(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Ss)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let i=t.dot(this.direction);return i<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,i)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Ss.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Ss.copy(this.origin).addScaledVector(this.direction,t),Ss.distanceToSquared(e))}distanceSqToSegment(e,t,i,s){Xh.copy(e).add(t).multiplyScalar(.5),Nl.copy(t).sub(e).normalize(),Ul.copy(this.origin).sub(Xh);let r=e.distanceTo(t)*.5,o=-this.direction.dot(Nl),a=Ul.dot(this.direction),l=-Ul.dot(Nl),c=Ul.lengthSq(),u=Math.abs(1-o*o),d,f,h,g;if(u>0)if(d=o*l-a,f=o*a-l,g=r*u,d>=0)if(f>=-g)if(f<=g){let v=1/u;d*=v,f*=v,h=d*(d+o*f+2*a)+f*(o*d+f+2*l)+c}else f=r,d=Math.max(0,-(o*f+a)),h=-d*d+f*(f+2*l)+c;else f=-r,d=Math.max(0,-(o*f+a)),h=-d*d+f*(f+2*l)+c;else f<=-g?(d=Math.max(0,-(-o*r+a)),f=d>0?-r:Math.min(Math.max(-r,-l),r),h=-d*d+f*(f+2*l)+c):f<=g?(d=0,f=Math.min(Math.max(-r,-l),r),h=f*(f+2*l)+c):(d=Math.max(0,-(o*r+a)),f=d>0?r:Math.min(Math.max(-r,-l),r),h=-d*d+f*(f+2*l)+c);else f=o>0?-r:r,d=Math.max(0,-(o*f+a)),h=-d*d+f*(f+2*l)+c;return i&&i.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(Xh).addScaledVector(Nl,f),h}intersectSphere(e,t){if(e.radius<0)return null;Ss.subVectors(e.center,this.origin);let i=Ss.dot(this.direction),s=Ss.dot(Ss)-i*i,r=e.radius*e.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=i-o,l=i+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let i=-(this.origin.dot(e.normal)+e.constant)/t;return i>=0?i:null}intersectPlane(e,t){let i=this.distanceToPlane(e);return i===null?null:this.at(i,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let i,s,r,o,a,l,c=1/this.direction.x,u=1/this.direction.y,d=1/this.direction.z,f=this.origin;return c>=0?(i=(e.min.x-f.x)*c,s=(e.max.x-f.x)*c):(i=(e.max.x-f.x)*c,s=(e.min.x-f.x)*c),u>=0?(r=(e.min.y-f.y)*u,o=(e.max.y-f.y)*u):(r=(e.max.y-f.y)*u,o=(e.min.y-f.y)*u),i>o||r>s||((r>i||isNaN(i))&&(i=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(e.min.z-f.z)*d,l=(e.max.z-f.z)*d):(a=(e.max.z-f.z)*d,l=(e.min.z-f.z)*d),i>l||a>s)||((a>i||i!==i)&&(i=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(i>=0?i:s,t)}intersectsBox(e){return this.intersectBox(e,Ss)!==null}intersectTriangle(e,t,i,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,u=a.z,d=e.x-o.x,f=e.y-o.y,h=e.z-o.z,g=t.x-o.x,v=t.y-o.y,p=t.z-o.z,m=i.x-o.x,x=i.y-o.y,E=i.z-o.z,b=Math.abs(l),P=Math.abs(c),R=Math.abs(u),y,A,B,L,D,k,z,U,X,$,W,ce;if(b>=P&&b>=R?(B=l,k=d,X=g,ce=m,l>=0?(y=c,A=u,L=f,D=h,z=v,U=p,$=x,W=E):(y=u,A=c,L=h,D=f,z=p,U=v,$=E,W=x)):P>=R?(B=c,k=f,X=v,ce=x,c>=0?(y=u,A=l,L=h,D=d,z=p,U=g,$=E,W=m):(y=l,A=u,L=d,D=h,z=g,U=p,$=m,W=E)):(B=u,k=h,X=p,ce=E,u>=0?(y=l,A=c,L=d,D=f,z=g,U=v,$=m,W=x):(y=c,A=l,L=f,D=d,z=v,U=g,$=x,W=m)),B===0)return null;let J=y/B,j=A/B,se=1/B,de=L-J*k,he=D-j*k,ee=z-J*X,me=U-j*X,ye=$-J*ce,Ee=W-j*ce,Se=ye*me-Ee*ee,qe=de*Ee-he*ye,at=ee*he-me*de;if(s){if(Se<0||qe<0||at<0)return null}else if((Se<0||qe<0||at<0)&&(Se>0||qe>0||at>0))return null;let We=Se+qe+at;if(We===0)return null;let ft=se*(Se*k+qe*X+at*ce);return(We>0?ft<0:ft>0)?null:this.at(ft/We,r)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},hi=class extends ss{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new nt(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new is,this.combine=Oc,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},em=new Ft,lr=new uo,Fl=new ur,tm=new G,Ol=new G,Bl=new G,kl=new G,qh=new G,zl=new G,nm=new G,Vl=new G,vn=class extends On{constructor(e=new Dn,t=new hi){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let s=t[i[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(e,t){let i=this.geometry,s=i.attributes.position,r=i.morphAttributes.position,o=i.morphTargetsRelative;t.fromBufferAttribute(s,e);let a=this.morphTargetInfluences;if(r&&a){zl.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let u=a[l],d=r[l];u!==0&&(qh.fromBufferAttribute(d,e),o?zl.addScaledVector(qh,u):zl.addScaledVector(qh.sub(t),u))}t.add(zl)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(i.boundingSphere===null&&i.computeBoundingSphere(),Fl.copy(i.boundingSphere),Fl.applyMatrix4(r),lr.copy(e.ray).recast(e.near),!(Fl.containsPoint(lr.origin)===!1&&(lr.intersectSphere(Fl,tm)===null||lr.origin.distanceToSquared(tm)>(e.far-e.near)**2))&&(em.copy(r).invert(),lr.copy(e.ray).applyMatrix4(em),!(i.boundingBox!==null&&lr.intersectsBox(i.boundingBox)===!1)&&this._computeIntersections(e,t,lr)))}_computeIntersections(e,t,i){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,u=r.attributes.uv1,d=r.attributes.normal,f=r.groups,h=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,v=f.length;g<v;g++){let p=f[g],m=o[p.materialIndex],x=Math.max(p.start,h.start),E=Math.min(a.count,Math.min(p.start+p.count,h.start+h.count));for(let b=x,P=E;b<P;b+=3){let R=a.getX(b),y=a.getX(b+1),A=a.getX(b+2);s=Gl(this,m,e,i,c,u,d,R,y,A),s&&(s.faceIndex=Math.floor(b/3),s.face.materialIndex=p.materialIndex,t.push(s))}}else{let g=Math.max(0,h.start),v=Math.min(a.count,h.start+h.count);for(let p=g,m=v;p<m;p+=3){let x=a.getX(p),E=a.getX(p+1),b=a.getX(p+2);s=Gl(this,o,e,i,c,u,d,x,E,b),s&&(s.faceIndex=Math.floor(p/3),t.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,v=f.length;g<v;g++){let p=f[g],m=o[p.materialIndex],x=Math.max(p.start,h.start),E=Math.min(l.count,Math.min(p.start+p.count,h.start+h.count));for(let b=x,P=E;b<P;b+=3){let R=b,y=b+1,A=b+2;s=Gl(this,m,e,i,c,u,d,R,y,A),s&&(s.faceIndex=Math.floor(b/3),s.face.materialIndex=p.materialIndex,t.push(s))}}else{let g=Math.max(0,h.start),v=Math.min(l.count,h.start+h.count);for(let p=g,m=v;p<m;p+=3){let x=p,E=p+1,b=p+2;s=Gl(this,o,e,i,c,u,d,x,E,b),s&&(s.faceIndex=Math.floor(p/3),t.push(s))}}}};function px(n,e,t,i,s,r,o,a){let l;if(e.side===Jn?l=i.intersectTriangle(o,r,s,!0,a):l=i.intersectTriangle(s,r,o,e.side===Ks,a),l===null)return null;Vl.copy(a),Vl.applyMatrix4(n.matrixWorld);let c=t.ray.origin.distanceTo(Vl);return c<t.near||c>t.far?null:{distance:c,point:Vl.clone(),object:n}}function Gl(n,e,t,i,s,r,o,a,l,c){n.getVertexPosition(a,Ol),n.getVertexPosition(l,Bl),n.getVertexPosition(c,kl);let u=px(n,e,t,i,Ol,Bl,kl,nm);if(u){let d=new G;Xs.getBarycoord(nm,Ol,Bl,kl,d),s&&(u.uv=Xs.getInterpolatedAttribute(s,a,l,c,d,new Be)),r&&(u.uv1=Xs.getInterpolatedAttribute(r,a,l,c,d,new Be)),o&&(u.normal=Xs.getInterpolatedAttribute(o,a,l,c,d,new G),u.normal.dot(i.direction)>0&&u.normal.multiplyScalar(-1));let f={a,b:l,c,normal:new G,materialIndex:0};Xs.getNormal(Ol,Bl,kl,f.normal),u.face=f,u.barycoord=d}return u}var dc=class extends Kn{constructor(e=null,t=1,i=1,s,r,o,a,l,c=Ln,u=Ln,d,f){super(null,o,a,l,c,u,s,r,d,f),this.isDataTexture=!0,this.image={data:e,width:t,height:i},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var cr=new ur,mx=new Be(.5,.5),Hl=new G,qs=class{constructor(e=new ci,t=new ci,i=new ci,s=new ci,r=new ci,o=new ci){this.planes=[e,t,i,s,r,o]}set(e,t,i,s,r,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(i),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(e){let t=this.planes;for(let i=0;i<6;i++)t[i].copy(e.planes[i]);return this}setFromProjectionMatrix(e,t=bi,i=!1){let s=this.planes,r=e.elements,o=r[0],a=r[1],l=r[2],c=r[3],u=r[4],d=r[5],f=r[6],h=r[7],g=r[8],v=r[9],p=r[10],m=r[11],x=r[12],E=r[13],b=r[14],P=r[15];if(s[0].setComponents(c-o,h-u,m-g,P-x).normalize(),s[1].setComponents(c+o,h+u,m+g,P+x).normalize(),s[2].setComponents(c+a,h+d,m+v,P+E).normalize(),s[3].setComponents(c-a,h-d,m-v,P-E).normalize(),i)s[4].setComponents(l,f,p,b).normalize(),s[5].setComponents(c-l,h-f,m-p,P-b).normalize();else if(s[4].setComponents(c-l,h-f,m-p,P-b).normalize(),t===bi)s[5].setComponents(c+l,h+f,m+p,P+b).normalize();else if(t===ro)s[5].setComponents(l,f,p,b).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),cr.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),cr.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(cr)}intersectsSprite(e){cr.center.set(0,0,0);let t=mx.distanceTo(e.center);return cr.radius=.7071067811865476+t,cr.applyMatrix4(e.matrixWorld),this.intersectsSphere(cr)}intersectsSphere(e){let t=this.planes,i=e.center,s=-e.radius;for(let r=0;r<6;r++)if(t[r].distanceToPoint(i)<s)return!1;return!0}intersectsBox(e){let t=this.planes;for(let i=0;i<6;i++){let s=t[i];if(Hl.x=s.normal.x>0?e.max.x:e.min.x,Hl.y=s.normal.y>0?e.max.y:e.min.y,Hl.z=s.normal.z>0?e.max.z:e.min.z,s.distanceToPoint(Hl)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let i=0;i<6;i++)if(t[i].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},im=new Ft,fc=class n{constructor(){this.coordinateSystem=bi,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,i=this._frustums;for(let s=0;s<t.length;s++){let r=t[s];im.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),i[s]===void 0&&(i[s]=new qs),i[s].setFromProjectionMatrix(im,r.coordinateSystem,r.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,i=e._frustums;for(let s=0;s<e._count;s++)t[s]===void 0&&(t[s]=new qs),t[s].copy(i[s]);return this._count=e._count,this}clone(){return new n().copy(this)}};var ho=class extends ss{constructor(e){super(),this.isLineBasicMaterial=!0,this.type="LineBasicMaterial",this.color=new nt(16777215),this.map=null,this.linewidth=1,this.linecap="round",this.linejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.linewidth=e.linewidth,this.linecap=e.linecap,this.linejoin=e.linejoin,this.fog=e.fog,this}},pc=new G,mc=new G,sm=new Ft,Ko=new uo,Wl=new ur,Yh=new G,rm=new G,ca=class extends On{constructor(e=new Dn,t=new ho){super(),this.isLine=!0,this.type="Line",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[0];for(let s=1,r=t.count;s<r;s++)pc.fromBufferAttribute(t,s-1),mc.fromBufferAttribute(t,s),i[s]=i[s-1],i[s]+=pc.distanceTo(mc);e.setAttribute("lineDistance",new Mt(i,1))}else Je("Line.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,s=this.matrixWorld,r=e.params.Line.threshold,o=i.drawRange;if(i.boundingSphere===null&&i.computeBoundingSphere(),Wl.copy(i.boundingSphere),Wl.applyMatrix4(s),Wl.radius+=r,e.ray.intersectsSphere(Wl)===!1)return;sm.copy(s).invert(),Ko.copy(e.ray).applyMatrix4(sm);let a=r/((this.scale.x+this.scale.y+this.scale.z)/3),l=a*a,c=this.isLineSegments?2:1,u=i.index,f=i.attributes.position;if(u!==null){let h=Math.max(0,o.start),g=Math.min(u.count,o.start+o.count);for(let v=h,p=g-1;v<p;v+=c){let m=u.getX(v),x=u.getX(v+1),E=Xl(this,e,Ko,l,m,x,v);E&&t.push(E)}if(this.isLineLoop){let v=u.getX(g-1),p=u.getX(h),m=Xl(this,e,Ko,l,v,p,g-1);m&&t.push(m)}}else{let h=Math.max(0,o.start),g=Math.min(f.count,o.start+o.count);for(let v=h,p=g-1;v<p;v+=c){let m=Xl(this,e,Ko,l,v,v+1,v);m&&t.push(m)}if(this.isLineLoop){let v=Xl(this,e,Ko,l,g-1,h,g-1);v&&t.push(v)}}}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let s=t[i[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}};function Xl(n,e,t,i,s,r,o){let a=n.geometry.attributes.position;if(pc.fromBufferAttribute(a,s),mc.fromBufferAttribute(a,r),t.distanceSqToSegment(pc,mc,Yh,rm)>i)return;Yh.applyMatrix4(n.matrixWorld);let c=e.ray.origin.distanceTo(Yh);if(!(c<e.near||c>e.far))return{distance:c,point:rm.clone().applyMatrix4(n.matrixWorld),index:o,face:null,faceIndex:null,barycoord:null,object:n}}var ua=class extends Kn{constructor(e=[],t=_r,i,s,r,o,a,l,c,u){super(e,t,i,s,r,o,a,l,c,u),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}},hr=class extends Kn{constructor(e,t,i,s,r,o,a,l,c){super(e,t,i,s,r,o,a,l,c),this.isCanvasTexture=!0,this.needsUpdate=!0}};var As=class extends Kn{constructor(e,t,i=Oi,s,r,o,a=Ln,l=Ln,c,u=Ts,d=1){if(u!==Ts&&u!==Es)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let f={width:e,height:t,depth:d};super(f,s,r,o,a,l,u,i,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new ao(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},ha=class extends As{constructor(e,t=Oi,i=_r,s,r,o=Ln,a=Ln,l,c=Ts){let u={width:e,height:e,depth:1},d=[u,u,u,u,u,u];super(e,e,t,i,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},da=class extends Kn{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},rs=class n extends Dn{constructor(e=1,t=1,i=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:i,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],u=[],d=[],f=0,h=0;g("z","y","x",-1,-1,i,t,e,o,r,0),g("z","y","x",1,-1,i,t,-e,o,r,1),g("x","z","y",1,1,e,i,t,s,o,2),g("x","z","y",1,-1,e,i,-t,s,o,3),g("x","y","z",1,-1,e,t,i,s,r,4),g("x","y","z",-1,-1,e,t,-i,s,r,5),this.setIndex(l),this.setAttribute("position",new Mt(c,3)),this.setAttribute("normal",new Mt(u,3)),this.setAttribute("uv",new Mt(d,2));function g(v,p,m,x,E,b,P,R,y,A,B){let L=b/y,D=P/A,k=b/2,z=P/2,U=R/2,X=y+1,$=A+1,W=0,ce=0,J=new G;for(let j=0;j<$;j++){let se=j*D-z;for(let de=0;de<X;de++){let he=de*L-k;J[v]=he*x,J[p]=se*E,J[m]=U,c.push(J.x,J.y,J.z),J[v]=0,J[p]=0,J[m]=R>0?1:-1,u.push(J.x,J.y,J.z),d.push(de/y),d.push(1-j/A),W+=1}}for(let j=0;j<A;j++)for(let se=0;se<y;se++){let de=f+se+X*j,he=f+se+X*(j+1),ee=f+(se+1)+X*(j+1),me=f+(se+1)+X*j;l.push(de,he,me),l.push(he,ee,me),ce+=6}a.addGroup(h,ce,B),h+=ce,f+=W}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}},fa=class n extends Dn{constructor(e=1,t=1,i=4,s=8,r=1){super(),this.type="CapsuleGeometry",this.parameters={radius:e,height:t,capSegments:i,radialSegments:s,heightSegments:r},t=Math.max(0,t),i=Math.max(1,Math.floor(i)),s=Math.max(3,Math.floor(s)),r=Math.max(1,Math.floor(r));let o=[],a=[],l=[],c=[],u=t/2,d=Math.PI/2*e,f=t,h=2*d+f,g=i*2+r,v=s+1,p=new G,m=new G;for(let x=0;x<=g;x++){let E=0,b=0,P=0,R=0;if(x<=i){let B=x/i,L=B*Math.PI/2;b=-u-e*Math.cos(L),P=e*Math.sin(L),R=-e*Math.cos(L),E=B*d}else if(x<=i+r){let B=(x-i)/r;b=-u+B*t,P=e,R=0,E=d+B*f}else{let B=(x-i-r)/i,L=B*Math.PI/2;b=u+e*Math.sin(L),P=e*Math.cos(L),R=e*Math.sin(L),E=d+f+B*d}let y=Math.max(0,Math.min(1,E/h)),A=0;x===0?A=.5/s:x===g&&(A=-.5/s);for(let B=0;B<=s;B++){let L=B/s,D=L*Math.PI*2,k=Math.sin(D),z=Math.cos(D);m.x=-P*z,m.y=b,m.z=P*k,a.push(m.x,m.y,m.z),p.set(-P*z,R,P*k),p.normalize(),l.push(p.x,p.y,p.z),c.push(L+A,y)}if(x>0){let B=(x-1)*v;for(let L=0;L<s;L++){let D=B+L,k=B+L+1,z=x*v+L,U=x*v+L+1;o.push(D,k,z),o.push(k,U,z)}}}this.setIndex(o),this.setAttribute("position",new Mt(a,3)),this.setAttribute("normal",new Mt(l,3)),this.setAttribute("uv",new Mt(c,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radius,e.height,e.capSegments,e.radialSegments,e.heightSegments)}};var pa=class n extends Dn{constructor(e=1,t=1,i=1,s=32,r=1,o=!1,a=0,l=Math.PI*2){super(),this.type="CylinderGeometry",this.parameters={radiusTop:e,radiusBottom:t,height:i,radialSegments:s,heightSegments:r,openEnded:o,thetaStart:a,thetaLength:l};let c=this;s=Math.floor(s),r=Math.floor(r);let u=[],d=[],f=[],h=[],g=0,v=[],p=i/2,m=0;x(),o===!1&&(e>0&&E(!0),t>0&&E(!1)),this.setIndex(u),this.setAttribute("position",new Mt(d,3)),this.setAttribute("normal",new Mt(f,3)),this.setAttribute("uv",new Mt(h,2));function x(){let b=new G,P=new G,R=0,y=(t-e)/i;for(let A=0;A<=r;A++){let B=[],L=A/r,D=L*(t-e)+e;for(let k=0;k<=s;k++){let z=k/s,U=z*l+a,X=Math.sin(U),$=Math.cos(U);P.x=D*X,P.y=-L*i+p,P.z=D*$,d.push(P.x,P.y,P.z),b.set(X,y,$).normalize(),f.push(b.x,b.y,b.z),h.push(z,1-L),B.push(g++)}v.push(B)}for(let A=0;A<s;A++)for(let B=0;B<r;B++){let L=v[B][A],D=v[B+1][A],k=v[B+1][A+1],z=v[B][A+1];(e>0||B!==0)&&(u.push(L,D,z),R+=3),(t>0||B!==r-1)&&(u.push(D,k,z),R+=3)}c.addGroup(m,R,0),m+=R}function E(b){let P=g,R=new Be,y=new G,A=0,B=b===!0?e:t,L=b===!0?1:-1;for(let k=1;k<=s;k++)d.push(0,p*L,0),f.push(0,L,0),h.push(.5,.5),g++;let D=g;for(let k=0;k<=s;k++){let U=k/s*l+a,X=Math.cos(U),$=Math.sin(U);y.x=B*$,y.y=p*L,y.z=B*X,d.push(y.x,y.y,y.z),f.push(0,L,0),R.x=X*.5+.5,R.y=$*.5*L+.5,h.push(R.x,R.y),g++}for(let k=0;k<s;k++){let z=P+k,U=D+k;b===!0?u.push(U,U+1,z):u.push(U+1,U,z),A+=3}c.addGroup(m,A,b===!0?1:2),m+=A}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radiusTop,e.radiusBottom,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}};var di=class{constructor(){this.type="Curve",this.arcLengthDivisions=200,this.needsUpdate=!1,this.cacheArcLengths=null}getPoint(){Je("Curve: .getPoint() not implemented.")}getPointAt(e,t){let i=this.getUtoTmapping(e);return this.getPoint(i,t)}getPoints(e=5){let t=[];for(let i=0;i<=e;i++)t.push(this.getPoint(i/e));return t}getSpacedPoints(e=5){let t=[];for(let i=0;i<=e;i++)t.push(this.getPointAt(i/e));return t}getLength(){let e=this.getLengths();return e[e.length-1]}getLengths(e=this.arcLengthDivisions){if(this.cacheArcLengths&&this.cacheArcLengths.length===e+1&&!this.needsUpdate)return this.cacheArcLengths;this.needsUpdate=!1;let t=[],i,s=this.getPoint(0),r=0;t.push(0);for(let o=1;o<=e;o++)i=this.getPoint(o/e),r+=i.distanceTo(s),t.push(r),s=i;return this.cacheArcLengths=t,t}updateArcLengths(){this.needsUpdate=!0,this.getLengths()}getUtoTmapping(e,t=null){let i=this.getLengths(),s=0,r=i.length,o;t?o=t:o=e*i[r-1];let a=0,l=r-1,c;for(;a<=l;)if(s=Math.floor(a+(l-a)/2),c=i[s]-o,c<0)a=s+1;else if(c>0)l=s-1;else{l=s;break}if(s=l,i[s]===o)return s/(r-1);let u=i[s],f=i[s+1]-u,h=(o-u)/f;return(s+h)/(r-1)}getTangent(e,t){let s=e-1e-4,r=e+1e-4;s<0&&(s=0),r>1&&(r=1);let o=this.getPoint(s),a=this.getPoint(r),l=t||(o.isVector2?new Be:new G);return l.copy(a).sub(o).normalize(),l}getTangentAt(e,t){let i=this.getUtoTmapping(e);return this.getTangent(i,t)}computeFrenetFrames(e,t=!1){let i=new G,s=[],r=[],o=[],a=new G,l=new Ft;for(let h=0;h<=e;h++){let g=h/e;s[h]=this.getTangentAt(g,new G)}r[0]=new G,o[0]=new G;let c=Number.MAX_VALUE,u=Math.abs(s[0].x),d=Math.abs(s[0].y),f=Math.abs(s[0].z);u<=c&&(c=u,i.set(1,0,0)),d<=c&&(c=d,i.set(0,1,0)),f<=c&&i.set(0,0,1),a.crossVectors(s[0],i).normalize(),r[0].crossVectors(s[0],a),o[0].crossVectors(s[0],r[0]);for(let h=1;h<=e;h++){if(r[h]=r[h-1].clone(),o[h]=o[h-1].clone(),a.crossVectors(s[h-1],s[h]),a.length()>Number.EPSILON){a.normalize();let g=Math.acos(_t(s[h-1].dot(s[h]),-1,1));r[h].applyMatrix4(l.makeRotationAxis(a,g))}o[h].crossVectors(s[h],r[h])}if(t===!0){let h=Math.acos(_t(r[0].dot(r[e]),-1,1));h/=e,s[0].dot(a.crossVectors(r[0],r[e]))>0&&(h=-h);for(let g=1;g<=e;g++)r[g].applyMatrix4(l.makeRotationAxis(s[g],h*g)),o[g].crossVectors(s[g],r[g])}return{tangents:s,normals:r,binormals:o}}clone(){return new this.constructor().copy(this)}copy(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}toJSON(){let e={metadata:{version:4.7,type:"Curve",generator:"Curve.toJSON"}};return e.arcLengthDivisions=this.arcLengthDivisions,e.type=this.type,e}fromJSON(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}},fo=class extends di{constructor(e=0,t=0,i=1,s=1,r=0,o=Math.PI*2,a=!1,l=0){super(),this.isEllipseCurve=!0,this.type="EllipseCurve",this.aX=e,this.aY=t,this.xRadius=i,this.yRadius=s,this.aStartAngle=r,this.aEndAngle=o,this.aClockwise=a,this.aRotation=l}getPoint(e,t=new Be){let i=t,s=Math.PI*2,r=this.aEndAngle-this.aStartAngle,o=Math.abs(r)<Number.EPSILON;for(;r<0;)r+=s;for(;r>s;)r-=s;r<Number.EPSILON&&(o?r=0:r=s),this.aClockwise===!0&&!o&&(r===s?r=-s:r=r-s);let a=this.aStartAngle+e*r,l=this.aX+this.xRadius*Math.cos(a),c=this.aY+this.yRadius*Math.sin(a);if(this.aRotation!==0){let u=Math.cos(this.aRotation),d=Math.sin(this.aRotation),f=l-this.aX,h=c-this.aY;l=f*u-h*d+this.aX,c=f*d+h*u+this.aY}return i.set(l,c)}copy(e){return super.copy(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}toJSON(){let e=super.toJSON();return e.aX=this.aX,e.aY=this.aY,e.xRadius=this.xRadius,e.yRadius=this.yRadius,e.aStartAngle=this.aStartAngle,e.aEndAngle=this.aEndAngle,e.aClockwise=this.aClockwise,e.aRotation=this.aRotation,e}fromJSON(e){return super.fromJSON(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}},gc=class extends fo{constructor(e,t,i,s,r,o){super(e,t,i,i,s,r,o),this.isArcCurve=!0,this.type="ArcCurve"}};function Ud(){let n=0,e=0,t=0,i=0;function s(r,o,a,l){n=r,e=a,t=-3*r+3*o-2*a-l,i=2*r-2*o+a+l}return{initCatmullRom:function(r,o,a,l,c){s(o,a,c*(a-r),c*(l-o))},initNonuniformCatmullRom:function(r,o,a,l,c,u,d){let f=(o-r)/c-(a-r)/(c+u)+(a-o)/u,h=(a-o)/u-(l-o)/(u+d)+(l-a)/d;f*=u,h*=u,s(o,a,f,h)},calc:function(r){let o=r*r,a=o*r;return n+e*r+t*o+i*a}}}var om=new G,am=new G,$h=new Ud,Zh=new Ud,Kh=new Ud,_c=class extends di{constructor(e=[],t=!1,i="centripetal",s=.5){super(),this.isCatmullRomCurve3=!0,this.type="CatmullRomCurve3",this.points=e,this.closed=t,this.curveType=i,this.tension=s}getPoint(e,t=new G){let i=t,s=this.points,r=s.length,o=(r-(this.closed?0:1))*e,a=Math.floor(o),l=o-a;this.closed?a+=a>0?0:(Math.floor(Math.abs(a)/r)+1)*r:l===0&&a===r-1&&(a=r-2,l=1);let c,u;this.closed||a>0?c=s[(a-1)%r]:(am.subVectors(s[0],s[1]).add(s[0]),c=am);let d=s[a%r],f=s[(a+1)%r];if(this.closed||a+2<r?u=s[(a+2)%r]:(om.subVectors(s[r-1],s[r-2]).add(s[r-1]),u=om),this.curveType==="centripetal"||this.curveType==="chordal"){let h=this.curveType==="chordal"?.5:.25,g=Math.pow(c.distanceToSquared(d),h),v=Math.pow(d.distanceToSquared(f),h),p=Math.pow(f.distanceToSquared(u),h);v<1e-4&&(v=1),g<1e-4&&(g=v),p<1e-4&&(p=v),$h.initNonuniformCatmullRom(c.x,d.x,f.x,u.x,g,v,p),Zh.initNonuniformCatmullRom(c.y,d.y,f.y,u.y,g,v,p),Kh.initNonuniformCatmullRom(c.z,d.z,f.z,u.z,g,v,p)}else this.curveType==="catmullrom"&&($h.initCatmullRom(c.x,d.x,f.x,u.x,this.tension),Zh.initCatmullRom(c.y,d.y,f.y,u.y,this.tension),Kh.initCatmullRom(c.z,d.z,f.z,u.z,this.tension));return i.set($h.calc(l),Zh.calc(l),Kh.calc(l)),i}copy(e){super.copy(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let s=e.points[t];this.points.push(s.clone())}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,i=this.points.length;t<i;t++){let s=this.points[t];e.points.push(s.toArray())}return e.closed=this.closed,e.curveType=this.curveType,e.tension=this.tension,e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let s=e.points[t];this.points.push(new G().fromArray(s))}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}};function lm(n,e,t,i,s){let r=(i-e)*.5,o=(s-t)*.5,a=n*n,l=n*a;return(2*t-2*i+r+o)*l+(-3*t+3*i-2*r-o)*a+r*n+t}function gx(n,e){let t=1-n;return t*t*e}function _x(n,e){return 2*(1-n)*n*e}function yx(n,e){return n*n*e}function jo(n,e,t,i){return gx(n,e)+_x(n,t)+yx(n,i)}function xx(n,e){let t=1-n;return t*t*t*e}function vx(n,e){let t=1-n;return 3*t*t*n*e}function bx(n,e){return 3*(1-n)*n*n*e}function Sx(n,e){return n*n*n*e}function ea(n,e,t,i,s){return xx(n,e)+vx(n,t)+bx(n,i)+Sx(n,s)}var ma=class extends di{constructor(e=new Be,t=new Be,i=new Be,s=new Be){super(),this.isCubicBezierCurve=!0,this.type="CubicBezierCurve",this.v0=e,this.v1=t,this.v2=i,this.v3=s}getPoint(e,t=new Be){let i=t,s=this.v0,r=this.v1,o=this.v2,a=this.v3;return i.set(ea(e,s.x,r.x,o.x,a.x),ea(e,s.y,r.y,o.y,a.y)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},yc=class extends di{constructor(e=new G,t=new G,i=new G,s=new G){super(),this.isCubicBezierCurve3=!0,this.type="CubicBezierCurve3",this.v0=e,this.v1=t,this.v2=i,this.v3=s}getPoint(e,t=new G){let i=t,s=this.v0,r=this.v1,o=this.v2,a=this.v3;return i.set(ea(e,s.x,r.x,o.x,a.x),ea(e,s.y,r.y,o.y,a.y),ea(e,s.z,r.z,o.z,a.z)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},ga=class extends di{constructor(e=new Be,t=new Be){super(),this.isLineCurve=!0,this.type="LineCurve",this.v1=e,this.v2=t}getPoint(e,t=new Be){let i=t;return e===1?i.copy(this.v2):(i.copy(this.v2).sub(this.v1),i.multiplyScalar(e).add(this.v1)),i}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new Be){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},xc=class extends di{constructor(e=new G,t=new G){super(),this.isLineCurve3=!0,this.type="LineCurve3",this.v1=e,this.v2=t}getPoint(e,t=new G){let i=t;return e===1?i.copy(this.v2):(i.copy(this.v2).sub(this.v1),i.multiplyScalar(e).add(this.v1)),i}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new G){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},_a=class extends di{constructor(e=new Be,t=new Be,i=new Be){super(),this.isQuadraticBezierCurve=!0,this.type="QuadraticBezierCurve",this.v0=e,this.v1=t,this.v2=i}getPoint(e,t=new Be){let i=t,s=this.v0,r=this.v1,o=this.v2;return i.set(jo(e,s.x,r.x,o.x),jo(e,s.y,r.y,o.y)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},vc=class extends di{constructor(e=new G,t=new G,i=new G){super(),this.isQuadraticBezierCurve3=!0,this.type="QuadraticBezierCurve3",this.v0=e,this.v1=t,this.v2=i}getPoint(e,t=new G){let i=t,s=this.v0,r=this.v1,o=this.v2;return i.set(jo(e,s.x,r.x,o.x),jo(e,s.y,r.y,o.y),jo(e,s.z,r.z,o.z)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},ya=class extends di{constructor(e=[]){super(),this.isSplineCurve=!0,this.type="SplineCurve",this.points=e}getPoint(e,t=new Be){let i=t,s=this.points,r=(s.length-1)*e,o=Math.floor(r),a=r-o,l=s[o===0?o:o-1],c=s[o],u=s[o>s.length-2?s.length-1:o+1],d=s[o>s.length-3?s.length-1:o+2];return i.set(lm(a,l.x,c.x,u.x,d.x),lm(a,l.y,c.y,u.y,d.y)),i}copy(e){super.copy(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let s=e.points[t];this.points.push(s.clone())}return this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,i=this.points.length;t<i;t++){let s=this.points[t];e.points.push(s.toArray())}return e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let s=e.points[t];this.points.push(new Be().fromArray(s))}return this}},cm=Object.freeze({__proto__:null,ArcCurve:gc,CatmullRomCurve3:_c,CubicBezierCurve:ma,CubicBezierCurve3:yc,EllipseCurve:fo,LineCurve:ga,LineCurve3:xc,QuadraticBezierCurve:_a,QuadraticBezierCurve3:vc,SplineCurve:ya}),bc=class extends di{constructor(){super(),this.type="CurvePath",this.curves=[],this.autoClose=!1,this.cacheLengths=null}add(e){this.curves.push(e)}closePath(){let e=this.curves[0].getPoint(0),t=this.curves[this.curves.length-1].getPoint(1);if(!e.equals(t)){let i=e.isVector2===!0?"LineCurve":"LineCurve3";this.curves.push(new cm[i](t,e))}return this}getPoint(e,t){let i=e*this.getLength(),s=this.getCurveLengths(),r=0;for(;r<s.length;){if(s[r]>=i){let o=s[r]-i,a=this.curves[r],l=a.getLength(),c=l===0?0:1-o/l;return a.getPointAt(c,t)}r++}return null}getLength(){let e=this.getCurveLengths();return e[e.length-1]}updateArcLengths(){this.needsUpdate=!0,this.cacheLengths=null,this.getCurveLengths()}getCurveLengths(){if(this.cacheLengths&&this.cacheLengths.length===this.curves.length)return this.cacheLengths;let e=[],t=0;for(let i=0,s=this.curves.length;i<s;i++)t+=this.curves[i].getLength(),e.push(t);return this.cacheLengths=e,e}getSpacedPoints(e=40){let t=[];for(let i=0;i<=e;i++)t.push(this.getPoint(i/e));return this.autoClose&&t.push(t[0]),t}getPoints(e=12){let t=[],i;for(let s=0,r=this.curves;s<r.length;s++){let o=r[s],a=o.isEllipseCurve?e*2:o.isLineCurve||o.isLineCurve3?1:o.isSplineCurve?e*o.points.length:e,l=o.getPoints(a);for(let c=0;c<l.length;c++){let u=l[c];i&&i.equals(u)||(t.push(u),i=u)}}return this.autoClose&&t.length>1&&!t[t.length-1].equals(t[0])&&t.push(t[0]),t}copy(e){super.copy(e),this.curves=[];for(let t=0,i=e.curves.length;t<i;t++){let s=e.curves[t];this.curves.push(s.clone())}return this.autoClose=e.autoClose,this.cacheLengths=null,this}toJSON(){let e=super.toJSON();e.autoClose=this.autoClose,e.curves=[];for(let t=0,i=this.curves.length;t<i;t++){let s=this.curves[t];e.curves.push(s.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.autoClose=e.autoClose,this.curves=[];for(let t=0,i=e.curves.length;t<i;t++){let s=e.curves[t];this.curves.push(new cm[s.type]().fromJSON(s))}return this.cacheLengths=null,this}},xa=class extends bc{constructor(e){super(),this.type="Path",this.currentPoint=new Be,e&&this.setFromPoints(e)}setFromPoints(e){this.moveTo(e[0].x,e[0].y);for(let t=1,i=e.length;t<i;t++)this.lineTo(e[t].x,e[t].y);return this}moveTo(e,t){return this.currentPoint.set(e,t),this}lineTo(e,t){let i=new ga(this.currentPoint.clone(),new Be(e,t));return this.curves.push(i),this.currentPoint.set(e,t),this}quadraticCurveTo(e,t,i,s){let r=new _a(this.currentPoint.clone(),new Be(e,t),new Be(i,s));return this.curves.push(r),this.currentPoint.set(i,s),this}bezierCurveTo(e,t,i,s,r,o){let a=new ma(this.currentPoint.clone(),new Be(e,t),new Be(i,s),new Be(r,o));return this.curves.push(a),this.currentPoint.set(r,o),this}splineThru(e){let t=[this.currentPoint.clone()].concat(e),i=new ya(t);return this.curves.push(i),this.currentPoint.copy(e[e.length-1]),this}arc(e,t,i,s,r,o){let a=this.currentPoint.x,l=this.currentPoint.y;return this.absarc(e+a,t+l,i,s,r,o),this}absarc(e,t,i,s,r,o){return this.absellipse(e,t,i,i,s,r,o),this}ellipse(e,t,i,s,r,o,a,l){let c=this.currentPoint.x,u=this.currentPoint.y;return this.absellipse(e+c,t+u,i,s,r,o,a,l),this}absellipse(e,t,i,s,r,o,a,l){let c=new fo(e,t,i,s,r,o,a,l);if(this.curves.length>0){let d=c.getPoint(0);d.equals(this.currentPoint)||this.lineTo(d.x,d.y)}this.curves.push(c);let u=c.getPoint(1);return this.currentPoint.copy(u),this}copy(e){return super.copy(e),this.currentPoint.copy(e.currentPoint),this}toJSON(){let e=super.toJSON();return e.currentPoint=this.currentPoint.toArray(),e}fromJSON(e){return super.fromJSON(e),this.currentPoint.fromArray(e.currentPoint),this}},po=class extends xa{constructor(e){super(e),this.uuid=bo(),this.type="Shape",this.holes=[]}getPointsHoles(e){let t=[];for(let i=0,s=this.holes.length;i<s;i++)t[i]=this.holes[i].getPoints(e);return t}extractPoints(e){return{shape:this.getPoints(e),holes:this.getPointsHoles(e)}}copy(e){super.copy(e),this.holes=[];for(let t=0,i=e.holes.length;t<i;t++){let s=e.holes[t];this.holes.push(s.clone())}return this}toJSON(){let e=super.toJSON();e.uuid=this.uuid,e.holes=[];for(let t=0,i=this.holes.length;t<i;t++){let s=this.holes[t];e.holes.push(s.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.uuid=e.uuid,this.holes=[];for(let t=0,i=e.holes.length;t<i;t++){let s=e.holes[t];this.holes.push(new xa().fromJSON(s))}return this}};function Mx(n,e,t=2){let i=e&&e.length,s=i?e[0]*t:n.length,r=ag(n,0,s,t,!0),o=[];if(!r||r.next===r.prev)return o;let a,l,c;if(i&&(r=Rx(n,e,r,t)),n.length>80*t){a=n[0],l=n[1];let u=a,d=l;for(let f=t;f<s;f+=t){let h=n[f],g=n[f+1];h<a&&(a=h),g<l&&(l=g),h>u&&(u=h),g>d&&(d=g)}c=Math.max(u-a,d-l),c=c!==0?32767/c:0}return va(r,o,t,a,l,c,0),o}function ag(n,e,t,i,s){let r;if(s===kx(n,e,t,i)>0)for(let o=e;o<t;o+=i)r=um(o/i|0,n[o],n[o+1],r);else for(let o=t-i;o>=e;o-=i)r=um(o/i|0,n[o],n[o+1],r);return r&&mo(r,r.next)&&(Sa(r),r=r.next),r}function dr(n,e){if(!n)return n;e||(e=n);let t=n,i;do if(i=!1,!t.steiner&&(mo(t,t.next)||Jt(t.prev,t,t.next)===0)){if(Sa(t),t=e=t.prev,t===t.next)break;i=!0}else t=t.next;while(i||t!==e);return e}function va(n,e,t,i,s,r,o){if(!n)return;!o&&r&&Dx(n,i,s,r);let a=n;for(;n.prev!==n.next;){let l=n.prev,c=n.next;if(r?Tx(n,i,s,r):wx(n)){e.push(l.i,n.i,c.i),Sa(n),n=c.next,a=c.next;continue}if(n=c,n===a){o?o===1?(n=Ax(dr(n),e),va(n,e,t,i,s,r,2)):o===2&&Ex(n,e,t,i,s,r):va(dr(n),e,t,i,s,r,1);break}}}function wx(n){let e=n.prev,t=n,i=n.next;if(Jt(e,t,i)>=0)return!1;let s=e.x,r=t.x,o=i.x,a=e.y,l=t.y,c=i.y,u=Math.min(s,r,o),d=Math.min(a,l,c),f=Math.max(s,r,o),h=Math.max(a,l,c),g=i.next;for(;g!==e;){if(g.x>=u&&g.x<=f&&g.y>=d&&g.y<=h&&Jo(s,a,r,l,o,c,g.x,g.y)&&Jt(g.prev,g,g.next)>=0)return!1;g=g.next}return!0}function Tx(n,e,t,i){let s=n.prev,r=n,o=n.next;if(Jt(s,r,o)>=0)return!1;let a=s.x,l=r.x,c=o.x,u=s.y,d=r.y,f=o.y,h=Math.min(a,l,c),g=Math.min(u,d,f),v=Math.max(a,l,c),p=Math.max(u,d,f),m=nd(h,g,e,t,i),x=nd(v,p,e,t,i),E=n.prevZ,b=n.nextZ;for(;E&&E.z>=m&&b&&b.z<=x;){if(E.x>=h&&E.x<=v&&E.y>=g&&E.y<=p&&E!==s&&E!==o&&Jo(a,u,l,d,c,f,E.x,E.y)&&Jt(E.prev,E,E.next)>=0||(E=E.prevZ,b.x>=h&&b.x<=v&&b.y>=g&&b.y<=p&&b!==s&&b!==o&&Jo(a,u,l,d,c,f,b.x,b.y)&&Jt(b.prev,b,b.next)>=0))return!1;b=b.nextZ}for(;E&&E.z>=m;){if(E.x>=h&&E.x<=v&&E.y>=g&&E.y<=p&&E!==s&&E!==o&&Jo(a,u,l,d,c,f,E.x,E.y)&&Jt(E.prev,E,E.next)>=0)return!1;E=E.prevZ}for(;b&&b.z<=x;){if(b.x>=h&&b.x<=v&&b.y>=g&&b.y<=p&&b!==s&&b!==o&&Jo(a,u,l,d,c,f,b.x,b.y)&&Jt(b.prev,b,b.next)>=0)return!1;b=b.nextZ}return!0}function Ax(n,e){let t=n;do{let i=t.prev,s=t.next.next;!mo(i,s)&&cg(i,t,t.next,s)&&ba(i,s)&&ba(s,i)&&(e.push(i.i,t.i,s.i),Sa(t),Sa(t.next),t=n=s),t=t.next}while(t!==n);return dr(t)}function Ex(n,e,t,i,s,r){let o=n;do{let a=o.next.next;for(;a!==o.prev;){if(o.i!==a.i&&Fx(o,a)){let l=ug(o,a);o=dr(o,o.next),l=dr(l,l.next),va(o,e,t,i,s,r,0),va(l,e,t,i,s,r,0);return}a=a.next}o=o.next}while(o!==n)}function Rx(n,e,t,i){let s=[];for(let r=0,o=e.length;r<o;r++){let a=e[r]*i,l=r<o-1?e[r+1]*i:n.length,c=ag(n,a,l,i,!1);c===c.next&&(c.steiner=!0),s.push(Ux(c))}s.sort(Cx);for(let r=0;r<s.length;r++)t=Px(s[r],t);return t}function Cx(n,e){let t=n.x-e.x;if(t===0&&(t=n.y-e.y,t===0)){let i=(n.next.y-n.y)/(n.next.x-n.x),s=(e.next.y-e.y)/(e.next.x-e.x);t=i-s}return t}function Px(n,e){let t=Ix(n,e);if(!t)return e;let i=ug(t,n);return dr(i,i.next),dr(t,t.next)}function Ix(n,e){let t=e,i=n.x,s=n.y,r=-1/0,o;if(mo(n,t))return t;do{if(mo(n,t.next))return t.next;if(s<=t.y&&s>=t.next.y&&t.next.y!==t.y){let d=t.x+(s-t.y)*(t.next.x-t.x)/(t.next.y-t.y);if(d<=i&&d>r&&(r=d,o=t.x<t.next.x?t:t.next,d===i))return o}t=t.next}while(t!==e);if(!o)return null;let a=o,l=o.x,c=o.y,u=1/0;t=o;do{if(i>=t.x&&t.x>=l&&i!==t.x&&lg(s<c?i:r,s,l,c,s<c?r:i,s,t.x,t.y)){let d=Math.abs(s-t.y)/(i-t.x);ba(t,n)&&(d<u||d===u&&(t.x>o.x||t.x===o.x&&Lx(o,t)))&&(o=t,u=d)}t=t.next}while(t!==a);return o}function Lx(n,e){return Jt(n.prev,n,e.prev)<0&&Jt(e.next,n,n.next)<0}function Dx(n,e,t,i){let s=n;do s.z===0&&(s.z=nd(s.x,s.y,e,t,i)),s.prevZ=s.prev,s.nextZ=s.next,s=s.next;while(s!==n);s.prevZ.nextZ=null,s.prevZ=null,Nx(s)}function Nx(n){let e,t=1;do{let i=n,s;n=null;let r=null;for(e=0;i;){e++;let o=i,a=0;for(let c=0;c<t&&(a++,o=o.nextZ,!!o);c++);let l=t;for(;a>0||l>0&&o;)a!==0&&(l===0||!o||i.z<=o.z)?(s=i,i=i.nextZ,a--):(s=o,o=o.nextZ,l--),r?r.nextZ=s:n=s,s.prevZ=r,r=s;i=o}r.nextZ=null,t*=2}while(e>1);return n}function nd(n,e,t,i,s){return n=(n-t)*s|0,e=(e-i)*s|0,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n|e<<1}function Ux(n){let e=n,t=n;do(e.x<t.x||e.x===t.x&&e.y<t.y)&&(t=e),e=e.next;while(e!==n);return t}function lg(n,e,t,i,s,r,o,a){return(s-o)*(e-a)>=(n-o)*(r-a)&&(n-o)*(i-a)>=(t-o)*(e-a)&&(t-o)*(r-a)>=(s-o)*(i-a)}function Jo(n,e,t,i,s,r,o,a){return!(n===o&&e===a)&&lg(n,e,t,i,s,r,o,a)}function Fx(n,e){return n.next.i!==e.i&&n.prev.i!==e.i&&!Ox(n,e)&&(ba(n,e)&&ba(e,n)&&Bx(n,e)&&(Jt(n.prev,n,e.prev)||Jt(n,e.prev,e))||mo(n,e)&&Jt(n.prev,n,n.next)>0&&Jt(e.prev,e,e.next)>0)}function Jt(n,e,t){return(e.y-n.y)*(t.x-e.x)-(e.x-n.x)*(t.y-e.y)}function mo(n,e){return n.x===e.x&&n.y===e.y}function cg(n,e,t,i){let s=Yl(Jt(n,e,t)),r=Yl(Jt(n,e,i)),o=Yl(Jt(t,i,n)),a=Yl(Jt(t,i,e));return!!(s!==r&&o!==a||s===0&&ql(n,t,e)||r===0&&ql(n,i,e)||o===0&&ql(t,n,i)||a===0&&ql(t,e,i))}function ql(n,e,t){return e.x<=Math.max(n.x,t.x)&&e.x>=Math.min(n.x,t.x)&&e.y<=Math.max(n.y,t.y)&&e.y>=Math.min(n.y,t.y)}function Yl(n){return n>0?1:n<0?-1:0}function Ox(n,e){let t=n;do{if(t.i!==n.i&&t.next.i!==n.i&&t.i!==e.i&&t.next.i!==e.i&&cg(t,t.next,n,e))return!0;t=t.next}while(t!==n);return!1}function ba(n,e){return Jt(n.prev,n,n.next)<0?Jt(n,e,n.next)>=0&&Jt(n,n.prev,e)>=0:Jt(n,e,n.prev)<0||Jt(n,n.next,e)<0}function Bx(n,e){let t=n,i=!1,s=(n.x+e.x)/2,r=(n.y+e.y)/2;do t.y>r!=t.next.y>r&&t.next.y!==t.y&&s<(t.next.x-t.x)*(r-t.y)/(t.next.y-t.y)+t.x&&(i=!i),t=t.next;while(t!==n);return i}function ug(n,e){let t=id(n.i,n.x,n.y),i=id(e.i,e.x,e.y),s=n.next,r=e.prev;return n.next=e,e.prev=n,t.next=s,s.prev=t,i.next=t,t.prev=i,r.next=i,i.prev=r,i}function um(n,e,t,i){let s=id(n,e,t);return i?(s.next=i.next,s.prev=i,i.next.prev=s,i.next=s):(s.prev=s,s.next=s),s}function Sa(n){n.next.prev=n.prev,n.prev.next=n.next,n.prevZ&&(n.prevZ.nextZ=n.nextZ),n.nextZ&&(n.nextZ.prevZ=n.prevZ)}function id(n,e,t){return{i:n,x:e,y:t,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function kx(n,e,t,i){let s=0;for(let r=e,o=t-i;r<t;r+=i)s+=(n[o]-n[r])*(n[r+1]+n[o+1]),o=r;return s}var sd=class{static triangulate(e,t,i=2){return Mx(e,t,i)}},no=class n{static area(e){let t=e.length,i=0;for(let s=t-1,r=0;r<t;s=r++)i+=e[s].x*e[r].y-e[r].x*e[s].y;return i*.5}static isClockWise(e){return n.area(e)<0}static triangulateShape(e,t){let i=[],s=[],r=[];hm(e),dm(i,e);let o=e.length;t.forEach(hm);for(let l=0;l<t.length;l++)s.push(o),o+=t[l].length,dm(i,t[l]);let a=sd.triangulate(i,s);for(let l=0;l<a.length;l+=3)r.push(a.slice(l,l+3));return r}};function hm(n){let e=n.length;e>2&&n[e-1].equals(n[0])&&n.pop()}function dm(n,e){for(let t=0;t<e.length;t++)n.push(e[t].x),n.push(e[t].y)}var Ui=class n extends Dn{constructor(e=1,t=1,i=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:i,heightSegments:s};let r=e/2,o=t/2,a=Math.floor(i),l=Math.floor(s),c=a+1,u=l+1,d=e/a,f=t/l,h=[],g=[],v=[],p=[];for(let m=0;m<u;m++){let x=m*f-o;for(let E=0;E<c;E++){let b=E*d-r;g.push(b,-x,0),v.push(0,0,1),p.push(E/a),p.push(1-m/l)}}for(let m=0;m<l;m++)for(let x=0;x<a;x++){let E=x+c*m,b=x+c*(m+1),P=x+1+c*(m+1),R=x+1+c*m;h.push(E,b,R),h.push(b,P,R)}this.setIndex(h),this.setAttribute("position",new Mt(g,3)),this.setAttribute("normal",new Mt(v,3)),this.setAttribute("uv",new Mt(p,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.widthSegments,e.heightSegments)}},Ma=class n extends Dn{constructor(e=.5,t=1,i=32,s=1,r=0,o=Math.PI*2){super(),this.type="RingGeometry",this.parameters={innerRadius:e,outerRadius:t,thetaSegments:i,phiSegments:s,thetaStart:r,thetaLength:o},i=Math.max(3,i),s=Math.max(1,s);let a=[],l=[],c=[],u=[],d=e,f=(t-e)/s,h=new G,g=new Be;for(let v=0;v<=s;v++){for(let p=0;p<=i;p++){let m=r+p/i*o;h.x=d*Math.cos(m),h.y=d*Math.sin(m),l.push(h.x,h.y,h.z),c.push(0,0,1),g.x=(h.x/t+1)/2,g.y=(h.y/t+1)/2,u.push(g.x,g.y)}d+=f}for(let v=0;v<s;v++){let p=v*(i+1);for(let m=0;m<i;m++){let x=m+p,E=x,b=x+i+1,P=x+i+2,R=x+1;a.push(E,b,R),a.push(b,P,R)}}this.setIndex(a),this.setAttribute("position",new Mt(l,3)),this.setAttribute("normal",new Mt(c,3)),this.setAttribute("uv",new Mt(u,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.innerRadius,e.outerRadius,e.thetaSegments,e.phiSegments,e.thetaStart,e.thetaLength)}},wa=class n extends Dn{constructor(e=new po([new Be(0,.5),new Be(-.5,-.5),new Be(.5,-.5)]),t=12){super(),this.type="ShapeGeometry",this.parameters={shapes:e,curveSegments:t};let i=[],s=[],r=[],o=[],a=0,l=0;if(Array.isArray(e)===!1)c(e);else for(let u=0;u<e.length;u++)c(e[u]),this.addGroup(a,l,u),a+=l,l=0;this.setIndex(i),this.setAttribute("position",new Mt(s,3)),this.setAttribute("normal",new Mt(r,3)),this.setAttribute("uv",new Mt(o,2));function c(u){let d=s.length/3,f=u.extractPoints(t),h=f.shape,g=f.holes;no.isClockWise(h)===!1&&(h=h.reverse());for(let p=0,m=g.length;p<m;p++){let x=g[p];no.isClockWise(x)===!0&&(g[p]=x.reverse())}let v=no.triangulateShape(h,g);for(let p=0,m=g.length;p<m;p++){let x=g[p];h=h.concat(x)}for(let p=0,m=h.length;p<m;p++){let x=h[p];s.push(x.x,x.y,0),r.push(0,0,1),o.push(x.x,x.y)}for(let p=0,m=v.length;p<m;p++){let x=v[p],E=x[0]+d,b=x[1]+d,P=x[2]+d;i.push(E,b,P),l+=3}}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}toJSON(){let e=super.toJSON(),t=this.parameters.shapes;return zx(t,e)}static fromJSON(e,t){let i=[];for(let s=0,r=e.shapes.length;s<r;s++){let o=t[e.shapes[s]];i.push(o)}return new n(i,e.curveSegments)}};function zx(n,e){if(e.shapes=[],Array.isArray(n))for(let t=0,i=n.length;t<i;t++){let s=n[t];e.shapes.push(s.uuid)}else e.shapes.push(n.uuid);return e}var Ta=class n extends Dn{constructor(e=1,t=32,i=16,s=0,r=Math.PI*2,o=0,a=Math.PI){super(),this.type="SphereGeometry",this.parameters={radius:e,widthSegments:t,heightSegments:i,phiStart:s,phiLength:r,thetaStart:o,thetaLength:a},t=Math.max(3,Math.floor(t)),i=Math.max(2,Math.floor(i));let l=Math.min(o+a,Math.PI),c=0,u=[],d=new G,f=new G,h=[],g=[],v=[],p=[];for(let m=0;m<=i;m++){let x=[],E=m/i,b=o+E*a,P=e*Math.cos(b),R=Math.sqrt(e*e-P*P),y=0;m===0&&o===0?y=.5/t:m===i&&l===Math.PI&&(y=-.5/t);for(let A=0;A<=t;A++){let B=A/t,L=s+B*r;d.x=-R*Math.cos(L),d.y=P,d.z=R*Math.sin(L),g.push(d.x,d.y,d.z),f.copy(d).normalize(),v.push(f.x,f.y,f.z),p.push(B+y,1-E),x.push(c++)}u.push(x)}for(let m=0;m<i;m++)for(let x=0;x<t;x++){let E=u[m][x+1],b=u[m][x],P=u[m+1][x],R=u[m+1][x+1];(m!==0||o>0)&&h.push(E,b,R),(m!==i-1||l<Math.PI)&&h.push(b,P,R)}this.setIndex(h),this.setAttribute("position",new Mt(g,3)),this.setAttribute("normal",new Mt(v,3)),this.setAttribute("uv",new Mt(p,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radius,e.widthSegments,e.heightSegments,e.phiStart,e.phiLength,e.thetaStart,e.thetaLength)}};function xr(n){let e={};for(let t in n){e[t]={};for(let i in n[t]){let s=n[t][i];if(fm(s))s.isRenderTargetTexture?(Je("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][i]=null):e[t][i]=s.clone();else if(Array.isArray(s))if(fm(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();e[t][i]=r}else e[t][i]=s.slice();else e[t][i]=s}}return e}function Hn(n){let e={};for(let t=0;t<n.length;t++){let i=xr(n[t]);for(let s in i)e[s]=i[s]}return e}function fm(n){return n&&(n.isColor||n.isMatrix3||n.isMatrix4||n.isVector2||n.isVector3||n.isVector4||n.isTexture||n.isQuaternion)}function Vx(n){let e=[];for(let t=0;t<n.length;t++)e.push(n[t].clone());return e}function Fd(n){let e=n.getRenderTarget();return e===null?n.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:xt.workingColorSpace}var hg={clone:xr,merge:Hn},Gx=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,Hx=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,os=class extends ss{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=Gx,this.fragmentShader=Hx,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=xr(e.uniforms),this.uniformsGroups=Vx(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?t.uniforms[s]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[s]={type:"m4",value:o.toArray()}:t.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let i={};for(let s in this.extensions)this.extensions[s]===!0&&(i[s]=!0);return Object.keys(i).length>0&&(t.extensions=i),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let i in e.uniforms){let s=e.uniforms[i];switch(this.uniforms[i]={},s.type){case"t":this.uniforms[i].value=t[s.value]||null;break;case"c":this.uniforms[i].value=new nt().setHex(s.value);break;case"v2":this.uniforms[i].value=new Be().fromArray(s.value);break;case"v3":this.uniforms[i].value=new G().fromArray(s.value);break;case"v4":this.uniforms[i].value=new $t().fromArray(s.value);break;case"m3":this.uniforms[i].value=new st().fromArray(s.value);break;case"m4":this.uniforms[i].value=new Ft().fromArray(s.value);break;default:this.uniforms[i].value=s.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let i in e.extensions)this.extensions[i]=e.extensions[i];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Sc=class extends os{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}},Aa=class extends ss{constructor(e){super(),this.isMeshStandardMaterial=!0,this.type="MeshStandardMaterial",this.defines={STANDARD:""},this.color=new nt(16777215),this.roughness=1,this.metalness=0,this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new nt(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=Va,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.roughnessMap=null,this.metalnessMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new is,this.envMapIntensity=1,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.defines={STANDARD:""},this.color.copy(e.color),this.roughness=e.roughness,this.metalness=e.metalness,this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.roughnessMap=e.roughnessMap,this.metalnessMap=e.metalnessMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.envMapIntensity=e.envMapIntensity,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}};var go=class extends ss{constructor(e){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new nt(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new nt(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=Va,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new is,this.combine=Oc,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.envMapIntensity=e.envMapIntensity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}},Mc=class extends ss{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=qm,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},wc=class extends ss{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Qr(n,e){return!n||n.constructor===e?n:typeof e.BYTES_PER_ELEMENT=="number"?new e(n):Array.prototype.slice.call(n)}function $l(n){return n!==void 0&&n.inTangents!==void 0&&n.outTangents!==void 0}var Ys=class{constructor(e,t,i,s){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new t.constructor(i),this.sampleValues=t,this.valueSize=i,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,i=this._cachedIndex,s=t[i],r=t[i-1];e:{t:{let o;n:{i:if(!(e<s)){for(let a=i+2;;){if(s===void 0){if(e<r)break i;return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}if(i===a)break;if(r=s,s=t[++i],e<s)break t}o=t.length;break n}if(!(e>=r)){let a=t[1];e<a&&(i=2,r=a);for(let l=i-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(i===l)break;if(s=r,r=t[--i-1],e>=r)break t}o=i,i=0;break n}break e}for(;i<o;){let a=i+o>>>1;e<t[a]?o=a:i=a+1}if(s=t[i],r=t[i-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}this._cachedIndex=i,this.intervalChanged_(i,r,s)}return this.interpolate_(i,r,e,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,s=this.valueSize,r=e*s;for(let o=0;o!==s;++o)t[o]=i[r+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},Tc=class extends Ys{constructor(e,t,i,s){super(e,t,i,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:jh,endingEnd:jh}}intervalChanged_(e,t,i){let s=this.parameterPositions,r=e-2,o=e+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case ed:r=e,a=2*t-i;break;case td:r=s.length-2,a=t+s[r]-s[r+1];break;default:r=e,a=i}if(l===void 0)switch(this.getSettings_().endingEnd){case ed:o=e,l=2*i-t;break;case td:o=1,l=i+s[1]-s[0];break;default:o=e-1,l=t}let c=(i-t)*.5,u=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-i),this._offsetPrev=r*u,this._offsetNext=o*u}interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this._offsetPrev,d=this._offsetNext,f=this._weightPrev,h=this._weightNext,g=(i-t)/(s-t),v=g*g,p=v*g,m=-f*p+2*f*v-f*g,x=(1+f)*p+(-1.5-2*f)*v+(-.5+f)*g+1,E=(-1-h)*p+(1.5+h)*v+.5*g,b=h*p-h*v;for(let P=0;P!==a;++P)r[P]=m*o[u+P]+x*o[c+P]+E*o[l+P]+b*o[d+P];return r}},Ac=class extends Ys{constructor(e,t,i,s){super(e,t,i,s)}interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=(i-t)/(s-t),d=1-u;for(let f=0;f!==a;++f)r[f]=o[c+f]*d+o[l+f]*u;return r}},Ec=class extends Ys{constructor(e,t,i,s){super(e,t,i,s)}interpolate_(e){return this.copySampleValue_(e-1)}},Rc=class extends Ys{interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this.inTangents,d=this.outTangents;if(!u||!d){let g=(i-t)/(s-t),v=1-g;for(let p=0;p!==a;++p)r[p]=o[c+p]*v+o[l+p]*g;return r}let f=a*2,h=e-1;for(let g=0;g!==a;++g){let v=o[c+g],p=o[l+g],m=h*f+g*2,x=d[m],E=d[m+1],b=e*f+g*2,P=u[b],R=u[b+1],y=Xx(i,t,x,P,s);r[g]=dg(y,v,E,R,p)}return r}};function dg(n,e,t,i,s){let r=1-n;return r*r*r*e+3*r*r*n*t+3*r*n*n*i+n*n*n*s}function Wx(n,e,t,i,s){let r=1-n;return 3*r*r*(t-e)+6*r*n*(i-t)+3*n*n*(s-i)}function Xx(n,e,t,i,s){let r=(n-e)/(s-e);for(let o=0;o<8;o++){let a=dg(r,e,t,i,s)-n;if(Math.abs(a)<1e-10)break;let l=Wx(r,e,t,i,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var fi=class{constructor(e,t,i,s){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Qr(t,this.TimeBufferType),this.values=Qr(i,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,i;if(t.toJSON!==this.toJSON)i=t.toJSON(e);else{i={name:e.name,times:Qr(e.times,Array),values:Qr(e.values,Array)};let s=e.getInterpolation();s!==e.DefaultInterpolation&&(i.interpolation=s),$l(e.settings)&&(i.settings={inTangents:Qr(e.settings.inTangents,Array),outTangents:Qr(e.settings.outTangents,Array)})}return i.type=e.ValueTypeName,i}InterpolantFactoryMethodDiscrete(e){return new Ec(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new Ac(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new Tc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new Rc(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case ta:t=this.InterpolantFactoryMethodDiscrete;break;case ac:t=this.InterpolantFactoryMethodLinear;break;case Jl:t=this.InterpolantFactoryMethodSmooth;break;case Qh:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let i="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(i);return Je("KeyframeTrack:",i),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return ta;case this.InterpolantFactoryMethodLinear:return ac;case this.InterpolantFactoryMethodSmooth:return Jl;case this.InterpolantFactoryMethodBezier:return Qh}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let i=0,s=t.length;i!==s;++i)t[i]+=e;$l(this.settings)&&(pm(this.settings.inTangents,e),pm(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let i=0,s=t.length;i!==s;++i)t[i]*=e;$l(this.settings)&&(mm(this.settings.inTangents,e),mm(this.settings.outTangents,e))}return this}trim(e,t){let i=this.times,s=i.length,r=0,o=s-1;for(;r!==s&&i[r]<e;)++r;for(;o!==-1&&i[o]>t;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=i.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(tt("KeyframeTrack: Invalid value size in track.",this),e=!1);let i=this.times,s=this.values,r=i.length;r===0&&(tt("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==r;a++){let l=i[a];if(typeof l=="number"&&isNaN(l)){tt("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){tt("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(s!==void 0&&$y(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){tt("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),i=this.getValueSize(),s=this.getInterpolation()===Jl,r=e.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=e[a],u=e[a+1];if(c!==u&&(a!==1||c!==e[0]))if(s)l=!0;else{let d=a*i,f=d-i,h=d+i;for(let g=0;g!==i;++g){let v=t[d+g];if(v!==t[f+g]||v!==t[h+g]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let d=a*i,f=o*i;for(let h=0;h!==i;++h)t[f+h]=t[d+h]}++o}}if(r>0){e[o]=e[r];for(let a=r*i,l=o*i,c=0;c!==i;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*i)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),i=this.constructor,s=new i(this.name,e,t);return s.createInterpolant=this.createInterpolant,$l(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function pm(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]+=e}function mm(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]*=e}fi.prototype.ValueTypeName="";fi.prototype.TimeBufferType=Float32Array;fi.prototype.ValueBufferType=Float32Array;fi.prototype.DefaultInterpolation=ac;var $s=class extends fi{constructor(e,t,i){super(e,t,i)}};$s.prototype.ValueTypeName="bool";$s.prototype.ValueBufferType=Array;$s.prototype.DefaultInterpolation=ta;$s.prototype.InterpolantFactoryMethodLinear=void 0;$s.prototype.InterpolantFactoryMethodSmooth=void 0;var Cc=class extends fi{constructor(e,t,i,s){super(e,t,i,s)}};Cc.prototype.ValueTypeName="color";var Pc=class extends fi{constructor(e,t,i,s){super(e,t,i,s)}};Pc.prototype.ValueTypeName="number";var Ic=class extends Ys{constructor(e,t,i,s){super(e,t,i,s)}interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(i-t)/(s-t),c=e*a;for(let u=c+a;c!==u;c+=4)ns.slerpFlat(r,0,o,c-a,o,c,l);return r}},Ea=class extends fi{constructor(e,t,i,s){super(e,t,i,s)}InterpolantFactoryMethodLinear(e){return new Ic(this.times,this.values,this.getValueSize(),e)}};Ea.prototype.ValueTypeName="quaternion";Ea.prototype.InterpolantFactoryMethodSmooth=void 0;var Zs=class extends fi{constructor(e,t,i){super(e,t,i)}};Zs.prototype.ValueTypeName="string";Zs.prototype.ValueBufferType=Array;Zs.prototype.DefaultInterpolation=ta;Zs.prototype.InterpolantFactoryMethodLinear=void 0;Zs.prototype.InterpolantFactoryMethodSmooth=void 0;var Lc=class extends fi{constructor(e,t,i,s){super(e,t,i,s)}};Lc.prototype.ValueTypeName="vector";var Dc=class{constructor(e,t,i){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=i,this._abortController=null,this.itemStart=function(u){a++,r===!1&&s.onStart!==void 0&&s.onStart(u,o,a),r=!0},this.itemEnd=function(u){o++,s.onProgress!==void 0&&s.onProgress(u,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(u){s.onError!==void 0&&s.onError(u)},this.resolveURL=function(u){return u=u.normalize("NFC"),l?l(u):u},this.setURLModifier=function(u){return l=u,this},this.addHandler=function(u,d){return c.push(u,d),this},this.removeHandler=function(u){let d=c.indexOf(u);return d!==-1&&c.splice(d,2),this},this.getHandler=function(u){for(let d=0,f=c.length;d<f;d+=2){let h=c[d],g=c[d+1];if(h.global&&(h.lastIndex=0),h.test(u))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},fg=new Dc,Nc=class{constructor(e){this.manager=e!==void 0?e:fg,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let i=this;return new Promise(function(s,r){i.load(e,s,t,r)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};Nc.DEFAULT_MATERIAL_NAME="__DEFAULT";var Ra=class extends On{static registerNode(e){this.prototype._lightNode=e}constructor(e,t=1){super(),this.isLight=!0,this.type="Light",this.color=new nt(e),this.intensity=t}copy(e,t){return super.copy(e,t),this.color.copy(e.color),this.intensity=e.intensity,this}toJSON(e){let t=super.toJSON(e);return t.object.color=this.color.getHex(),t.object.intensity=this.intensity,t}},Ca=class extends Ra{constructor(e,t,i){super(e,i),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(On.DEFAULT_UP),this.updateMatrix(),this.groundColor=new nt(t)}copy(e,t){return super.copy(e,t),this.groundColor.copy(e.groundColor),this}toJSON(e){let t=super.toJSON(e);return t.object.groundColor=this.groundColor.getHex(),t}},Jh=new Ft,gm=new G,_m=new G,Uc=class{constructor(e){this.camera=e,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new Be(512,512),this.mapType=ti,this.map=null,this.mapPass=null,this.matrix=new Ft,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new qs,this._frameExtents=new Be(1,1),this._viewportCount=1,this._viewports=[new $t(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(e){let t=this.camera;gm.setFromMatrixPosition(e.matrixWorld),t.position.copy(gm),_m.setFromMatrixPosition(e.target.matrixWorld),t.lookAt(_m),t.updateMatrixWorld(),this._updateMatrix(t,this.matrix,this._frustum)}_updateMatrix(e,t,i,s){Jh.multiplyMatrices(e.projectionMatrix,e.matrixWorldInverse),i.setFromProjectionMatrix(Jh,e.coordinateSystem,e.reversedDepth);let r=this._frameExtents,o=s?s.z/r.x:1,a=s?s.w/r.y:1,l=s?s.x/r.x:0,c=s?s.y/r.y:0;e.coordinateSystem===ro||e.reversedDepth?t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,1,0,0,0,0,1):t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,.5,.5,0,0,0,1),t.multiply(Jh)}getViewport(e){return this._viewports[e]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(e){return this.camera=e.camera.clone(),this.intensity=e.intensity,this.bias=e.bias,this.radius=e.radius,this.autoUpdate=e.autoUpdate,this.needsUpdate=e.needsUpdate,this.normalBias=e.normalBias,this.blurSamples=e.blurSamples,this.mapSize.copy(e.mapSize),this.mapType=e.mapType,this.biasNode=e.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let e={};return e.intensity=this.intensity,e.bias=this.bias,e.normalBias=this.normalBias,e.radius=this.radius,e.blurSamples=this.blurSamples,e.mapSize=this.mapSize.toArray(),e.mapType=this.mapType,e.camera=this.camera.toJSON(!1).object,delete e.camera.matrix,e}},Zl=new G,Kl=new ns,Qi=new G,Pa=class extends On{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Ft,this.projectionMatrix=new Ft,this.projectionMatrixInverse=new Ft,this.coordinateSystem=bi,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Zl,Kl,Qi),Qi.x===1&&Qi.y===1&&Qi.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Zl,Kl,Qi.set(1,1,1)).invert()}updateWorldMatrix(e,t,i=!1){super.updateWorldMatrix(e,t,i),this.matrixWorld.decompose(Zl,Kl,Qi),Qi.x===1&&Qi.y===1&&Qi.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Zl,Kl,Qi.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Ws=new G,ym=new Be,xm=new Be,Zn=class extends Pa{constructor(e=50,t=1,i=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=i,this.far=s,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=lc*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(Ah*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return lc*2*Math.atan(Math.tan(Ah*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,i){Ws.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(Ws.x,Ws.y).multiplyScalar(-e/Ws.z),Ws.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),i.set(Ws.x,Ws.y).multiplyScalar(-e/Ws.z)}getViewSize(e,t){return this.getViewBounds(e,ym,xm),t.subVectors(xm,ym)}setViewOffset(e,t,i,s,r,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(Ah*.5*this.fov)/this.zoom,i=2*t,s=this.aspect*i,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,t-=o.offsetY*i/c,s*=o.width/l,i*=o.height/c}let a=this.filmOffset;a!==0&&(r+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,t,t-i,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var Ia=class extends Pa{constructor(e=-1,t=1,i=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=i,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,i,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),i=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=i-e,o=i+e,a=s+t,l=s-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,u=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=u*this.view.offsetY,l=a-u*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}},rd=class extends Uc{constructor(){super(new Ia(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},La=class extends Ra{constructor(e,t){super(e,t),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(On.DEFAULT_UP),this.updateMatrix(),this.target=new On,this.shadow=new rd}dispose(){super.dispose(),this.shadow.dispose()}copy(e){return super.copy(e),this.target=e.target.clone(),this.shadow=e.shadow.clone(),this}toJSON(e){let t=super.toJSON(e);return t.object.shadow=this.shadow.toJSON(),t.object.target=this.target.uuid,t}};var jr=-90,eo=1,_o=class extends On{constructor(e,t,i){super(),this.type="CubeCamera",this.renderTarget=i,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new Zn(jr,eo,e,t);s.layers=this.layers,this.add(s);let r=new Zn(jr,eo,e,t);r.layers=this.layers,this.add(r);let o=new Zn(jr,eo,e,t);o.layers=this.layers,this.add(o);let a=new Zn(jr,eo,e,t);a.layers=this.layers,this.add(a);let l=new Zn(jr,eo,e,t);l.layers=this.layers,this.add(l);let c=new Zn(jr,eo,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[i,s,r,o,a,l]=t;for(let c of t)this.remove(c);if(e===bi)i.up.set(0,1,0),i.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===ro)i.up.set(0,-1,0),i.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:i,activeMipmapLevel:s}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,u]=this.children,d=e.getRenderTarget(),f=e.getActiveCubeFace(),h=e.getActiveMipmapLevel(),g=e.xr.enabled;e.xr.enabled=!1;let v=i.texture.mipmapsAutoUpdate;i.texture.mipmapsAutoUpdate=!1;let p=!1;e.isWebGLRenderer===!0?p=e.state.buffers.depth.getReversed():p=e.reversedDepthBuffer,e.setRenderTarget(i,0,s),p&&e.autoClear===!1&&e.clearDepth(),e.render(t,r),e.setRenderTarget(i,1,s),p&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(i,2,s),p&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(i,3,s),p&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(i,4,s),p&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),i.texture.mipmapsAutoUpdate=v,e.setRenderTarget(i,5,s),p&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(d,f,h),e.xr.enabled=g,i.texture.needsPMREMUpdate=!0}},Fc=class extends Zn{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var Od="\\[\\]\\.:\\/",qx=new RegExp("["+Od+"]","g"),Bd="[^"+Od+"]",Yx="[^"+Od.replace("\\.","")+"]",$x=/((?:WC+[\/:])*)/.source.replace("WC",Bd),Zx=/(WCOD+)?/.source.replace("WCOD",Yx),Kx=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Bd),Jx=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Bd),Qx=new RegExp("^"+$x+Zx+Kx+Jx+"$"),jx=["material","materials","bones","map"],od=class{constructor(e,t,i){let s=i||Wt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,s)}getValue(e,t){this.bind();let i=this._targetGroup.nCachedObjects_,s=this._bindings[i];s!==void 0&&s.getValue(e,t)}setValue(e,t){let i=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=i.length;s!==r;++s)i[s].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].unbind()}},Wt=class n{constructor(e,t,i){this.path=t,this.parsedPath=i||n.parseTrackName(t),this.node=n.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,i){return e&&e.isAnimationObjectGroup?new n.Composite(e,t,i):new n(e,t,i)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(qx,"")}static parseTrackName(e){let t=Qx.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let i={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},s=i.nodeName&&i.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=i.nodeName.substring(s+1);jx.indexOf(r)!==-1&&(i.nodeName=i.nodeName.substring(0,s),i.objectName=r)}if(i.propertyName===null||i.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return i}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let i=e.skeleton.getBoneByName(t);if(i!==void 0)return i}if(e.children){let i=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===t||a.uuid===t)return a;let l=i(a.children);if(l)return l}return null},s=i(e.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)e[t++]=i[s]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)i[s]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)i[s]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)i[s]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,i=t.objectName,s=t.propertyName,r=t.propertyIndex;if(e||(e=n.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Je("PropertyBinding: No target node found for track: "+this.path+".");return}if(i){let c=t.objectIndex;switch(i){case"materials":if(!e.material){tt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){tt("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){tt("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let u=0;u<e.length;u++)if(e[u].name===c){c=u;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){tt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){tt("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[i]===void 0){tt("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[i]}if(c!==void 0){if(e[c]===void 0){tt("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[s];if(o===void 0){let c=t.nodeName;tt("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!e.geometry){tt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){tt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[r]!==void 0&&(r=e.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Wt.Composite=od;Wt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Wt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Wt.prototype.GetterByBindingType=[Wt.prototype._getValue_direct,Wt.prototype._getValue_array,Wt.prototype._getValue_arrayElement,Wt.prototype._getValue_toArray];Wt.prototype.SetterByBindingTypeAndVersioning=[[Wt.prototype._setValue_direct,Wt.prototype._setValue_direct_setNeedsUpdate,Wt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Wt.prototype._setValue_array,Wt.prototype._setValue_array_setNeedsUpdate,Wt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Wt.prototype._setValue_arrayElement,Wt.prototype._setValue_arrayElement_setNeedsUpdate,Wt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Wt.prototype._setValue_fromArray,Wt.prototype._setValue_fromArray_setNeedsUpdate,Wt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var mE=new Float32Array(1);var vm=new Ft,Da=class{constructor(e,t,i=0,s=1/0){this.ray=new uo(e,t),this.near=i,this.far=s,this.camera=null,this.layers=new lo,this.params={Mesh:{},Line:{threshold:1},LOD:{},Points:{threshold:1},Sprite:{}}}set(e,t){this.ray.set(e,t)}setFromCamera(e,t){t.isPerspectiveCamera?(this.ray.origin.setFromMatrixPosition(t.matrixWorld),this.ray.direction.set(e.x,e.y,.5).unproject(t).sub(this.ray.origin).normalize(),this.camera=t):t.isOrthographicCamera?(this.ray.origin.set(e.x,e.y,t.projectionMatrix.elements[14]).unproject(t),this.ray.direction.set(0,0,-1).transformDirection(t.matrixWorld),this.camera=t):tt("Raycaster: Unsupported camera type: "+t.type)}setFromXRController(e){return vm.identity().extractRotation(e.matrixWorld),this.ray.origin.setFromMatrixPosition(e.matrixWorld),this.ray.direction.set(0,0,-1).applyMatrix4(vm),this}intersectObject(e,t=!0,i=[]){return ad(e,this,i,t),i.sort(bm),i}intersectObjects(e,t=!0,i=[]){for(let s=0,r=e.length;s<r;s++)ad(e[s],this,i,t);return i.sort(bm),i}};function bm(n,e){return n.distance-e.distance}function ad(n,e,t,i){let s=!0;if(n.layers.test(e.layers)&&n.raycast(e,t)===!1&&(s=!1),s===!0&&i===!0){let r=n.children;for(let o=0,a=r.length;o<a;o++)ad(r[o],e,t,!0)}}var ld=class{static{this.prototype.isMatrix2=!0}constructor(e,t,i,s){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,i,s)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let i=0;i<4;i++)this.elements[i]=e[i+t];return this}set(e,t,i,s){let r=this.elements;return r[0]=e,r[2]=t,r[1]=i,r[3]=s,this}};function kd(n,e,t,i){let s=ev(i);switch(t){case Ad:return n*e;case Rd:return n*e/s.components*s.byteLength;case Wc:return n*e/s.components*s.byteLength;case Js:return n*e*2/s.components*s.byteLength;case Xc:return n*e*2/s.components*s.byteLength;case Ed:return n*e*3/s.components*s.byteLength;case zi:return n*e*4/s.components*s.byteLength;case qc:return n*e*4/s.components*s.byteLength;case Ua:case Fa:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case Oa:case Ba:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case $c:case Kc:return Math.max(n,16)*Math.max(e,8)/4;case Yc:case Zc:return Math.max(n,8)*Math.max(e,8)/2;case Jc:case Qc:case eu:case tu:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case jc:case ka:case nu:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case iu:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case su:return Math.floor((n+4)/5)*Math.floor((e+3)/4)*16;case ru:return Math.floor((n+4)/5)*Math.floor((e+4)/5)*16;case ou:return Math.floor((n+5)/6)*Math.floor((e+4)/5)*16;case au:return Math.floor((n+5)/6)*Math.floor((e+5)/6)*16;case lu:return Math.floor((n+7)/8)*Math.floor((e+4)/5)*16;case cu:return Math.floor((n+7)/8)*Math.floor((e+5)/6)*16;case uu:return Math.floor((n+7)/8)*Math.floor((e+7)/8)*16;case hu:return Math.floor((n+9)/10)*Math.floor((e+4)/5)*16;case du:return Math.floor((n+9)/10)*Math.floor((e+5)/6)*16;case fu:return Math.floor((n+9)/10)*Math.floor((e+7)/8)*16;case pu:return Math.floor((n+9)/10)*Math.floor((e+9)/10)*16;case mu:return Math.floor((n+11)/12)*Math.floor((e+9)/10)*16;case gu:return Math.floor((n+11)/12)*Math.floor((e+11)/12)*16;case _u:case yu:case xu:return Math.ceil(n/4)*Math.ceil(e/4)*16;case vu:case bu:return Math.ceil(n/4)*Math.ceil(e/4)*8;case za:case Su:return Math.ceil(n/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function ev(n){switch(n){case ti:case Sd:return{byteLength:1,components:1};case vo:case Md:case ki:return{byteLength:2,components:1};case Gc:case Hc:return{byteLength:2,components:4};case Oi:case Vc:case Bi:return{byteLength:4,components:1};case wd:case Td:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${n}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Je("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Ug(){let n=null,e=!1,t=null,i=null;function s(r,o){i=n.requestAnimationFrame(s),t(r,o)}return{start:function(){e!==!0&&t!==null&&n!==null&&(i=n.requestAnimationFrame(s),e=!0)},stop:function(){n!==null&&n.cancelAnimationFrame(i),e=!1},setAnimationLoop:function(r){t=r},setContext:function(r){n=r}}}function nv(n){let e=new WeakMap;function t(a,l){let c=a.array,u=a.usage,d=c.byteLength,f=n.createBuffer();n.bindBuffer(l,f),n.bufferData(l,c,u),a.onUploadCallback();let h;if(c instanceof Float32Array)h=n.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)h=n.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?h=n.HALF_FLOAT:h=n.UNSIGNED_SHORT;else if(c instanceof Int16Array)h=n.SHORT;else if(c instanceof Uint32Array)h=n.UNSIGNED_INT;else if(c instanceof Int32Array)h=n.INT;else if(c instanceof Int8Array)h=n.BYTE;else if(c instanceof Uint8Array)h=n.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)h=n.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:f,type:h,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function i(a,l,c){let u=l.array,d=l.updateRanges;if(n.bindBuffer(c,a),d.length===0)n.bufferSubData(c,0,u);else{d.sort((h,g)=>h.start-g.start);let f=0;for(let h=1;h<d.length;h++){let g=d[f],v=d[h];v.start<=g.start+g.count+1?g.count=Math.max(g.count,v.start+v.count-g.start):(++f,d[f]=v)}d.length=f+1;for(let h=0,g=d.length;h<g;h++){let v=d[h];n.bufferSubData(c,v.start*u.BYTES_PER_ELEMENT,u,v.start,v.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(n.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let u=e.get(a);(!u||u.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");i(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var iv=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,sv=`#ifdef USE_ALPHAHASH
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
#endif`,rv=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,ov=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,av=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,lv=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,cv=`#ifdef USE_AOMAP
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
#endif`,uv=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,hv=`#ifdef USE_BATCHING
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
#endif`,dv=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,fv=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,pv=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,mv=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,gv=`#ifdef USE_IRIDESCENCE
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
#endif`,_v=`#ifdef USE_BUMPMAP
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
#endif`,yv=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,xv=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,vv=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,bv=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,Sv=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,Mv=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,wv=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,Tv=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,Av=`#define PI 3.141592653589793
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
} // validated`,Ev=`vec3 transformedNormal = objectNormal;
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
#endif`,Rv=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,Cv=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,Pv=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,Iv=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,Lv="gl_FragColor = linearToOutputTexel( gl_FragColor );",Dv=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,Nv=`#ifdef USE_ENVMAP
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
#endif`,Uv=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,Fv=`#ifdef USE_ENVMAP
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
#endif`,Ov=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,Bv=`#ifdef USE_ENVMAP
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
#endif`,kv=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,zv=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,Vv=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,Gv=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,Hv=`#ifdef USE_GRADIENTMAP
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
}`,Wv=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,Xv=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,qv=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,Yv=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,$v=`#ifdef USE_ENVMAP
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
#endif`,Zv=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,Kv=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,Jv=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,Qv=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,jv=`PhysicalMaterial material;
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
#endif`,eb=`uniform sampler2D dfgLUT;
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
}`,tb=`
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
#endif`,nb=`#if defined( RE_IndirectDiffuse )
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
#endif`,ib=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,sb=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,rb=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,ob=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,ab=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,lb=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,cb=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,ub=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,hb=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,db=`#if defined( USE_POINTS_UV )
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
#endif`,fb=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,pb=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,mb=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,gb=`#if defined( USE_MORPHCOLORS )
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
#endif`,_b=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,yb=`#ifdef USE_MORPHTARGETS
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
#endif`,xb=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,vb=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,bb=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,Sb=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Mb=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,wb=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,Tb=`#ifdef USE_NORMALMAP
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
#endif`,Ab=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,Eb=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,Rb=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,Cb=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,Pb=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,Ib=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,Lb=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,Db=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,Nb=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,Ub=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,Fb=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,Ob=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,Bb=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,kb=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,zb=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,Vb=`float getShadowMask() {
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
}`,Gb=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,Hb=`#ifdef USE_SKINNING
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
#endif`,Wb=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,Xb=`#ifdef USE_SKINNING
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
#endif`,qb=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,Yb=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,$b=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,Zb=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,Kb=`#ifdef USE_TRANSMISSION
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
#endif`,Jb=`#ifdef USE_TRANSMISSION
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
#endif`,Qb=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,jb=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,eS=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,tS=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,nS=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,iS=`uniform sampler2D t2D;
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
}`,sS=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,rS=`uniform float backgroundBlurriness;
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
}`,oS=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,aS=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,lS=`#include <common>
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
}`,cS=`#if DEPTH_PACKING == 3200
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
}`,uS=`#define DISTANCE
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
}`,hS=`#define DISTANCE
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
}`,dS=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,fS=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,pS=`uniform float scale;
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
}`,mS=`uniform vec3 diffuse;
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
}`,gS=`#include <common>
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
}`,_S=`uniform vec3 diffuse;
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
}`,yS=`#define LAMBERT
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
}`,xS=`#define LAMBERT
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
}`,vS=`#define MATCAP
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
}`,bS=`#define MATCAP
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
}`,SS=`#define NORMAL
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
}`,MS=`#define NORMAL
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
}`,wS=`#define PHONG
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
}`,TS=`#define PHONG
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
}`,AS=`#define STANDARD
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
}`,ES=`#define STANDARD
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
}`,RS=`#define TOON
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
}`,CS=`#define TOON
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
}`,PS=`uniform float size;
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
}`,IS=`uniform vec3 diffuse;
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
}`,LS=`#include <common>
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
}`,DS=`uniform vec3 color;
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
}`,NS=`uniform float rotation;
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
}`,US=`uniform vec3 diffuse;
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
}`,dt={alphahash_fragment:iv,alphahash_pars_fragment:sv,alphamap_fragment:rv,alphamap_pars_fragment:ov,alphatest_fragment:av,alphatest_pars_fragment:lv,aomap_fragment:cv,aomap_pars_fragment:uv,batching_pars_vertex:hv,batching_vertex:dv,begin_vertex:fv,beginnormal_vertex:pv,bsdfs:mv,iridescence_fragment:gv,bumpmap_pars_fragment:_v,clipping_planes_fragment:yv,clipping_planes_pars_fragment:xv,clipping_planes_pars_vertex:vv,clipping_planes_vertex:bv,color_fragment:Sv,color_pars_fragment:Mv,color_pars_vertex:wv,color_vertex:Tv,common:Av,defaultnormal_vertex:Ev,displacementmap_pars_vertex:Rv,displacementmap_vertex:Cv,emissivemap_fragment:Pv,emissivemap_pars_fragment:Iv,colorspace_fragment:Lv,colorspace_pars_fragment:Dv,envmap_fragment:Nv,envmap_common_pars_fragment:Uv,envmap_pars_fragment:Fv,envmap_pars_vertex:Ov,envmap_physical_pars_fragment:$v,envmap_vertex:Bv,fog_vertex:kv,fog_pars_vertex:zv,fog_fragment:Vv,fog_pars_fragment:Gv,gradientmap_pars_fragment:Hv,lightmap_pars_fragment:Wv,lights_lambert_fragment:Xv,lights_lambert_pars_fragment:qv,lights_pars_begin:Yv,lights_toon_fragment:Zv,lights_toon_pars_fragment:Kv,lights_phong_fragment:Jv,lights_phong_pars_fragment:Qv,lights_physical_fragment:jv,lights_physical_pars_fragment:eb,lights_fragment_begin:tb,lights_fragment_maps:nb,lights_fragment_end:ib,lightprobes_pars_fragment:sb,logdepthbuf_fragment:rb,logdepthbuf_pars_fragment:ob,logdepthbuf_pars_vertex:ab,logdepthbuf_vertex:lb,map_fragment:cb,map_pars_fragment:ub,map_particle_fragment:hb,map_particle_pars_fragment:db,metalnessmap_fragment:fb,metalnessmap_pars_fragment:pb,morphinstance_vertex:mb,morphcolor_vertex:gb,morphnormal_vertex:_b,morphtarget_pars_vertex:yb,morphtarget_vertex:xb,normal_fragment_begin:vb,normal_fragment_maps:bb,normal_pars_fragment:Sb,normal_pars_vertex:Mb,normal_vertex:wb,normalmap_pars_fragment:Tb,clearcoat_normal_fragment_begin:Ab,clearcoat_normal_fragment_maps:Eb,clearcoat_pars_fragment:Rb,iridescence_pars_fragment:Cb,opaque_fragment:Pb,packing:Ib,premultiplied_alpha_fragment:Lb,project_vertex:Db,dithering_fragment:Nb,dithering_pars_fragment:Ub,roughnessmap_fragment:Fb,roughnessmap_pars_fragment:Ob,shadowmap_pars_fragment:Bb,shadowmap_pars_vertex:kb,shadowmap_vertex:zb,shadowmask_pars_fragment:Vb,skinbase_vertex:Gb,skinning_pars_vertex:Hb,skinning_vertex:Wb,skinnormal_vertex:Xb,specularmap_fragment:qb,specularmap_pars_fragment:Yb,tonemapping_fragment:$b,tonemapping_pars_fragment:Zb,transmission_fragment:Kb,transmission_pars_fragment:Jb,uv_pars_fragment:Qb,uv_pars_vertex:jb,uv_vertex:eS,worldpos_vertex:tS,background_vert:nS,background_frag:iS,backgroundCube_vert:sS,backgroundCube_frag:rS,cube_vert:oS,cube_frag:aS,depth_vert:lS,depth_frag:cS,distance_vert:uS,distance_frag:hS,equirect_vert:dS,equirect_frag:fS,linedashed_vert:pS,linedashed_frag:mS,meshbasic_vert:gS,meshbasic_frag:_S,meshlambert_vert:yS,meshlambert_frag:xS,meshmatcap_vert:vS,meshmatcap_frag:bS,meshnormal_vert:SS,meshnormal_frag:MS,meshphong_vert:wS,meshphong_frag:TS,meshphysical_vert:AS,meshphysical_frag:ES,meshtoon_vert:RS,meshtoon_frag:CS,points_vert:PS,points_frag:IS,shadow_vert:LS,shadow_frag:DS,sprite_vert:NS,sprite_frag:US},De={common:{diffuse:{value:new nt(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new st},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new st}},envmap:{envMap:{value:null},envMapRotation:{value:new st},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new st}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new st}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new st},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new st},normalScale:{value:new Be(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new st},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new st}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new st}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new st}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new nt(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new nt(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0},uvTransform:{value:new st}},sprite:{diffuse:{value:new nt(16777215)},opacity:{value:1},center:{value:new Be(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new st},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0}}},us={basic:{uniforms:Hn([De.common,De.specularmap,De.envmap,De.aomap,De.lightmap,De.fog]),vertexShader:dt.meshbasic_vert,fragmentShader:dt.meshbasic_frag},lambert:{uniforms:Hn([De.common,De.specularmap,De.envmap,De.aomap,De.lightmap,De.emissivemap,De.bumpmap,De.normalmap,De.displacementmap,De.fog,De.lights,{emissive:{value:new nt(0)},envMapIntensity:{value:1}}]),vertexShader:dt.meshlambert_vert,fragmentShader:dt.meshlambert_frag},phong:{uniforms:Hn([De.common,De.specularmap,De.envmap,De.aomap,De.lightmap,De.emissivemap,De.bumpmap,De.normalmap,De.displacementmap,De.fog,De.lights,{emissive:{value:new nt(0)},specular:{value:new nt(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:dt.meshphong_vert,fragmentShader:dt.meshphong_frag},standard:{uniforms:Hn([De.common,De.envmap,De.aomap,De.lightmap,De.emissivemap,De.bumpmap,De.normalmap,De.displacementmap,De.roughnessmap,De.metalnessmap,De.fog,De.lights,{emissive:{value:new nt(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:dt.meshphysical_vert,fragmentShader:dt.meshphysical_frag},toon:{uniforms:Hn([De.common,De.aomap,De.lightmap,De.emissivemap,De.bumpmap,De.normalmap,De.displacementmap,De.gradientmap,De.fog,De.lights,{emissive:{value:new nt(0)}}]),vertexShader:dt.meshtoon_vert,fragmentShader:dt.meshtoon_frag},matcap:{uniforms:Hn([De.common,De.bumpmap,De.normalmap,De.displacementmap,De.fog,{matcap:{value:null}}]),vertexShader:dt.meshmatcap_vert,fragmentShader:dt.meshmatcap_frag},points:{uniforms:Hn([De.points,De.fog]),vertexShader:dt.points_vert,fragmentShader:dt.points_frag},dashed:{uniforms:Hn([De.common,De.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:dt.linedashed_vert,fragmentShader:dt.linedashed_frag},depth:{uniforms:Hn([De.common,De.displacementmap]),vertexShader:dt.depth_vert,fragmentShader:dt.depth_frag},normal:{uniforms:Hn([De.common,De.bumpmap,De.normalmap,De.displacementmap,{opacity:{value:1}}]),vertexShader:dt.meshnormal_vert,fragmentShader:dt.meshnormal_frag},sprite:{uniforms:Hn([De.sprite,De.fog]),vertexShader:dt.sprite_vert,fragmentShader:dt.sprite_frag},background:{uniforms:{uvTransform:{value:new st},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:dt.background_vert,fragmentShader:dt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new st}},vertexShader:dt.backgroundCube_vert,fragmentShader:dt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:dt.cube_vert,fragmentShader:dt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:dt.equirect_vert,fragmentShader:dt.equirect_frag},distance:{uniforms:Hn([De.common,De.displacementmap,{referencePosition:{value:new G},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:dt.distance_vert,fragmentShader:dt.distance_frag},shadow:{uniforms:Hn([De.lights,De.fog,{color:{value:new nt(0)},opacity:{value:1}}]),vertexShader:dt.shadow_vert,fragmentShader:dt.shadow_frag}};us.physical={uniforms:Hn([us.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new st},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new st},clearcoatNormalScale:{value:new Be(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new st},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new st},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new st},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new st},sheen:{value:0},sheenColor:{value:new nt(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new st},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new st},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new st},transmissionSamplerSize:{value:new Be},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new st},attenuationDistance:{value:0},attenuationColor:{value:new nt(0)},specularColor:{value:new nt(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new st},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new st},anisotropyVector:{value:new Be},anisotropyMap:{value:null},anisotropyMapTransform:{value:new st}}]),vertexShader:dt.meshphysical_vert,fragmentShader:dt.meshphysical_frag};var Mu={r:0,b:0,g:0},FS=new Ft,Fg=new st;Fg.set(-1,0,0,0,1,0,0,0,1);function OS(n,e,t,i,s,r){let o=new nt(0),a=s===!0?0:1,l,c,u=null,d=0,f=null;function h(x){let E=x.isScene===!0?x.background:null;if(E&&E.isTexture){let b=x.backgroundBlurriness>0;E=e.get(E,b)}return E}function g(x){let E=!1,b=h(x);b===null?p(o,a):b&&b.isColor&&(p(b,1),E=!0);let P=n.xr.getEnvironmentBlendMode();P==="additive"?t.buffers.color.setClear(0,0,0,1,r):P==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,r),(n.autoClear||E)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),n.clear(n.autoClearColor,n.autoClearDepth,n.autoClearStencil))}function v(x,E){let b=h(E);b&&b.isCubeTexture?(c===void 0&&(c=new vn(new rs(1,1,1),new os({name:"BackgroundCubeMaterial",uniforms:xr(us.backgroundCube.uniforms),vertexShader:us.backgroundCube.vertexShader,fragmentShader:us.backgroundCube.fragmentShader,side:Jn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(P,R,y){this.matrixWorld.copyPosition(y.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),i.update(c)),c.material.uniforms.envMap.value=b,c.material.uniforms.backgroundBlurriness.value=E.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=E.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(FS.makeRotationFromEuler(E.backgroundRotation)).transpose(),b.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Fg),c.material.toneMapped=xt.getTransfer(b.colorSpace)!==Et,(u!==b||d!==b.version||f!==n.toneMapping)&&(c.material.needsUpdate=!0,u=b,d=b.version,f=n.toneMapping),c.layers.enableAll(),x.unshift(c,c.geometry,c.material,0,0,null)):b&&b.isTexture&&(l===void 0&&(l=new vn(new Ui(2,2),new os({name:"BackgroundMaterial",uniforms:xr(us.background.uniforms),vertexShader:us.background.vertexShader,fragmentShader:us.background.fragmentShader,side:Ks,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),i.update(l)),l.material.uniforms.t2D.value=b,l.material.uniforms.backgroundIntensity.value=E.backgroundIntensity,l.material.toneMapped=xt.getTransfer(b.colorSpace)!==Et,b.matrixAutoUpdate===!0&&b.updateMatrix(),l.material.uniforms.uvTransform.value.copy(b.matrix),(u!==b||d!==b.version||f!==n.toneMapping)&&(l.material.needsUpdate=!0,u=b,d=b.version,f=n.toneMapping),l.layers.enableAll(),x.unshift(l,l.geometry,l.material,0,0,null))}function p(x,E){x.getRGB(Mu,Fd(n)),t.buffers.color.setClear(Mu.r,Mu.g,Mu.b,E,r)}function m(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(x,E=1){o.set(x),a=E,p(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(x){a=x,p(o,a)},render:g,addToRenderList:v,dispose:m}}function BS(n,e){let t=n.getParameter(n.MAX_VERTEX_ATTRIBS),i={},s=f(null),r=s,o=!1;function a(D,k,z,U,X){let $=!1,W=d(D,U,z,k);r!==W&&(r=W,c(r.object)),$=h(D,U,z,X),$&&g(D,U,z,X),X!==null&&e.update(X,n.ELEMENT_ARRAY_BUFFER),($||o)&&(o=!1,b(D,k,z,U),X!==null&&n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,e.get(X).buffer))}function l(){return n.createVertexArray()}function c(D){return n.bindVertexArray(D)}function u(D){return n.deleteVertexArray(D)}function d(D,k,z,U){let X=U.wireframe===!0,$=i[k.id];$===void 0&&($={},i[k.id]=$);let W=D.isInstancedMesh===!0?D.id:0,ce=$[W];ce===void 0&&(ce={},$[W]=ce);let J=ce[z.id];J===void 0&&(J={},ce[z.id]=J);let j=J[X];return j===void 0&&(j=f(l()),J[X]=j),j}function f(D){let k=[],z=[],U=[];for(let X=0;X<t;X++)k[X]=0,z[X]=0,U[X]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:k,enabledAttributes:z,attributeDivisors:U,object:D,attributes:{},index:null}}function h(D,k,z,U){let X=r.attributes,$=k.attributes,W=0,ce=z.getAttributes();for(let J in ce)if(ce[J].location>=0){let se=X[J],de=$[J];if(de===void 0&&(J==="instanceMatrix"&&D.instanceMatrix&&(de=D.instanceMatrix),J==="instanceColor"&&D.instanceColor&&(de=D.instanceColor)),se===void 0||se.attribute!==de||de&&se.data!==de.data)return!0;W++}return r.attributesNum!==W||r.index!==U}function g(D,k,z,U){let X={},$=k.attributes,W=0,ce=z.getAttributes();for(let J in ce)if(ce[J].location>=0){let se=$[J];se===void 0&&(J==="instanceMatrix"&&D.instanceMatrix&&(se=D.instanceMatrix),J==="instanceColor"&&D.instanceColor&&(se=D.instanceColor));let de={};de.attribute=se,se&&se.data&&(de.data=se.data),X[J]=de,W++}r.attributes=X,r.attributesNum=W,r.index=U}function v(){let D=r.newAttributes;for(let k=0,z=D.length;k<z;k++)D[k]=0}function p(D){m(D,0)}function m(D,k){let z=r.newAttributes,U=r.enabledAttributes,X=r.attributeDivisors;z[D]=1,U[D]===0&&(n.enableVertexAttribArray(D),U[D]=1),X[D]!==k&&(n.vertexAttribDivisor(D,k),X[D]=k)}function x(){let D=r.newAttributes,k=r.enabledAttributes;for(let z=0,U=k.length;z<U;z++)k[z]!==D[z]&&(n.disableVertexAttribArray(z),k[z]=0)}function E(D,k,z,U,X,$,W){W===!0?n.vertexAttribIPointer(D,k,z,X,$):n.vertexAttribPointer(D,k,z,U,X,$)}function b(D,k,z,U){v();let X=U.attributes,$=z.getAttributes(),W=k.defaultAttributeValues;for(let ce in $){let J=$[ce];if(J.location>=0){let j=X[ce];if(j===void 0&&(ce==="instanceMatrix"&&D.instanceMatrix&&(j=D.instanceMatrix),ce==="instanceColor"&&D.instanceColor&&(j=D.instanceColor)),j!==void 0){let se=j.normalized,de=j.itemSize,he=e.get(j);if(he===void 0)continue;let ee=he.buffer,me=he.type,ye=he.bytesPerElement,Ee=me===n.INT||me===n.UNSIGNED_INT||j.gpuType===Vc;if(j.isInterleavedBufferAttribute){let Se=j.data,qe=Se.isInterleavedBuffer===!0?Se.stride:Se.itemSize,at=j.offset;if(Se.isInstancedInterleavedBuffer||Se.isInstancedBufferAttribute){for(let We=0;We<J.locationSize;We++)m(J.location+We,Se.meshPerAttribute);D.isInstancedMesh!==!0&&U._maxInstanceCount===void 0&&(U._maxInstanceCount=Se.meshPerAttribute*Se.count)}else for(let We=0;We<J.locationSize;We++)p(J.location+We);n.bindBuffer(n.ARRAY_BUFFER,ee);for(let We=0;We<J.locationSize;We++)E(J.location+We,de/J.locationSize,me,se,qe*ye,(at+de/J.locationSize*We)*ye,Ee)}else{if(j.isInstancedBufferAttribute){for(let Se=0;Se<J.locationSize;Se++)m(J.location+Se,j.meshPerAttribute);D.isInstancedMesh!==!0&&U._maxInstanceCount===void 0&&(U._maxInstanceCount=j.meshPerAttribute*j.count)}else for(let Se=0;Se<J.locationSize;Se++)p(J.location+Se);n.bindBuffer(n.ARRAY_BUFFER,ee);for(let Se=0;Se<J.locationSize;Se++)E(J.location+Se,de/J.locationSize,me,se,de*ye,de/J.locationSize*Se*ye,Ee)}}else if(W!==void 0){let se=W[ce];if(se!==void 0)switch(se.length){case 2:n.vertexAttrib2fv(J.location,se);break;case 3:n.vertexAttrib3fv(J.location,se);break;case 4:n.vertexAttrib4fv(J.location,se);break;default:n.vertexAttrib1fv(J.location,se)}}}}x()}function P(){B();for(let D in i){let k=i[D];for(let z in k){let U=k[z];for(let X in U){let $=U[X];for(let W in $)u($[W].object),delete $[W];delete U[X]}}delete i[D]}}function R(D){if(i[D.id]===void 0)return;let k=i[D.id];for(let z in k){let U=k[z];for(let X in U){let $=U[X];for(let W in $)u($[W].object),delete $[W];delete U[X]}}delete i[D.id]}function y(D){for(let k in i){let z=i[k];for(let U in z){let X=z[U];if(X[D.id]===void 0)continue;let $=X[D.id];for(let W in $)u($[W].object),delete $[W];delete X[D.id]}}}function A(D){for(let k in i){let z=i[k],U=D.isInstancedMesh===!0?D.id:0,X=z[U];if(X!==void 0){for(let $ in X){let W=X[$];for(let ce in W)u(W[ce].object),delete W[ce];delete X[$]}delete z[U],Object.keys(z).length===0&&delete i[k]}}}function B(){L(),o=!0,r!==s&&(r=s,c(r.object))}function L(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:B,resetDefaultState:L,dispose:P,releaseStatesOfGeometry:R,releaseStatesOfObject:A,releaseStatesOfProgram:y,initAttributes:v,enableAttribute:p,disableUnusedAttributes:x}}function kS(n,e,t){let i;function s(l){i=l}function r(l,c){n.drawArrays(i,l,c),t.update(c,i,1)}function o(l,c,u){u!==0&&(n.drawArraysInstanced(i,l,c,u),t.update(c,i,u))}function a(l,c,u){if(u===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(i,l,0,c,0,u);let f=0;for(let h=0;h<u;h++)f+=c[h];t.update(f,i,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function zS(n,e,t,i){let s;function r(){if(s!==void 0)return s;if(e.has("EXT_texture_filter_anisotropic")===!0){let y=e.get("EXT_texture_filter_anisotropic");s=n.getParameter(y.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(y){return!(y!==zi&&i.convert(y)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(y){let A=y===ki&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(y!==ti&&y!==Bi&&!A&&i.convert(y)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_TYPE))}function l(y){if(y==="highp"){if(n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.HIGH_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.HIGH_FLOAT).precision>0)return"highp";y="mediump"}return y==="mediump"&&n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.MEDIUM_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",u=l(c);u!==c&&(Je("WebGLRenderer:",c,"not supported, using",u,"instead."),c=u);let d=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),f=t.logarithmicDepthBuffer===!0&&d===!1;t.reversedDepthBuffer===!0&&d===!1&&Je("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&d===!0&&Je("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let h=n.getParameter(n.MAX_TEXTURE_IMAGE_UNITS),g=n.getParameter(n.MAX_VERTEX_TEXTURE_IMAGE_UNITS),v=n.getParameter(n.MAX_TEXTURE_SIZE),p=n.getParameter(n.MAX_CUBE_MAP_TEXTURE_SIZE),m=n.getParameter(n.MAX_VERTEX_ATTRIBS),x=n.getParameter(n.MAX_VERTEX_UNIFORM_VECTORS),E=n.getParameter(n.MAX_VARYING_VECTORS),b=n.getParameter(n.MAX_FRAGMENT_UNIFORM_VECTORS),P=n.getParameter(n.MAX_SAMPLES),R=n.getParameter(n.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:f,reversedDepthBuffer:d,maxTextures:h,maxVertexTextures:g,maxTextureSize:v,maxCubemapSize:p,maxAttributes:m,maxVertexUniforms:x,maxVaryings:E,maxFragmentUniforms:b,maxSamples:P,samples:R}}function VS(n){let e=this,t=null,i=0,s=!1,r=!1,o=new ci,a=new st,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,f){let h=d.length!==0||f||i!==0||s;return s=f,i=d.length,h},this.beginShadows=function(){r=!0,u(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,f){t=u(d,f,0)},this.setState=function(d,f,h){let g=d.clippingPlanes,v=d.clipIntersection,p=d.clipShadows,m=n.get(d);if(!s||g===null||g.length===0||r&&!p)r?u(null):c();else{let x=r?0:i,E=x*4,b=m.clippingState||null;l.value=b,b=u(g,f,E,h);for(let P=0;P!==E;++P)b[P]=t[P];m.clippingState=b,this.numIntersection=v?this.numPlanes:0,this.numPlanes+=x}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=i>0),e.numPlanes=i,e.numIntersection=0}function u(d,f,h,g){let v=d!==null?d.length:0,p=null;if(v!==0){if(p=l.value,g!==!0||p===null){let m=h+v*4,x=f.matrixWorldInverse;a.getNormalMatrix(x),(p===null||p.length<m)&&(p=new Float32Array(m));for(let E=0,b=h;E!==v;++E,b+=4)o.copy(d[E]).applyMatrix4(x,a),o.normal.toArray(p,b),p[b+3]=o.constant}l.value=p,l.needsUpdate=!0}return e.numPlanes=v,e.numIntersection=0,p}}var Wa=class extends ui{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let i={width:e,height:e,depth:1},s=[i,i,i,i,i,i];this.texture=new ua(s),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let i={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new rs(5,5,5),r=new os({name:"CubemapFromEquirect",uniforms:xr(i.uniforms),vertexShader:i.vertexShader,fragmentShader:i.fragmentShader,side:Jn,blending:pr});r.uniforms.tEquirect.value=t;let o=new vn(s,r),a=t.minFilter;return t.minFilter===Fi&&(t.minFilter=Fn),new _o(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,i=!0,s=!0){let r=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,i,s);e.setRenderTarget(r)}},pg=256,GS=3,HS=20,Og=256,Bg=16,WS=3,XS=new G,qS=new nt,Tu=class n{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new _o(1,10,null),this._boxMesh=new vn(new rs(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,i=.1,s=100,r={}){let{size:o=256,position:a=XS}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),u=this._getSourceTarget(!0);t>0&&(u.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,f=l.autoClearColor,h=l.autoClearDepth,g=l.autoClearStencil,v=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,v===null&&(e.background=l.getClearColor(qS));let p=new _o(i,s,u);return p.position.copy(a),p.update(l,e),l.autoClear=d,l.autoClearColor=f,l.autoClearDepth=h,l.autoClearStencil=g,e.background=v,t>0&&(u.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=_g(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=gg(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(pg,rg(e))}_fromTexture(e,t){e.mapping===_r||e.mapping===xo?this._setSize(e.image.length===0?pg:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let i=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(i),i}_allocateTarget(){let e=this._cubeSize,t=mg(e,!1,!1),i=Math.log2(e)-GS;for(let s=0;s<=i;s++)t.texture.mipmaps.push({width:e>>s,height:e>>s});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,i=this._sourceTarget;return(i===null||i.width!==t||e&&i.depthBuffer===!1)&&(i!==null&&i.dispose(),this._sourceTarget=mg(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,i){let s=this._boxMesh,r=this._cubeCamera;s.material=i,r.renderTarget=e,r.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),r.update(this._renderer,s),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===_r||e.mapping===xo?(this._cubemapMaterial===null&&(this._cubemapMaterial=_g()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=gg()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=YS(),this._integrationMaterial=$S());let t=this._cubeSize,i=e.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(t/Bg);for(let o=0;o<=i;o++){let a=n.lodToRoughness(o,i);if(o>i-WS)r.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(Og*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=ZS());let i=this._blurMaterial,s=i.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(e,0,i),s.envMap.value=e.texture,this._renderCube(r,0,i)}};function mg(n,e,t){return new Wa(n,{minFilter:Fi,generateMipmaps:e,type:ki,colorSpace:na,depthBuffer:t})}function Xa(n,e,t){return new os({name:n,uniforms:e,vertexShader:dt.cube_vert,fragmentShader:t,side:Jn,blending:pr,depthTest:!1,depthWrite:!1})}function YS(){return Xa("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${Og}u

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
	`)}function $S(){return Xa("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Bg}},`

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
	`)}function ZS(){return Xa("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${HS}
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
	`)}function gg(){return Xa("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function _g(){return Xa("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function KS(n){let e=new WeakMap,t=new WeakMap,i=null;function s(f,h=!1){return f==null?null:h?o(f):r(f)}function r(f){if(f&&f.isTexture){let h=f.mapping;if(h===Bc||h===kc)if(e.has(f)){let g=e.get(f).texture;return a(g,f.mapping)}else{let g=f.image;if(g&&g.height>0){let v=new Wa(g.height);return v.fromEquirectangularTexture(n,f),e.set(f,v),f.addEventListener("dispose",c),a(v.texture,f.mapping)}else return null}}return f}function o(f){if(f&&f.isTexture&&f.isPMREMTexture!==!0){let h=f.mapping,g=h===Bc||h===kc,v=h===_r||h===xo;if(g||v){let p=t.get(f),m=p!==void 0?p.texture.pmremVersion:0;if(f.isRenderTargetTexture&&f.pmremVersion!==m)return i===null&&(i=new Tu(n)),p=g?i.fromEquirectangular(f,p):i.fromCubemap(f,p),p.texture.pmremVersion=f.pmremVersion,t.set(f,p),p.texture;if(p!==void 0)return p.texture;{let x=f.image;return g&&x&&x.height>0||v&&x&&l(x)?(i===null&&(i=new Tu(n)),p=g?i.fromEquirectangular(f):i.fromCubemap(f),p.texture.pmremVersion=f.pmremVersion,t.set(f,p),f.addEventListener("dispose",u),p.texture):null}}}return f}function a(f,h){return h===Bc?f.mapping=_r:h===kc&&(f.mapping=xo),f}function l(f){let h=0,g=6;for(let v=0;v<g;v++)f[v]!==void 0&&h++;return h===g}function c(f){let h=f.target;h.removeEventListener("dispose",c);let g=e.get(h);g!==void 0&&(e.delete(h),g.dispose())}function u(f){let h=f.target;h.removeEventListener("dispose",u);let g=t.get(h);g!==void 0&&(t.delete(h),g.dispose())}function d(){e=new WeakMap,t=new WeakMap,i!==null&&(i.dispose(),i=null)}return{get:s,dispose:d}}function JS(n){let e={};function t(i){if(e[i]!==void 0)return e[i];let s=n.getExtension(i);return e[i]=s,s}return{has:function(i){return t(i)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(i){let s=t(i);return s===null&&Qo("WebGLRenderer: "+i+" extension not supported."),s}}}function QS(n,e,t,i){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&e.remove(g.index);for(let p in g.attributes)e.remove(g.attributes[p]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let v=r.get(g);v&&(e.remove(v),r.delete(g)),i.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,t.memory.geometries--}function c(g,v){return s[v.id]!==void 0||(v.addEventListener("dispose",a),s[v.id]=new WeakRef(v),o.register(v,v.id,v),t.memory.geometries++),v}function u(g){let v=g.attributes;for(let p in v)e.update(v[p],n.ARRAY_BUFFER)}function d(g){let v=g.index,p=g.attributes.position,m=0;if(p===void 0)return;let x=v!==null?v.array.length:p.array.length/3-1,E=p.count>=65535?la:aa,b=new E(Math.ceil(x/3)*6,1),P=b.array;if(v!==null){let y=v.array;m=v.version;for(let A=0,B=0;A<x;A+=3){let L=y[A+0],D=y[A+1],k=y[A+2];P[B++]=L,P[B++]=D,P[B++]=D,P[B++]=k,P[B++]=k,P[B++]=L}}else{m=p.version;for(let y=0,A=0;y<x;y+=3){let B=y+0,L=y+1,D=y+2;P[A++]=B,P[A++]=L,P[A++]=L,P[A++]=D,P[A++]=D,P[A++]=B}}b.version=m;let R=r.get(g);R&&e.remove(R),r.set(g,b)}function f(g){let v=r.get(g);if(v){let p=g.index;p!==null&&v.version<p.version&&d(g)}else d(g);return r.get(g)}function h(){for(let g in s){let v=s[g].deref();v!==void 0&&l(v)}}return{get:c,update:u,getWireframeAttribute:f,dispose:h}}function jS(n,e,t){let i;function s(d){i=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,f){n.drawElements(i,f,r,d*o),t.update(f,i,1)}function c(d,f,h){h!==0&&(n.drawElementsInstanced(i,f,r,d*o,h),t.update(f,i,h))}function u(d,f,h){if(h===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(i,f,0,r,d,0,h);let v=0;for(let p=0;p<h;p++)v+=f[p];t.update(v,i,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=u}function eM(n){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function i(r,o,a){switch(t.calls++,o){case n.TRIANGLES:t.triangles+=a*(r/3);break;case n.LINES:t.lines+=a*(r/2);break;case n.LINE_STRIP:t.lines+=a*(r-1);break;case n.LINE_LOOP:t.lines+=a*r;break;case n.POINTS:t.points+=a*r;break;default:tt("WebGLInfo: Unknown draw mode:",o);break}}function s(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:s,update:i}}function tM(n,e,t){let i=new WeakMap,s=new $t;function r(o,a,l){let c=o.morphTargetInfluences,u=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=u!==void 0?u.length:0,f=i.get(a);if(f===void 0||f.count!==d){let B=function(){y.dispose(),i.delete(a),a.removeEventListener("dispose",B)};f!==void 0&&f.texture.dispose();let h=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,v=a.morphAttributes.color!==void 0,p=a.morphAttributes.position||[],m=a.morphAttributes.normal||[],x=a.morphAttributes.color||[],E=0;h===!0&&(E=1),g===!0&&(E=2),v===!0&&(E=3);let b=a.attributes.position.count*E,P=1;b>e.maxTextureSize&&(P=Math.ceil(b/e.maxTextureSize),b=e.maxTextureSize);let R=new Float32Array(b*P*4*d),y=new ra(R,b,P,d);y.type=Bi,y.needsUpdate=!0;let A=E*4;for(let L=0;L<d;L++){let D=p[L],k=m[L],z=x[L],U=b*P*4*L;for(let X=0;X<D.count;X++){let $=X*A;h===!0&&(s.fromBufferAttribute(D,X),R[U+$+0]=s.x,R[U+$+1]=s.y,R[U+$+2]=s.z,R[U+$+3]=0),g===!0&&(s.fromBufferAttribute(k,X),R[U+$+4]=s.x,R[U+$+5]=s.y,R[U+$+6]=s.z,R[U+$+7]=0),v===!0&&(s.fromBufferAttribute(z,X),R[U+$+8]=s.x,R[U+$+9]=s.y,R[U+$+10]=s.z,R[U+$+11]=z.itemSize===4?s.w:1)}}f={count:d,texture:y,size:new Be(b,P)},i.set(a,f),a.addEventListener("dispose",B)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(n,"morphTexture",o.morphTexture,t);else{let h=0;for(let v=0;v<c.length;v++)h+=c[v];let g=a.morphTargetsRelative?1:1-h;l.getUniforms().setValue(n,"morphTargetBaseInfluence",g),l.getUniforms().setValue(n,"morphTargetInfluences",c)}l.getUniforms().setValue(n,"morphTargetsTexture",f.texture,t),l.getUniforms().setValue(n,"morphTargetsTextureSize",f.size)}return{update:r}}function nM(n,e,t,i,s){let r=new WeakMap;function o(c){let u=s.render.frame,d=c.geometry,f=e.get(c,d);if(r.get(f)!==u&&(e.update(f),r.set(f,u)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==u&&(t.update(c.instanceMatrix,n.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,n.ARRAY_BUFFER),r.set(c,u))),c.isSkinnedMesh){let h=c.skeleton;r.get(h)!==u&&(h.update(),r.set(h,u))}return f}function a(){r=new WeakMap}function l(c){let u=c.target;u.removeEventListener("dispose",l),i.releaseStatesOfObject(u),t.remove(u.instanceMatrix),u.instanceColor!==null&&t.remove(u.instanceColor)}return{update:o,dispose:a}}var iM={[pd]:"LINEAR_TONE_MAPPING",[md]:"REINHARD_TONE_MAPPING",[gd]:"CINEON_TONE_MAPPING",[_d]:"ACES_FILMIC_TONE_MAPPING",[xd]:"AGX_TONE_MAPPING",[vd]:"NEUTRAL_TONE_MAPPING",[yd]:"CUSTOM_TONE_MAPPING"};function sM(n,e,t,i,s,r){let o=new ui(e,t,{type:n,depthBuffer:s,stencilBuffer:r,samples:i?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,u=new Dn;u.setAttribute("position",new Mt([-1,3,0,-1,-1,0,3,-1,0],3)),u.setAttribute("uv",new Mt([0,2,0,0,2,0],2));let d=new Sc({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),f=new vn(u,d),h=new Ia(-1,1,1,-1,0,1),g=null,v=null,p=!1,m,x=null,E=[],b=!1;this.setSize=function(P,R){o.setSize(P,R),a!==null&&a.setSize(P,R),l!==null&&l.setSize(P,R);for(let y=0;y<E.length;y++){let A=E[y];A.setSize&&A.setSize(P,R)}},this.setEffects=function(P){E=P,b=E.length>0&&E[0].isRenderPass===!0;let R=o.width,y=o.height;E.length>0&&a===null&&(a=new ui(R,y,{type:ki,depthBuffer:!1,stencilBuffer:!1}),l=new ui(R,y,{type:ki,depthBuffer:!1,stencilBuffer:!1}));let A=s===!0&&E.some(B=>B.needsDepthTexture===!0);A!==(o.depthTexture!==null)&&(A===!0&&c===null&&(c=new As(R,y),r===!0&&(c.format=Es,c.type=yr)),o.dispose(),o.depthTexture=A?c:null,o.resolveDepthBuffer=A,o.storeMultisampledDepthBuffer=A);for(let B=0;B<E.length;B++){let L=E[B];L.setSize&&L.setSize(R,y),A&&L.needsDepthTexture===!0&&L.setDepthTexture&&L.setDepthTexture(c)}},this.begin=function(P,R){if(p||P.toneMapping===ls&&E.length===0)return!1;if(x=R,R!==null){let y=R.width,A=R.height;(o.width!==y||o.height!==A)&&this.setSize(y,A)}return b===!1&&P.setRenderTarget(o),m=P.toneMapping,P.toneMapping=ls,!0},this.hasRenderPass=function(){return b},this.end=function(P,R){P.toneMapping=m,p=!0;let y=o,A=a;for(let B=0;B<E.length;B++){let L=E[B];L.enabled!==!1&&(L.render(P,A,y,R),L.needsSwap!==!1&&(y=A,A=A===a?l:a))}if(g!==P.outputColorSpace||v!==P.toneMapping){g=P.outputColorSpace,v=P.toneMapping,d.defines={},xt.getTransfer(g)===Et&&(d.defines.SRGB_TRANSFER="");let B=iM[v];B&&(d.defines[B]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=y.texture,P.setRenderTarget(x),P.render(f,h),x=null,p=!1},this.isCompositing=function(){return p},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),u.dispose(),d.dispose()}}var kg=new Kn,zg=new As(1,1),Vg=new ha(1),Gg=new ra,Hg=new hc,Wg=new ua,yg=[],xg=[],vg=new Float32Array(16),bg=new Float32Array(9),Sg=new Float32Array(4);function Mo(n,e,t){let i=n[0];if(i<=0||i>0)return n;let s=e*t,r=yg[s];if(r===void 0&&(r=new Float32Array(s),yg[s]=r),e!==0){i.toArray(r,0);for(let o=1,a=0;o!==e;++o)a+=t,n[o].toArray(r,a)}return r}function bn(n,e){if(n.length!==e.length)return!1;for(let t=0,i=n.length;t<i;t++)if(n[t]!==e[t])return!1;return!0}function Sn(n,e){for(let t=0,i=e.length;t<i;t++)n[t]=e[t]}function Eu(n,e){let t=xg[e];t===void 0&&(t=new Int32Array(e),xg[e]=t);for(let i=0;i!==e;++i)t[i]=n.allocateTextureUnit();return t}function rM(n,e){let t=this.cache;t[0]!==e&&(n.uniform1f(this.addr,e),t[0]=e)}function oM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(bn(t,e))return;n.uniform2fv(this.addr,e),Sn(t,e)}}function aM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(n.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(bn(t,e))return;n.uniform3fv(this.addr,e),Sn(t,e)}}function lM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(bn(t,e))return;n.uniform4fv(this.addr,e),Sn(t,e)}}function cM(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(bn(t,e))return;n.uniformMatrix2fv(this.addr,!1,e),Sn(t,e)}else{if(bn(t,i))return;Sg.set(i),n.uniformMatrix2fv(this.addr,!1,Sg),Sn(t,i)}}function uM(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(bn(t,e))return;n.uniformMatrix3fv(this.addr,!1,e),Sn(t,e)}else{if(bn(t,i))return;bg.set(i),n.uniformMatrix3fv(this.addr,!1,bg),Sn(t,i)}}function hM(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(bn(t,e))return;n.uniformMatrix4fv(this.addr,!1,e),Sn(t,e)}else{if(bn(t,i))return;vg.set(i),n.uniformMatrix4fv(this.addr,!1,vg),Sn(t,i)}}function dM(n,e){let t=this.cache;t[0]!==e&&(n.uniform1i(this.addr,e),t[0]=e)}function fM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(bn(t,e))return;n.uniform2iv(this.addr,e),Sn(t,e)}}function pM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(bn(t,e))return;n.uniform3iv(this.addr,e),Sn(t,e)}}function mM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(bn(t,e))return;n.uniform4iv(this.addr,e),Sn(t,e)}}function gM(n,e){let t=this.cache;t[0]!==e&&(n.uniform1ui(this.addr,e),t[0]=e)}function _M(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(bn(t,e))return;n.uniform2uiv(this.addr,e),Sn(t,e)}}function yM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(bn(t,e))return;n.uniform3uiv(this.addr,e),Sn(t,e)}}function xM(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(bn(t,e))return;n.uniform4uiv(this.addr,e),Sn(t,e)}}function Ru(n){return n.version===0&&(n.compareFunction=Id,n.needsUpdate=!0),n}function vM(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s);let r;this.type===n.SAMPLER_2D_SHADOW?r=Ru(zg):r=kg,t.setTexture2D(e||r,s)}function bM(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s),t.setTexture3D(e||Hg,s)}function SM(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s);let r;this.type===n.SAMPLER_CUBE_SHADOW?r=Ru(Vg):r=Wg,t.setTextureCube(e||r,s)}function MM(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s),t.setTexture2DArray(e||Gg,s)}function wM(n){switch(n){case 5126:return rM;case 35664:return oM;case 35665:return aM;case 35666:return lM;case 35674:return cM;case 35675:return uM;case 35676:return hM;case 5124:case 35670:return dM;case 35667:case 35671:return fM;case 35668:case 35672:return pM;case 35669:case 35673:return mM;case 5125:return gM;case 36294:return _M;case 36295:return yM;case 36296:return xM;case 35678:case 36198:case 36298:case 36306:case 35682:return vM;case 35679:case 36299:case 36307:return bM;case 35680:case 36300:case 36308:case 36293:return SM;case 36289:case 36303:case 36311:case 36292:return MM}}function TM(n,e){n.uniform1fv(this.addr,e)}function AM(n,e){let t=Mo(e,this.size,2);n.uniform2fv(this.addr,t)}function EM(n,e){let t=Mo(e,this.size,3);n.uniform3fv(this.addr,t)}function RM(n,e){let t=Mo(e,this.size,4);n.uniform4fv(this.addr,t)}function CM(n,e){let t=Mo(e,this.size,4);n.uniformMatrix2fv(this.addr,!1,t)}function PM(n,e){let t=Mo(e,this.size,9);n.uniformMatrix3fv(this.addr,!1,t)}function IM(n,e){let t=Mo(e,this.size,16);n.uniformMatrix4fv(this.addr,!1,t)}function LM(n,e){n.uniform1iv(this.addr,e)}function DM(n,e){n.uniform2iv(this.addr,e)}function NM(n,e){n.uniform3iv(this.addr,e)}function UM(n,e){n.uniform4iv(this.addr,e)}function FM(n,e){n.uniform1uiv(this.addr,e)}function OM(n,e){n.uniform2uiv(this.addr,e)}function BM(n,e){n.uniform3uiv(this.addr,e)}function kM(n,e){n.uniform4uiv(this.addr,e)}function zM(n,e,t){let i=this.cache,s=e.length,r=Eu(t,s);bn(i,r)||(n.uniform1iv(this.addr,r),Sn(i,r));let o;this.type===n.SAMPLER_2D_SHADOW?o=Ru(zg):o=kg;for(let a=0;a!==s;++a)t.setTexture2D(e[a]||o,r[a])}function VM(n,e,t){let i=this.cache,s=e.length,r=Eu(t,s);bn(i,r)||(n.uniform1iv(this.addr,r),Sn(i,r));for(let o=0;o!==s;++o)t.setTexture3D(e[o]||Hg,r[o])}function GM(n,e,t){let i=this.cache,s=e.length,r=Eu(t,s);bn(i,r)||(n.uniform1iv(this.addr,r),Sn(i,r));let o;this.type===n.SAMPLER_CUBE_SHADOW?o=Ru(Vg):o=Wg;for(let a=0;a!==s;++a)t.setTextureCube(e[a]||o,r[a])}function HM(n,e,t){let i=this.cache,s=e.length,r=Eu(t,s);bn(i,r)||(n.uniform1iv(this.addr,r),Sn(i,r));for(let o=0;o!==s;++o)t.setTexture2DArray(e[o]||Gg,r[o])}function WM(n){switch(n){case 5126:return TM;case 35664:return AM;case 35665:return EM;case 35666:return RM;case 35674:return CM;case 35675:return PM;case 35676:return IM;case 5124:case 35670:return LM;case 35667:case 35671:return DM;case 35668:case 35672:return NM;case 35669:case 35673:return UM;case 5125:return FM;case 36294:return OM;case 36295:return BM;case 36296:return kM;case 35678:case 36198:case 36298:case 36306:case 35682:return zM;case 35679:case 36299:case 36307:return VM;case 35680:case 36300:case 36308:case 36293:return GM;case 36289:case 36303:case 36311:case 36292:return HM}}var Gd=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.setValue=wM(t.type)}},Hd=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=WM(t.type)}},Wd=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,i){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(e,t[a.id],i)}}},zd=/(\w+)(\])?(\[|\.)?/g;function Mg(n,e){n.seq.push(e),n.map[e.id]=e}function XM(n,e,t){let i=n.name,s=i.length;for(zd.lastIndex=0;;){let r=zd.exec(i),o=zd.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){Mg(t,c===void 0?new Gd(a,n,e):new Hd(a,n,e));break}else{let d=t.map[a];d===void 0&&(d=new Wd(a),Mg(t,d)),t=d}}}var So=class{constructor(e,t){this.seq=[],this.map={};let i=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<i;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);XM(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(e,t,i,s){let r=this.map[t];r!==void 0&&r.setValue(e,i,s)}setOptional(e,t,i){let s=t[i];s!==void 0&&this.setValue(e,i,s)}static upload(e,t,i,s){for(let r=0,o=t.length;r!==o;++r){let a=t[r],l=i[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,s)}}static seqWithValue(e,t){let i=[];for(let s=0,r=e.length;s!==r;++s){let o=e[s];o.id in t&&i.push(o)}return i}};function wg(n,e,t){let i=n.createShader(e);return n.shaderSource(i,t),n.compileShader(i),i}var qM=37297,YM=0;function $M(n,e){let t=n.split(`
`),i=[],s=Math.max(e-6,0),r=Math.min(e+6,t.length);for(let o=s;o<r;o++){let a=o+1;i.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return i.join(`
`)}var Tg=new st;function ZM(n){xt._getMatrix(Tg,xt.workingColorSpace,n);let e=`mat3( ${Tg.elements.map(t=>t.toFixed(4))} )`;switch(xt.getTransfer(n)){case ia:return[e,"LinearTransferOETF"];case Et:return[e,"sRGBTransferOETF"];default:return Je("WebGLProgram: Unsupported color space: ",n),[e,"LinearTransferOETF"]}}function Ag(n,e,t){let i=n.getShaderParameter(e,n.COMPILE_STATUS),r=(n.getShaderInfoLog(e)||"").trim();if(i&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+r+`

`+$M(n.getShaderSource(e),a)}else return r}function KM(n,e){let t=ZM(e);return[`vec4 ${n}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var JM={[pd]:"Linear",[md]:"Reinhard",[gd]:"Cineon",[_d]:"ACESFilmic",[xd]:"AgX",[vd]:"Neutral",[yd]:"Custom"};function QM(n,e){let t=JM[e];return t===void 0?(Je("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+n+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+n+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var wu=new G;function jM(){xt.getLuminanceCoefficients(wu);let n=wu.x.toFixed(4),e=wu.y.toFixed(4),t=wu.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${n}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function ew(n){return[n.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",n.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Ha).join(`
`)}function tw(n){let e=[];for(let t in n){let i=n[t];i!==!1&&e.push("#define "+t+" "+i)}return e.join(`
`)}function nw(n,e){let t={},i=n.getProgramParameter(e,n.ACTIVE_ATTRIBUTES);for(let s=0;s<i;s++){let r=n.getActiveAttrib(e,s),o=r.name,a=1;r.type===n.FLOAT_MAT2&&(a=2),r.type===n.FLOAT_MAT3&&(a=3),r.type===n.FLOAT_MAT4&&(a=4),t[o]={type:r.type,location:n.getAttribLocation(e,o),locationSize:a}}return t}function Ha(n){return n!==""}function Eg(n,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return n.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function Rg(n,e){return n.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var iw=/^[ \t]*#include +<([\w\d./]+)>/gm;function Xd(n){return n.replace(iw,sw)}function sw(n,e){let t=dt[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return Xd(t)}var rw=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function Cg(n){return n.replace(rw,ow)}function ow(n,e,t,i){let s="";for(let r=parseInt(e);r<parseInt(t);r++)s+=i.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function Pg(n){let e=`precision ${n.precision} float;
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
#define LOW_PRECISION`),e}var aw={[fr]:"SHADOWMAP_TYPE_PCF",[yo]:"SHADOWMAP_TYPE_VSM"};function lw(n){return aw[n.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var cw={[xo]:"ENVMAP_MODE_REFRACTION"};function uw(n){return n.envMap===!1?"ENVMAP_MODE_REFLECTION":cw[n.envMapMode]||"ENVMAP_MODE_REFLECTION"}var hw={[Oc]:"ENVMAP_BLENDING_MULTIPLY",[Hm]:"ENVMAP_BLENDING_MIX",[Wm]:"ENVMAP_BLENDING_ADD"};function dw(n){return n.envMap===!1?"ENVMAP_BLENDING_NONE":hw[n.combine]||"ENVMAP_BLENDING_NONE"}function fw(n,e,t,i){let s=n.getContext(),r=t.defines,o=t.vertexShader,a=t.fragmentShader,l=lw(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",u=uw(t),d=dw(t),f=ew(t),h=tw(r),g=s.createProgram(),v,p,m=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(v=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,h].filter(Ha).join(`
`),v.length>0&&(v+=`
`),p=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,h].filter(Ha).join(`
`),p.length>0&&(p+=`
`)):(v=[Pg(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,h,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+u:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Ha).join(`
`),p=[Pg(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,h,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+u:"",t.envMap?"#define "+d:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==ls?"#define TONE_MAPPING":"",t.toneMapping!==ls?dt.tonemapping_pars_fragment:"",t.toneMapping!==ls?QM("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",dt.colorspace_pars_fragment,KM("linearToOutputTexel",t.outputColorSpace),jM(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(Ha).join(`
`)),o=Xd(o),o=Eg(o,t),o=Rg(o,t),a=Xd(a),a=Eg(a,t),a=Rg(a,t),o=Cg(o),a=Cg(a),t.isRawShaderMaterial!==!0&&(m=`#version 300 es
`,v=[f,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+v,p=["#define varying in",t.glslVersion===Ld?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===Ld?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+p);let x=m+v+o,E=m+p+a,b=wg(s,s.VERTEX_SHADER,x),P=wg(s,s.FRAGMENT_SHADER,E);s.attachShader(g,b),s.attachShader(g,P),t.index0AttributeName!==void 0?s.bindAttribLocation(g,0,t.index0AttributeName):t.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function R(L){if(n.debug.checkShaderErrors){let D=s.getProgramInfoLog(g)||"",k=s.getShaderInfoLog(b)||"",z=s.getShaderInfoLog(P)||"",U=D.trim(),X=k.trim(),$=z.trim(),W=!0,ce=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(W=!1,typeof n.debug.onShaderError=="function")n.debug.onShaderError(s,g,b,P);else{let J=Ag(s,b,"vertex"),j=Ag(s,P,"fragment");tt("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+L.name+`
Material Type: `+L.type+`

Program Info Log: `+U+`
`+J+`
`+j)}else U!==""?Je("WebGLProgram: Program Info Log:",U):(X===""||$==="")&&(ce=!1);ce&&(L.diagnostics={runnable:W,programLog:U,vertexShader:{log:X,prefix:v},fragmentShader:{log:$,prefix:p}})}s.deleteShader(b),s.deleteShader(P),y=new So(s,g),A=nw(s,g)}let y;this.getUniforms=function(){return y===void 0&&R(this),y};let A;this.getAttributes=function(){return A===void 0&&R(this),A};let B=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return B===!1&&(B=s.getProgramParameter(g,qM)),B},this.destroy=function(){i.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=YM++,this.cacheKey=e,this.usedTimes=1,this.program=g,this.vertexShader=b,this.fragmentShader=P,this}var pw=0,qd=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,i){let s=this._getShaderCacheForMaterial(e);return s.has(t)===!1&&(s.add(t),t.usedTimes++),s.has(i)===!1&&(s.add(i),i.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let i of t)i.usedTimes--,i.usedTimes===0&&this.shaderCache.delete(i.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,i=t.get(e);return i===void 0&&(i=new Set,t.set(e,i)),i}_getShaderStage(e){let t=this.shaderCache,i=t.get(e);return i===void 0&&(i=new Yd(e),t.set(e,i)),i}},Yd=class{constructor(e){this.id=pw++,this.code=e,this.usedTimes=0}};function mw(n){return n===Js||n===ka||n===za}function gw(n,e,t,i,s,r){let o=new lo,a=new qd,l=new Set,c=[],u=new Map,d=i.logarithmicDepthBuffer,f={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function h(y){return l.add(y),y===0?"uv":`uv${y}`}function g(y,A,B,L,D,k){let z=L.fog,U=D.geometry,X=y.isMeshStandardMaterial||y.isMeshLambertMaterial||y.isMeshPhongMaterial?L.environment:null,$=y.isMeshStandardMaterial||y.isMeshLambertMaterial&&!y.envMap||y.isMeshPhongMaterial&&!y.envMap,W=e.get(y.envMap||X,$),ce=f[y.type],J=i.precision;y.precision!==null&&(J=i.getMaxPrecision(y.precision),J!==y.precision&&Je("WebGLProgram.getParameters:",y.precision,"not supported, using",J,"instead."));let j=U.morphAttributes.position||U.morphAttributes.normal||U.morphAttributes.color,se=j!==void 0?j.length:0,de=0;U.morphAttributes.position!==void 0&&(de=1),U.morphAttributes.normal!==void 0&&(de=2),U.morphAttributes.color!==void 0&&(de=3);let he,ee,me,ye;if(ce){let Re=us[ce];he=Re.vertexShader,ee=Re.fragmentShader}else{he=y.vertexShader,ee=y.fragmentShader;let Re=a.getVertexShaderStage(y),ct=a.getFragmentShaderStage(y);a.update(y,Re,ct),me=Re.id,ye=ct.id}let Ee=n.getRenderTarget(),Se=n.state.buffers.depth.getReversed(),qe=D.isInstancedMesh===!0,at=D.isBatchedMesh===!0,We=!!y.map,ft=!!y.matcap,ut=!!W,rt=ut&&W.isPMREMTexture===!0,qt=!!y.aoMap,kt=!!y.lightMap,an=!!y.bumpMap&&y.wireframe===!1,Dt=!!y.normalMap,Tn=!!y.displacementMap,bt=!!y.emissiveMap,yn=!!y.metalnessMap,Qt=!!y.roughnessMap,ln=y.anisotropy>0,O=y.clearcoat>0,Ce=y.diffuseRoughness>0,Ke=y.dispersion>0,lt=y.retroreflectivity>0,Me=y.iridescence>0,Ut=y.sheen>0,He=y.transmission>0,$e=ln&&!!y.anisotropyMap,C=O&&!!y.clearcoatMap,S=O&&!!y.clearcoatNormalMap,q=O&&!!y.clearcoatRoughnessMap,ue=Ce&&!!y.diffuseRoughnessMap,oe=Me&&!!y.iridescenceMap,_e=Me&&!!y.iridescenceThicknessMap,xe=Ut&&!!y.sheenColorMap,te=Ut&&!!y.sheenRoughnessMap,ie=!!y.specularMap,pe=!!y.specularColorMap,F=!!y.specularIntensityMap,re=He&&!!y.transmissionMap,ne=He&&!!y.thicknessMap,we=!!y.gradientMap,ge=!!y.alphaMap,be=y.alphaTest>0,Xe=!!y.alphaHash,je=!!y.extensions,le=ls;y.toneMapped&&(Ee===null||Ee.isXRRenderTarget===!0)&&(le=n.toneMapping);let ze=rt?W.isCompressedCubeTexture?W.image[0].mipmaps:W.mipmaps:null,et={shaderID:ce,shaderType:y.type,shaderName:y.name,vertexShader:he,fragmentShader:ee,defines:y.defines,customVertexShaderID:me,customFragmentShaderID:ye,isRawShaderMaterial:y.isRawShaderMaterial===!0,glslVersion:y.glslVersion,precision:J,batching:at,batchingColor:at&&D._colorsTexture!==null,instancing:qe,instancingColor:qe&&D.instanceColor!==null,instancingMorph:qe&&D.morphTexture!==null,outputColorSpace:Ee===null?n.outputColorSpace:Ee.isXRRenderTarget===!0?Ee.texture.colorSpace:xt.workingColorSpace,alphaToCoverage:!!y.alphaToCoverage,map:We,matcap:ft,envMap:ut,envMapMode:ut&&W.mapping,envMapPMREM:rt,envMapMaxLod:rt?ze.length-1:null,envMapSize:rt?ze[0].width:null,aoMap:qt,lightMap:kt,bumpMap:an,normalMap:Dt,displacementMap:Tn,emissiveMap:bt,normalMapObjectSpace:Dt&&y.normalMapType===Ym,normalMapTangentSpace:Dt&&y.normalMapType===Va,packedNormalMap:Dt&&y.normalMapType===Va&&mw(y.normalMap.format),metalnessMap:yn,roughnessMap:Qt,anisotropy:ln,anisotropyMap:$e,clearcoat:O,clearcoatMap:C,clearcoatNormalMap:S,clearcoatRoughnessMap:q,diffuseRoughness:Ce,diffuseRoughnessMap:ue,dispersion:Ke,retroreflection:lt,iridescence:Me,iridescenceMap:oe,iridescenceThicknessMap:_e,sheen:Ut,sheenColorMap:xe,sheenRoughnessMap:te,specularMap:ie,specularColorMap:pe,specularIntensityMap:F,transmission:He,transmissionMap:re,thicknessMap:ne,gradientMap:we,opaque:y.transparent===!1&&y.blending===as&&y.alphaToCoverage===!1,alphaMap:ge,alphaTest:be,alphaHash:Xe,combine:y.combine,mapUv:We&&h(y.map.channel),aoMapUv:qt&&h(y.aoMap.channel),lightMapUv:kt&&h(y.lightMap.channel),bumpMapUv:an&&h(y.bumpMap.channel),normalMapUv:Dt&&h(y.normalMap.channel),displacementMapUv:Tn&&h(y.displacementMap.channel),emissiveMapUv:bt&&h(y.emissiveMap.channel),metalnessMapUv:yn&&h(y.metalnessMap.channel),roughnessMapUv:Qt&&h(y.roughnessMap.channel),anisotropyMapUv:$e&&h(y.anisotropyMap.channel),clearcoatMapUv:C&&h(y.clearcoatMap.channel),clearcoatNormalMapUv:S&&h(y.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:q&&h(y.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:ue&&h(y.diffuseRoughnessMap.channel),iridescenceMapUv:oe&&h(y.iridescenceMap.channel),iridescenceThicknessMapUv:_e&&h(y.iridescenceThicknessMap.channel),sheenColorMapUv:xe&&h(y.sheenColorMap.channel),sheenRoughnessMapUv:te&&h(y.sheenRoughnessMap.channel),specularMapUv:ie&&h(y.specularMap.channel),specularColorMapUv:pe&&h(y.specularColorMap.channel),specularIntensityMapUv:F&&h(y.specularIntensityMap.channel),transmissionMapUv:re&&h(y.transmissionMap.channel),thicknessMapUv:ne&&h(y.thicknessMap.channel),alphaMapUv:ge&&h(y.alphaMap.channel),vertexTangents:!!U.attributes.tangent&&(Dt||ln),vertexNormals:!!U.attributes.normal,vertexColors:y.vertexColors,vertexAlphas:y.vertexColors===!0&&!!U.attributes.color&&U.attributes.color.itemSize===4,pointsUvs:D.isPoints===!0&&!!U.attributes.uv&&(We||ge),fog:!!z,useFog:y.fog===!0,fogExp2:!!z&&z.isFogExp2,flatShading:y.wireframe===!1&&(y.flatShading===!0||U.attributes.normal===void 0&&Dt===!1&&(y.isMeshLambertMaterial||y.isMeshPhongMaterial||y.isMeshStandardMaterial||y.isMeshPhysicalMaterial)),sizeAttenuation:y.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:Se,skinning:D.isSkinnedMesh===!0,hasPositionAttribute:U.attributes.position!==void 0,morphTargets:U.morphAttributes.position!==void 0,morphNormals:U.morphAttributes.normal!==void 0,morphColors:U.morphAttributes.color!==void 0,morphTargetsCount:se,morphTextureStride:de,numSunLights:A.sun.length,numDirLights:A.directional.length,numPointLights:A.point.length,numSpotLights:A.spot.length,numSpotLightMaps:A.spotLightMap.length,numRectAreaLights:A.rectArea.length,numHemiLights:A.hemi.length,numSunLightShadows:A.sunShadowMap.length,numDirLightShadows:A.directionalShadowMap.length,numPointLightShadows:A.pointShadowMap.length,numSpotLightShadows:A.spotShadowMap.length,numSpotLightShadowsWithMaps:A.numSpotLightShadowsWithMaps,numLightProbes:A.numLightProbes,numLightProbeGrids:k.filter(Re=>Re.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:y.dithering,shadowMapEnabled:n.shadowMap.enabled&&B.length>0,shadowMapType:n.shadowMap.type,toneMapping:le,decodeVideoTexture:We&&y.map.isVideoTexture===!0&&xt.getTransfer(y.map.colorSpace)===Et,decodeVideoTextureEmissive:bt&&y.emissiveMap.isVideoTexture===!0&&xt.getTransfer(y.emissiveMap.colorSpace)===Et,premultipliedAlpha:y.premultipliedAlpha,doubleSided:y.side===Si,flipSided:y.side===Jn,useDepthPacking:y.depthPacking>=0,depthPacking:y.depthPacking||0,index0AttributeName:y.index0AttributeName,extensionClipCullDistance:je&&y.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(je&&y.extensions.multiDraw===!0||at)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:y.customProgramCacheKey()};return et.vertexUv1s=l.has(1),et.vertexUv2s=l.has(2),et.vertexUv3s=l.has(3),l.clear(),et}function v(y){let A=[];if(y.shaderID?A.push(y.shaderID):(A.push(y.customVertexShaderID),A.push(y.customFragmentShaderID)),y.defines!==void 0)for(let B in y.defines)A.push(B),A.push(y.defines[B]);return y.isRawShaderMaterial===!1&&(p(A,y),m(A,y),A.push(n.outputColorSpace)),A.push(y.customProgramCacheKey),A.join()}function p(y,A){y.push(A.precision),y.push(A.outputColorSpace),y.push(A.envMapMode),y.push(A.envMapPMREM),y.push(A.envMapMaxLod),y.push(A.envMapSize),y.push(A.mapUv),y.push(A.alphaMapUv),y.push(A.lightMapUv),y.push(A.aoMapUv),y.push(A.bumpMapUv),y.push(A.normalMapUv),y.push(A.displacementMapUv),y.push(A.emissiveMapUv),y.push(A.metalnessMapUv),y.push(A.roughnessMapUv),y.push(A.anisotropyMapUv),y.push(A.clearcoatMapUv),y.push(A.clearcoatNormalMapUv),y.push(A.clearcoatRoughnessMapUv),y.push(A.diffuseRoughnessMapUv),y.push(A.iridescenceMapUv),y.push(A.iridescenceThicknessMapUv),y.push(A.sheenColorMapUv),y.push(A.sheenRoughnessMapUv),y.push(A.specularMapUv),y.push(A.specularColorMapUv),y.push(A.specularIntensityMapUv),y.push(A.transmissionMapUv),y.push(A.thicknessMapUv),y.push(A.combine),y.push(A.fogExp2),y.push(A.sizeAttenuation),y.push(A.morphTargetsCount),y.push(A.numSunLights),y.push(A.numDirLights),y.push(A.numPointLights),y.push(A.numSpotLights),y.push(A.numSpotLightMaps),y.push(A.numHemiLights),y.push(A.numRectAreaLights),y.push(A.numSunLightShadows),y.push(A.numDirLightShadows),y.push(A.numPointLightShadows),y.push(A.numSpotLightShadows),y.push(A.numSpotLightShadowsWithMaps),y.push(A.numLightProbes),y.push(A.numLightProbeGrids),y.push(A.shadowMapType),y.push(A.toneMapping),y.push(A.numClippingPlanes),y.push(A.numClipIntersection),y.push(A.depthPacking)}function m(y,A){o.disableAll(),A.instancing&&o.enable(0),A.instancingColor&&o.enable(1),A.instancingMorph&&o.enable(2),A.matcap&&o.enable(3),A.envMap&&o.enable(4),A.normalMapObjectSpace&&o.enable(5),A.normalMapTangentSpace&&o.enable(6),A.clearcoat&&o.enable(7),A.iridescence&&o.enable(8),A.alphaTest&&o.enable(9),A.vertexColors&&o.enable(10),A.vertexAlphas&&o.enable(11),A.vertexUv1s&&o.enable(12),A.vertexUv2s&&o.enable(13),A.vertexUv3s&&o.enable(14),A.vertexTangents&&o.enable(15),A.anisotropy&&o.enable(16),A.alphaHash&&o.enable(17),A.batching&&o.enable(18),A.dispersion&&o.enable(19),A.retroreflection&&o.enable(24),A.diffuseRoughness&&o.enable(25),A.batchingColor&&o.enable(20),A.gradientMap&&o.enable(21),A.packedNormalMap&&o.enable(22),A.vertexNormals&&o.enable(23),y.push(o.mask),o.disableAll(),A.fog&&o.enable(0),A.useFog&&o.enable(1),A.flatShading&&o.enable(2),A.logarithmicDepthBuffer&&o.enable(3),A.reversedDepthBuffer&&o.enable(4),A.skinning&&o.enable(5),A.morphTargets&&o.enable(6),A.morphNormals&&o.enable(7),A.morphColors&&o.enable(8),A.premultipliedAlpha&&o.enable(9),A.shadowMapEnabled&&o.enable(10),A.doubleSided&&o.enable(11),A.flipSided&&o.enable(12),A.useDepthPacking&&o.enable(13),A.dithering&&o.enable(14),A.transmission&&o.enable(15),A.sheen&&o.enable(16),A.opaque&&o.enable(17),A.pointsUvs&&o.enable(18),A.decodeVideoTexture&&o.enable(19),A.decodeVideoTextureEmissive&&o.enable(20),A.alphaToCoverage&&o.enable(21),A.numLightProbeGrids>0&&o.enable(22),A.hasPositionAttribute&&o.enable(23),y.push(o.mask)}function x(y){let A=f[y.type],B;if(A){let L=us[A];B=hg.clone(L.uniforms)}else B=y.uniforms;return B}function E(y,A){let B=u.get(A);return B!==void 0?++B.usedTimes:(B=new fw(n,A,y,s),c.push(B),u.set(A,B)),B}function b(y){if(--y.usedTimes===0){let A=c.indexOf(y);c[A]=c[c.length-1],c.pop(),u.delete(y.cacheKey),y.destroy()}}function P(y){a.remove(y)}function R(){a.dispose()}return{getParameters:g,getProgramCacheKey:v,getUniforms:x,acquireProgram:E,releaseProgram:b,releaseShaderCache:P,programs:c,dispose:R}}function _w(){let n=new WeakMap;function e(o){return n.has(o)}function t(o){let a=n.get(o);return a===void 0&&(a={},n.set(o,a)),a}function i(o){n.delete(o)}function s(o,a,l){n.get(o)[a]=l}function r(){n=new WeakMap}return{has:e,get:t,remove:i,update:s,dispose:r}}function yw(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.material.id!==e.material.id?n.material.id-e.material.id:n.materialVariant!==e.materialVariant?n.materialVariant-e.materialVariant:n.z!==e.z?n.z-e.z:n.id-e.id}function Ig(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.z!==e.z?e.z-n.z:n.id-e.id}function Lg(){let n=[],e=0,t=[],i=[],s=[];function r(){e=0,t.length=0,i.length=0,s.length=0}function o(f){let h=0;return f.isInstancedMesh&&(h+=2),f.isSkinnedMesh&&(h+=1),h}function a(f,h,g,v,p,m){let x=n[e];return x===void 0?(x={id:f.id,object:f,geometry:h,material:g,materialVariant:o(f),groupOrder:v,renderOrder:f.renderOrder,z:p,group:m},n[e]=x):(x.id=f.id,x.object=f,x.geometry=h,x.material=g,x.materialVariant=o(f),x.groupOrder=v,x.renderOrder=f.renderOrder,x.z=p,x.group=m),e++,x}function l(f,h,g,v,p,m,x){x.reversedDepth===!0&&(p=-p);let E=a(f,h,g,v,p,m);g.transmission>0?i.push(E):g.transparent===!0?s.push(E):t.push(E)}function c(f,h,g,v,p,m){let x=a(f,h,g,v,p,m);g.transmission>0?i.unshift(x):g.transparent===!0?s.unshift(x):t.unshift(x)}function u(f,h){t.length>1&&t.sort(f||yw),i.length>1&&i.sort(h||Ig),s.length>1&&s.sort(h||Ig)}function d(){for(let f=e,h=n.length;f<h;f++){let g=n[f];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:t,transmissive:i,transparent:s,init:r,push:l,unshift:c,finish:d,sort:u}}function xw(){let n=new WeakMap;function e(i,s){let r=n.get(i),o;return r===void 0?(o=new Lg,n.set(i,[o])):s>=r.length?(o=new Lg,r.push(o)):o=r[s],o}function t(){n=new WeakMap}return{get:e,dispose:t}}function vw(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new G,color:new nt};break;case"SpotLight":t={position:new G,direction:new G,color:new nt,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new G,color:new nt,distance:0,decay:0};break;case"HemisphereLight":t={direction:new G,skyColor:new nt,groundColor:new nt};break;case"RectAreaLight":t={color:new nt,position:new G,halfWidth:new G,halfHeight:new G};break}return n[e.id]=t,t}}}function bw(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be,shadowCameraNear:1,shadowCameraFar:1e3};break}return n[e.id]=t,t}}}var Sw=0;function Mw(n,e){return(e.castShadow?2:0)-(n.castShadow?2:0)+(e.map?1:0)-(n.map?1:0)}function ww(n){let e=new vw,t=bw(),i={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)i.probe.push(new G);let s=new G,r=new Ft,o=new Ft;function a(c){let u=0,d=0,f=0;for(let k=0;k<9;k++)i.probe[k].set(0,0,0);let h=0,g=0,v=0,p=0,m=0,x=0,E=0,b=0,P=0,R=0,y=0,A=0,B=0,L=0;c.sort(Mw);for(let k=0,z=c.length;k<z;k++){let U=c[k],X=U.color,$=U.intensity,W=U.distance,ce=null;if(U.shadow&&U.shadow.map&&(U.shadow.map.texture.format===Js?ce=U.shadow.map.texture:ce=U.shadow.map.depthTexture||U.shadow.map.texture),U.isAmbientLight)u+=X.r*$,d+=X.g*$,f+=X.b*$;else if(U.isLightProbe){for(let J=0;J<9;J++)i.probe[J].addScaledVector(U.sh.coefficients[J],$);L++}else if(U.isSunLight){let J=e.get(U);if(J.color.copy(U.color).multiplyScalar(U.intensity),U.castShadow){let j=U.shadow,se=t.get(U);se.shadowIntensity=j.intensity,se.shadowBias=j.bias,se.shadowNormalBias=j.normalBias,se.shadowRadius=j.radius,se.shadowMapSize.copy(j.mapSize).multiply(j.getFrameExtents()),i.sunShadow[g]=se,i.sunShadowMap[g]=ce;let de=j.getViewportCount();for(let he=0;he<de;he++)i.sunShadowMatrix[v+he]=j.getMatrix(he),i.sunShadowCascade[v+he]=j._cascadeData[he];v+=de,g++}i.sun[h]=J,h++}else if(U.isDirectionalLight){let J=e.get(U);if(J.color.copy(U.color).multiplyScalar(U.intensity),U.castShadow){let j=U.shadow,se=t.get(U);se.shadowIntensity=j.intensity,se.shadowBias=j.bias,se.shadowNormalBias=j.normalBias,se.shadowRadius=j.radius,se.shadowMapSize=j.mapSize,i.directionalShadow[p]=se,i.directionalShadowMap[p]=ce,i.directionalShadowMatrix[p]=U.shadow.matrix,P++}i.directional[p]=J,p++}else if(U.isSpotLight){let J=e.get(U);J.position.setFromMatrixPosition(U.matrixWorld),J.color.copy(X).multiplyScalar($),J.distance=W,J.coneCos=Math.cos(U.angle),J.penumbraCos=Math.cos(U.angle*(1-U.penumbra)),J.decay=U.decay,i.spot[x]=J;let j=U.shadow;if(U.map&&(i.spotLightMap[A]=U.map,A++,j.updateMatrices(U),U.castShadow&&B++),i.spotLightMatrix[x]=j.matrix,U.castShadow){let se=t.get(U);se.shadowIntensity=j.intensity,se.shadowBias=j.bias,se.shadowNormalBias=j.normalBias,se.shadowRadius=j.radius,se.shadowMapSize=j.mapSize,i.spotShadow[x]=se,i.spotShadowMap[x]=ce,y++}x++}else if(U.isRectAreaLight){let J=e.get(U);J.color.copy(X).multiplyScalar($),J.halfWidth.set(U.width*.5,0,0),J.halfHeight.set(0,U.height*.5,0),i.rectArea[E]=J,E++}else if(U.isPointLight){let J=e.get(U);if(J.color.copy(U.color).multiplyScalar(U.intensity),J.distance=U.distance,J.decay=U.decay,U.castShadow){let j=U.shadow,se=t.get(U);se.shadowIntensity=j.intensity,se.shadowBias=j.bias,se.shadowNormalBias=j.normalBias,se.shadowRadius=j.radius,se.shadowMapSize=j.mapSize,se.shadowCameraNear=j.camera.near,se.shadowCameraFar=j.camera.far,i.pointShadow[m]=se,i.pointShadowMap[m]=ce,i.pointShadowMatrix[m]=U.shadow.matrix,R++}i.point[m]=J,m++}else if(U.isHemisphereLight){let J=e.get(U);J.skyColor.copy(U.color).multiplyScalar($),J.groundColor.copy(U.groundColor).multiplyScalar($),i.hemi[b]=J,b++}}E>0&&(n.has("OES_texture_float_linear")===!0?(i.rectAreaLTC1=De.LTC_FLOAT_1,i.rectAreaLTC2=De.LTC_FLOAT_2):(i.rectAreaLTC1=De.LTC_HALF_1,i.rectAreaLTC2=De.LTC_HALF_2)),i.ambient[0]=u,i.ambient[1]=d,i.ambient[2]=f;let D=i.hash;(D.sunLength!==h||D.directionalLength!==p||D.pointLength!==m||D.spotLength!==x||D.rectAreaLength!==E||D.hemiLength!==b||D.numSunShadows!==g||D.numDirectionalShadows!==P||D.numPointShadows!==R||D.numSpotShadows!==y||D.numSpotMaps!==A||D.numLightProbes!==L)&&(i.sun.length=h,i.directional.length=p,i.spot.length=x,i.rectArea.length=E,i.point.length=m,i.hemi.length=b,i.sunShadow.length=g,i.sunShadowMap.length=g,i.sunShadowMatrix.length=v,i.sunShadowCascade.length=v,i.directionalShadow.length=P,i.directionalShadowMap.length=P,i.directionalShadowMatrix.length=P,i.pointShadow.length=R,i.pointShadowMap.length=R,i.pointShadowMatrix.length=R,i.spotShadow.length=y,i.spotShadowMap.length=y,i.spotLightMatrix.length=y+A-B,i.spotLightMap.length=A,i.numSpotLightShadowsWithMaps=B,i.numLightProbes=L,D.sunLength=h,D.directionalLength=p,D.pointLength=m,D.spotLength=x,D.rectAreaLength=E,D.hemiLength=b,D.numSunShadows=g,D.numDirectionalShadows=P,D.numPointShadows=R,D.numSpotShadows=y,D.numSpotMaps=A,D.numLightProbes=L,i.version=Sw++)}function l(c,u){let d=0,f=0,h=0,g=0,v=0,p=0,m=u.matrixWorldInverse;for(let x=0,E=c.length;x<E;x++){let b=c[x];if(b.isSunLight){let P=i.sun[d];P.direction.setFromMatrixPosition(b.matrixWorld),P.direction.transformDirection(m),d++}else if(b.isDirectionalLight){let P=i.directional[f];P.direction.setFromMatrixPosition(b.matrixWorld),s.setFromMatrixPosition(b.target.matrixWorld),P.direction.sub(s),P.direction.transformDirection(m),f++}else if(b.isSpotLight){let P=i.spot[g];P.position.setFromMatrixPosition(b.matrixWorld),P.position.applyMatrix4(m),P.direction.setFromMatrixPosition(b.matrixWorld),s.setFromMatrixPosition(b.target.matrixWorld),P.direction.sub(s),P.direction.transformDirection(m),g++}else if(b.isRectAreaLight){let P=i.rectArea[v];P.position.setFromMatrixPosition(b.matrixWorld),P.position.applyMatrix4(m),o.identity(),r.copy(b.matrixWorld),r.premultiply(m),o.extractRotation(r),P.halfWidth.set(b.width*.5,0,0),P.halfHeight.set(0,b.height*.5,0),P.halfWidth.applyMatrix4(o),P.halfHeight.applyMatrix4(o),v++}else if(b.isPointLight){let P=i.point[h];P.position.setFromMatrixPosition(b.matrixWorld),P.position.applyMatrix4(m),h++}else if(b.isHemisphereLight){let P=i.hemi[p];P.direction.setFromMatrixPosition(b.matrixWorld),P.direction.transformDirection(m),p++}}}return{setup:a,setupView:l,state:i}}function Dg(n){let e=new ww(n),t=[],i=[],s=[];function r(d){u.camera=d,t.length=0,i.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):t.push(d)}function a(d){i.push(d)}function l(){e.setup(t),s.sort((d,f)=>d.priority-f.priority||d.id-f.id)}function c(d){e.setupView(t,d)}let u={lightsArray:t,shadowsArray:i,lightProbeGridArray:s,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:u,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function Tw(n){let e=new WeakMap;function t(s,r=0){let o=e.get(s),a;return o===void 0?(a=new Dg(n),e.set(s,[a])):r>=o.length?(a=new Dg(n),o.push(a)):a=o[r],a}function i(){e=new WeakMap}return{get:t,dispose:i}}var Aw=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,Ew=`uniform sampler2D shadow_pass;
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
}`,Rw=[new G(1,0,0),new G(-1,0,0),new G(0,1,0),new G(0,-1,0),new G(0,0,1),new G(0,0,-1)],Cw=[new G(0,-1,0),new G(0,-1,0),new G(0,0,1),new G(0,0,-1),new G(0,-1,0),new G(0,-1,0)],Ng=new Ft,Ga=new G,Vd=new G;function Pw(n,e,t){let i=new qs,s=new Be,r=new Be,o=new $t,a=new Mc,l=new wc,c={},u=t.maxTextureSize,d={[Ks]:Jn,[Jn]:Ks,[Si]:Si},f=new os({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Be},radius:{value:4}},vertexShader:Aw,fragmentShader:Ew}),h=f.clone();h.defines.HORIZONTAL_PASS=1;let g=new Dn;g.setAttribute("position",new es(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let v=new vn(g,f),p=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=fr;let m=this.type;this.render=function(R,y,A){if(p.enabled===!1||p.autoUpdate===!1&&p.needsUpdate===!1||R.length===0)return;this.type===wm&&(Je("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=fr);let B=n.getRenderTarget(),L=n.getActiveCubeFace(),D=n.getActiveMipmapLevel(),k=n.state;k.setBlending(pr),k.buffers.depth.getReversed()===!0?k.buffers.color.setClear(0,0,0,0):k.buffers.color.setClear(1,1,1,1),k.buffers.depth.setTest(!0),k.setScissorTest(!1);let z=m!==this.type;z&&y.traverse(function(U){U.material&&(Array.isArray(U.material)?U.material.forEach(X=>X.needsUpdate=!0):U.material.needsUpdate=!0)});for(let U=0,X=R.length;U<X;U++){let $=R[U],W=$.shadow;if(W===void 0){Je("WebGLShadowMap:",$,"has no shadow.");continue}if(W.autoUpdate===!1&&W.needsUpdate===!1)continue;s.copy(W.mapSize);let ce=W.getFrameExtents();s.multiply(ce),r.copy(W.mapSize),(s.x>u||s.y>u)&&(s.x>u&&(r.x=Math.floor(u/ce.x),s.x=r.x*ce.x,W.mapSize.x=r.x),s.y>u&&(r.y=Math.floor(u/ce.y),s.y=r.y*ce.y,W.mapSize.y=r.y));let J=n.state.buffers.depth.getReversed();if(W.camera._reversedDepth=J,W.map===null||z===!0){if(W.map!==null&&(W.map.depthTexture!==null&&(W.map.depthTexture.dispose(),W.map.depthTexture=null),W.map.dispose()),this.type===yo){if($.isPointLight){Je("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}W.map=new ui(s.x,s.y,{format:Js,type:ki,minFilter:Fn,magFilter:Fn,generateMipmaps:!1}),W.map.texture.name=$.name+".shadowMap",W.map.depthTexture=new As(s.x,s.y,Bi),W.map.depthTexture.name=$.name+".shadowMapDepth",W.map.depthTexture.format=Ts,W.map.depthTexture.compareFunction=null,W.map.depthTexture.minFilter=Ln,W.map.depthTexture.magFilter=Ln}else $.isPointLight?(W.map=new Wa(s.x),W.map.depthTexture=new ha(s.x,Oi)):(W.map=new ui(s.x,s.y),W.map.depthTexture=new As(s.x,s.y,Oi)),W.map.depthTexture.name=$.name+".shadowMap",W.map.depthTexture.format=Ts,this.type===fr?(W.map.depthTexture.compareFunction=J?Pd:Cd,W.map.depthTexture.minFilter=Fn,W.map.depthTexture.magFilter=Fn):(W.map.depthTexture.compareFunction=null,W.map.depthTexture.minFilter=Ln,W.map.depthTexture.magFilter=Ln);W.camera.updateProjectionMatrix()}W.map.isWebGLCubeRenderTarget!==!0&&(W.map.width!==s.x||W.map.height!==s.y)&&W.map.setSize(s.x,s.y);let j=W.map.isWebGLCubeRenderTarget?6:W.getViewportCount();$.isPointLight!==!0&&W.updateMatrices($,A);let se=(W.camera.layers.mask&4294967294)!==0?W.camera.layers:A.layers;for(let de=0;de<j;de++){let he=W.getCamera(de);if($.isPointLight){let ee=W.camera,me=W.matrix,ye=$.distance||ee.far;ye!==ee.far&&(ee.far=ye,ee.updateProjectionMatrix()),Ga.setFromMatrixPosition($.matrixWorld),ee.position.copy(Ga),Vd.copy(ee.position),Vd.add(Rw[de]),ee.up.copy(Cw[de]),ee.lookAt(Vd),ee.updateMatrixWorld(),me.makeTranslation(-Ga.x,-Ga.y,-Ga.z),Ng.multiplyMatrices(ee.projectionMatrix,ee.matrixWorldInverse),W._frustum.setFromProjectionMatrix(Ng,ee.coordinateSystem,ee.reversedDepth)}if(W.map.isWebGLCubeRenderTarget)n.setRenderTarget(W.map,de),n.clear();else{de===0&&(n.setRenderTarget(W.map),n.clear());let ee=W.getViewport(de);o.set(r.x*ee.x,r.y*ee.y,r.x*ee.z,r.y*ee.w),k.viewport(o)}i=W.getFrustum(de),b(y,A,he,$,se,this.type)}W.isPointLightShadow!==!0&&this.type===yo&&x(W,A),W.needsUpdate=!1}m=this.type,p.needsUpdate=!1,n.setRenderTarget(B,L,D)};function x(R,y){let A=e.update(v);f.defines.VSM_SAMPLES!==R.blurSamples&&(f.defines.VSM_SAMPLES=R.blurSamples,h.defines.VSM_SAMPLES=R.blurSamples,f.needsUpdate=!0,h.needsUpdate=!0),R.mapPass===null?R.mapPass=new ui(s.x,s.y,{format:Js,type:ki}):(R.mapPass.width!==R.map.width||R.mapPass.height!==R.map.height)&&R.mapPass.setSize(R.map.width,R.map.height),f.uniforms.shadow_pass.value=R.map.depthTexture,f.uniforms.resolution.value.set(R.map.width,R.map.height),f.uniforms.radius.value=R.radius,n.setRenderTarget(R.mapPass),n.clear(),n.renderBufferDirect(y,null,A,f,v,null),h.uniforms.shadow_pass.value=R.mapPass.texture,h.uniforms.resolution.value.set(R.map.width,R.map.height),h.uniforms.radius.value=R.radius,n.setRenderTarget(R.map),n.clear(),n.renderBufferDirect(y,null,A,h,v,null)}function E(R,y,A,B){let L=null,D=A.isPointLight===!0?R.customDistanceMaterial:R.customDepthMaterial;if(D!==void 0)L=D;else if(L=A.isPointLight===!0?l:a,n.localClippingEnabled&&y.clipShadows===!0&&Array.isArray(y.clippingPlanes)&&y.clippingPlanes.length!==0||y.displacementMap&&y.displacementScale!==0||y.alphaMap&&y.alphaTest>0||y.map&&y.alphaTest>0||y.alphaToCoverage===!0){let k=L.uuid,z=y.uuid,U=c[k];U===void 0&&(U={},c[k]=U);let X=U[z];X===void 0&&(X=L.clone(),U[z]=X,y.addEventListener("dispose",P)),L=X}if(L.visible=y.visible,L.wireframe=y.wireframe,B===yo?L.side=y.shadowSide!==null?y.shadowSide:y.side:L.side=y.shadowSide!==null?y.shadowSide:d[y.side],L.alphaMap=y.alphaMap,L.alphaTest=y.alphaToCoverage===!0?.5:y.alphaTest,L.map=y.map,L.clipShadows=y.clipShadows,L.clippingPlanes=y.clippingPlanes,L.clipIntersection=y.clipIntersection,L.displacementMap=y.displacementMap,L.displacementScale=y.displacementScale,L.displacementBias=y.displacementBias,L.wireframeLinewidth=y.wireframeLinewidth,L.linewidth=y.linewidth,A.isPointLight===!0&&L.isMeshDistanceMaterial===!0){let k=n.properties.get(L);k.light=A}return L}function b(R,y,A,B,L,D){if(R.visible===!1)return;if(R.layers.test(L)&&(R.isMesh||R.isLine||R.isPoints)&&(R.castShadow||R.receiveShadow&&D===yo)&&(!R.frustumCulled||R.intersectsFrustum(i))){R.modelViewMatrix.multiplyMatrices(A.matrixWorldInverse,R.matrixWorld);let U=e.update(R),X=R.material;if(Array.isArray(X)){let $=U.groups;for(let W=0,ce=$.length;W<ce;W++){let J=$[W],j=X[J.materialIndex];if(j&&j.visible){let se=E(R,j,B,D);R.onBeforeShadow(n,R,y,A,U,se,J),n.renderBufferDirect(A,null,U,se,R,J),R.onAfterShadow(n,R,y,A,U,se,J)}}}else if(X.visible){let $=E(R,X,B,D);R.onBeforeShadow(n,R,y,A,U,$,null),n.renderBufferDirect(A,null,U,$,R,null),R.onAfterShadow(n,R,y,A,U,$,null)}}let z=R.children;for(let U=0,X=z.length;U<X;U++)b(z[U],y,A,B,L,D)}function P(R){R.target.removeEventListener("dispose",P);for(let A in c){let B=c[A],L=R.target.uuid;L in B&&(B[L].dispose(),delete B[L])}}}function Iw(n,e){function t(){let F=!1,re=new $t,ne=null,we=new $t(0,0,0,0);return{setMask:function(ge){ne!==ge&&!F&&(n.colorMask(ge,ge,ge,ge),ne=ge)},setLocked:function(ge){F=ge},setClear:function(ge,be,Xe,je,le){le===!0&&(ge*=je,be*=je,Xe*=je),re.set(ge,be,Xe,je),we.equals(re)===!1&&(n.clearColor(ge,be,Xe,je),we.copy(re))},reset:function(){F=!1,ne=null,we.set(-1,0,0,0)}}}function i(){let F=!1,re=!1,ne=null,we=null,ge=null;return{setReversed:function(be){if(re!==be){let Xe=e.get("EXT_clip_control");be?Xe.clipControlEXT(Xe.LOWER_LEFT_EXT,Xe.ZERO_TO_ONE_EXT):Xe.clipControlEXT(Xe.LOWER_LEFT_EXT,Xe.NEGATIVE_ONE_TO_ONE_EXT),re=be;let je=ge;ge=null,this.setClear(je)}},getReversed:function(){return re},setTest:function(be){be?Se(n.DEPTH_TEST):qe(n.DEPTH_TEST)},setMask:function(be){ne!==be&&!F&&(n.depthMask(be),ne=be)},setFunc:function(be){if(re&&(be=sg[be]),we!==be){switch(be){case jl:n.depthFunc(n.NEVER);break;case ec:n.depthFunc(n.ALWAYS);break;case tc:n.depthFunc(n.LESS);break;case io:n.depthFunc(n.LEQUAL);break;case nc:n.depthFunc(n.EQUAL);break;case ic:n.depthFunc(n.GEQUAL);break;case sc:n.depthFunc(n.GREATER);break;case rc:n.depthFunc(n.NOTEQUAL);break;default:n.depthFunc(n.LEQUAL)}we=be}},setLocked:function(be){F=be},setClear:function(be){ge!==be&&(ge=be,re&&(be=1-be),n.clearDepth(be))},reset:function(){F=!1,ne=null,we=null,ge=null,re=!1}}}function s(){let F=!1,re=null,ne=null,we=null,ge=null,be=null,Xe=null,je=null,le=null;return{setTest:function(ze){F||(ze?Se(n.STENCIL_TEST):qe(n.STENCIL_TEST))},setMask:function(ze){re!==ze&&!F&&(n.stencilMask(ze),re=ze)},setFunc:function(ze,et,Re){(ne!==ze||we!==et||ge!==Re)&&(n.stencilFunc(ze,et,Re),ne=ze,we=et,ge=Re)},setOp:function(ze,et,Re){(be!==ze||Xe!==et||je!==Re)&&(n.stencilOp(ze,et,Re),be=ze,Xe=et,je=Re)},setLocked:function(ze){F=ze},setClear:function(ze){le!==ze&&(n.clearStencil(ze),le=ze)},reset:function(){F=!1,re=null,ne=null,we=null,ge=null,be=null,Xe=null,je=null,le=null}}}let r=new t,o=new i,a=new s,l={},c=new WeakMap,u={},d={},f={},h=new WeakMap,g=[],v=null,p=!1,m=null,x=null,E=null,b=null,P=null,R=null,y=null,A=new nt(0,0,0),B=0,L=!1,D=null,k=null,z=null,U=null,X=null,$=n.getParameter(n.MAX_COMBINED_TEXTURE_IMAGE_UNITS),W=!1,ce=0,J=n.getParameter(n.VERSION);J.indexOf("WebGL")!==-1?(ce=parseFloat(/^WebGL (\d)/.exec(J)[1]),W=ce>=1):J.indexOf("OpenGL ES")!==-1&&(ce=parseFloat(/^OpenGL ES (\d)/.exec(J)[1]),W=ce>=2);let j=null,se={},de=n.getParameter(n.SCISSOR_BOX),he=n.getParameter(n.VIEWPORT),ee=new $t().fromArray(de),me=new $t().fromArray(he);function ye(F,re,ne,we){let ge=new Uint8Array(4),be=n.createTexture();n.bindTexture(F,be),n.texParameteri(F,n.TEXTURE_MIN_FILTER,n.NEAREST),n.texParameteri(F,n.TEXTURE_MAG_FILTER,n.NEAREST);for(let Xe=0;Xe<ne;Xe++)F===n.TEXTURE_3D||F===n.TEXTURE_2D_ARRAY?n.texImage3D(re,0,n.RGBA,1,1,we,0,n.RGBA,n.UNSIGNED_BYTE,ge):n.texImage2D(re+Xe,0,n.RGBA,1,1,0,n.RGBA,n.UNSIGNED_BYTE,ge);return be}let Ee={};Ee[n.TEXTURE_2D]=ye(n.TEXTURE_2D,n.TEXTURE_2D,1),Ee[n.TEXTURE_CUBE_MAP]=ye(n.TEXTURE_CUBE_MAP,n.TEXTURE_CUBE_MAP_POSITIVE_X,6),Ee[n.TEXTURE_2D_ARRAY]=ye(n.TEXTURE_2D_ARRAY,n.TEXTURE_2D_ARRAY,1,1),Ee[n.TEXTURE_3D]=ye(n.TEXTURE_3D,n.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),Se(n.DEPTH_TEST),o.setFunc(io),an(!1),Dt(cd),Se(n.CULL_FACE),qt(pr);function Se(F){u[F]!==!0&&(n.enable(F),u[F]=!0)}function qe(F){u[F]!==!1&&(n.disable(F),u[F]=!1)}function at(F,re){return f[F]!==re?(n.bindFramebuffer(F,re),f[F]=re,F===n.DRAW_FRAMEBUFFER&&(f[n.FRAMEBUFFER]=re),F===n.FRAMEBUFFER&&(f[n.DRAW_FRAMEBUFFER]=re),!0):!1}function We(F,re){let ne=g,we=!1;if(F){ne=h.get(re),ne===void 0&&(ne=[],h.set(re,ne));let ge=F.textures;if(ne.length!==ge.length||ne[0]!==n.COLOR_ATTACHMENT0){for(let be=0,Xe=ge.length;be<Xe;be++)ne[be]=n.COLOR_ATTACHMENT0+be;ne.length=ge.length,we=!0}}else ne[0]!==n.BACK&&(ne[0]=n.BACK,we=!0);we&&n.drawBuffers(ne)}function ft(F){return v!==F?(n.useProgram(F),v=F,!0):!1}let ut={[gr]:n.FUNC_ADD,[Am]:n.FUNC_SUBTRACT,[Em]:n.FUNC_REVERSE_SUBTRACT};ut[Rm]=n.MIN,ut[Cm]=n.MAX;let rt={[Pm]:n.ZERO,[Im]:n.ONE,[Lm]:n.SRC_COLOR,[dd]:n.SRC_ALPHA,[Bm]:n.SRC_ALPHA_SATURATE,[Fm]:n.DST_COLOR,[Nm]:n.DST_ALPHA,[Dm]:n.ONE_MINUS_SRC_COLOR,[fd]:n.ONE_MINUS_SRC_ALPHA,[Om]:n.ONE_MINUS_DST_COLOR,[Um]:n.ONE_MINUS_DST_ALPHA,[km]:n.CONSTANT_COLOR,[zm]:n.ONE_MINUS_CONSTANT_COLOR,[Vm]:n.CONSTANT_ALPHA,[Gm]:n.ONE_MINUS_CONSTANT_ALPHA};function qt(F,re,ne,we,ge,be,Xe,je,le,ze){if(F===pr){p===!0&&(qe(n.BLEND),p=!1);return}if(p===!1&&(Se(n.BLEND),p=!0),F!==Tm){if(F!==m||ze!==L){if((x!==gr||P!==gr)&&(n.blendEquation(n.FUNC_ADD),x=gr,P=gr),ze)switch(F){case as:n.blendFuncSeparate(n.ONE,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case mr:n.blendFunc(n.ONE,n.ONE);break;case ud:n.blendFuncSeparate(n.ZERO,n.ONE_MINUS_SRC_COLOR,n.ZERO,n.ONE);break;case hd:n.blendFuncSeparate(n.DST_COLOR,n.ONE_MINUS_SRC_ALPHA,n.ZERO,n.ONE);break;default:tt("WebGLState: Invalid blending: ",F);break}else switch(F){case as:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case mr:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE,n.ONE,n.ONE);break;case ud:tt("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case hd:tt("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:tt("WebGLState: Invalid blending: ",F);break}E=null,b=null,R=null,y=null,A.set(0,0,0),B=0,m=F,L=ze}return}ge=ge||re,be=be||ne,Xe=Xe||we,(re!==x||ge!==P)&&(n.blendEquationSeparate(ut[re],ut[ge]),x=re,P=ge),(ne!==E||we!==b||be!==R||Xe!==y)&&(n.blendFuncSeparate(rt[ne],rt[we],rt[be],rt[Xe]),E=ne,b=we,R=be,y=Xe),(je.equals(A)===!1||le!==B)&&(n.blendColor(je.r,je.g,je.b,le),A.copy(je),B=le),m=F,L=!1}function kt(F,re){F.side===Si?qe(n.CULL_FACE):Se(n.CULL_FACE);let ne=F.side===Jn;re&&(ne=!ne),an(ne),F.blending===as&&F.transparent===!1?qt(pr):qt(F.blending,F.blendEquation,F.blendSrc,F.blendDst,F.blendEquationAlpha,F.blendSrcAlpha,F.blendDstAlpha,F.blendColor,F.blendAlpha,F.premultipliedAlpha),o.setFunc(F.depthFunc),o.setTest(F.depthTest),o.setMask(F.depthWrite),r.setMask(F.colorWrite);let we=F.stencilWrite;a.setTest(we),we&&(a.setMask(F.stencilWriteMask),a.setFunc(F.stencilFunc,F.stencilRef,F.stencilFuncMask),a.setOp(F.stencilFail,F.stencilZFail,F.stencilZPass)),bt(F.polygonOffset,F.polygonOffsetFactor,F.polygonOffsetUnits),F.alphaToCoverage===!0?Se(n.SAMPLE_ALPHA_TO_COVERAGE):qe(n.SAMPLE_ALPHA_TO_COVERAGE)}function an(F){D!==F&&(F?n.frontFace(n.CW):n.frontFace(n.CCW),D=F)}function Dt(F){F!==Sm?(Se(n.CULL_FACE),F!==k&&(F===cd?n.cullFace(n.BACK):F===Mm?n.cullFace(n.FRONT):n.cullFace(n.FRONT_AND_BACK))):qe(n.CULL_FACE),k=F}function Tn(F){F!==z&&(W&&n.lineWidth(F),z=F)}function bt(F,re,ne){F?(Se(n.POLYGON_OFFSET_FILL),(U!==re||X!==ne)&&(U=re,X=ne,o.getReversed()&&(re=-re,ne=-ne),n.polygonOffset(re,ne))):qe(n.POLYGON_OFFSET_FILL)}function yn(F){F?Se(n.SCISSOR_TEST):qe(n.SCISSOR_TEST)}function Qt(F){F===void 0&&(F=n.TEXTURE0+$-1),j!==F&&(n.activeTexture(F),j=F)}function ln(F,re,ne){ne===void 0&&(j===null?ne=n.TEXTURE0+$-1:ne=j);let we=se[ne];we===void 0&&(we={type:void 0,texture:void 0},se[ne]=we),(we.type!==F||we.texture!==re)&&(j!==ne&&(n.activeTexture(ne),j=ne),n.bindTexture(F,re||Ee[F]),we.type=F,we.texture=re)}function O(){let F=se[j];F!==void 0&&F.type!==void 0&&(n.bindTexture(F.type,null),F.type=void 0,F.texture=void 0)}function Ce(){try{n.compressedTexImage2D(...arguments)}catch(F){tt("WebGLState:",F)}}function Ke(){try{n.compressedTexImage3D(...arguments)}catch(F){tt("WebGLState:",F)}}function lt(){try{n.texSubImage2D(...arguments)}catch(F){tt("WebGLState:",F)}}function Me(){try{n.texSubImage3D(...arguments)}catch(F){tt("WebGLState:",F)}}function Ut(){try{n.compressedTexSubImage2D(...arguments)}catch(F){tt("WebGLState:",F)}}function He(){try{n.compressedTexSubImage3D(...arguments)}catch(F){tt("WebGLState:",F)}}function $e(){try{n.texStorage2D(...arguments)}catch(F){tt("WebGLState:",F)}}function C(){try{n.texStorage3D(...arguments)}catch(F){tt("WebGLState:",F)}}function S(){try{n.texImage2D(...arguments)}catch(F){tt("WebGLState:",F)}}function q(){try{n.texImage3D(...arguments)}catch(F){tt("WebGLState:",F)}}function ue(F){return d[F]!==void 0?d[F]:n.getParameter(F)}function oe(F,re){d[F]!==re&&(n.pixelStorei(F,re),d[F]=re)}function _e(F){ee.equals(F)===!1&&(n.scissor(F.x,F.y,F.z,F.w),ee.copy(F))}function xe(F){me.equals(F)===!1&&(n.viewport(F.x,F.y,F.z,F.w),me.copy(F))}function te(F,re){let ne=c.get(re);ne===void 0&&(ne=new WeakMap,c.set(re,ne));let we=ne.get(F);we===void 0&&(we=n.getUniformBlockIndex(re,F.name),n.uniformBlockBinding(re,we,we),ne.set(F,we))}function ie(F,re,ne){let ge=c.get(re).get(F);l[ge]!==ne&&(n.bindBufferBase(n.UNIFORM_BUFFER,ge,ne),l[ge]=ne)}function pe(){n.disable(n.BLEND),n.disable(n.CULL_FACE),n.disable(n.DEPTH_TEST),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SCISSOR_TEST),n.disable(n.STENCIL_TEST),n.disable(n.SAMPLE_ALPHA_TO_COVERAGE),n.blendEquation(n.FUNC_ADD),n.blendFunc(n.ONE,n.ZERO),n.blendFuncSeparate(n.ONE,n.ZERO,n.ONE,n.ZERO),n.blendColor(0,0,0,0),n.colorMask(!0,!0,!0,!0),n.clearColor(0,0,0,0),n.depthMask(!0),n.depthFunc(n.LESS),o.setReversed(!1),n.clearDepth(1),n.stencilMask(4294967295),n.stencilFunc(n.ALWAYS,0,4294967295),n.stencilOp(n.KEEP,n.KEEP,n.KEEP),n.clearStencil(0),n.cullFace(n.BACK),n.frontFace(n.CCW),n.polygonOffset(0,0),n.activeTexture(n.TEXTURE0),n.bindFramebuffer(n.FRAMEBUFFER,null),n.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),n.bindFramebuffer(n.READ_FRAMEBUFFER,null),n.useProgram(null),n.lineWidth(1),n.scissor(0,0,n.canvas.width,n.canvas.height),n.viewport(0,0,n.canvas.width,n.canvas.height),n.pixelStorei(n.PACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,!1),n.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),n.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,n.BROWSER_DEFAULT_WEBGL),n.pixelStorei(n.PACK_ROW_LENGTH,0),n.pixelStorei(n.PACK_SKIP_PIXELS,0),n.pixelStorei(n.PACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_ROW_LENGTH,0),n.pixelStorei(n.UNPACK_IMAGE_HEIGHT,0),n.pixelStorei(n.UNPACK_SKIP_PIXELS,0),n.pixelStorei(n.UNPACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_SKIP_IMAGES,0),u={},d={},j=null,se={},f={},l={},h=new WeakMap,g=[],v=null,p=!1,m=null,x=null,E=null,b=null,P=null,R=null,y=null,A=new nt(0,0,0),B=0,L=!1,D=null,k=null,z=null,U=null,X=null,ee.set(0,0,n.canvas.width,n.canvas.height),me.set(0,0,n.canvas.width,n.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:Se,disable:qe,bindFramebuffer:at,drawBuffers:We,useProgram:ft,setBlending:qt,setMaterial:kt,setFlipSided:an,setCullFace:Dt,setLineWidth:Tn,setPolygonOffset:bt,setScissorTest:yn,activeTexture:Qt,bindTexture:ln,unbindTexture:O,compressedTexImage2D:Ce,compressedTexImage3D:Ke,texImage2D:S,texImage3D:q,pixelStorei:oe,getParameter:ue,updateUBOMapping:te,uniformBlockBinding:ie,texStorage2D:$e,texStorage3D:C,texSubImage2D:lt,texSubImage3D:Me,compressedTexSubImage2D:Ut,compressedTexSubImage3D:He,scissor:_e,viewport:xe,reset:pe}}function Lw(n,e,t,i,s,r,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Be,u=new WeakMap,d=new Set,f,h=new WeakMap,g=new Set,v=new FinalizationRegistry(C=>g.delete(C)),p=!1;try{p=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function m(C,S){return p?new OffscreenCanvas(C,S):sa("canvas")}function x(C,S,q){let ue=1,oe=$e(C);if((oe.width>q||oe.height>q)&&(ue=q/Math.max(oe.width,oe.height)),ue<1)if(typeof HTMLImageElement<"u"&&C instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&C instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&C instanceof ImageBitmap||typeof VideoFrame<"u"&&C instanceof VideoFrame){let _e=Math.floor(ue*oe.width),xe=Math.floor(ue*oe.height);f===void 0&&(f=m(_e,xe));let te=S?m(_e,xe):f;return te.width=_e,te.height=xe,te.getContext("2d").drawImage(C,0,0,_e,xe),Je("WebGLRenderer: Texture has been resized from ("+oe.width+"x"+oe.height+") to ("+_e+"x"+xe+")."),te}else return"data"in C&&Je("WebGLRenderer: Image in DataTexture is too big ("+oe.width+"x"+oe.height+")."),C;return C}function E(C){return C.generateMipmaps}function b(C){n.generateMipmap(C)}function P(C){return C.isWebGLCubeRenderTarget?n.TEXTURE_CUBE_MAP:C.isWebGL3DRenderTarget?n.TEXTURE_3D:C.isWebGLArrayRenderTarget||C.isCompressedArrayTexture?n.TEXTURE_2D_ARRAY:n.TEXTURE_2D}function R(C,S,q,ue,oe,_e=!1){if(C!==null){if(n[C]!==void 0)return n[C];Je("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+C+"'")}let xe;ue&&(xe=e.get("EXT_texture_norm16"),xe||Je("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let te=S;if(S===n.RED&&(q===n.FLOAT&&(te=n.R32F),q===n.HALF_FLOAT&&(te=n.R16F),q===n.UNSIGNED_BYTE&&(te=n.R8),q===n.UNSIGNED_SHORT&&xe&&(te=xe.R16_EXT),q===n.SHORT&&xe&&(te=xe.R16_SNORM_EXT)),S===n.RED_INTEGER&&(q===n.UNSIGNED_BYTE&&(te=n.R8UI),q===n.UNSIGNED_SHORT&&(te=n.R16UI),q===n.UNSIGNED_INT&&(te=n.R32UI),q===n.BYTE&&(te=n.R8I),q===n.SHORT&&(te=n.R16I),q===n.INT&&(te=n.R32I)),S===n.RG&&(q===n.FLOAT&&(te=n.RG32F),q===n.HALF_FLOAT&&(te=n.RG16F),q===n.UNSIGNED_BYTE&&(te=n.RG8),q===n.UNSIGNED_SHORT&&xe&&(te=xe.RG16_EXT),q===n.SHORT&&xe&&(te=xe.RG16_SNORM_EXT)),S===n.RG_INTEGER&&(q===n.UNSIGNED_BYTE&&(te=n.RG8UI),q===n.UNSIGNED_SHORT&&(te=n.RG16UI),q===n.UNSIGNED_INT&&(te=n.RG32UI),q===n.BYTE&&(te=n.RG8I),q===n.SHORT&&(te=n.RG16I),q===n.INT&&(te=n.RG32I)),S===n.RGB_INTEGER&&(q===n.UNSIGNED_BYTE&&(te=n.RGB8UI),q===n.UNSIGNED_SHORT&&(te=n.RGB16UI),q===n.UNSIGNED_INT&&(te=n.RGB32UI),q===n.BYTE&&(te=n.RGB8I),q===n.SHORT&&(te=n.RGB16I),q===n.INT&&(te=n.RGB32I)),S===n.RGBA_INTEGER&&(q===n.UNSIGNED_BYTE&&(te=n.RGBA8UI),q===n.UNSIGNED_SHORT&&(te=n.RGBA16UI),q===n.UNSIGNED_INT&&(te=n.RGBA32UI),q===n.BYTE&&(te=n.RGBA8I),q===n.SHORT&&(te=n.RGBA16I),q===n.INT&&(te=n.RGBA32I)),S===n.RGB&&(q===n.UNSIGNED_SHORT&&xe&&(te=xe.RGB16_EXT),q===n.SHORT&&xe&&(te=xe.RGB16_SNORM_EXT),q===n.UNSIGNED_INT_5_9_9_9_REV&&(te=n.RGB9_E5),q===n.UNSIGNED_INT_10F_11F_11F_REV&&(te=n.R11F_G11F_B10F)),S===n.RGBA){let ie=_e?ia:xt.getTransfer(oe);q===n.FLOAT&&(te=n.RGBA32F),q===n.HALF_FLOAT&&(te=n.RGBA16F),q===n.UNSIGNED_BYTE&&(te=ie===Et?n.SRGB8_ALPHA8:n.RGBA8),q===n.UNSIGNED_SHORT&&xe&&(te=xe.RGBA16_EXT),q===n.SHORT&&xe&&(te=xe.RGBA16_SNORM_EXT),q===n.UNSIGNED_SHORT_4_4_4_4&&(te=n.RGBA4),q===n.UNSIGNED_SHORT_5_5_5_1&&(te=n.RGB5_A1)}return(te===n.R16F||te===n.R32F||te===n.RG16F||te===n.RG32F||te===n.RGBA16F||te===n.RGBA32F)&&e.get("EXT_color_buffer_float"),te}function y(C,S){let q;return C?S===null||S===Oi||S===yr?q=n.DEPTH24_STENCIL8:S===Bi?q=n.DEPTH32F_STENCIL8:S===vo&&(q=n.DEPTH24_STENCIL8,Je("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):S===null||S===Oi||S===yr?q=n.DEPTH_COMPONENT24:S===Bi?q=n.DEPTH_COMPONENT32F:S===vo&&(q=n.DEPTH_COMPONENT16),q}function A(C,S){return E(C)===!0||C.isFramebufferTexture&&C.minFilter!==Ln&&C.minFilter!==Fn?Math.log2(Math.max(S.width,S.height))+1:C.mipmaps.length>0?C.mipmaps.length:C.isCompressedTexture&&Array.isArray(C.image)?S.mipmaps.length:1}function B(C){let S=new WeakRef(C);i.get(C).__ref=S,g.add(S),v.register(C,S,S)}function L(C){let S=i.get(C).__ref;S!==void 0&&(g.delete(S),v.unregister(S))}function D(C){z(C.target)}function k(C){U(C.target)}function z(C){C.removeEventListener("dispose",D),L(C),$(C),C.isVideoTexture&&u.delete(C),C.isHTMLTexture&&d.delete(C)}function U(C){C.removeEventListener("dispose",k),L(C),ce(C)}function X(){for(let C of g){let S=C.deref();S!==void 0&&(S.isRenderTarget===!0?U(S):z(S))}g.clear(),d.clear()}function $(C){let S=i.get(C);if(S.__webglInit===void 0)return;let q=C.source,ue=h.get(q);if(ue){let oe=ue[S.__cacheKey];oe.usedTimes--,oe.usedTimes===0&&W(C),Object.keys(ue).length===0&&h.delete(q)}i.remove(C)}function W(C){let S=i.get(C);n.deleteTexture(S.__webglTexture);let q=C.source,ue=h.get(q);delete ue[S.__cacheKey],o.memory.textures--}function ce(C){let S=i.get(C);S.__depthDisposeCallback&&S.__depthDisposeCallback();let q=C.depthTexture;if(q&&q.renderTarget===C&&z(q),C.isWebGLCubeRenderTarget)for(let oe=0;oe<6;oe++){if(Array.isArray(S.__webglFramebuffer[oe]))for(let _e=0;_e<S.__webglFramebuffer[oe].length;_e++)n.deleteFramebuffer(S.__webglFramebuffer[oe][_e]);else n.deleteFramebuffer(S.__webglFramebuffer[oe]);S.__webglDepthbuffer&&n.deleteRenderbuffer(S.__webglDepthbuffer[oe])}else{if(Array.isArray(S.__webglFramebuffer))for(let oe=0;oe<S.__webglFramebuffer.length;oe++)n.deleteFramebuffer(S.__webglFramebuffer[oe]);else n.deleteFramebuffer(S.__webglFramebuffer);if(S.__webglDepthbuffer&&n.deleteRenderbuffer(S.__webglDepthbuffer),S.__webglMultisampledFramebuffer&&n.deleteFramebuffer(S.__webglMultisampledFramebuffer),S.__webglColorRenderbuffer)for(let oe=0;oe<S.__webglColorRenderbuffer.length;oe++)S.__webglColorRenderbuffer[oe]&&n.deleteRenderbuffer(S.__webglColorRenderbuffer[oe]);S.__webglDepthRenderbuffer&&n.deleteRenderbuffer(S.__webglDepthRenderbuffer)}let ue=C.textures;for(let oe=0,_e=ue.length;oe<_e;oe++){let xe=i.get(ue[oe]);xe.__webglTexture&&(n.deleteTexture(xe.__webglTexture),o.memory.textures--),i.remove(ue[oe])}i.remove(C)}let J=0;function j(){J=0}function se(){return J}function de(C){J=C}function he(){let C=J;return C>=s.maxTextures&&Je("WebGLTextures: Trying to use "+(C+1)+" texture units while this GPU supports only "+s.maxTextures),J+=1,C}function ee(C){let S=[];return S.push(C.wrapS),S.push(C.wrapT),S.push(C.wrapR||0),S.push(C.magFilter),S.push(C.minFilter),S.push(C.anisotropy),S.push(C.internalFormat),S.push(C.format),S.push(C.type),S.push(C.generateMipmaps),S.push(C.mipmapsAutoUpdate),S.push(C.premultiplyAlpha),S.push(C.flipY),S.push(C.unpackAlignment),S.push(C.colorSpace),S.join()}function me(C,S){let q=i.get(C);if(C.isVideoTexture&&Ut(C),C.isRenderTargetTexture===!1&&C.isExternalTexture!==!0&&C.version>0&&q.__version!==C.version){let ue=C.image;if(ue===null)Je("WebGLRenderer: Texture marked for update but no image data found.");else if(ue.complete===!1)Je("WebGLRenderer: Texture marked for update but image is incomplete");else{kt(q,C,S);return}}else C.isExternalTexture&&(q.__webglTexture=C.sourceTexture?C.sourceTexture:null);t.bindTexture(n.TEXTURE_2D,q.__webglTexture,n.TEXTURE0+S)}function ye(C,S){let q=i.get(C);if(C.isRenderTargetTexture===!1&&C.version>0&&q.__version!==C.version){kt(q,C,S);return}else C.isExternalTexture&&(q.__webglTexture=C.sourceTexture?C.sourceTexture:null);t.bindTexture(n.TEXTURE_2D_ARRAY,q.__webglTexture,n.TEXTURE0+S)}function Ee(C,S){let q=i.get(C);if(C.isRenderTargetTexture===!1&&C.version>0&&q.__version!==C.version){kt(q,C,S);return}t.bindTexture(n.TEXTURE_3D,q.__webglTexture,n.TEXTURE0+S)}function Se(C,S){let q=i.get(C);if(C.version>0&&q.__version!==C.version){an(q,C,S);return}t.bindTexture(n.TEXTURE_CUBE_MAP,q.__webglTexture,n.TEXTURE0+S)}let qe={[so]:n.REPEAT,[ji]:n.CLAMP_TO_EDGE,[oc]:n.MIRRORED_REPEAT},at={[Ln]:n.NEAREST,[Xm]:n.NEAREST_MIPMAP_NEAREST,[Na]:n.NEAREST_MIPMAP_LINEAR,[Fn]:n.LINEAR,[zc]:n.LINEAR_MIPMAP_NEAREST,[Fi]:n.LINEAR_MIPMAP_LINEAR},We={[Zm]:n.NEVER,[Id]:n.ALWAYS,[Km]:n.LESS,[Cd]:n.LEQUAL,[Jm]:n.EQUAL,[Pd]:n.GEQUAL,[Qm]:n.GREATER,[jm]:n.NOTEQUAL};function ft(C,S){if(S.type===Bi&&e.has("OES_texture_float_linear")===!1&&(S.magFilter===Fn||S.magFilter===zc||S.magFilter===Na||S.magFilter===Fi||S.minFilter===Fn||S.minFilter===zc||S.minFilter===Na||S.minFilter===Fi)&&Je("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),n.texParameteri(C,n.TEXTURE_WRAP_S,qe[S.wrapS]),n.texParameteri(C,n.TEXTURE_WRAP_T,qe[S.wrapT]),(C===n.TEXTURE_3D||C===n.TEXTURE_2D_ARRAY)&&n.texParameteri(C,n.TEXTURE_WRAP_R,qe[S.wrapR]),n.texParameteri(C,n.TEXTURE_MAG_FILTER,at[S.magFilter]),n.texParameteri(C,n.TEXTURE_MIN_FILTER,at[S.minFilter]),S.compareFunction&&(n.texParameteri(C,n.TEXTURE_COMPARE_MODE,n.COMPARE_REF_TO_TEXTURE),n.texParameteri(C,n.TEXTURE_COMPARE_FUNC,We[S.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(S.magFilter===Ln||S.minFilter!==Na&&S.minFilter!==Fi||S.type===Bi&&e.has("OES_texture_float_linear")===!1)return;if(S.anisotropy>1||i.get(S).__currentAnisotropy){let q=e.get("EXT_texture_filter_anisotropic");n.texParameterf(C,q.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(S.anisotropy,s.getMaxAnisotropy())),i.get(S).__currentAnisotropy=S.anisotropy}}}function ut(C,S){let q=!1;C.__webglInit===void 0&&(C.__webglInit=!0,S.addEventListener("dispose",D),B(S));let ue=S.source,oe=h.get(ue);oe===void 0&&(oe={},h.set(ue,oe));let _e=ee(S);if(_e!==C.__cacheKey){oe[_e]===void 0&&(oe[_e]={texture:n.createTexture(),usedTimes:0},o.memory.textures++,q=!0),oe[_e].usedTimes++;let xe=oe[C.__cacheKey];xe!==void 0&&(oe[C.__cacheKey].usedTimes--,xe.usedTimes===0&&W(S)),C.__cacheKey=_e,C.__webglTexture=oe[_e].texture}return q}function rt(C,S,q){return Math.floor(Math.floor(C/q)/S)}function qt(C,S,q,ue){let _e=C.updateRanges;if(_e.length===0)t.texSubImage2D(n.TEXTURE_2D,0,0,0,S.width,S.height,q,ue,S.data);else{_e.sort((F,re)=>F.start-re.start);let xe=0;for(let F=1;F<_e.length;F++){let re=_e[xe],ne=_e[F],we=re.start+re.count,ge=rt(ne.start,S.width,4),be=rt(re.start,S.width,4);ne.start<=we+1&&ge===be&&rt(ne.start+ne.count-1,S.width,4)===ge?re.count=Math.max(re.count,ne.start+ne.count-re.start):(++xe,_e[xe]=ne)}_e.length=xe+1;let te=t.getParameter(n.UNPACK_ROW_LENGTH),ie=t.getParameter(n.UNPACK_SKIP_PIXELS),pe=t.getParameter(n.UNPACK_SKIP_ROWS);t.pixelStorei(n.UNPACK_ROW_LENGTH,S.width);for(let F=0,re=_e.length;F<re;F++){let ne=_e[F],we=Math.floor(ne.start/4),ge=Math.ceil(ne.count/4),be=we%S.width,Xe=Math.floor(we/S.width),je=ge,le=1;t.pixelStorei(n.UNPACK_SKIP_PIXELS,be),t.pixelStorei(n.UNPACK_SKIP_ROWS,Xe),t.texSubImage2D(n.TEXTURE_2D,0,be,Xe,je,le,q,ue,S.data)}C.clearUpdateRanges(),t.pixelStorei(n.UNPACK_ROW_LENGTH,te),t.pixelStorei(n.UNPACK_SKIP_PIXELS,ie),t.pixelStorei(n.UNPACK_SKIP_ROWS,pe)}}function kt(C,S,q){let ue=n.TEXTURE_2D;(S.isDataArrayTexture||S.isCompressedArrayTexture)&&(ue=n.TEXTURE_2D_ARRAY),S.isData3DTexture&&(ue=n.TEXTURE_3D);let oe=ut(C,S),_e=S.source;t.bindTexture(ue,C.__webglTexture,n.TEXTURE0+q);let xe=i.get(_e);if(_e.version!==xe.__version||oe===!0){if(t.activeTexture(n.TEXTURE0+q),(typeof ImageBitmap<"u"&&S.image instanceof ImageBitmap)===!1){let le=xt.getPrimaries(xt.workingColorSpace),ze=S.colorSpace===Rs?null:xt.getPrimaries(S.colorSpace),et=S.colorSpace===Rs||le===ze?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,et)}t.pixelStorei(n.UNPACK_ALIGNMENT,S.unpackAlignment);let ie=x(S.image,!1,s.maxTextureSize);ie=He(S,ie);let pe=r.convert(S.format,S.colorSpace),F=r.convert(S.type),re=R(S.internalFormat,pe,F,S.normalized,S.colorSpace,S.isVideoTexture);ft(ue,S);let ne,we=S.mipmaps,ge=S.isVideoTexture!==!0,be=xe.__version===void 0||oe===!0,Xe=_e.dataReady,je=A(S,ie);if(S.isDepthTexture)re=y(S.format===Es,S.type),be&&(ge?t.texStorage2D(n.TEXTURE_2D,1,re,ie.width,ie.height):t.texImage2D(n.TEXTURE_2D,0,re,ie.width,ie.height,0,pe,F,null));else if(S.isDataTexture)if(we.length>0){ge&&be&&t.texStorage2D(n.TEXTURE_2D,je,re,we[0].width,we[0].height);for(let le=0,ze=we.length;le<ze;le++)ne=we[le],ge?Xe&&t.texSubImage2D(n.TEXTURE_2D,le,0,0,ne.width,ne.height,pe,F,ne.data):t.texImage2D(n.TEXTURE_2D,le,re,ne.width,ne.height,0,pe,F,ne.data);S.generateMipmaps=!1}else ge?(be&&t.texStorage2D(n.TEXTURE_2D,je,re,ie.width,ie.height),Xe&&qt(S,ie,pe,F)):t.texImage2D(n.TEXTURE_2D,0,re,ie.width,ie.height,0,pe,F,ie.data);else if(S.isCompressedTexture)if(S.isCompressedArrayTexture){ge&&be&&t.texStorage3D(n.TEXTURE_2D_ARRAY,je,re,we[0].width,we[0].height,ie.depth);for(let le=0,ze=we.length;le<ze;le++)if(ne=we[le],S.format!==zi)if(pe!==null)if(ge){if(Xe)if(S.layerUpdates.size>0){let et=kd(ne.width,ne.height,S.format,S.type);for(let Re of S.layerUpdates){let ct=ne.data.subarray(Re*et/ne.data.BYTES_PER_ELEMENT,(Re+1)*et/ne.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,le,0,0,Re,ne.width,ne.height,1,pe,ct)}}else t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,le,0,0,0,ne.width,ne.height,ie.depth,pe,ne.data)}else t.compressedTexImage3D(n.TEXTURE_2D_ARRAY,le,re,ne.width,ne.height,ie.depth,0,ne.data,0,0);else Je("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else ge?Xe&&t.texSubImage3D(n.TEXTURE_2D_ARRAY,le,0,0,0,ne.width,ne.height,ie.depth,pe,F,ne.data):t.texImage3D(n.TEXTURE_2D_ARRAY,le,re,ne.width,ne.height,ie.depth,0,pe,F,ne.data);S.layerUpdates.size>0&&S.clearLayerUpdates()}else{ge&&be&&t.texStorage2D(n.TEXTURE_2D,je,re,we[0].width,we[0].height);for(let le=0,ze=we.length;le<ze;le++)ne=we[le],S.format!==zi?pe!==null?ge?Xe&&t.compressedTexSubImage2D(n.TEXTURE_2D,le,0,0,ne.width,ne.height,pe,ne.data):t.compressedTexImage2D(n.TEXTURE_2D,le,re,ne.width,ne.height,0,ne.data):Je("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):ge?Xe&&t.texSubImage2D(n.TEXTURE_2D,le,0,0,ne.width,ne.height,pe,F,ne.data):t.texImage2D(n.TEXTURE_2D,le,re,ne.width,ne.height,0,pe,F,ne.data)}else if(S.isDataArrayTexture)if(ge){if(be&&t.texStorage3D(n.TEXTURE_2D_ARRAY,je,re,ie.width,ie.height,ie.depth),Xe)if(S.layerUpdates.size>0){let le=kd(ie.width,ie.height,S.format,S.type);for(let ze of S.layerUpdates){let et=ie.data.subarray(ze*le/ie.data.BYTES_PER_ELEMENT,(ze+1)*le/ie.data.BYTES_PER_ELEMENT);t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,ze,ie.width,ie.height,1,pe,F,et)}S.clearLayerUpdates()}else t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,0,ie.width,ie.height,ie.depth,pe,F,ie.data)}else t.texImage3D(n.TEXTURE_2D_ARRAY,0,re,ie.width,ie.height,ie.depth,0,pe,F,ie.data);else if(S.isData3DTexture)ge?(be&&t.texStorage3D(n.TEXTURE_3D,je,re,ie.width,ie.height,ie.depth),Xe&&t.texSubImage3D(n.TEXTURE_3D,0,0,0,0,ie.width,ie.height,ie.depth,pe,F,ie.data)):t.texImage3D(n.TEXTURE_3D,0,re,ie.width,ie.height,ie.depth,0,pe,F,ie.data);else if(S.isFramebufferTexture){if(be)if(ge)t.texStorage2D(n.TEXTURE_2D,je,re,ie.width,ie.height);else{let le=ie.width,ze=ie.height;for(let et=0;et<je;et++)t.texImage2D(n.TEXTURE_2D,et,re,le,ze,0,pe,F,null),le>>=1,ze>>=1}}else if(S.isHTMLTexture){if("texElementImage2D"in n){let le=n.canvas;if(le.hasAttribute("layoutsubtree")||le.setAttribute("layoutsubtree","true"),ie.parentNode!==le){le.appendChild(ie),d.add(S),le.onpaint=ze=>{let et=ze.changedElements;for(let Re of d)et.includes(Re.image)&&(Re.needsUpdate=!0)},le.requestPaint();return}if(n.texElementImage2D.length===3)n.texElementImage2D(n.TEXTURE_2D,n.RGBA8,ie);else{let et=n.RGBA,Re=n.RGBA,ct=n.UNSIGNED_BYTE;n.texElementImage2D(n.TEXTURE_2D,0,et,Re,ct,ie)}n.texParameteri(n.TEXTURE_2D,n.TEXTURE_MIN_FILTER,n.LINEAR),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_S,n.CLAMP_TO_EDGE),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_T,n.CLAMP_TO_EDGE)}}else if(we.length>0){if(ge&&be){let le=$e(we[0]);t.texStorage2D(n.TEXTURE_2D,je,re,le.width,le.height)}for(let le=0,ze=we.length;le<ze;le++)ne=we[le],ge?Xe&&t.texSubImage2D(n.TEXTURE_2D,le,0,0,pe,F,ne):t.texImage2D(n.TEXTURE_2D,le,re,pe,F,ne);S.generateMipmaps=!1}else if(ge){if(be){let le=$e(ie);t.texStorage2D(n.TEXTURE_2D,je,re,le.width,le.height)}Xe&&t.texSubImage2D(n.TEXTURE_2D,0,0,0,pe,F,ie)}else t.texImage2D(n.TEXTURE_2D,0,re,pe,F,ie);E(S)&&S.mipmapsAutoUpdate===!0&&b(ue),xe.__version=_e.version,S.onUpdate&&S.onUpdate(S)}C.__version=S.version}function an(C,S,q){if(S.image.length!==6)return;let ue=ut(C,S),oe=S.source;t.bindTexture(n.TEXTURE_CUBE_MAP,C.__webglTexture,n.TEXTURE0+q);let _e=i.get(oe);if(oe.version!==_e.__version||ue===!0){t.activeTexture(n.TEXTURE0+q);let xe=xt.getPrimaries(xt.workingColorSpace),te=S.colorSpace===Rs?null:xt.getPrimaries(S.colorSpace),ie=S.colorSpace===Rs||xe===te?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(n.UNPACK_ALIGNMENT,S.unpackAlignment),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,ie);let pe=S.isCompressedTexture||S.image[0].isCompressedTexture,F=S.image[0]&&S.image[0].isDataTexture,re=[];for(let Re=0;Re<6;Re++)!pe&&!F?re[Re]=x(S.image[Re],!0,s.maxCubemapSize):re[Re]=F?S.image[Re].image:S.image[Re],re[Re]=He(S,re[Re]);let ne=re[0],we=r.convert(S.format,S.colorSpace),ge=r.convert(S.type),be=R(S.internalFormat,we,ge,S.normalized,S.colorSpace),Xe=S.isVideoTexture!==!0,je=_e.__version===void 0||ue===!0,le=oe.dataReady,ze=A(S,ne);ft(n.TEXTURE_CUBE_MAP,S);let et;if(S.isDepthTexture){if(be=y(S.format===Es,S.type),je)if(Xe)t.texStorage2D(n.TEXTURE_CUBE_MAP,1,be,ne.width,ne.height);else for(let Re=0;Re<6;Re++)t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,0,be,ne.width,ne.height,0,we,ge,null)}else if(pe){Xe&&je&&t.texStorage2D(n.TEXTURE_CUBE_MAP,ze,be,ne.width,ne.height);for(let Re=0;Re<6;Re++){et=re[Re].mipmaps;for(let ct=0;ct<et.length;ct++){let zt=et[ct];S.format!==zi?we!==null?Xe?le&&t.compressedTexSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct,0,0,zt.width,zt.height,we,zt.data):t.compressedTexImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct,be,zt.width,zt.height,0,zt.data):Je("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Xe?le&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct,0,0,zt.width,zt.height,we,ge,zt.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct,be,zt.width,zt.height,0,we,ge,zt.data)}}}else{if(et=S.mipmaps,Xe&&je){et.length>0&&ze++;let Re=$e(re[0]);t.texStorage2D(n.TEXTURE_CUBE_MAP,ze,be,Re.width,Re.height)}for(let Re=0;Re<6;Re++)if(F){Xe?le&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,0,0,0,re[Re].width,re[Re].height,we,ge,re[Re].data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,0,be,re[Re].width,re[Re].height,0,we,ge,re[Re].data);for(let ct=0;ct<et.length;ct++){let Wn=et[ct].image[Re].image;Xe?le&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct+1,0,0,Wn.width,Wn.height,we,ge,Wn.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct+1,be,Wn.width,Wn.height,0,we,ge,Wn.data)}}else{Xe?le&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,0,0,0,we,ge,re[Re]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,0,be,we,ge,re[Re]);for(let ct=0;ct<et.length;ct++){let zt=et[ct];Xe?le&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct+1,0,0,we,ge,zt.image[Re]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Re,ct+1,be,we,ge,zt.image[Re])}}}E(S)&&S.mipmapsAutoUpdate===!0&&b(n.TEXTURE_CUBE_MAP),_e.__version=oe.version,S.onUpdate&&S.onUpdate(S)}C.__version=S.version}function Dt(C,S,q,ue,oe,_e){let xe=r.convert(q.format,q.colorSpace),te=r.convert(q.type),ie=R(q.internalFormat,xe,te,q.normalized,q.colorSpace),pe=i.get(S),F=i.get(q);if(F.__renderTarget=S,!pe.__hasExternalTextures){let re=Math.max(1,S.width>>_e),ne=Math.max(1,S.height>>_e);oe===n.TEXTURE_3D||oe===n.TEXTURE_2D_ARRAY?t.texImage3D(oe,_e,ie,re,ne,S.depth,0,xe,te,null):t.texImage2D(oe,_e,ie,re,ne,0,xe,te,null)}t.bindFramebuffer(n.FRAMEBUFFER,C),Me(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ue,oe,F.__webglTexture,0,lt(S)):(oe===n.TEXTURE_2D||oe>=n.TEXTURE_CUBE_MAP_POSITIVE_X&&oe<=n.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&n.framebufferTexture2D(n.FRAMEBUFFER,ue,oe,F.__webglTexture,_e),t.bindFramebuffer(n.FRAMEBUFFER,null)}function Tn(C,S,q){if(n.bindRenderbuffer(n.RENDERBUFFER,C),S.depthBuffer){let ue=S.depthTexture,oe=ue&&ue.isDepthTexture?ue.type:null,_e=y(S.stencilBuffer,oe),xe=S.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;Me(S)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,lt(S),_e,S.width,S.height):q?n.renderbufferStorageMultisample(n.RENDERBUFFER,lt(S),_e,S.width,S.height):n.renderbufferStorage(n.RENDERBUFFER,_e,S.width,S.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,xe,n.RENDERBUFFER,C)}else{let ue=S.textures;for(let oe=0;oe<ue.length;oe++){let _e=ue[oe],xe=r.convert(_e.format,_e.colorSpace),te=r.convert(_e.type),ie=R(_e.internalFormat,xe,te,_e.normalized,_e.colorSpace);Me(S)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,lt(S),ie,S.width,S.height):q?n.renderbufferStorageMultisample(n.RENDERBUFFER,lt(S),ie,S.width,S.height):n.renderbufferStorage(n.RENDERBUFFER,ie,S.width,S.height)}}n.bindRenderbuffer(n.RENDERBUFFER,null)}function bt(C,S,q){let ue=S.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(n.FRAMEBUFFER,C),!(S.depthTexture&&S.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let oe=i.get(S.depthTexture);oe.__renderTarget=S;let _e=ue?S.depthTexture.image[0]:S.depthTexture.image;(!oe.__webglTexture||_e.width!==S.width||_e.height!==S.height)&&(_e.width=S.width,_e.height=S.height,S.depthTexture.needsUpdate=!0),ue?Se(S.depthTexture,0):me(S.depthTexture,0);let xe=oe.__webglTexture,te=lt(S),ie=ue?n.TEXTURE_CUBE_MAP_POSITIVE_X+q:n.TEXTURE_2D,pe=S.depthTexture.format===Es?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;if(S.depthTexture.format===Ts)Me(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,pe,ie,xe,0,te):n.framebufferTexture2D(n.FRAMEBUFFER,pe,ie,xe,0);else if(S.depthTexture.format===Es)Me(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,pe,ie,xe,0,te):n.framebufferTexture2D(n.FRAMEBUFFER,pe,ie,xe,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function yn(C){let S=i.get(C),q=C.isWebGLCubeRenderTarget===!0;if(S.__boundDepthTexture!==C.depthTexture){let ue=C.depthTexture;if(S.__depthDisposeCallback&&S.__depthDisposeCallback(),ue){let oe=()=>{delete S.__boundDepthTexture,delete S.__depthDisposeCallback,ue.removeEventListener("dispose",oe)};ue.addEventListener("dispose",oe),S.__depthDisposeCallback=oe}S.__boundDepthTexture=ue}if(C.depthTexture&&!S.__autoAllocateDepthBuffer)if(q)for(let ue=0;ue<6;ue++)bt(S.__webglFramebuffer[ue],C,ue);else C.texture.mipmaps.length>0?bt(S.__webglFramebuffer[0],C,0):bt(S.__webglFramebuffer,C,0);else if(q){S.__webglDepthbuffer=[];for(let ue=0;ue<6;ue++)if(t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer[ue]),S.__webglDepthbuffer[ue]===void 0)S.__webglDepthbuffer[ue]=n.createRenderbuffer(),Tn(S.__webglDepthbuffer[ue],C,!1);else{let oe=C.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,_e=S.__webglDepthbuffer[ue];n.bindRenderbuffer(n.RENDERBUFFER,_e),n.framebufferRenderbuffer(n.FRAMEBUFFER,oe,n.RENDERBUFFER,_e)}}else if(C.texture.mipmaps.length>0?t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer[0]):t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer),S.__webglDepthbuffer===void 0)S.__webglDepthbuffer=n.createRenderbuffer(),Tn(S.__webglDepthbuffer,C,!1);else{let oe=C.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,_e=S.__webglDepthbuffer;n.bindRenderbuffer(n.RENDERBUFFER,_e),n.framebufferRenderbuffer(n.FRAMEBUFFER,oe,n.RENDERBUFFER,_e)}t.bindFramebuffer(n.FRAMEBUFFER,null)}function Qt(C,S,q){let ue=i.get(C);S!==void 0&&Dt(ue.__webglFramebuffer,C,C.texture,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,0),q!==void 0&&yn(C)}function ln(C){let S=C.texture,q=i.get(C),ue=i.get(S);C.addEventListener("dispose",k),B(C);let oe=C.textures,_e=C.isWebGLCubeRenderTarget===!0,xe=oe.length>1;if(xe||(ue.__webglTexture===void 0&&(ue.__webglTexture=n.createTexture()),ue.__version=S.version,o.memory.textures++),_e){q.__webglFramebuffer=[];for(let te=0;te<6;te++)if(S.mipmaps.length>0){q.__webglFramebuffer[te]=[];for(let ie=0;ie<S.mipmaps.length;ie++)q.__webglFramebuffer[te][ie]=n.createFramebuffer()}else q.__webglFramebuffer[te]=n.createFramebuffer()}else{if(S.mipmaps.length>0){q.__webglFramebuffer=[];for(let te=0;te<S.mipmaps.length;te++)q.__webglFramebuffer[te]=n.createFramebuffer()}else q.__webglFramebuffer=n.createFramebuffer();if(xe)for(let te=0,ie=oe.length;te<ie;te++){let pe=i.get(oe[te]);pe.__webglTexture===void 0&&(pe.__webglTexture=n.createTexture(),o.memory.textures++)}if(C.samples>0&&Me(C)===!1){q.__webglMultisampledFramebuffer=n.createFramebuffer(),q.__webglColorRenderbuffer=[],t.bindFramebuffer(n.FRAMEBUFFER,q.__webglMultisampledFramebuffer);for(let te=0;te<oe.length;te++){let ie=oe[te];q.__webglColorRenderbuffer[te]=n.createRenderbuffer(),n.bindRenderbuffer(n.RENDERBUFFER,q.__webglColorRenderbuffer[te]);let pe=r.convert(ie.format,ie.colorSpace),F=r.convert(ie.type),re=R(ie.internalFormat,pe,F,ie.normalized,ie.colorSpace,C.isXRRenderTarget===!0),ne=lt(C);n.renderbufferStorageMultisample(n.RENDERBUFFER,ne,re,C.width,C.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+te,n.RENDERBUFFER,q.__webglColorRenderbuffer[te])}n.bindRenderbuffer(n.RENDERBUFFER,null),C.depthBuffer&&(q.__webglDepthRenderbuffer=n.createRenderbuffer(),Tn(q.__webglDepthRenderbuffer,C,!0)),t.bindFramebuffer(n.FRAMEBUFFER,null)}}if(_e){t.bindTexture(n.TEXTURE_CUBE_MAP,ue.__webglTexture),ft(n.TEXTURE_CUBE_MAP,S);for(let te=0;te<6;te++)if(S.mipmaps.length>0)for(let ie=0;ie<S.mipmaps.length;ie++)Dt(q.__webglFramebuffer[te][ie],C,S,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+te,ie);else Dt(q.__webglFramebuffer[te],C,S,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+te,0);E(S)?b(n.TEXTURE_CUBE_MAP):S.mipmaps.length>0&&n.texParameteri(n.TEXTURE_CUBE_MAP,n.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}else if(xe){for(let te=0,ie=oe.length;te<ie;te++){let pe=oe[te],F=i.get(pe),re=n.TEXTURE_2D;(C.isWebGL3DRenderTarget||C.isWebGLArrayRenderTarget)&&(re=C.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(re,F.__webglTexture),ft(re,pe),Dt(q.__webglFramebuffer,C,pe,n.COLOR_ATTACHMENT0+te,re,0),E(pe)&&b(re)}t.unbindTexture()}else{let te=n.TEXTURE_2D;if((C.isWebGL3DRenderTarget||C.isWebGLArrayRenderTarget)&&(te=C.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(te,ue.__webglTexture),ft(te,S),S.mipmaps.length>0)for(let ie=0;ie<S.mipmaps.length;ie++)Dt(q.__webglFramebuffer[ie],C,S,n.COLOR_ATTACHMENT0,te,ie);else Dt(q.__webglFramebuffer,C,S,n.COLOR_ATTACHMENT0,te,0);E(S)?b(te):S.mipmaps.length>0&&n.texParameteri(te,n.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}C.depthBuffer&&yn(C)}function O(C){let S=C.textures;for(let q=0,ue=S.length;q<ue;q++){let oe=S[q];if(E(oe)&&oe.mipmapsAutoUpdate===!0){let _e=P(C),xe=i.get(oe).__webglTexture;t.bindTexture(_e,xe),b(_e),t.unbindTexture()}}}let Ce=[];function Ke(C){if(C.samples>0){if(Me(C)===!1){let S=C.textures,q=C.width,ue=C.height,oe=n.COLOR_BUFFER_BIT,_e=C.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,xe=i.get(C),te=S.length>1;if(te)for(let pe=0;pe<S.length;pe++)t.bindFramebuffer(n.FRAMEBUFFER,xe.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+pe,n.RENDERBUFFER,null),t.bindFramebuffer(n.FRAMEBUFFER,xe.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+pe,n.TEXTURE_2D,null,0);t.bindFramebuffer(n.READ_FRAMEBUFFER,xe.__webglMultisampledFramebuffer),C.texture.mipmaps.length>0?t.bindFramebuffer(n.DRAW_FRAMEBUFFER,xe.__webglFramebuffer[0]):t.bindFramebuffer(n.DRAW_FRAMEBUFFER,xe.__webglFramebuffer);for(let pe=0;pe<S.length;pe++){if(C.resolveDepthBuffer&&(C.depthBuffer&&(oe|=n.DEPTH_BUFFER_BIT),C.stencilBuffer&&C.resolveStencilBuffer&&(oe|=n.STENCIL_BUFFER_BIT)),te){n.framebufferRenderbuffer(n.READ_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.RENDERBUFFER,xe.__webglColorRenderbuffer[pe]);let F=i.get(S[pe]).__webglTexture;n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,F,0)}n.blitFramebuffer(0,0,q,ue,0,0,q,ue,oe,n.NEAREST),l===!0&&(Ce.length=0,Ce.push(n.COLOR_ATTACHMENT0+pe),C.depthBuffer&&C.storeMultisampledDepthBuffer===!1&&Ce.push(_e),n.invalidateFramebuffer(n.READ_FRAMEBUFFER,Ce))}if(t.bindFramebuffer(n.READ_FRAMEBUFFER,null),t.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),te)for(let pe=0;pe<S.length;pe++){t.bindFramebuffer(n.FRAMEBUFFER,xe.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+pe,n.RENDERBUFFER,xe.__webglColorRenderbuffer[pe]);let F=i.get(S[pe]).__webglTexture;t.bindFramebuffer(n.FRAMEBUFFER,xe.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+pe,n.TEXTURE_2D,F,0)}t.bindFramebuffer(n.DRAW_FRAMEBUFFER,xe.__webglMultisampledFramebuffer)}else if(C.depthBuffer&&C.storeMultisampledDepthBuffer===!1&&l){let S=C.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;n.invalidateFramebuffer(n.DRAW_FRAMEBUFFER,[S])}}}function lt(C){return Math.min(s.maxSamples,C.samples)}function Me(C){let S=i.get(C);return C.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&S.__useRenderToTexture!==!1}function Ut(C){let S=o.render.frame;u.get(C)!==S&&(u.set(C,S),C.update())}function He(C,S){let q=C.colorSpace,ue=C.format,oe=C.type;return C.isCompressedTexture===!0||C.isVideoTexture===!0||q!==na&&q!==Rs&&(xt.getTransfer(q)===Et?(ue!==zi||oe!==ti)&&Je("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):tt("WebGLTextures: Unsupported texture color space:",q)),S}function $e(C){return typeof HTMLImageElement<"u"&&C instanceof HTMLImageElement?(c.width=C.naturalWidth||C.width,c.height=C.naturalHeight||C.height):typeof VideoFrame<"u"&&C instanceof VideoFrame?(c.width=C.displayWidth,c.height=C.displayHeight):(c.width=C.width,c.height=C.height),c}this.allocateTextureUnit=he,this.resetTextureUnits=j,this.getTextureUnits=se,this.setTextureUnits=de,this.setTexture2D=me,this.setTexture2DArray=ye,this.setTexture3D=Ee,this.setTextureCube=Se,this.rebindTextures=Qt,this.setupRenderTarget=ln,this.updateRenderTargetMipmap=O,this.updateMultisampleRenderTarget=Ke,this.setupDepthRenderbuffer=yn,this.setupFrameBufferTexture=Dt,this.useMultisampledRTT=Me,this.dispose=X}function Dw(n,e){function t(i,s=Rs){let r,o=xt.getTransfer(s);if(i===ti)return n.UNSIGNED_BYTE;if(i===Gc)return n.UNSIGNED_SHORT_4_4_4_4;if(i===Hc)return n.UNSIGNED_SHORT_5_5_5_1;if(i===wd)return n.UNSIGNED_INT_5_9_9_9_REV;if(i===Td)return n.UNSIGNED_INT_10F_11F_11F_REV;if(i===Sd)return n.BYTE;if(i===Md)return n.SHORT;if(i===vo)return n.UNSIGNED_SHORT;if(i===Vc)return n.INT;if(i===Oi)return n.UNSIGNED_INT;if(i===Bi)return n.FLOAT;if(i===ki)return n.HALF_FLOAT;if(i===Ad)return n.ALPHA;if(i===Ed)return n.RGB;if(i===zi)return n.RGBA;if(i===Ts)return n.DEPTH_COMPONENT;if(i===Es)return n.DEPTH_STENCIL;if(i===Rd)return n.RED;if(i===Wc)return n.RED_INTEGER;if(i===Js)return n.RG;if(i===Xc)return n.RG_INTEGER;if(i===qc)return n.RGBA_INTEGER;if(i===Ua||i===Fa||i===Oa||i===Ba)if(o===Et)if(r=e.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(i===Ua)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(i===Fa)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(i===Oa)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(i===Ba)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=e.get("WEBGL_compressed_texture_s3tc"),r!==null){if(i===Ua)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(i===Fa)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(i===Oa)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(i===Ba)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(i===Yc||i===$c||i===Zc||i===Kc)if(r=e.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(i===Yc)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(i===$c)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(i===Zc)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(i===Kc)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(i===Jc||i===Qc||i===jc||i===eu||i===tu||i===ka||i===nu)if(r=e.get("WEBGL_compressed_texture_etc"),r!==null){if(i===Jc||i===Qc)return o===Et?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(i===jc)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(i===eu)return r.COMPRESSED_R11_EAC;if(i===tu)return r.COMPRESSED_SIGNED_R11_EAC;if(i===ka)return r.COMPRESSED_RG11_EAC;if(i===nu)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(i===iu||i===su||i===ru||i===ou||i===au||i===lu||i===cu||i===uu||i===hu||i===du||i===fu||i===pu||i===mu||i===gu)if(r=e.get("WEBGL_compressed_texture_astc"),r!==null){if(i===iu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(i===su)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(i===ru)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(i===ou)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(i===au)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(i===lu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(i===cu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(i===uu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(i===hu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(i===du)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(i===fu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(i===pu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(i===mu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(i===gu)return o===Et?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(i===_u||i===yu||i===xu)if(r=e.get("EXT_texture_compression_bptc"),r!==null){if(i===_u)return o===Et?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(i===yu)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(i===xu)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(i===vu||i===bu||i===za||i===Su)if(r=e.get("EXT_texture_compression_rgtc"),r!==null){if(i===vu)return r.COMPRESSED_RED_RGTC1_EXT;if(i===bu)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(i===za)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(i===Su)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return i===yr?n.UNSIGNED_INT_24_8:n[i]!==void 0?n[i]:null}return{convert:t}}var Nw=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,Uw=`
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

}`,$d=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let i=new da(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=i}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,i=new os({vertexShader:Nw,fragmentShader:Uw,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new vn(new Ui(20,20),i)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Zd=class extends ts{constructor(e,t){super();let i=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,u=null,d=null,f=null,h=null,g=null,v=typeof XRWebGLBinding<"u",p=new $d,m={},x=t.getContextAttributes(),E=null,b=null,P=[],R=[],y=new Be,A=null,B=null,L=new Zn;L.viewport=new $t;let D=new Zn;D.viewport=new $t;let k=[L,D],z=new Fc,U=null,X=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(ee){let me=P[ee];return me===void 0&&(me=new co,P[ee]=me),me.getTargetRaySpace()},this.getControllerGrip=function(ee){let me=P[ee];return me===void 0&&(me=new co,P[ee]=me),me.getGripSpace()},this.getHand=function(ee){let me=P[ee];return me===void 0&&(me=new co,P[ee]=me),me.getHandSpace()};function $(ee){let me=R.indexOf(ee.inputSource);if(me===-1)return;let ye=P[me];ye!==void 0&&(ye.update(ee.inputSource,ee.frame,c||o),ye.dispatchEvent({type:ee.type,data:ee.inputSource}))}function W(){s.removeEventListener("select",$),s.removeEventListener("selectstart",$),s.removeEventListener("selectend",$),s.removeEventListener("squeeze",$),s.removeEventListener("squeezestart",$),s.removeEventListener("squeezeend",$),s.removeEventListener("end",W),s.removeEventListener("inputsourceschange",ce);for(let ee=0;ee<P.length;ee++){let me=R[ee];me!==null&&(R[ee]=null,P[ee].disconnect(me))}U=null,X=null,p.reset();for(let ee in m)delete m[ee];if(e.setRenderTarget(E),h=null,f=null,d=null,s=null,b=null,he.stop(),i.isPresenting=!1,e.setPixelRatio(A),e.setSize(y.width,y.height,!1),B!==null){let ee=B.camera;ee.fov=B.fov,ee.zoom=B.zoom,ee.updateProjectionMatrix(),B=null}i.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(ee){r=ee,i.isPresenting===!0&&Je("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(ee){a=ee,i.isPresenting===!0&&Je("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(ee){c=ee},this.getBaseLayer=function(){return f!==null?f:h},this.getBinding=function(){return d===null&&v&&(d=new XRWebGLBinding(s,t)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(ee){if(s=ee,s!==null){if(E=e.getRenderTarget(),s.addEventListener("select",$),s.addEventListener("selectstart",$),s.addEventListener("selectend",$),s.addEventListener("squeeze",$),s.addEventListener("squeezestart",$),s.addEventListener("squeezeend",$),s.addEventListener("end",W),s.addEventListener("inputsourceschange",ce),x.xrCompatible!==!0&&await t.makeXRCompatible(),A=e.getPixelRatio(),e.getSize(y),v&&"createProjectionLayer"in XRWebGLBinding.prototype){let ye=null,Ee=null,Se=null;x.depth&&(Se=x.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,ye=x.stencil?Es:Ts,Ee=x.stencil?yr:Oi);let qe={colorFormat:t.RGBA8,depthFormat:Se,scaleFactor:r};d=this.getBinding(),f=d.createProjectionLayer(qe),s.updateRenderState({layers:[f]}),e.setPixelRatio(1),e.setSize(f.textureWidth,f.textureHeight,!1),b=new ui(f.textureWidth,f.textureHeight,{format:zi,type:ti,depthTexture:new As(f.textureWidth,f.textureHeight,Ee,void 0,void 0,void 0,void 0,void 0,void 0,ye),stencilBuffer:x.stencil,colorSpace:e.outputColorSpace,samples:x.antialias?4:0,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}else{let ye={antialias:x.antialias,alpha:!0,depth:x.depth,stencil:x.stencil,framebufferScaleFactor:r};h=new XRWebGLLayer(s,t,ye),s.updateRenderState({baseLayer:h}),e.setPixelRatio(1),e.setSize(h.framebufferWidth,h.framebufferHeight,!1),b=new ui(h.framebufferWidth,h.framebufferHeight,{format:zi,type:ti,colorSpace:e.outputColorSpace,stencilBuffer:x.stencil,resolveDepthBuffer:h.ignoreDepthValues===!1,resolveStencilBuffer:h.ignoreDepthValues===!1,storeMultisampledDepthBuffer:h.ignoreDepthValues===!1,storeMultisampledStencilBuffer:h.ignoreDepthValues===!1})}b.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),he.setContext(s),he.start(),i.isPresenting=!0,i.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return p.getDepthTexture()};function ce(ee){for(let me=0;me<ee.removed.length;me++){let ye=ee.removed[me],Ee=R.indexOf(ye);Ee>=0&&(R[Ee]=null,P[Ee].disconnect(ye))}for(let me=0;me<ee.added.length;me++){let ye=ee.added[me],Ee=R.indexOf(ye);if(Ee===-1){for(let qe=0;qe<P.length;qe++)if(qe>=R.length){R.push(ye),Ee=qe;break}else if(R[qe]===null){R[qe]=ye,Ee=qe;break}if(Ee===-1)break}let Se=P[Ee];Se&&Se.connect(ye)}}function J(ee,me){me===null?ee.matrixWorld.copy(ee.matrix):ee.matrixWorld.multiplyMatrices(me.matrixWorld,ee.matrix),ee.matrixWorldInverse.copy(ee.matrixWorld).invert()}this.updateCamera=function(ee){if(s===null)return;let me=ee.near,ye=ee.far;p.texture!==null&&(p.depthNear>0&&(me=p.depthNear),p.depthFar>0&&(ye=p.depthFar)),z.near=D.near=L.near=me,z.far=D.far=L.far=ye,(U!==z.near||X!==z.far)&&(s.updateRenderState({depthNear:z.near,depthFar:z.far}),U=z.near,X=z.far),z.layers.mask=ee.layers.mask|6,L.layers.mask=z.layers.mask&-5,D.layers.mask=z.layers.mask&-3;let Ee=ee.parent,Se=z.cameras;J(z,Ee);for(let qe=0;qe<Se.length;qe++)J(Se[qe],Ee);z.projectionMatrix.copy(L.projectionMatrix),z.projectionMatrixInverse.copy(L.projectionMatrixInverse),B===null&&ee.isPerspectiveCamera&&(B={camera:ee,fov:ee.fov,zoom:ee.zoom}),j(ee,z,Ee)};function j(ee,me,ye){ye===null?ee.matrix.copy(me.matrixWorld):(ee.matrix.copy(ye.matrixWorld),ee.matrix.invert(),ee.matrix.multiply(me.matrixWorld)),ee.matrix.decompose(ee.position,ee.quaternion,ee.scale),ee.updateMatrixWorld(!0),ee.projectionMatrix.copy(me.projectionMatrix),ee.projectionMatrixInverse.copy(me.projectionMatrixInverse),ee.isPerspectiveCamera&&(ee.fov=lc*2*Math.atan(1/ee.projectionMatrix.elements[5]),ee.zoom=1)}this.getCamera=function(){return z},this.getFoveation=function(){if(!(f===null&&h===null))return l},this.setFoveation=function(ee){l=ee,f!==null&&(f.fixedFoveation=ee),h!==null&&h.fixedFoveation!==void 0&&(h.fixedFoveation=ee)},this.hasDepthSensing=function(){return p.texture!==null},this.getDepthSensingMesh=function(){return p.getMesh(z)},this.getCameraTexture=function(ee){return m[ee]};let se=null;function de(ee,me){if(u=me.getViewerPose(c||o),g=me,u!==null){let ye=u.views;h!==null&&(e.setRenderTargetFramebuffer(b,h.framebuffer),e.setRenderTarget(b));let Ee=!1;ye.length!==z.cameras.length&&(z.cameras.length=0,Ee=!0);for(let We=0;We<ye.length;We++){let ft=ye[We],ut=null;if(h!==null)ut=h.getViewport(ft);else{let qt=d.getViewSubImage(f,ft);ut=qt.viewport,We===0&&(e.setRenderTargetTextures(b,qt.colorTexture,qt.depthStencilTexture),e.setRenderTarget(b))}let rt=k[We];rt===void 0&&(rt=new Zn,rt.layers.enable(We),rt.viewport=new $t,k[We]=rt),rt.matrix.fromArray(ft.transform.matrix),rt.matrix.decompose(rt.position,rt.quaternion,rt.scale),rt.projectionMatrix.fromArray(ft.projectionMatrix),rt.projectionMatrixInverse.copy(rt.projectionMatrix).invert(),rt.viewport.set(ut.x,ut.y,ut.width,ut.height),We===0&&(z.matrix.copy(rt.matrix),z.matrix.decompose(z.position,z.quaternion,z.scale)),Ee===!0&&z.cameras.push(rt)}let Se=s.enabledFeatures;if(Se&&Se.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&v){d=i.getBinding();let We=d.getDepthInformation(ye[0]);We&&We.isValid&&We.texture&&p.init(We,s.renderState)}if(Se&&Se.includes("camera-access")&&v){e.state.unbindTexture(),d=i.getBinding();for(let We=0;We<ye.length;We++){let ft=ye[We].camera;if(ft){let ut=m[ft];ut||(ut=new da,m[ft]=ut);let rt=d.getCameraImage(ft);ut.sourceTexture=rt}}}}for(let ye=0;ye<P.length;ye++){let Ee=R[ye],Se=P[ye];Ee!==null&&Se!==void 0&&Se.update(Ee,me,c||o)}se&&se(ee,me),me.detectedPlanes&&i.dispatchEvent({type:"planesdetected",data:me}),g=null}let he=new Ug;he.setAnimationLoop(de),this.setAnimationLoop=function(ee){se=ee},this.dispose=function(){}}},Fw=new Ft,Xg=new st;Xg.set(-1,0,0,0,1,0,0,0,1);function Ow(n,e){function t(p,m){p.matrixAutoUpdate===!0&&p.updateMatrix(),m.value.copy(p.matrix)}function i(p,m){m.color.getRGB(p.fogColor.value,Fd(n)),m.isFog?(p.fogNear.value=m.near,p.fogFar.value=m.far):m.isFogExp2&&(p.fogDensity.value=m.density)}function s(p,m,x,E,b){m.isNodeMaterial?m.uniformsNeedUpdate=!1:m.isMeshBasicMaterial?r(p,m):m.isMeshLambertMaterial?(r(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshToonMaterial?(r(p,m),d(p,m)):m.isMeshPhongMaterial?(r(p,m),u(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshStandardMaterial?(r(p,m),f(p,m),m.isMeshPhysicalMaterial&&h(p,m,b)):m.isMeshMatcapMaterial?(r(p,m),g(p,m)):m.isMeshDepthMaterial?r(p,m):m.isMeshDistanceMaterial?(r(p,m),v(p,m)):m.isMeshNormalMaterial?r(p,m):m.isLineBasicMaterial?(o(p,m),m.isLineDashedMaterial&&a(p,m)):m.isPointsMaterial?l(p,m,x,E):m.isSpriteMaterial?c(p,m):m.isShadowMaterial?(p.color.value.copy(m.color),p.opacity.value=m.opacity):m.isShaderMaterial&&(m.uniformsNeedUpdate=!1)}function r(p,m){p.opacity.value=m.opacity,m.color&&p.diffuse.value.copy(m.color),m.emissive&&p.emissive.value.copy(m.emissive).multiplyScalar(m.emissiveIntensity),m.map&&(p.map.value=m.map,t(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,t(m.alphaMap,p.alphaMapTransform)),m.bumpMap&&(p.bumpMap.value=m.bumpMap,t(m.bumpMap,p.bumpMapTransform),p.bumpScale.value=m.bumpScale,m.side===Jn&&(p.bumpScale.value*=-1)),m.normalMap&&(p.normalMap.value=m.normalMap,t(m.normalMap,p.normalMapTransform),p.normalScale.value.copy(m.normalScale),m.side===Jn&&p.normalScale.value.negate()),m.displacementMap&&(p.displacementMap.value=m.displacementMap,t(m.displacementMap,p.displacementMapTransform),p.displacementScale.value=m.displacementScale,p.displacementBias.value=m.displacementBias),m.emissiveMap&&(p.emissiveMap.value=m.emissiveMap,t(m.emissiveMap,p.emissiveMapTransform)),m.specularMap&&(p.specularMap.value=m.specularMap,t(m.specularMap,p.specularMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest);let x=e.get(m),E=x.envMap,b=x.envMapRotation;E&&(p.envMap.value=E,p.envMapRotation.value.setFromMatrix4(Fw.makeRotationFromEuler(b)).transpose(),E.isCubeTexture&&E.isRenderTargetTexture===!1&&p.envMapRotation.value.premultiply(Xg),p.reflectivity.value=m.reflectivity,p.ior.value=m.ior,p.refractionRatio.value=m.refractionRatio),m.lightMap&&(p.lightMap.value=m.lightMap,p.lightMapIntensity.value=m.lightMapIntensity,t(m.lightMap,p.lightMapTransform)),m.aoMap&&(p.aoMap.value=m.aoMap,p.aoMapIntensity.value=m.aoMapIntensity,t(m.aoMap,p.aoMapTransform))}function o(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,m.map&&(p.map.value=m.map,t(m.map,p.mapTransform))}function a(p,m){p.dashSize.value=m.dashSize,p.totalSize.value=m.dashSize+m.gapSize,p.scale.value=m.scale}function l(p,m,x,E){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.size.value=m.size*x,p.scale.value=E*.5,m.map&&(p.map.value=m.map,t(m.map,p.uvTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,t(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function c(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.rotation.value=m.rotation,m.map&&(p.map.value=m.map,t(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,t(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function u(p,m){p.specular.value.copy(m.specular),p.shininess.value=Math.max(m.shininess,1e-4)}function d(p,m){m.gradientMap&&(p.gradientMap.value=m.gradientMap)}function f(p,m){p.metalness.value=m.metalness,m.metalnessMap&&(p.metalnessMap.value=m.metalnessMap,t(m.metalnessMap,p.metalnessMapTransform)),p.roughness.value=m.roughness,m.roughnessMap&&(p.roughnessMap.value=m.roughnessMap,t(m.roughnessMap,p.roughnessMapTransform)),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)}function h(p,m,x){p.ior.value=m.ior,m.diffuseRoughness>0&&(p.diffuseRoughness.value=m.diffuseRoughness,m.diffuseRoughnessMap&&(p.diffuseRoughnessMap.value=m.diffuseRoughnessMap,t(m.diffuseRoughnessMap,p.diffuseRoughnessMapTransform))),m.sheen>0&&(p.sheenColor.value.copy(m.sheenColor).multiplyScalar(m.sheen),p.sheenRoughness.value=m.sheenRoughness,m.sheenColorMap&&(p.sheenColorMap.value=m.sheenColorMap,t(m.sheenColorMap,p.sheenColorMapTransform)),m.sheenRoughnessMap&&(p.sheenRoughnessMap.value=m.sheenRoughnessMap,t(m.sheenRoughnessMap,p.sheenRoughnessMapTransform))),m.clearcoat>0&&(p.clearcoat.value=m.clearcoat,p.clearcoatRoughness.value=m.clearcoatRoughness,m.clearcoatMap&&(p.clearcoatMap.value=m.clearcoatMap,t(m.clearcoatMap,p.clearcoatMapTransform)),m.clearcoatRoughnessMap&&(p.clearcoatRoughnessMap.value=m.clearcoatRoughnessMap,t(m.clearcoatRoughnessMap,p.clearcoatRoughnessMapTransform)),m.clearcoatNormalMap&&(p.clearcoatNormalMap.value=m.clearcoatNormalMap,t(m.clearcoatNormalMap,p.clearcoatNormalMapTransform),p.clearcoatNormalScale.value.copy(m.clearcoatNormalScale),m.side===Jn&&p.clearcoatNormalScale.value.negate())),m.dispersion>0&&(p.dispersion.value=m.dispersion),m.retroreflectivity>0&&(p.retroreflectivity.value=m.retroreflectivity),m.iridescence>0&&(p.iridescence.value=m.iridescence,p.iridescenceIOR.value=m.iridescenceIOR,p.iridescenceThicknessMinimum.value=m.iridescenceThicknessMinimum,p.iridescenceThicknessMaximum.value=m.iridescenceThicknessMaximum,m.iridescenceMap&&(p.iridescenceMap.value=m.iridescenceMap,t(m.iridescenceMap,p.iridescenceMapTransform)),m.iridescenceThicknessMap&&(p.iridescenceThicknessMap.value=m.iridescenceThicknessMap,t(m.iridescenceThicknessMap,p.iridescenceThicknessMapTransform))),m.transmission>0&&(p.transmission.value=m.transmission,p.transmissionSamplerMap.value=x.texture,p.transmissionSamplerSize.value.set(x.width,x.height),m.transmissionMap&&(p.transmissionMap.value=m.transmissionMap,t(m.transmissionMap,p.transmissionMapTransform)),p.thickness.value=m.thickness,m.thicknessMap&&(p.thicknessMap.value=m.thicknessMap,t(m.thicknessMap,p.thicknessMapTransform)),p.attenuationDistance.value=m.attenuationDistance,p.attenuationColor.value.copy(m.attenuationColor)),m.anisotropy>0&&(p.anisotropyVector.value.set(m.anisotropy*Math.cos(m.anisotropyRotation),m.anisotropy*Math.sin(m.anisotropyRotation)),m.anisotropyMap&&(p.anisotropyMap.value=m.anisotropyMap,t(m.anisotropyMap,p.anisotropyMapTransform))),p.specularIntensity.value=m.specularIntensity,p.specularColor.value.copy(m.specularColor),m.specularColorMap&&(p.specularColorMap.value=m.specularColorMap,t(m.specularColorMap,p.specularColorMapTransform)),m.specularIntensityMap&&(p.specularIntensityMap.value=m.specularIntensityMap,t(m.specularIntensityMap,p.specularIntensityMapTransform))}function g(p,m){m.matcap&&(p.matcap.value=m.matcap)}function v(p,m){let x=e.get(m).light;p.referencePosition.value.setFromMatrixPosition(x.matrixWorld),p.nearDistance.value=x.shadow.camera.near,p.farDistance.value=x.shadow.camera.far}return{refreshFogUniforms:i,refreshMaterialUniforms:s}}function Bw(n,e,t,i){let s={},r={};function o(x,E){let b=E.program;i.uniformBlockBinding(x,b,s[x.id])}function a(x,E){let b=s[x.id];b===void 0&&(g(x),b=l(x),s[x.id]=b,x.addEventListener("dispose",p));let P=E.program;i.updateUBOMapping(x,P);let R=e.render.frame;r[x.id]!==R&&(c(x),r[x.id]=R)}function l(x){let E=n.createBuffer(),b=x.__size,P=x.usage;return n.bindBuffer(n.UNIFORM_BUFFER,E),n.bufferData(n.UNIFORM_BUFFER,b,P),n.bindBuffer(n.UNIFORM_BUFFER,null),E}function c(x){let E=s[x.id],b=x.uniforms,P=x.__cache;n.bindBuffer(n.UNIFORM_BUFFER,E);for(let R=0,y=b.length;R<y;R++){let A=b[R];if(Array.isArray(A))for(let B=0,L=A.length;B<L;B++)u(A[B],R,B,P);else u(A,R,0,P)}n.bindBuffer(n.UNIFORM_BUFFER,null)}function u(x,E,b,P){if(f(x,E,b,P)===!0){let R=x.__offset,y=x.value;if(Array.isArray(y)){let A=0;for(let B=0;B<y.length;B++){let L=y[B],D=v(L,!0);d(L,x.__data,A),A+=D.storage/Float32Array.BYTES_PER_ELEMENT}}else d(y,x.__data,0);n.bufferSubData(n.UNIFORM_BUFFER,R,x.__data)}}function d(x,E,b){typeof x=="number"||typeof x=="boolean"?E[b]=x:x.isMatrix3?(E[b]=x.elements[0],E[b+1]=x.elements[1],E[b+2]=x.elements[2],E[b+3]=0,E[b+4]=x.elements[3],E[b+5]=x.elements[4],E[b+6]=x.elements[5],E[b+7]=0,E[b+8]=x.elements[6],E[b+9]=x.elements[7],E[b+10]=x.elements[8],E[b+11]=0):ArrayBuffer.isView(x)?E.set(x.subarray(0,E.length-b),b):x.toArray(E,b)}function f(x,E,b,P){let R=x.value,y=E+"_"+b;if(Array.isArray(R)){P[y]===void 0&&(P[y]=[]);let A=P[y],B=!1;for(let L=0;L<R.length;L++)h(R[L],A,L)===!0&&(B=!0);return B}return h(R,P,y)}function h(x,E,b){if(E[b]===void 0)return typeof x=="number"||typeof x=="boolean"?E[b]=x:ArrayBuffer.isView(x)?E[b]=x.slice():E[b]=x.clone(),!0;{let P=E[b];if(typeof x=="number"||typeof x=="boolean"){if(P!==x)return E[b]=x,!0}else{if(ArrayBuffer.isView(x))return!0;if(P.equals(x)===!1)return P.copy(x),!0}}return!1}function g(x){let E=x.uniforms,b=0,P=16;for(let y=0,A=E.length;y<A;y++){let B=Array.isArray(E[y])?E[y]:[E[y]];for(let L=0,D=B.length;L<D;L++){let k=B[L],z=Array.isArray(k.value)?k.value:[k.value],U=Array.isArray(E[y])||Array.isArray(k.value),X=b;for(let W=0,ce=z.length;W<ce;W++){let J=z[W],j=v(J,U),se=b%P,de=se%j.boundary,he=se+de;b+=de,he!==0&&P-he<j.storage&&(b+=P-he),W===0&&(X=b),b+=j.storage}let $=k.type==="int"?Int32Array:k.type==="uint"?Uint32Array:Float32Array;k.__data=new $((b-X)/Float32Array.BYTES_PER_ELEMENT),k.__offset=X}}let R=b%P;return R>0&&(b+=P-R),x.__size=b,x.__cache={},this}function v(x,E){let b={boundary:0,storage:0};return typeof x=="number"||typeof x=="boolean"?(b.boundary=4,b.storage=4):x.isVector2?(b.boundary=8,b.storage=8):x.isVector3||x.isColor?(b.boundary=16,b.storage=12):x.isVector4?(b.boundary=16,b.storage=16):x.isMatrix3?(b.boundary=16,b.storage=48):x.isMatrix4?(b.boundary=16,b.storage=64):x.isTexture?Je("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(x)?(b.boundary=16,b.storage=x.byteLength):Je("WebGLRenderer: Unsupported uniform value type.",x),E===!0&&(b.boundary=16,b.storage=Math.ceil(b.storage/16)*16),b}function p(x){let E=x.target;E.removeEventListener("dispose",p),n.deleteBuffer(s[E.id]),delete s[E.id],delete r[E.id]}function m(){for(let x in s)n.deleteBuffer(s[x]);s={},r={}}return{bind:o,update:a,dispose:m}}var kw=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),cs=null;function zw(){return cs===null&&(cs=new dc(kw,16,16,Js,ki),cs.name="DFG_LUT",cs.minFilter=Fn,cs.magFilter=Fn,cs.wrapS=ji,cs.wrapT=ji,cs.generateMipmaps=!1,cs.needsUpdate=!0),cs}var Au=class{constructor(e={}){let{canvas:t=tg(),context:i=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:u="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:f=!1,outputBufferType:h=ti}=e;this.isWebGLRenderer=!0;let g;if(i!==null){if(typeof WebGLRenderingContext<"u"&&i instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=i.getContextAttributes().alpha}else g=o;let v=h,p=new Set([qc,Xc,Wc]),m=new Set([ti,Oi,vo,yr,Gc,Hc]),x=new Uint32Array(4),E=new Int32Array(4),b={textures:[],min:[],max:[],resolution:[]},P=null,R=null,y=[],A=[],B=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=ls,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let L=this,D=!1,k=null,z=null,U=null,X=null;this._outputColorSpace=Un;let $=0,W=0,ce=null,J=-1,j=null,se=new $t,de=new $t,he=null,ee=new nt(0),me=0,ye=t.width,Ee=t.height,Se=1,qe=null,at=null,We=new $t(0,0,ye,Ee),ft=new $t(0,0,ye,Ee),ut=!1,rt=new qs,qt=new fc,kt=!1,an=!1,Dt=new Ft,Tn=new G,bt=new $t,yn={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Qt=!1;function ln(){return ce===null?Se:1}let O=i;function Ce(T,V){return t.getContext(T,V)}let Ke,lt,Me,Ut,He,$e,C,S,q,ue,oe,_e,xe,te,ie,pe,F,re,ne,we,ge,be,Xe;try{let T={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:u,failIfMajorPerformanceCaveat:d};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",ze,!1),t.addEventListener("webglcontextrestored",et,!1),t.addEventListener("webglcontextcreationerror",Re,!1),O===null){let V="webgl2";if(O=Ce(V,T),O===null)throw Ce(V)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}je()}catch(T){throw t.removeEventListener("webglcontextlost",ze,!1),t.removeEventListener("webglcontextrestored",et,!1),t.removeEventListener("webglcontextcreationerror",Re,!1),tt("WebGLRenderer: "+T.message),T}function je(){Ke=new JS(O),Ke.init(),ge=new Dw(O,Ke),lt=new zS(O,Ke,e,ge),Me=new Iw(O,Ke),lt.reversedDepthBuffer&&f&&Me.buffers.depth.setReversed(!0),z=O.createFramebuffer(),U=O.createFramebuffer(),X=O.createFramebuffer(),Ut=new eM(O),He=new _w,$e=new Lw(O,Ke,Me,He,lt,ge,Ut),C=new KS(L),S=new nv(O),be=new BS(O,S),q=new QS(O,S,Ut,be),ue=new nM(O,q,S,be,Ut),re=new tM(O,lt,$e),ie=new VS(He),oe=new gw(L,C,Ke,lt,be,ie),_e=new Ow(L,He),xe=new xw,te=new Tw(Ke),F=new OS(L,C,Me,ue,g,l),pe=new Pw(L,ue,lt),Xe=new Bw(O,Ut,lt,Me),ne=new kS(O,Ke,Ut),we=new jS(O,Ke,Ut),Ut.programs=oe.programs,L.capabilities=lt,L.extensions=Ke,L.properties=He,L.renderLists=xe,L.shadowMap=pe,L.state=Me,L.info=Ut}v!==ti&&(B=new sM(v,t.width,t.height,a,s,r));let le=new Zd(L,O);this.xr=le,this.getContext=function(){return O},this.getContextAttributes=function(){return O.getContextAttributes()},this.forceContextLoss=function(){let T=Ke.get("WEBGL_lose_context");T&&T.loseContext()},this.forceContextRestore=function(){let T=Ke.get("WEBGL_lose_context");T&&T.restoreContext()},this.getPixelRatio=function(){return Se},this.setPixelRatio=function(T){T!==void 0&&(Se=T,this.setSize(ye,Ee,!1))},this.getSize=function(T){return T.set(ye,Ee)},this.setSize=function(T,V,Q=!0){if(le.isPresenting){Je("WebGLRenderer: Can't change size while VR device is presenting.");return}ye=T,Ee=V,t.width=Math.floor(T*Se),t.height=Math.floor(V*Se),Q===!0&&(t.style.width=T+"px",t.style.height=V+"px"),B!==null&&B.setSize(t.width,t.height),this.setViewport(0,0,T,V)},this.getDrawingBufferSize=function(T){return T.set(ye*Se,Ee*Se).floor()},this.setDrawingBufferSize=function(T,V,Q){ye=T,Ee=V,Se=Q,t.width=Math.floor(T*Q),t.height=Math.floor(V*Q),this.setViewport(0,0,T,V)},this.setEffects=function(T){if(v===ti){tt("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(T){for(let V=0;V<T.length;V++)if(T[V].isOutputPass===!0){Je("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}B.setEffects(T||[])},this.getCurrentViewport=function(T){return T.copy(se)},this.getViewport=function(T){return T.copy(We)},this.setViewport=function(T,V,Q,Y){T.isVector4?We.set(T.x,T.y,T.z,T.w):We.set(T,V,Q,Y),Me.viewport(se.copy(We).multiplyScalar(ln()).round())},this.getScissor=function(T){return T.copy(ft)},this.setScissor=function(T,V,Q,Y){T.isVector4?ft.set(T.x,T.y,T.z,T.w):ft.set(T,V,Q,Y),Me.scissor(de.copy(ft).multiplyScalar(ln()).round())},this.getScissorTest=function(){return ut},this.setScissorTest=function(T){Me.setScissorTest(ut=T)},this.setOpaqueSort=function(T){qe=T},this.setTransparentSort=function(T){at=T},this.getClearColor=function(T){return T.copy(F.getClearColor())},this.setClearColor=function(){F.setClearColor(...arguments)},this.getClearAlpha=function(){return F.getClearAlpha()},this.setClearAlpha=function(){F.setClearAlpha(...arguments)},this.clear=function(T=!0,V=!0,Q=!0){let Y=0;if(T){let Z=!1;if(ce!==null){let Te=ce.texture.format;Z=p.has(Te)}if(Z){let Te=ce.texture.type,Pe=m.has(Te),Ae=F.getClearColor(),Le=F.getClearAlpha(),Ge=Ae.r,it=Ae.g,pt=Ae.b;Pe?(x[0]=Ge,x[1]=it,x[2]=pt,x[3]=Le,O.clearBufferuiv(O.COLOR,0,x)):(E[0]=Ge,E[1]=it,E[2]=pt,E[3]=Le,O.clearBufferiv(O.COLOR,0,E))}else Y|=O.COLOR_BUFFER_BIT}V&&(Y|=O.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),Q&&(Y|=O.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),Y!==0&&O.clear(Y)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(T){T.setRenderer(this),k=T},this.dispose=function(){t.removeEventListener("webglcontextlost",ze,!1),t.removeEventListener("webglcontextrestored",et,!1),t.removeEventListener("webglcontextcreationerror",Re,!1),F.dispose(),xe.dispose(),te.dispose(),$e.dispose(),He.dispose(),C.dispose(),ue.dispose(),q.dispose(),be.dispose(),Xe.dispose(),oe.dispose(),le.dispose(),le.removeEventListener("sessionstart",nl),le.removeEventListener("sessionend",Wi),ds.stop()};function ze(T){T.preventDefault(),Dd("WebGLRenderer: Context Lost."),D=!0}function et(){Dd("WebGLRenderer: Context Restored."),D=!1;let T=Ut.autoReset,V=pe.enabled,Q=pe.autoUpdate,Y=pe.needsUpdate,Z=pe.type;je(),Ut.autoReset=T,pe.enabled=V,pe.autoUpdate=Q,pe.needsUpdate=Y,pe.type=Z}function Re(T){tt("WebGLRenderer: A WebGL context could not be created. Reason: ",T.statusMessage)}function ct(T){let V=T.target;V.removeEventListener("dispose",ct),zt(V)}function zt(T){Wn(T),He.remove(T)}function Wn(T){let V=He.get(T).programs;V!==void 0&&(V.forEach(function(Q){oe.releaseProgram(Q)}),T.isShaderMaterial&&oe.releaseShaderCache(T))}this.renderBufferDirect=function(T,V,Q,Y,Z,Te){V===null&&(V=yn);let Pe=Z.isMesh&&Z.matrixWorld.determinantAffine()<0,Ae=Bo(T,V,Q,Y,Z);Me.setMaterial(Y,Pe);let Le=Q.index,Ge=1;if(Y.wireframe===!0){if(Le=q.getWireframeAttribute(Q),Le===void 0)return;Ge=2}let it=Q.drawRange,pt=Q.attributes.position,Ve=it.start*Ge,mt=(it.start+it.count)*Ge;Te!==null&&(Ve=Math.max(Ve,Te.start*Ge),mt=Math.min(mt,(Te.start+Te.count)*Ge)),Le!==null?(Ve=Math.max(Ve,0),mt=Math.min(mt,Le.count)):pt!=null&&(Ve=Math.max(Ve,0),mt=Math.min(mt,pt.count));let Kt=mt-Ve;if(Kt<0||Kt===1/0)return;be.setup(Z,Y,Ae,Q,Le);let Ct,Pt=ne;if(Le!==null&&(Ct=S.get(Le),Pt=we,Pt.setIndex(Ct)),Z.isMesh)Y.wireframe===!0?(Me.setLineWidth(Y.wireframeLinewidth*ln()),Pt.setMode(O.LINES)):Pt.setMode(O.TRIANGLES);else if(Z.isLine){let xn=Y.linewidth;xn===void 0&&(xn=1),Me.setLineWidth(xn*ln()),Z.isLineSegments?Pt.setMode(O.LINES):Z.isLineLoop?Pt.setMode(O.LINE_LOOP):Pt.setMode(O.LINE_STRIP)}else Z.isPoints?Pt.setMode(O.POINTS):Z.isSprite&&Pt.setMode(O.TRIANGLES);if(Z.isBatchedMesh)if(Ke.get("WEBGL_multi_draw"))Pt.renderMultiDraw(Z._multiDrawStarts,Z._multiDrawCounts,Z._multiDrawCount);else{let xn=Z._multiDrawStarts,Oe=Z._multiDrawCounts,cn=Z._multiDrawCount,yt=Le?S.get(Le).bytesPerElement:1,ps=He.get(Y).currentProgram.getUniforms();for(let un=0;un<cn;un++)ps.setValue(O,"_gl_DrawID",un),Pt.render(xn[un]/yt,Oe[un])}else if(Z.isInstancedMesh)Pt.renderInstances(Ve,Kt,Z.count);else if(Q.isInstancedBufferGeometry){let xn=Q._maxInstanceCount!==void 0?Q._maxInstanceCount:1/0,Oe=Math.min(Q.instanceCount,xn);Pt.renderInstances(Ve,Kt,Oe)}else Pt.render(Ve,Kt)};function Uo(T,V,Q,Y){k!==null&&T.isNodeMaterial&&k.setObject(Y,T),kt===!0&&ie.setState(T,Q,!1),T.transparent===!0&&T.side===Si&&T.forceSinglePass===!1?(T.side=Jn,T.needsUpdate=!0,Xi(T,V,Y),T.side=Ks,T.needsUpdate=!0,Xi(T,V,Y),T.side=Si):Xi(T,V,Y)}this.compile=function(T,V,Q=null){Q===null&&(Q=T),k!==null&&k.renderStart(T,V,Q),R=te.get(Q),R.init(V),A.push(R),Q.traverseVisible(function(Z){Z.isLight&&Z.layers.test(V.layers)&&(R.pushLight(Z),Z.castShadow&&R.pushShadow(Z))}),T!==Q&&T.traverseVisible(function(Z){Z.isLight&&Z.layers.test(V.layers)&&(R.pushLight(Z),Z.castShadow&&R.pushShadow(Z))}),R.setupLights(),k!==null&&k.updateLights(R.state.lightsArray),an=this.localClippingEnabled,kt=ie.init(this.clippingPlanes,an),kt===!0&&ie.setGlobalState(this.clippingPlanes,V),k!==null&&pe.render(R.state.shadowsArray,Q,V);let Y=new Set;return T.traverse(function(Z){if(!(Z.isMesh||Z.isPoints||Z.isLine||Z.isSprite))return;let Te=Z.material;if(Te)if(Array.isArray(Te))for(let Pe=0;Pe<Te.length;Pe++){let Ae=Te[Pe];Uo(Ae,Q,V,Z),Y.add(Ae)}else Uo(Te,Q,V,Z),Y.add(Te)}),R=A.pop(),k!==null&&k.renderEnd(),Y},this.compileAsync=function(T,V,Q=null){let Y=this.compile(T,V,Q);return new Promise(Z=>{function Te(){if(Y.forEach(function(Pe){let Le=He.get(Pe).currentProgram;(Le===void 0||Le.isReady())&&Y.delete(Pe)}),Y.size===0){Z(T);return}setTimeout(Te,10)}Ke.get("KHR_parallel_shader_compile")!==null?Te():setTimeout(Te,10)})};let Er=null;function eh(T){Er&&Er(T)}function nl(){ds.stop()}function Wi(){ds.start()}let ds=new Ug;ds.setAnimationLoop(eh),typeof self<"u"&&ds.setContext(self),this.setAnimationLoop=function(T){Er=T,le.setAnimationLoop(T),T===null?ds.stop():ds.start()},le.addEventListener("sessionstart",nl),le.addEventListener("sessionend",Wi),this.render=function(T,V){if(V!==void 0&&V.isCamera!==!0){tt("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(D===!0)return;k!==null&&k.renderStart(T,V);let Q=le.enabled===!0&&le.isPresenting===!0,Y=B!==null&&(ce===null||Q)&&B.begin(L,ce);if(T.matrixWorldAutoUpdate===!0&&T.updateMatrixWorld(),V.parent===null&&V.matrixWorldAutoUpdate===!0&&V.updateMatrixWorld(),le.enabled===!0&&le.isPresenting===!0&&(B===null||B.isCompositing()===!1)&&(le.cameraAutoUpdate===!0&&le.updateCamera(V),V=le.getCamera()),T.isScene===!0&&T.onBeforeRender(L,T,V,ce),R=te.get(T,A.length),R.init(V),R.state.textureUnits=$e.getTextureUnits(),A.push(R),Dt.multiplyMatrices(V.projectionMatrix,V.matrixWorldInverse),V.isArrayCamera?qt.setFromArrayCamera(V):rt.setFromProjectionMatrix(Dt,bi,V.reversedDepth),an=this.localClippingEnabled,kt=ie.init(this.clippingPlanes,an),P=xe.get(T,y.length),P.init(),y.push(P),this.info.render.frame++,le.enabled===!0&&le.isPresenting===!0){let Pe=L.xr.getDepthSensingMesh();Pe!==null&&fs(Pe,V,-1/0,L.sortObjects)}fs(T,V,0,L.sortObjects),P.finish(),k!==null&&k.updateLights(R.state.lightsArray),L.sortObjects===!0&&P.sort(qe,at),Qt=le.enabled===!1||le.isPresenting===!1||le.hasDepthSensing()===!1,Qt&&F.addToRenderList(P,T),this.info.autoReset===!0&&this.info.reset(),kt===!0&&ie.beginShadows();let Z=R.state.shadowsArray;if(pe.render(Z,T,V),kt===!0&&ie.endShadows(),(Y&&B.hasRenderPass())===!1){let Pe=P.opaque,Ae=P.transmissive;if(R.setupLights(),V.isArrayCamera){let Le=V.cameras;if(Ae.length>0)for(let Ge=0,it=Le.length;Ge<it;Ge++){let pt=Le[Ge];Ei(Pe,Ae,T,pt)}Qt&&F.render(T);for(let Ge=0,it=Le.length;Ge<it;Ge++){let pt=Le[Ge];Fo(P,T,pt,pt.viewport)}}else Ae.length>0&&Ei(Pe,Ae,T,V),Qt&&F.render(T),Fo(P,T,V)}ce!==null&&W===0&&($e.updateMultisampleRenderTarget(ce),$e.updateRenderTargetMipmap(ce)),Y&&B.end(L),T.isScene===!0&&T.onAfterRender(L,T,V),be.resetDefaultState(),J=-1,j=null,A.pop(),A.length>0?(R=A[A.length-1],$e.setTextureUnits(R.state.textureUnits),kt===!0&&ie.setGlobalState(L.clippingPlanes,R.state.camera)):R=null,y.pop(),y.length>0?P=y[y.length-1]:P=null,k!==null&&k.renderEnd()};function fs(T,V,Q,Y){if(T.visible===!1)return;if(T.layers.test(V.layers)){if(T.isGroup)Q=T.renderOrder;else if(T.isLOD)T.autoUpdate===!0&&T.update(V);else if(T.isLight)R.pushLight(T),T.castShadow&&R.pushShadow(T);else if(T.isSprite){let Pe=V.isArrayCamera?qt:rt;if(!T.frustumCulled||T.intersectsFrustum(Pe)){Y&&bt.setFromMatrixPosition(T.matrixWorld).applyMatrix4(Dt);let Ae=ue.update(T),Le=T.material;Le.visible&&P.push(T,Ae,Le,Q,bt.z,null,V)}}else if(T.isMesh||T.isLine||T.isPoints){let Pe=V.isArrayCamera?qt:rt;if(!T.frustumCulled||T.intersectsFrustum(Pe)){let Ae=ue.update(T),Le=T.material;if(Y&&(T.boundingSphere!==void 0?(T.boundingSphere===null&&T.computeBoundingSphere(),bt.copy(T.boundingSphere.center)):(Ae.boundingSphere===null&&Ae.computeBoundingSphere(),bt.copy(Ae.boundingSphere.center)),bt.applyMatrix4(T.matrixWorld).applyMatrix4(Dt)),Array.isArray(Le)){let Ge=Ae.groups;for(let it=0,pt=Ge.length;it<pt;it++){let Ve=Ge[it],mt=Le[Ve.materialIndex];mt&&mt.visible&&P.push(T,Ae,mt,Q,bt.z,Ve,V)}}else Le.visible&&P.push(T,Ae,Le,Q,bt.z,null,V)}}}let Te=T.children;for(let Pe=0,Ae=Te.length;Pe<Ae;Pe++)fs(Te[Pe],V,Q,Y)}function Fo(T,V,Q,Y){let{opaque:Z,transmissive:Te,transparent:Pe}=T;R.setupLightsView(Q),kt===!0&&ie.setGlobalState(L.clippingPlanes,Q),Y&&Me.viewport(se.copy(Y)),Z.length>0&&jt(Z,V,Q),Te.length>0&&jt(Te,V,Q),Pe.length>0&&jt(Pe,V,Q),Me.buffers.depth.setTest(!0),Me.buffers.depth.setMask(!0),Me.buffers.color.setMask(!0),Me.setPolygonOffset(!1)}function Ei(T,V,Q,Y){if((Q.isScene===!0?Q.overrideMaterial:null)!==null)return;if(R.state.transmissionRenderTarget[Y.id]===void 0){let Ve=Ke.has("EXT_color_buffer_half_float")||Ke.has("EXT_color_buffer_float");R.state.transmissionRenderTarget[Y.id]=new ui(1,1,{generateMipmaps:!0,type:Ve?ki:ti,minFilter:Fi,samples:Math.max(4,lt.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:xt.workingColorSpace})}let Te=R.state.transmissionRenderTarget[Y.id],Pe=Y.viewport||se;Te.setSize(Pe.z*L.transmissionResolutionScale,Pe.w*L.transmissionResolutionScale);let Ae=L.getRenderTarget(),Le=L.getActiveCubeFace(),Ge=L.getActiveMipmapLevel();L.setRenderTarget(Te),L.getClearColor(ee),me=L.getClearAlpha(),me<1&&L.setClearColor(16777215,.5),L.clear(),Qt&&F.render(Q);let it=L.toneMapping;L.toneMapping=ls;let pt=Y.viewport;if(Y.viewport!==void 0&&(Y.viewport=void 0),R.setupLightsView(Y),kt===!0&&ie.setGlobalState(L.clippingPlanes,Y),jt(T,Q,Y),$e.updateMultisampleRenderTarget(Te),$e.updateRenderTargetMipmap(Te),Ke.has("WEBGL_multisampled_render_to_texture")===!1){let Ve=!1;for(let mt=0,Kt=V.length;mt<Kt;mt++){let Ct=V[mt],{object:Pt,geometry:xn,material:Oe,group:cn}=Ct;if(Oe.side===Si&&Pt.layers.test(Y.layers)){let yt=Oe.side;Oe.side=Jn,Oe.needsUpdate=!0,sn(Pt,Q,Y,xn,Oe,cn),Oe.side=yt,Oe.needsUpdate=!0,Ve=!0}}Ve===!0&&($e.updateMultisampleRenderTarget(Te),$e.updateRenderTargetMipmap(Te))}L.setRenderTarget(Ae,Le,Ge),L.setClearColor(ee,me),pt!==void 0&&(Y.viewport=pt),L.toneMapping=it}function jt(T,V,Q){let Y=V.isScene===!0?V.overrideMaterial:null;for(let Z=0,Te=T.length;Z<Te;Z++){let Pe=T[Z],{object:Ae,geometry:Le,group:Ge}=Pe,it=Pe.material;it.allowOverride===!0&&Y!==null&&(it=Y),Ae.layers.test(Q.layers)&&sn(Ae,V,Q,Le,it,Ge)}}function sn(T,V,Q,Y,Z,Te){k!==null&&Z.isNodeMaterial&&k.setObject(T,Z),T.onBeforeRender(L,V,Q,Y,Z,Te),T.modelViewMatrix.multiplyMatrices(Q.matrixWorldInverse,T.matrixWorld),T.normalMatrix.getNormalMatrix(T.modelViewMatrix),Z.onBeforeRender(L,V,Q,Y,T,Te),Z.transparent===!0&&Z.side===Si&&Z.forceSinglePass===!1?(Z.side=Jn,Z.needsUpdate=!0,L.renderBufferDirect(Q,V,Y,Z,T,Te),Z.side=Ks,Z.needsUpdate=!0,L.renderBufferDirect(Q,V,Y,Z,T,Te),Z.side=Si):L.renderBufferDirect(Q,V,Y,Z,T,Te),T.onAfterRender(L,V,Q,Y,Z,Te)}function rn(T){let V=0;for(let Q of T)Q.texture!==null&&V++;return V}function Xi(T,V,Q){V.isScene!==!0&&(V=yn);let Y=He.get(T),Z=R.state.lights,Te=R.state.shadowsArray,Pe=Z.state.version,Ae=oe.getParameters(T,Z.state,Te,V,Q,R.state.lightProbeGridArray),Le=oe.getProgramCacheKey(Ae),Ge=Y.programs;Y.environment=T.isMeshStandardMaterial||T.isMeshLambertMaterial||T.isMeshPhongMaterial?V.environment:null,Y.fog=V.fog;let it=T.isMeshStandardMaterial||T.isMeshLambertMaterial&&!T.envMap||T.isMeshPhongMaterial&&!T.envMap;Y.envMap=C.get(T.envMap||Y.environment,it),Y.envMapRotation=Y.environment!==null&&T.envMap===null?V.environmentRotation:T.envMapRotation,Ge===void 0&&(T.addEventListener("dispose",ct),Ge=new Map,Y.programs=Ge,Y.programVariants=new Map);let pt=Ge.get(Le);if(pt!==void 0){if(Y.currentProgram===pt&&Y.lightsStateVersion===Pe)return Oo(T,Ae),pt}else Ae.uniforms=oe.getUniforms(T),k!==null&&T.isNodeMaterial&&k.build(T,Q,Ae),T.onBeforeCompile(Ae,L),pt=oe.acquireProgram(Ae,Le),Ge.set(Le,pt),Y.uniforms=Ae.uniforms;let Ve=Y.uniforms;return(!T.isShaderMaterial&&!T.isRawShaderMaterial||T.clipping===!0)&&(Ve.clippingPlanes=ie.uniform),Oo(T,Ae),Y.needsLights=Ds(T),Y.lightsStateVersion=Pe,Y.needsLights&&(Ve.ambientLightColor.value=Z.state.ambient,Ve.lightProbe.value=Z.state.probe,Ve.sunLights.value=Z.state.sun,Ve.sunLightShadows.value=Z.state.sunShadow,Ve.directionalLights.value=Z.state.directional,Ve.directionalLightShadows.value=Z.state.directionalShadow,Ve.spotLights.value=Z.state.spot,Ve.spotLightShadows.value=Z.state.spotShadow,Ve.rectAreaLights.value=Z.state.rectArea,Ve.ltc_1.value=Z.state.rectAreaLTC1,Ve.ltc_2.value=Z.state.rectAreaLTC2,Ve.pointLights.value=Z.state.point,Ve.pointLightShadows.value=Z.state.pointShadow,Ve.hemisphereLights.value=Z.state.hemi,Ve.sunShadowMatrix.value=Z.state.sunShadowMatrix,Ve.sunShadowCascade.value=Z.state.sunShadowCascade,Ve.directionalShadowMatrix.value=Z.state.directionalShadowMatrix,Ve.spotLightMatrix.value=Z.state.spotLightMatrix,Ve.spotLightMap.value=Z.state.spotLightMap,Ve.pointShadowMatrix.value=Z.state.pointShadowMatrix),Y.numLightProbeGrids=rn(R.state.lightProbeGridArray),Y.currentProgram=pt,Y.uniformsList=null,pt}function ni(T,V,Q,Y,Z){let Te=He.get(T),Pe=Te.currentProgram.id+","+Y+","+Z,Ae=Te.programVariants.get(Pe);return Ae===void 0?(Ae=Xi(T,V,Q),Te.programVariants.set(Pe,Ae)):(Te.currentProgram=Ae,Te.uniformsList=null,Te.outputColorSpace=Y,Te.toneMapping=Z),Ae}function Ls(T){if(T.uniformsList===null){let V=T.currentProgram.getUniforms();T.uniformsList=So.seqWithValue(V.seq,T.uniforms)}return T.uniformsList}function Oo(T,V){let Q=He.get(T);Q.outputColorSpace=V.outputColorSpace,Q.batching=V.batching,Q.batchingColor=V.batchingColor,Q.instancing=V.instancing,Q.instancingColor=V.instancingColor,Q.instancingMorph=V.instancingMorph,Q.skinning=V.skinning,Q.morphTargets=V.morphTargets,Q.morphNormals=V.morphNormals,Q.morphColors=V.morphColors,Q.morphTargetsCount=V.morphTargetsCount,Q.numClippingPlanes=V.numClippingPlanes,Q.numIntersection=V.numClipIntersection,Q.vertexAlphas=V.vertexAlphas,Q.vertexTangents=V.vertexTangents,Q.toneMapping=V.toneMapping}function Bo(T,V,Q,Y,Z){V.isScene!==!0&&(V=yn),$e.resetTextureUnits();let Te=V.fog,Pe=Y.isMeshStandardMaterial||Y.isMeshLambertMaterial||Y.isMeshPhongMaterial?V.environment:null,Ae=ce===null?L.outputColorSpace:ce.isXRRenderTarget===!0?ce.texture.colorSpace:xt.workingColorSpace,Le=Y.isMeshStandardMaterial||Y.isMeshLambertMaterial&&!Y.envMap||Y.isMeshPhongMaterial&&!Y.envMap,Ge=C.get(Y.envMap||Pe,Le),it=Y.vertexColors===!0&&!!Q.attributes.color&&Q.attributes.color.itemSize===4,pt=!!Q.attributes.tangent&&(!!Y.normalMap||Y.anisotropy>0),Ve=!!Q.morphAttributes.position,mt=!!Q.morphAttributes.normal,Kt=!!Q.morphAttributes.color,Ct=ls;Y.toneMapped&&(ce===null||ce.isXRRenderTarget===!0)&&(Ct=L.toneMapping);let Pt=Q.morphAttributes.position||Q.morphAttributes.normal||Q.morphAttributes.color,xn=Pt!==void 0?Pt.length:0,Oe=He.get(Y),cn=R.state.lights;if(kt===!0&&(an===!0||T!==j)){let It=T===j&&Y.id===J;ie.setState(Y,T,It)}let yt=!1,ps=!1;Y.version===Oe.__version?Oe.needsLights&&Oe.lightsStateVersion!==cn.state.version||Z.isBatchedMesh&&Oe.batching===!1||!Z.isBatchedMesh&&Oe.batching===!0||Z.isBatchedMesh&&Oe.batchingColor===!0&&Z._colorsTexture===null||Z.isBatchedMesh&&Oe.batchingColor===!1&&Z._colorsTexture!==null||Z.isInstancedMesh&&Oe.instancing===!1||!Z.isInstancedMesh&&Oe.instancing===!0||Z.isSkinnedMesh&&Oe.skinning===!1||!Z.isSkinnedMesh&&Oe.skinning===!0||Z.isInstancedMesh&&Oe.instancingColor===!0&&Z.instanceColor===null||Z.isInstancedMesh&&Oe.instancingColor===!1&&Z.instanceColor!==null||Z.isInstancedMesh&&Oe.instancingMorph===!0&&Z.morphTexture===null||Z.isInstancedMesh&&Oe.instancingMorph===!1&&Z.morphTexture!==null||Oe.envMap!==Ge||Y.fog===!0&&Oe.fog!==Te||Oe.numClippingPlanes!==void 0&&(Oe.numClippingPlanes!==ie.numPlanes||Oe.numIntersection!==ie.numIntersection)||Oe.vertexAlphas!==it||Oe.vertexTangents!==pt||Oe.morphTargets!==Ve||Oe.morphNormals!==mt||Oe.morphColors!==Kt||Oe.morphTargetsCount!==xn||Oe.numLightProbeGrids!==rn(R.state.lightProbeGridArray)?yt=!0:(Oe.outputColorSpace!==Ae||Oe.toneMapping!==Ct)&&(ps=!0):(yt=!0,Oe.__version=Y.version);let un=Oe.currentProgram;(yt===!0||ps===!0)&&(un=ps===!0?ni(Y,V,Z,Ae,Ct):Xi(Y,V,Z),k&&Y.isNodeMaterial&&k.onUpdateProgram(Y,un,Oe));let Pr=!1,qi=!1,ms=!1,ht=un.getUniforms(),en=Oe.uniforms;if(Me.useProgram(un.program)&&(Pr=!0,qi=!0,ms=!0),Y.id!==J&&(J=Y.id,qi=!0),Pr||j!==T){Me.buffers.depth.getReversed()&&T.reversedDepth!==!0&&(T._reversedDepth=!0,T.updateProjectionMatrix()),ht.setValue(O,"projectionMatrix",T.projectionMatrix),ht.setValue(O,"viewMatrix",T.matrixWorldInverse);let hn=ht.map.cameraPosition;hn!==void 0&&hn.setValue(O,Tn.setFromMatrixPosition(T.matrixWorld)),lt.logarithmicDepthBuffer&&ht.setValue(O,"logDepthBufFC",2/(Math.log(T.far+1)/Math.LN2)),(Y.isMeshPhongMaterial||Y.isMeshToonMaterial||Y.isMeshLambertMaterial||Y.isMeshBasicMaterial||Y.isMeshStandardMaterial||Y.isShaderMaterial)&&ht.setValue(O,"isOrthographic",T.isOrthographicCamera===!0),j!==T&&(j=T,qi=!0,ms=!0)}if(Oe.needsLights&&(cn.state.sunShadowMap.length>0&&ht.setValue(O,"sunShadowMap",cn.state.sunShadowMap,$e),cn.state.directionalShadowMap.length>0&&ht.setValue(O,"directionalShadowMap",cn.state.directionalShadowMap,$e),cn.state.spotShadowMap.length>0&&ht.setValue(O,"spotShadowMap",cn.state.spotShadowMap,$e),cn.state.pointShadowMap.length>0&&ht.setValue(O,"pointShadowMap",cn.state.pointShadowMap,$e)),Z.isSkinnedMesh){ht.setOptional(O,Z,"bindMatrix"),ht.setOptional(O,Z,"bindMatrixInverse");let It=Z.skeleton;It&&(It.boneTexture===null&&It.computeBoneTexture(),ht.setValue(O,"boneTexture",It.boneTexture,$e))}Z.isBatchedMesh&&(ht.setOptional(O,Z,"batchingTexture"),ht.setValue(O,"batchingTexture",Z._matricesTexture,$e),ht.setOptional(O,Z,"batchingIdTexture"),ht.setValue(O,"batchingIdTexture",Z._indirectTexture,$e),ht.setOptional(O,Z,"batchingColorTexture"),Z._colorsTexture!==null&&ht.setValue(O,"batchingColorTexture",Z._colorsTexture,$e));let Xn=Q.morphAttributes;if((Xn.position!==void 0||Xn.normal!==void 0||Xn.color!==void 0)&&re.update(Z,Q,un),(qi||Oe.receiveShadow!==Z.receiveShadow)&&(Oe.receiveShadow=Z.receiveShadow,ht.setValue(O,"receiveShadow",Z.receiveShadow)),(Y.isMeshStandardMaterial||Y.isMeshLambertMaterial||Y.isMeshPhongMaterial)&&Y.envMap===null&&V.environment!==null&&(en.envMapIntensity.value=V.environmentIntensity),en.dfgLUT!==void 0&&(en.dfgLUT.value=zw()),qi){if(ht.setValue(O,"toneMappingExposure",L.toneMappingExposure),Oe.needsLights&&Rr(en,ms),Te&&Y.fog===!0&&_e.refreshFogUniforms(en,Te),_e.refreshMaterialUniforms(en,Y,Se,Ee,R.state.transmissionRenderTarget[T.id]),Oe.needsLights&&Oe.numLightProbeGrids>0){let It=b,hn=0;for(let kn of R.state.lightProbeGridArray)kn.texture!==null&&(It.textures[hn]=kn.texture,It.min[hn]=kn.boundingBox.min,It.max[hn]=kn.boundingBox.max,It.resolution[hn]=kn.resolution,hn++);for(let kn in It)It[kn].length=hn;en.probesSH.value=It.textures,en.probesMin.value=It.min,en.probesMax.value=It.max,en.probesResolution.value=It.resolution}So.upload(O,Ls(Oe),en,$e)}if(Y.isShaderMaterial&&Y.uniformsNeedUpdate===!0&&(So.upload(O,Ls(Oe),en,$e),Y.uniformsNeedUpdate=!1),Y.isSpriteMaterial&&ht.setValue(O,"center",Z.center),ht.setValue(O,"modelViewMatrix",Z.modelViewMatrix),ht.setValue(O,"normalMatrix",Z.normalMatrix),ht.setValue(O,"modelMatrix",Z.matrixWorld),Y.uniformsGroups!==void 0){let It=Y.uniformsGroups;for(let hn=0,kn=It.length;hn<kn;hn++){let il=It[hn];Xe.update(il,un),Xe.bind(il,un)}}return un}function Rr(T,V){T.ambientLightColor.needsUpdate=V,T.lightProbe.needsUpdate=V,T.sunLights.needsUpdate=V,T.sunLightShadows.needsUpdate=V,T.directionalLights.needsUpdate=V,T.directionalLightShadows.needsUpdate=V,T.pointLights.needsUpdate=V,T.pointLightShadows.needsUpdate=V,T.spotLights.needsUpdate=V,T.spotLightShadows.needsUpdate=V,T.rectAreaLights.needsUpdate=V,T.hemisphereLights.needsUpdate=V}function Ds(T){return T.isMeshLambertMaterial||T.isMeshToonMaterial||T.isMeshPhongMaterial||T.isMeshStandardMaterial||T.isShadowMaterial||T.isShaderMaterial&&T.lights===!0}this.getActiveCubeFace=function(){return $},this.getActiveMipmapLevel=function(){return W},this.getRenderTarget=function(){return ce},this.setRenderTargetTextures=function(T,V,Q){let Y=He.get(T);Y.__autoAllocateDepthBuffer=T.resolveDepthBuffer===!1,Y.__autoAllocateDepthBuffer===!1&&(Y.__useRenderToTexture=!1),He.get(T.texture).__webglTexture=V,He.get(T.depthTexture).__webglTexture=Y.__autoAllocateDepthBuffer?void 0:Q,Y.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(T,V){let Q=He.get(T);Q.__webglFramebuffer=V,Q.__useDefaultFramebuffer=V===void 0},this.setRenderTarget=function(T,V=0,Q=0){ce=T,$=V,W=Q;let Y=null,Z=!1,Te=!1;if(T){let Ae=He.get(T);if(Ae.__useDefaultFramebuffer!==void 0){Me.bindFramebuffer(O.FRAMEBUFFER,Ae.__webglFramebuffer),se.copy(T.viewport),de.copy(T.scissor),he=T.scissorTest,Me.viewport(se),Me.scissor(de),Me.setScissorTest(he),J=-1;return}else if(Ae.__webglFramebuffer===void 0)$e.setupRenderTarget(T);else if(Ae.__hasExternalTextures)$e.rebindTextures(T,He.get(T.texture).__webglTexture,He.get(T.depthTexture).__webglTexture);else if(T.depthBuffer){let it=T.depthTexture;if(Ae.__boundDepthTexture!==it){if(it!==null&&He.has(it)&&(T.width!==it.image.width||T.height!==it.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");$e.setupDepthRenderbuffer(T)}}let Le=T.texture;(Le.isData3DTexture||Le.isDataArrayTexture||Le.isCompressedArrayTexture)&&(Te=!0);let Ge=He.get(T).__webglFramebuffer;T.isWebGLCubeRenderTarget?(Array.isArray(Ge[V])?Y=Ge[V][Q]:Y=Ge[V],Z=!0):T.samples>0&&$e.useMultisampledRTT(T)===!1?Y=He.get(T).__webglMultisampledFramebuffer:Array.isArray(Ge)?Y=Ge[Q]:Y=Ge,se.copy(T.viewport),de.copy(T.scissor),he=T.scissorTest}else se.copy(We).multiplyScalar(Se).floor(),de.copy(ft).multiplyScalar(Se).floor(),he=ut;if(Q!==0&&(Y=z),Me.bindFramebuffer(O.FRAMEBUFFER,Y)&&Me.drawBuffers(T,Y),Me.viewport(se),Me.scissor(de),Me.setScissorTest(he),Z){let Ae=He.get(T.texture);O.framebufferTexture2D(O.FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_CUBE_MAP_POSITIVE_X+V,Ae.__webglTexture,Q)}else if(Te){let Ae=V;for(let Le=0;Le<T.textures.length;Le++){let Ge=He.get(T.textures[Le]);O.framebufferTextureLayer(O.FRAMEBUFFER,O.COLOR_ATTACHMENT0+Le,Ge.__webglTexture,Q,Ae)}}else if(T!==null&&Q!==0){let Ae=He.get(T.texture);O.framebufferTexture2D(O.FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_2D,Ae.__webglTexture,Q)}J=-1};function Cr(T){let V=He.get(T);return(V.__readFormat!==T.format||V.__readType!==T.type)&&(V.__readFormat=T.format,V.__readType=T.type,V.__formatReadable=lt.textureFormatReadable(T.format),V.__typeReadable=lt.textureTypeReadable(T.type)),V}this.readRenderTargetPixels=function(T,V,Q,Y,Z,Te,Pe,Ae=0){if(!(T&&T.isWebGLRenderTarget)){tt("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Le=He.get(T).__webglFramebuffer;if(T.isWebGLCubeRenderTarget&&Pe!==void 0&&(Le=Le[Pe],Array.isArray(Le)&&(Le=Le[0])),Le){Me.bindFramebuffer(O.FRAMEBUFFER,Le);try{let Ge=T.textures[Ae],it=Ge.format,pt=Ge.type;T.textures.length>1&&O.readBuffer(O.COLOR_ATTACHMENT0+Ae);let Ve=Cr(Ge);if(Ve.__formatReadable===!1){tt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Ve.__typeReadable===!1){tt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}V>=0&&V<=T.width-Y&&Q>=0&&Q<=T.height-Z&&O.readPixels(V,Q,Y,Z,ge.convert(it),ge.convert(pt),Te)}finally{let Ge=ce!==null?He.get(ce).__webglFramebuffer:null;Me.bindFramebuffer(O.FRAMEBUFFER,Ge)}}},this.readRenderTargetPixelsAsync=async function(T,V,Q,Y,Z,Te,Pe,Ae=0){if(!(T&&T.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Le=He.get(T).__webglFramebuffer;if(T.isWebGLCubeRenderTarget&&Pe!==void 0&&(Le=Le[Pe],Array.isArray(Le)&&(Le=Le[0])),Le)if(V>=0&&V<=T.width-Y&&Q>=0&&Q<=T.height-Z){Me.bindFramebuffer(O.FRAMEBUFFER,Le);let Ge=T.textures[Ae],it=Ge.format,pt=Ge.type;T.textures.length>1&&O.readBuffer(O.COLOR_ATTACHMENT0+Ae);let Ve=Cr(Ge);if(Ve.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Ve.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let mt=O.createBuffer();O.bindBuffer(O.PIXEL_PACK_BUFFER,mt),O.bufferData(O.PIXEL_PACK_BUFFER,Te.byteLength,O.STREAM_READ),O.readPixels(V,Q,Y,Z,ge.convert(it),ge.convert(pt),0),O.bindBuffer(O.PIXEL_PACK_BUFFER,null);let Kt=ce!==null?He.get(ce).__webglFramebuffer:null;Me.bindFramebuffer(O.FRAMEBUFFER,Kt);let Ct=O.fenceSync(O.SYNC_GPU_COMMANDS_COMPLETE,0);return O.flush(),await ig(O,Ct,4),O.bindBuffer(O.PIXEL_PACK_BUFFER,mt),O.getBufferSubData(O.PIXEL_PACK_BUFFER,0,Te),O.bindBuffer(O.PIXEL_PACK_BUFFER,null),O.deleteBuffer(mt),O.deleteSync(Ct),Te}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(T,V=null,Q=0){let Y=Math.pow(2,-Q),Z=Math.floor(T.image.width*Y),Te=Math.floor(T.image.height*Y),Pe=V!==null?V.x:0,Ae=V!==null?V.y:0;$e.setTexture2D(T,0),O.copyTexSubImage2D(O.TEXTURE_2D,Q,0,0,Pe,Ae,Z,Te),Me.unbindTexture()},this.copyTextureToTexture=function(T,V,Q=null,Y=null,Z=0,Te=0){let Pe,Ae,Le,Ge,it,pt,Ve,mt,Kt,Ct=T.isCompressedTexture?T.mipmaps[Te]:T.image;if(Q!==null)Pe=Q.max.x-Q.min.x,Ae=Q.max.y-Q.min.y,Le=Q.isBox3?Q.max.z-Q.min.z:1,Ge=Q.min.x,it=Q.min.y,pt=Q.isBox3?Q.min.z:0;else{let ht=Math.pow(2,-Z);Pe=Math.floor(Ct.width*ht),Ae=Math.floor(Ct.height*ht),T.isDataArrayTexture?Le=Ct.depth:T.isData3DTexture?Le=Math.floor(Ct.depth*ht):Le=1,Ge=0,it=0,pt=0}Y!==null?(Ve=Y.x,mt=Y.y,Kt=Y.z):(Ve=0,mt=0,Kt=0);let Pt=ge.convert(V.format),xn=ge.convert(V.type),Oe;V.isData3DTexture?($e.setTexture3D(V,0),Oe=O.TEXTURE_3D):V.isDataArrayTexture||V.isCompressedArrayTexture?($e.setTexture2DArray(V,0),Oe=O.TEXTURE_2D_ARRAY):($e.setTexture2D(V,0),Oe=O.TEXTURE_2D),Me.activeTexture(O.TEXTURE0),Me.pixelStorei(O.UNPACK_FLIP_Y_WEBGL,V.flipY),Me.pixelStorei(O.UNPACK_PREMULTIPLY_ALPHA_WEBGL,V.premultiplyAlpha),Me.pixelStorei(O.UNPACK_ALIGNMENT,V.unpackAlignment);let cn=Me.getParameter(O.UNPACK_ROW_LENGTH),yt=Me.getParameter(O.UNPACK_IMAGE_HEIGHT),ps=Me.getParameter(O.UNPACK_SKIP_PIXELS),un=Me.getParameter(O.UNPACK_SKIP_ROWS),Pr=Me.getParameter(O.UNPACK_SKIP_IMAGES);Me.pixelStorei(O.UNPACK_ROW_LENGTH,Ct.width),Me.pixelStorei(O.UNPACK_IMAGE_HEIGHT,Ct.height),Me.pixelStorei(O.UNPACK_SKIP_PIXELS,Ge),Me.pixelStorei(O.UNPACK_SKIP_ROWS,it),Me.pixelStorei(O.UNPACK_SKIP_IMAGES,pt);let qi=T.isDataArrayTexture||T.isData3DTexture,ms=V.isDataArrayTexture||V.isData3DTexture;if(T.isDepthTexture){let ht=He.get(T),en=He.get(V),Xn=He.get(ht.__renderTarget),It=He.get(en.__renderTarget);Me.bindFramebuffer(O.READ_FRAMEBUFFER,Xn.__webglFramebuffer),Me.bindFramebuffer(O.DRAW_FRAMEBUFFER,It.__webglFramebuffer);for(let hn=0;hn<Le;hn++)qi&&(O.framebufferTextureLayer(O.READ_FRAMEBUFFER,O.COLOR_ATTACHMENT0,He.get(T).__webglTexture,Z,pt+hn),O.framebufferTextureLayer(O.DRAW_FRAMEBUFFER,O.COLOR_ATTACHMENT0,He.get(V).__webglTexture,Te,Kt+hn)),O.blitFramebuffer(Ge,it,Ge+Pe,it+Ae,Ve,mt,Ve+Pe,mt+Ae,O.DEPTH_BUFFER_BIT,O.NEAREST);Me.bindFramebuffer(O.READ_FRAMEBUFFER,null),Me.bindFramebuffer(O.DRAW_FRAMEBUFFER,null)}else if(Z!==0||T.isRenderTargetTexture||He.has(T)){let ht=He.get(T),en=He.get(V);Me.bindFramebuffer(O.READ_FRAMEBUFFER,U),Me.bindFramebuffer(O.DRAW_FRAMEBUFFER,X);for(let Xn=0;Xn<Le;Xn++)qi?O.framebufferTextureLayer(O.READ_FRAMEBUFFER,O.COLOR_ATTACHMENT0,ht.__webglTexture,Z,pt+Xn):O.framebufferTexture2D(O.READ_FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_2D,ht.__webglTexture,Z),ms?O.framebufferTextureLayer(O.DRAW_FRAMEBUFFER,O.COLOR_ATTACHMENT0,en.__webglTexture,Te,Kt+Xn):O.framebufferTexture2D(O.DRAW_FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_2D,en.__webglTexture,Te),Z!==0?O.blitFramebuffer(Ge,it,Ge+Pe,it+Ae,Ve,mt,Ve+Pe,mt+Ae,O.COLOR_BUFFER_BIT,O.NEAREST):ms?O.copyTexSubImage3D(Oe,Te,Ve,mt,Kt+Xn,Ge,it,Pe,Ae):O.copyTexSubImage2D(Oe,Te,Ve,mt,Ge,it,Pe,Ae);Me.bindFramebuffer(O.READ_FRAMEBUFFER,null),Me.bindFramebuffer(O.DRAW_FRAMEBUFFER,null)}else ms?T.isDataTexture||T.isData3DTexture?O.texSubImage3D(Oe,Te,Ve,mt,Kt,Pe,Ae,Le,Pt,xn,Ct.data):V.isCompressedArrayTexture?O.compressedTexSubImage3D(Oe,Te,Ve,mt,Kt,Pe,Ae,Le,Pt,Ct.data):O.texSubImage3D(Oe,Te,Ve,mt,Kt,Pe,Ae,Le,Pt,xn,Ct):T.isDataTexture?O.texSubImage2D(O.TEXTURE_2D,Te,Ve,mt,Pe,Ae,Pt,xn,Ct.data):T.isCompressedTexture?O.compressedTexSubImage2D(O.TEXTURE_2D,Te,Ve,mt,Ct.width,Ct.height,Pt,Ct.data):O.texSubImage2D(O.TEXTURE_2D,Te,Ve,mt,Pe,Ae,Pt,xn,Ct);Me.pixelStorei(O.UNPACK_ROW_LENGTH,cn),Me.pixelStorei(O.UNPACK_IMAGE_HEIGHT,yt),Me.pixelStorei(O.UNPACK_SKIP_PIXELS,ps),Me.pixelStorei(O.UNPACK_SKIP_ROWS,un),Me.pixelStorei(O.UNPACK_SKIP_IMAGES,Pr),Te===0&&V.generateMipmaps===!0&&V.mipmapsAutoUpdate===!0&&O.generateMipmap(Oe),Me.unbindTexture()},this.initRenderTarget=function(T){He.get(T).__webglFramebuffer===void 0&&$e.setupRenderTarget(T)},this.initTexture=function(T){T.isCubeTexture?$e.setTextureCube(T,0):T.isData3DTexture?$e.setTexture3D(T,0):T.isDataArrayTexture||T.isCompressedArrayTexture?$e.setTexture2DArray(T,0):$e.setTexture2D(T,0),Me.unbindTexture()},this.resetState=function(){$=0,W=0,ce=null,Me.reset(),be.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return bi}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=xt._getDrawingBufferColorSpace(e),t.unpackColorSpace=xt._getUnpackColorSpace()}};var Mi=class extends Error{};function Kd(){return{stream:0,sequence:0,episode:0,tick:0,policyVersion:0,policyAgeS:0,speed:1,simTimeS:0,score:[0,0],flags:0,mode:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0)}}var qg=32767;function Yg(n,e=Kd()){if(n.byteLength<gl)throw new Mi(`a frame of ${n.byteLength} bytes has no header`);if(n.byteLength>bp)throw new Mi(`a frame of ${n.byteLength} bytes is too long`);let t=new DataView(n),i=t.getUint8(zn.type),s=t.getUint8(zn.version);if(i!==_h.POSES)throw new Mi(`message type ${i} is not a pose frame`);if(s!==ml)throw new Mi(`frame version ${s}, this page reads ${ml}`);let r=t.getUint16(zn.blocks,!0),o=Vw(t,r);return e.stream=t.getUint16(zn.stream,!0),e.sequence=t.getUint32(zn.sequence,!0),e.episode=t.getUint32(zn.episode,!0),e.tick=t.getUint32(zn.tick,!0),e.policyVersion=t.getUint32(zn.policy_version,!0),e.policyAgeS=qa(t.getFloat32(zn.policy_age_s,!0),"policy age"),e.speed=qa(t.getFloat32(zn.speed,!0),"speed"),e.simTimeS=qa(t.getFloat64(zn.sim_time_s,!0),"simulation time"),e.score[0]=t.getUint16(zn.score_0,!0),e.score[1]=t.getUint16(zn.score_1,!0),e.flags=t.getUint8(zn.flags),e.mode=t.getUint8(zn.mode),(e.bodies!==o||e.positions.length!==o*3)&&(e.bodies=o,e.positions=new Float32Array(o*3),e.quaternions=new Float32Array(o*4)),Gw(t,r,e),e}function Vw(n,e){let t=gl,i=0;for(let s=0;s<e;s++){if(t+_l>n.byteLength)throw new Mi("a block header is cut off");let r=n.getUint16(t+Br.instances,!0),o=n.getUint16(t+Br.bodies,!0);t+=_l+r*(12+o*14),i+=r*o}if(t!==n.byteLength)throw new Mi(`blocks describe ${t} bytes, the frame has ${n.byteLength}`);return i}function Gw(n,e,t){let i=gl,s=0;for(let r=0;r<e;r++){let o=n.getUint16(i+Br.instances,!0),a=n.getUint16(i+Br.bodies,!0),l=qa(n.getFloat32(i+Br.extent,!0),"extent")/qg,c=i+_l,u=c+o*12,d=u+o*a*6;for(let f=0;f<o;f++)for(let h=0;h<a;h++){let g=f*a+h;for(let v=0;v<3;v++){let p=qa(n.getFloat32(c+f*12+v*4,!0),"root");t.positions[s*3+v]=p+n.getInt16(u+g*6+v*2,!0)*l}Hw(n,d+g*8,t.quaternions,s*4),s++}i=d+o*a*8}}function Hw(n,e,t,i){let s=0;for(let o=0;o<4;o++){let a=n.getInt16(e+o*2,!0)/qg;t[i+o]=a,s+=a*a}if(s<1e-6)throw new Mi("a quaternion has length zero");let r=1/Math.sqrt(s);for(let o=0;o<4;o++)t[i+o]=(t[i+o]??0)*r}function qa(n,e){if(!Number.isFinite(n))throw new Mi(`${e} is not a finite number`);return n}function $g(n,e){let t=new ArrayBuffer(Sp),i=new DataView(t);return i.setUint8(Wo.type,_h.ACK),i.setUint8(Wo.version,ml),i.setUint16(Wo.stream,n,!0),i.setUint32(Wo.sequence,e,!0),t}function Zg(){return{bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0)}}function Kg(n,e,t){if(n.length===0)return!1;let i=n.length-1;for(;i>0&&n.at(i-1).simTimeS>=e;)i--;let s=n.at(i),r=i>0?n.at(i-1):s,o=s.simTimeS-r.simTimeS,a=o>0?Math.min(Math.max((e-r.simTimeS)/o,0),1):1;return Ww(r,s,a,t),!0}function Ww(n,e,t,i){i.bodies!==e.bodies&&(i.bodies=e.bodies,i.positions=new Float32Array(e.bodies*3),i.quaternions=new Float32Array(e.bodies*4));for(let s=0;s<e.bodies*3;s++){let r=n.positions[s]??0;i.positions[s]=r+((e.positions[s]??0)-r)*t}for(let s=0;s<e.bodies;s++)Xw(n.quaternions,e.quaternions,s*4,t,i.quaternions)}function Xw(n,e,t,i,s){let r=0;for(let c=0;c<4;c++)r+=(n[t+c]??0)*(e[t+c]??0);let o=r<0?-1:1,a=0;for(let c=0;c<4;c++){let u=(n[t+c]??0)*(1-i)+o*(e[t+c]??0)*i;s[t+c]=u,a+=u*u}let l=a>1e-12?1/Math.sqrt(a):0;for(let c=0;c<4;c++)s[t+c]=l===0?e[t+c]??0:(s[t+c]??0)*l}var qw=1.6,Jg=1e3/60,Yw=4,Qg=250,Cu=class{intervalMs=Jg;lastArrivalMs=Number.NaN;lastSequence=0;offsetS=Number.NaN;speed=1;shownS=Number.NEGATIVE_INFINITY;get frameIntervalMs(){return this.intervalMs}reset(){this.intervalMs=Jg,this.lastArrivalMs=Number.NaN,this.snap()}snap(){this.offsetS=Number.NaN,this.shownS=Number.NEGATIVE_INFINITY}arrived(e,t){let i=e.sequence-this.lastSequence|0;if(Number.isFinite(this.lastArrivalMs)&&i>0&&i<100){let a=t-this.lastArrivalMs;if(a<4*Qg){let l=Math.min(Math.max(a,Yw),Qg);this.intervalMs+=(l-this.intervalMs)*.06}}this.lastArrivalMs=t,this.lastSequence=e.sequence;let s=e.simTimeS-e.speed*t/1e3,r=s-this.offsetS;(e.flags&yh.PAUSED)!==0||e.speed!==this.speed||!(Math.abs(r)<.2*Math.max(e.speed,.25))?(this.offsetS=s,this.speed=e.speed):this.offsetS+=r*.08}time(e,t){let i=e.newest;if(i===void 0)return 0;if((i.flags&yh.PAUSED)!==0)return this.shownS=i.simTimeS,this.shownS;let s=this.offsetS+this.speed*(t-qw*this.intervalMs)/1e3;return this.shownS=Math.min(Math.max(s,this.shownS,e.at(0).simTimeS),i.simTimeS),this.shownS}};var Pu=class{constructor(e=12){this.capacity=e;this.slots=Array.from({length:e+1},Kd)}capacity;slots;first=0;count=0;get length(){return this.count}get newest(){return this.count===0?void 0:this.at(this.count-1)}at(e){if(e<0||e>=this.count)throw new RangeError(`snapshot ${e} of ${this.count}`);return this.slot(e)}clear(){this.first=0,this.count=0}push(e){let t=this.newest,i=Yg(e,this.slot(this.count));if(t!==void 0&&t.stream===i.stream){let s=t.sequence-i.sequence|0;if(s>=0&&s<1e3)return"ignored"}return t!==void 0&&$w(t,i)?(this.first=(this.first+this.count)%this.slots.length,this.count=1,"snapped"):(this.count===this.capacity?this.first=(this.first+1)%this.slots.length:this.count+=1,"added")}slot(e){return this.slots[(this.first+e)%this.slots.length]}};function $w(n,e){return n.stream!==e.stream||n.episode!==e.episode||n.bodies!==e.bodies||n.simTimeS>e.simTimeS}var i0=26,jg=.38,Zw=.975,e0=.93;function s0(){let n=new Zn(i0,1,.05,500);return n.up.set(0,0,1),n}function r0(n,e,t,i){if(n.aspect=i,!e.flat){n.position.set(...e.position),n.lookAt(new G(...e.target)),n.updateProjectionMatrix(),n.updateMatrixWorld();return}let s=t.getCenter(new G).setZ(0),r=new G(0,-Math.sin(jg),Math.cos(jg)),o=Kw(t),a=.1,l=400,c=s.clone();for(let u=0;u<40;u++){let d=(a+l)/2;for(let g=0;g<3;g++){t0(n,c,r,d);let{top:v,bottom:p}=n0(n,o);c.y+=(v+p)/2*d*Math.tan(i0*Math.PI/360)*.9}t0(n,c,r,d);let f=n0(n,o);f.side<=Zw&&f.top<=e0&&f.bottom>=-e0?l=d:a=d}}function t0(n,e,t,i){n.position.copy(e).addScaledVector(t,i),n.lookAt(e),n.near=i*.2,n.far=i*4,n.updateProjectionMatrix(),n.updateMatrixWorld()}var wo=new G;function n0(n,e){let t=0,i=Number.NEGATIVE_INFINITY,s=Number.POSITIVE_INFINITY;for(let r of e){if(wo.copy(r).applyMatrix4(n.matrixWorldInverse),wo.z>=0)return{side:9,top:9,bottom:-9};wo.applyMatrix4(n.projectionMatrix),t=Math.max(t,Math.abs(wo.x)),i=Math.max(i,wo.y),s=Math.min(s,wo.y)}return{side:t,top:i,bottom:s}}function Kw(n){let e=[];for(let t of[n.min.x,n.max.x])for(let i of[n.min.y,n.max.y])for(let s of[n.min.z,n.max.z])e.push(new G(t,i,s));return e}var o0=[{pixelRatio:2,antialias:!0,shadowMap:2048,segments:48},{pixelRatio:1.5,antialias:!0,shadowMap:1024,segments:32},{pixelRatio:1,antialias:!0,shadowMap:512,segments:24},{pixelRatio:1,antialias:!1,shadowMap:0,segments:24},{pixelRatio:.75,antialias:!1,shadowMap:0,segments:16},{pixelRatio:.5,antialias:!1,shadowMap:0,segments:12}],Jw=30,Qw=60,jw=18.5,e1=40,t1=6,a0=20,Iu=class{constructor(e){this.level=e}level;sum=0;count=-a0;quiet=0;patience=t1;rose=!1;get quality(){return o0[this.level]}measure(e){if(!(e>0&&e<1e3)||(this.count+=1,this.count<=0)||(this.sum+=e,this.count<e1&&this.sum<1500))return!1;let t=this.sum/this.count;this.sum=0,this.count=0;let i=this.level;return t>Jw?(this.level=Math.min(this.level+(t>Qw?2:1),o0.length-1),this.rose&&(this.patience=Math.min(this.patience*2,400)),this.rose=!1,this.quiet=0):t<jw?(this.quiet+=1,this.quiet>=this.patience&&this.level>0&&(this.level-=1,this.quiet=0,this.rose=!0)):this.quiet=0,this.level!==i&&(this.count=-a0),this.level!==i}},Lu=class{ring=new Float64Array(300);at=0;filled=0;add(e){this.ring[this.at]=e,this.at=(this.at+1)%this.ring.length,this.filled=Math.min(this.filled+1,this.ring.length)}report(){let e=Array.from(this.ring.subarray(0,this.filled)).sort((r,o)=>r-o),t=new Array(21).fill(0),i=0;for(let r of e){i+=r;let o=Math.min(Math.floor(r/2),20);t[o]=(t[o]??0)+1}let s=r=>e[Math.min(Math.floor(r*e.length),e.length-1)]??0;return{fps:i>0?1e3*e.length/i:0,p50:s(.5),p99:s(.99),max:s(1),histogram:t}}};var Ya=new G;function wi(n,e,t,i,s,r){let o=2*Math.PI*s/4,a=Math.max(r-2*s,0),l=Math.PI/4;Ya.copy(e),Ya[i]=0,Ya.normalize();let c=.5*o/(o+a),u=1-Ya.angleTo(n)/l;return Math.sign(Ya[t])===1?u*c:a/(o+a)+c+c*(1-u)}var Du=class n extends rs{constructor(e=1,t=1,i=1,s=2,r=.1){let o=s*2+1;if(r=Math.min(e/2,t/2,i/2,r),super(1,1,1,o,o,o),this.type="RoundedBoxGeometry",this.parameters={width:e,height:t,depth:i,segments:s,radius:r},o===1)return;let a=this.toNonIndexed();this.index=null,this.attributes.position=a.attributes.position,this.attributes.normal=a.attributes.normal,this.attributes.uv=a.attributes.uv;let l=new G,c=new G,u=new G(e,t,i).divideScalar(2).subScalar(r),d=this.attributes.position.array,f=this.attributes.normal.array,h=this.attributes.uv.array,g=d.length/6,v=new G,p=.5/o;for(let m=0,x=0;m<d.length;m+=3,x+=2)switch(l.fromArray(d,m),c.copy(l),c.x-=Math.sign(c.x)*p,c.y-=Math.sign(c.y)*p,c.z-=Math.sign(c.z)*p,c.normalize(),d[m+0]=u.x*Math.sign(l.x)+c.x*r,d[m+1]=u.y*Math.sign(l.y)+c.y*r,d[m+2]=u.z*Math.sign(l.z)+c.z*r,f[m+0]=c.x,f[m+1]=c.y,f[m+2]=c.z,Math.floor(m/g)){case 0:v.set(1,0,0),h[x+0]=wi(v,c,"z","y",r,i),h[x+1]=1-wi(v,c,"y","z",r,t);break;case 1:v.set(-1,0,0),h[x+0]=1-wi(v,c,"z","y",r,i),h[x+1]=1-wi(v,c,"y","z",r,t);break;case 2:v.set(0,1,0),h[x+0]=1-wi(v,c,"x","z",r,e),h[x+1]=wi(v,c,"z","x",r,i);break;case 3:v.set(0,-1,0),h[x+0]=1-wi(v,c,"x","z",r,e),h[x+1]=1-wi(v,c,"z","x",r,i);break;case 4:v.set(0,0,1),h[x+0]=1-wi(v,c,"x","y",r,e),h[x+1]=1-wi(v,c,"y","x",r,t);break;case 5:v.set(0,0,-1),h[x+0]=wi(v,c,"x","y",r,e),h[x+1]=1-wi(v,c,"y","x",r,t);break}}static fromJSON(e){return new n(e.width,e.height,e.depth,e.segments,e.radius)}};function Jd(n,e){let t=document.createElement("canvas");t.width=n,t.height=e;let i=t.getContext("2d");if(i===null)throw new Error("This browser gives no 2D canvas.");return[t,i]}function l0(n,e){let[i,s]=Jd(256,256);s.fillStyle="#f4f4f4",s.fillRect(0,0,256,256);let r=12345,o=()=>(r=Math.imul(r,1664525)+1013904223>>>0,r/4294967296);for(let l=0;l<5200;l++)s.fillStyle=o()<.5?"rgba(255,255,255,0.30)":"rgba(0,0,0,0.07)",s.fillRect(o()*256,o()*256,1+o(),2+o()*4);let a=new hr(i);return a.colorSpace=Un,a.minFilter=Fi,a.magFilter=Fn,a.anisotropy=4,a.wrapS=a.wrapT=so,a.repeat.set(n/2.5,e/2.5),a}function c0(){let[e,t]=Jd(256,256),i=t.createImageData(256,256),s=o=>Math.min(Math.max(o,0),1)**2*(3-2*Math.min(Math.max(o,0),1));for(let o=0;o<256;o++)for(let a=0;a<256;a++){let l=u=>s(Math.min(u,255-u)/76.8),c=(o*256+a)*4;i.data.fill(255,c,c+3),i.data[c+3]=255*l(a)*l(o)}t.putImageData(i,0,0);let r=new hr(e);return r.colorSpace=Un,r}function Qd(n,e){let[t,i]=Jd(128,128),s=i.createRadialGradient(64,64,0,64,64,64);for(let o=0;o<=10;o++){let a=(1-o/10)**e;s.addColorStop(o/10,n.replace("ALPHA",a.toFixed(3)))}i.fillStyle=s,i.fillRect(0,0,128,128);let r=new hr(t);return r.colorSpace=Un,r}function jd(n,e,t){let i=new vn(n1(n,e,t),i1(n,e,t));i.position.set(...n.position);let[s,r,o,a]=n.quaternion;i.quaternion.set(r,o,a,s);let l=n.opacity>=1&&n.shape!=="line";return i.castShadow=e.shadows&&l&&n.shape!=="plane",i.receiveShadow=e.shadows&&l&&!t,i}function n1(n,e,t){let[i=.5,s=.5,r=.5]=n.size;switch(n.shape){case"box":{let o=Math.min(i,s,r)*.35;return t&&e.segments>=16?new Du(2*i,2*s,2*r,3,o):new rs(2*i,2*s,2*r)}case"sphere":return new Ta(i,e.segments,Math.max(8,e.segments>>1));case"cylinder":return new pa(i,i,2*s,e.segments).rotateX(Math.PI/2);case"capsule":return new fa(i,2*s,6,e.segments).rotateX(Math.PI/2);case"plane":return new Ui(2*i,2*s);case"line":return s1(n.points,e.line)}}function i1(n,e,t){let i=new nt(n.colour);if(n.shape==="line")return new hi({color:i,transparent:!0,opacity:n.opacity*.9,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-2});if(n.opacity<1)return new hi({color:i,transparent:!0,opacity:n.opacity,depthWrite:!1,blending:e.dark?mr:as});if(n.shape==="plane"&&e.flat){let[r=1,o=1]=n.size;return new go({color:i,map:l0(r*2,o*2)})}let s=!t&&e.teams.has(n.colour)?i.clone().multiplyScalar(.55):new nt(0);return e.rich?new Aa({color:i,emissive:s,roughness:t?.42:.8,metalness:t?.05:0}):new go({color:i,emissive:s})}function s1(n,e){let t=new Dn,i=n.length;if(i<2)return t;let s=n[0],r=n[i-1],o=i>2&&Math.hypot(s[0]-r[0],s[1]-r[1],s[2]-r[2])<1e-6,a=[],l=[],c=e/2;for(let u=0;u<i;u++){let d=n[u],f=u>0?n[u-1]:o?n[i-2]:void 0,h=u<i-1?n[u+1]:o?n[1]:void 0,[g,v]=r1(f,d,h);if(a.push(d[0]+g*c,d[1]+v*c,d[2],d[0]-g*c,d[1]-v*c,d[2]),u>0){let p=u*2;l.push(p-2,p-1,p,p,p-1,p+1)}}return t.setAttribute("position",new Mt(a,3)),t.setIndex(l),t.computeVertexNormals(),t}function r1(n,e,t){let i=(l,c)=>{let u=Math.hypot(c[0]-l[0],c[1]-l[1])||1;return[-(c[1]-l[1])/u,(c[0]-l[0])/u]};if(n===void 0)return t===void 0?[0,0]:i(e,t);if(t===void 0)return i(n,e);let s=i(n,e),r=i(e,t),o=[s[0]+r[0],s[1]+r[1]],a=Math.min(2/Math.max(o[0]**2+o[1]**2,1e-6),1.5);return[o[0]*a,o[1]*a]}var u0=fr,Nu=class{constructor(e,t,i){this.spec=e;let s=new Set(e.bodies.filter(a=>a.agent>=0).map(a=>a.geoms[0]?.colour??"")),r={segments:t.segments,rich:t.shadowMap>0,shadows:t.shadowMap>0,flat:e.camera.flat,line:e.extent*.009,dark:i.dark,teams:s},o=e.camera.flat?l1(e.static):void 0;for(let a of e.static){if(a===o)continue;let l=a.opacity<1&&a.shape!=="line",c=l?c1(a,e.static,s):a.colour,u=jd(l?{...a,colour:c}:a,r,!1);this.scene.add(u),this.bounds.expandByObject(u,!0),l&&e.camera.flat&&this.addGlow(a,c,i)}this.bounds.isEmpty()&&this.bounds.set(new G(-1,-1,0),new G(1,1,1)),o!==void 0&&this.addGround(o,i);for(let a of e.bodies)this.bodies.push(this.addBody(a,r,i));this.addLight(t,i),this.scene.background=new nt(i.background)}spec;scene=new oa;bounds=new Ni;bodies=[];glows=[];pulse=0;pose(e){let{positions:t,quaternions:i}=e,s=Math.min(e.bodies,this.bodies.length);for(let r=0;r<s;r++){let o=this.bodies[r],[a,l,c]=[t[r*3]??0,t[r*3+1]??0,t[r*3+2]??0];o.group.position.set(a,l,c),o.group.quaternion.set(i[r*4+1]??0,i[r*4+2]??0,i[r*4+3]??0,i[r*4]??1),o.shadow?.position.set(a+o.radius*.12,l-o.radius*.16,.006),o.ring?.position.set(a,l,.008)}}highlight(e){this.spec.bodies.forEach((t,i)=>{let s=this.bodies[i]?.ring;s!==void 0&&(s.visible=t.agent===e&&e>=0)})}flare(){this.pulse=1}animate(e){if(!(this.pulse<=0)){this.pulse=Math.max(this.pulse-e*.9,0);for(let t of this.glows)t.mesh.material.opacity=t.strength*(1+1.6*this.pulse)}}object(e){return this.bodies[e]?.group}radius(e){return this.bodies[e]?.radius??0}dispose(){this.scene.traverse(e=>{if(!(e instanceof vn))return;e.geometry.dispose();let t=e.material;t.map?.dispose(),t.dispose()})}addLight(e,t){this.scene.add(new Ca(16055295,t.dark?1849898:7312504,t.dark?1.9:2.4));let i=new La(16774108,2.1),s=this.bounds.getSize(new G),r=Math.max(s.x,s.y)*.62;i.position.set(-r*.35,r*.5,r*1.5),e.shadowMap>0&&(i.castShadow=!0,i.shadow.mapSize.set(e.shadowMap,e.shadowMap),i.shadow.radius=4,i.shadow.bias=-6e-4,i.shadow.normalBias=.01,Object.assign(i.shadow.camera,{left:-r,right:r,top:r,bottom:-r,near:.1,far:r*4})),this.scene.add(i)}addGround(e,t){let i=this.bounds.getSize(new G),s=new nt(e.colour).lerp(new nt(t.background),t.dark?.25:.55),r=new hi({map:c0(),color:s,transparent:!0,depthWrite:!1}),o=new vn(new Ui(i.x*1.9,i.y*2.1),r);o.position.set(e.position[0],e.position[1],e.position[2]),o.renderOrder=-2,this.scene.add(o)}addGlow(e,t,i){let[s=.3,r=.3]=e.size,o=.7,a=new hi({map:Qd("rgba(255,255,255,ALPHA)",1.8),color:new nt(t),transparent:!0,opacity:o,depthWrite:!1,blending:i.dark?mr:as}),l=new vn(new Ui(s*2+r*2.2,r*4),a);l.position.set(e.position[0],e.position[1],.014),l.renderOrder=1,this.scene.add(l),this.glows.push({mesh:l,strength:o})}addBody(e,t,i){let s=new Ms;for(let d of e.geoms)s.add(jd(d,t,!0));let r=new Ni().setFromObject(s),o=r.isEmpty()?new G(.2,.2,.2):r.getSize(new G),a=Math.max(o.x,o.y)/2;if(e.agent>=0&&t.flat&&e.geoms.length<2&&s.add(a1(a,r.max.z)),this.scene.add(s),!t.flat)return{group:s,shadow:void 0,ring:void 0,radius:a};let l=(t.shadows?.34:.62)*(i.dark?1:.8),c=o1(Qd("rgba(0,8,4,ALPHA)",1.3),a*3.1,l);this.scene.add(c);let u;if(e.agent>=0){let d=new hi({color:16777215,transparent:!0,opacity:.85,side:Si,depthWrite:!1});u=new vn(new Ma(a*1.42,a*1.58,40),d),u.visible=!1,this.scene.add(u)}return{group:s,shadow:c,ring:u,radius:a}}};function o1(n,e,t){let i=new hi({map:n,transparent:!0,opacity:t,depthWrite:!1}),s=new vn(new Ui(e,e),i);return s.renderOrder=0,s}function a1(n,e){let t=n*.62,i=new po;i.moveTo(t,0),i.lineTo(-t*.55,t*.8),i.lineTo(-t*.15,0),i.lineTo(-t*.55,-t*.8),i.closePath();let s=new vn(new wa(i),new hi({color:16777215}));return s.position.z=e+.004,s}function l1(n){let e=r=>(r.size[0]??0)*(r.size[1]??0),t=n.filter(r=>r.shape==="plane"&&r.opacity>=1),i=t.reduce((r,o)=>r===void 0||e(o)>e(r)?o:r,void 0);return t.filter(r=>r!==i&&i!==void 0&&r.position[2]>i.position[2]).length>0?i:void 0}function c1(n,e,t){let i=o=>Math.hypot(o.position[0]-n.position[0],o.position[1]-n.position[1]),s=2*Math.max(...n.size,0);return e.filter(o=>t.has(o.colour)&&i(o)<=s).sort((o,a)=>i(o)-i(a))[0]?.colour??n.colour}var Fu=class{constructor(e,t,i){this.send=e;this.onDrawn=t;this.onTrouble=i;this.control=new Iu(u1()?4:1),this.observer=new ResizeObserver(()=>this.resize())}send;onDrawn;onTrouble;meter=new Lu;ring=new Pu;playback=new Cu;poses=Zg();screen=new Float32Array(0);malformed=0;faults=0;drawn=0;control;renderer;world;camera=s0();unacknowledged;host;spec;palette={background:"#0c1210",dark:!0};tether;lastMs=Number.NaN;running=!1;highlighted=-1;observer;mount(e){this.host=e,this.observer.disconnect(),this.observer.observe(e),this.rebuild(),this.running||(this.running=!0,this.lastMs=Number.NaN,requestAnimationFrame(this.loop))}unmount(){this.running=!1,this.observer.disconnect(),this.host=void 0,this.dropRenderer()}show(e){this.spec=e,this.ring.clear(),this.playback.reset(),this.host!==void 0&&this.rebuild()}paint(e){this.palette=e,this.host!==void 0&&this.rebuild()}highlight(e){this.highlighted=e,this.world?.highlight(e)}flare(){this.world?.flare()}frame(e,t){try{let i=this.ring.push(e),s=this.ring.newest;i==="snapped"&&this.playback.snap(),i!=="ignored"&&this.playback.arrived(s,t),this.unacknowledged={stream:s.stream,sequence:s.sequence},this.running||this.acknowledge()}catch(i){if(!(i instanceof Mi))throw i;this.malformed+=1}}restart(){this.unacknowledged=void 0,this.ring.clear(),this.playback.reset()}pick(e,t){let{world:i,spec:s}=this;if(i===void 0||s===void 0)return;let r=this.ray(e,t),o;if(s.bodies.forEach((u,d)=>{let f=i.object(d);if(!u.draggable||f===void 0)return;let h=r.intersectObject(f,!0)[0];h!==void 0&&(o===void 0||h.distance<o.distance)&&(o={body:d,distance:h.distance,point:h.point})}),o??=this.near(e,t,r),o===void 0)return;let[a,l,c]=[this.poses.positions,this.poses.quaternions,o.body];return{body:c,point:[o.point.x,o.point.y,o.point.z],position:[a[c*3]??0,a[c*3+1]??0,a[c*3+2]??0],quaternion:[l[c*4]??1,l[c*4+1]??0,l[c*4+2]??0,l[c*4+3]??0]}}target(e,t,i){let s=new G(...i),r=this.spec?.camera.flat===!0?new G(0,0,1):this.camera.getWorldDirection(new G),o=this.ray(e,t).ray.intersectPlane(new ci().setFromNormalAndCoplanarPoint(r,s),new G);return o===null?void 0:[o.x,o.y,o.z]}band(e,t){let{tether:i}=this;i!==void 0&&(i.visible=e!==void 0&&t!==void 0,!(e===void 0||t===void 0)&&(i.geometry.setAttribute("position",new Mt([...e,...t],3)),i.geometry.computeBoundingSphere()))}get pixelRatio(){return this.renderer?.getPixelRatio()??0}loop=e=>{if(this.running){requestAnimationFrame(this.loop);try{this.draw(e)}catch(t){this.faults+=1,this.faults<=3&&console.error("A frame could not be drawn:",t)}}};draw(e){let t=e-this.lastMs;this.lastMs=e,t>0&&t<1e3&&this.meter.add(t),this.control.measure(t)&&this.rebuild();let{renderer:i,world:s}=this,r=this.ring.newest;i!==void 0&&s!==void 0&&r!==void 0?(Kg(this.ring,this.playback.time(this.ring,performance.now()),this.poses),s.pose(this.poses),s.animate(Number.isFinite(t)?t/1e3:0),i.render(s.scene,this.camera),this.drawn+=1,this.project(),this.onDrawn({newest:r,screen:this.screen},e)):i!==void 0&&s!==void 0&&i.render(s.scene,this.camera),this.acknowledge()}acknowledge(){this.unacknowledged!==void 0&&(this.send($g(this.unacknowledged.stream,this.unacknowledged.sequence)),this.unacknowledged=void 0)}project(){let{host:e}=this;if(e===void 0)return;let t=this.poses.bodies;this.screen.length!==t*2&&(this.screen=new Float32Array(t*2));for(let i=0;i<t;i++)Uu.set(this.poses.positions[i*3]??0,this.poses.positions[i*3+1]??0,this.poses.positions[i*3+2]??0),Uu.project(this.camera),this.screen[i*2]=(Uu.x+1)/2*e.clientWidth,this.screen[i*2+1]=(1-Uu.y)/2*e.clientHeight}near(e,t,i){let s;return this.spec?.bodies.forEach((r,o)=>{let a=Math.hypot((this.screen[o*2]??Number.NaN)-e,(this.screen[o*2+1]??Number.NaN)-t);if(!r.draggable||!(a<26)||s!==void 0&&s.distance<=a)return;let l=this.poses.positions,c=new G(l[o*3],l[o*3+1],l[o*3+2]),u=i.ray.closestPointToPoint(c,new G);u.sub(c).clampLength(0,this.world?.radius(o)??0).add(c),s={body:o,distance:a,point:u}}),s}ray(e,t){let{host:i}=this,s=new Da;if(i!==void 0){let r=new Be(e/i.clientWidth*2-1,1-t/i.clientHeight*2);s.setFromCamera(r,this.camera)}return s}rebuild(){let{host:e,spec:t}=this;if(e===void 0)return;let i=this.control.quality,s=this.renderer?.getContext();(s===void 0||s.getContextAttributes()?.antialias!==i.antialias)&&(this.dropRenderer(),this.makeRenderer(e,i.antialias)),this.world?.dispose(),this.world=void 0,!(this.renderer===void 0||t===void 0)&&(this.renderer.shadowMap.enabled=i.shadowMap>0,this.renderer.shadowMap.type=u0,this.world=new Nu(t,i,this.palette),this.world.highlight(this.highlighted),this.poses.bodies>0&&this.world.pose(this.poses),this.tether=new ca(new Dn,new ho({color:16777215,depthTest:!1,transparent:!0,opacity:.9})),this.tether.visible=!1,this.tether.frustumCulled=!1,this.world.scene.add(this.tether),this.resize())}makeRenderer(e,t){try{let i=new Au({antialias:t,powerPreference:"high-performance",stencil:!1}),s=i.domElement;s.className="canvas",s.addEventListener("webglcontextlost",r=>r.preventDefault()),s.addEventListener("webglcontextrestored",()=>this.rebuild()),e.prepend(s),this.renderer=i,this.onTrouble("")}catch{this.onTrouble("This browser cannot draw in 3D: turn on hardware acceleration or WebGL in its settings and load the page again.")}}dropRenderer(){this.world?.dispose(),this.world=void 0;let{renderer:e}=this;this.renderer=void 0,e!==void 0&&(e.domElement.remove(),e.dispose(),e.forceContextLoss())}resize(){let{host:e,renderer:t,world:i,spec:s}=this;if(e===void 0||t===void 0||i===void 0||s===void 0)return;let[r,o]=[e.clientWidth,e.clientHeight];r<2||o<2||(t.setPixelRatio(Math.min(window.devicePixelRatio,this.control.quality.pixelRatio)),t.setSize(r,o,!0),r0(this.camera,s.camera,i.bounds,r/o),t.render(i.scene,this.camera))}},Uu=new G;function u1(){try{let n=document.createElement("canvas").getContext("webgl2");if(n===null)return!0;let e=n.getExtension("WEBGL_debug_renderer_info"),t=String(n.getParameter(e===null?n.RENDERER:e.UNMASKED_RENDERER_WEBGL));return n.getExtension("WEBGL_lose_context")?.loseContext(),/swiftshader|llvmpipe|software|basic render/i.test(t)}catch{return!0}}var h0=7e3,tf=class{viewport=new Fu(e=>this.connection.bytes(e),(e,t)=>this.drawn(e,t),e=>{e!==Ie.state.trouble&&Ie.set({trouble:e})});keys=new yl(e=>{let t=this.humanAgent(),i=Ie.state.hello?.env.scene.camera.flat===!0;t>=0&&this.connection.tell({type:"input",agent:t,keys:i?Tp(e,t):e})});drag=new pl(({body:e,point:t,target:i})=>this.connection.tell({type:"force",body:e,point:t,target:i}),()=>this.connection.tell({type:"release"}));connection;drawnListeners=new Set;nextToast=1;watched=-1;constructor(){let e=`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws`;this.connection=new xl(e,{push:t=>this.push(t),frame:t=>this.viewport.frame(t,performance.now()),link:t=>this.link(t)},Ep)}start(){this.connection.open(),document.addEventListener("visibilitychange",()=>{document.hidden&&this.letGo(),this.tellVisible()}),window.addEventListener("blur",()=>this.letGo()),window.addEventListener("online",()=>this.connection.retryNow()),setInterval(()=>this.keys.heartbeat(performance.now()),50)}humanAgent(){return Ie.state.status?.operators.findIndex(e=>e.kind==="human")??-1}letGo(){this.keys.releaseAll(performance.now()),this.drag.end(),this.viewport.band(void 0,void 0)}go(e){e!==Ie.state.view&&(e!=="show"&&this.letGo(),Ie.set({view:e}),this.watched=-1,this.tellVisible(),e==="replays"&&this.loadReplays())}playPause(){this.attempt({type:Ie.state.status?.paused===!0?"play":"pause"})}stepOnce(){this.attempt({type:"step_once"})}speed(e){this.attempt({type:"speed",value:e})}reset(e){this.attempt(e===void 0?{type:"reset"}:{type:"reset",seed:e})}mode(e){this.attempt({type:"set_mode",mode:e})}swap(e,t){this.attempt({type:"swap",style:e,seconds:t})}assign(e,t){this.letGo(),this.attempt({type:"assign",agent:e,operator:t})}async saveReplay(){await this.attempt({type:"save_replay"})!==void 0&&this.toast("info","Replay saved: you find it under Replays.")}playReplay(e){this.attempt({type:"play_replay",path:e}).then(t=>{t!==void 0&&e!==""&&this.go("show")})}async loadReplays(){let e=await this.attempt({type:"list_replays"});e!==void 0&&Ie.set({replays:e.replays??[]})}grab(e,t){let i=this.viewport.pick(e,t);return i===void 0?!1:(this.drag.start(i.body,xp(i.point,i.position,i.quaternion),i.point,performance.now()),this.pullHeight=i.point,!0)}pull(e,t){let i=this.viewport.target(e,t,this.pullHeight);i!==void 0&&this.drag.move(i,performance.now())}drop(){this.drag.end(),this.viewport.band(void 0,void 0)}pullHeight=[0,0,0];train(){let{hello:e,settings:t,runs:i,runId:s}=Ie.state;if(e===void 0||Pi(i.find(o=>o.run_id===s)))return;let r={env_id:e.env.id,settings:t};this.attempt({type:"start_training",request:r}).then(o=>this.followAnswer(o))}resumeRun(e){this.attempt({type:"resume_run",run_id:e}).then(t=>{this.followAnswer(t),t!==void 0&&this.go("show")})}training(e,t){this.attempt({type:e,run_id:t})}deleteRun(e){this.attempt({type:"delete_run",run_id:e})}watchShow(e){this.attempt({type:"watch_show",run_id:e}).then(t=>{t!==void 0&&(this.follow(e),this.go("show"))})}async setHyper(e,t,i){try{return await this.connection.ask({type:"set_hyper",run_id:e,key:t,value:i}),""}catch(s){return s instanceof Ji?s.message:String(s)}}toast(e,t){let i=this.nextToast++,s=Ie.state.toasts.filter(r=>r.message!==t).slice(-3);Ie.set({toasts:[...s,{id:i,level:e,message:t}]}),setTimeout(()=>this.dismiss(i),e==="error"?h0*2:h0)}dismiss(e){Ie.set({toasts:Ie.state.toasts.filter(t=>t.id!==e)})}async attempt(e){Ie.set({busy:{...Ie.state.busy,[e.type]:!0}});try{return await this.connection.ask(e)}catch(t){this.toast("error",t instanceof Ji?t.message:String(t));return}finally{Ie.set({busy:{...Ie.state.busy,[e.type]:!1}})}}link(e){Ie.set({link:e}),e.kind==="open"&&this.tellVisible(),e.kind==="waiting"&&(this.letGo(),this.restartMatch())}restartMatch(){this.watched=-1,this.viewport.restart()}push(e){let t=Ie.state;switch(e.type){case"hello":{let i=t.hello;Ie.set({hello:e,runs:ef(e.runs),stageGone:""}),(i?.env.id!==e.env.id||i.version!==e.version)&&this.viewport.show(e.env.scene),this.follow(e.watched_run||ef(e.runs).find(Pi)?.run_id||t.runId,!0),t.view==="replays"&&this.loadReplays();break}case"stage_status":{Ie.set({status:e,stageGone:""}),e.notice!==""&&e.notice!==t.status?.notice&&this.toast("warning",e.notice),e.run_id!==null&&e.run_id!==""&&e.run_id!==t.status?.run_id&&this.follow(e.run_id),this.viewport.highlight(this.humanAgent()),this.humanAgent()<0&&this.keys.releaseAll(performance.now());break}case"run_changed":this.runChanged(e.run);break;case"run_deleted":{Ie.set({runs:t.runs.filter(i=>i.run_id!==e.run_id)}),t.runId===e.run_id&&this.follow("");break}case"events":{if(e.run_id!==t.runId)break;for(let i of e.events)t.history.add(i);Ie.set({historyRevision:t.history.revision});break}case"system":Ie.set({system:e});break;case"notice":this.toast(e.level,e.message);break;case"stage_gone":Ie.set({stageGone:e.reason||"The match process ended."}),this.restartMatch();break}}runChanged(e){let{runs:t,runId:i}=Ie.state,s=t.filter(o=>o.run_id!==e.run_id),r=t.find(o=>o.run_id===e.run_id);Ie.set({runs:ef([...s,e])}),e.run_id===i&&e.outcome==="failed"&&r?.outcome!=="failed"&&this.toast("error",`Training crashed: ${e.reason||"no reason was given."}`),i===""&&Pi(e)&&this.follow(e.run_id)}followAnswer(e){let t=e?.run,i=t?.run_id??e?.run_id;t!==void 0&&typeof t=="object"&&this.runChanged(t),i!==void 0&&this.follow(i);let s=e?.notice;typeof s=="string"&&s!==""&&this.toast("warning",s)}follow(e,t=!1){let{state:i}=Ie,s=i.runId===e&&i.history.runId===e;if(s&&!t)return;let r=s?i.history:new kr(e);Ie.set({runId:e,history:r,historyRevision:r.revision}),this.connection.ask({type:"watch_run",run_id:e,since_seq:r.lastSeq+1}).catch(o=>{o instanceof Ji&&o.code!=="unavailable"&&this.toast("error",o.message)})}tellVisible(){let{view:e,link:t}=Ie.state;t.kind==="open"&&this.connection.tell({type:"visible",frames:e==="show"&&!document.hidden,system:e==="system"&&!document.hidden})}drawn(e,t){let{score:i,policyVersion:s}=Ie.state,{newest:r}=e;if(r.score[0]!==i[0]||r.score[1]!==i[1]||r.policyVersion!==s){let a=h1(i,r.score);a>=0&&this.watched===r.stream&&(this.viewport.flare(),Ie.set({goal:{by:a,count:Ie.state.goal.count+1}})),Ie.set({score:[r.score[0],r.score[1]],policyVersion:r.policyVersion})}this.watched=r.stream,this.drag.flush(t);let o=this.drag.grabbed;if(o!==void 0){let a=this.viewport.poses.positions,l=o.body*3;this.viewport.band([a[l]??0,a[l+1]??0,(a[l+2]??0)+.05],o.target)}for(let a of this.drawnListeners)a(e,t)}};function h1(n,e){return e[0]===n[0]+1&&e[1]===n[1]?0:e[1]===n[1]+1&&e[0]===n[0]?1:-1}function ef(n){return[...n].sort((e,t)=>t.created_at-e.created_at)}var Fe=new tf;function d0(){let{viewport:n}=Fe,e={tick:()=>n.ring.newest?.tick??0,sequence:()=>n.ring.newest?.sequence??0,episode:()=>n.ring.newest?.episode??0,simTimeS:()=>n.ring.newest?.simTimeS??0,policyVersion:()=>n.ring.newest?.policyVersion??0,score:()=>Ie.state.score,speed:()=>n.ring.newest?.speed??0,flags:()=>n.ring.newest?.flags??0,fps:()=>n.meter.report().fps,frameInterval:()=>{let{p50:s,p99:r,max:o}=n.meter.report();return{p50:s,p99:r,max:o}},connection:()=>Ie.state.link.kind,view:()=>Ie.state.view,runId:()=>Ie.state.runId,runState:()=>i()?.state??"",envSteps:()=>Math.max(i()?.env_steps??0,Ie.state.history.newest?.env_steps??0),framesDrawn:()=>n.drawn,malformedFrames:()=>n.malformed,drawFaults:()=>n.faults,qualityLevel:()=>n.control.level,pixelRatio:()=>n.pixelRatio,dragging:()=>Fe.drag.active,heldKeys:()=>Fe.keys.mask,historyPoints:()=>Ie.state.history.steps.length,bodies:()=>{let s=document.querySelector(".viewport")?.getBoundingClientRect(),r=Ie.state.hello?.env.scene.bodies??[],{positions:o}=n.poses;return r.map((a,l)=>({name:a.name,x:(s?.left??0)+(n.screen[l*2]??Number.NaN),y:(s?.top??0)+(n.screen[l*2+1]??Number.NaN),world:[o[l*3]??Number.NaN,o[l*3+1]??Number.NaN,o[l*3+2]??Number.NaN]}))}},t={};for(let[s,r]of Object.entries(e))Object.defineProperty(t,s,{get:r,enumerable:!0});Object.defineProperty(window,"drillyard",{value:Object.freeze(t)});function i(){return Ie.state.runs.find(s=>s.run_id===Ie.state.runId)}}var f0=[["Space or P","pause or go on (Space dashes while you play)"],[".","one step while paused"],["R","new match"],["T","train"],["1 – 4","Show, Runs, Replays, System"],["W A S D or arrows","move, while you play"],["Q E","turn, while you play"],["Space or Shift","dash, while you play"],["?","this help"]];function p0(){window.addEventListener("keydown",n=>{n.ctrlKey||n.metaKey||n.altKey||p1(n.target)||d1(n)||n.repeat||f1(n)&&n.preventDefault()}),window.addEventListener("keyup",n=>{Fe.keys.set(n.code,0,performance.now())}),document.addEventListener("click",n=>{let e=n.target instanceof Element?n.target.closest("button"):null;n.detail>0&&e?.blur()}),document.addEventListener("change",n=>{n.target instanceof HTMLSelectElement&&n.target.blur()})}function d1(n){let e=Mp[n.code];return e===void 0||Ie.state.view!=="show"||Ie.state.help||Fe.humanAgent()<0?!1:(n.preventDefault(),n.repeat||Fe.keys.set(n.code,_s(e),performance.now()),!0)}function f1(n){if(n.key==="Escape")return Ie.set({help:!1}),!0;if(n.key==="?")return Ie.set({help:!Ie.state.help}),!0;let e=Sl[Number(n.key)-1];if(e!==void 0)return Fe.go(e),!0;if(Ie.state.hello?.read_only===!0)return!1;switch(n.key.toLowerCase()){case" ":return m1(n.target)?!1:(Fe.playPause(),!0);case"p":return Fe.playPause(),!0;case".":return Fe.stepOnce(),!0;case"r":return Fe.reset(),!0;case"t":return Fe.train(),!0;default:return!1}}function p1(n){return n instanceof HTMLElement&&(n.matches("input, select, textarea")||n.isContentEditable)}function m1(n){return n instanceof HTMLElement&&n.matches("button, a, summary")}var m0="drillyard.theme",g0=window.matchMedia("(prefers-color-scheme: light)");function vr(){return g1()??(g0.matches?"light":"dark")}function _0(){try{localStorage.setItem(m0,vr()==="dark"?"light":"dark")}catch{nf=vr()==="dark"?"light":"dark"}Ou()}var Cs=new Set;function Ou(){document.documentElement.dataset.theme=vr();for(let n of Cs)n()}g0.addEventListener("change",Ou);function sf(){return{background:getComputedStyle(document.documentElement).getPropertyValue("--stage").trim()||"#0c1210",dark:vr()==="dark"}}var nf;function g1(){try{let n=localStorage.getItem(m0);return n==="dark"||n==="light"?n:nf}catch{return nf}}var _1=Symbol.for("pv"),y1=0;function w(n,e,t,i,s,r){e||(e={});var o,a,l=e;if("ref"in l&&typeof n!="function")for(a in l={},e)a=="ref"?o=e[a]:l[a]=e[a];var c={type:n,props:l,key:t,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:_1,__v:--y1,__i:-1,__u:0};return(s||r)&&(c.__source=s,c.__self=r),Lt.vnode&&Lt.vnode(c),c}var x1={play:"M8 5.5v13l11-6.5z",pause:"M8 5v14M16 5v14",step:"M6 5.5v13l9-6.5zM18.5 5.5v13",reset:"M5 12a7 7 0 1 0 2.2-5.1M5 4v4.2h4.2",stop:"M7 7h10v10H7z",record:"M12 12m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",sun:"M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",moon:"M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",help:"M9.2 9a2.9 2.9 0 1 1 4.2 2.9c-.9.5-1.4 1-1.4 2.1M12 17.4v.1",close:"M6 6l12 12M18 6 6 18",eye:"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 12m-2.8 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",trash:"M5 7h14M10 7V4.8h4V7M7 7l.8 12.2h8.4L17 7",turnLeft:"M6 13a6.5 6.5 0 1 1 3 5.4M3 9.5 6 13l3.8-2.6",turnRight:"M18 13a6.5 6.5 0 1 0-3 5.4M21 9.5 18 13l-3.8-2.6",dash:"M13 3 5 14h6l-1 7 9-12h-6z"},v1=new Set(["play","stop","record","dash","step"]);function Zt({name:n}){return w("svg",{class:"icon",viewBox:"0 0 24 24","aria-hidden":"true",fill:v1.has(n)?"currentColor":"none",children:w("path",{d:x1[n],stroke:"currentColor","stroke-width":"2","stroke-linecap":"round","stroke-linejoin":"round"})})}function y0(){let n=Ze(i=>i.help),e=Ze(i=>i.hello?.version??""),t=mn(null);return pn(()=>{n?t.current?.showModal():t.current?.close()},[n]),w("dialog",{ref:t,class:"help","aria-label":"Help",onClose:()=>Ie.set({help:!1}),children:[w("div",{class:"dialog-head",children:[w("h2",{children:"What you see here"}),w("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>Ie.set({help:!1}),children:w(Zt,{name:"close"})})]}),w("p",{children:["Two players play football. Press ",w("b",{children:"Train"}),", and other processes play thousands of matches to find out what works. The match on screen takes up each new policy as it is learned: you watch the players get better."]}),w("p",{children:"Nothing you do to the match reaches the training: pause it, drag the ball, play yourself."}),w("table",{class:"keys",children:w("tbody",{children:f0.map(([i,s])=>w("tr",{children:[w("th",{scope:"row",children:i}),w("td",{children:s})]},i))})}),w("p",{class:"muted",children:["Drillyard ",e]})]})}function x0(){let n=Ze(t=>t.replays),e=Ze(t=>t.status?.replay??"");return pn(()=>{Fe.loadReplays()},[]),w("section",{class:"list","aria-label":"Replays",children:[w("h1",{children:"Replays"}),w("p",{class:"muted",children:"A replay is a match as it was, bit for bit: its seed, every input, and the policies that played."}),n===void 0?w("div",{class:"empty card",children:w("p",{children:"Looking for replays …"})}):n.length===0?w("div",{class:"empty card",children:[w("h2",{children:"No replay yet"}),w("p",{children:"Under the match, press Save replay: the match since its last reset is kept here."}),w("button",{type:"button",class:"primary",onClick:()=>Fe.go("show"),children:"To the Show"})]}):w("ul",{class:"rows",children:[...n].sort((t,i)=>i.created_at-t.created_at).map(t=>w("li",{class:"row card",children:[w("div",{class:"row-main",children:[w("div",{class:"row-name",children:[t.name," ",t.path===e&&w("span",{class:"chip",children:"playing"})]}),w("div",{class:"muted small num",children:[new Date(t.created_at*1e3).toLocaleString()," · ",Al(t.bytes)]})]}),w("div",{class:"row-actions",children:t.path===e?w("button",{type:"button",onClick:()=>Fe.playReplay(""),children:"Back to the live match"}):w("button",{type:"button",onClick:()=>Fe.playReplay(t.path),children:[w(Zt,{name:"play"}),"Play"]})})]},t.path))})]})}function b0({value:n,live:e}){let t=mn(null),i=mn({from:n,to:n,startMs:0,spanMs:500,lastReportMs:0});return pn(()=>{let s=i.current,r=performance.now(),o=v0(s,r),a=!e||n<o||s.lastReportMs===0;s.spanMs=Math.min(Math.max(r-s.lastReportMs,150),1500),s.from=a?n:o,s.to=n,s.startMs=r,s.lastReportMs=r;let l=0,c=()=>{t.current!==null&&(t.current.textContent=Tl(v0(s,performance.now()))),performance.now()<s.startMs+s.spanMs&&(l=window.setTimeout(c,50))};return c(),()=>window.clearTimeout(l)},[n,e]),w("span",{ref:t,class:"counter","data-testid":"steps"})}function v0(n,e){let t=Math.min(Math.max((e-n.startMs)/n.spanMs,0),1);return n.from+(n.to-n.from)*t}var S0=["lr","entropy_coef","clip_epsilon","epochs","gamma"],b1={lr:"Learning rate",entropy_coef:"Exploration (entropy)",clip_epsilon:"Clip range",epochs:"Passes a batch",gamma:"Discount",gae_lambda:"GAE lambda",value_coef:"Value weight",target_kl:"KL limit",shaping_scale:"Shaping reward"};function w0({run:n}){let t=(Ze(o=>o.hello?.settings)??[]).filter(o=>typeof o.default=="number"),i=S0.flatMap(o=>t.find(a=>a.key===o)??[]),s=t.filter(o=>!S0.includes(o.key)).sort((o,a)=>Number(a.live)-Number(o.live)),r=Pi(n);return w("div",{class:"settings",children:[w("h3",{children:["Settings ",w("span",{class:"muted",children:r?"act from the next update on":"for the next Train"})]}),i.map(o=>w(M0,{info:o,run:n},o.key)),s.length>0&&w("details",{children:[w("summary",{children:"More settings"}),s.map(o=>w(M0,{info:o,run:n},o.key))]})]})}function M0({info:n,run:e}){let t=Ze(h=>h.settings[n.key]),i=Ze(h=>h.hello?.read_only??!1),s=Pi(e),r=Ze(h=>h.history.newest?.values[n.key]),o=t??Number(s&&r!==void 0?r.toPrecision(4):n.default),[a,l]=xi(rf(o)),[c,u]=xi(""),d=mn(null);pn(()=>{document.activeElement!==d.current&&l(rf(o))},[o]);let f=async()=>{let h=Number(a.trim().replace(",",".")),g=S1(n,h,a);if(u(g),g!==""||h===o)return;if(s&&e!==void 0){let m=await Fe.setHyper(e.run_id,n.key,h);if(u(m),m!=="")return}let{[n.key]:v,...p}=Ie.state.settings;Ie.set({settings:h===Number(n.default)?p:{...p,[n.key]:h}})};return w("label",{class:`setting ${c===""?"":"wrong"}`,title:n.help,children:[w("span",{class:"setting-name",children:b1[n.key]??n.key.replaceAll("_"," ")}),w("input",{ref:d,class:"num",inputMode:"decimal",name:n.key,value:a,disabled:i||s&&!n.live,"aria-invalid":c!=="",onInput:h=>l(h.currentTarget.value),onBlur:()=>{f()},onKeyDown:h=>{h.key==="Enter"&&f(),h.key==="Escape"&&(l(rf(o)),u(""))}}),c!==""&&w("span",{class:"setting-error",children:c})]})}function rf(n){return String(n)}function S1(n,e,t){return t.trim()===""||!Number.isFinite(e)?"A number, please.":n.minimum!==null&&e<n.minimum?`At least ${n.minimum}.`:n.maximum!==null&&e>n.maximum?`At most ${n.maximum}.`:""}function T0(){let n=Ze(Ml),e=Ze(l=>l.hello!==void 0&&l.link.kind==="open"),t=Ze(l=>l.hello?.read_only??!1),i=wl(n),s=Ze(l=>l.historyRevision),r=Ie.state.history.newest,o=Math.max(n?.env_steps??0,r?.env_steps??0),a=r?.values.win_rate_ema??n?.metrics.win_rate_ema;return w("aside",{class:"training card","aria-label":"Training",children:[w("div",{class:`state tone-${i.tone}`,"data-testid":"run-state",role:"status",children:[w("i",{}),w("b",{children:i.title}),n!==void 0&&w("span",{class:"muted clip",children:n.name||Vr(n.run_id)})]}),w("p",{class:`state-hint ${i.tone==="bad"?"bad-text":""}`,children:i.hint}),i.tone==="bad"&&n!==void 0&&n.stderr_tail.length>0&&w("details",{class:"stderr",children:[w("summary",{children:"Its last words"}),w("pre",{children:n.stderr_tail.join(`
`)})]}),w(M1,{run:n,ready:e&&!t}),w("div",{class:"big",children:[w(b0,{value:o,live:n?.state==="running"}),w("span",{class:"big-name",children:"steps of experience"})]}),w(w1,{}),w(A1,{value:a}),w("dl",{class:"facts",children:[w("div",{children:[w("dt",{children:"Games"}),w("dd",{class:"num",children:ei(Math.max(n?.episodes??0,r?.episodes??0))})]}),w("div",{children:[w("dt",{children:"Updates"}),w("dd",{class:"num",children:ei(Math.max(n?.updates??0,r?.updates??0))})]}),w("div",{children:[w("dt",{children:"Steps/s"}),w("dd",{class:"num",children:n?.state==="running"?ei(r?.values.env_steps_per_s??Number.NaN):"–"})]}),w("div",{children:[w("dt",{children:"Time"}),w("dd",{class:"num",children:w(E1,{run:n})})]})]}),w(w0,{run:n}),w(T1,{})]})}function M1({run:n,ready:e}){let t=Ze(r=>r.busy);if(n===void 0||!Pi(n))return w("div",{class:"train-row",children:[w("button",{type:"button",class:"train","data-testid":"train",disabled:!e||t.start_training===!0,title:"Key T",onClick:()=>Fe.train(),children:[w(Zt,{name:"play"}),t.start_training===!0?"Starting …":n===void 0?"Train":"Train afresh"]}),n!==void 0&&w("button",{type:"button",class:"tall",disabled:!e||t.resume_run===!0,title:"Go on from its last checkpoint",onClick:()=>Fe.resumeRun(n.run_id),children:"Continue"})]});let i=n.state==="stopping",s=n.state==="running"||n.state==="paused";return w("div",{class:"train-row",children:[w("button",{type:"button",class:n.state==="paused"?"train":"tall grow","data-testid":"pause-training",disabled:!e||!s||t.pause_training===!0||t.resume_training===!0,onClick:()=>Fe.training(n.state==="paused"?"resume_training":"pause_training",n.run_id),children:[w(Zt,{name:n.state==="paused"?"play":"pause"}),n.state==="paused"?"Resume training":"Pause training"]}),w("button",{type:"button",class:"tall danger","data-testid":"stop-training",disabled:!e||i||t.stop_training===!0,title:"Save a checkpoint and end the run",onClick:()=>Fe.training("stop_training",n.run_id),children:[w(Zt,{name:"stop"}),i?"Stopping":"Stop"]})]})}function w1(){let n=mn(null),e=Ze(t=>t.policyVersion);return pn(()=>{let t=()=>{if(n.current===null)return;let s=Fe.viewport.ring.newest,r=Ie.state.status?.policy_env_steps??0;n.current.textContent=s===void 0||s.policyVersion===0?"Nothing learned plays yet.":`learned from ${ei(r)} steps · updated ${Vp(s.policyAgeS)}`};t();let i=window.setInterval(t,200);return()=>window.clearInterval(i)},[]),w("div",{class:"policy",children:[w("div",{children:[w("span",{class:"policy-name",children:"On the field: policy "}),w("b",{class:"num","data-testid":"policy-version",children:e===0?"none":`v${Tl(e)}`})]}),w("p",{class:"muted num",ref:n,"data-testid":"policy-age"})]})}function T1(){let n=Ze(t=>t.historyRevision),e=Ie.state.history.log.slice(-3).reverse();return w("ol",{class:"happened","aria-label":"What happened",children:e.map(t=>w("li",{class:t.level==="error"?"bad-text":"",children:[w("time",{class:"num",children:new Date(t.ts*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})}),t.message]},`${t.ts} ${t.message}`))})}function A1({value:n}){let e=n!==void 0&&Number.isFinite(n);return w("div",{class:"winrate",title:"Share of decided games won against the scripted player, moving average over 200 games",children:[w("div",{class:"winrate-line",children:[w("span",{children:"Wins against the scripted player"}),w("b",{class:"num","data-testid":"win-rate",children:oi(n)})]}),w("div",{class:"bar",children:w("i",{style:{width:`${e?Math.min(Math.max(n,0),1)*100:0}%`}})})]})}function E1({run:n}){let e=mn(null);return pn(()=>{let t=()=>{e.current!==null&&(e.current.textContent=n===void 0?"–":rr(of(n)))};if(t(),n===void 0||n.state==="ended")return;let i=window.setInterval(t,1e3);return()=>window.clearInterval(i)},[n]),w("span",{ref:e})}function of(n){return(n.ended_at??Date.now()/1e3)-(n.started_at??n.created_at)}function A0(){let n=Ze(i=>i.runs),e=Ze(i=>i.runId),t=Ze(i=>i.hello?.read_only??!1);return w("section",{class:"list","aria-label":"Runs",children:[w("h1",{children:"Runs"}),w("p",{class:"muted",children:"Every training, with what it learned. Watch one: the match then plays its newest policy."}),n.length===0?w("div",{class:"empty card",children:[w("h2",{children:"No run yet"}),w("p",{children:"Go to the Show and press Train: each press makes one run, and it stays here with its checkpoints."}),w("button",{type:"button",class:"primary",onClick:()=>Fe.go("show"),children:"To the Show"})]}):w("ul",{class:"rows",children:n.map(i=>w(R1,{run:i,watched:i.run_id===e,readOnly:t},i.run_id))})]})}function R1({run:n,watched:e,readOnly:t}){let[i,s]=xi(!1),r=wl(n);return w("li",{class:"row card","data-run":n.run_id,children:[w("div",{class:"row-main",children:[w("div",{class:`state tone-${r.tone}`,children:[w("i",{}),w("b",{children:r.title}),e&&w("span",{class:"chip",children:"on the Show"})]}),w("div",{class:"row-name",children:[n.name||Vr(n.run_id)," ",w("span",{class:"muted small",children:n.run_id})]}),w("div",{class:"muted small",children:Th(n.reason)||`${n.env_id} · ${n.algorithm} · seed ${n.seed}`})]}),w("dl",{class:"row-facts num",children:[w("div",{children:[w("dt",{children:"Steps"}),w("dd",{children:ei(n.env_steps)})]}),w("div",{children:[w("dt",{children:"Win rate"}),w("dd",{children:oi(n.metrics.win_rate_ema)})]}),w("div",{children:[w("dt",{children:"Duration"}),w("dd",{children:n.started_at===null?"–":rr(of(n))})]}),w("div",{children:[w("dt",{children:"Begun"}),w("dd",{children:new Date(n.created_at*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})})]})]}),w("div",{class:"row-actions",children:i?w(jn,{children:[w("span",{class:"sure",children:"Delete with its checkpoints?"}),w("button",{type:"button",class:"danger",onClick:()=>Fe.deleteRun(n.run_id),children:"Delete"}),w("button",{type:"button",onClick:()=>s(!1),children:"Keep"})]}):w(jn,{children:[w("button",{type:"button",onClick:()=>Fe.watchShow(n.run_id),children:[w(Zt,{name:"eye"}),"Watch"]}),Pi(n)?w("button",{type:"button",class:"danger",disabled:t||n.state==="stopping",onClick:()=>Fe.training("stop_training",n.run_id),children:[w(Zt,{name:"stop"}),"Stop"]}):w(jn,{children:[w("button",{type:"button",disabled:t,onClick:()=>Fe.resumeRun(n.run_id),children:[w(Zt,{name:"play"}),"Continue"]}),w("button",{type:"button",class:"quiet",disabled:t,"aria-label":"Delete",onClick:()=>s(!0),children:[w(Zt,{name:"trash"}),"Delete"]})]})]})})]})}var C1="uplot",P1="u-hz",I1="u-vt",L1="u-title",D1="u-wrap",N1="u-under",U1="u-over",F1="u-axis",Mr="u-off",O1="u-select",B1="u-cursor-x",k1="u-cursor-y",z1="u-cursor-pt",V1="u-legend",G1="u-live",H1="u-inline",W1="u-series",X1="u-marker",E0="u-label",q1="u-value",Za="width",Ka="height";var R0="bottom",To="left",af="right",wf="#000",C0=wf+"0",lf="mousemove",P0="mousedown",cf="mouseup",I0="mouseenter",L0="mouseleave",D0="dblclick",Y1="resize",$1="scroll",N0="change",Gu="dppxchange",Tf="--",Lo=typeof window<"u",pf=Lo?document:null,Eo=Lo?window:null,Z1=Lo?navigator:null,At,Bu;function mf(){let n=devicePixelRatio;At!=n&&(At=n,Bu&&_f(N0,Bu,mf),Bu=matchMedia(`(min-resolution: ${At-.001}dppx) and (max-resolution: ${At+.001}dppx)`),wr(N0,Bu,mf),Eo.dispatchEvent(new CustomEvent(Gu)))}function pi(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function gf(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function Xt(n,e,t){n.style[e]=t+"px"}function Vi(n,e,t,i){let s=pf.createElement(n);return e!=null&&pi(s,e),t?.insertBefore(s,i),s}function Ti(n,e){return Vi("div",n,e)}var U0=new WeakMap;function hs(n,e,t,i,s){let r="translate("+e+"px,"+t+"px)",o=U0.get(n);r!=o&&(n.style.transform=r,U0.set(n,r),e<0||t<0||e>i||t>s?pi(n,Mr):gf(n,Mr))}var F0=new WeakMap;function O0(n,e,t){let i=e+t,s=F0.get(n);i!=s&&(F0.set(n,i),n.style.background=e,n.style.borderColor=t)}var B0=new WeakMap;function k0(n,e,t,i){let s=e+""+t,r=B0.get(n);s!=r&&(B0.set(n,s),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var Af={passive:!0},K1={...Af,capture:!0};function wr(n,e,t,i){e.addEventListener(n,t,i?K1:Af)}function _f(n,e,t,i){e.removeEventListener(n,t,Af)}Lo&&mf();function Gi(n,e,t,i){let s;t=t||0,i=i||e.length-1;let r=i<=2147483647;for(;i-t>1;)s=r?t+i>>1:mi((t+i)/2),e[s]<n?t=s:i=s;return n-e[t]<=e[i]-n?t:i}function f_(n){return(t,i,s)=>{let r=-1,o=-1;for(let a=i;a<=s;a++)if(n(t[a])){r=a;break}for(let a=s;a>=i;a--)if(n(t[a])){o=a;break}return[r,o]}}var p_=n=>n!=null,m_=n=>n!=null&&n>0,Xu=f_(p_),J1=f_(m_);function Q1(n,e,t,i=0,s=!1){let r=s?J1:Xu,o=s?m_:p_;[e,t]=r(n,e,t);let a=n[e],l=n[e];if(e>-1)if(i==1)a=n[e],l=n[t];else if(i==-1)a=n[t],l=n[e];else for(let c=e;c<=t;c++){let u=n[c];o(u)&&(u<a?a=u:u>l&&(l=u))}return[a??Ot,l??-Ot]}function qu(n,e,t,i){let s=G0(n),r=G0(e);n==e&&(s==-1?(n*=t,e/=t):(n/=t,e*=t));let o=t==10?Ps:g_,a=s==1?mi:Ai,l=r==1?Ai:mi,c=a(o(wn(n))),u=l(o(wn(e))),d=Ro(t,c),f=Ro(t,u);return t==10&&(c<0&&(d=Bt(d,-c)),u<0&&(f=Bt(f,-u))),i||t==2?(n=d*s,e=f*r):(n=v_(n,d),e=Yu(e,f)),[n,e]}function Ef(n,e,t,i){let s=qu(n,e,t,i);return n==0&&(s[0]=0),e==0&&(s[1]=0),s}var Rf=.1,z0={mode:3,pad:Rf},Qa={pad:0,soft:null,mode:0},j1={min:Qa,max:Qa};function Hu(n,e,t,i){return $u(t)?V0(n,e,t):(Qa.pad=t,Qa.soft=i?0:null,Qa.mode=i?3:0,V0(n,e,j1))}function wt(n,e){return n??e}function eT(n,e,t){for(e=wt(e,0),t=wt(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function V0(n,e,t){let i=t.min,s=t.max,r=wt(i.pad,0),o=wt(s.pad,0),a=wt(i.hard,-Ot),l=wt(s.hard,Ot),c=wt(i.soft,Ot),u=wt(s.soft,-Ot),d=wt(i.mode,0),f=wt(s.mode,0),h=e-n,g=Ps(h),v=Qn(wn(n),wn(e)),p=Ps(v),m=wn(p-g);(h<1e-24||m>10)&&(h=0,(n==0||e==0)&&(h=1e-24,d==2&&c!=Ot&&(r=0),f==2&&u!=-Ot&&(o=0)));let x=h||v||1e3,E=Ps(x),b=Ro(10,mi(E)),P=x*(h==0?n==0?.1:1:r),R=Bt(v_(n-P,b/10),24),y=n>=c&&(d==1||d==3&&R<=c||d==2&&R>=c)?c:Ot,A=Qn(a,R<y&&n>=y?y:Hi(y,R)),B=x*(h==0?e==0?.1:1:o),L=Bt(Yu(e+B,b/10),24),D=e<=u&&(f==1||f==3&&L>=u||f==2&&L<=u)?u:-Ot,k=Hi(l,L>D&&e<=D?D:Qn(D,L));return A==k&&A==0&&(k=100),[A,k]}var tT=new Intl.NumberFormat(Lo?Z1.language:"en-US"),Cf=n=>tT.format(n),gi=Math,Vu=gi.PI,wn=gi.abs,mi=gi.floor,Mn=gi.round,Ai=gi.ceil,Hi=gi.min,Qn=gi.max,Ro=gi.pow,G0=gi.sign,Ps=gi.log10,g_=gi.log2,nT=(n,e=1)=>gi.sinh(n)*e,uf=(n,e=1)=>gi.asinh(n/e),Ot=1/0;function H0(n){return(Ps((n^n>>31)-(n>>31))|0)+1}function yf(n,e,t){return Hi(Qn(n,e),t)}function __(n){return typeof n=="function"}function vt(n){return __(n)?n:()=>n}var iT=()=>{},y_=n=>n,x_=(n,e)=>e,sT=n=>null,W0=n=>!0,X0=(n,e)=>n==e,rT=/\.\d*?(?=9{6,}|0{6,})/gm,Tr=n=>{if(S_(n)||js.has(n))return n;let e=`${n}`,t=e.match(rT);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[s,r]=e.split("e");return+`${Tr(s)}e${r}`}return Bt(n,i)};function br(n,e){return Tr(Bt(Tr(n/e))*e)}function Yu(n,e){return Tr(Ai(Tr(n/e))*e)}function v_(n,e){return Tr(mi(Tr(n/e))*e)}function Bt(n,e=0){if(S_(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return Mn(i)/t}var js=new Map;function b_(n){return((""+n).split(".")[1]||"").length}function el(n,e,t,i){let s=[],r=i.map(b_);for(let o=e;o<t;o++){let a=wn(o),l=Bt(Ro(n,o),a);for(let c=0;c<i.length;c++){let u=n==10?+`${i[c]}e${o}`:i[c]*l,d=(o>=0?0:a)+(o>=r[c]?0:r[c]),f=n==10?u:Bt(u,d);s.push(f),js.set(f,d)}}return s}var ja={},Pf=[],Co=[null,null],Qs=Array.isArray,S_=Number.isInteger,oT=n=>n===void 0;function q0(n){return typeof n=="string"}function $u(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function aT(n){return n!=null&&typeof n=="object"}var lT=Object.getPrototypeOf(Uint8Array),M_="__proto__";function Po(n,e=$u){let t;if(Qs(n)){let i=n.find(s=>s!=null);if(Qs(i)||e(i)){t=Array(n.length);for(let s=0;s<n.length;s++)t[s]=Po(n[s],e)}else t=n.slice()}else if(n instanceof lT)t=n.slice();else if(e(n)){t={};for(let i in n)i!=M_&&(t[i]=Po(n[i],e))}else t=n;return t}function _n(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let s in i)s!=M_&&($u(n[s])?_n(n[s],Po(i[s])):n[s]=Po(i[s]))}return n}var cT=0,uT=1,hT=2;function dT(n,e,t){for(let i=0,s,r=-1;i<e.length;i++){let o=e[i];if(o>r){for(s=o-1;s>=0&&n[s]==null;)n[s--]=null;for(s=o+1;s<t&&n[s]==null;)n[r=s++]=null}}}function fT(n,e){if(gT(n)){let o=n[0].slice();for(let a=1;a<n.length;a++)o.push(...n[a].slice(1));return _T(o[0])||(o=mT(o)),o}let t=new Set;for(let o=0;o<n.length;o++){let l=n[o][0],c=l.length;for(let u=0;u<c;u++)t.add(l[u])}let i=[Array.from(t).sort((o,a)=>o-a)],s=i[0].length,r=new Map;for(let o=0;o<s;o++)r.set(i[0][o],o);for(let o=0;o<n.length;o++){let a=n[o],l=a[0];for(let c=1;c<a.length;c++){let u=a[c],d=Array(s).fill(void 0),f=e?e[o][c]:uT,h=[];for(let g=0;g<u.length;g++){let v=u[g],p=r.get(l[g]);v===null?f!=cT&&(d[p]=v,f==hT&&h.push(p)):d[p]=v}dT(d,h,s),i.push(d)}}return i}var pT=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function mT(n){let e=n[0],t=e.length,i=Array(t);for(let r=0;r<i.length;r++)i[r]=r;i.sort((r,o)=>e[r]-e[o]);let s=[];for(let r=0;r<n.length;r++){let o=n[r],a=Array(t);for(let l=0;l<t;l++)a[l]=o[i[l]];s.push(a)}return s}function gT(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let s=n[i][0];if(s.length!=t)return!1;if(s!=e){for(let r=0;r<t;r++)if(s[r]!=e[r])return!1}}return!0}function _T(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,s=t-1;for(;i<=s&&n[i]==null;)i++;for(;s>=i&&n[s]==null;)s--;if(s<=i)return!0;let r=Qn(1,mi((s-i+1)/e));for(let o=n[i],a=i+r;a<=s;a+=r){let l=n[a];if(l!=null){if(l<=o)return!1;o=l}}return!0}var w_=["January","February","March","April","May","June","July","August","September","October","November","December"],T_=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function A_(n){return n.slice(0,3)}var yT=T_.map(A_),xT=w_.map(A_),vT={MMMM:w_,MMM:xT,WWWW:T_,WWW:yT};function $a(n){return(n<10?"0":"")+n}function bT(n){return(n<10?"00":n<100?"0":"")+n}var ST={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>$a(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>$a(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>$a(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>$a(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>$a(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>bT(n.getMilliseconds())};function If(n,e){e=e||vT;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=i.exec(n);)t.push(s[0][0]=="{"?ST[s[1]]:s[0]);return r=>{let o="";for(let a=0;a<t.length;a++)o+=typeof t[a]=="string"?t[a]:t[a](r,e);return o}}var MT=new Intl.DateTimeFormat().resolvedOptions().timeZone;function wT(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==MT?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var E_=n=>n%1==0,Wu=[1,2,2.5,5],TT=el(10,-32,0,Wu),R_=el(10,0,32,Wu),AT=R_.filter(E_),Sr=TT.concat(R_),Lf=`
`,C_="{YYYY}",Y0=Lf+C_,P_="{M}/{D}",Ja=Lf+P_,ku=Ja+"/{YY}",I_="{aa}",ET="{h}:{mm}",Ao=ET+I_,$0=Lf+Ao,Z0=":{ss}",Rt=null;function L_(n){let e=n*1e3,t=e*60,i=t*60,s=i*24,r=s*30,o=s*365,l=(n==1?el(10,0,3,Wu).filter(E_):el(10,-3,0,Wu)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,r,r*2,r*3,r*4,r*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,C_,Rt,Rt,Rt,Rt,Rt,Rt,1],[s*28,"{MMM}",Y0,Rt,Rt,Rt,Rt,Rt,1],[s,P_,Y0,Rt,Rt,Rt,Rt,Rt,1],[i,"{h}"+I_,ku,Rt,Ja,Rt,Rt,Rt,1],[t,Ao,ku,Rt,Ja,Rt,Rt,Rt,1],[e,Z0,ku+" "+Ao,Rt,Ja+" "+Ao,Rt,$0,Rt,1],[n,Z0+".{fff}",ku+" "+Ao,Rt,Ja+" "+Ao,Rt,$0,Rt,1]];function u(d){return(f,h,g,v,p,m)=>{let x=[],E=p>=o,b=p>=r&&p<o,P=d(g),R=Bt(P*n,3),y=hf(P.getFullYear(),E?0:P.getMonth(),b||E?1:P.getDate()),A=Bt(y*n,3);if(b||E){let B=b?p/r:0,L=E?p/o:0,D=R==A?R:Bt(hf(y.getFullYear()+L,y.getMonth()+B,1)*n,3),k=new Date(Mn(D/n)),z=k.getFullYear(),U=k.getMonth();for(let X=0;D<=v;X++){let $=hf(z+L*X,U+B*X,1),W=$-d(Bt($*n,3));D=Bt((+$+W)*n,3),D<=v&&x.push(D)}}else{let B=p>=s?s:p,L=mi(g)-mi(R),D=A+L+Yu(R-A,B);x.push(D);let k=d(D),z=k.getHours()+k.getMinutes()/t+k.getSeconds()/i,U=p/i,X=f.axes[h]._space,$=m/X;for(;D=Bt(D+p,n==1?0:3),!(D>v);)if(U>1){let W=mi(Bt(z+U,6))%24,j=d(D).getHours()-W;j>1&&(j=-1),D-=j*i,z=(z+U)%24;let se=x[x.length-1];Bt((D-se)/p,3)*$>=.7&&x.push(D)}else x.push(D)}return x}}return[l,c,u]}var[RT,CT,PT]=L_(1),[IT,LT,DT]=L_(.001);el(2,-53,53,[1]);function K0(n,e){return n.map(t=>t.map((i,s)=>s==0||s==8||i==null?i:e(s==1||t[8]==0?i:t[1]+i)))}function J0(n,e){return(t,i,s,r,o)=>{let a=e.find(g=>o>=g[0])||e[e.length-1],l,c,u,d,f,h;return i.map(g=>{let v=n(g),p=v.getFullYear(),m=v.getMonth(),x=v.getDate(),E=v.getHours(),b=v.getMinutes(),P=v.getSeconds(),R=p!=l&&a[2]||m!=c&&a[3]||x!=u&&a[4]||E!=d&&a[5]||b!=f&&a[6]||P!=h&&a[7]||a[1];return l=p,c=m,u=x,d=E,f=b,h=P,R(v)})}}function NT(n,e){let t=If(e);return(i,s,r,o,a)=>s.map(l=>t(n(l)))}function hf(n,e,t){return new Date(n,e,t)}function Q0(n,e){return e(n)}var UT="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function j0(n,e){return(t,i,s,r)=>r==null?Tf:e(n(i))}function FT(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function OT(n,e){return n.series[e].fill(n,e)}var BT={show:!0,live:!0,isolate:!1,mount:iT,markers:{show:!0,width:2,stroke:FT,fill:OT,dash:"solid"},idx:null,idxs:null,values:[]};function kT(n,e){let t=n.cursor.points,i=Ti(),s=t.size(n,e);Xt(i,Za,s),Xt(i,Ka,s);let r=s/-2;Xt(i,"marginLeft",r),Xt(i,"marginTop",r);let o=t.width(n,e,s);return o&&Xt(i,"borderWidth",o),i}function zT(n,e){let t=n.series[e].points;return t._fill||t._stroke}function VT(n,e){let t=n.series[e].points;return t._stroke||t._fill}function GT(n,e){return n.series[e].points.size}var df=[0,0];function HT(n,e,t){return df[0]=e,df[1]=t,df}function zu(n,e,t,i=!0){return s=>{s.button==0&&(!i||s.target==e)&&t(s)}}function ff(n,e,t,i=!0){return s=>{(!i||s.target==e)&&t(s)}}var WT={show:!0,x:!0,y:!0,lock:!1,move:HT,points:{one:!1,show:kT,size:GT,width:0,stroke:VT,fill:zT},bind:{mousedown:zu,mouseup:zu,click:zu,dblclick:zu,mousemove:ff,mouseleave:ff,mouseenter:ff},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,s)=>i-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},D_={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Df=_n({},D_,{filter:x_}),N_=_n({},Df,{size:10}),U_=_n({},D_,{show:!1}),Nf='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',F_="bold "+Nf,O_=1.5,e_={show:!0,scale:"x",stroke:wf,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:F_,side:2,grid:Df,ticks:N_,border:U_,font:Nf,lineGap:O_,rotate:0},XT="Value",qT="Time",t_={show:!0,scale:"x",auto:!1,sorted:1,min:Ot,max:-Ot,idxs:[]};function YT(n,e,t,i,s){return e.map(r=>r==null?"":Cf(r))}function $T(n,e,t,i,s,r,o){let a=[],l=js.get(s)||0;t=o?t:Bt(Yu(t,s),l);for(let c=t;c<=i;c=Bt(c+s,l))a.push(Object.is(c,-0)?0:c);return a}function xf(n,e,t,i,s,r,o){let a=[],l=n.scales[n.axes[e].scale].log,c=l==10?Ps:g_,u=mi(c(t));s=Ro(l,u),l==10&&(s=Sr[Gi(s,Sr)]);let d=t,f=s*l;l==10&&(f=Sr[Gi(f,Sr)]);do a.push(d),d=d+s,l==10&&!js.has(d)&&(d=Bt(d,js.get(s))),d>=f&&(s=d,f=s*l,l==10&&(f=Sr[Gi(f,Sr)]));while(d<=i);return a}function ZT(n,e,t,i,s,r,o){let l=n.scales[n.axes[e].scale].asinh,c=i>l?xf(n,e,Qn(l,t),i,s):[l],u=i>=0&&t<=0?[0]:[];return(t<-l?xf(n,e,Qn(l,-i),-t,s):[l]).reverse().map(f=>-f).concat(u,c)}var B_=/./,KT=/[12357]/,JT=/[125]/,n_=/1/,vf=(n,e,t,i)=>n.map((s,r)=>e==4&&s==0||r%i==0&&t.test(s.toExponential()[s<0?1:0])?s:null);function QT(n,e,t,i,s){let r=n.axes[t],o=r.scale,a=n.scales[o],l=n.valToPos,c=r._space,u=l(10,o),d=l(9,o)-u>=c?B_:l(7,o)-u>=c?KT:l(5,o)-u>=c?JT:n_;if(d==n_){let f=wn(l(1,o)-u);if(f<c)return vf(e.slice().reverse(),a.distr,d,Ai(c/f)).reverse()}return vf(e,a.distr,d,1)}function jT(n,e,t,i,s){let r=n.axes[t],o=r.scale,a=r._space,l=n.valToPos,c=wn(l(1,o)-l(2,o));return c<a?vf(e.slice().reverse(),3,B_,Ai(a/c)).reverse():e}function eA(n,e,t,i){return i==null?Tf:e==null?"":Cf(e)}var i_={show:!0,scale:"y",stroke:wf,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:F_,side:3,grid:Df,ticks:N_,border:U_,font:Nf,lineGap:O_,rotate:0};function tA(n,e){let t=3+(n||1)*2;return Bt(t*e,3)}function nA(n,e){let{scale:t,idxs:i}=n.series[0],s=n._data[0],r=n.valToPos(s[i[0]],t,!0),o=n.valToPos(s[i[1]],t,!0),a=wn(o-r),l=n.series[e],c=a/(l.points.space*At);return i[1]-i[0]<=c}var s_={scale:null,auto:!0,sorted:0,min:Ot,max:-Ot},k_=(n,e,t,i,s)=>s,r_={show:!0,auto:!0,sorted:0,gaps:k_,alpha:1,facets:[_n({},s_,{scale:"x"}),_n({},s_,{scale:"y"})]},o_={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:k_,alpha:1,points:{show:nA,filter:null},values:null,min:Ot,max:-Ot,idxs:[],path:null,clip:null};function iA(n,e,t,i,s){return t/10}var z_={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sA=_n({},z_,{time:!1,ori:1}),a_={};function V_(n,e){let t=a_[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(s=>s!=i)},pub(i,s,r,o,a,l,c){for(let u=0;u<t.plots.length;u++)t.plots[u]!=s&&t.plots[u].pub(i,s,r,o,a,l,c)}},n!=null&&(a_[n]=t)),t}var Io=1,bf=2;function Ar(n,e,t){let i=n.mode,s=n.series[e],r=i==2?n._data[e]:n._data,o=n.scales,a=n.bbox,l=r[0],c=i==2?r[1]:r[e],u=i==2?o[s.facets[0].scale]:o[n.series[0].scale],d=i==2?o[s.facets[1].scale]:o[s.scale],f=a.left,h=a.top,g=a.width,v=a.height,p=n.valToPosH,m=n.valToPosV;return u.ori==0?t(s,l,c,u,d,p,m,f,h,g,v,Ku,Do,Qu,H_,X_):t(s,l,c,u,d,m,p,h,f,v,g,Ju,No,Of,W_,q_)}function Uf(n,e){let t=0,i=0,s=wt(n.bands,Pf);for(let r=0;r<s.length;r++){let o=s[r];o.series[0]==e?t=o.dir:o.series[1]==e&&(o.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function rA(n,e,t,i,s){let r=n.mode,o=n.series[e],a=r==2?o.facets[1].scale:o.scale,l=n.scales[a];return s==-1?l.min:s==1?l.max:l.distr==3?l.dir==1?l.min:l.max:0}function Is(n,e,t,i,s,r){return Ar(n,e,(o,a,l,c,u,d,f,h,g,v,p)=>{let m=o.pxRound,x=c.dir*(c.ori==0?1:-1),E=c.ori==0?Do:No,b,P;x==1?(b=t,P=i):(b=i,P=t);let R=m(d(a[b],c,v,h)),y=m(f(l[b],u,p,g)),A=m(d(a[P],c,v,h)),B=m(f(r==1?u.max:u.min,u,p,g)),L=new Path2D(s);return E(L,A,B),E(L,R,B),E(L,R,y),L})}function Zu(n,e,t,i,s,r){let o=null;if(n.length>0){o=new Path2D;let a=e==0?Qu:Of,l=t;for(let d=0;d<n.length;d++){let f=n[d];if(f[1]>f[0]){let h=f[0]-l;h>0&&a(o,l,i,h,i+r),l=f[1]}}let c=t+s-l,u=10;c>0&&a(o,l,i-u/2,c,i+r+u)}return o}function oA(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function Ff(n,e,t,i,s,r,o){let a=[],l=n.length;for(let c=s==1?t:i;c>=t&&c<=i;c+=s)if(e[c]===null){let d=c,f=c;if(s==1)for(;++c<=i&&e[c]===null;)f=c;else for(;--c>=t&&e[c]===null;)f=c;let h=r(n[d]),g=f==d?h:r(n[f]),v=d-s;h=o<=0&&v>=0&&v<l?r(n[v]):h;let m=f+s;g=o>=0&&m>=0&&m<l?r(n[m]):g,g>=h&&a.push([h,g])}return a}function l_(n){return n==0?y_:n==1?Mn:e=>br(e,n)}function G_(n){let e=n==0?Ku:Ju,t=n==0?(s,r,o,a,l,c)=>{s.arcTo(r,o,a,l,c)}:(s,r,o,a,l,c)=>{s.arcTo(o,r,l,a,c)},i=n==0?(s,r,o,a,l)=>{s.rect(r,o,a,l)}:(s,r,o,a,l)=>{s.rect(o,r,l,a)};return(s,r,o,a,l,c=0,u=0)=>{c==0&&u==0?i(s,r,o,a,l):(c=Hi(c,a/2,l/2),u=Hi(u,a/2,l/2),e(s,r+c,o),t(s,r+a,o,r+a,o+l,c),t(s,r+a,o+l,r,o+l,u),t(s,r,o+l,r,o,u),t(s,r,o,r+a,o,c),s.closePath())}}var Ku=(n,e,t)=>{n.moveTo(e,t)},Ju=(n,e,t)=>{n.moveTo(t,e)},Do=(n,e,t)=>{n.lineTo(e,t)},No=(n,e,t)=>{n.lineTo(t,e)},Qu=G_(0),Of=G_(1),H_=(n,e,t,i,s,r)=>{n.arc(e,t,i,s,r)},W_=(n,e,t,i,s,r)=>{n.arc(t,e,i,s,r)},X_=(n,e,t,i,s,r,o)=>{n.bezierCurveTo(e,t,i,s,r,o)},q_=(n,e,t,i,s,r,o)=>{n.bezierCurveTo(t,e,s,i,o,r)};function Y_(n){return(e,t,i,s,r)=>Ar(e,t,(o,a,l,c,u,d,f,h,g,v,p)=>{let{pxRound:m,points:x}=o,E,b;c.ori==0?(E=Ku,b=H_):(E=Ju,b=W_);let P=Bt(x.width*At,3),R=(x.size-x.width)/2*At,y=Bt(R*2,3),A=new Path2D,B=new Path2D,{left:L,top:D,width:k,height:z}=e.bbox;Qu(B,L-y,D-y,k+y*2,z+y*2);let U=X=>{if(l[X]!=null){let $=m(d(a[X],c,v,h)),W=m(f(l[X],u,p,g));E(A,$+R,W),b(A,$,W,R,0,Vu*2)}};if(r)r.forEach(U);else for(let X=i;X<=s;X++)U(X);return{stroke:P>0?A:null,fill:A,clip:B,flags:Io|bf}})}function $_(n){return(e,t,i,s,r,o)=>{i!=s&&(r!=i&&o!=i&&n(e,t,i),r!=s&&o!=s&&n(e,t,s),n(e,t,o))}}var aA=$_(Do),lA=$_(No);function Z_(n){let e=wt(n?.alignGaps,0);return(t,i,s,r)=>Ar(t,i,(o,a,l,c,u,d,f,h,g,v,p)=>{[s,r]=Xu(l,s,r);let m=o.pxRound,x=z=>m(d(z,c,v,h)),E=z=>m(f(z,u,p,g)),b,P;c.ori==0?(b=Do,P=aA):(b=No,P=lA);let R=c.dir*(c.ori==0?1:-1),y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Io},A=y.stroke,B=!1;if(r-s>=v*4){let z=he=>t.posToVal(he,c.key,!0),U=null,X=null,$,W,ce,J=x(a[R==1?s:r]),j=x(a[s]),se=x(a[r]),de=z(R==1?j+1:se-1);for(let he=R==1?s:r;he>=s&&he<=r;he+=R){let ee=a[he],ye=(R==1?ee<de:ee>de)?J:x(ee),Ee=l[he];ye==J?Ee!=null?(W=Ee,U==null?(b(A,ye,E(W)),$=U=X=W):W<U?U=W:W>X&&(X=W)):Ee===null&&(B=!0):(U!=null&&P(A,J,E(U),E(X),E($),E(W)),Ee!=null?(W=Ee,b(A,ye,E(W)),U=X=$=W):(U=X=null,Ee===null&&(B=!0)),J=ye,de=z(J+R))}U!=null&&U!=X&&ce!=J&&P(A,J,E(U),E(X),E($),E(W))}else for(let z=R==1?s:r;z>=s&&z<=r;z+=R){let U=l[z];U===null?B=!0:U!=null&&b(A,x(a[z]),E(U))}let[D,k]=Uf(t,i);if(o.fill!=null||D!=0){let z=y.fill=new Path2D(A),U=o.fillTo(t,i,o.min,o.max,D),X=E(U),$=x(a[s]),W=x(a[r]);R==-1&&([W,$]=[$,W]),b(z,W,X),b(z,$,X)}if(!o.spanGaps){let z=[];B&&z.push(...Ff(a,l,s,r,R,x,e)),y.gaps=z=o.gaps(t,i,s,r,z),y.clip=Zu(z,c.ori,h,g,v,p)}return k!=0&&(y.band=k==2?[Is(t,i,s,r,A,-1),Is(t,i,s,r,A,1)]:Is(t,i,s,r,A,k)),y})}function cA(n){let e=wt(n.align,1),t=wt(n.ascDesc,!1),i=wt(n.alignGaps,0),s=wt(n.extend,!1);return(r,o,a,l)=>Ar(r,o,(c,u,d,f,h,g,v,p,m,x,E)=>{[a,l]=Xu(d,a,l);let b=c.pxRound,{left:P,width:R}=r.bbox,y=j=>b(g(j,f,x,p)),A=j=>b(v(j,h,E,m)),B=f.ori==0?Do:No,L={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Io},D=L.stroke,k=f.dir*(f.ori==0?1:-1),z=A(d[k==1?a:l]),U=y(u[k==1?a:l]),X=U,$=U;s&&e==-1&&($=P,B(D,$,z)),B(D,U,z);for(let j=k==1?a:l;j>=a&&j<=l;j+=k){let se=d[j];if(se==null)continue;let de=y(u[j]),he=A(se);e==1?B(D,de,z):B(D,X,he),B(D,de,he),z=he,X=de}let W=X;s&&e==1&&(W=P+R,B(D,W,z));let[ce,J]=Uf(r,o);if(c.fill!=null||ce!=0){let j=L.fill=new Path2D(D),se=c.fillTo(r,o,c.min,c.max,ce),de=A(se);B(j,W,de),B(j,$,de)}if(!c.spanGaps){let j=[];j.push(...Ff(u,d,a,l,k,y,i));let se=c.width*At/2,de=t||e==1?se:-se,he=t||e==-1?-se:se;j.forEach(ee=>{ee[0]+=de,ee[1]+=he}),L.gaps=j=c.gaps(r,o,a,l,j),L.clip=Zu(j,f.ori,p,m,x,E)}return J!=0&&(L.band=J==2?[Is(r,o,a,l,D,-1),Is(r,o,a,l,D,1)]:Is(r,o,a,l,D,J)),L})}function c_(n,e,t,i,s,r,o=Ot){if(n.length>1){let a=null;for(let l=0,c=1/0;l<n.length;l++)if(e[l]!==void 0){if(a!=null){let u=wn(n[l]-n[a]);u<c&&(c=u,o=wn(t(n[l],i,s,r)-t(n[a],i,s,r)))}a=l}}return o}function uA(n){n=n||ja;let e=wt(n.size,[.6,Ot,1]),t=n.align||0,i=n.gap||0,s=n.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let r=vt(s),o=1-e[0],a=wt(e[1],Ot),l=wt(e[2],1),c=wt(n.disp,ja),u=wt(n.each,h=>{}),{fill:d,stroke:f}=c;return(h,g,v,p)=>Ar(h,g,(m,x,E,b,P,R,y,A,B,L,D)=>{let k=m.pxRound,z=t,U=i*At,X=a*At,$=l*At,W,ce;b.ori==0?[W,ce]=r(h,g):[ce,W]=r(h,g);let J=b.dir*(b.ori==0?1:-1),j=b.ori==0?Qu:Of,se=b.ori==0?u:(Ce,Ke,lt,Me,Ut,He,$e)=>{u(Ce,Ke,lt,Ut,Me,$e,He)},de=wt(h.bands,Pf).find(Ce=>Ce.series[0]==g),he=de!=null?de.dir:0,ee=m.fillTo(h,g,m.min,m.max,he),me=k(y(ee,P,D,B)),ye,Ee,Se,qe=L,at=k(m.width*At),We=!1,ft=null,ut=null,rt=null,qt=null;d!=null&&(at==0||f!=null)&&(We=!0,ft=d.values(h,g,v,p),ut=new Map,new Set(ft).forEach(Ce=>{Ce!=null&&ut.set(Ce,new Path2D)}),at>0&&(rt=f.values(h,g,v,p),qt=new Map,new Set(rt).forEach(Ce=>{Ce!=null&&qt.set(Ce,new Path2D)})));let{x0:kt,size:an}=c;if(kt!=null&&an!=null){z=1,x=kt.values(h,g,v,p),kt.unit==2&&(x=x.map(lt=>h.posToVal(A+lt*L,b.key,!0)));let Ce=an.values(h,g,v,p);an.unit==2?Ee=Ce[0]*L:Ee=R(Ce[0],b,L,A)-R(0,b,L,A),qe=c_(x,E,R,b,L,A,qe),Se=qe-Ee+U}else qe=c_(x,E,R,b,L,A,qe),Se=qe*o+U,Ee=qe-Se;Se<1&&(Se=0),at>=Ee/2&&(at=0),Se<5&&(k=y_);let Dt=Se>0,Tn=qe-Se-(Dt?at:0);Ee=k(yf(Tn,$,X)),ye=(z==0?Ee/2:z==J?0:Ee)-z*J*((z==0?U/2:0)+(Dt?at/2:0));let bt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},yn=We?null:new Path2D,Qt=null;if(de!=null)Qt=h.data[de.series[1]];else{let{y0:Ce,y1:Ke}=c;Ce!=null&&Ke!=null&&(E=Ke.values(h,g,v,p),Qt=Ce.values(h,g,v,p))}let ln=W*Ee,O=ce*Ee;for(let Ce=J==1?v:p;Ce>=v&&Ce<=p;Ce+=J){let Ke=E[Ce];if(Ke==null)continue;if(Qt!=null){let q=Qt[Ce]??0;if(Ke-q==0)continue;me=y(q,P,D,B)}let lt=b.distr!=2||c!=null?x[Ce]:Ce,Me=R(lt,b,L,A),Ut=y(wt(Ke,ee),P,D,B),He=k(Me-ye),$e=k(Qn(Ut,me)),C=k(Hi(Ut,me)),S=$e-C;if(Ke!=null){let q=Ke<0?O:ln,ue=Ke<0?ln:O;We?(at>0&&rt[Ce]!=null&&j(qt.get(rt[Ce]),He,C+mi(at/2),Ee,Qn(0,S-at),q,ue),ft[Ce]!=null&&j(ut.get(ft[Ce]),He,C+mi(at/2),Ee,Qn(0,S-at),q,ue)):j(yn,He,C+mi(at/2),Ee,Qn(0,S-at),q,ue),se(h,g,Ce,He-at/2,C,Ee+at,S)}}return at>0?bt.stroke=We?qt:yn:We||(bt._fill=m.width==0?m._fill:m._stroke??m._fill,bt.width=0),bt.fill=We?ut:yn,bt})}function hA(n,e){let t=wt(e?.alignGaps,0);return(i,s,r,o)=>Ar(i,s,(a,l,c,u,d,f,h,g,v,p,m)=>{[r,o]=Xu(c,r,o);let x=a.pxRound,E=W=>x(f(W,u,p,g)),b=W=>x(h(W,d,m,v)),P,R,y;u.ori==0?(P=Ku,y=Do,R=X_):(P=Ju,y=No,R=q_);let A=u.dir*(u.ori==0?1:-1),B=E(l[A==1?r:o]),L=B,D=[],k=[];for(let W=A==1?r:o;W>=r&&W<=o;W+=A)if(c[W]!=null){let J=l[W],j=E(J);D.push(L=j),k.push(b(c[W]))}let z={stroke:n(D,k,P,y,R,x),fill:null,clip:null,band:null,gaps:null,flags:Io},U=z.stroke,[X,$]=Uf(i,s);if(a.fill!=null||X!=0){let W=z.fill=new Path2D(U),ce=a.fillTo(i,s,a.min,a.max,X),J=b(ce);y(W,L,J),y(W,B,J)}if(!a.spanGaps){let W=[];W.push(...Ff(l,c,r,o,A,E,t)),z.gaps=W=a.gaps(i,s,r,o,W),z.clip=Zu(W,u.ori,g,v,p,m)}return $!=0&&(z.band=$==2?[Is(i,s,r,o,U,-1),Is(i,s,r,o,U,1)]:Is(i,s,r,o,U,$)),z})}function dA(n){return hA(fA,n)}function fA(n,e,t,i,s,r){let o=n.length;if(o<2)return null;let a=new Path2D;if(t(a,n[0],e[0]),o==2)i(a,n[1],e[1]);else{let l=Array(o),c=Array(o-1),u=Array(o-1),d=Array(o-1);for(let f=0;f<o-1;f++)u[f]=e[f+1]-e[f],d[f]=n[f+1]-n[f],c[f]=u[f]/d[f];l[0]=c[0];for(let f=1;f<o-1;f++)c[f]===0||c[f-1]===0||c[f-1]>0!=c[f]>0?l[f]=0:(l[f]=3*(d[f-1]+d[f])/((2*d[f]+d[f-1])/c[f-1]+(d[f]+2*d[f-1])/c[f]),isFinite(l[f])||(l[f]=0));l[o-1]=c[o-2];for(let f=0;f<o-1;f++)s(a,n[f]+d[f]/3,e[f]+l[f]*d[f]/3,n[f+1]-d[f]/3,e[f+1]-l[f+1]*d[f]/3,n[f+1],e[f+1])}return a}var Sf=new Set;function u_(){for(let n of Sf)n.syncRect(!0)}Lo&&(wr(Y1,Eo,u_),wr($1,Eo,u_,!0),wr(Gu,Eo,()=>{Bn.pxRatio=At}));var pA=Z_(),mA=Y_();function h_(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((r,o)=>Mf(r,o,e,t))}function gA(n,e){return n.map((t,i)=>i==0?{}:_n({},e,t))}function Mf(n,e,t,i){return _n({},e==0?t:i,n)}function K_(n,e,t){return e==null?Co:[e,t]}var _A=K_;function yA(n,e,t){return e==null?Co:Hu(e,t,Rf,!0)}function J_(n,e,t,i){return e==null?Co:qu(e,t,n.scales[i].log,!1)}var xA=J_;function Q_(n,e,t,i){return e==null?Co:Ef(e,t,n.scales[i].log,!1)}var vA=Q_;function bA(n,e,t,i,s){let r=Qn(H0(n),H0(e)),o=e-n,a=Gi(s/i*o,t);do{let l=t[a],c=i*l/o;if(c>=s&&r+(l<5?js.get(l):0)<=17)return[l,c]}while(++a<t.length);return[0,0]}function d_(n){let e,t;return n=n.replace(/(\d+)px/,(i,s)=>(e=Mn((t=+s)*At))+"px"),[n,e,t]}function SA(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=Bt(e[2]*At,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Bn(n,e,t){let i={mode:wt(n.mode,1)},s=i.mode;function r(_,M,I,N){let H=M.valToPct(_);return N+I*(M.dir==-1?1-H:H)}function o(_,M,I,N){let H=M.valToPct(_);return N+I*(M.dir==-1?H:1-H)}function a(_,M,I,N){return M.ori==0?r(_,M,I,N):o(_,M,I,N)}i.valToPosH=r,i.valToPosV=o;let l=!1;i.status=0;let c=i.root=Ti(C1);if(n.id!=null&&(c.id=n.id),pi(c,n.class),n.title){let _=Ti(L1,c);_.textContent=n.title}let u=Vi("canvas"),d=i.ctx=u.getContext("2d"),f=Ti(D1,c);wr("click",f,_=>{_.target===g&&(Vt!=Dr||Yt!=Nr)&&Nn.click(i,_)},!0);let h=i.under=Ti(N1,f);f.appendChild(u);let g=i.over=Ti(U1,f);n=Po(n);let v=+wt(n.pxAlign,1),p=l_(v);(n.plugins||[]).forEach(_=>{_.opts&&(n=_.opts(i,n)||n)});let m=n.ms||.001,x=i.series=s==1?h_(n.series||[],t_,o_,!1):gA(n.series||[null],r_),E=i.axes=h_(n.axes||[],e_,i_,!0),b=i.scales={},P=i.bands=n.bands||[];P.forEach(_=>{_.fill=vt(_.fill||null),_.dir=wt(_.dir,-1)});let R=s==2?x[1].facets[0].scale:x[0].scale,y={axes:ms,series:mt},A=(n.drawOrder||["axes","series"]).map(_=>y[_]);function B(_){let M=_.distr==3?I=>Ps(I>0?I:_.clamp(i,I,_.min,_.max,_.key)):_.distr==4?I=>uf(I,_.asinh):_.distr==100?I=>_.fwd(I):I=>I;return I=>{let N=M(I),{_min:H,_max:K}=_,ae=K-H;return(N-H)/ae}}function L(_){let M=b[_];if(M==null){let I=(n.scales||ja)[_]||ja;if(I.from!=null){L(I.from);let N=_n({},b[I.from],I,{key:_});N.valToPct=B(N),b[_]=N}else{M=b[_]=_n({},_==R?z_:sA,I),M.key=_;let N=M.time,H=M.range,K=Qs(H);if((_!=R||s==2&&!N)&&(K&&(H[0]==null||H[1]==null)&&(H={min:H[0]==null?z0:{mode:1,hard:H[0],soft:H[0]},max:H[1]==null?z0:{mode:1,hard:H[1],soft:H[1]}},K=!1),!K&&$u(H))){let ae=H;H=(fe,ve,Ne)=>ve==null?Co:Hu(ve,Ne,ae)}M.range=vt(H||(N?_A:_==R?M.distr==3?xA:M.distr==4?vA:K_:M.distr==3?J_:M.distr==4?Q_:yA)),M.auto=vt(K?!1:M.auto),M.clamp=vt(M.clamp||iA),M._min=M._max=null,M.valToPct=B(M)}}}L("x"),L("y"),s==1&&x.forEach(_=>{L(_.scale)}),E.forEach(_=>{L(_.scale)});for(let _ in n.scales)L(_);let D=b[R],k=D.distr,z,U;D.ori==0?(pi(c,P1),z=r,U=o):(pi(c,I1),z=o,U=r);let X={};for(let _ in b){let M=b[_];(M.min!=null||M.max!=null)&&(X[_]={min:M.min,max:M.max},M.min=M.max=null)}let $=n.tzDate||(_=>new Date(Mn(_/m))),W=n.fmtDate||If,ce=m==1?PT($):DT($),J=J0($,K0(m==1?CT:LT,W)),j=j0($,Q0(UT,W)),se=[],de=i.legend=_n({},BT,n.legend),he=i.cursor=_n({},WT,{drag:{y:s==2}},n.cursor),ee=de.show,me=he.show,ye=de.markers;de.idxs=se,ye.width=vt(ye.width),ye.dash=vt(ye.dash),ye.stroke=vt(ye.stroke),ye.fill=vt(ye.fill);let Ee,Se,qe,at=[],We=[],ft,ut=!1,rt={};if(de.live){let _=x[1]?x[1].values:null;ut=_!=null,ft=ut?_(i,1,0):{_:0};for(let M in ft)rt[M]=Tf}if(ee)if(Ee=Vi("table",V1,c),qe=Vi("tbody",null,Ee),de.mount(i,Ee),ut){Se=Vi("thead",null,Ee,qe);let _=Vi("tr",null,Se);Vi("th",null,_);for(var qt in ft)Vi("th",E0,_).textContent=qt}else pi(Ee,H1),de.live&&pi(Ee,G1);let kt={show:!0},an={show:!1};function Dt(_,M){if(M==0&&(ut||!de.live||s==2))return Co;let I=[],N=Vi("tr",W1,qe,qe.childNodes[M]);pi(N,_.class),_.show||pi(N,Mr);let H=Vi("th",null,N);if(ye.show){let fe=Ti(X1,H);if(M>0){let ve=ye.width(i,M);ve&&(fe.style.border=ve+"px "+ye.dash(i,M)+" "+ye.stroke(i,M)),fe.style.background=ye.fill(i,M)}}let K=Ti(E0,H);_.label instanceof HTMLElement?K.appendChild(_.label):K.textContent=_.label,M>0&&(ye.show||(K.style.color=_.width>0?ye.stroke(i,M):ye.fill(i,M)),bt("click",H,fe=>{if(he._lock)return;je(fe);let ve=x.indexOf(_);if((fe.ctrlKey||fe.metaKey)!=de.isolate){let Ne=x.some((Ue,ke)=>ke>0&&ke!=ve&&Ue.show);x.forEach((Ue,ke)=>{ke>0&&Yi(ke,Ne?ke==ve?kt:an:kt,!0,dn.setSeries)})}else Yi(ve,{show:!_.show},!0,dn.setSeries)},!1),et&&bt(I0,H,fe=>{he._lock||(je(fe),Yi(x.indexOf(_),Fr,!0,dn.setSeries))},!1));for(var ae in ft){let fe=Vi("td",q1,N);fe.textContent="--",I.push(fe)}return[N,I]}let Tn=new Map;function bt(_,M,I,N=!0){let H=Tn.get(M)||{},K=he.bind[_](i,M,I,N);K&&(wr(_,M,H[_]=K),Tn.set(M,H))}function yn(_,M,I){let N=Tn.get(M)||{};for(let H in N)(_==null||H==_)&&(_f(H,M,N[H]),delete N[H]);_==null&&Tn.delete(M)}let Qt=0,ln=0,O=0,Ce=0,Ke=0,lt=0,Me=Ke,Ut=lt,He=O,$e=Ce,C=0,S=0,q=0,ue=0;i.bbox={};let oe=!1,_e=!1,xe=!1,te=!1,ie=!1,pe=!1;function F(_,M,I){(I||_!=i.width||M!=i.height)&&re(_,M),ht(!1),xe=!0,_e=!0,kn()}function re(_,M){i.width=Qt=O=_,i.height=ln=Ce=M,Ke=lt=0,be(),Xe();let I=i.bbox;C=I.left=br(Ke*At,.5),S=I.top=br(lt*At,.5),q=I.width=br(O*At,.5),ue=I.height=br(Ce*At,.5)}let ne=3;function we(){let _=!1,M=0;for(;!_;){M++;let I=Pr(M),N=qi(M);_=M==ne||I&&N,_||(re(i.width,i.height),_e=!0)}}function ge({width:_,height:M}){F(_,M)}i.setSize=ge;function be(){let _=!1,M=!1,I=!1,N=!1;E.forEach((H,K)=>{if(H.show&&H._show){let{side:ae,_size:fe}=H,ve=ae%2,Ne=H.label!=null?H.labelSize:0,Ue=fe+Ne;Ue>0&&(ve?(O-=Ue,ae==3?(Ke+=Ue,N=!0):I=!0):(Ce-=Ue,ae==0?(lt+=Ue,_=!0):M=!0))}}),Wi[0]=_,Wi[1]=I,Wi[2]=M,Wi[3]=N,O-=Ei[1]+Ei[3],Ke+=Ei[3],Ce-=Ei[2]+Ei[0],lt+=Ei[0]}function Xe(){let _=Ke+O,M=lt+Ce,I=Ke,N=lt;function H(K,ae){switch(K){case 1:return _+=ae,_-ae;case 2:return M+=ae,M-ae;case 3:return I-=ae,I+ae;case 0:return N-=ae,N+ae}}E.forEach((K,ae)=>{if(K.show&&K._show){let fe=K.side;K._pos=H(fe,K._size),K.label!=null&&(K._lpos=H(fe,K.labelSize))}})}if(he.dataIdx==null){let _=he.hover,M=_.skip=new Set(_.skip??[]);M.add(void 0);let I=_.prox=vt(_.prox),N=_.bias??=0;he.dataIdx=(H,K,ae,fe)=>{if(K==0)return ae;let ve=ae,Ne=I(H,K,ae,fe)??Ot,Ue=Ne>=0&&Ne<Ot,ke=D.ori==0?O:Ce,ot=he.left,Tt=e[0],St=e[K];if(M.has(St[ae])){ve=null;let gt=null,Qe=null,Ye;if(N==0||N==-1)for(Ye=ae;gt==null&&Ye-- >0;)M.has(St[Ye])||(gt=Ye);if(N==0||N==1)for(Ye=ae;Qe==null&&Ye++<St.length;)M.has(St[Ye])||(Qe=Ye);if(gt!=null||Qe!=null)if(Ue){let Ht=gt==null?-1/0:z(Tt[gt],D,ke,0),tn=Qe==null?1/0:z(Tt[Qe],D,ke,0),Cn=ot-Ht,Nt=tn-ot;Cn<=Nt?Cn<=Ne&&(ve=gt):Nt<=Ne&&(ve=Qe)}else ve=Qe==null?gt:gt==null?Qe:ae-gt<=Qe-ae?gt:Qe}else Ue&&wn(ot-z(Tt[ae],D,ke,0))>Ne&&(ve=null);return ve}}let je=_=>{he.event=_};he.idxs=se,he._lock=!1;let le=he.points;le.show=vt(le.show),le.size=vt(le.size),le.stroke=vt(le.stroke),le.width=vt(le.width),le.fill=vt(le.fill);let ze=i.focus=_n({},n.focus||{alpha:.3},he.focus),et=ze.prox>=0,Re=et&&le.one,ct=[],zt=[],Wn=[];function Uo(_,M){let I=le.show(i,M);if(I instanceof HTMLElement)return pi(I,z1),pi(I,_.class),hs(I,-10,-10,O,Ce),g.insertBefore(I,ct[M]),I}function Er(_,M){if(s==1||M>0){let I=s==1&&b[_.scale].time,N=_.value;_.value=I?q0(N)?j0($,Q0(N,W)):N||j:N||eA,_.label=_.label||(I?qT:XT)}if(Re||M>0){_.width=_.width==null?1:_.width,_.paths=_.paths||pA||sT,_.fillTo=vt(_.fillTo||rA),_.pxAlign=+wt(_.pxAlign,v),_.pxRound=l_(_.pxAlign),_.stroke=vt(_.stroke||null),_.fill=vt(_.fill||null),_._stroke=_._fill=_._paths=_._focus=null;let I=tA(Qn(1,_.width),1),N=_.points=_n({},{size:I,width:Qn(1,I*.2),stroke:_.stroke,space:I*2,paths:mA,_stroke:null,_fill:null},_.points);N.show=vt(N.show),N.filter=vt(N.filter),N.fill=vt(N.fill),N.stroke=vt(N.stroke),N.paths=vt(N.paths),N.pxAlign=_.pxAlign}if(ee){let I=Dt(_,M);at.splice(M,0,I[0]),We.splice(M,0,I[1]),de.values.push(null)}if(me){se.splice(M,0,null);let I=null;Re?M==0&&(I=Uo(_,M)):M>0&&(I=Uo(_,M)),ct.splice(M,0,I),zt.splice(M,0,0),Wn.splice(M,0,0)}Rn("addSeries",M)}function eh(_,M){M=M??x.length,_=s==1?Mf(_,M,t_,o_):Mf(_,M,{},r_),x.splice(M,0,_),Er(x[M],M)}i.addSeries=eh;function nl(_){if(x.splice(_,1),ee){de.values.splice(_,1),We.splice(_,1);let M=at.splice(_,1)[0];yn(null,M.firstChild),M.remove()}me&&(se.splice(_,1),ct.splice(_,1)[0].remove(),zt.splice(_,1),Wn.splice(_,1)),Rn("delSeries",_)}i.delSeries=nl;let Wi=[!1,!1,!1,!1];function ds(_,M){if(_._show=_.show,_.show){let I=_.side%2,N=b[_.scale];N==null&&(_.scale=I?x[1].scale:R,N=b[_.scale]);let H=N.time;_.size=vt(_.size),_.space=vt(_.space),_.rotate=vt(_.rotate),Qs(_.incrs)&&_.incrs.forEach(ae=>{!js.has(ae)&&js.set(ae,b_(ae))}),_.incrs=vt(_.incrs||(N.distr==2?AT:H?m==1?RT:IT:Sr)),_.splits=vt(_.splits||(H&&N.distr==1?ce:N.distr==3?xf:N.distr==4?ZT:$T)),_.stroke=vt(_.stroke),_.grid.stroke=vt(_.grid.stroke),_.ticks.stroke=vt(_.ticks.stroke),_.border.stroke=vt(_.border.stroke);let K=_.values;_.values=Qs(K)&&!Qs(K[0])?vt(K):H?Qs(K)?J0($,K0(K,W)):q0(K)?NT($,K):K||J:K||YT,_.filter=vt(_.filter||(N.distr>=3&&N.log==10?QT:N.distr==3&&N.log==2?jT:x_)),_.font=d_(_.font),_.labelFont=d_(_.labelFont),_._size=_.size(i,null,M,0),_._space=_._rotate=_._incrs=_._found=_._splits=_._values=null,_._size>0&&(Wi[M]=!0,_._el=Ti(F1,f))}}function fs(_,M,I,N){let[H,K,ae,fe]=I,ve=M%2,Ne=0;return ve==0&&(fe||K)&&(Ne=M==0&&!H||M==2&&!ae?Mn(e_.size/3):0),ve==1&&(H||ae)&&(Ne=M==1&&!K||M==3&&!fe?Mn(i_.size/2):0),Ne}let Fo=i.padding=(n.padding||[fs,fs,fs,fs]).map(_=>vt(wt(_,fs))),Ei=i._padding=Fo.map((_,M)=>_(i,M,Wi,0)),jt,sn=null,rn=null,Xi=s==1?x[0].idxs:null,ni=null,Ls=!1;function Oo(_,M){if(e=_??[],i.data=i._data=e,s==2){jt=0;for(let I=1;I<x.length;I++)jt+=e[I][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),ni=e[0],jt=ni.length;let I=e;if(k==2){I=e.slice();let N=I[0]=Array(jt);for(let H=0;H<jt;H++)N[H]=H}i._data=e=I}if(ht(!0),Rn("setData"),k==2&&(xe=!0),M!==!1){let I=D;I.auto(i,Ls)?Bo():Us(R,I.min,I.max),te=te||he.left>=0,pe=!0,kn()}}i.setData=Oo;function Bo(){Ls=!0;let _,M;s==1&&(jt>0?(sn=Xi[0]=0,rn=Xi[1]=jt-1,_=e[0][sn],M=e[0][rn],k==2?(_=sn,M=rn):_==M&&(k==3?[_,M]=qu(_,_,D.log,!1):k==4?[_,M]=Ef(_,_,D.log,!1):D.time?M=_+Mn(86400/m):[_,M]=Hu(_,M,Rf,!0))):(sn=Xi[0]=_=null,rn=Xi[1]=M=null)),Us(R,_,M)}let Rr,Ds,Cr,T,V,Q,Y,Z,Te,Pe;function Ae(_,M,I,N,H,K){_??=C0,I??=Pf,N??="butt",H??=C0,K??="round",_!=Rr&&(d.strokeStyle=Rr=_),H!=Ds&&(d.fillStyle=Ds=H),M!=Cr&&(d.lineWidth=Cr=M),K!=V&&(d.lineJoin=V=K),N!=Q&&(d.lineCap=Q=N),I!=T&&d.setLineDash(T=I)}function Le(_,M,I,N){M!=Ds&&(d.fillStyle=Ds=M),_!=Y&&(d.font=Y=_),I!=Z&&(d.textAlign=Z=I),N!=Te&&(d.textBaseline=Te=N)}function Ge(_,M,I,N,H=0){if(N.length>0&&_.auto(i,Ls)&&(M==null||M.min==null)){let K=wt(sn,0),ae=wt(rn,N.length-1),fe=I.min==null?Q1(N,K,ae,H,_.distr==3):[I.min,I.max];_.min=Hi(_.min,I.min=fe[0]),_.max=Qn(_.max,I.max=fe[1])}}let it={min:null,max:null};function pt(){for(let N in b){let H=b[N];X[N]==null&&(H.min==null||X[R]!=null&&H.auto(i,Ls))&&(X[N]=it)}for(let N in b){let H=b[N];X[N]==null&&H.from!=null&&X[H.from]!=null&&(X[N]=it)}X[R]!=null&&ht(!0);let _={};for(let N in X){let H=X[N];if(H!=null){let K=_[N]=Po(b[N],aT);if(H.min!=null)_n(K,H);else if(N!=R||s==2)if(jt==0&&K.from==null){let ae=K.range(i,null,null,N);K.min=ae[0],K.max=ae[1]}else K.min=Ot,K.max=-Ot}}if(jt>0){x.forEach((N,H)=>{if(s==1){let K=N.scale,ae=X[K];if(ae==null)return;let fe=_[K];if(H==0){let ve=fe.range(i,fe.min,fe.max,K);fe.min=ve[0],fe.max=ve[1],sn=Gi(fe.min,e[0]),rn=Gi(fe.max,e[0]),rn-sn>1&&(e[0][sn]<fe.min&&sn++,e[0][rn]>fe.max&&rn--),N.min=ni[sn],N.max=ni[rn]}else N.show&&N.auto&&Ge(fe,ae,N,e[H],N.sorted);N.idxs[0]=sn,N.idxs[1]=rn}else if(H>0&&N.show&&N.auto){let[K,ae]=N.facets,fe=K.scale,ve=ae.scale,[Ne,Ue]=e[H],ke=_[fe],ot=_[ve];ke!=null&&Ge(ke,X[fe],K,Ne,K.sorted),ot!=null&&Ge(ot,X[ve],ae,Ue,ae.sorted),N.min=ae.min,N.max=ae.max}});for(let N in _){let H=_[N],K=X[N];if(H.from==null&&(K==null||K.min==null)){let ae=H.range(i,H.min==Ot?null:H.min,H.max==-Ot?null:H.max,N);H.min=ae[0],H.max=ae[1]}}}for(let N in _){let H=_[N];if(H.from!=null){let K=_[H.from];if(K.min==null)H.min=H.max=null;else{let ae=H.range(i,K.min,K.max,N);H.min=ae[0],H.max=ae[1]}}}let M={},I=!1;for(let N in _){let H=_[N],K=b[N];if(K.min!=H.min||K.max!=H.max){K.min=H.min,K.max=H.max;let ae=K.distr;K._min=ae==3?Ps(K.min):ae==4?uf(K.min,K.asinh):ae==100?K.fwd(K.min):K.min,K._max=ae==3?Ps(K.max):ae==4?uf(K.max,K.asinh):ae==100?K.fwd(K.max):K.max,M[N]=I=!0}}if(I){x.forEach((N,H)=>{s==2?H>0&&M.y&&(N._paths=null):M[N.scale]&&(N._paths=null)});for(let N in M)xe=!0,Rn("setScale",N);me&&he.left>=0&&(te=pe=!0)}for(let N in X)X[N]=null}function Ve(_){let M=yf(sn-1,0,jt-1),I=yf(rn+1,0,jt-1);for(;_[M]==null&&M>0;)M--;for(;_[I]==null&&I<jt-1;)I++;return[M,I]}function mt(){if(jt>0){let _=x.some(M=>M._focus)&&Pe!=ze.alpha;_&&(d.globalAlpha=Pe=ze.alpha),x.forEach((M,I)=>{if(I>0&&M.show&&(Kt(I,!1),Kt(I,!0),M._paths==null)){let N=Pe;Pe!=M.alpha&&(d.globalAlpha=Pe=M.alpha);let H=s==2?[0,e[I][0].length-1]:Ve(e[I]);M._paths=M.paths(i,I,H[0],H[1]),Pe!=N&&(d.globalAlpha=Pe=N)}}),x.forEach((M,I)=>{if(I>0&&M.show){let N=Pe;Pe!=M.alpha&&(d.globalAlpha=Pe=M.alpha),M._paths!=null&&Ct(I,!1);{let H=M._paths!=null?M._paths.gaps:null,K=M.points.show(i,I,sn,rn,H),ae=M.points.filter(i,I,K,H);(K||ae)&&(M.points._paths=M.points.paths(i,I,sn,rn,ae),Ct(I,!0))}Pe!=N&&(d.globalAlpha=Pe=N),Rn("drawSeries",I)}}),_&&(d.globalAlpha=Pe=1)}}function Kt(_,M){let I=M?x[_].points:x[_];I._stroke=I.stroke(i,_),I._fill=I.fill(i,_)}function Ct(_,M){let I=M?x[_].points:x[_],{stroke:N,fill:H,clip:K,flags:ae,_stroke:fe=I._stroke,_fill:ve=I._fill,_width:Ne=I.width}=I._paths;Ne=Bt(Ne*At,3);let Ue=null,ke=Ne%2/2;M&&ve==null&&(ve=Ne>0?"#fff":fe);let ot=I.pxAlign==1&&ke>0;if(ot&&d.translate(ke,ke),!M){let Tt=C-Ne/2,St=S-Ne/2,gt=q+Ne,Qe=ue+Ne;Ue=new Path2D,Ue.rect(Tt,St,gt,Qe)}M?Oe(fe,Ne,I.dash,I.cap,ve,N,H,ae,K):Pt(_,fe,Ne,I.dash,I.cap,ve,N,H,ae,Ue,K),ot&&d.translate(-ke,-ke)}function Pt(_,M,I,N,H,K,ae,fe,ve,Ne,Ue){let ke=!1;ve!=0&&P.forEach((ot,Tt)=>{if(ot.series[0]==_){let St=x[ot.series[1]],gt=e[ot.series[1]],Qe=(St._paths||ja).band;Qs(Qe)&&(Qe=ot.dir==1?Qe[0]:Qe[1]);let Ye,Ht=null;St.show&&Qe&&eT(gt,sn,rn)?(Ht=ot.fill(i,Tt)||K,Ye=St._paths.clip):Qe=null,Oe(M,I,N,H,Ht,ae,fe,ve,Ne,Ue,Ye,Qe),ke=!0}}),ke||Oe(M,I,N,H,K,ae,fe,ve,Ne,Ue)}let xn=Io|bf;function Oe(_,M,I,N,H,K,ae,fe,ve,Ne,Ue,ke){Ae(_,M,I,N,H),(ve||Ne||ke)&&(d.save(),ve&&d.clip(ve),Ne&&d.clip(Ne)),ke?(fe&xn)==xn?(d.clip(ke),Ue&&d.clip(Ue),yt(H,ae),cn(_,K,M)):fe&bf?(yt(H,ae),d.clip(ke),cn(_,K,M)):fe&Io&&(d.save(),d.clip(ke),Ue&&d.clip(Ue),yt(H,ae),d.restore(),cn(_,K,M)):(yt(H,ae),cn(_,K,M)),(ve||Ne||ke)&&d.restore()}function cn(_,M,I){I>0&&(M instanceof Map?M.forEach((N,H)=>{d.strokeStyle=Rr=H,d.stroke(N)}):M!=null&&_&&d.stroke(M))}function yt(_,M){M instanceof Map?M.forEach((I,N)=>{d.fillStyle=Ds=N,d.fill(I)}):M!=null&&_&&d.fill(M)}function ps(_,M,I,N){let H=E[_],K;if(N<=0)K=[0,0];else{let ae=H._space=H.space(i,_,M,I,N),fe=H._incrs=H.incrs(i,_,M,I,N,ae);K=bA(M,I,fe,N,ae)}return H._found=K}function un(_,M,I,N,H,K,ae,fe,ve,Ne){let Ue=ae%2/2;v==1&&d.translate(Ue,Ue),Ae(fe,ae,ve,Ne,fe),d.beginPath();let ke,ot,Tt,St,gt=H+(N==0||N==3?-K:K);I==0?(ot=H,St=gt):(ke=H,Tt=gt);for(let Qe=0;Qe<_.length;Qe++)M[Qe]!=null&&(I==0?ke=Tt=_[Qe]:ot=St=_[Qe],d.moveTo(ke,ot),d.lineTo(Tt,St));d.stroke(),v==1&&d.translate(-Ue,-Ue)}function Pr(_){let M=!0;return E.forEach((I,N)=>{if(!I.show)return;let H=b[I.scale];if(H.min==null){I._show&&(M=!1,I._show=!1,ht(!1));return}else I._show||(M=!1,I._show=!0,ht(!1));let K=I.side,ae=K%2,{min:fe,max:ve}=H,[Ne,Ue]=ps(N,fe,ve,ae==0?O:Ce);if(Ue==0)return;let ke=H.distr==2,ot=I._splits=I.splits(i,N,fe,ve,Ne,Ue,ke),Tt=H.distr==2?ot.map(Ye=>ni[Ye]):ot,St=H.distr==2?ni[ot[1]]-ni[ot[0]]:Ne,gt=I._values=I.values(i,I.filter(i,Tt,N,Ue,St),N,Ue,St);I._rotate=K==2?I.rotate(i,gt,N,Ue):0;let Qe=I._size;I._size=Ai(I.size(i,gt,N,_)),Qe!=null&&I._size!=Qe&&(M=!1)}),M}function qi(_){let M=!0;return Fo.forEach((I,N)=>{let H=I(i,N,Wi,_);H!=Ei[N]&&(M=!1),Ei[N]=H}),M}function ms(){for(let _=0;_<E.length;_++){let M=E[_];if(!M.show||!M._show)continue;let I=M.side,N=I%2,H,K,ae=M.stroke(i,_),fe=I==0||I==3?-1:1,[ve,Ne]=M._found;if(M.label!=null){let Yn=M.labelGap*fe,ri=Mn((M._lpos+Yn)*At);Le(M.labelFont[0],ae,"center",I==2?"top":R0),d.save(),N==1?(H=K=0,d.translate(ri,Mn(S+ue/2)),d.rotate((I==3?-Vu:Vu)/2)):(H=Mn(C+q/2),K=ri);let nr=__(M.label)?M.label(i,_,ve,Ne):M.label;d.fillText(nr,H,K),d.restore()}if(Ne==0)continue;let Ue=b[M.scale],ke=N==0?q:ue,ot=N==0?C:S,Tt=M._splits,St=Ue.distr==2?Tt.map(Yn=>ni[Yn]):Tt,gt=Ue.distr==2?ni[Tt[1]]-ni[Tt[0]]:ve,Qe=M.ticks,Ye=M.border,Ht=Qe.show?Qe.size:0,tn=Mn(Ht*At),Cn=Mn((M.alignTo==2?M._size-Ht-M.gap:M.gap)*At),Nt=M._rotate*-Vu/180,nn=p(M._pos*At),ii=(tn+Cn)*fe,qn=nn+ii;K=N==0?qn:0,H=N==1?qn:0;let _i=M.font[0],Ri=M.align==1?To:M.align==2?af:Nt>0?To:Nt<0?af:N==0?"center":I==3?af:To,Zi=Nt||N==1?"middle":I==2?"top":R0;Le(_i,ae,Ri,Zi);let si=M.font[1]*M.lineGap,yi=Tt.map(Yn=>p(a(Yn,Ue,ke,ot))),Ci=M._values;for(let Yn=0;Yn<Ci.length;Yn++){let ri=Ci[Yn];if(ri!=null){N==0?H=yi[Yn]:K=yi[Yn],ri=""+ri;let nr=ri.indexOf(`
`)==-1?[ri]:ri.split(/\n/gm);for(let $n=0;$n<nr.length;$n++){let rp=nr[$n];Nt?(d.save(),d.translate(H,K+$n*si),d.rotate(Nt),d.fillText(rp,0,0),d.restore()):d.fillText(rp,H,K+$n*si)}}}Qe.show&&un(yi,Qe.filter(i,St,_,Ne,gt),N,I,nn,tn,Bt(Qe.width*At,3),Qe.stroke(i,_),Qe.dash,Qe.cap);let Ki=M.grid;Ki.show&&un(yi,Ki.filter(i,St,_,Ne,gt),N,N==0?2:1,N==0?S:C,N==0?ue:q,Bt(Ki.width*At,3),Ki.stroke(i,_),Ki.dash,Ki.cap),Ye.show&&un([nn],[1],N==0?1:0,N==0?1:2,N==1?S:C,N==1?ue:q,Bt(Ye.width*At,3),Ye.stroke(i,_),Ye.dash,Ye.cap)}Rn("drawAxes")}function ht(_){x.forEach((M,I)=>{I>0&&(M._paths=null,_&&(s==1?(M.min=null,M.max=null):M.facets.forEach(N=>{N.min=null,N.max=null})))})}let en=!1,Xn=!1,It=[];function hn(){Xn=!1;for(let _=0;_<It.length;_++)Rn(...It[_]);It.length=0}function kn(){en||(pT(Vf),en=!0)}function il(_,M=!1){en=!0,Xn=M,_(i),Vf(),M&&It.length>0&&queueMicrotask(hn)}i.batch=il;function Vf(){if(oe&&(pt(),oe=!1),xe&&(we(),xe=!1),_e){if(Xt(h,To,Ke),Xt(h,"top",lt),Xt(h,Za,O),Xt(h,Ka,Ce),Xt(g,To,Ke),Xt(g,"top",lt),Xt(g,Za,O),Xt(g,Ka,Ce),Xt(f,Za,Qt),Xt(f,Ka,ln),u.width=Mn(Qt*At),u.height=Mn(ln*At),E.forEach(({_el:_,_show:M,_size:I,_pos:N,side:H})=>{if(_!=null)if(M){let K=H===3||H===0?I:0,ae=H%2==1;Xt(_,ae?"left":"top",N-K),Xt(_,ae?"width":"height",I),Xt(_,ae?"top":"left",ae?lt:Ke),Xt(_,ae?"height":"width",ae?Ce:O),gf(_,Mr)}else pi(_,Mr)}),Rr=Ds=Cr=V=Q=Y=Z=Te=T=null,Pe=1,Vo(!0),Ke!=Me||lt!=Ut||O!=He||Ce!=$e){ht(!1);let _=O/He,M=Ce/$e;if(me&&!te&&he.left>=0){he.left*=_,he.top*=M,Ir&&hs(Ir,Mn(he.left),0,O,Ce),Lr&&hs(Lr,0,Mn(he.top),O,Ce);for(let I=0;I<ct.length;I++){let N=ct[I];N!=null&&(zt[I]*=_,Wn[I]*=M,hs(N,Ai(zt[I]),Ai(Wn[I]),O,Ce))}}if(Gt.show&&!ie&&Gt.left>=0&&Gt.width>0){Gt.left*=_,Gt.width*=_,Gt.top*=M,Gt.height*=M;for(let I in oh)Xt(Ur,I,Gt[I])}Me=Ke,Ut=lt,He=O,$e=Ce}Rn("setSize"),_e=!1}Qt>0&&ln>0&&(d.clearRect(0,0,u.width,u.height),Rn("drawClear"),A.forEach(_=>_()),Rn("draw")),Gt.show&&ie&&(sl(Gt),ie=!1),me&&te&&(tr(null,!0,!1),te=!1),de.show&&de.live&&pe&&(sh(),pe=!1),l||(l=!0,i.status=1,Rn("ready")),Ls=!1,en=!1}i.redraw=(_,M)=>{xe=M||!1,_!==!1?Us(R,D.min,D.max):kn()};function th(_,M){let I=b[_];if(I.from==null){if(jt==0){let N=I.range(i,M.min,M.max,_);M.min=N[0],M.max=N[1]}if(M.min>M.max){let N=M.min;M.min=M.max,M.max=N}if(jt>1&&M.min!=null&&M.max!=null&&M.max-M.min<1e-16)return;_==R&&I.distr==2&&jt>0&&(M.min=Gi(M.min,e[0]),M.max=Gi(M.max,e[0]),M.min==M.max&&M.max++),X[_]=M,oe=!0,kn()}}i.setScale=th;let nh,ih,Ir,Lr,Gf,Hf,Dr,Nr,Wf,Xf,Vt,Yt,Ns=!1,Nn=he.drag,An=Nn.x,En=Nn.y;me&&(he.x&&(nh=Ti(B1,g)),he.y&&(ih=Ti(k1,g)),D.ori==0?(Ir=nh,Lr=ih):(Ir=ih,Lr=nh),Vt=he.left,Yt=he.top);let Gt=i.select=_n({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),Ur=Gt.show?Ti(O1,Gt.over?g:h):null;function sl(_,M){if(Gt.show){for(let I in _)Gt[I]=_[I],I in oh&&Xt(Ur,I,_[I]);M!==!1&&Rn("setSelect")}}i.setSelect=sl;function dy(_){if(x[_].show)ee&&gf(at[_],Mr);else if(ee&&pi(at[_],Mr),me){let I=Re?ct[0]:ct[_];I!=null&&hs(I,-10,-10,O,Ce)}}function Us(_,M,I){th(_,{min:M,max:I})}function Yi(_,M,I,N){M.focus!=null&&_y(_),M.show!=null&&x.forEach((H,K)=>{K>0&&(_==K||_==null)&&(H.show=M.show,dy(K),s==2?(Us(H.facets[0].scale,null,null),Us(H.facets[1].scale,null,null)):Us(H.scale,null,null),kn())}),I!==!1&&Rn("setSeries",_,M),N&&Go("setSeries",i,_,M)}i.setSeries=Yi;function fy(_,M){_n(P[_],M)}function py(_,M){_.fill=vt(_.fill||null),_.dir=wt(_.dir,-1),M=M??P.length,P.splice(M,0,_)}function my(_){_==null?P.length=0:P.splice(_,1)}i.addBand=py,i.setBand=fy,i.delBand=my;function gy(_,M){x[_].alpha=M,me&&ct[_]!=null&&(ct[_].style.opacity=M),ee&&at[_]&&(at[_].style.opacity=M)}let gs,Fs,er,Fr={focus:!0};function _y(_){if(_!=er){let M=_==null,I=ze.alpha!=1;x.forEach((N,H)=>{if(s==1||H>0){let K=M||H==0||H==_;N._focus=M?null:K,I&&gy(H,K?1:ze.alpha)}}),er=_,I&&kn()}}ee&&et&&bt(L0,Ee,_=>{he._lock||(je(_),er!=null&&Yi(null,Fr,!0,dn.setSeries))});function $i(_,M,I){let N=b[M];I&&(_=_/At-(N.ori==1?lt:Ke));let H=O;N.ori==1&&(H=Ce,_=H-_),N.dir==-1&&(_=H-_);let K=N._min,ae=N._max,fe=_/H,ve=K+(ae-K)*fe,Ne=N.distr;return Ne==3?Ro(10,ve):Ne==4?nT(ve,N.asinh):Ne==100?N.bwd(ve):ve}function yy(_,M){let I=$i(_,R,M);return Gi(I,e[0],sn,rn)}i.valToIdx=_=>Gi(_,e[0]),i.posToIdx=yy,i.posToVal=$i,i.valToPos=(_,M,I)=>b[M].ori==0?r(_,b[M],I?q:O,I?C:0):o(_,b[M],I?ue:Ce,I?S:0),i.setCursor=(_,M,I)=>{Vt=_.left,Yt=_.top,tr(null,M,I)};function qf(_,M){Xt(Ur,To,Gt.left=_),Xt(Ur,Za,Gt.width=M)}function Yf(_,M){Xt(Ur,"top",Gt.top=_),Xt(Ur,Ka,Gt.height=M)}let ko=D.ori==0?qf:Yf,zo=D.ori==1?qf:Yf;function xy(){if(ee&&de.live)for(let _=s==2?1:0;_<x.length;_++){if(_==0&&ut)continue;let M=de.values[_],I=0;for(let N in M)We[_][I++].firstChild.nodeValue=M[N]}}function sh(_,M){if(_!=null&&(_.idxs?_.idxs.forEach((I,N)=>{se[N]=I}):oT(_.idx)||se.fill(_.idx),de.idx=se[0]),ee&&de.live){for(let I=0;I<x.length;I++)(I>0||s==1&&!ut)&&vy(I,se[I]);xy()}pe=!1,M!==!1&&Rn("setLegend")}i.setLegend=sh;function vy(_,M){let I=x[_],N=_==0&&k==2?ni:e[_],H;ut?H=I.values(i,_,M)??rt:(H=I.value(i,M==null?null:N[M],_,M),H=H==null?rt:{_:H}),de.values[_]=H}function tr(_,M,I){Wf=Vt,Xf=Yt,[Vt,Yt]=he.move(i,Vt,Yt),he.left=Vt,he.top=Yt,me&&(Ir&&hs(Ir,Mn(Vt),0,O,Ce),Lr&&hs(Lr,0,Mn(Yt),O,Ce));let N,H=sn>rn;gs=Ot,Fs=null;let K=D.ori==0?O:Ce,ae=D.ori==1?O:Ce;if(Vt<0||jt==0||H){N=he.idx=null;for(let fe=0;fe<x.length;fe++){let ve=ct[fe];ve!=null&&hs(ve,-10,-10,O,Ce)}et&&Yi(null,Fr,!0,_==null&&dn.setSeries),de.live&&(se.fill(N),pe=!0)}else{let fe,ve,Ne;s==1&&(fe=D.ori==0?Vt:Yt,ve=$i(fe,R),N=he.idx=Gi(ve,e[0],sn,rn),Ne=z(e[0][N],D,K,0));let Ue=-10,ke=-10,ot=0,Tt=0,St=!0,gt="",Qe="";for(let Ye=s==2?1:0;Ye<x.length;Ye++){let Ht=x[Ye],tn=se[Ye],Cn=tn==null?null:s==1?e[Ye][tn]:e[Ye][1][tn],Nt=he.dataIdx(i,Ye,N,ve),nn=Nt==null?null:s==1?e[Ye][Nt]:e[Ye][1][Nt];if(pe=pe||nn!=Cn||Nt!=tn,se[Ye]=Nt,Ye>0&&Ht.show){let ii=Nt==null?-10:Nt==N?Ne:z(s==1?e[0][Nt]:e[Ye][0][Nt],D,K,0),qn=nn==null?-10:U(nn,s==1?b[Ht.scale]:b[Ht.facets[1].scale],ae,0);if(et&&nn!=null){let _i=D.ori==1?Vt:Yt,Ri=wn(ze.dist(i,Ye,Nt,qn,_i));if(Ri<gs){let Zi=ze.bias;if(Zi!=0){let si=$i(_i,Ht.scale),yi=nn>=0?1:-1,Ci=si>=0?1:-1;Ci==yi&&(Ci==1?Zi==1?nn>=si:nn<=si:Zi==1?nn<=si:nn>=si)&&(gs=Ri,Fs=Ye)}else gs=Ri,Fs=Ye}}if(pe||Re){let _i,Ri;D.ori==0?(_i=ii,Ri=qn):(_i=qn,Ri=ii);let Zi,si,yi,Ci,Ki,Yn,ri=!0,nr=le.bbox;if(nr!=null){ri=!1;let $n=nr(i,Ye);yi=$n.left,Ci=$n.top,Zi=$n.width,si=$n.height}else yi=_i,Ci=Ri,Zi=si=le.size(i,Ye);if(Yn=le.fill(i,Ye),Ki=le.stroke(i,Ye),Re)Ye==Fs&&gs<=ze.prox&&(Ue=yi,ke=Ci,ot=Zi,Tt=si,St=ri,gt=Yn,Qe=Ki);else{let $n=ct[Ye];$n!=null&&(zt[Ye]=yi,Wn[Ye]=Ci,k0($n,Zi,si,ri),O0($n,Yn,Ki),hs($n,Ai(yi),Ai(Ci),O,Ce))}}}}if(Re){let Ye=ze.prox,Ht=er==null?gs<=Ye:gs>Ye||Fs!=er;if(pe||Ht){let tn=ct[0];tn!=null&&(zt[0]=Ue,Wn[0]=ke,k0(tn,ot,Tt,St),O0(tn,gt,Qe),hs(tn,Ai(Ue),Ai(ke),O,Ce))}}}if(Gt.show&&Ns)if(_!=null){let[fe,ve]=dn.scales,[Ne,Ue]=dn.match,[ke,ot]=_.cursor.sync.scales,Tt=_.cursor.drag;if(An=Tt._x,En=Tt._y,An||En){let{left:St,top:gt,width:Qe,height:Ye}=_.select,Ht=_.scales[ke].ori,tn=_.posToVal,Cn,Nt,nn,ii,qn,_i=fe!=null&&Ne(fe,ke),Ri=ve!=null&&Ue(ve,ot);_i&&An?(Ht==0?(Cn=St,Nt=Qe):(Cn=gt,Nt=Ye),nn=b[fe],ii=z(tn(Cn,ke),nn,K,0),qn=z(tn(Cn+Nt,ke),nn,K,0),ko(Hi(ii,qn),wn(qn-ii))):ko(0,K),Ri&&En?(Ht==1?(Cn=St,Nt=Qe):(Cn=gt,Nt=Ye),nn=b[ve],ii=U(tn(Cn,ot),nn,ae,0),qn=U(tn(Cn+Nt,ot),nn,ae,0),zo(Hi(ii,qn),wn(qn-ii))):zo(0,ae)}else ah()}else{let fe=wn(Wf-Gf),ve=wn(Xf-Hf);if(D.ori==1){let ot=fe;fe=ve,ve=ot}An=Nn.x&&fe>=Nn.dist,En=Nn.y&&ve>=Nn.dist;let Ne=Nn.uni;Ne!=null?An&&En&&(An=fe>=Ne,En=ve>=Ne,!An&&!En&&(ve>fe?En=!0:An=!0)):Nn.x&&Nn.y&&(An||En)&&(An=En=!0);let Ue,ke;An&&(D.ori==0?(Ue=Dr,ke=Vt):(Ue=Nr,ke=Yt),ko(Hi(Ue,ke),wn(ke-Ue)),En||zo(0,ae)),En&&(D.ori==1?(Ue=Dr,ke=Vt):(Ue=Nr,ke=Yt),zo(Hi(Ue,ke),wn(ke-Ue)),An||ko(0,K)),!An&&!En&&(ko(0,0),zo(0,0))}if(Nn._x=An,Nn._y=En,_==null){if(I){if(sp!=null){let[fe,ve]=dn.scales;dn.values[0]=fe!=null?$i(D.ori==0?Vt:Yt,fe):null,dn.values[1]=ve!=null?$i(D.ori==1?Vt:Yt,ve):null}Go(lf,i,Vt,Yt,O,Ce,N)}if(et){let fe=I&&dn.setSeries,ve=ze.prox;er==null?gs<=ve&&Yi(Fs,Fr,!0,fe):gs>ve?Yi(null,Fr,!0,fe):Fs!=er&&Yi(Fs,Fr,!0,fe)}}pe&&(de.idx=N,sh()),M!==!1&&Rn("setCursor")}let Os=null;Object.defineProperty(i,"rect",{get(){return Os==null&&Vo(!1),Os}});function Vo(_=!1){_?Os=null:(Os=g.getBoundingClientRect(),Rn("syncRect",Os))}function $f(_,M,I,N,H,K,ae){he._lock||Ns&&_!=null&&_.movementX==0&&_.movementY==0||(rh(_,M,I,N,H,K,ae,!1,_!=null),_!=null?tr(null,!0,!0):tr(M,!0,!1))}function rh(_,M,I,N,H,K,ae,fe,ve){if(Os==null&&Vo(!1),je(_),_!=null)I=_.clientX-Os.left,N=_.clientY-Os.top;else{if(I<0||N<0){Vt=-10,Yt=-10;return}let[Ne,Ue]=dn.scales,ke=M.cursor.sync,[ot,Tt]=ke.values,[St,gt]=ke.scales,[Qe,Ye]=dn.match,Ht=M.axes[0].side%2==1,tn=D.ori==0?O:Ce,Cn=D.ori==1?O:Ce,Nt=Ht?K:H,nn=Ht?H:K,ii=Ht?N:I,qn=Ht?I:N;if(St!=null?I=Qe(Ne,St)?a(ot,b[Ne],tn,0):-10:I=tn*(ii/Nt),gt!=null?N=Ye(Ue,gt)?a(Tt,b[Ue],Cn,0):-10:N=Cn*(qn/nn),D.ori==1){let _i=I;I=N,N=_i}}ve&&(M==null||M.cursor.event.type==lf)&&((I<=1||I>=O-1)&&(I=br(I,O)),(N<=1||N>=Ce-1)&&(N=br(N,Ce))),fe?(Gf=I,Hf=N,[Dr,Nr]=he.move(i,I,N)):(Vt=I,Yt=N)}let oh={width:0,height:0,left:0,top:0};function ah(){sl(oh,!1)}let Zf,Kf,Jf,Qf;function jf(_,M,I,N,H,K,ae){Ns=!0,An=En=Nn._x=Nn._y=!1,rh(_,M,I,N,H,K,ae,!0,!1),_!=null&&(bt(cf,pf,ep,!1),Go(P0,i,Dr,Nr,O,Ce,null));let{left:fe,top:ve,width:Ne,height:Ue}=Gt;Zf=fe,Kf=ve,Jf=Ne,Qf=Ue}function ep(_,M,I,N,H,K,ae){Ns=Nn._x=Nn._y=!1,rh(_,M,I,N,H,K,ae,!1,!0);let{left:fe,top:ve,width:Ne,height:Ue}=Gt,ke=Ne>0||Ue>0,ot=Zf!=fe||Kf!=ve||Jf!=Ne||Qf!=Ue;if(ke&&ot&&sl(Gt),Nn.setScale&&ke&&ot){let Tt=fe,St=Ne,gt=ve,Qe=Ue;if(D.ori==1&&(Tt=ve,St=Ue,gt=fe,Qe=Ne),An&&Us(R,$i(Tt,R),$i(Tt+St,R)),En)for(let Ye in b){let Ht=b[Ye];Ye!=R&&Ht.from==null&&Ht.min!=Ot&&Us(Ye,$i(gt+Qe,Ye),$i(gt,Ye))}ah()}else he.lock&&(he._lock=!he._lock,tr(M,!0,_!=null));_!=null&&(yn(cf,pf),Go(cf,i,Vt,Yt,O,Ce,null))}function by(_,M,I,N,H,K,ae){if(he._lock)return;je(_);let fe=Ns;if(Ns){let ve=!0,Ne=!0,Ue=10,ke,ot;D.ori==0?(ke=An,ot=En):(ke=En,ot=An),ke&&ot&&(ve=Vt<=Ue||Vt>=O-Ue,Ne=Yt<=Ue||Yt>=Ce-Ue),ke&&ve&&(Vt=Vt<Dr?0:O),ot&&Ne&&(Yt=Yt<Nr?0:Ce),tr(null,!0,!0),Ns=!1}Vt=-10,Yt=-10,se.fill(null),tr(null,!0,!0),fe&&(Ns=fe)}function tp(_,M,I,N,H,K,ae){he._lock||(je(_),Bo(),ah(),_!=null&&Go(D0,i,Vt,Yt,O,Ce,null))}function np(){E.forEach(SA),F(i.width,i.height,!0)}wr(Gu,Eo,np);let Or={};Or.mousedown=jf,Or.mousemove=$f,Or.mouseup=ep,Or.dblclick=tp,Or.setSeries=(_,M,I,N)=>{let H=dn.match[2];I=H(i,M,I),I!=-1&&Yi(I,N,!0,!1)},me&&(bt(P0,g,jf),bt(lf,g,$f),bt(I0,g,_=>{je(_),Vo(!1)}),bt(L0,g,by),bt(D0,g,tp),Sf.add(i),i.syncRect=Vo);let rl=i.hooks=n.hooks||{};function Rn(_,M,I){Xn?It.push([_,M,I]):_ in rl&&rl[_].forEach(N=>{N.call(null,i,M,I)})}(n.plugins||[]).forEach(_=>{for(let M in _.hooks)rl[M]=(rl[M]||[]).concat(_.hooks[M])});let ip=(_,M,I)=>I,dn=_n({key:null,setSeries:!1,filters:{pub:W0,sub:W0},scales:[R,x[1]?x[1].scale:null],match:[X0,X0,ip],values:[null,null]},he.sync);dn.match.length==2&&dn.match.push(ip),he.sync=dn;let sp=dn.key,lh=V_(sp);function Go(_,M,I,N,H,K,ae){dn.filters.pub(_,M,I,N,H,K,ae)&&lh.pub(_,M,I,N,H,K,ae)}lh.sub(i);function Sy(_,M,I,N,H,K,ae){dn.filters.sub(_,M,I,N,H,K,ae)&&Or[_](null,M,I,N,H,K,ae)}i.pub=Sy;function My(){lh.unsub(i),Sf.delete(i),Tn.clear(),_f(Gu,Eo,np),c.remove(),Ee?.remove(),Rn("destroy")}i.destroy=My;function ch(){Rn("init",n,e),Oo(e||n.data,!1),X[R]?th(R,X[R]):Bo(),ie=Gt.show&&(Gt.width>0||Gt.height>0),te=pe=!0,F(n.width,n.height)}return x.forEach(Er),E.forEach(ds),t?t instanceof HTMLElement?(t.appendChild(c),ch()):t(i,ch):ch(),i}Bn.assign=_n;Bn.fmtNum=Cf;Bn.rangeNum=Hu;Bn.rangeLog=qu;Bn.rangeAsinh=Ef;Bn.orient=Ar;Bn.pxRatio=At;Bn.join=fT;Bn.fmtDate=If,Bn.tzDate=wT;Bn.sync=V_;{Bn.addGap=oA,Bn.clipGaps=Zu;let n=Bn.paths={points:Y_};n.linear=Z_,n.stepped=cA,n.bars=uA,n.spline=dA}var MA=250;function ey({spec:n}){let e=mn(null),t=mn(null),i=mn(null);return pn(()=>{let s=e.current;if(s===null)return;let r=j_(n,s),o=-1,a="",l=0,c=()=>{l=0;let{history:g}=Ie.state;g.revision===o&&g.runId===a||(o=g.revision,a=g.runId,r.setData(wA(n,g)),TA(n,g,t.current),i.current!==null&&(i.current.hidden=g.steps.length>1))},u=()=>{l===0&&(l=window.setTimeout(c,MA))};c();let d=Ie.subscribe(()=>{(Ie.state.history.revision!==o||Ie.state.history.runId!==a)&&u()}),f=new ResizeObserver(()=>r.setSize(ty(s)));f.observe(s);let h=()=>{r.destroy(),r=j_(n,s),o=-1,c()};return Cs.add(h),()=>{d(),Cs.delete(h),f.disconnect(),window.clearTimeout(l),r.destroy()}},[n]),w("figure",{class:"chart",title:n.hint,children:[w("figcaption",{children:[w("span",{class:"chart-title",children:n.title}),w("span",{class:"chart-value num",ref:t,children:n.curves.map(s=>w("span",{style:n.curves.length>1?{color:`var(${s.colour})`}:{}},s.metric))})]}),w("div",{class:"plot",ref:e,children:w("div",{class:"plot-empty",ref:i,children:"no data yet"})})]})}function wA(n,e){return[e.steps,...n.curves.map(t=>e.column(t.metric))]}function TA(n,e,t){let i=n.format??Pn;n.curves.forEach((s,r)=>{let o=e.newest?.values[s.metric],a=n.curves.length>1?`${s.label} `:"",l=t?.children[r];l&&(l.textContent=e.newest===void 0?"":`${a}${i(o)}`)})}function ty(n){return{width:Math.max(n.clientWidth,40),height:Math.max(n.clientHeight,40)}}function j_(n,e){let t=getComputedStyle(document.documentElement),i=c=>t.getPropertyValue(c).trim(),s=i("--muted"),r={stroke:i("--line"),width:1},o={stroke:s,grid:r,ticks:{show:!1},font:`10px ${i("--font")}`},a=n.format??Pn,l={...ty(e),padding:[6,18,0,0],legend:{show:!1},cursor:{show:!1},scales:{x:{time:!1},y:n.range?{range:[n.range[0],n.range[1]]}:{range:(c,u,d)=>AA(u,d)}},axes:[{...o,size:18,gap:2,space:56,values:(c,u)=>u.map(d=>d===0?"0":ei(d))},{...o,size:44,gap:4,space:24,values:(c,u)=>u.map(d=>a(d))}],series:[{},...n.curves.map((c,u)=>({stroke:i(c.colour),width:1.8,points:{show:!1},spanGaps:!0,...u===0&&n.curves.length===1?{fill:`${i(c.colour)}22`}:{}}))]};return new Bn(l,[[]],e)}function AA(n,e){if(n===null||e===null||!Number.isFinite(n)||!Number.isFinite(e))return[0,1];if(n===e){let i=Math.abs(n)*.5||1;return[n-i,e+i]}let t=(e-n)*.08;return[n>=0&&n<(e-n)*.5?0:n-t,e+t]}var EA=n=>n!=null&&Math.abs(n)>=1e3?ei(n):Pn(n),RA=[{title:"Win rate",hint:"Share of decided games won against the scripted player, moving average over 200 games",curves:[{metric:"win_rate_ema",label:"win rate",colour:"--good"}],range:[0,1],format:oi},{title:"Return",hint:"Mean sum of rewards in an episode",curves:[{metric:"return_mean",label:"return",colour:"--good"}]},{title:"Steps a second",hint:"Decisions learned from, a second",curves:[{metric:"env_steps_per_s",label:"steps/s",colour:"--cool"}],format:EA},{title:"Updates a second",hint:"Policy updates a second",curves:[{metric:"updates_per_s",label:"updates/s",colour:"--cool"}]},{title:"Loss",hint:"Clipped surrogate loss of the policy (first) and loss of the value estimate (second)",curves:[{metric:"loss_policy",label:"policy",colour:"--warm"},{metric:"loss_value",label:"value",colour:"--violet"}],format:n=>n==null?"–":String(Number(n.toPrecision(2)))},{title:"Entropy",hint:"How undecided the policy is, nats; falls as it grows sure",curves:[{metric:"entropy",label:"entropy",colour:"--violet"}]},{title:"KL divergence",hint:"How far one update moves the policy, nats",curves:[{metric:"approx_kl",label:"KL",colour:"--warm"}]},{title:"Clip fraction",hint:"Share of samples that the PPO clip held back",curves:[{metric:"clip_fraction",label:"clipped",colour:"--warm"}],format:oi}];function ny(){return w("section",{class:"charts","aria-label":"Learning curves",children:RA.map(n=>w(ey,{spec:n},n.title))})}function ju({label:n,options:e,value:t,disabled:i,onPick:s}){return w("div",{class:"choice",role:"radiogroup","aria-label":n,children:e.map(r=>w("button",{type:"button",role:"radio","aria-checked":r.value===t,title:r.hint,disabled:i,onClick:()=>s(r.value),children:r.label},r.value))})}var CA=[{value:.25,label:"¼×"},{value:.5,label:"½×"},{value:1,label:"1×"},{value:2,label:"2×"},{value:4,label:"4×"}],PA=[{value:"now",label:"New policies at once"},{value:"blend",label:"New policies blended, 1 s"},{value:"on_reset",label:"New policies at reset"}];function iy(){let n=Ze(c=>c.status),e=Ze(c=>c.hello?.read_only??!1),t=Ze(c=>c.busy.save_replay??!1),[i,s]=xi(""),r=e||n===void 0,o=n?.paused===!0,a=i.trim()===""?void 0:Number(i),l=a===void 0||Number.isSafeInteger(a)&&a>=0;return w("section",{class:"controls card","aria-label":"Match controls",children:[w("div",{class:"group",children:[w("button",{type:"button",class:"wide",disabled:r,"data-testid":"play",onClick:()=>Fe.playPause(),title:"Space",children:[w(Zt,{name:o?"play":"pause"}),o?"Play":"Pause"]}),w("button",{type:"button",disabled:r||!o,onClick:()=>Fe.stepOnce(),title:"One simulation step while paused ( . )",children:[w(Zt,{name:"step"}),"Step"]})]}),w("div",{class:"group",children:w(ju,{label:"Speed",options:CA,value:n?.speed,disabled:r,onPick:c=>Fe.speed(c)})}),w("form",{class:"group",onSubmit:c=>{c.preventDefault(),l&&Fe.reset(a)},children:[w("button",{type:"submit",disabled:r||!l,"data-testid":"reset",title:"New match, 0 : 0 (R)",children:[w(Zt,{name:"reset"}),"Reset"]}),w("input",{class:"seed num",inputMode:"numeric",placeholder:n===void 0?"seed":`seed ${n.seed}`,"aria-label":"Seed of the next match; empty draws one","aria-invalid":!l,title:"The same seed gives the same kick-off. Empty draws a new one.",value:i,disabled:r,onInput:c=>s(c.currentTarget.value)})]}),w("div",{class:"group",children:w("select",{"aria-label":"When new policies come in",title:"When the match adopts a newly learned policy",value:n?.swap??"now",disabled:r,"data-testid":"swap",onChange:c=>Fe.swap(c.currentTarget.value,1),children:PA.map(c=>w("option",{value:c.value,children:c.label},c.value))})}),w("div",{class:"group push",children:w("button",{type:"button",disabled:r||t,onClick:()=>{Fe.saveReplay()},title:"Keep the match since its last reset",children:[w(Zt,{name:"record"}),t?"Saving":"Save replay"]})})]})}var tl=44;function kf(){return navigator.maxTouchPoints>0||window.matchMedia("(any-pointer: coarse)").matches}function sy(){let n=mn(null),e=i=>{let s=i.currentTarget.getBoundingClientRect(),r=i.clientX-s.left-s.width/2,o=i.clientY-s.top-s.height/2,a=Math.hypot(r,o);a>tl&&(r*=tl/a,o*=tl/a),n.current!==null&&(n.current.style.transform=`translate(${r}px, ${o}px)`),Fe.keys.set("stick",wp(r/tl,-o/tl),performance.now())},t=()=>{n.current!==null&&(n.current.style.transform=""),Fe.keys.set("stick",0,performance.now())};return w("div",{class:"touch","aria-label":"Touch controls",children:[w("div",{class:"stick","data-testid":"stick",onPointerDown:i=>{i.preventDefault(),i.currentTarget.setPointerCapture(i.pointerId),e(i)},onPointerMove:i=>{i.currentTarget.hasPointerCapture(i.pointerId)&&e(i)},onPointerUp:t,onPointerCancel:t,onLostPointerCapture:t,children:w("div",{class:"knob",ref:n})}),w("div",{class:"touch-keys",children:[w(Bf,{name:"turn_left",icon:"turnLeft",label:"Turn left"}),w(Bf,{name:"turn_right",icon:"turnRight",label:"Turn right"}),w(Bf,{name:"dash",icon:"dash",label:"Dash"})]})]})}function Bf({name:n,icon:e,label:t}){let i=s=>Fe.keys.set(`touch-${n}`,s,performance.now());return w("button",{type:"button",class:`hold hold-${n}`,"aria-label":t,onPointerDown:s=>{s.preventDefault(),s.currentTarget.setPointerCapture(s.pointerId),i(_s(n))},onPointerUp:()=>i(0),onPointerCancel:()=>i(0),onLostPointerCapture:()=>i(0),onContextMenu:s=>s.preventDefault(),children:w(Zt,{name:e})})}var ry=[{value:"ai_vs_ai",label:"AI vs AI",hint:"Watch them play each other."},{value:"human_vs_ai",label:"Human vs AI",hint:kf()?"You play: the stick moves, the buttons turn and dash.":"You play: WASD moves, Q and E turn, Space dashes."},{value:"sandbox",label:"Sandbox",hint:"No match: drag the ball and the players about."}];function ay(){let n=Ze(r=>r.status),e=Ze(r=>r.hello?.env),t=Ze(r=>r.hello?.read_only??!1),i=ry.find(r=>r.value===n?.mode),s=n?.operators.findIndex(r=>r.kind==="human")??-1;return w("section",{class:"stage card","aria-label":"Match",children:[w("div",{class:"stage-head",children:[w(ju,{label:"Mode",options:ry,value:n?.mode,disabled:t,onPick:r=>Fe.mode(r)}),w(IA,{})]}),w("div",{class:"viewport-frame",children:w(NA,{hint:i?.hint??""})}),s>=0&&kf()&&w(sy,{},s),w("span",{class:"sr",children:e?.title})]})}function IA(){let n=Ze(o=>o.hello?.env),e=Ze(o=>o.score),t=Ze(o=>o.status),i=Ze(o=>o.hello?.read_only??!1),s=n?.agents??["",""],r=o=>w("div",{class:`side side-${o}`,children:[w("b",{class:"side-name",style:{color:zf(o)},children:s[o]??""}),w("select",{"aria-label":`Who plays ${s[o]??"this side"}`,value:oy(t?.operators[o]),disabled:i||t===void 0,onChange:a=>Fe.assign(o,DA(a.currentTarget.value)),children:[w("option",{value:"policy:",children:"AI (newest)"}),(n?.scripted_players??["scripted"]).map(a=>w("option",{value:a==="random"?"random:":`scripted:${a}`,children:a==="random"?"Random":a==="scripted"?"Script":`Script ${a}`},a)),w("option",{value:"human:",children:"You"}),LA(t?.operators[o])&&w("option",{value:oy(t?.operators[o]),children:"A saved policy"})]})]});return w("div",{class:"scoreboard",children:[r(0),w("div",{class:"score num","data-testid":"score","aria-label":"Score",children:[w("b",{children:e[0]}),w("span",{children:":"}),w("b",{children:e[1]})]}),r(1)]})}function LA(n){return n?.kind==="policy"&&n.source!==""}function oy(n){return n===void 0?"policy:":n.kind==="random"?"random:":n.kind==="scripted"&&n.source===""?"scripted:scripted":n.kind==="scripted"&&n.source==="random"?"random:":`${n.kind}:${n.source}`}function DA(n){let e=n.indexOf(":");return{kind:n.slice(0,e),source:n.slice(e+1),deterministic:!0}}function zf(n){return Ie.state.hello?.env.scene.bodies.find(t=>t.agent===n)?.geoms[0]?.colour??"inherit"}function NA({hint:n}){let e=mn(null),t=Ze(u=>u.hello?.env.scene),i=Ze(u=>u.status),s=Ze(u=>u.view),r=i?.replay??"";pn(()=>{let u=e.current;if(u!==null)return Fe.viewport.mount(u),()=>Fe.viewport.unmount()},[s]);let o=t?.bodies??[];pn(()=>{let u=e.current;if(u===null)return;let d=[...u.querySelectorAll(".tag")],f=({screen:h})=>{for(let g of d){let v=Number(g.dataset.body),[p,m]=[h[v*2],h[v*2+1]];p===void 0||m===void 0||!Number.isFinite(p)||(g.style.transform=`translate(${p.toFixed(1)}px, ${m.toFixed(1)}px)`,g.style.opacity="1")}};return Fe.drawnListeners.add(f),()=>{Fe.drawnListeners.delete(f)}},[t]);let a=Ze(u=>u.hello?.read_only??!1),l=(i?.policy_version??0)>0,c=u=>{let d=e.current.getBoundingClientRect();return[u.clientX-d.left,u.clientY-d.top]};return w("div",{class:"viewport",ref:e,"data-testid":"viewport",onPointerDown:u=>{a||u.button!==0||!Fe.grab(...c(u))||(u.preventDefault(),u.currentTarget.setPointerCapture(u.pointerId),u.currentTarget.classList.add("dragging"))},onPointerMove:u=>{Fe.drag.active?Fe.pull(...c(u)):u.pointerType==="mouse"&&!a&&u.currentTarget.classList.toggle("can-grab",Fe.viewport.pick(...c(u))!==void 0)},onPointerUp:u=>{u.currentTarget.classList.remove("dragging"),Fe.drop()},onPointerCancel:u=>{u.currentTarget.classList.remove("dragging"),Fe.drop()},children:[w("div",{class:"tags","aria-hidden":"true",children:o.map((u,d)=>u.agent<0?null:w("div",{class:"tag","data-body":d,children:w("span",{children:[w("i",{style:{background:zf(u.agent)}}),zp(i?.operators[u.agent],l)]})},u.name))}),r===""&&w("p",{class:"hint",children:n}),i?.paused===!0&&r===""&&w("div",{class:"ribbon",children:"Paused"}),r!==""&&w("div",{class:"ribbon replay",children:["Replay",w("button",{type:"button",onClick:()=>Fe.playReplay(""),children:"Back to the live match"})]}),w(FA,{}),w(UA,{})]})}function UA(){let n=Ze(t=>t.hello!==void 0),e=Ze(t=>t.trouble);return n&&e===""?null:w("div",{class:"waiting",children:e||"The match is coming up …"})}function FA(){let n=Ze(i=>i.goal),e=mn(null),t=mn(n.count);return pn(()=>{let i=e.current;if(i===null||n.count===t.current)return;let s=Ie.state.hello?.env.agents[n.by]??"";i.textContent=`Goal for ${s.charAt(0).toUpperCase()}${s.slice(1)}`,i.style.color=zf(n.by);for(let r of i.getAnimations())r.cancel();i.animate([{opacity:0,transform:"translate(-50%, -30%) scale(0.9)"},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.12},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.7},{opacity:0,transform:"translate(-50%, -60%) scale(1)"}],{duration:1300,easing:"ease-out"})},[n]),w("div",{class:"goal",ref:e,"aria-live":"polite"})}function ly(){return w(jn,{children:[w("div",{class:"left",children:[w(ay,{}),w(iy,{}),w(ny,{})]}),w(T0,{})]})}var OA={daemon:"keeps runs and processes",studio:"serves this page",stage:"plays the match",learner:"learns",rollout:"plays training matches"};function uy(){let n=Ze(l=>l.system),e=Ze(l=>l.status),t=Ze(Ml),i=Ze(l=>l.historyRevision),s=t?.state==="running",r=s?Ie.state.history.newest?.values??{}:{},o=n?.health.processes??[],a=o.reduce((l,c)=>l+c.pss_mb,0);return w("section",{class:"list system","aria-label":"System",children:[w("h1",{children:"System"}),w("p",{class:"muted",children:"Show and training have budgets of their own; if they contend, the show wins."}),w("div",{class:"budgets",children:[w(kA,{status:e}),w(cy,{name:"Rollouts",value:ei(r.env_steps_per_s??Number.NaN),unit:"steps/s",facts:[["workers",Pn(r.workers_alive)],["waiting",oi(r.rollout_wait_share)],["age, versions",Pn(r.rollout_age_versions)],["dropped",Pn(r.chunks_dropped)]],idle:!s}),w(cy,{name:"Learner",value:Pn(r.updates_per_s),unit:"updates/s",facts:[["waiting",oi(r.learner_wait_share)],["queue",Pn(r.queue_depth)],["publish → adopted, p99",e===void 0||e.swaps===0?"–":`${Pn(e.adopted_p99_ms)} ms`],["swaps",Pn(e?.swaps)]],idle:!s})]}),w("div",{class:"card table-card",children:[w("div",{class:"table-head",children:[w("h2",{children:"Processes"}),w("span",{class:"muted num",children:n===void 0?"":`${Math.round(a)} MB in all · ${n.clients} ${n.clients===1?"page":"pages"} · ${Al(n.bytes_per_s)}/s`})]}),o.length===0?w("p",{class:"muted pad",children:"Asking the daemon …"}):w("div",{class:"scroll",children:w("table",{class:"num",children:[w("thead",{children:w("tr",{children:[w("th",{children:"Role"}),w("th",{class:"hide-small",children:"For"}),w("th",{children:"CPU"}),w("th",{children:"Memory"}),w("th",{children:"Nice"}),w("th",{children:"Threads"}),w("th",{children:"Queue"}),w("th",{children:"Waits"}),w("th",{class:"hide-small",children:"Up"}),w("th",{children:"PID"})]})}),w("tbody",{children:o.map(l=>w(BA,{process:l,values:l.owner===t?.run_id?r:{}},l.pid))})]})})]})]})}function BA({process:n,values:e}){let t=n.role==="learner"?Pn(e.queue_depth):"",i=n.role==="learner"?oi(e.learner_wait_share):n.role==="rollout"?oi(e.rollout_wait_share):"";return w("tr",{children:[w("td",{children:[w("b",{class:`role role-${n.role}`,children:n.role})," ",w("span",{class:"muted hide-small",children:OA[n.role]??""})]}),w("td",{class:"muted hide-small clip",title:n.owner,children:Vr(n.owner)}),w("td",{children:[w("span",{class:"cpu",children:w("i",{style:{width:`${Math.min(n.cpu_share,1)*100}%`}})}),oi(n.cpu_share)]}),w("td",{children:[n.pss_mb.toFixed(0)," MB"]}),w("td",{children:n.niceness}),w("td",{children:n.threads}),w("td",{children:t}),w("td",{children:i}),w("td",{class:"hide-small",children:rr(n.uptime_s)}),w("td",{class:"muted",children:n.pid})]})}function kA({status:n}){let e=Fe.viewport.meter.report(),t=n!==void 0&&n.frame_interval_p50_ms>0?1e3/n.frame_interval_p50_ms:Number.NaN,i=n?.frame_histogram??[],s=Math.max(...i,1);return w("div",{class:"budget card",children:[w("h2",{children:"Show"}),w("div",{class:"budget-value num",children:[w("b",{children:Pn(t)})," frames/s"]}),w("div",{class:"histogram",role:"img","aria-label":"Frame intervals in bins of 2 ms, 0 to 40 and longer",children:Array.from({length:21},(r,o)=>w("i",{class:o>=9?"late":"",style:{height:`${i[o]?Math.max(Math.log1p(i[o]??0)/Math.log1p(s)*100,4):0}%`}},o))}),w("div",{class:"histogram-axis muted num",children:[w("span",{children:"0"}),w("span",{children:"frame interval, ms"}),w("span",{children:"40+"})]}),w("dl",{class:"budget-facts num",children:[w("div",{children:[w("dt",{children:"p50"}),w("dd",{children:[Pn(n?.frame_interval_p50_ms)," ms"]})]}),w("div",{children:[w("dt",{children:"p99"}),w("dd",{children:[Pn(n?.frame_interval_p99_ms)," ms"]})]}),w("div",{children:[w("dt",{children:"longest"}),w("dd",{children:[Pn(n?.frame_interval_max_ms)," ms"]})]}),w("div",{children:[w("dt",{children:"drawn here"}),w("dd",{children:e.fps===0?"–":`${Math.round(e.fps)}/s`})]})]})]})}function cy({name:n,value:e,unit:t,facts:i,idle:s}){return w("div",{class:`budget card ${s?"idle":""}`,children:[w("h2",{children:n}),w("div",{class:"budget-value num",children:[w("b",{children:e})," ",t]}),w("p",{class:"muted budget-idle",children:s?"Idle: nothing is training.":" "}),w("dl",{class:"budget-facts num",children:i.map(([r,o])=>w("div",{children:[w("dt",{children:r}),w("dd",{children:s?"–":o})]},r))})]})}var zA={show:"Show",runs:"Runs",replays:"Replays",system:"System"};function hy(){let n=Ze(e=>e.view);return w(jn,{children:[w(VA,{view:n}),w(HA,{}),w("main",{class:`view view-${n}`,children:[n==="show"&&w(ly,{}),n==="runs"&&w(A0,{}),n==="replays"&&w(x0,{}),n==="system"&&w(uy,{})]}),w(WA,{}),w(y0,{})]})}function VA({view:n}){let[e,t]=xi(vr());return pn(()=>{let i=()=>t(vr());return Cs.add(i),()=>{Cs.delete(i)}},[]),w("header",{class:"top",children:[w("div",{class:"brand",children:[w("img",{src:"icon.svg",alt:"",width:"26",height:"26"}),w("span",{children:"Drillyard"})]}),w("nav",{class:"tabs","aria-label":"Views",children:Sl.map((i,s)=>w("button",{type:"button","aria-current":i===n?"page":void 0,title:`Key ${s+1}`,onClick:()=>Fe.go(i),children:zA[i]},i))}),w("div",{class:"top-end",children:[w(GA,{}),w("button",{type:"button",class:"quiet square",title:"Dark or light","aria-label":"Dark or light",onClick:_0,children:w(Zt,{name:e==="dark"?"sun":"moon"})}),w("button",{type:"button",class:"quiet square",title:"Help and keys (?)","aria-label":"Help and keys",onClick:()=>Ie.set({help:!0}),children:w(Zt,{name:"help"})})]})]})}function GA(){let n=Ze(t=>t.link),e=n.kind==="open"?"live":n.kind==="connecting"?"connecting":n.kind==="refused"?"locked":"offline";return w("span",{class:`link link-${n.kind}`,"data-testid":"link",role:"status",children:[w("i",{}),e]})}function HA(){let n=Ze(s=>s.link),e=Ze(s=>s.stageGone),[t,i]=xi(performance.now());if(pn(()=>{if(n.kind!=="waiting")return;let s=window.setInterval(()=>i(performance.now()),250);return()=>window.clearInterval(s)},[n.kind]),n.kind==="waiting"&&n.attempt>0){let s=Math.max((n.retryAtMs-t)/1e3,0);return w("div",{class:"banner bad",role:"alert",children:[w("span",{children:[n.why||"The connection to the studio is lost."," Trying again ",s<.6?"now":`in ${Math.ceil(s)} s`,"."]}),w("button",{type:"button",onClick:()=>Fe.connection.retryNow(),children:"Try now"})]})}return n.kind==="refused"?w("div",{class:"banner bad",role:"alert",children:[w("span",{children:n.why}),w("button",{type:"button",onClick:()=>Fe.connection.retryNow(),children:"Try again"})]}):e!==""&&n.kind==="open"?w("div",{class:"banner held",role:"alert",children:w("span",{children:[e," A new match is starting; training is not affected."]})}):null}function WA(){let n=Ze(e=>e.toasts);return w("div",{class:"toasts",role:"status","aria-live":"polite",children:n.map(e=>w("div",{class:`toast toast-${e.level}`,children:[w("span",{children:e.message}),w("button",{type:"button",class:"quiet square","aria-label":"Dismiss",onClick:()=>Fe.dismiss(e.id),children:w(Zt,{name:"close"})})]},e.id))})}Ou();Fe.viewport.paint(sf());Cs.add(()=>Fe.viewport.paint(sf()));d0();p0();yp(w(hy,{}),document.getElementById("app"));Fe.start();
